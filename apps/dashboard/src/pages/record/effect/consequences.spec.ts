import { describe, expect, test } from 'vitest';
import type { ParticipantStatus, TreatyStatus } from '../../../api/types.ts';
import { consequencesOf } from './consequences.ts';

const blank: ParticipantStatus = {
  participant: 'CHN',
  name: 'China',
  status: 'none',
  signed: null,
  consent: null,
  inForceFrom: null,
  denounced: null,
  ceased: null,
  ceasedAfter: null,
  reported: null,
  provisional: null,
  continuedBy: null,
  territories: [],
  parts: null,
  spells: [],
  history: [],
  irregular: false,
  unverified: false,
  because: [],
};
const signatory: ParticipantStatus = {
  ...blank,
  participant: 'FRA',
  name: 'France',
  status: 'signatory',
  signed: '2022-05-12',
};
const because = [{ rule: 'same-day', facts: {}, text: 'on the same day', acts: ['a'] }];

/** A status of which these tests read participants, findings and milestones only. */
const status = (participants: ParticipantStatus[], more: object = {}) =>
  ({
    participants,
    statements: [],
    milestones: [],
    calendar: [],
    findings: [],
    unknown: [],
    totals: { contracting: 0 },
    entryIntoForce: { date: null, counted: 3 },
    ...more,
  }) as unknown as TreatyStatus;

describe('what would be other', () => {
  test('is nothing where an act only brings its finding and a line of its own', () => {
    const before = status([signatory]);
    const after = status([signatory, { ...blank, irregular: true, because }], { findings: [{ code: 'x' }] });
    expect(consequencesOf({ before, after })).toEqual({ participants: [], milestones: [], statements: [], none: true });
  });

  test('is the status of its author, and the dates that follow', () => {
    const contracting = { ...signatory, status: 'contracting' as const, because };
    const milestones = (date: string | null) => [{ id: 'm', title: 'First meeting', date, because }];
    const {
      participants,
      milestones: moved,
      none,
    } = consequencesOf({
      before: status([signatory], { milestones: milestones(null) }),
      after: status([contracting], { milestones: milestones('2027-01-01') }),
    });
    expect(none).toBe(false);
    expect(participants.map(({ name, was, is }) => [name, was, is])).toEqual([['France', 'signatory', 'contracting']]);
    expect(moved).toEqual([{ title: 'First meeting', was: null, is: '2027-01-01' }]);
  });

  test('is that one is gone where its only act is left out', () => {
    const { participants } = consequencesOf({ before: status([signatory]), after: status([]) });
    expect(participants).toMatchObject([{ code: 'FRA', was: 'signatory', is: 'none' }]);
  });

  test('is no other reason for the same', () => {
    const before = status([signatory]);
    const after = status([{ ...signatory, because }], { entryIntoForce: { date: null, counted: 3, because } });
    expect(consequencesOf({ before, after }).none).toBe(true);
  });
});
