import { beforeAll, describe, expect, it } from 'vitest';
import {
  catchUp,
  openReadModels,
  type ReadModels,
  relation,
  relations,
  UnknownParticipant,
  UnknownTreaty,
} from '../index.ts';
import { act, CONVENTION, type Log, log } from '../scenario.ts';

const today = '2026-03-01';
const now = { asAt: today, today };

describe('relations', () => {
  let readModels: ReadModels;

  beforeAll(async () => {
    const given: Log = log();
    await given.register(CONVENTION);
    await given.record(
      'ETS999',
      'FRA ratification 2002-03-01',
      'DEU ratification 2002-05-07',
      'JPN signature 2001-02-01',
    );
    readModels = openReadModels(':memory:');
    await catchUp(readModels, given.store, { today });
  });

  const between = (b: string, times = now, supposed = [] as string[]) =>
    relation(readModels, times, 'ETS999', { a: 'FRA', b }, supposed.map(act));

  it('are told as at a date, by the acts on record', () => {
    expect(between('DEU')).toMatchObject({ inForce: true, since: '2002-06-07' });
    expect(between('DEU', { ...now, asAt: '2002-06-06' })).toMatchObject({ inForce: false, since: '2002-06-07' });
    // No consent of Japan is on record, and the record is not known to be complete.
    expect(between('JPN')).toMatchObject({ inForce: null, since: null });
  });

  it('are told with acts supposed, which leave no trace', () => {
    const supposed = ['JPN ratification 2026-02-15'];
    expect(between('JPN', now, supposed)).toMatchObject({ inForce: false, since: '2026-03-15' });
    expect(between('JPN', { ...now, asAt: '2026-03-15' }, supposed).inForce).toBe(true);
    expect(between('JPN', { ...now, asAt: '2026-03-15' }).since).toBeNull();
  });

  it('say what the record leaves open', () => {
    expect(between('JPN').notes.at(-1)?.rule).toBe('note-record-open');
  });

  it('are told of all Parties, or of those named', () => {
    expect(relations(readModels, now, 'ETS999', {}).cells).toMatchObject([
      { from: 'DEU', to: 'FRA', answer: 'yes' },
      { from: 'FRA', to: 'DEU', answer: 'yes' },
    ]);
    const { cells } = relations(readModels, now, 'ETS999', { participants: ['FRA', 'JPN'] });
    // Nothing of Japan is on record, and the record is not known to be complete.
    expect(cells.map(({ answer }) => answer)).toEqual(['unknown', 'unknown']);
  });

  it('cannot be told of what nobody knows', () => {
    expect(() => between('XXX')).toThrow(UnknownParticipant);
    expect(() => relation(readModels, now, 'ETS998', { a: 'FRA', b: 'DEU' })).toThrow(UnknownTreaty);
    expect(() => between('FRA')).toThrow(expect.objectContaining({ code: 'same-participant' }));
  });
});
