import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  ACT_GROUPS,
  CALENDAR_TERMS,
  CHANGE_TERMS,
  CONSENT_KINDS,
  cite,
  FINDING_TERMS,
  MATTER_TERMS,
  MOMENT_TERMS,
  OBLIGATION_STATES,
  PARTICIPANT_KINDS,
  RELATION_ANSWERS,
  RULE_TERMS,
  SEVERITY_TERMS,
  SHOWN_STATUSES,
  STANDINGS,
  STATEMENT_KINDS,
  STATEMENT_STATES,
  STATUS_TERMS,
  STEP_TERMS,
  spellTally,
  term,
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
    [
      'statuses, two of them told apart',
      [...codes('ParticipantStatus', 'status'), 'consented', 'consent-ended'].toSorted(),
      Object.keys(STATUS_TERMS),
    ],
    ['statuses in their order', Object.keys(STATUS_TERMS).toSorted(), SHOWN_STATUSES],
    ['matters that cannot be said', codes('Unknown', 'matter'), Object.keys(MATTER_TERMS)],
    ['kinds of participants', codes('ParticipantEntry', 'kind'), Object.keys(PARTICIPANT_KINDS)],
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
    ['means of consent', codes('Spell', 'means'), CONSENT_KINDS],
    ['acts', codes('HypotheticalAct', 'kind'), ACT_GROUPS.flatMap((group) => group.kinds)],
  ])('%s', (_, coded, worded) => expect([...worded].toSorted()).toEqual(coded));
});

test('a provision is cited as an article, and a name as it is', () => {
  expect(cite('9(4)')).toBe('Art. 9(4)');
  expect(cite('XIV(2)')).toBe('Art. XIV(2)');
  expect(cite('Annex A')).toBe('Annex A');
});

test('a kind of act that its name does not tell is said in words', () => {
  expect(term('succession-to-signature')).toBe('Succession to signature');
  expect(term('ceased')).toBe('Left on a day not known');
});

test.each([
  ['party', 1, '1 Party'],
  ['former-party', 2, '2 former Parties'],
  ['signatory', 9, '9 signatories not yet bound'],
  ['consented', 157, '157 consents that stand'],
  ['consent-ended', 1, '1 consent that has ended'],
] as const)('so many %s: %i', (status, n, said) => expect(spellTally(status, n)).toBe(said));
