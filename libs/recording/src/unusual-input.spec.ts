import { describe, expect, it } from 'vitest';
import { admit } from './admission.ts';
import { decideRecord, decideRetract } from './decide.ts';
import { isRefused } from './refusal.ts';
import { initialState } from './treaty-state.ts';
import type { By } from './write.ts';

const by: By = { now: '2026-03-02T10:00:00.000Z', today: '2026-03-02', recorder: 'a clerk' };
const everybody = { has: () => true };
const registered = { ...initialState('ETS999'), definitions: [{} as never], acts: new Map([['a', [{} as never]]]) };

function refusalOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (isRefused(error)) return error;
    throw error;
  }
  return expect.unreachable();
}

describe('input that nobody gives by mistake', () => {
  it('an act with very many unknown fields is refused, each by its name', () => {
    const act = Object.fromEntries(Array.from({ length: 150_000 }, (_, n) => [`k${n}`, 1]));
    const { refusals } = refusalOf(() => decideRecord(registered, { acts: [act as never] }, by, everybody));
    expect(refusals.filter(({ code }) => code === 'unknown-field')).toHaveLength(150_000);
  });

  it.each(['x\ud800y', 'x\u0000y', 'x\u001by', 'x\u0085y'])('a reason that is no text is refused: %j', (reason) => {
    const { code, field } = refusalOf(() => decideRetract(registered, { actId: 'a', reason }, by));
    expect([code, field]).toEqual(['invalid-field', 'reason']);
  });

  it.each(['https://coe.int@evil.example/', 'https://user:pass@evil.example/', 'http:///x'])(
    'an address that does not show its host is refused: %s',
    (url) => {
      const act = { kind: 'signature', participant: 'FRA', date: '2026-01-01', source: { citation: 'x', url } };
      expect(admit('ETS999', act, '2026-03-02', everybody)).toMatchObject([{ field: 'source.url' }]);
    },
  );

  it('an address with an @ further on is one', () => {
    const url = 'https://www.coe.int/@-/185?x=@';
    const act = { kind: 'signature', participant: 'FRA', date: '2026-01-01', source: { citation: 'x', url } };
    expect(admit('ETS999', act, '2026-03-02', everybody)).toMatchObject({ source: { url } });
  });
});
