import { describe, expect, it } from 'vitest';
import { type Condition, FinalClauses } from '../final-clauses.ts';
import { withThreshold } from './supposed-rule.ts';

const treaty = (condition: object): FinalClauses =>
  FinalClauses.parse({
    id: 'CONV',
    title: { en: 'Convention' },
    entryIntoForce: { article: '9', says: 'After the fortieth.', condition, delay: { kind: 'same-day' } },
  });

const thresholdsIn = (condition: Condition | undefined): number[] =>
  [...JSON.stringify(condition).matchAll(/"atLeast":(\d+)/g)].map(([, n]) => Number(n));

describe('another threshold', () => {
  const five = { kind: 'count', atLeast: 5 };
  const three = { kind: 'count', atLeast: 3, from: { kind: 'listed', participants: ['FRA'] } };

  it.each([
    ['a count', five, [7]],
    ['the first of two', { kind: 'all', of: [{ kind: 'not-before', date: '2001-01-01' }, five, three] }, [7, 3]],
    ['a count looked at once a year', { kind: 'yearly', month: 1, day: 1, condition: five }, [7]],
  ])('replaces %s, and nothing else', (_, condition, expected) => {
    const document = treaty(condition);
    const supposed = withThreshold(document, 7);
    expect(thresholdsIn(supposed.entryIntoForce?.condition)).toEqual(expected);
    expect(supposed.entryIntoForce?.says).toBeUndefined();
    expect(FinalClauses.parse(supposed)).toEqual(supposed);
    expect(document).toEqual(treaty(condition));
  });

  it('is refused where there is none, or for a number that is none', () => {
    const named = treaty({ kind: 'named', participants: ['FRA'] });
    expect(() => withThreshold(named, 7)).toThrow('CONV does not hang on a number');
    expect(() => withThreshold(FinalClauses.parse({ id: 'CONV', title: { en: 'C' } }), 7)).toThrow('not on record');
    for (const n of [0, -1, 2.5, Number.NaN])
      expect(() => withThreshold(treaty(five), n)).toThrow(expect.objectContaining({ code: 'no-threshold' }));
  });
});
