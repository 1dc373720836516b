import { treaties } from '@accede/catalogue';
import { type EventStore, memoryEventStore } from '@accede/event-store';
import { catchUp, openReadModels, treatyPage, verify } from '@accede/projections';
import { isRefused, recordActs, registerTreaty } from '@accede/recording';
import { TreatyStatus } from '@accede/treaty-law';
import { beforeEach, describe, expect, it } from 'vitest';

// A document that is taken in stays in the log for good: one from which nothing can be derived would close the whole
// data folder, as no read model could be brought past it. Either it is refused, by its path, or it must do no harm.

const TODAY = '2026-03-01';
const by = { now: '2026-03-01T12:00:00.000Z', today: TODAY, recorder: 'clerk' };
const budapest = treaties().find(({ id }) => id === 'ETS185');
const ACTS = ['FRA', 'DEU', 'ITA', 'ESP', 'POL', 'ROU'].map((participant) => ({
  kind: 'ratification' as const,
  participant,
  date: '2002-02-01',
}));

// biome-ignore lint/suspicious/noExplicitAny: what is made here is wrong on purpose
type Document = any;
const clauses = (change: (force: Document, document: Document) => void): Document => {
  const document = structuredClone(budapest) as Document;
  document.id = 'X1';
  change(document.entryIntoForce, document);
  return document;
};
const delay = (delay: object) => clauses((force) => Object.assign(force, { delay }));
const condition = (condition: object) => clauses((force) => Object.assign(force, { condition }));

describe('a document beyond all measure is refused by its path, or does no harm:', () => {
  let store: EventStore;
  beforeEach(async () => {
    store = memoryEventStore();
    await registerTreaty(store, { definition: budapest }, by);
  });

  /** Whether it was taken in; what was refused names the place. */
  async function taken(definition: Document, place: RegExp): Promise<boolean> {
    try {
      await registerTreaty(store, { definition }, by);
    } catch (error) {
      expect(isRefused(error), String(error)).toBe(true);
      expect((error as { field: string }).field).toMatch(place);
      expect(await store.readStream('treaty-X1')).toEqual([]);
      return false;
    }
    await recordActs(store, 'X1', ACTS, by);
    return true;
  }

  it.each<[string, Document, RegExp]>([
    ['a period of more days than there are', delay({ kind: 'period', days: Number.MAX_SAFE_INTEGER }), /delay/],
    ['a period of ten million years', delay({ kind: 'period', years: 9_999_999 }), /delay/],
    ['a date written as a number of days', delay({ kind: 'period', days: 20_040_701 }), /delay/],
    ['a period of eight thousand years', delay({ kind: 'period', years: 8000 }), /delay/],
    ['the month of a far number', delay({ kind: 'first-of-nth-month', n: Number.MAX_SAFE_INTEGER }), /delay/],
    ['a period beyond all months', delay({ kind: 'first-of-month-after', months: Number.MAX_SAFE_INTEGER }), /delay/],
    [
      'not before ten million years after the opening',
      condition({ kind: 'not-before', after: { point: 'opening', delay: { kind: 'period', years: 9_999_999 } } }),
      /condition/,
    ],
    ['the last day of the calendar', delay({ kind: 'fixed', date: '9999-12-31' }), /delay/],
    [
      'a year that does not come',
      condition({
        kind: 'yearly',
        month: 1,
        day: 1,
        from: Number.MAX_SAFE_INTEGER,
        condition: { kind: 'count', atLeast: 1 },
      }),
      /condition/,
    ],
    [
      'a group named as a member of every object',
      condition({ kind: 'count', atLeast: 3, from: { kind: 'member', of: 'constructor' } }),
      /condition/,
    ],
    [
      'a set of such a group',
      condition({
        kind: 'fraction',
        numerator: 1,
        denominator: 2,
        of: { kind: 'members', of: 'toString', at: 'current' },
      }),
      /condition/,
    ],
    ['weights of such a name', condition({ kind: 'share', percent: 50, weights: 'constructor' }), /condition/],
    [
      'weights of nothing',
      clauses((force, document) => {
        document.weights = { none: { title: 'x', unit: 'y', source: 'z', of: { FRA: 0 } } };
        force.condition = { kind: 'share', percent: 50, weights: 'none' };
      }),
      /weights|condition/,
    ],
    [
      'a treaty that is its own parent',
      clauses((_, document) => {
        document.parent = { treaty: 'X1', article: '1' };
      }),
      /parent/,
    ],
    [
      'a parent that nobody knows',
      clauses((force, document) => {
        document.parent = { treaty: 'X9', article: '1' };
        force.scope = 'all-parties-of-parent';
      }),
      /parent/,
    ],
    [
      'conditions three thousand deep',
      clauses((force) => {
        for (let n = 0; n < 3000; n += 1) force.condition = { kind: 'all', of: [force.condition] };
      }),
      /condition|definition/,
    ],
  ])('%s', async (_, definition, place) => {
    if (!(await taken(definition, place))) return;
    const readModels = openReadModels(':memory:');
    await catchUp(readModels, store, { today: TODAY });
    const status = treatyPage(readModels, { asAt: TODAY, today: TODAY }, 'X1');
    const shape = TreatyStatus.safeParse(status);
    expect(shape.error?.issues ?? []).toEqual([]);
    expect(JSON.stringify(status)).not.toMatch(/[+-]\d{6}-|undefined/);
    // None of these can have entered into force by a delay that has not run out.
    if (JSON.stringify(definition.entryIntoForce.delay) !== JSON.stringify(budapest?.entryIntoForce?.delay))
      expect(status.entryIntoForce.inForce).toBe(false);
    expect(treatyPage(readModels, { asAt: TODAY, today: TODAY }, 'ETS185').treaty).toBe('ETS185');
    expect((await verify(readModels, store, { today: TODAY })).differences).toEqual([]);
    readModels.close();
  });

  it('two treaties each of which waits for the other', async () => {
    for (const [id, other] of [
      ['X1', 'X2'],
      ['X2', 'X1'],
    ] as const) {
      const definition = clauses((force, document) => {
        document.id = id;
        document.parent = { treaty: other, article: '1' };
        force.condition = { kind: 'in-force', treaty: other };
      });
      await registerTreaty(store, { definition }, by);
    }
    const readModels = openReadModels(':memory:');
    await catchUp(readModels, store, { today: TODAY });
    expect(treatyPage(readModels, { asAt: TODAY, today: TODAY }, 'X1').entryIntoForce.inForce).toBe(false);
    expect((await verify(readModels, store, { today: TODAY })).differences).toEqual([]);
    readModels.close();
  });
});
