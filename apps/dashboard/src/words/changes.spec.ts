import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHANGE_TYPES, tellAct, tellActOn, tellChange } from './changes.ts';
import { ACT_GROUPS } from './terms.ts';

const france = { participant: 'FRA', participantName: 'France' };

test.each([
  [{ type: 'InstrumentDeposited', kind: 'ratification', ...france }, 'France ratified'],
  [{ type: 'TreatySigned', kind: 'signature', ...france }, 'France signed'],
  [{ type: 'ActCorrected', kind: 'ratification', ...france }, 'Correction of the ratification by France'],
  [{ type: 'ActRetracted', kind: 'signature', ...france }, 'Retraction of the signature by France'],
  [{ type: 'ActRetracted', kind: null, participant: null, participantName: null }, 'Retraction of an act'],
  [{ type: 'TreatyRegistered', kind: null, participant: null, participantName: null }, 'Treaty put on record'],
  [
    { type: 'ParticipantRegistered', kind: null, participant: 'LATIN', participantName: 'Latin Union' },
    'Latin Union was put on the register of participants',
  ],
  [
    { type: 'CommunicationMade', kind: 'communication', participant: null, participantName: null },
    'The depositary sent a communication',
  ],
] as const)('%o is told as: %s', (change, words) => expect(tellChange(change)).toBe(words));

test.each([
  ['ratification', 'France ratified the Budapest Convention'],
  ['accession', 'France acceded to the Budapest Convention'],
  ['reservation', 'France made a reservation to the Budapest Convention'],
  ['amendment-adopted', 'An amendment was adopted to the Budapest Convention'],
  ['ceased', 'France left on a day not known: Budapest Convention'],
] as const)('of a treaty, %s: %s', (kind, words) =>
  expect(tellActOn(kind, 'France', 'Budapest Convention')).toBe(words),
);

test('every kind of act has its verb, and every event of the API its words', () => {
  for (const kind of ACT_GROUPS.flatMap((group) => group.kinds)) expect(tellAct(kind, 'France')).toMatch(/ \w+/);
  const api = JSON.parse(readFileSync(new URL('../../../server/openapi.json', import.meta.url), 'utf8'));
  const parameters = api.paths['/api/changes'].get.parameters as { name: string; schema: { enum: string[] } }[];
  const types = parameters.find(({ name }) => name === 'type')?.schema.enum ?? [];
  expect([...CHANGE_TYPES].sort()).toEqual([...types].sort());
});
