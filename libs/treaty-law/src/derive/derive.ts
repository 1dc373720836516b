import { type Act, expressesConsent } from '../act.ts';
import { type Context, continuatorOf } from '../context.ts';
import { type FinalClauses, treatiesNamedIn } from '../final-clauses.ts';
import { type LegalDate, later } from '../legal-date.ts';
import { cite, type Phrase, phrase, type Rule, reason, reasonOf } from '../reason.ts';
import type {
  CountingLine,
  EntryIntoForceStatus,
  MilestoneStatus,
  ParticipantStatus,
  TreatyStatus,
  Unknown,
} from '../status.ts';
import { calendarOf } from './calendar.ts';
import { evaluate } from './conditions/condition.ts';
import type { Evaluation } from './conditions/evaluation.ts';
import { countedByClause, whyCounted } from './conditions/sheet.ts';
import { participantOf } from './conditions/stays.ts';
import { compare, inLegalOrder } from './dossier.ts';
import { findingsOf } from './findings.ts';
import { amendmentsOf } from './force/amendments.ts';
import type { GeneralForce } from './force/force.ts';
import { type Settled, settle } from './force/settle.ts';
import type { Bonds } from './force/without-consent.ts';
import { boundThroughParent, statusOf } from './participants.ts';
import { obligationsOf } from './told/obligations.ts';
import { statementFindings } from './told/statement-findings.ts';
import { statementsOf } from './told/statements.ts';
import { territoriesOf } from './told/territories.ts';
import { totalsOf } from './totals.ts';
import { binds, reach, type World } from './world.ts';

/** To be raised whenever the same acts give another status: statuses kept somewhere are then derived anew. */
export const LAW_VERSION = 7;

/**
 * Derives everything that follows in law from the acts done in respect of a treaty.
 *
 * @param document the treaty's final clauses
 * @param acts acts in any order, repetitions allowed; those dated after `asAt` have no effect
 * @param asAt the date on which the status is asked; what is already scheduled then may lie ahead of it
 * @param context participants, dated memberships, and the status (on the same date) of treaties the clauses name
 * @returns the status, each date, count and finding with its because; never throws on irregular acts
 *
 * Pure: no clock, no input or output. A what-if is a call with hypothetical acts added.
 */
export function derive(document: FinalClauses, acts: readonly Act[], asAt: LegalDate, context: Context): TreatyStatus {
  const known = withParticipants(document, context);
  const settled = settle(inLegalOrder(acts, asAt), document, asAt, known);
  const { world, general, reasons, termination } = settled;
  const { dossiers } = world;
  const statements = statementsOf(dossiers, world);
  const amended = amendmentsOf(settled);
  const findings = [
    ...findingsOf(dossiers.values(), general, world),
    ...statementFindings(dossiers, statements, world),
    ...amended.findings,
  ];
  const byParticipant = Map.groupBy(findings, (finding) => finding.participant);
  const told = [...dossiers.values()].map((dossier) =>
    statusOf(dossier, reasons, byParticipant.get(dossier.participant.code) ?? [], world),
  );
  const territories = territoriesOf(statements, world);
  for (const participant of told) {
    const own = territories.get(participant.participant);
    if (own !== undefined) participant.territories = own;
    const joined = amended.joined.get(participant.participant);
    if (joined !== undefined) participant.because.push(...joined);
  }
  const participants = throughParent(told, settled);
  participants.sort((a, b) => compare(a.participant, b.participant));
  tellContinued(participants, known);
  const milestones = milestonesOf(world);
  const obligations = obligationsOf(dossiers, statements, world);
  return {
    treaty: document.id,
    title: document.title.en,
    asAt,
    adopted: document.adopted?.date ?? null,
    entryIntoForce: summary(settled),
    countingSheet: countingSheet(general, world),
    participants,
    totals: totalsOf(participants, settled),
    milestones,
    statements: statements.map(({ status }) => status),
    obligations,
    amendments: amended.amendments,
    termination,
    unknown: unknownIn(world, general),
    findings,
    calendar: calendarOf(settled, participants, milestones, statements, obligations, amended.amendments),
  };
}

/** Adds those whom the clause binds without consent, and tells of those that might have been. */
function throughParent(
  participants: ParticipantStatus[],
  { general: { without }, termination, world }: Settled,
): ParticipantStatus[] {
  if (without.size === 0) return participants;
  const all = new Map(participants.map((participant) => [participant.participant, participant]));
  const last = termination?.date ?? null;
  for (const [code, { bonds: whole, because: why }] of without) {
    const own = all.get(code);
    const bonds = { bonds: last === null ? whole : endedBy(last, whole), because: why };
    // Those that consented are told with their consent; of those that did nothing, only who is bound is told.
    if (own === undefined ? bonds.bonds.length > 0 : own.spells.length === 0)
      all.set(code, boundThroughParent(code, bonds, own, world));
  }
  return [...all.values()];
}

/** A treaty that has ended binds nobody, whatever bound them. */
function endedBy(last: LegalDate, bonds: Bonds['bonds']): Bonds['bonds'] {
  return bonds
    .filter(({ from }) => from < last)
    .map(({ from, until }) => ({ from, until: until !== null && until < last ? until : last }));
}

/** Of each whom another continues in the treaty, tells who that is. */
function tellContinued(participants: readonly ParticipantStatus[], context: Context): void {
  const here = new Set(
    participants.filter(({ signed, spells }) => signed !== null || spells.length > 0).map((one) => one.participant),
  );
  for (const one of participants) {
    const now = continuatorOf(one.participant, context);
    if (now !== one.participant && here.has(now)) one.continuedBy = now;
  }
}

function milestonesOf(world: World): MilestoneStatus[] {
  return world.document.milestones.map((milestone) => {
    const evaluation = evaluate(milestone.condition, world);
    const { progress, reasons } = evaluation;
    const metOn = milestone.holds === 'while' ? holdsSince(evaluation, world.asAt) : evaluation.metOn;
    const reached = metOn === null ? null : reach(milestone.delay, metOn, world);
    const why = [...reasons];
    const { article } = milestone;
    if (metOn === null || reached === null)
      why.push(
        evaluation.metOn === null
          ? reason(article, 'milestone-not-reached', {
              missing: progress.missing ?? phrase('condition-not-met', {}),
            })
          : reason(article, 'milestone-lapsed', { date: evaluation.metOn }),
      );
    else {
      const facts = { date: metOn, holds: milestone.holds === 'while', reached: reached.why };
      why.push(reason(article, 'milestone-reached', facts));
    }
    const date = reached?.date ?? null;
    return {
      id: milestone.id,
      title: milestone.title,
      clause: cite(milestone.article),
      date,
      reached: date !== null && date <= world.asAt,
      progress: metOn === null && progress.met ? { ...progress, met: false, metOn: null } : progress,
      because: why,
    };
  });
}

/** Since when a condition holds that has to hold on the day; null where it does not. */
function holdsSince({ turns }: Evaluation, on: LegalDate): LegalDate | null {
  const last = turns.findLast(({ date }) => date <= on);
  if (last !== undefined) return last.holds ? last.date : null;
  // What is scheduled lies ahead.
  return turns.find(({ holds }) => holds)?.date ?? null;
}

/** The context with the participants that the document itself declares. */
function withParticipants({ participants: declared }: FinalClauses, context: Context): Context {
  if (declared.length === 0) return context;
  const participants = new Map(context.participants);
  for (const each of declared) participants.set(each.code, each);
  return { ...context, participants };
}

/** What the document, or the record, does not hold: of that nothing can be said. */
function unknownIn({ document, context, asAt }: World, general: GeneralForce): Unknown[] {
  const unknown: Unknown[] = [];
  const tell = (matter: Unknown['matter'], why: Phrase): void =>
    void unknown.push({ matter, because: [reasonOf(undefined, why)] });
  if (document.entryIntoForce === undefined)
    tell('entry-into-force', phrase('force-not-on-record', { stated: general.stated !== null }));
  if (document.consent === undefined) tell('who-may-join', phrase('joining-not-on-record', {}));
  const { provisions, closed, silent } = document.statements;
  if (provisions.length === 0 && closed.length === 0 && !silent) {
    tell('statements', phrase('statements-not-on-record', {}));
    tell('obligations', phrase('obligations-not-on-record', {}));
  }
  if (document.denunciation === undefined && document.entryIntoForce === undefined)
    tell('denunciation', phrase('denunciation-not-on-record', {}));
  for (const id of treatiesNamedIn(document))
    if (!context.treaties.has(id)) tell('treaty-named', phrase('treaty-not-on-record', { treaty: id }));
  const { record } = context;
  if (record !== undefined) {
    const open = (['signature', 'consent', 'statement', 'denunciation'] as const).flatMap((part) => {
      const after = record.completeAsOf[part] ?? null;
      return after === null || after < asAt ? [{ part, after }] : [];
    });
    if (open.length > 0) tell('record', phrase('record-not-complete', { in: open }));
  }
  return unknown;
}

/** Units of which each is an instrument. */
const OF_INSTRUMENTS: ReadonlySet<Rule | undefined> = new Set<Rule>([
  'unit-instruments',
  'unit-instruments-or-notifications',
  'unit-pair',
]);

function summary({ general, termination, world }: Settled): EntryIntoForceStatus {
  const figures = general.evaluation?.figures ?? null;
  const sheet = general.evaluation?.sheet ?? [];
  let counted = figures?.counted ?? (world.document.entryIntoForce === undefined ? null : 0);
  if (general.date !== null && OF_INSTRUMENTS.has(figures?.unit?.rule)) {
    // The threshold is history now: what remains to be told is how many it binds, an REIO only where it is counted.
    const on = later(world.asAt, general.date);
    const weights = new Map(sheet.map((line) => [line.act.id, line.weight]));
    counted = world.consents.reduce((sum, c) => sum + (binds(c, on) ? (weights.get(c.act.id) ?? 0) : 0), 0);
  }
  const hasEnded = termination?.date != null && termination.date <= world.asAt;
  return {
    date: general.date,
    inForce: general.unknown ? null : general.date !== null && general.date <= world.asAt && !hasEnded,
    stated: general.stated?.id ?? null,
    provisional: general.provisional && (general.definitive === null || general.definitive > world.asAt),
    conditionMetOn: general.metOn,
    counted,
    ...countedByClause(general.evaluation),
    needed: figures?.needed ?? null,
    missing: general.missing,
    progress: general.progress,
    readings: general.readings,
    because: general.because,
  };
}

/** Each instrument with its number, or why it is not counted; the decisive one met the whole condition. */
function countingSheet(general: GeneralForce, world: World): CountingLine[] {
  const sheet = general.evaluation?.sheet ?? [];
  const decisive = general.evaluation?.decisive;
  const lines: CountingLine[] = [];
  for (const line of sheet) {
    const { kind, participant = '' } = line.act;
    if (!expressesConsent(line.act) && kind !== 'provisional-application') continue;
    let role: CountingLine['role'] = 'towards';
    if (!line.counted) role = 'not-counted';
    else if (line.act.id === decisive) role = 'decisive';
    else if (general.metOn !== null && line.since > general.metOn) role = 'after';
    lines.push({
      act: line.act.id,
      participant,
      name: participantOf(participant, world).name,
      means: kind as CountingLine['means'],
      date: line.act.date,
      counted: line.counted,
      ordinal: line.ordinal,
      role,
      because: [whyCounted(line, world)],
    });
  }
  return lines;
}
