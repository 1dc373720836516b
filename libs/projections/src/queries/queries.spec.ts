import { beforeAll, describe, expect, it } from 'vitest';
import {
  catchUp,
  listActs,
  listCalendar,
  listChanges,
  listFindings,
  listTreaties,
  openReadModels,
  participantPage,
  type ReadModels,
  treatyPage,
  treatyParticipants,
  whatIf,
} from '../index.ts';
import { act, CONVENTION, type Log, log, PROTOCOL } from '../scenario.ts';

const today = '2026-03-01';
const now = { asAt: today, today };
const then = { asAt: '2002-05-31', today };
const firstDay = '2026-01-01T00:00:00.000Z';
const secondDay = '2026-01-02T00:00:00.000Z';
const limit = 100;

describe('queries', () => {
  let readModels: ReadModels;
  let given: Log;

  // Two instruments by 7 May 2002, so in force on 7 June; the date of the second is corrected to 8 May a day later.
  beforeAll(async () => {
    given = log();
    given.at(firstDay);
    await given.register(CONVENTION);
    await given.record('ETS999', 'FRA signature 2001-02-01', 'DEU signature 2003-02-01', 'FRA ratification 2002-03-01');
    await given.record('ETS999', 'ITA accession 2002-05-07', 'NOR accession 2002-05-09');
    given.at(secondDay);
    await given.register(PROTOCOL);
    await given.correct('ETS999', 'ITA-accession-2002-05-07', 'ITA accession 2002-05-08');
    await given.retract('ETS999', 'NOR-accession-2002-05-09');
    await given.record('ETS1000', 'BRA signature 2005-03-01', 'FRA signature 2005-03-01');
    readModels = openReadModels(':memory:');
    await catchUp(readModels, given.store, { today });
  });

  const inForce = (times: { asAt: string; knownAt?: string; today: string }) =>
    treatyPage(readModels, times, 'ETS999').entryIntoForce.date;

  it('give the status as at a date and as known at an instant', () => {
    expect(inForce(now)).toBe('2002-06-08');
    expect(inForce({ ...now, knownAt: firstDay })).toBe('2002-06-07');
    expect(inForce({ ...then, knownAt: firstDay })).toBe('2002-06-07');
    expect(inForce({ ...now, asAt: '2002-05-07' })).toBeNull();
    const names = (knownAt?: string) =>
      treatyPage(readModels, { ...now, knownAt }, 'ETS999').participants.map((p) => p.participant);
    expect(names()).toEqual(['DEU', 'FRA', 'ITA']);
    expect(names(firstDay)).toEqual(['DEU', 'FRA', 'ITA', 'NOR']);
  });

  it('know a treaty from its registration on', async () => {
    expect(() => treatyPage(readModels, { ...now, knownAt: firstDay }, 'ETS1000')).toThrow(
      /ETS1000 is on record as known at/,
    );
    expect(() => treatyPage(readModels, now, 'ETS1')).toThrow(expect.objectContaining({ code: 'unknown-treaty' }));
    const listed = async (knownAt?: string) =>
      (await listTreaties(readModels, { ...now, knownAt }, { limit })).items.map(({ id }) => id);
    expect(await listed()).toEqual(['ETS1000', 'ETS999']);
    expect(await listed(firstDay)).toEqual(['ETS999']);
  });

  it('answer the same from stored rows as from a derivation', async () => {
    const stored = () =>
      Promise.all([
        listTreaties(readModels, now, { limit }),
        listCalendar(readModels, now, { limit }),
        listFindings(readModels, now, { limit }),
        participantPage(readModels, now, 'FRA'),
      ]);
    const fast = await stored();
    readModels.db.exec('UPDATE treaties SET stale = 1');
    expect(await stored()).toEqual(fast);
    readModels.db.exec('UPDATE treaties SET stale = 0');
  });

  it('find treaties by words of title, reference or code, accents and case apart', async () => {
    const found = async (q: string) => (await listTreaties(readModels, now, { q, limit })).items.map(({ id }) => id);
    expect(await found('exemples')).toEqual(['ETS999']);
    expect(await found('convention EXAMPLES')).toEqual(['ETS1000', 'ETS999']);
    expect(await found('no. 999')).toEqual(['ETS999']);
    expect(await found('%')).toEqual([]);
  });

  it('summarise the status', async () => {
    expect((await listTreaties(readModels, then, { q: 'ETS999', limit })).items).toMatchObject([
      {
        inForce: false,
        entryIntoForce: '2002-06-08',
        counted: 2,
        needed: 2,
        revision: 7,
        findings: 0,
        signatureCloses: '2001-12-31',
      },
    ]);
    const [summary] = (await listTreaties(readModels, now, { q: 'ETS999', limit })).items;
    expect(summary?.lastActs.map(({ act }) => act)).toEqual([
      'DEU-signature-2003-02-01',
      'ITA-accession-2002-05-07',
      'FRA-ratification-2002-03-01',
      'FRA-signature-2001-02-01',
    ]);
  });

  it('keep every version of an act, with the state that it had at the instant', () => {
    const versions = (knownAt?: string) =>
      listActs(readModels, { treaty: 'ETS999', from: '2002-05-01', to: '2002-05-31', knownAt, limit }).items.map(
        ({ act, state, reason }) => [act.participant, act.date, state, reason],
      );
    expect(versions(firstDay)).toEqual([
      ['NOR', '2002-05-09', 'recorded', null],
      ['ITA', '2002-05-07', 'recorded', null],
    ]);
    expect(versions()).toEqual([
      ['NOR', '2002-05-09', 'retracted', 'never deposited'],
      ['ITA', '2002-05-08', 'recorded', null],
      ['ITA', '2002-05-07', 'corrected', 'the depositary corrected it'],
    ]);
    expect(listActs(readModels, { participant: 'FRA', kind: 'signature', limit }).items).toHaveLength(2);
  });

  it('page through a list without gap or repeat', async () => {
    const lists = {
      acts: (cursor?: string) => listActs(readModels, { cursor, limit: 2 }),
      changes: (cursor?: string) => listChanges(readModels, { cursor, limit: 2 }),
      calendar: (cursor?: string) => listCalendar(readModels, now, { cursor, limit: 2 }),
      'calendar of then': (cursor?: string) => listCalendar(readModels, then, { cursor, limit: 2 }),
      findings: (cursor?: string) => listFindings(readModels, now, { cursor, limit: 1 }),
      treaties: (cursor?: string) => listTreaties(readModels, now, { cursor, limit: 1 }),
      participants: (cursor?: string) => treatyParticipants(readModels, now, 'ETS999', { cursor, limit: 2 }),
    };
    const whole = {
      acts: listActs(readModels, { limit }),
      changes: listChanges(readModels, { limit }),
      calendar: await listCalendar(readModels, now, { limit }),
      'calendar of then': await listCalendar(readModels, then, { limit }),
      findings: await listFindings(readModels, now, { limit }),
      treaties: await listTreaties(readModels, now, { limit }),
      participants: treatyParticipants(readModels, now, 'ETS999', { limit }),
    };
    for (const [name, list] of Object.entries(lists)) {
      const items: unknown[] = [];
      let cursor: string | undefined;
      do {
        const page: { items: unknown[]; next: string | null } = await list(cursor);
        items.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(items.length, name).toBeGreaterThan(1);
      expect(items, name).toEqual(whole[name as keyof typeof whole].items);
    }
    for (const cursor of ['x', 'W10', lists.acts().next ?? '']) {
      expect(() => lists.changes(cursor)).toThrow(expect.objectContaining({ code: 'invalid-cursor' }));
    }
  });

  it('order the calendar by date and limit it to a period', async () => {
    const dates = (await listCalendar(readModels, now, { from: '2002-01-01', to: '2004-12-31', limit })).items.map(
      ({ date }) => date,
    );
    expect(dates).toEqual([...dates].sort());
    expect(dates).toContain('2002-06-08');
    expect(dates.every((date) => date >= '2002-01-01' && date <= '2004-12-31')).toBe(true);
    expect(
      (await listCalendar(readModels, now, { treaty: 'ETS1000', limit })).items.every(
        (row) => row.treaty === 'ETS1000',
      ),
    ).toBe(true);
  });

  it('list findings by what they are about', async () => {
    const codes = async (request: object) =>
      (await listFindings(readModels, now, { ...request, limit })).items.map(
        ({ code, participant }) => `${participant} ${code}`,
      );
    expect(await codes({})).toEqual(['BRA eligibility-not-known', 'DEU signature-after-closing']);
    expect(await codes({ participant: 'DEU' })).toEqual(['DEU signature-after-closing']);
    expect(await codes({ treaty: 'ETS1000' })).toEqual(['BRA eligibility-not-known']);
    expect(await codes({ severity: 'notice' })).toEqual(['BRA eligibility-not-known']);
  });

  it('show a participant treaty by treaty', async () => {
    const page = await participantPage(readModels, now, 'FRA');
    expect(page.treaties.map(({ treaty, status }) => [treaty, status])).toEqual([
      ['ETS1000', 'signatory'],
      ['ETS999', 'party'],
    ]);
    expect([page.total, page.next]).toEqual([2, null]);
    expect(page.acts.map(({ act }) => act.date)).toEqual(['2005-03-01', '2002-03-01', '2001-02-01']);
    const first = await participantPage(readModels, now, 'FRA', { limit: 1 });
    const second = await participantPage(readModels, now, 'FRA', { limit: 1, cursor: first.next ?? '' });
    expect([...first.treaties, ...second.treaties]).toEqual(page.treaties);
    expect([...first.acts, ...second.acts]).toEqual(page.acts);
    expect([first.total, second.total, second.next]).toEqual([2, 2, null]);
    const before = await participantPage(readModels, { ...now, knownAt: firstDay }, 'FRA');
    expect(before.treaties.map(({ treaty }) => treaty)).toEqual(['ETS999']);
    await expect(participantPage(readModels, now, 'FRX')).rejects.toMatchObject({ code: 'unknown-participant' });
  });

  it('show the status as it would be with acts supposed, and record nothing', () => {
    const { before, after, newFindings } = whatIf(readModels, { ...now, asAt: '2027-01-01' }, 'ETS999', [
      act('BRA signature 2026-05-01'),
    ]);
    expect(after.participants.length).toBe(before.participants.length + 1);
    expect(newFindings.map(({ code }) => code)).toEqual(['signature-after-closing']);
    expect(treatyPage(readModels, { ...now, asAt: '2027-01-01' }, 'ETS999').participants).toEqual(before.participants);
  });
});
