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
  const nameOf = (code: string) => ({ FJI: 'Fiji', EXORG: 'Organization of Examples' })[code] ?? code;
  expect(announce([change], nameOf)).toBe('Recorded: Fiji ratified (UNCC, 2 Feb 2026).');
  const registered = { position: 8, type: 'ParticipantRegistered', participant: 'EXORG' };
  expect(announce([registered], nameOf)).toBe(
    'Recorded: Organization of Examples was put on the register of participants.',
  );
  expect(announce([change, registered])).toBe('2 changes were recorded. This page shows them.');
});
