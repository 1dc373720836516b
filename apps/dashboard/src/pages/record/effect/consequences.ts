import type { ParticipantStatus, StatementStatus, TreatyStatus, WhatIfAnswer } from '../../../api/types.ts';
import { shownStatus, tellsWhoIsBound } from '../../../law/standing.ts';
import type { ShownStatus } from '../../../words/terms.ts';

/** One whose own status or dates would be other. */
export interface ChangedParticipant {
  readonly code: string;
  readonly name: string;
  readonly was: ShownStatus;
  readonly is: ShownStatus;
  readonly before: ParticipantStatus | undefined;
  readonly after: ParticipantStatus | undefined;
}

/** What would be other in the status of a treaty, besides findings. */
export interface Consequences {
  readonly participants: readonly ChangedParticipant[];
  /** Milestones of which the date would be other. */
  readonly milestones: readonly { title: string; was: string | null; is: string | null }[];
  /** Statements that would come, go, or stand otherwise. */
  readonly statements: readonly { before: StatementStatus | undefined; after: StatementStatus | undefined }[];
  /** Nothing but findings, and what is told of the act itself, would be other. */
  readonly none: boolean;
}

export function consequencesOf({ before, after }: Pick<WhatIfAnswer, 'before' | 'after'>): Consequences {
  return {
    participants: paired(before.participants, after.participants, ({ participant }) => participant)
      .map(({ key, was, is }) => ({
        code: key,
        name: is?.name ?? was?.name ?? key,
        was: statusOf(before, was),
        is: statusOf(after, is),
        before: was,
        after: is,
      }))
      .filter((one) => !alike(bearing(one.before), bearing(one.after))),
    milestones: paired(before.milestones, after.milestones, ({ id }) => id)
      .map(({ was, is }) => ({ title: is?.title ?? was?.title ?? '', was: was?.date ?? null, is: is?.date ?? null }))
      .filter(({ was, is }) => was !== is),
    statements: paired(before.statements, after.statements, ({ act }) => act)
      .filter(({ was, is }) => !alike(standing(was), standing(is)))
      .map(({ was, is }) => ({ before: was, after: is })),
    none: alike(effective(before), effective(after)),
  };
}

function statusOf(status: TreatyStatus, one: ParticipantStatus | undefined): ShownStatus {
  return one === undefined ? 'none' : shownStatus(one, tellsWhoIsBound(status));
}

/** What the law holds of a participant; the same for one without any act and one whose acts have no effect. */
function bearing(one: ParticipantStatus | undefined): unknown {
  if (one === undefined || isBlank(one)) return null;
  const { status, signed, consent, inForceFrom, denounced, ceased, reported, provisional, territories, parts } = one;
  const dates = { signed, inForceFrom, denounced, ceased, consent: consent?.date, provisional: provisional?.from };
  return { status, ...dates, reported: reported?.date, parts, territories: bare(territories) };
}

function isBlank({
  status,
  signed,
  consent,
  denounced,
  ceased,
  reported,
  provisional,
  territories,
}: ParticipantStatus) {
  const told = [signed, consent, denounced, ceased, reported, provisional];
  return status === 'none' && told.every((each) => each === null) && territories.length === 0;
}

function standing(one: StatementStatus | undefined): unknown {
  if (one === undefined || one.state === 'without-effect') return null;
  const { state, from, until, text, contact, towards, objections } = one;
  return { state, from, until, text, contact, towards, objections: bare(objections) };
}

/** A status as far as it has effect: without reasons, findings, and what is told of acts that have none. */
function effective(status: TreatyStatus): unknown {
  const { findings: _, participants, statements, calendar, ...rest } = status;
  const dates = calendar.map(({ date, kind, participant }) => [date, kind, participant]);
  return [
    participants.map(bearing).filter((each) => each !== null),
    statements.map(standing).filter((each) => each !== null),
    dates,
    bare(rest),
  ];
}

/** The same without reasons: what follows, not why. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, each) => (name === 'because' ? undefined : each)));
}

function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function paired<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string) {
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Map(after.map((one) => [keyOf(one), one]));
  return [...new Set([...was.keys(), ...is.keys()])].map((key) => ({ key, was: was.get(key), is: is.get(key) }));
}
