import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  catchUp,
  listCalendar,
  listFindings,
  listTreaties,
  nextTurn,
  openReadModels,
  participantPage,
  type ReadModels,
} from './index.ts';
import { CONVENTION, log } from './scenario.ts';

const today = '2026-03-01';
const then = { asAt: '2010-01-01', today };

describe('a read of a thousand treaties', () => {
  let readModels: ReadModels;
  beforeAll(async () => {
    const { store, register, record } = log();
    for (let n = 0; n < 1000; n++) {
      await register({ ...CONVENTION, id: `ETS${n}` });
      await record(`ETS${n}`, 'FRA ratification 2002-01-01', 'DEU ratification 2002-01-02');
    }
    readModels = openReadModels(':memory:');
    await catchUp(readModels, store, { today });
  });
  afterAll(() => readModels.close());

  it.each([
    ['the calendar', () => listCalendar(readModels, then, { limit: 10 })],
    ['findings', () => listFindings(readModels, then, { limit: 10 })],
    ['treaties', () => listTreaties(readModels, then, { limit: 1000 })],
    ['a participant', () => participantPage(readModels, then, 'FRA', { limit: 1000 })],
  ])('lets others have their turn: %s', async (_, read) => {
    const order: string[] = [];
    const reading = read().then(() => order.push('read'));
    setImmediate(() => order.push('another'));
    await reading;
    expect(order).toEqual(['another', 'read']);
  });
});

it('goes on with one piece of long work at a time', async () => {
  const order: string[] = [];
  const work = async (name: string) => {
    for (let piece = 0; piece < 3; piece++) {
      await nextTurn();
      order.push(name);
    }
  };
  let done = false;
  const between = (async () => {
    while (!done) {
      await new Promise(setImmediate);
      order.push('|');
    }
  })();
  await Promise.all([work('a'), work('b')]);
  done = true;
  await between;
  expect(order.filter((each) => each === 'a' || each === 'b').join('')).toBe('ababab');
  expect(order.join('')).not.toMatch(/[ab][ab]/);
});
