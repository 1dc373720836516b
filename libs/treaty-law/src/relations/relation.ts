import type { ParticipantCode } from '../act.ts';
import { type Context, membershipsOf } from '../context.ts';
import { because, nameOf, nameOfGroup, provisionOf } from '../derive/words.ts';
import { type LegalDate, spell } from '../legal-date.ts';
import type { Reason } from '../reason.ts';
import { cite } from '../reason.ts';
import { answerBetween, questionOn } from './answer.ts';
import {
  type Between,
  becauseBetween,
  between,
  type DerivedTreaty,
  NO_OPPOSITION,
  type Side,
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
  const sides = [sideOf(a, treaty, context), sideOf(b, treaty, context)] as const;
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
    a: told(sides[0]),
    b: told(sides[1]),
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
    side: sideOf(code, treaty, context),
    own: ownOf(code, provision, treaty),
    objectedTo: treaty.status.statements.some((each) => each.participant === code && each.objections.length > 0),
  }));
  const cells: RelationMatrix['cells'] = [];
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
      const told = [
        ...(relation.inForce === false ? [NOT_IN_FORCE] : relation.inForce === null ? [CANNOT_BE_SAID] : []),
        ...(relation.inForce === false ? [] : why.map(({ text = '' }) => text.replaceAll('; ', ', '))),
        ...effects.filter((each) => holds(each, relation)).map(inShort),
      ];
      const words = told.join('; ');
      cells.push({ from: from.side.code, to: to.side.code, answer, words });
    }
  return {
    treaty: status.treaty,
    title: status.title,
    asAt: status.asAt,
    provision: provision ?? null,
    question: questionOf(provision, treaty),
    participants: rows.map(({ side }) => ({
      code: side.code,
      name: context.participants.get(side.code)?.name ?? side.code,
    })),
    cells,
  };
}

const NOT_IN_FORCE = 'not in force between them';
const CANNOT_BE_SAID = 'whether it is in force between them cannot be said';

function mustBeKnown(field: string, code: ParticipantCode, { participants }: Context): void {
  if (!participants.has(code))
    throw new RelationRefused('unknown-participant', field, `no State or organization has the code ${code}`);
}

function told({ code, name, status, from, until }: Side): Relation['a'] {
  return {
    participant: code,
    name: status?.name ?? name,
    status: status?.status ?? 'none',
    inForceFrom: from,
    ceases: until,
    because: [
      ...(status?.because ?? [because(undefined, `No act of ${name} in respect of this treaty is on record`)]),
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
  const changes = effects.map((each) => changeOf(each, from, to, relation, treaty, context));
  const reasons: Reason[] = relation.inForce === true ? [why.at(-1) as Reason] : [...why];
  reasons.push(...answered.because);
  for (const change of changes) if (change.inForce) reasons.push(...change.because);
  for (const change of changes) {
    if (change.inForce) continue;
    const when = change.from === null ? 'Once in force between the two' : `From ${spell(change.from)}`;
    for (const reason of change.because.slice(0, 2)) reasons.push({ ...reason, text: `${when}: ${reason.text}` });
  }
  for (const own of ownOfFrom) if (own.spared !== undefined && own.statement.inForce) reasons.push(sparedBy(own, to));
  for (const { statement, author } of [...ownOfFrom, ...ownOfTo]) {
    if (statement.stands || reasons.some(({ acts }) => acts.includes(statement.act))) continue;
    const said = `The ${statement.kind} of ${nameOf(context, author)} under ${cite(statement.provision ?? undefined)}`;
    const why_ = statement.because.at(-1);
    reasons.push(
      statement.state === 'not-confirmed'
        ? because(
            'VCLT Art. 23(2)',
            `${said}, formulated when signing, was not confirmed on consent: it changes nothing`,
            [statement.act],
          )
        : because(why_?.clause, `${said} changes nothing. ${why_?.text ?? ''}`, [statement.act]),
    );
  }
  if (relation.inForce === true && answer === 'yes' && reasons.length === 1)
    reasons.push(
      because(
        undefined,
        `No reservation or declaration of either on record changes ${provision === undefined ? 'the treaty' : cite(provision)} in this direction`,
      ),
    );
  return {
    from: from.code,
    to: to.code,
    question: questionOf(provision, treaty).replaceAll('{from}', from.name).replaceAll('{to}', to.name),
    answer,
    conditions: [...conditions],
    terms: [...terms],
    because: reasons,
    changes,
  };
}

/** The question that the document asks about the provision; else a general one. */
function questionOf(provision: string | undefined, treaty: DerivedTreaty): string {
  if (provision === undefined) return `May {from} rely on ${treaty.document.id} as a whole towards {to}?`;
  return questionOn(provision, treaty)?.asks ?? `May {from} rely on ${cite(provision)} towards {to}?`;
}

/** Why a reservation does not free the others towards its author. */
function sparedBy({ statement, on, spared }: Own, other: Side): Reason {
  const articles = on.map((each) => cite(each)).join(', ');
  const text = `The reservation of ${statement.name} is not reciprocal: ${spared?.says ?? ''} ${other.name} remains bound by ${articles} towards it`;
  return because(spared?.article, text, [statement.act]);
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
  const why = [because(article, says)];
  if (other === undefined || !other.computed) {
    why.push(because(undefined, `Who is bound by ${id} cannot be told: it is not on record with its final clauses`));
    return { treaty: id, applies: false, because: why };
  }
  const since = [a, b].map(({ code, name }) => {
    const spells = other.participants.get(code)?.spells ?? [];
    const bound = spells.find(
      ({ inForceFrom, endedOn }) =>
        inForceFrom !== null && inForceFrom <= status.asAt && (endedOn === null || status.asAt < endedOn),
    );
    const from = bound?.inForceFrom ?? null;
    why.push(
      from === null
        ? because(undefined, `${name} is not a Party to ${id} on ${spell(status.asAt)}, by what is on record`)
        : because(undefined, `${id} is in force for ${name} since ${spell(from)}`, bound ? [bound.act] : []),
    );
    return from;
  });
  if (!inForce) why.push(because(undefined, `${status.treaty} itself is not in force between the two`));
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
    const members = `Both are members of the ${nameOfGroup(document, context, group)} (${a.name} since ${spell(one)}, ${b.name} since ${spell(other)})`;
    return [because(article, `${says} ${members}${inForce ? '' : '; the treaty is not in force between them'}.`)];
  });
}

/** To which territories of one of the two the treaty applies, as far as it told. */
function territoriesOf({ name, status }: Side): Reason[] {
  if (status === undefined || status.territories.length === 0) return [];
  const said = status.territories.map(({ territory, applies }) => `${applies ? '' : 'not '}to ${territory}`);
  const acts = new Set(status.territories.map(({ act }) => act));
  return [
    because(undefined, `${name} has told to which territories the treaty applies: ${said.join(', ')}`, [...acts]),
  ];
}

/** What an answer leaves open, because the record is not known to be complete. */
function gaps({ document, status }: DerivedTreaty, { record }: Context): Reason[] {
  if (document.entryIntoForce === undefined) {
    const text = `The final clauses of ${status.treaty} are not on record: from when it binds either is not computed`;
    return [because(undefined, text)];
  }
  if (record === undefined) return [];
  const open = (['consent', 'statement', 'denunciation'] as const).flatMap((part) => {
    const until = record.completeAsOf[part];
    if (until == null) return [`${part}s`];
    return until < status.asAt ? [`${part}s after ${spell(until)}`] : [];
  });
  const known = record.gaps.map((gap) => gap.replace(/\.$/, '')).join('; ');
  if (open.length === 0 && known === '') return [];
  const parts = open.length === 0 ? '' : `The record is not known to be complete in ${open.join(', ')}`;
  return [because(undefined, [parts, known].filter((text) => text !== '').join('. '))];
}
