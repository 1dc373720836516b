import { memoryEventStore } from '@accede/event-store';
import { catchUp, openReadModels, whatIf } from '@accede/projections';
import { recordBundled } from '@accede/recording';
import { expect, it } from 'vitest';
import { changesElsewhere, changesIn } from './changes.ts';
import { hypotheticalAct } from './input/supposed.ts';

const today = '2026-03-02';

it('who denounces the convention leaves the protocol that falls with it', async () => {
  const store = memoryEventStore();
  await recordBundled(store, { now: '2026-03-02T10:00:00.000Z', today });
  const readModels = openReadModels(':memory:');
  await catchUp(readModels, store, { today });
  const suppose = (act: string) => {
    const at = { asAt: '2027-01-15', knownAt: undefined };
    const { before, after } = whatIf(readModels, { ...at, today }, 'ETS185', [hypotheticalAct(act, 0)]);
    const who = new Set([act.slice(0, 3)]);
    return [...changesIn(before, after, who), ...changesElsewhere(readModels, at, after, who)];
  };
  expect(suppose('SRB:denunciation:2027-01-15')).toEqual([
    { treaty: 'ETS185', name: 'Serbia', changes: 'former Party from 1 May 2027' },
    { treaty: 'CETS224', name: 'Serbia', changes: 'signatory from 1 May 2027' },
  ]);
  expect(suppose('IRL:ratification:2027-01-15')).toEqual([
    { treaty: 'ETS185', name: 'Ireland', changes: 'contracting from 15 Jan 2027, Party from 1 May 2027' },
  ]);
  readModels.close();
});
