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
import { type Refusal, type RefusalCode, Refused } from './refusal.ts';
import { type Issue, ruleOf, valueAt } from './rule.ts';

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
  ['stage', 'domestic-step', 'a domestic step'],
  ['opposesForce', 'objection', 'an objection'],
  ['extent', 'territorial-application', 'a territorial application'],
] as const satisfies readonly (readonly [keyof Act, ActKind, string])[];

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
  const refuse = (code: RefusalCode, field: string, message: string) =>
    refusals.push({ code, field, message, act: act.id });
  if (act.participant === undefined) {
    if (needsParticipant(act.kind)) {
      refuse(
        'participant-missing',
        'participant',
        `participant: an act of the kind ${act.kind} is that of a participant`,
      );
    }
  }
  for (const [field, code] of namedIn(act)) {
    if (participants.has(code)) continue;
    refuse('unknown-participant', field, `${field}: "${code}" is not on the register of participants`);
  }
  if (act.participant !== undefined && act.kind === 'entry-into-force') {
    const message = 'participant: the depositary states an entry into force of the treaty, and of no participant';
    refuse('invalid-field', 'participant', message);
  }
  for (const [field, least] of [
    ['notAfter', 'the first day possible'],
    ['notified', 'the day of what was notified'],
  ] as const) {
    const day = act[field];
    if (day !== undefined && day < act.date)
      refuse('invalid-field', field, `${field}: ${day} is before ${act.date}, ${least}`);
  }
  if (act.date > today) {
    refuse('date-in-future', 'date', `date: ${act.date} is after today, ${today}; only what was done can be recorded`);
  }
  if (act.kind === 'domestic-step' && act.stage === undefined) {
    const message = `stage: a domestic step says how far the participant has come: one of ${DomesticStage.options.join(', ')}`;
    refuse('stage-missing', 'stage', message);
  }
  for (const [field, kind, whose] of OF_ONE_KIND) {
    if (act.kind === kind || act[field] === undefined) continue;
    refuse('invalid-field', field, `${field}: is that of ${whose}; an act of the kind ${act.kind} has none`);
  }
  if (act.source?.url !== undefined && !PAGE.test(act.source.url)) {
    refuse(
      'invalid-field',
      'source.url',
      'source.url: must be the address of a page: a host, and no user name before it',
    );
  }
  if (act.refersTo === act.id) refuse('refers-to-itself', 'refersTo', `refersTo: "${act.id}" cannot refer to itself`);
  if (ABOUT_ANOTHER.has(act.kind) && act.refersTo === undefined && act.provision === undefined) {
    const message = `refersTo: an act of the kind ${act.kind} names the act it is about, or at least the provision`;
    refuse('refers-to-missing', 'refersTo', message);
  }
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
  if (text === '') throw new Refused({ code: 'field-missing', field: 'reason', message: 'reason: is missing' });
  const told = ReasonText.safeParse(text);
  if (told.success) return text;
  const rule = ruleOf(told.error.issues[0] as Issue, text);
  throw new Refused({ code: 'invalid-field', field: 'reason', message: `reason: ${rule}` });
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
      return { code: 'unknown-field', field, message: `${field}: there is no such field` };
    });
  }
  const value = valueAt(issue.path, input);
  if (value === undefined && inner !== '') {
    return [{ code: 'field-missing', field: inner, message: `${inner}: is missing` }];
  }
  const rule = ruleOf(issue, value);
  return [{ code: codeOf(inner, value), field: inner, message: inner === '' ? rule : `${inner}: ${rule}` }];
}

function codeOfField(field: string, value: unknown): RefusalCode {
  if (field === 'participant') return 'unknown-participant';
  if (field === 'kind') return 'unknown-act-kind';
  if ((field === 'date' || field === 'effective') && !(typeof value === 'string' && isLegalDate(value))) {
    return 'impossible-date';
  }
  return 'invalid-field';
}
