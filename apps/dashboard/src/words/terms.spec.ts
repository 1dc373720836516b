import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  ACT_GROUPS,
  CALENDAR_TERMS,
  CHANGE_TERMS,
  cite,
  FINDING_TERMS,
  MOMENT_TERMS,
  OBLIGATION_STATES,
  RELATION_ANSWERS,
  RULE_TERMS,
  SEVERITY_TERMS,
  STANDINGS,
  STATEMENT_KINDS,
  STATEMENT_STATES,
  STATUS_TERMS,
  STEP_TERMS,
} from './terms.ts';

const api = JSON.parse(readFileSync(new URL('../../../server/openapi.json', import.meta.url), 'utf8'));

/** The codes that the API's document gives to a member of a schema. */
function codes(schema: string, ...path: readonly string[]): string[] {
  let found = api.components.schemas[schema];
  for (const step of path) found = step === 'items' ? found.items : found.properties[step];
  return found.enum.toSorted();
}

describe('every code of the API has its word', () => {
  test.each([
    ['findings', codes('Finding', 'code'), Object.keys(FINDING_TERMS)],
    ['severities', codes('Finding', 'severity'), Object.keys(SEVERITY_TERMS)],
    ['dates of the calendar', codes('CalendarEntry', 'kind'), Object.keys(CALENDAR_TERMS)],
    ['statuses', codes('ParticipantStatus', 'status'), Object.keys(STATUS_TERMS)],
    ['states of statements', codes('StatementStatus', 'state'), Object.keys(STATEMENT_STATES)],
    ['kinds of statements', codes('StatementStatus', 'kind'), STATEMENT_KINDS],
    ['steps of statements', codes('StatementStep', 'what'), Object.keys(STEP_TERMS)],
    ['states of obligations', codes('ObligationStatus', 'state'), Object.keys(OBLIGATION_STATES)],
    [
      'moments of statements',
      codes('FinalClauses', 'statements', 'provisions', 'items', 'when', 'items'),
      Object.keys(MOMENT_TERMS),
    ],
    [
      'answers of positions, two of them told apart',
      [...codes('PositionAnswer'), 'deviates-encouraged', 'free'].toSorted(),
      Object.keys(STANDINGS),
    ],
    ['answers of relations', codes('RelationAnswer'), Object.keys(RELATION_ANSWERS)],
    ['changes of relations', codes('RelationChange', 'does'), Object.keys(CHANGE_TERMS)],
    ['rules of relations', codes('RelationChange', 'rule'), Object.keys(RULE_TERMS)],
    ['acts', codes('HypotheticalAct', 'kind'), ACT_GROUPS.flatMap((group) => group.kinds)],
  ])('%s', (_, coded, worded) => expect([...worded].toSorted()).toEqual(coded));
});

test('a provision is cited as an article, and a name as it is', () => {
  expect(cite('9(4)')).toBe('Art. 9(4)');
  expect(cite('XIV(2)')).toBe('Art. XIV(2)');
  expect(cite('Annex A')).toBe('Annex A');
});
