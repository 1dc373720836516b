import { describe, expect, test } from 'vitest';
import type { ParticipantStatus } from '../api/types.ts';
import { consents, signatures, totalOn, yearly } from './series.ts';

type Spell = ParticipantStatus['spells'][number];
const spell = (consented: string, endedOn: string | null = null): Spell => ({
  act: `act of ${consented}`,
  means: 'ratification',
  consented,
  inForceFrom: null,
  endedOn,
  endedAfter: null,
  endedBy: endedOn === null ? null : 'denunciation',
});

const participants = [
  { continuedBy: null, signed: '2001-11-23', spells: [spell('2002-06-20')] },
  { continuedBy: null, signed: '2001-11-23', spells: [] },
  { continuedBy: null, signed: null, spells: [spell('2016-09-03', '2020-11-04'), spell('2021-01-20', '2026-01-27')] },
];

describe('totals over time', () => {
  test('signatures of one day are one step', () => {
    expect(signatures(participants)).toEqual([{ date: '2001-11-23', total: 2 }]);
  });

  test('a signature that another continues is one', () => {
    const continued = { continuedBy: 'SRB', signed: '2001-11-23', spells: [] };
    expect(signatures([...participants, continued])).toEqual([{ date: '2001-11-23', total: 2 }]);
  });

  test('a participant that leaves, returns and leaves again goes down and up', () => {
    expect(consents(participants, '2026-11-21').map((point) => point.total)).toEqual([1, 2, 1, 2, 1]);
  });

  test('an end that lies ahead has not come', () => {
    expect(consents(participants, '2025-12-31').at(-1)).toEqual({ date: '2021-01-20', total: 2 });
  });

  test('the total on a date is that of the last step before it', () => {
    const points = consents(participants, '2026-11-21');
    expect(totalOn(points, '2002-06-19')).toBe(0);
    expect(totalOn(points, '2020-11-03')).toBe(2);
  });

  test('the table beside the chart has every year, quiet ones too', () => {
    const years = yearly([signatures(participants), consents(participants, '2004-05-01')], '2004-05-01');
    expect(years).toEqual([
      { year: '2001', totals: [2, 0] },
      { year: '2002', totals: [2, 1] },
      { year: '2003', totals: [2, 1] },
      { year: '2004', totals: [2, 1] },
    ]);
  });

  test('no acts, no years', () => expect(yearly([[], []], '2026-01-01')).toEqual([]));
});
