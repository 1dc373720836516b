import { derivedActId } from '@accede/events';
import {
  Act,
  type ActKind,
  DomesticStage,
  isLegalDate,
  type LegalDate,
  type ParticipantCode,
  type Source,
  type TreatyId,
} from '@accede/treaty-law';
import type { RefusalRule } from '@accede/wording';
import { type Refusal, type RefusalCode, Refused, refusal } from './refusal.ts';
import { brokenBy, type Issue, valueAt } from './rule.ts';

/** An act as it is brought in: without an id it gets one from its content; a source needs its citation only. */
export type NewAct = Omit<Act, 'id' | 'source'> & {
  readonly id?: string | undefined;
  readonly source?: (Pick<Source, 'citation'> & Partial<Source>) | undefined;
};

/** The participants that can act: a map or set of their codes. */
export interface KnownParticipants {
  has(code: string): boolean;
}

const ActWithOptionalId = Act.partial({ id: true });

/** Kinds that need be no participant's: a conference adopts, it or the depositary communicates, the latter states dates. */
const OF_NOBODY: ReadonlySet<ActKind> = new Set(['amendment-adopted', 'communication', 'entry-into-force']);

/** Whether an act of the kind is that of a participant, and so must name one. */
export function needsParticipant(kind: string): boolean {
  return !OF_NOBODY.has(kind as ActKind);
}

/** Kinds that undo or change another act, and so must say which: by its id or by the provision it is about. */
const ABOUT_ANOTHER: ReadonlySet<ActKind> = new Set([
  'statement-modified',
  'statement-withdrawn',
  'objection-withdrawn',
]);

/** Fields that say something of acts of one kind only: with another they would be lost in silence. */
const OF_ONE_KIND = [
  ['stage', 'domestic-step'],
  ['opposesForce', 'objection'],
  ['extent', 'territorial-application'],
] as const satisfies readonly (readonly [keyof Act, ActKind])[];

/** An address with a host, and nothing before it: what stands before an @ reads as the host, and is none. */
const PAGE = /^https?:\/\/[^\s/?#@]+(?:[/?#]|$)/i;

/**
 * The act, if it can be one at all: known fields of the right form, a participant where the kind needs one, nobody
 * named whom the register does not know, a date that exists and has come, a stage where it is a domestic step, no
 * reference to itself. Otherwise every rule that it breaks.
 * @param today the last legal date on which an act can have been done
 */
export function admit(
  treaty: TreatyId,
  input: unknown,
  today: LegalDate,
  participants: KnownParticipants,
): Act | Refusal[] {
  const parsed = ActWithOptionalId.safeParse(input);
  if (!parsed.success) return parsed.error.issues.flatMap((issue) => refusalsOf(issue, input));
  const { id, ...rest } = parsed.data;
  const act: Act = { id: id ?? derivedActId(treaty, rest), ...rest };

  const refusals: Refusal[] = [];
  const refuse = (code: RefusalCode, field: string, by: RefusalRule) =>
    refusals.push({ ...refusal(code, field, by), act: act.id });
  const { kind } = act;
  if (act.participant === undefined && needsParticipant(kind))
    refuse('participant-missing', 'participant', { rule: 'participant-needed', facts: { kind } });
  for (const [field, code] of namedIn(act)) {
    if (participants.has(code)) continue;
    refuse('unknown-participant', field, { rule: 'not-on-register', facts: { code } });
  }
  if (act.participant !== undefined && kind === 'entry-into-force')
    refuse('invalid-field', 'participant', { rule: 'force-of-nobody', facts: {} });
  for (const [field, of] of [
    ['notAfter', 'possible'],
    ['notified', 'notified'],
  ] as const) {
    const day = act[field];
    if (day !== undefined && day < act.date)
      refuse('invalid-field', field, { rule: 'before-first-day', facts: { day, first: act.date, of } });
  }
  if (act.date > today) refuse('date-in-future', 'date', { rule: 'in-future', facts: { day: act.date, today } });
  if (kind === 'domestic-step' && act.stage === undefined)
    refuse('stage-missing', 'stage', { rule: 'stage-needed', facts: { stages: DomesticStage.options } });
  for (const [field, of] of OF_ONE_KIND) {
    if (kind === of || act[field] === undefined) continue;
    refuse('invalid-field', field, { rule: 'of-one-kind', facts: { of, kind } });
  }
  if (act.source?.url !== undefined && !PAGE.test(act.source.url))
    refuse('invalid-field', 'source.url', { rule: 'page-address', facts: {} });
  if (act.refersTo === act.id) refuse('refers-to-itself', 'refersTo', { rule: 'about-itself', facts: { id: act.id } });
  if (ABOUT_ANOTHER.has(kind) && act.refersTo === undefined && act.provision === undefined)
    refuse('refers-to-missing', 'refersTo', { rule: 'about-needed', facts: { kind } });
  return refusals.length > 0 ? refusals : act;
}

/** The participants that an act names, each with its field. */
function namedIn({ participant, predecessor, towards = [] }: Act): [field: string, code: ParticipantCode][] {
  const named: [string, ParticipantCode | undefined][] = [
    ['participant', participant],
    ['predecessor', predecessor],
    ...towards.map((code, n): [string, ParticipantCode] => [`towards.${n}`, code]),
  ];
  return named.filter((each): each is [string, ParticipantCode] => each[1] !== undefined);
}

/** A reason is text as a note is: on record for good, and shown. */
const ReasonText = Act.shape.note.unwrap();

/** Why something on record is changed. Fails with `Refused` where no reason is given, or what cannot be kept as text. */
export function reasonOf({ reason }: { readonly reason: unknown }): string {
  const text = typeof reason === 'string' ? reason.trim() : '';
  if (text === '') throw new Refused(refusal('field-missing', 'reason', { rule: 'missing', facts: {} }));
  const told = ReasonText.safeParse(text);
  if (told.success) return text;
  throw new Refused(refusal('invalid-field', 'reason', brokenBy(told.error.issues[0] as Issue, text)));
}

/**
 * What a schema finds wrong, in the terms of refusals.
 * @param codeOf the code for a value in a field that is not as it must be; that for a field of an act if absent
 */
export function refusalsOf(issue: Issue, input: unknown, codeOf = codeOfField): Refusal[] {
  const inner = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return (issue as unknown as { keys: string[] }).keys.map((key) => {
      const field = inner === '' ? key : `${inner}.${key}`;
      return refusal('unknown-field', field, { rule: 'no-such-field', facts: {} });
    });
  }
  const value = valueAt(issue.path, input);
  if (value === undefined && inner !== '') {
    return [refusal('field-missing', inner, { rule: 'missing', facts: {} })];
  }
  return [refusal(codeOf(inner, value), inner, brokenBy(issue, value))];
}

function codeOfField(field: string, value: unknown): RefusalCode {
  if (field === 'participant') return 'unknown-participant';
  if (field === 'kind') return 'unknown-act-kind';
  if ((field === 'date' || field === 'effective') && !(typeof value === 'string' && isLegalDate(value))) {
    return 'impossible-date';
  }
  return 'invalid-field';
}
