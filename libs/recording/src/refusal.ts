import { ENGLISH, type RefusalRule, refusedField } from '@accede/wording';

/** Why something cannot be recorded. An irregular act is recorded; only what cannot be an act at all is refused. */
export type RefusalCode =
  | 'unknown-treaty'
  | 'unreadable-record'
  | 'treaty-already-registered'
  | 'unknown-participant'
  | 'participant-missing'
  | 'participant-already-registered'
  | 'participant-not-registered'
  | 'name-taken'
  | 'dates-reversed'
  | 'stage-missing'
  | 'unknown-act'
  | 'unknown-act-kind'
  | 'impossible-date'
  | 'date-in-future'
  | 'refers-to-missing'
  | 'refers-to-itself'
  | 'act-id-reused'
  | 'act-id-differs'
  | 'unknown-field'
  | 'field-missing'
  | 'invalid-field';

/** One rule broken by one field: the rule with its facts, and the same in English words. */
export type Refusal = RefusalRule & {
  readonly code: RefusalCode;
  /** The field, with its path where it lies deeper: `date`, `source.url`. */
  readonly field: string;
  readonly message: string;
  /** Of a batch: place of the act in it, from 0. */
  readonly index?: number;
  /** Id of the act, where it has one. */
  readonly act?: string;
};

/** A refusal of a field by a rule. */
export function refusal(code: RefusalCode, field: string, by: RefusalRule): Refusal {
  return { code, field, ...by, message: refusedField({ ...by, field }, ENGLISH) };
}

/** A command that was refused as a whole; nothing was recorded. Code and field are those of the first refusal. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusalCode;
  readonly field: string;
  readonly refusals: readonly [Refusal, ...Refusal[]];

  /** @param others what else is refused: as a list, as there may be more than a call takes arguments */
  constructor(first: Refusal, others: readonly Refusal[] = []) {
    super(others.length === 0 ? first.message : `${first.message} (and ${others.length} more)`);
    this.code = first.code;
    this.field = first.field;
    this.refusals = [first, ...others];
  }
}

/** The refusals as one error. */
export function refusedFor(refusals: readonly Refusal[]): Refused {
  const [first, ...others] = refusals as readonly [Refusal, ...Refusal[]];
  return new Refused(first, others);
}

/** Whether a command was refused for what it said, rather than failed. */
export function isRefused(error: unknown): error is Refused {
  return error instanceof Error && Array.isArray((error as Partial<Refused>).refusals);
}
