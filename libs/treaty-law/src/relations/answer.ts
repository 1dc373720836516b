import type { Context } from '../context.ts';
import { within } from '../derive/told/statements.ts';
import { concerns } from '../derive/world.ts';
import type { FinalClauses, Prose } from '../final-clauses.ts';
import { cite, type Reason, reason } from '../reason.ts';
import { type Between, type DerivedTreaty, type Side, worldOf } from './between.ts';
import { type Applied, applied, entryOf, graver, holds, lastDay, lastDayFor, type Own } from './changes.ts';
import type { RelationAnswer, RelationTerm } from './result.ts';

// What a question about a provision comes to in one direction: the text's own conditions, then what statements change.

type Question = FinalClauses['relations']['questions'][number];

/** The answer in one direction, with what it rests on beside the relation itself. */
export interface Answered {
  readonly answer: RelationAnswer;
  readonly effects: readonly Applied[];
  readonly conditions: readonly RelationTerm[];
  readonly terms: readonly RelationTerm[];
  readonly because: readonly Reason[];
}

/** The question that the document asks about the provision, or about the article that it belongs to. */
export function questionOn(provision: string | undefined, { document }: DerivedTreaty): Question | undefined {
  if (provision === undefined) return undefined;
  const fitting = document.relations.questions.filter((each) => within(provision, each.provision));
  fitting.sort((x, y) => y.provision.length - x.provision.length);
  return fitting[0];
}

/**
 * Whether `from` may rely on the provision towards `to`. Yes only where nothing that the text makes a condition is
 * open, and never where the document does not hold the provision; no only where that is known.
 */
export function answerBetween(
  from: Side,
  to: Side,
  ownOfFrom: readonly Own[],
  ownOfTo: readonly Own[],
  relation: Between,
  treaty: DerivedTreaty,
  context: Context,
  provision: string | undefined,
): Answered {
  const effects = applied(from, to, ownOfFrom, ownOfTo);
  const question = questionOn(provision, treaty);
  const because_: Reason[] = [];
  const termOf = ({ article, says }: { article: string; says: Prose }): RelationTerm => ({
    clause: cite(article),
    says,
  });
  const conditions = (question?.conditions ?? []).map(termOf);
  const terms = (question?.terms ?? []).map(termOf);
  const done = (answer: RelationAnswer): Answered => ({ answer, effects, conditions, terms, because: because_ });

  if (relation.inForce === false) return done('no');
  const excluded = effects.some((each) => each.own.statement.stands && each.answer === 'no');
  if (relation.inForce === null) {
    if (!excluded) return done('unknown');
    because_.push(reason(undefined, 'answer-no-in-any-case', {}));
    return done('no');
  }

  let answer: RelationAnswer = 'yes';
  for (const each of effects) if (holds(each, relation)) answer = graver(answer, each.answer);
  // What a statement excludes altogether is told with it; the conditions of the text no longer matter.
  if (answer === 'no') return done(answer);
  const unaccepted = provision === undefined ? undefined : notAccepted(from, to, provision, treaty);
  if (unaccepted !== undefined) {
    answer = 'no';
    because_.push(unaccepted);
  }
  if (provision !== undefined && question === undefined) {
    answer = graver(answer, 'unknown');
    because_.push(reason(provision, 'answer-without-question', { provision }));
  }
  const open: Prose[] = [];
  for (const condition of question?.conditions ?? []) {
    const known = condition.unless.find(
      (other) =>
        (other.from === undefined || other.from <= treaty.status.asAt) &&
        isBetween(other.between, from, to, treaty, context),
    );
    if (known === undefined) {
      open.push(condition.says);
      continue;
    }
    answer = 'no';
    const { title, source } = known;
    const facts = { condition: condition.says, treaty: title, a: from.code, b: to.code, source };
    because_.push(reason(condition.article, 'answer-prevented', facts));
  }
  if (open.length > 0 && answer !== 'no') {
    answer = graver(answer, 'if');
    const articles = question?.conditions.filter(({ says }) => open.includes(says)).map(({ article }) => article) ?? [];
    const article = articles.length === 1 ? articles[0] : question?.article;
    because_.push(reason(article, 'answer-if', { conditions: open }));
  }
  for (const waits of [...openTo(from, to, treaty), ...openTo(to, from, treaty)]) {
    answer = graver(answer, 'if');
    because_.push(waits);
  }
  return done(answer);
}

/** Reservations to which the other may still object, and so keep the treaty from being in force between the two. */
function openTo(author: Side, other: Side, treaty: DerivedTreaty): Reason[] {
  const { asAt, statements } = treaty.status;
  return statements.flatMap((statement): Reason[] => {
    if (statement.participant !== author.code || statement.kind !== 'reservation' || !statement.stands) return [];
    if (entryOf(statement, treaty)?.kind === 'reservation') return [];
    if (statement.objections.some(({ participant }) => participant === other.code)) return [];
    const last = lastDayFor(statement, other);
    if (last === null || last < asAt) return [];
    const facts = { reservationBy: author.code, ...lastDay(other, last, statement) };
    return [reason('VCLT Art. 20(4)(b) and 20(5)', 'answer-unless-objected', facts, [statement.act])];
  });
}

function isBetween(
  [one, other]: Question['conditions'][number]['unless'][number]['between'],
  a: Side,
  b: Side,
  treaty: DerivedTreaty,
  context: Context,
): boolean {
  const world = worldOf(treaty, context);
  const is = (who: typeof one, { code }: Side): boolean => {
    const participant = context.participants.get(code);
    return participant !== undefined && concerns(who, participant, treaty.status.asAt, world);
  };
  return (is(one, a) && is(other, b)) || (is(one, b) && is(other, a));
}

/** Where the treaty leaves a choice of provisions, one of which one of the two has not accepted. */
function notAccepted(from: Side, to: Side, provision: string, { document }: DerivedTreaty): Reason | undefined {
  const menu = document.consent?.parts;
  const chosen = menu?.choose.flatMap(({ of }) => of).find((part) => within(provision, part));
  if (menu === undefined || chosen === undefined) return undefined;
  const without = [from, to].find(({ status }) => status?.parts != null && !status.parts.includes(chosen));
  if (without === undefined) return undefined;
  const acts = without.spell === undefined ? [] : [without.spell.act];
  return reason(menu.article, 'answer-part-not-accepted', { participant: without.code, provision: chosen }, acts);
}
