import { describe, expect, test } from 'vitest';
import { readSupposed, writeSupposed } from './supposed.ts';
import { amend, readTravel, withTravel } from './travel.ts';

describe('the two times in the address', () => {
  test('are read, and nonsense is passed over', () => {
    expect(readTravel('?asAt=2015-12-03&knownAt=2026-03-01T00:00:00Z')).toEqual({
      asAt: '2015-12-03',
      knownAt: '2026-03-01T00:00:00Z',
    });
    expect(readTravel('?asAt=2015-02-31&knownAt=yesterday')).toEqual({});
  });

  test('go along with every link, before the fragment', () => {
    expect(withTravel('/treaties/ETS185#findings', { asAt: '2015-12-03' })).toBe(
      '/treaties/ETS185?asAt=2015-12-03#findings',
    );
    expect(withTravel('/acts?treaty=UNCC', { asAt: '2015-12-03', knownAt: '2026-03-01T00:00:00Z' })).toBe(
      '/acts?treaty=UNCC&asAt=2015-12-03&knownAt=2026-03-01T00:00:00Z',
    );
  });

  test('do not override a time that a link names', () => {
    expect(withTravel('/?asAt=2004-07-01', { asAt: '2015-12-03' })).toBe('/?asAt=2004-07-01');
  });
});

test('one parameter is changed and the others stay', () => {
  expect(amend('?asAt=2015-12-03&status=party', { status: undefined, q: 'fra' })).toBe('?asAt=2015-12-03&q=fra');
  expect(amend('?q=a', { q: '' })).toBe('');
});

describe('a what-if is its address', () => {
  const acts = [
    { participant: 'FRA', kind: 'ratification', date: '2027-01-15' },
    { participant: 'JPN', kind: 'reservation', date: '2027-02-01', provision: '63(3)' },
  ] as const;

  test('written and read again it is the same', () => {
    const search = amend('', { act: acts.map(writeSupposed) });
    expect(search).toBe('?act=FRA:ratification:2027-01-15&act=JPN:reservation:2027-02-01:63(3)');
    expect(readSupposed(search)).toEqual({ acts, unreadable: [] });
  });

  test.each([
    'FRA:ratification',
    'FRA:ratified:2027-01-15',
    'France:ratification:2027-01-15',
    'FRA:accession:2027-02-30',
  ])('%s is named as unreadable, not dropped in silence', (text) =>
    expect(readSupposed(`?act=${text}`)).toEqual({ acts: [], unreadable: [text] }),
  );
});
