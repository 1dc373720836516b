import { contextWith, treaties } from '@accede/catalogue';
import {
  type Act,
  asRelated,
  derive,
  type FinalClauses,
  type Reason,
  type RelatedTreaty,
  relationBetween,
  type TreatyId,
  treatiesNamedIn,
} from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { bundled, factsOf } from './bundled.ts';
import { gapsIn, inWords } from './in-words.ts';
import { scenarios } from './scenarios/index.ts';
import { act, type Expectation, type ExpectedRelation, type Given, type Scenario } from './scenarios/scenario.ts';

// What is right in law, by the texts and the conventions on treaties: where one fails, find out who is wrong.

/** A scenario with one of its expectations; one of another treaty has its own acts only. */
function givenOf(scenario: Scenario, expectation: Expectation): Given {
  const { treaty, acts = [] } = expectation;
  return { ...scenario, ...expectation, acts: treaty === undefined ? [...(scenario.acts ?? []), ...acts] : acts };
}

function documentOf({ treaty = 'UNCC', adopted, depositaries }: Given): FinalClauses {
  const found = typeof treaty === 'string' ? treaties().find(({ id }) => id === treaty) : treaty;
  if (found === undefined) throw new Error(`${treaty} is not bundled`);
  let document = found;
  if (adopted !== undefined && document.signature !== undefined) {
    const { closes: _, places: __, ...signature } = document.signature;
    document = { ...document, adopted: { date: adopted }, signature: { ...signature, opens: adopted, places: [] } };
  }
  if (depositaries !== undefined && document.depositary !== undefined)
    document = { ...document, depositary: { ...document.depositary, others: [...depositaries] } };
  return document;
}

function derived(given: Given) {
  const { acts = [], elsewhere = {}, facts = false, at = '2030-01-01' } = given;
  const document = documentOf(given);
  const supposed = acts.map((each) => (typeof each === 'string' ? act(each) : each));
  const others = Object.fromEntries(Object.entries(elsewhere).map(([id, lines]) => [id, lines.map(act)]));
  const related = new Map(
    treatiesNamedIn(document).map((id): [TreatyId, RelatedTreaty] => [
      id,
      asRelated(bundled(id, at, others[id], others)),
    ]),
  );
  const context = contextWith(related);
  const all: Act[] = facts ? [...factsOf(document.id), ...supposed] : supposed;
  const status = derive(document, all, at, context);
  return { treaty: { document, acts: all, status }, context, ids: new Set(supposed.map(({ id }) => id)), facts };
}

type Derived = ReturnType<typeof derived>;

const words = (because: readonly Reason[]): string[] => inWords(because).map(({ text }) => text);

/** What is derived, in the shape of what is expected. */
function seen({ treaty: { status }, ids, facts }: Derived) {
  // Of acts on record only what is found against those supposed beside them is meant.
  const findings = status.findings.filter(({ acts }) => !facts || acts.some((id) => ids.has(id)));
  return {
    force: status.entryIntoForce,
    totals: status.totals,
    of: Object.fromEntries(
      status.participants.map((each) => [
        each.participant,
        {
          ...each,
          territories: Object.fromEntries(
            each.territories.map(({ territory, applies, from }) => [territory, { applies, from }]),
          ),
        },
      ]),
    ),
    findings: findings.map(({ code, participant }) => `${code} ${participant ?? '-'}`).sort(),
    // What is maintained of a predecessor's is told under the act that made it: here its author's own is meant.
    statements: Object.fromEntries(
      status.statements.flatMap((each) => (each.inheritedFrom === null ? [[each.act, each]] : [])),
    ),
    obligations: Object.fromEntries(status.obligations.map((each) => [`${each.participant} ${each.provision}`, each])),
    milestones: Object.fromEntries(
      status.milestones.map(({ id, reached, date, progress }) => [id, { reached, date, counted: progress.counted }]),
    ),
    amendments: Object.fromEntries(
      status.amendments.map((each) => [
        each.act,
        {
          ...each,
          binds: Object.fromEntries(each.participants.map((p) => [p.participant, p.inForceFrom])),
        },
      ]),
    ),
    said: [
      ...inWords(findings).map(({ text }) => text),
      ...words(status.entryIntoForce.because),
      ...status.participants.flatMap(({ because }) => words(because)),
      ...status.amendments.flatMap(({ because, participants }) => [
        ...words(because),
        ...participants.flatMap((each) => words(each.because)),
      ]),
    ],
  };
}

function saidAsExpected(
  said: readonly string[],
  { says = [], neverSays = [] }: Pick<Expectation, 'says' | 'neverSays'>,
  title: string,
): void {
  const saying = (words: RegExp): readonly string[] => said.filter((text) => words.test(text));
  for (const each of says) expect.soft(saying(each).length, `${title}: says ${each}`).toBeGreaterThan(0);
  for (const each of neverSays) expect.soft(saying(each), `${title}: never says ${each}`).toEqual([]);
}

function checkRelation({ treaty, context }: Derived, expected: ExpectedRelation, title: string): void {
  const { between, on, answers, changes, conditions, inForce, since } = expected;
  const relation = relationBetween(treaty, context, ...between, on);
  const { directions } = relation;
  const of = `${title}: ${between.join(' and ')}, ${on ?? 'the whole'}`;
  const answered = directions.map(({ answer }) => answer);
  expect.soft(answered, of).toEqual(answers);
  if (inForce !== undefined) expect.soft(relation.inForce, of).toBe(inForce);
  if (since !== undefined) expect.soft(relation.since, of).toBe(since);
  const changed = directions.map((direction) => direction.changes.map(({ provision, rule }) => `${provision} ${rule}`));
  if (changes !== undefined) expect.soft(changed, of).toEqual(changes);
  for (const direction of directions) {
    const asked = direction.conditions.map(({ clause }) => clause);
    if (conditions !== undefined) expect.soft(asked, of).toEqual(conditions);
    saidAsExpected([...words(relation.because), ...words(direction.because)], expected, of);
  }
}

/** Parts of what is seen of which only what is named is compared. */
const PARTS = ['force', 'totals', 'of', 'statements', 'obligations', 'milestones', 'amendments'] as const;

function check(scenario: Scenario, expectation: Expectation): void {
  const { expected: title, shows, is, relations = [], findings } = expectation;
  if (shows !== undefined) {
    expect.soft(shows(), title).toEqual(is);
    return;
  }
  const found = derived(givenOf(scenario, expectation));
  const view = seen(found);
  expect.soft(gapsIn(found.treaty.status), title).toEqual([]);
  const named = PARTS.flatMap((part) => (expectation[part] === undefined ? [] : [[part, expectation[part]] as const]));
  expect.soft(view, title).toMatchObject(Object.fromEntries(named));
  if (findings !== undefined) expect.soft(view.findings, title).toEqual([...findings].sort());
  saidAsExpected(view.said, expectation, title);
  for (const each of relations) checkRelation(found, each, title);
}

describe('the law by scenario', () => {
  it('has each of the 82 once', () => {
    const numbers = scenarios.flatMap(({ n }) => (typeof n === 'number' ? [n] : []));
    expect(numbers).toEqual(Array.from({ length: 82 }, (_, i) => i + 1));
  });

  for (const scenario of scenarios)
    it(`${scenario.n}: ${scenario.what} (${scenario.authority})`, () => {
      for (const expectation of scenario.expects) check(scenario, expectation);
    });
});
