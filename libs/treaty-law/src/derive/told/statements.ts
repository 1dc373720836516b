import { type Act, isStatement, type StatementKind } from '../../act.ts';
import type { Provision } from '../../final-clauses.ts';
import type { LegalDate } from '../../legal-date.ts';
import { whyBarred } from '../capacity.ts';
import { type Bar, type Consent, compare, type Dossier, insert } from '../dossier.ts';
import { provisionOf } from '../words.ts';
import { stands, type World } from '../world.ts';
import { step } from './course.ts';
import { inheritedBy } from './inherited.ts';
import { lossOf } from './loss.ts';
import type { Statement } from './statement.ts';
import { plain, statusOf } from './status.ts';
import { confirmationOf, consentOf, targetsIn } from './targets.ts';

/** Every statement on record: what it is about, whether it has effect on asAt, and its history. */
export function statementsOf(dossiers: ReadonlyMap<string, Dossier>, world: World): Statement[] {
  const found: Statement[] = [];
  const objections = new Map<string, Statement[]>();
  const targets = new Map<Dossier, ReadonlyMap<Act, string>>();
  const contracting = ({ participant }: Dossier, on: LegalDate): boolean =>
    dossiers.get(participant.code)?.consents.some((consent) => stands(consent, on)) ?? false;
  const tell = (act: Act & { kind: StatementKind }, dossier: Dossier): Statement => {
    const provision = listedOnce(act, world);
    const consent = consentOf(act, dossier);
    const after = targets.getOrInsertComputed(dossier, () => targetsIn(dossier, (other) => isVoid(other, dossier)));
    const raised = objections.size === 0 ? NONE : raisedTo(act, consent, dossier);
    const loss = lossOf(act, provision, consent, dossier, world);
    const told = { act, dossier, provision, consent, loss };
    const statement = { ...told, status: statusOf(told, after, raised, contracting, world) };
    found.push(statement);
    return statement;
  };
  const isVoid = (act: Act & { kind: StatementKind }, dossier: Dossier): boolean => {
    const loss = lossOf(act, listedOnce(act, world), consentOf(act, dossier), dossier, world);
    return loss !== undefined && loss.until === undefined;
  };
  /** Objections to it, and to what it confirms: these need no confirmation themselves (VCLT Art. 23(3)). */
  const raisedTo = (act: Act, consent: Consent | null, dossier: Dossier): readonly Statement[] => {
    const own = objections.get(act.id) ?? NONE;
    if (act.kind !== 'reservation' || act.date !== consent?.act.date) return own;
    const before = dossier.acts.flatMap((each) =>
      objections.has(each.id) && confirmationOf(each, dossier) === act ? (objections.get(each.id) ?? NONE) : NONE,
    );
    return before.length === 0 ? own : [...before, ...own].sort(inOrder);
  };
  // Objections first: what they are made to tells of them.
  for (const dossier of dossiers.values()) {
    for (const act of dossier.acts) {
      if (act.kind !== 'objection') continue;
      const objection = tell(act as Act & { kind: 'objection' }, dossier);
      if (act.refersTo !== undefined)
        insert(
          objections.getOrInsertComputed(act.refersTo, () => []),
          objection,
          inOrder,
        );
    }
  }
  for (const dossier of dossiers.values()) {
    for (const act of dossier.acts) if (act.kind !== 'objection' && isStatement(act)) tell(act, dossier);
    for (const bar of dossier.bars)
      if (isStatement(bar.act)) found.push(barred(bar as Bar & { act: Act & { kind: StatementKind } }, dossier, world));
  }
  for (const dossier of dossiers.values()) found.push(...inheritedBy(dossier, found, world));
  return found.sort(inOrder);
}

/** A statement by one that could not act: told, and without effect. */
function barred(bar: Bar & { act: Act & { kind: StatementKind } }, dossier: Dossier, world: World): Statement {
  const { act } = bar;
  const provision = listedOnce(act, world);
  const why = [whyBarred(bar, dossier.participant)];
  const status = plain(act, provision, dossier, 'without-effect', [step(act, 'made', null)], why);
  return { act, dossier, provision, consent: null, loss: undefined, status };
}

const NONE: readonly Statement[] = [];

function inOrder(a: Statement, b: Statement): number {
  return compare(a.act.date, b.act.date) || compare(a.act.id, b.act.id);
}

/** Whether one citation is within the other: `8(10)(a)` within `8(10)`. */
export function within(long: string, short: string): boolean {
  return long.startsWith(short) && (long.length === short.length || long[short.length] === '(');
}

// Many cite the same provision, at every derivation: what it falls under is kept with the list.
const sought = new WeakMap<readonly Provision[], Map<string, Map<StatementKind, Provision | null>>>();

function listedOnce(act: Act & { kind: StatementKind }, world: World): Provision | undefined {
  if (act.provision === undefined) return undefined;
  const known = sought.getOrInsertComputed(world.document.statements.provisions, () => new Map());
  const cited = known.get(act.provision) ?? new Map<StatementKind, Provision | null>();
  if (cited.size === 0 && known.size < 1000) known.set(act.provision, cited);
  let found = cited.get(act.kind);
  if (found === undefined) {
    found = listed(act, world) ?? null;
    cited.set(act.kind, found);
  }
  return found ?? undefined;
}

/**
 * The listed provision a statement is about. Depositaries cite more or less of it (`8(10)` for `8(10)(a)`), or the
 * provision it derogates from in place of the one that permits it (`9(2)(b)` for `9(4)`).
 */
function listed(act: Act, world: World): Provision | undefined {
  const { provisions } = world.document.statements;
  if (act.provision === undefined) return undefined;
  const cited = provisionOf(act.provision);
  const sameKind = provisions.filter((p) => p.kind === act.kind);
  return (
    sameKind.find((p) => p.provision === cited) ??
    sameKind.find((p) => p.about.some((about) => within(cited, about))) ??
    sameKind.find((p) => within(p.provision, cited) || within(cited, p.provision)) ??
    provisions.find((p) => p.provision === cited) ??
    (act.kind === 'reservation'
      ? undefined
      : provisions.find((p) => within(p.provision, cited) || within(cited, p.provision)))
  );
}
