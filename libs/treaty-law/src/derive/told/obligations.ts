import type { Provision } from '../../final-clauses.ts';
import { type LegalDate, later, spell } from '../../legal-date.ts';
import type { ObligationStatus, Reason } from '../../status.ts';
import type { Dossier } from '../dossier.ts';
import { because, inText } from '../words.ts';
import { concerns, stands, type World } from '../world.ts';
import { type Statement, within } from './statements.ts';

const NONE: readonly Statement[] = [];

/**
 * What each participant whose consent stands owes the depositary under the provisions that the treaty makes
 * mandatory: made, outstanding, or not yet due. A signatory owes nothing yet.
 */
export function obligationsOf(
  dossiers: ReadonlyMap<string, Dossier>,
  statements: readonly Statement[],
  world: World,
): ObligationStatus[] {
  const owed = world.document.statements.provisions.filter((provision) => provision.mandatory);
  if (owed.length === 0) return [];
  const made = Map.groupBy(statements, (statement) => statement.dossier);
  const found: ObligationStatus[] = [];
  for (const dossier of dossiers.values()) {
    const consent = dossier.consents.at(-1);
    if (consent === undefined || !stands(consent, world.asAt)) continue;
    const own = made.get(dossier) ?? NONE;
    for (const provision of owed) {
      if (provision.who !== undefined && !concerns(provision.who, dossier.participant, world.asAt, world)) continue;
      if (provision.means !== undefined && !provision.means.includes(consent.act.kind)) continue;
      let due = provision.due === 'in-force' ? consent.inForceFrom : consent.act.date;
      if (provision.given !== undefined) {
        const { given } = provision;
        const condition = own.find((each) => each.status.stands && fulfils(each, given));
        if (condition === undefined) continue;
        due = later(condition.act.date, consent.act.date);
      }
      found.push(obligation(provision, due, own, dossier, world));
    }
  }
  return found;
}

/** Whether the statement is one under the provision, as it is cited more or less fully. */
function fulfils({ act, provision }: Statement, wanted: string): boolean {
  if (provision?.provision === wanted) return true;
  const cited = act.provision;
  return cited !== undefined && (within(cited, wanted) || within(wanted, cited));
}

// Most obligations of most participants are met by nothing: they share what is empty.
const NOTHING: string[] = [];

function obligation(
  provision: Provision,
  due: LegalDate | null,
  own: readonly Statement[],
  { participant }: Dossier,
  world: World,
): ObligationStatus {
  const under =
    own.length === 0
      ? own
      : own.filter((each) => each.act.kind !== 'reservation' && fulfils(each, provision.provision));
  const standing = under.filter((each) => each.status.stands);
  const first = standing[0];
  const acts = under.length === 0 ? NOTHING : (first === undefined ? under : standing).map((each) => each.act.id);
  let state: ObligationStatus['state'] = 'made';
  let why: Reason[];
  if (first === undefined) {
    state = stateWithout(provision, due, world);
    why = whyNot(provision, due, state, world);
  } else {
    const late = due !== null && first.act.date > due ? `, after it fell due on ${spell(due)}` : '';
    why = [because(provision.provision, `Made by ${inText(participant)} on ${spell(first.act.date)}${late}`, acts)];
  }
  return {
    participant: participant.code,
    provision: provision.provision,
    kind: provision.kind,
    state,
    due,
    made: first?.act.date ?? null,
    acts,
    because: why,
  };
}

function stateWithout(provision: Provision, due: LegalDate | null, world: World): ObligationStatus['state'] {
  if (due === null || due > world.asAt) return 'not-yet-due';
  if (provision.condition !== undefined) return 'conditional';
  const { record } = world.context;
  if (record === undefined) return 'outstanding';
  const complete = record.completeAsOf.statement ?? null;
  return complete !== null && complete >= world.asAt ? 'outstanding' : 'not-on-record';
}

interface Told {
  readonly state: ObligationStatus['state'];
  readonly complete: LegalDate | null;
  readonly why: Reason[];
}

// The same is owed on the same days at every derivation: the reason is kept with the provision.
const told = new WeakMap<Provision, Map<LegalDate | null, Told>>();

function whyNot(provision: Provision, due: LegalDate | null, state: ObligationStatus['state'], world: World): Reason[] {
  const complete = world.context.record?.completeAsOf.statement ?? null;
  const known = told.getOrInsertComputed(provision, () => new Map());
  const former = known.get(due);
  if (former !== undefined && former.state === state && former.complete === complete) return former.why;
  const moment = provision.due === 'in-force' ? 'when the treaty binds it' : 'with its instrument';
  const when = provision.given === undefined ? moment : `with a statement under ${provision.given}`;
  const fallen = due === null ? `Due ${when}, which has no date yet` : `Due ${when}, on ${spell(due)}`;
  const why = [because(provision.provision, `${provision.summary}. ${fallen}`)];
  if (state === 'outstanding') why.push(because(undefined, 'Nothing of the kind is on record'));
  if (state === 'conditional')
    why.push(because(provision.provision, `Nothing is on record, and it is owed only by: ${provision.condition}`));
  if (state === 'not-on-record') {
    const far = complete === null ? 'not known to be complete' : `known to be complete only as of ${spell(complete)}`;
    why.push(because(undefined, `Nothing is on record, but the record of statements is ${far}`));
  }
  known.set(due, { state, complete, why });
  return why;
}
