import type { ConsentMeans } from '../../act.ts';
import type { Participant } from '../../context.ts';
import type { Prose, Provision } from '../../final-clauses.ts';
import { type LegalDate, later } from '../../legal-date.ts';
import { type Reason, reason } from '../../reason.ts';
import type { ObligationStatus } from '../../status.ts';
import { isLimited } from '../capacity.ts';
import type { Consent, Dossier } from '../dossier.ts';
import { concerns, stands, type World } from '../world.ts';
import type { Statement } from './statement.ts';
import { within } from './statements.ts';

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
  const { provisions } = world.document.statements;
  const owed = provisions.filter((provision) => provision.mandatory);
  if (owed.length === 0) return [];
  // A reservation fulfils nothing.
  const told = statements.filter(({ act }) => act.kind !== 'reservation');
  const made = Map.groupBy(told, (statement) => statement.dossier);
  const silent = owed.every(({ who }) => who === undefined || who.kind === 'state' || who.kind === 'reio')
    ? kept.getOrInsertComputed(provisions, () => new Map())
    : null;
  const found: ObligationStatus[] = [];
  for (const dossier of dossiers.values()) {
    const consent = dossier.consents.at(-1);
    if (consent === undefined || !stands(consent, world.asAt)) continue;
    const own = made.get(dossier) ?? NONE;
    const all =
      own.length === 0 && silent !== null
        ? owedInSilence(owed, consent, dossier, silent, world)
        : owedBy(owed, consent, own, dossier, world);
    for (const each of all) found.push(each);
  }
  return found;
}

interface Silence {
  readonly kind: ConsentMeans;
  readonly date: LegalDate;
  readonly inForceFrom: LegalDate | null;
  readonly asAt: LegalDate;
  readonly complete: LegalDate | null | undefined;
  readonly owed: readonly ObligationStatus[];
}

// Who has told nothing owes the same at every derivation of the day: it is kept with the provisions.
const kept = new WeakMap<readonly Provision[], Map<string, Silence>>();

/** What a participant owes that has told nothing. */
function owedInSilence(
  owed: readonly Provision[],
  consent: Consent,
  dossier: Dossier,
  silent: Map<string, Silence>,
  world: World,
): readonly ObligationStatus[] {
  const {
    act: { kind, date },
    inForceFrom,
  } = consent;
  const { asAt } = world;
  const complete = world.context.record === undefined ? undefined : completeOf(world);
  const former = silent.get(dossier.participant.code);
  if (
    former !== undefined &&
    former.asAt === asAt &&
    former.kind === kind &&
    former.date === date &&
    former.inForceFrom === inForceFrom &&
    former.complete === complete
  )
    return former.owed;
  const all = owedBy(owed, consent, NONE, dossier, world);
  silent.set(dossier.participant.code, { kind, date, inForceFrom, asAt, complete, owed: all });
  return all;
}

function owedBy(
  owed: readonly Provision[],
  consent: Consent,
  own: readonly Statement[],
  dossier: Dossier,
  world: World,
): ObligationStatus[] {
  const { participant } = dossier;
  return owed.flatMap((provision) => {
    if (provision.who !== undefined && !concerns(provision.who, participant, world.asAt, world)) return [];
    if (provision.means !== undefined && !provision.means.includes(consent.act.kind)) return [];
    let due = provision.due === 'in-force' ? consent.inForceFrom : consent.act.date;
    if (provision.given !== undefined) {
      const given = world.document.statements.provisions.find((each) => each.provision === provision.given);
      if (given === undefined) return [];
      const under = own.filter((each) => fulfils(each, given));
      if (!under.some((each) => each.status.stands)) return [];
      due = later(firstOf(under)?.act.date ?? consent.act.date, consent.act.date);
    }
    return [obligation(unmet(provision, due, participant, world), own, dossier, provision)];
  });
}

/** Whether the statement is one under the provision. Cited less fully, it is only if it is of that kind. */
function fulfils({ act, provision }: Statement, wanted: Provision): boolean {
  if (provision === wanted) return true;
  const cited = act.provision;
  if (cited === undefined) return false;
  return within(cited, wanted.provision) || (provision?.kind === wanted.kind && within(wanted.provision, cited));
}

/** The first one told with the consent that stands, replaced since or not. */
function firstOf(under: readonly Statement[]): Statement | undefined {
  return under.find(
    ({ consent, status }) => status.stands || (status.state === 'replaced' && (consent?.endedOn ?? null) === null),
  );
}

/** The obligation as the statements of its participant leave it. */
function obligation(
  without: ObligationStatus,
  own: readonly Statement[],
  { participant }: Dossier,
  provision: Provision,
): ObligationStatus {
  const under = own.filter((each) => fulfils(each, provision));
  if (under.length === 0) return without;
  const standing = under.filter((each) => each.status.stands);
  const first = firstOf(under);
  // What was told may no longer stand.
  if (first === undefined || standing.length === 0) return { ...without, acts: under.map((each) => each.act.id) };
  const { due } = without;
  const acts = standing.map((each) => each.act.id);
  const made = first.act.date;
  const facts = {
    participant: participant.code,
    on: made,
    due: due !== null && made > due ? due : null,
    replaced: first.status.stands ? null : (standing.at(-1)?.act.date ?? null),
  };
  const all = first.status.stands ? acts : [first.act.id, ...acts];
  return {
    ...without,
    state: 'made',
    made,
    acts,
    because: [reason(provision.provision, 'obligation-met', facts, all)],
  };
}

function stateWithout(
  provision: Provision,
  due: LegalDate | null,
  limited: boolean,
  world: World,
): ObligationStatus['state'] {
  if (due === null || due > world.asAt) return 'not-yet-due';
  if (provision.condition !== undefined || limited) return 'conditional';
  const { record } = world.context;
  if (record === undefined) return 'outstanding';
  const complete = completeOf(world);
  return complete !== null && complete >= world.asAt ? 'outstanding' : 'not-on-record';
}

const completeOf = ({ context }: World): LegalDate | null => context.record?.completeAsOf.statement ?? null;

function unmet(provision: Provision, due: LegalDate | null, participant: Participant, world: World): ObligationStatus {
  // An organization owes only what lies within its competence, which the record does not tell; it owes to tell it.
  const limited = isLimited(participant, world.document) && provision.kind !== 'competence';
  const competence = limited ? world.document.consent?.competence : undefined;
  const state = stateWithout(provision, due, competence !== undefined, world);
  return {
    participant: participant.code,
    provision: provision.provision,
    kind: provision.kind,
    state,
    due,
    made: null,
    acts: [],
    because: whyUnmet(provision, due, state, competence, world),
  };
}

// Many owe the same by the same day: what is the same for all is one reason, which is then said once.
const NOTHING = reason(undefined, 'nothing-of-the-kind', {});
const limits = new WeakMap<Provision, Reason>();
const dues = new WeakMap<World, Map<Provision, Map<LegalDate | null, Reason>>>();

function whyUnmet(
  provision: Provision,
  due: LegalDate | null,
  state: ObligationStatus['state'],
  competence: { article: string; says: Prose } | undefined,
  world: World,
): Reason[] {
  const { provision: article, condition } = provision;
  const why = [whenDue(provision, due, world)];
  if (state === 'outstanding') why.push(NOTHING);
  if (state === 'conditional' && condition !== undefined)
    why.push(limits.getOrInsertComputed(provision, () => reason(article, 'owed-only-by', { condition })));
  if (state === 'conditional' && competence !== undefined)
    why.push(reason(competence.article, 'owed-within-competence', { says: competence.says }));
  if (state === 'not-on-record')
    why.push(reason(undefined, 'statements-not-complete', { complete: completeOf(world) }));
  return why;
}

function whenDue(provision: Provision, due: LegalDate | null, world: World): Reason {
  const { provision: article, given = null, summary } = provision;
  const moment = given !== null ? 'statement' : provision.due === 'in-force' ? 'force' : 'instrument';
  return dues
    .getOrInsertComputed(world, () => new Map())
    .getOrInsertComputed(provision, () => new Map())
    .getOrInsertComputed(due, () => reason(article, 'obligation-due', { summary, due, with: moment, given }));
}
