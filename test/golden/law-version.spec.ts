import { createHash } from 'node:crypto';
import { facts, participants, treaties } from '@accede/catalogue';
import { LAW_VERSION } from '@accede/treaty-law';
import { expect, it } from 'vitest';
import { bundled } from './bundled.ts';

/**
 * What followed in law from what is bundled when this was last written down. Read models keep what was derived, and
 * derive it anew where `LAW_VERSION` has moved on: a change that forgets to raise it would leave old statuses standing.
 */
const WRITTEN_DOWN = {
  lawVersion: 7,
  acts: 'a5a716b7e5a91859',
  follows: 'c1a63199c5a0671b',
};

const DAYS = ['1990-01-01', '2004-07-01', '2015-12-03', '2022-05-12', '2026-11-21', '2030-01-01'];

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, inOrder)).digest('hex').slice(0, 16);

/** In which order members are written is no part of the law. */
const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

it('where the same acts come to another status, LAW_VERSION is raised', () => {
  const found = {
    lawVersion: LAW_VERSION,
    acts: digest([treaties(), facts, participants]),
    follows: digest(DAYS.map((day) => treaties().map(({ id }) => bundled(id, day)))),
  };
  const told =
    found.acts === WRITTEN_DOWN.acts
      ? 'the same acts come to another status: raise LAW_VERSION (libs/treaty-law/src/derive/derive.ts), then write this down'
      : 'what is bundled has changed: write this down';
  expect(found, told).toEqual(WRITTEN_DOWN);
});
