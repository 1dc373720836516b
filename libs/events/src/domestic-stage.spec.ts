import { type Act, DomesticStage } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { actOf, isActEvent } from './act-events.ts';
import { foldTreaty } from './fold.ts';
import { parseEvent, type RawEvent } from './parse.ts';

const recorded = (type: string, data: object, revision = 0): RawEvent => ({
  id: `event-${revision}`,
  type,
  data,
  metadata: {
    schemaVersion: 1,
    actId: 'a',
    date: '2015-11-23',
    recordedAt: '2015-12-03T10:00:00.000Z',
    recordedBy: 'a clerk',
    correlationId: 'c',
    causationId: 'c',
  },
  stream: 'treaty-ETS185',
  revision,
  position: revision + 1,
});

/** The act of a domestic step recorded in the first version, as it is read now. */
function read(told: object): Partial<Act> {
  const event = parseEvent(recorded('DomesticStepRecorded', { participant: 'FRA', ...told }));
  if (!isActEvent(event)) throw new Error('it records no act');
  const { id, kind, participant, date, ...rest } = actOf(event);
  expect({ id, kind, participant, date }).toEqual({
    id: 'a',
    kind: 'domestic-step',
    participant: 'FRA',
    date: '2015-11-23',
  });
  return rest;
}

describe('the stage of a domestic step recorded in free words', () => {
  it.each<[words: string, stage: string]>([
    ['mandate', 'mandate'],
    ['Government proposal', 'proposal'],
    ['consent of parliament', 'parliament'],
    ['Consent  of the Parliament', 'parliament'],
    ['Parliament’s consent', 'parliament'],
    ['promulgation', 'promulgation'],
    ['decision of the Council', 'council-decision'],
    ['Signature of the instrument', 'instrument-signed'],
    ...DomesticStage.options.map((stage): [string, string] => [stage, stage]),
  ])('%s is the stage %s', (words, stage) => {
    expect(read({ stage: words, note: 'first chamber' })).toEqual({ stage, note: 'first chamber' });
  });

  it('is kept as text where the words name no stage, or say more', () => {
    expect(read({ stage: 'Royal Assent' })).toEqual({ text: 'Royal Assent' });
    expect(read({ stage: 'consent of parliament, first chamber' })).toEqual({
      text: 'consent of parliament, first chamber',
    });
    expect(read({ stage: 'Royal Assent', text: 'c. 12', note: 'seen' })).toEqual({
      text: 'Royal Assent\nc. 12',
      note: 'seen',
    });
    expect(read({ stage: 'Royal Assent', text: 'x'.repeat(20_000) })).toEqual({
      text: 'x'.repeat(20_000),
      note: 'Royal Assent',
    });
    expect(read({ text: 'no stage was told' })).toEqual({ text: 'no stage was told' });
  });

  it('is brought up to date in corrections too', () => {
    const act = { id: 'a', kind: 'domestic-step', participant: 'FRA', date: '2015-11-24', stage: 'Government bill' };
    const events = [
      recorded('DomesticStepRecorded', { participant: 'FRA', stage: 'Royal Assent' }),
      recorded('ActCorrected', { corrects: 'a', act, reason: 'misread' }, 1),
    ].map((raw) => parseEvent(raw));
    expect(foldTreaty(events).acts.get('a')).toEqual({ ...act, stage: 'proposal' });
  });

  it('does not stand in the way of reading another act that was given one', () => {
    const event = parseEvent(recorded('TreatySigned', { participant: 'FRA', stage: 'in the capital' }));
    expect(event).toMatchObject({ type: 'TreatySigned', data: { participant: 'FRA' } });
  });
});
