import { expect, test } from 'vitest';
import type { ParticipantStatus } from '../api/types.ts';
import { shownStatus, tellsWhoIsBound, toldStatuses } from './standing.ts';

const spells = [{ consented: '1987-04-01', endedOn: '2003-06-30' }] as ParticipantStatus['spells'];

test('who is bound can be told where those on their way can be counted', () => {
  expect(tellsWhoIsBound({ totals: { contracting: 0 } })).toBe(true);
  expect(tellsWhoIsBound({ totals: { contracting: null } })).toBe(false);
});

test('where it cannot, a consent says only that it was given', () => {
  expect(shownStatus({ status: 'contracting', spells }, false)).toBe('consented');
  expect(shownStatus({ status: 'contracting', spells }, true)).toBe('contracting');
  expect(shownStatus({ status: 'party', spells }, false)).toBe('party');
});

test('one whose consent has ended is neither a mere signatory nor one that did nothing', () => {
  expect(shownStatus({ status: 'signatory', spells }, false)).toBe('consent-ended');
  expect(shownStatus({ status: 'none', spells }, true)).toBe('consent-ended');
  expect(shownStatus({ status: 'signatory', spells: [] }, false)).toBe('signatory');
});

test('a nought is told only where it is known', () => {
  const tally = (status: string) => (status === 'consented' || status === 'signatory' ? 9 : 0);
  expect(toldStatuses(false, tally)).toEqual(['consented', 'signatory']);
  expect(toldStatuses(true, () => 0)).toEqual(['party', 'contracting', 'signatory', 'former-party', 'none']);
});
