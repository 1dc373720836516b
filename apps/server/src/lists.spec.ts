import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

// biome-ignore lint/suspicious/noExplicitAny: the schema of the operation has checked it
type Row = any;

describe('lists over HTTP', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  const list = async (path: string) => (await server.get(`/api${path}`)).body;
  const csv = async (path: string) =>
    (await server.get(`/api${path}`, { accept: 'text/csv' })).text.trimEnd().split('\r\n').slice(1);

  it('say how long they are, whatever the page', async () => {
    for (const path of [
      '/acts?',
      '/findings?',
      '/changes?',
      '/calendar?',
      '/treaties?',
      '/treaties/ETS185/participants?',
    ]) {
      const one = await list(`${path}limit=1`);
      const all = await list(`${path}limit=1000`);
      expect([path, one.total, one.start, one.previous]).toEqual([path, all.items.length, 0, null]);
    }
    expect((await list('/acts?treaty=ETS185&limit=1')).total).toBe((await csv('/acts?treaty=ETS185')).length);
  });

  it('give the oldest act of all first where that is asked, and the way back to it', async () => {
    const first = await list('/acts?sort=date&limit=2');
    const [earliest] = (await list('/acts?limit=1000')).items.map(({ act }: Row) => act.date).sort();
    expect(first.items[0].act.date).toBe(earliest);
    const second = await list(`/acts?sort=date&limit=2&cursor=${first.next}`);
    expect(second.start).toBe(2);
    expect((await list(`/acts?sort=date&limit=2&cursor=${second.previous}`)).items).toEqual(first.items);
    const other = await server.get(`/api/acts?sort=-date&cursor=${first.next}`);
    expect([other.status, other.body.code, other.body.field]).toEqual([400, 'invalid-cursor', 'cursor']);
  });

  it('order by the names that people read', async () => {
    const names = (await list('/acts?treaty=ETS185&kind=ratification&sort=participant&limit=1000')).items.map(
      ({ participantName }: Row) => participantName,
    );
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    const participants = (await list('/treaties/ETS185/participants?status=party&sort=-inForceFrom&limit=1000')).items;
    const dates = participants.map(({ inForceFrom }: Row) => inForceFrom);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('answer who became a Party in a year', async () => {
    const { items, total } = await list('/calendar?treaty=ETS185&kind=in-force-for&from=2023-01-01&to=2023-12-31');
    expect(total).toBe(items.length);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ date, kind }: Row) => date.startsWith('2023') && kind === 'in-force-for')).toBe(true);
    const { items: one } = await list('/calendar?treaty=ETS185&kind=in-force-for&participant=FRA');
    expect(one.map(({ date }: Row) => date)).toEqual(['2006-05-01']);
  });

  it('find participants of a treaty by part of any name, and by several statuses', async () => {
    const found = async (query: string) =>
      (await list(`/treaties/ETS185/participants?${query}`)).items.map(({ participant }: Row) => participant);
    expect(await found('q=allemagne')).toEqual(['DEU']);
    const { total } = await list('/treaties/ETS185/participants?status=party&limit=1');
    const both = await list('/treaties/ETS185/participants?status=party&status=signatory&limit=1');
    const signatories = await list('/treaties/ETS185/participants?status=signatory&limit=1');
    expect(both.total).toBe(total + signatories.total);
  });

  it('give as CSV what the page shows, in its order', async () => {
    const query = 'treaty=ETS185&kind=ratification&sort=participant';
    const shown = (await list(`/acts?${query}&limit=1000`)).items;
    const rows = await csv(`/acts?${query}`);
    expect(rows.map((row) => row.split(',')[1])).toEqual(shown.map(({ act }: Row) => act.id));
    const findings = (await list('/findings?severity=notice&sort=participant&limit=1000')).items;
    expect(await csv('/findings?severity=notice&sort=participant')).toHaveLength(findings.length);
  });

  it('of changes have the registrations of participants, with who and why', async () => {
    const registered = await server.post('/api/participants', {
      participant: { code: 'LATIN', name: 'Latin Union', kind: 'organization' },
    });
    expect(registered.status).toBe(201);
    const [change] = (await list('/changes?limit=1')).items;
    expect(change).toMatchObject({
      treaty: null,
      treatyTitle: null,
      type: 'ParticipantRegistered',
      participant: 'LATIN',
      participantName: 'Latin Union',
      recordedBy: 'http',
    });
    expect((await list('/changes?type=ParticipantRegistered')).items).toEqual([change]);
    const today = change.recordedAt.slice(0, 10);
    expect((await list(`/changes?recorder=http&from=${today}&to=${today}`)).total).toBe(1);
    expect((await list('/changes?to=2001-01-01')).total).toBe(0);
  });

  it('of recordings are one for each treaty that came with Accede', async () => {
    const { items, total, recorders } = await list('/recordings?recorder=catalogue');
    expect(recorders).toContain('catalogue');
    expect(total).toBe((await list('/changes?recorder=catalogue&limit=1')).total);
    const budapest = items.filter(({ treaty }: Row) => treaty === 'ETS185');
    expect(budapest).toHaveLength(1);
    const opened = await list(
      `/changes?treaty=ETS185&fromPosition=${budapest[0].from}&toPosition=${budapest[0].to}&limit=1`,
    );
    expect(opened.total).toBe(budapest[0].count);
    const pages = await list('/recordings?limit=1');
    expect((await list(`/recordings?limit=1&cursor=${pages.next}`)).items).not.toEqual(pages.items);
  });

  it.each([
    ['/api/acts?sort=colour', 'sort'],
    ['/api/acts?sort=', 'sort'],
    ['/api/changes?type=Nothing', 'type'],
    ['/api/changes?from=yesterday', 'from'],
    ['/api/changes?from=2026-01-02&to=2026-01-01', 'from'],
    ['/api/calendar?kind=party', 'kind'],
    ['/api/treaties/ETS185/participants?status=friend', 'status'],
    ['/api/recordings?limit=201', 'limit'],
  ])('refuse %s and name %s', async (path, field) => {
    const { status, body } = await server.get(path);
    expect([status, body.field]).toEqual([400, field]);
  });
});

describe('what if an act on record were corrected or retracted', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  const suppose = (body: object) => server.post('/api/treaties/ETS185/what-if', body);
  const idOf = async (participant: string) =>
    (await server.get(`/api/acts?treaty=ETS185&participant=${participant}&kind=ratification`)).body.items[0].act.id;

  it('shows what the treaty would be without it, and records nothing', async () => {
    const { status, body } = await suppose({ without: [await idOf('LTU')] });
    expect(status).toBe(200);
    expect([body.before.entryIntoForce.date, body.after.entryIntoForce.date]).toEqual(['2004-07-01', '2004-09-01']);
    expect((await server.get('/api/treaties/ETS185')).body.entryIntoForce.date).toBe('2004-07-01');
  });

  it('shows what it would be with another in its place, under the same id', async () => {
    const id = await idOf('LTU');
    const act = { kind: 'ratification', participant: 'LTU', date: '2004-04-18' };
    const { body } = await suppose({ acts: [{ ...act, replaces: id }] });
    expect(body.after.entryIntoForce.date).toBe('2004-08-01');
    expect(body.after.countingSheet.find(({ participant }: Row) => participant === 'LTU').act).toBe(id);
    expect(body.after.totals.consents).toBe(body.before.totals.consents);
  });

  it('takes into account who was notified, when, and towards whom', async () => {
    const act = {
      kind: 'reservation',
      participant: 'FRA',
      date: '2026-02-01',
      notAfter: '2026-02-05',
      notified: '2026-02-10',
      towards: ['JPN'],
      provision: '9(4)',
    };
    const { body } = await suppose({ acts: [act] });
    expect(body.after.statements.find(({ act: id }: Row) => id === 'supposed-1').towards).toEqual(['JPN']);
  });

  it.each([
    [{ without: ['no-such-act'] }, 422, 'without.0'],
    [
      { acts: [{ kind: 'ratification', participant: 'FRA', date: '2026-02-01', replaces: 'nothing' }] },
      422,
      'acts.0.replaces',
    ],
    [{ without: ['ETS185-FRA-approval-2006-01-10', 'ETS185-FRA-approval-2006-01-10'] }, 422, 'without.1'],
    [{}, 400, 'acts'],
  ])('refuses %j and names what is wrong', async (body, status, field) => {
    const answer = await suppose(body);
    expect([answer.status, answer.body.field]).toEqual([status, field]);
  });
});
