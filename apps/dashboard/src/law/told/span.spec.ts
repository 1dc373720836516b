import { expect, test } from 'vitest';
import { spellSpan } from './span.ts';

const statement = {
  date: '2004-03-18',
  from: '2004-07-01',
  until: null,
  withdrawnOn: null,
  objectionsUntil: null,
} as const;

test.each([
  [{ ...statement, state: 'in-force' }, 'since 1 Jul 2004'],
  [{ ...statement, state: 'in-force', until: '2027-01-01' }, 'since 1 Jul 2004, no longer from 1 Jan 2027'],
  [{ ...statement, state: 'made' }, 'effect from 1 Jul 2004'],
  [{ ...statement, state: 'made', from: null }, 'no date of effect yet'],
  [{ ...statement, state: 'formulated', from: null }, 'on 18 Mar 2004, when signing'],
  [{ ...statement, state: 'without-effect', from: null }, ''],
  [{ ...statement, state: 'awaiting', from: null }, 'no effect yet'],
  [
    { ...statement, state: 'awaiting', from: null, objectionsUntil: '2027-03-18' },
    'takes effect if nobody objects by 18 Mar 2027',
  ],
  [{ ...statement, state: 'withdrawn', until: '2010-05-02' }, 'from 1 Jul 2004, no longer from 2 May 2010'],
  [{ ...statement, state: 'withdrawn', from: null, withdrawnOn: '2010-05-02' }, 'no longer from 2 May 2010'],
] as const)('the time of %o', (given, said) => expect(spellSpan(given)).toBe(said));
