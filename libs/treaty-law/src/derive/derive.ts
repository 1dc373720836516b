import type { Act } from '../act.ts';
import type { Context } from '../context.ts';
import type { FinalClauses } from '../final-clauses.ts';
import { type LegalDate, later, spell } from '../legal-date.ts';
import type {
  CountingLine,
  EntryIntoForceStatus,
  MilestoneStatus,
  ParticipantStatus,
  Progress,
  Reason,
  TreatyStatus,
} from '../status.ts';
import { calendarOf } from './calendar.ts';
import { evaluate } from './condition.ts';
import { type Consent, compare, inLegalOrder, openDossiers } from './dossier.ts';
import { findingsOf } from './findings.ts';
import { bind, endWithMembers, enterIntoForce, type GeneralForce, SILENT } from './force.ts';
import { boundThroughParent, statusOf } from './participants.ts';
import { whyCounted } from './sheet.ts';
import { statementsOf } from './statements.ts';
import { because, cite, described, inText } from './words.ts';
import { binds, reach, type World } from './world.ts';

/** To be raised whenever the same acts give another status: statuses kept somewhere are then derived anew. */
export const LAW_VERSION = 1;

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
  const { world, general, reasons } = settle(inLegalOrder(acts, asAt), document, asAt, context);
  const { dossiers } = world;
  const findings = findingsOf(dossiers.values(), world);
  const byParticipant = Map.groupBy(findings, (finding) => finding.participant);
  const participants = [...dossiers.values()].map((dossier) =>
    statusOf(dossier, reasons, byParticipant.get(dossier.participant.code) ?? [], world),
  );
  participants.push(...throughParent(general, world));
  participants.sort((a, b) => compare(a.participant, b.participant));
  const milestones = milestonesOf(world);
  return {
    treaty: document.id,
    title: document.title.en,
    asAt,
    entryIntoForce: summary(general, world),
    countingSheet: countingSheet(general, world),
    participants,
    totals: totalsOf(participants),
    milestones,
    statements: statementsOf(dossiers.values(), world),
    obligations: [],
    findings,
    calendar: calendarOf(general, participants, milestones, world),
  };
}

interface Settled {
  readonly world: World;
  readonly general: GeneralForce;
  /** Why each consent binds from when it does, by act. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
}

/** Files the acts, applies the clause on entry into force, and says what each consent binds to. */
function settle(
  did: ReturnType<typeof inLegalOrder>,
  document: FinalClauses,
  asAt: LegalDate,
  context: Context,
  late: ReadonlySet<Act> = new Set(),
): Settled {
  const world: World = { document, context, asAt, dossiers: new Map(), consents: [], entryIntoForce: null };
  const dossiers = openDossiers(did, context, {
    ofDenunciation: (act) => denunciationEffect(act, world),
    withParent: (code, after) => endOfParent(code, after, world),
    tooLate: (act) => late.has(act),
  });
  endWithMembers(dossiers, { ...world, dossiers });
  Object.assign(world, { dossiers, consents: consentsInOrder(dossiers.values()) });
  const general = enterIntoForce(world);
  world.entryIntoForce = general.date;
  const reasons = new Map(world.consents.map((consent) => [consent.act.id, bind(consent, general, world)]));

  // An instrument can be withdrawn only until the treaty is in force for its participant. That a withdrawal came
  // too late shows only now: it is then set aside, and what follows from the rest is settled again.
  const tooLate = world.consents.flatMap(({ withdrawal, inForceFrom }) =>
    withdrawal !== null && inForceFrom !== null && inForceFrom <= withdrawal.date ? [withdrawal] : [],
  );
  if (tooLate.length > 0) return settle(did, document, asAt, context, new Set([...late, ...tooLate]));
  for (const consent of world.consents) {
    const { act, participant, inForceFrom, endedOn } = consent;
    if (inForceFrom === null || endedOn === null || endedOn > inForceFrom) continue;
    // What ended before it could bind never bound.
    consent.inForceFrom = null;
    const text = `${described(act, inText(participant))}; it ended before the treaty was in force for ${inText(participant)}`;
    reasons.set(act.id, [because(undefined, text, [act])]);
  }
  return { world, general, reasons };
}

function consentsInOrder(dossiers: Iterable<{ consents: Consent[] }>): Consent[] {
  return [...dossiers].flatMap((dossier) => dossier.consents).sort((a, b) => compare(a.act.date, b.act.date));
}

/** First day on which a denunciation has effect: by the clause, or on the later date it names; else VCLT Art. 56(2). */
function denunciationEffect(act: Act, world: World): LegalDate | null {
  const clause = world.document.denunciation;
  // A document without any clause on entry into force is one whose final clauses are not on record.
  if (clause === undefined && world.document.entryIntoForce === undefined) return act.effective ?? null;
  const effect = reach(clause?.effect ?? SILENT, act.date, world).date;
  return effect !== null && act.effective !== undefined ? later(effect, act.effective) : effect;
}

function endOfParent(code: string, after: LegalDate, world: World): LegalDate | null {
  let first: LegalDate | null = null;
  for (const { treaty } of world.document.denunciation?.fallsWith ?? []) {
    for (const each of world.context.treaties.get(treaty)?.participants.get(code)?.spells ?? []) {
      const ended = each.endedBy === 'denunciation' || each.endedBy === 'parent-denunciation' ? each.endedOn : null;
      if (ended !== null && ended > after && (first === null || ended < first)) first = ended;
    }
  }
  return first;
}

/** Parties of the parent treaty bound without an act, where the clause says the amendment binds all of them. */
function throughParent(general: GeneralForce, world: World): ParticipantStatus[] {
  const { document, context } = world;
  if (
    document.entryIntoForce?.scope !== 'all-parties-of-parent' ||
    general.date === null ||
    document.parent === undefined
  )
    return [];
  const bound: ParticipantStatus[] = [];
  for (const [code, other] of context.treaties.get(document.parent.treaty)?.participants ?? []) {
    if (world.dossiers.get(code)?.consents.length) continue;
    const from = other.spells.find(
      (s) => s.inForceFrom !== null && (s.endedOn === null || s.endedOn > (general.date as string)),
    )?.inForceFrom;
    if (from != null) bound.push(boundThroughParent(code, later(from, general.date), world));
  }
  return bound;
}

function milestonesOf(world: World): MilestoneStatus[] {
  return world.document.milestones.map((milestone) => {
    const { metOn, progress, reasons } = evaluate(milestone.condition, world);
    const reached = metOn === null ? null : reach(milestone.delay, metOn, world);
    const why = [...reasons];
    if (metOn === null)
      why.push(because(milestone.article, `Not reached. Missing: ${progress.missing ?? 'its condition'}`));
    else why.push(because(milestone.article, `Met on ${spell(metOn)}; ${reached?.arithmetic ?? ''}`));
    const date = reached?.date ?? null;
    return {
      id: milestone.id,
      title: milestone.title.en,
      clause: cite(milestone.article),
      date,
      reached: date !== null && date <= world.asAt,
      progress,
      because: why,
    };
  });
}

/** The tally whose figures stand for the whole condition: the first one in it. */
function headline(progress: Progress | null): Progress | null {
  if (progress === null || progress.needed !== undefined) return progress;
  for (const part of progress.parts) {
    const found = headline(part);
    if (found !== null) return found;
  }
  return null;
}

function summary(general: GeneralForce, world: World): EntryIntoForceStatus {
  const progress = general.evaluation?.progress ?? null;
  const figures = headline(progress);
  const sheet = general.evaluation?.sheet ?? [];
  let counted = figures?.counted ?? 0;
  if (general.date !== null && figures?.unit === 'instruments') {
    // The threshold is history now: what remains to be told is how many it binds, an REIO only where it is counted.
    const on = later(world.asAt, general.date);
    const weights = new Map(sheet.map((line) => [line.act.id, line.weight]));
    counted = world.consents.reduce((sum, c) => sum + (binds(c, on) ? (weights.get(c.act.id) ?? 0) : 0), 0);
  }
  return {
    date: general.date,
    inForce: general.date !== null && general.date <= world.asAt,
    conditionMetOn: general.metOn,
    counted,
    needed: figures?.needed ?? null,
    missing: general.missing,
    progress,
    readings: general.readings,
    because: general.because,
  };
}

/** Each instrument with its number, or why it is not counted; the decisive one met the whole condition. */
function countingSheet(general: GeneralForce, world: World): CountingLine[] {
  const sheet = general.evaluation?.sheet ?? [];
  const decisive = general.evaluation?.decisive;
  const kinds = new Map(world.consents.map((consent) => [consent.act.id, consent]));
  return sheet.flatMap((line) => {
    const consent = kinds.get(line.act.id);
    if (consent === undefined) return [];
    const role = !line.counted
      ? 'not-counted'
      : line.act.id === decisive
        ? 'decisive'
        : general.metOn !== null && line.since > general.metOn
          ? 'after'
          : 'towards';
    return [
      {
        act: line.act.id,
        participant: consent.participant.code,
        name: consent.participant.name,
        means: consent.act.kind,
        date: line.act.date,
        counted: line.counted,
        ordinal: line.ordinal,
        role,
        because: [whyCounted(line, world)],
      },
    ];
  });
}

function totalsOf(participants: readonly ParticipantStatus[]): TreatyStatus['totals'] {
  const of = (status: ParticipantStatus['status']): number => participants.filter((p) => p.status === status).length;
  return {
    signatories: of('signatory'),
    signatures: participants.filter((p) => p.signed !== null).length,
    contracting: of('contracting'),
    parties: of('party'),
    formerParties: of('former-party'),
  };
}
