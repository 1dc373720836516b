import { beforeAll, describe, expect, it } from 'vitest';
import {
  catchUp,
  listActs,
  listCalendar,
  listChanges,
  listFindings,
  listRecordings,
  listTreaties,
  openReadModels,
  type Page,
  type PageRequest,
  type ReadModels,
  recorders,
  treatyParticipants,
  whatIf,
} from '../index.ts';
import { act, CONVENTION, log, ORGANIZATION, PROTOCOL } from '../scenario.ts';

const today = '2026-03-01';
const now = { asAt: today, today };
const then = { asAt: '2026-02-28', today };
const limit = 100;

describe('lists', () => {
  let readModels: ReadModels;

  // On the second day one date is corrected and one act retracted; the register of participants has one more.
  beforeAll(async () => {
    const given = log();
    await given.register(CONVENTION);
    await given.record('ETS999', 'FRA signature 2001-02-01', 'DEU signature 2003-02-01', 'ALA signature 2001-03-01');
    await given.record('ETS999', 'FRA ratification 2002-03-01', 'ITA accession 2002-05-07', 'NOR accession 2002-05-09');
    given.at('2026-01-02T00:00:00.000Z');
    await given.register(PROTOCOL);
    await given.record('ETS1000', 'BRA signature 2005-03-01', 'FRA signature 2005-03-01');
    given.at('2026-01-02T01:00:00.000Z');
    await given.correct('ETS999', 'ITA-accession-2002-05-07', 'ITA accession 2002-05-08');
    given.at('2026-01-02T02:00:00.000Z');
    await given.retract('ETS999', 'NOR-accession-2002-05-09');
    given.at('2026-01-02T03:00:00.000Z');
    await given.participate(ORGANIZATION);
    readModels = openReadModels(':memory:');
    await catchUp(readModels, given.store, { today });
  });

  const acts = (request: object) => listActs(readModels, { limit, ...request });
  const whose = (request: object) => acts(request).items.map(({ act, participantName }) => [participantName, act.date]);

  it('are ordered as asked: by date, kind, treaty, name or recording, in either direction', () => {
    const dates = acts({ sort: 'date' }).items.map(({ act }) => act.date);
    expect(dates).toEqual([...dates].sort());
    expect(acts({}).items.map(({ position }) => position)).toEqual(
      acts({ sort: 'date' })
        .items.map(({ position }) => position)
        .reverse(),
    );
    expect(whose({ sort: 'participant', treaty: 'ETS999' })).toEqual([
      ['Åland Islands', '2001-03-01'],
      ['France', '2001-02-01'],
      ['France', '2002-03-01'],
      ['Germany', '2003-02-01'],
      ['Italy', '2002-05-07'],
      ['Italy', '2002-05-08'],
      ['Norway', '2002-05-09'],
    ]);
    expect(whose({ sort: '-participant', treaty: 'ETS999' })[0]).toEqual(['Norway', '2002-05-09']);
    expect(acts({ sort: 'treaty' }).items[0]?.treaty).toBe('ETS1000');
    expect(acts({ sort: 'kind' }).items.map(({ act }) => act.kind)).toEqual(
      acts({})
        .items.map(({ act }) => act.kind)
        .sort(),
    );
    expect(acts({ sort: '-recorded' }).items[0]?.act.id).toBe('ITA-accession-2002-05-07');
    const names = (sort: 'name' | '-signed') =>
      treatyParticipants(readModels, now, 'ETS999', { sort, limit }).items.map(({ participant }) => participant);
    expect(names('name')).toEqual(['ALA', 'FRA', 'DEU', 'ITA']);
    // Who has not signed comes last in either direction.
    expect(names('-signed')).toEqual(['DEU', 'ALA', 'FRA', 'ITA']);
  });

  it('say how long they are, and where a page lies in them', async () => {
    const page = acts({ limit: 3 });
    expect([page.items.length, page.total, page.start, page.previous]).toEqual([3, 9, 0, null]);
    const second = acts({ limit: 3, cursor: page.next });
    expect([second.total, second.start]).toEqual([9, 3]);
    expect(acts({ treaty: 'ETS1000' }).total).toBe(2);
    expect(acts({ counted: false }).total).toBeNull();
    const inForce = { limit: 1, to: '2002-12-31', kind: 'entry-into-force' } as const;
    expect((await listCalendar(readModels, now, inForce)).total).toBe(1);
    const { items } = await listFindings(readModels, now, { limit });
    expect((await listFindings(readModels, now, { limit: 1 })).total).toBe(items.length);
    expect((await listTreaties(readModels, now, { limit: 1, q: 'protocol' })).total).toBe(1);
    expect(treatyParticipants(readModels, now, 'ETS999', { limit: 1, q: 'aland' })).toMatchObject({ total: 1 });
  });

  const lists: Record<string, (request: PageRequest) => Page<unknown> | Promise<Page<unknown>>> = {
    acts: (page) => listActs(readModels, page),
    'acts by name': (page) => listActs(readModels, { ...page, sort: '-participant' }),
    changes: (page) => listChanges(readModels, page),
    calendar: (page) => listCalendar(readModels, now, page),
    'calendar from the end': (page) => listCalendar(readModels, now, { ...page, sort: '-date' }),
    'calendar of then': (page) => listCalendar(readModels, then, page),
    findings: (page) => listFindings(readModels, now, { ...page, sort: 'severity' }),
    'findings of then': (page) => listFindings(readModels, then, { ...page, sort: 'participant' }),
    treaties: (page) => listTreaties(readModels, now, { ...page, sort: '-title' }),
    participants: (page) => treatyParticipants(readModels, now, 'ETS999', { ...page, sort: 'consent' }),
  };

  it.each(Object.keys(lists))('of %s are walked to the end and back, without gap or repeat', async (name) => {
    const list = lists[name] as (typeof lists)[string];
    const whole = await list({ limit });
    for (const size of [1, 2, 3]) {
      const pages = [await list({ limit: size })];
      for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
        pages.push(await list({ cursor: next, limit: size }));
      expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
      expect(pages.map(({ start }) => start)).toEqual(pages.map((_, n) => n * size));
      const back = [pages.at(-1) as Page<unknown>];
      for (let { previous } = back[0] as Page<unknown>; previous; previous = back[0]?.previous ?? null)
        back.unshift(await list({ cursor: previous, limit: size }));
      expect(back.map(({ items }) => items)).toEqual(pages.map(({ items }) => items));
    }
  });

  it('take no cursor of another list or another order', () => {
    const { next } = acts({ limit: 2 });
    for (const ask of [
      () => acts({ sort: 'date', cursor: next }),
      () => listChanges(readModels, { cursor: next, limit }),
      () => treatyParticipants(readModels, now, 'ETS999', { cursor: next, limit }),
    ])
      expect(ask).toThrow(expect.objectContaining({ code: 'invalid-cursor' }));
  });

  it('order the same from stored rows as from a derivation', () => {
    const stored = () => [
      listCalendar(readModels, now, { limit, sort: '-date', participant: 'FRA' }),
      listFindings(readModels, now, { limit, sort: 'participant' }),
    ];
    const fast = stored();
    readModels.db.exec('UPDATE treaties SET stale = 1');
    expect(stored()).toEqual(fast);
    readModels.db.exec('UPDATE treaties SET stale = 0');
  });

  it('of versions of an act tell which corrects which, why, when and by whom', () => {
    const versions = acts({ actId: 'ITA-accession-2002-05-07', sort: 'recorded' }).items.map(
      ({ version, correction, state, reason, endedAt, endedBy }) => [
        version,
        correction,
        state,
        reason,
        endedAt,
        endedBy,
      ],
    );
    const why = 'the depositary corrected it';
    expect(versions).toEqual([
      [1, null, 'corrected', why, '2026-01-02T01:00:00.000Z', 'a clerk'],
      [2, why, 'recorded', null, null, null],
    ]);
    const before = { actId: 'ITA-accession-2002-05-07', knownAt: '2026-01-01T12:00:00.000Z' };
    expect(acts(before).items).toMatchObject([{ version: 1, state: 'recorded', endedAt: null }]);
    expect(acts({ participant: 'NOR' }).items).toMatchObject([{ state: 'retracted', endedBy: 'a clerk' }]);
  });

  it('of changes are filtered by treaty, participant, recorder, type and time of recording', () => {
    const found = (request: object) => listChanges(readModels, { ...request, limit }).items;
    expect(found({ type: 'ActRetracted' })).toMatchObject([{ participant: 'NOR', reason: 'never deposited' }]);
    expect(found({ from: '2026-01-02T01:00:00.000Z' }).map(({ type }) => type)).toEqual([
      'ParticipantRegistered',
      'ActRetracted',
      'ActCorrected',
    ]);
    expect(found({ to: '2026-01-01T23:59:59.999Z', treaty: 'ETS999' })).toHaveLength(7);
    expect(found({ participant: 'EXORG' })).toMatchObject([
      { treaty: null, treatyTitle: null, participantName: 'Organization of Examples', recordedBy: 'a clerk' },
    ]);
    expect(found({ recorder: 'nobody' })).toEqual([]);
    expect(recorders(readModels)).toEqual(['a clerk']);
  });

  it('of recordings gather what one hand recorded of one treaty at one time', () => {
    const { items, total } = listRecordings(readModels, { limit });
    expect(total).toBe(13);
    expect(items.map(({ treaty, count, change }) => [treaty, count, change?.type ?? null])).toEqual([
      [null, 1, 'ParticipantRegistered'],
      ['ETS999', 1, 'ActRetracted'],
      ['ETS999', 1, 'ActCorrected'],
      ['ETS1000', 3, null],
      ['ETS999', 7, null],
    ]);
    expect(items[4]).toMatchObject({
      participants: 5,
      firstDate: '2001-02-01',
      lastDate: '2003-02-01',
      kinds: [
        { type: 'TreatySigned', kind: 'signature', count: 3 },
        { type: 'InstrumentDeposited', kind: 'accession', count: 2 },
        { type: 'InstrumentDeposited', kind: 'ratification', count: 1 },
        { type: 'TreatyRegistered', kind: null, count: 1 },
      ],
    });
    const [import_] = items.slice(4);
    const opened = listChanges(readModels, { fromPosition: import_?.from, toPosition: import_?.to, limit });
    expect(opened.total).toBe(7);
    const some = listRecordings(readModels, { limit: 2 });
    expect(listRecordings(readModels, { limit, cursor: some.next ?? '' }).items).toEqual(items.slice(2));
    expect(listRecordings(readModels, { limit, type: 'TreatySigned' }).items.map(({ count }) => count)).toEqual([2, 3]);
  });
});

describe('what if an act on record had not been done, or had been another', () => {
  const id = 'ITA-accession-2002-05-07';
  let readModels: ReadModels;
  beforeAll(async () => {
    const given = log();
    await given.register(CONVENTION);
    await given.record('ETS999', 'FRA signature 2001-02-01', 'DEU signature 2003-02-01');
    await given.record('ETS999', 'FRA ratification 2002-03-01', 'ITA accession 2002-05-07');
    readModels = openReadModels(':memory:');
    await catchUp(readModels, given.store, { today });
  });

  it('without it, the treaty is not in force; what it was counted for is gone', () => {
    const { before, after } = whatIf(readModels, now, 'ETS999', [], new Set([id]));
    expect([before.entryIntoForce.date, after.entryIntoForce.date]).toEqual(['2002-06-07', null]);
    expect(after.participants.map(({ participant }) => participant)).toEqual(['DEU', 'FRA']);
  });

  it('without an irregular act, its finding is gone', () => {
    const { newFindings, goneFindings } = whatIf(readModels, now, 'ETS999', [], new Set(['DEU-signature-2003-02-01']));
    expect([newFindings, goneFindings.map(({ code }) => code)]).toEqual([[], ['signature-after-closing']]);
  });

  it('with another date in its place, the date of entry into force follows', () => {
    const corrected = { ...act('ITA accession 2002-07-01'), id };
    const { after } = whatIf(readModels, now, 'ETS999', [corrected], new Set([id]));
    expect(after.entryIntoForce.date).toBe('2002-08-01');
  });
});
