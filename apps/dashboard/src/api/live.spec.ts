import { expect, test } from 'vitest';
import { announce } from './live.tsx';
import type { Change } from './types.ts';

const change = {
  position: 7,
  type: 'InstrumentDeposited',
  treaty: 'UNCC',
  participant: 'FJI',
  kind: 'ratification',
  date: '2026-02-02',
} as unknown as Change;

test('what was recorded is said in one sentence, acts and participants alike', () => {
  expect(announce([])).toBe('');
  expect(announce([change])).toBe('Recorded: ratification · FJI · UNCC, 2 Feb 2026.');
  const registered = { position: 8, type: 'ParticipantRegistered', participant: 'EXORG' };
  expect(announce([registered])).toBe('On the register of participants: EXORG.');
  expect(announce([change, registered])).toBe('2 changes were recorded. This page shows them.');
});
