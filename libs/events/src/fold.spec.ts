import { type Act, FinalClauses } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { eventOfAct } from './act-events.ts';
import { foldTreaty, instant } from './fold.ts';
import type { AccedeEvent, DataOf, EventType, RecordedEvent } from './vocabulary.ts';

const at = (day: number) => `2015-12-0${day}T10:00:00.000Z`;
const metadata = (day: number) => ({
  schemaVersion: 1,
  recordedAt: at(day),
  recordedBy: 'a clerk',
  correlationId: 'c',
  causationId: 'c',
});
const event = <T extends EventType>(day: number, type: T, data: DataOf<T>) =>
  ({ id: `${type}-${day}`, type, data, metadata: metadata(day) }) as AccedeEvent;
const inOrder = (events: AccedeEvent[]): RecordedEvent[] =>
  events.map((each, revision) => ({ ...each, stream: 'treaty-ETS999', revision, position: revision + 1 }));

const clauses = (title: string) => ({
  definition: FinalClauses.parse({ id: 'ETS999', title: { en: title } }),
  record: { completeAsOf: {}, gaps: [title] },
});
const signature: Act = { id: 'a', kind: 'signature', participant: 'FRA', date: '2001-11-23' };
const deposit: Act = { id: 'b', kind: 'ratification', participant: 'FRA', date: '2006-01-10' };
const deposited: Act = { ...deposit, kind: 'approval' };

const events = inOrder([
  event(1, 'TreatyRegistered', clauses('As first typed')),
  eventOfAct(signature, 'e1', metadata(2)),
  eventOfAct(deposit, 'e2', metadata(3)),
  event(4, 'ActCorrected', { corrects: 'b', act: deposited, reason: 'it was an approval' }),
  event(5, 'FinalClausesRevised', clauses('As corrected')),
  event(6, 'ActRetracted', { retracts: 'a', reason: 'another treaty was signed' }),
]);
const knownOn = (day: number) => foldTreaty(events, at(day));

describe('a treaty as its stream tells it', () => {
  it('is not there before it is registered', () => {
    expect(foldTreaty([])).toEqual({ definition: null, record: { completeAsOf: {}, gaps: [] }, acts: new Map() });
  });

  it('has its acts as corrected, without those retracted', () => {
    expect(foldTreaty(events)).toEqual({ ...clauses('As corrected'), acts: new Map([['b', deposited]]) });
  });

  it('was known otherwise before', () => {
    expect([...knownOn(2).acts.values()]).toEqual([signature]);
    expect([...knownOn(3).acts.values()]).toEqual([signature, deposit]);
    expect([...knownOn(4).acts.values()]).toEqual([signature, deposited]);
    expect(knownOn(4).definition?.title.en).toBe('As first typed');
    expect(knownOn(5).definition?.title.en).toBe('As corrected');
    expect(knownOn(6)).toEqual(foldTreaty(events));
    expect(foldTreaty(events, '2015-12-02T12:00:00+01:00').acts.size).toBe(1);
  });

  it('is not changed by events that are not understood', () => {
    const unknown = { id: 'x', type: 'Unknown', wireType: 'TreatySung', data: {}, metadata: {} } as const;
    const withUnknown = events.flatMap((each) => [{ ...each, ...unknown }, each]);
    expect(foldTreaty(withUnknown, at(9))).toEqual(foldTreaty(events));
  });
});

describe('instants', () => {
  it('are written so that they order as text', () => {
    expect(instant('2015-12-03T10:00:00Z')).toBe('2015-12-03T10:00:00.000Z');
    expect(instant('2015-12-03T10:00:00+01:00')).toBe('2015-12-03T09:00:00.000Z');
    expect(() => instant('last Monday')).toThrow('last Monday');
  });
});
