import type { ParticipantEntry, TreatySummary } from '../api/types.ts';
import { calledOf } from '../words/names.ts';
import { byName } from '../words/order.ts';
import type { Choice } from './fitting.ts';

/** Participants as choices: those that exist today first, former States after them. */
export function participantChoices(known: readonly ParticipantEntry[]): Choice[] {
  return [...known]
    .sort((a, b) => Number(a.formerUntil !== null) - Number(b.formerUntil !== null) || byName(a, b))
    .map(({ code, name, nameFr, aliases }) => ({ id: code, name, also: [nameFr ?? '', ...aliases] }));
}

/** Treaties as choices, those with final clauses on record first. */
export function treatyChoices(treaties: readonly TreatySummary[]): Choice[] {
  return [...treaties]
    .sort(
      (a, b) =>
        Number(b.clausesOnRecord) - Number(a.clausesOnRecord) || byName({ name: calledOf(a) }, { name: calledOf(b) }),
    )
    .map(({ id, title, shortTitle, reference, titleFr, alsoKnownAs }) => ({
      id,
      name: calledOf({ title, shortTitle, titleFr }),
      also: [title, shortTitle, reference, titleFr, ...alsoKnownAs].filter((word) => word !== null),
    }));
}
