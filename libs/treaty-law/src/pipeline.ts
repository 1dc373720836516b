import { z } from 'zod';
import { type Act, ConsentMeans, DomesticStage, ParticipantCode, Source, TreatyId } from './act.ts';
import type { Context } from './context.ts';
import { compare } from './derive/dossier.ts';
import { type LegalDate, LegalDate as LegalDateSchema } from './legal-date.ts';
import { Reason, reason } from './reason.ts';
import { type ParticipantStatus, type Spell, StatusName, type TreatyStatus } from './status.ts';

// What happens at home between signature and deposit. It binds nobody, and so changes no status; it tells how far
// each participant has come.

/** A stage at home, or the deposit that closes the way. */
export const PipelineStage = z.enum([...DomesticStage.options, 'deposited']);
export type PipelineStage = z.infer<typeof PipelineStage>;

export const PipelineStep = z
  .object({
    act: z.string(),
    stage: DomesticStage.nullable().describe('Null where the record names none'),
    date: LegalDateSchema,
    text: z.string().nullable(),
    source: Source.nullable(),
    when: z
      .enum(['on-the-way', 'after-deposit', 'earlier'])
      .describe('`earlier`: on the way to a consent that has ended since; only steps on the way count'),
    unverified: z.boolean(),
  })
  .meta({ id: 'PipelineStep' });
export type PipelineStep = z.infer<typeof PipelineStep>;

export const PipelineCard = z
  .object({
    participant: ParticipantCode,
    name: z.string(),
    status: StatusName,
    signed: LegalDateSchema.nullable(),
    stage: PipelineStage.nullable().describe('The furthest reached by asAt; null: no step to a stage is on record'),
    since: LegalDateSchema.nullable().describe('First day on which it was reached'),
    deposit: z
      .object({ act: z.string(), means: ConsentMeans, date: LegalDateSchema })
      .nullable()
      .describe('The consent that closes the way, while it stands'),
    reported: z
      .object({ act: z.string(), date: LegalDateSchema })
      .nullable()
      .describe('A consent that the press reports, with no deposit found: it binds nobody, and is no stage'),
    next: z
      .enum([...DomesticStage.options, 'deposit'])
      .nullable()
      .describe('What comes next by the usual order; stages may be skipped. Null once deposited'),
    lastStep: LegalDateSchema.nullable().describe('Of the steps on the way'),
    daysSinceLastStep: z.int().nullable().describe('Up to asAt; null without a step, and once deposited'),
    steps: z.array(PipelineStep).describe('By date'),
    unverified: z.boolean().describe('Its stage rests on a fact that is recalled, not sourced'),
    because: z.array(Reason),
  })
  .meta({ id: 'PipelineCard' });
export type PipelineCard = z.infer<typeof PipelineCard>;

export const Pipeline = z
  .object({
    treaty: TreatyId,
    title: z.string(),
    asAt: LegalDateSchema,
    participants: z
      .array(PipelineCard)
      .describe('Those with a step on record, a signature not withdrawn or a consent that stands, by code'),
  })
  .meta({ id: 'Pipeline', title: 'How far participants have come on the way to ratification' });
export type Pipeline = z.infer<typeof Pipeline>;

const ORDER = DomesticStage.options;
/** The Union concludes treaties by a decision of its Council (Art. 218 TFEU), and promulgates nothing. */
const USUAL_OF_REIO = ORDER.filter((stage) => stage !== 'promulgation');
const USUAL = ORDER.filter((stage) => stage !== 'council-decision');

/**
 * How far each participant has come at home on the way to ratification, as at the date of the status.
 * @param acts the acts on record, in any order; only domestic steps dated up to then count
 * @param status what `derive` gives for the treaty from the same acts
 */
export function pipelineOf(acts: readonly Act[], status: TreatyStatus, context: Context): Pipeline {
  const statuses = new Map(status.participants.map((each) => [each.participant, each]));
  const steps = new Map<ParticipantCode, Map<string, Act>>();
  for (const act of acts) {
    const { id, kind, participant, date } = act;
    if (kind !== 'domestic-step' || participant === undefined || date > status.asAt) continue;
    const own = steps.getOrInsertComputed(participant, () => new Map());
    // An id counts once, however often it is told.
    if (!own.has(id)) own.set(id, act);
  }
  const onTheWay = (code: ParticipantCode): boolean => {
    const own = statuses.get(code);
    // A Party bound without an act of its own has no way to go.
    return (
      steps.has(code) ||
      own?.reported != null ||
      own?.status === 'signatory' ||
      standing(own, status.asAt) !== undefined
    );
  };
  const codes = [...new Set([...statuses.keys(), ...steps.keys()])].sort().filter(onTheWay);
  return {
    treaty: status.treaty,
    title: status.title,
    asAt: status.asAt,
    participants: codes.map((code) =>
      cardOf(code, [...(steps.get(code)?.values() ?? [])], statuses.get(code), status.asAt, context),
    ),
  };
}

/** How far one participant has come: what a forecast of its ratification can be conditioned on. */
export type StageReached = Pick<PipelineCard, 'participant' | 'stage' | 'since'>;

/** Stage and date for each participant on the way; those that have deposited are past it and left out. */
export function stagesReached({ participants }: Pipeline): StageReached[] {
  return participants
    .filter(({ deposit }) => deposit === null)
    .map(({ participant, stage, since }) => ({ participant, stage, since }));
}

function cardOf(
  code: ParticipantCode,
  acts: readonly Act[],
  own: ParticipantStatus | undefined,
  asAt: LegalDate,
  context: Context,
): PipelineCard {
  const participant = context.participants.get(code) ?? { code, name: code, kind: 'state' };
  const spells = own?.spells ?? [];
  const consent = standing(own, asAt);
  const previous = consent === undefined ? spells.at(-1) : spells.at(-2);
  const former = previous?.endedOn ?? null;
  // Where the former consent still ran when the new one was given, what followed it led to the new one.
  const overlaps = consent !== undefined && former !== null && consent.consented < former;
  const steps = acts
    .map((act) => stepOf(act, consent, overlaps ? (previous?.consented ?? null) : former))
    .sort((a, b) => compare(a.date, b.date) || rank(a.stage) - rank(b.stage) || compare(a.act, b.act));
  const counted = steps.filter((step) => step.when === 'on-the-way');
  const furthest = Math.max(-1, ...counted.map((step) => rank(step.stage)));
  const reached = counted.filter((step) => furthest >= 0 && rank(step.stage) === furthest);
  const lastStep = counted.at(-1)?.date ?? null;
  const signed = own?.signed ?? null;

  const why: Reason[] = [];
  if (consent !== undefined) {
    const { act, means, consented } = consent;
    why.push(reason(undefined, 'way-closed-by-deposit', { participant: code, means, date: consented }, [act]));
  }
  const first = reached[0];
  if (first?.stage) {
    const { stage, date } = first;
    const again = reached.length > 1 ? (reached.at(-1)?.date ?? null) : null;
    const facts = { stage, date, again, furthest: consent === undefined };
    why.push(reason(undefined, 'way-stage-reached', facts, idsOf(reached)));
  } else if (consent === undefined) {
    why.push(reason(undefined, 'way-without-stage', {}, idsOf(counted)));
  }
  const after = steps.filter((step) => step.when === 'after-deposit');
  if (after.length > 0) why.push(reason(undefined, 'way-steps-after-deposit', { n: after.length }, idsOf(after)));
  const earlier = steps.filter((step) => step.when === 'earlier');
  if (earlier.length > 0 && former !== null) {
    const facts = { n: earlier.length, ended: former };
    why.push(reason(undefined, 'way-steps-to-ended-consent', facts, idsOf(earlier)));
  }

  const reported = own?.reported ?? null;
  if (reported !== null) {
    why.push(reason(undefined, 'way-consent-reported', { date: reported.date }, [reported.act]));
  }

  return {
    participant: code,
    name: participant.name,
    status: own?.status ?? 'none',
    signed,
    stage: consent === undefined ? (first?.stage ?? null) : 'deposited',
    since: consent === undefined ? (first?.date ?? null) : consent.consented,
    deposit: consent === undefined ? null : { act: consent.act, means: consent.means, date: consent.consented },
    reported,
    next: consent === undefined ? nextOf(furthest, signed !== null, participant.kind === 'reio') : null,
    lastStep,
    daysSinceLastStep: consent === undefined && lastStep !== null ? daysBetween(lastStep, asAt) : null,
    steps,
    unverified: consent === undefined ? reached.some((step) => step.unverified) : own?.unverified === true,
    because: why,
  };
}

function stepOf(act: Act, consent: Spell | undefined, former: LegalDate | null): PipelineStep {
  const { id, stage, date, text, note, source } = act;
  let when: PipelineStep['when'] = 'on-the-way';
  if (former !== null && date < former) when = 'earlier';
  else if (consent !== undefined && date > consent.consented) when = 'after-deposit';
  return {
    act: id,
    stage: stage ?? null,
    date,
    text: text ?? note ?? null,
    source: source ?? null,
    when,
    unverified: source !== undefined && source.confidence !== 'source',
  };
}

/** The consent that stands at the date. */
function standing(own: ParticipantStatus | undefined, asAt: LegalDate): Spell | undefined {
  const latest = own?.spells.at(-1);
  return latest === undefined || (latest.endedOn !== null && latest.endedOn <= asAt) ? undefined : latest;
}

/** Place of a stage in the usual order; -1 where there is none. */
function rank(stage: DomesticStage | null): number {
  return stage === null ? -1 : ORDER.indexOf(stage);
}

function nextOf(furthest: number, signed: boolean, reio: boolean): PipelineCard['next'] {
  // Whoever has signed had a mandate to.
  const behind = signed ? Math.max(furthest, rank('mandate')) : furthest;
  return (reio ? USUAL_OF_REIO : USUAL).find((stage) => rank(stage) > behind) ?? 'deposit';
}

function daysBetween(from: LegalDate, to: LegalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

function idsOf(steps: readonly PipelineStep[]): string[] {
  return steps.map((step) => step.act);
}
