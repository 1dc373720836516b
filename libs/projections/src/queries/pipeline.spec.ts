import { memoryEventStore } from '@accede/event-store';
import { type AccedeEvent, eventOfAct } from '@accede/events';
import type { Act, DomesticStage } from '@accede/treaty-law';
import { beforeAll, describe, expect, it } from 'vitest';
import { catchUp, openReadModels, type ReadModels, treatyPipeline } from '../index.ts';
import { CONVENTION, log } from '../scenario.ts';

const today = '2026-03-01';
const firstDay = '2026-01-01T00:00:00.000Z';
const secondDay = '2026-01-02T00:00:00.000Z';

const metadata = (recordedAt: string) => ({ recordedAt, recordedBy: 'a clerk', correlationId: 'c', causationId: 'c' });
const step = (stage: DomesticStage, date: string): Act => ({
  id: `FRA-${stage}`,
  kind: 'domestic-step',
  participant: 'FRA',
  date,
  stage,
});

describe('the pipeline of a treaty', () => {
  let readModels: ReadModels;

  beforeAll(async () => {
    const store = memoryEventStore();
    const given = log(store);
    given.at(firstDay);
    await given.register(CONVENTION);
    await given.record('ETS999', 'FRA signature 2001-02-01', 'DEU signature 2001-02-01', 'DEU ratification 2002-03-01');
    const old = {
      id: 'old',
      type: 'DomesticStepRecorded',
      data: { participant: 'FRA', stage: 'Consent of Parliament' },
      metadata: { schemaVersion: 1, actId: 'FRA-old', date: '2002-02-01', ...metadata(firstDay) },
    };
    const recorded: AccedeEvent = eventOfAct(step('promulgation', '2002-05-01'), 'new', metadata(secondDay));
    await store.append('treaty-ETS999', [old, recorded], 'any');
    readModels = openReadModels(':memory:');
    await catchUp(readModels, store, { today });
  });

  const stages = (asAt: string, knownAt?: string) =>
    treatyPipeline(readModels, { asAt, knownAt, today }, 'ETS999').participants.map(({ participant, stage, since }) => [
      participant,
      stage,
      since,
    ]);

  it('is as at a date, and from steps recorded in free words too', () => {
    expect(stages('2002-02-15')).toEqual([
      ['DEU', null, null],
      ['FRA', 'parliament', '2002-02-01'],
    ]);
    expect(stages(today)).toEqual([
      ['DEU', 'deposited', '2002-03-01'],
      ['FRA', 'promulgation', '2002-05-01'],
    ]);
  });

  it('is as known at an instant', () => {
    expect(stages(today, firstDay)).toContainEqual(['FRA', 'parliament', '2002-02-01']);
    expect(treatyPipeline(readModels, { asAt: today, knownAt: firstDay, today }, 'ETS999').knownAt).toBe(firstDay);
  });

  it('is that of a treaty on record', () => {
    expect(() => treatyPipeline(readModels, { asAt: today, today }, 'ETS1')).toThrow(
      expect.objectContaining({ code: 'unknown-treaty' }),
    );
  });
});
