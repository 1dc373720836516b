import type { ParticipantCode } from '../act.ts';
import { type Context, membershipsOf } from '../context.ts';
import { nameOfGroup, provisionOf } from '../derive/words.ts';
import type { LegalDate } from '../legal-date.ts';
import { type Phrase, phrase, type Reason, reason } from '../reason.ts';
import { answerBetween, questionOn } from './answer.ts';
import {
  type Between,
  becauseBetween,
  between,
  type DerivedTreaty,
  NO_OPPOSITION,
  type Side,
  said,
  sideOf,
} from './between.ts';
import { changeOf, holds, inShort, type Own, oppositionOf, ownOf } from './changes.ts';
import type { Relation, RelationDirection, RelationMatrix } from './result.ts';

/** A relation that cannot be asked for. */
export class RelationRefused extends Error {
  override readonly name = 'RelationRefused';
  readonly code: 'same-participant' | 'unknown-participant';
  readonly field: string;

  constructor(code: RelationRefused['code'], field: string, rule: string) {
    super(`${field}: ${rule}`);
    this.code = code;
    this.field = field;
  }
}

/**
 * A treaty between two participants as at the date of the status: whether it is in force between them and since when,
 * and whether each may rely on the provision towards the other (VCLT Arts 20 and 21, and what the text says itself).
 * @param treaty document and acts, with the status derived from them
 * @param context the context the status was derived in
 * @param asked the provision, as `7` or `8(1)(b)`; the treaty as a whole if absent
 * Fails with `RelationRefused` for the same participant twice, or one that nobody knows.
 */
export function relationBetween(
  treaty: DerivedTreaty,
  context: Context,
  a: ParticipantCode,
  b: ParticipantCode,
  asked?: string,
): Relation {
  if (a === b) throw new RelationRefused('same-participant', 'b', `a relation has two sides, and both are ${a}`);
  for (const [field, code] of [
    ['a', a],
    ['b', b],
  ] as const)
    mustBeKnown(field, code, context);
  const { document, status } = treaty;
  const provision = asked === undefined ? undefined : provisionOf(asked);
  const sides = [sideOf(a, treaty), sideOf(b, treaty)] as const;
  const own = [ownOf(a, provision, treaty), ownOf(b, provision, treaty)] as const;
  const relation = between(...sides, treaty, context, oppositionOf(...sides, treaty));
  const why = becauseBetween(...sides, relation, status);
  const direction = (from: 0 | 1, to: 0 | 1) =>
    directionOf(sides[from], sides[to], own[from], own[to], relation, why, treaty, context, provision);
  return {
    treaty: status.treaty,
    title: status.title,
    asAt: status.asAt,
    provision: provision ?? null,
    a: told(sides[0], context),
    b: told(sides[1], context),
    inForce: relation.inForce,
    since: relation.since,
    until: relation.since === null ? null : relation.until,
    because: why,
    directions: [direction(0, 1), direction(1, 0)],
    supplements: document.relations.supplements.map((each) => supplementing(each, ...sides, relation, treaty, context)),
    notes: [
      ...otherLaw(...sides, relation, treaty, context),
      ...sides.flatMap(territoriesOf),
      ...gaps(treaty, context),
    ],
  };
}

/**
 * The answers for one provision from each of many towards every other: the Parties on the date of the status,
 * or those given. Same rules and failures as `relationBetween`.
 */
export function relationMatrix(
  treaty: DerivedTreaty,
  context: Context,
  asked?: string,
  participants?: readonly ParticipantCode[],
): RelationMatrix {
  const { status } = treaty;
  const provision = asked === undefined ? undefined : provisionOf(asked);
  const codes =
    participants ?? status.participants.flatMap((each) => (each.status === 'party' ? [each.participant] : []));
  for (const code of codes) mustBeKnown('participants', code, context);
  const rows = [...new Set(codes)].map((code) => ({
    side: sideOf(code, treaty),
    own: ownOf(code, provision, treaty),
    objectedTo: treaty.status.statements.some((each) => each.participant === code && each.objections.length > 0),
  }));
  const cells: RelationMatrix['cells'] = [];
  const reasons: Phrase[] = [];
  const places = new Map<string, number>();
  /** Thousands of cells rest on few reasons: each is told once. */
  const placeOf = (why: Phrase): number => places.getOrInsertComputed(JSON.stringify(why), () => reasons.push(why) - 1);
  for (const from of rows)
    for (const to of rows) {
      if (from === to) continue;
      const opposition = from.objectedTo || to.objectedTo ? oppositionOf(from.side, to.side, treaty) : NO_OPPOSITION;
      const relation = between(from.side, to.side, treaty, context, opposition);
      const {
        answer,
        effects,
        because: why,
      } = answerBetween(from.side, to.side, from.own, to.own, relation, treaty, context, provision);
      const told: Phrase[] = [
        ...(relation.inForce === false ? [NOT_IN_FORCE] : relation.inForce === null ? [CANNOT_BE_SAID] : []),
        ...(relation.inForce === false ? [] : why.map(said)),
        ...effects.filter((each) => holds(each, relation)).map(inShort),
      ];
      cells.push({ from: from.side.code, to: to.side.code, answer, because: told.map(placeOf) });
    }
  return {
    treaty: status.treaty,
    title: status.title,
    asAt: status.asAt,
    provision: provision ?? null,
    question: questionOf(provision, treaty, null, null),
    participants: rows.map(({ side: { code } }) => ({ participant: code, name: nameIn(context, code) })),
    reasons,
    cells,
  };
}

const NOT_IN_FORCE = phrase('between-not-in-force', {});
const CANNOT_BE_SAID = phrase('between-cannot-be-said', {});

const nameIn = ({ participants }: Context, code: ParticipantCode): string => participants.get(code)?.name ?? code;

function mustBeKnown(field: string, code: ParticipantCode, { participants }: Context): void {
  if (!participants.has(code))
    throw new RelationRefused('unknown-participant', field, `no State or organization has the code ${code}`);
}

function told({ code, status, from, until }: Side, context: Context): Relation['a'] {
  return {
    participant: code,
    name: status?.name ?? nameIn(context, code),
    status: status?.status ?? 'none',
    inForceFrom: from,
    ceases: until,
    because: [
      ...(status?.because ?? [reason(undefined, 'side-without-act', { participant: code })]),
      ...(status?.provisional?.because ?? []),
      ...(status?.territories ?? []).flatMap((territory) => territory.because),
    ],
  };
}

function directionOf(
  from: Side,
  to: Side,
  ownOfFrom: readonly Own[],
  ownOfTo: readonly Own[],
  relation: Between,
  why: readonly Reason[],
  treaty: DerivedTreaty,
  context: Context,
  provision: string | undefined,
): RelationDirection {
  const answered = answerBetween(from, to, ownOfFrom, ownOfTo, relation, treaty, context, provision);
  const { answer, effects, conditions, terms } = answered;
  const changes = effects.map((each) => changeOf(each, from, to, relation, treaty));
  const reasons: Reason[] = relation.inForce === true ? [why.at(-1) as Reason] : [...why];
  reasons.push(...answered.because);
  for (const change of changes) if (change.inForce) reasons.push(...change.because);
  for (const change of changes) {
    if (change.inForce) continue;
    for (const step of change.because.slice(0, 2)) {
      const { clause, acts } = step;
      reasons.push(reason(clause, 'effect-once-in-force', { from: change.from, of: said(step) }, acts));
    }
  }
  for (const own of ownOfFrom) if (own.spared !== undefined && own.statement.inForce) reasons.push(sparedBy(own, to));
  for (const { statement, author } of [...ownOfFrom, ...ownOfTo]) {
    if (statement.stands || reasons.some(({ acts }) => acts.includes(statement.act))) continue;
    const { act, kind, provision: cited, state } = statement;
    const about = { kind, by: author, provision: cited };
    const last = statement.because.at(-1);
    const nothing = { ...about, why: last === undefined ? null : said(last) };
    reasons.push(
      state === 'not-confirmed'
        ? reason('VCLT Art. 23(2)', 'statement-unconfirmed', about, [act])
        : reason(last?.clause, 'statement-changes-nothing', nothing, [act]),
    );
  }
  if (relation.inForce === true && answer === 'yes' && reasons.length === 1)
    reasons.push(reason(undefined, 'statements-change-nothing', { provision: provision ?? null }));
  return {
    from: from.code,
    to: to.code,
    question: questionOf(provision, treaty, from.code, to.code),
    answer,
    conditions: [...conditions],
    terms: [...terms],
    because: reasons,
    changes,
  };
}

/** The question that the document asks about the provision; else a general one. */
function questionOf(
  provision: string | undefined,
  treaty: DerivedTreaty,
  from: ParticipantCode | null,
  to: ParticipantCode | null,
): Phrase {
  const asks = questionOn(provision, treaty)?.asks;
  if (asks !== undefined) return phrase('question-of-text', { asks, from, to });
  return phrase('question-of-reliance', { treaty: treaty.document.id, provision: provision ?? null, from, to });
}

/** Why a reservation does not free the others towards its author. */
function sparedBy({ statement, on, spared }: Own, other: Side): Reason {
  const facts = { reservationBy: statement.participant, says: spared?.says ?? null, other: other.code, provisions: on };
  return reason(spared?.article, 'effect-not-reciprocal', facts, [statement.act]);
}

/** Whether a treaty that this one supplements is also in force between the two. */
function supplementing(
  { treaty: id, article, says }: DerivedTreaty['document']['relations']['supplements'][number],
  a: Side,
  b: Side,
  { inForce }: Between,
  { status }: DerivedTreaty,
  context: Context,
): Relation['supplements'][number] {
  const other = context.treaties.get(id);
  const why: Reason[] = [reason(article, 'supplement-by-text', { says })];
  if (other === undefined || !other.computed) {
    why.push(reason(undefined, 'supplement-not-told', { treaty: id }));
    return { treaty: id, applies: false, because: why };
  }
  const since = [a, b].map(({ code: participant }) => {
    const spells = other.participants.get(participant)?.spells ?? [];
    const { asAt } = status;
    const bound = spells.find(
      ({ inForceFrom, endedOn }) => inForceFrom !== null && inForceFrom <= asAt && (endedOn === null || asAt < endedOn),
    );
    const from = bound?.inForceFrom ?? null;
    why.push(
      from === null
        ? reason(undefined, 'side-not-party', { treaty: id, participant, asAt })
        : reason(
            undefined,
            'side-bound',
            { treaty: id, participant, from, ahead: false, until: null },
            bound ? [bound.act] : [],
          ),
    );
    return from;
  });
  if (!inForce) why.push(reason(undefined, 'supplement-not-in-force', { treaty: status.treaty }));
  return { treaty: id, applies: inForce === true && !since.includes(null), because: why };
}

/** Members of a group that may apply other law among themselves. */
function otherLaw(a: Side, b: Side, { inForce }: Between, { document, status }: DerivedTreaty, context: Context) {
  return document.relations.amongMembers.flatMap(({ group, article, says }): Reason[] => {
    const since = [a, b].map(({ code }): LegalDate | undefined => {
      const { asAt } = status;
      return membershipsOf(context, group, code).find((m) => m.from <= asAt && (m.to === undefined || asAt <= m.to))
        ?.from;
    });
    const [one, other] = since;
    if (one === undefined || other === undefined) return [];
    const members = [
      { participant: a.code, since: one },
      { participant: b.code, since: other },
    ];
    const facts = { says, group: nameOfGroup(document, context, group), members, inForce: inForce === true };
    return [reason(article, 'note-members', facts)];
  });
}

/** To which territories of one of the two the treaty applies, as far as it told. */
function territoriesOf({ code: participant, status }: Side): Reason[] {
  if (status === undefined || status.territories.length === 0) return [];
  const territories = status.territories.map(({ territory, applies }) => ({ territory, applies }));
  const acts = new Set(status.territories.map(({ act }) => act));
  return [reason(undefined, 'side-territories', { participant, territories }, [...acts])];
}

/** What an answer leaves open, because the record is not known to be complete. */
function gaps({ document, status }: DerivedTreaty, { record }: Context): Reason[] {
  if (document.entryIntoForce === undefined)
    return [reason(undefined, 'note-without-clauses', { treaty: status.treaty })];
  if (record === undefined) return [];
  const open = (['consent', 'statement', 'denunciation'] as const).flatMap((part) => {
    const after = record.completeAsOf[part] ?? null;
    return after === null || after < status.asAt ? [{ part, after }] : [];
  });
  if (open.length === 0 && record.gaps.length === 0) return [];
  return [reason(undefined, 'note-record-open', { open, gaps: record.gaps })];
}
