import { describe, expect, it } from 'vitest';
import { derivedActId, PARTICIPANTS, streamOf, treatyOf } from './identity.ts';

describe('the id of an act that was given none', () => {
  it('says what was done by whom, when, and under which provision', () => {
    const date = '2006-01-10';
    expect(derivedActId('ETS185', { kind: 'ratification', participant: 'FRA', date })).toBe(
      'ETS185-FRA-ratification-2006-01-10',
    );
    expect(derivedActId('ETS185', { kind: 'reservation', participant: 'FRA', provision: '9(2)(b)', date })).toBe(
      'ETS185-FRA-reservation-9-2-b-2006-01-10',
    );
    expect(derivedActId('ETS185', { kind: 'amendment-adopted', date })).toBe('ETS185-amendment-adopted-2006-01-10');
  });
});

it('streams are named for their treaty', () => {
  expect(streamOf('ETS185')).toBe('treaty-ETS185');
  expect(treatyOf('treaty-ETS185')).toBe('ETS185');
  expect(treatyOf('$settings')).toBeUndefined();
  expect(treatyOf(PARTICIPANTS)).toBeUndefined();
});
