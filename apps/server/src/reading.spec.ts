import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

describe('reading over HTTP', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  it('lists the treaties that come with Accede, from the first start on', async () => {
    const { body } = await server.get('/api/treaties');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['CETS224', 'ETS185', 'ETS189', 'UNCC']),
    );
    expect((await server.get('/api/treaties?q=budapest')).body.items[0].id).toBe('ETS185');
  });

  it('gives the status of a treaty as at a date', async () => {
    const { body } = await server.get('/api/treaties/ETS185?asAt=2015-12-03');
    expect(body).toMatchObject({ asAt: '2015-12-03', knownAt: null, totals: { parties: 47 } });
    expect(body.entryIntoForce).toMatchObject({ date: '2004-07-01', conditionMetOn: '2004-03-18' });
  });

  it('knows nothing of what was recorded later than knownAt', async () => {
    const { status, body } = await server.get('/api/treaties/ETS185?knownAt=2001-01-01T00:00:00Z');
    expect([status, body.code]).toEqual([404, 'unknown-treaty']);
    const later = await server.get('/api/treaties/ETS185?knownAt=2999-01-01T00:00:00%2B02:00');
    expect(later.body.knownAt).toBe('2998-12-31T22:00:00.000Z');
  });

  it('answers 304 to who holds the status already', async () => {
    const first = await server.get('/api/treaties/UNCC');
    const etag = first.headers.get('etag') as string;
    expect(etag).toMatch(/^W\/"/);
    const again = await server.get('/api/treaties/UNCC', { 'if-none-match': `"other", ${etag}` });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    const other = await server.get('/api/treaties/UNCC?asAt=2025-10-25', { 'if-none-match': etag });
    expect(other.status).toBe(200);
  });

  it.each(['/api/treaties/UNCC', '/api/participants', '/api/acts?format=csv'])(
    'sends %s compressed to who takes it so, and plain to others',
    async (path) => {
      const sent = (encoding: string) => fetch(server.url + path, { headers: { 'accept-encoding': encoding } });
      const [gzipped, plain] = await Promise.all([sent('gzip'), sent('gzip;q=0')]);
      expect([gzipped.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['gzip', null]);
      for (const { headers } of [gzipped, plain]) expect(headers.get('vary')).toBe('Accept-Encoding, Accept-Language');
      expect(await gzipped.text()).toBe(await plain.text());
    },
  );

  it('gives the document of a treaty', async () => {
    expect((await server.get('/api/treaties/UNCC/definition')).body.id).toBe('UNCC');
  });

  it('pages through the participants of a treaty', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await server.get(`/api/treaties/ETS185/participants?status=party&limit=30${cursor}`);
      seen.push(...body.items.map(({ participant }: { participant: string }) => participant));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    const { body } = await server.get('/api/treaties/ETS185');
    expect(seen).toHaveLength(body.totals.parties);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  it('lists participants with the groups that they are members of on a date', async () => {
    const groupsOf = async (asAt: string) =>
      (await server.get(`/api/participants?asAt=${asAt}`)).body.items.find(
        ({ code }: { code: string }) => code === 'HRV',
      ).groups;
    expect(await groupsOf('2013-06-30')).not.toContain('EU');
    expect(await groupsOf('2013-07-01')).toContain('EU');
    expect((await server.get('/api/groups')).body.items.map(({ id }: { id: string }) => id)).toContain('COE');
  });

  it('shows a participant in every treaty', async () => {
    const { body } = await server.get('/api/participants/FRA');
    expect(body.participant.name).toBe('France');
    expect(body.treaties.find(({ treaty }: { treaty: string }) => treaty === 'ETS185')).toMatchObject({
      status: 'party',
      inForceFrom: '2006-05-01',
    });
    expect(body.acts.length).toBeGreaterThan(3);
  });

  it('lists acts, calendar, findings and changes', async () => {
    const acts = (await server.get('/api/acts?treaty=ETS185&participant=FRA&kind=approval')).body.items;
    expect(acts.map(({ act }: { act: { date: string } }) => act.date)).toEqual(['2006-01-10']);
    const [{ act }] = acts;
    expect((await server.get(`/api/acts?treaty=ETS185&actId=${act.id}`)).body.items).toEqual(acts);
    const calendar = (await server.get('/api/calendar?treaty=ETS185&from=2004-01-01&to=2004-12-31')).body.items;
    expect(calendar.map(({ date }: { date: string }) => date)).toContain('2004-07-01');
    const findings = (await server.get('/api/findings?severity=notice&treaty=CETS224')).body.items;
    expect(findings.map(({ participant }: { participant: string }) => participant)).toContain('SLE');
    const changes = (await server.get('/api/changes?limit=3')).body;
    expect(changes.items.map(({ position }: { position: number }) => position)).toEqual(
      [...changes.items.map(({ position }: { position: number }) => position)].sort((a, b) => b - a),
    );
    expect(changes.next).not.toBeNull();
  });

  it('gives lists as CSV, with the next page in a Link', async () => {
    const { headers, text } = await server.get('/api/acts?treaty=ETS185&limit=2', { accept: 'text/csv' });
    expect(headers.get('content-type')).toContain('text/csv');
    expect(text.split('\r\n')[0]).toBe(
      'treaty,id,participant,name,act,date,provision,effective,refersTo,partial,territories,extent,stage,contact,opposesForce,amount,parts,depositary,text,note,source,url,marking,confidence,unverified,version,correction,state,reason,endedAt,endedBy,recordedAt,recordedBy,position',
    );
    expect(text.trimEnd().split('\r\n').length).toBeGreaterThanOrEqual(3);
    expect(headers.get('link')).toMatch(/^<\/api\/acts\?treaty=ETS185&limit=2&cursor=[\w-]+>; rel="next"$/);
    for (const path of [
      '/api/treaties/UNCC/participants',
      '/api/treaties/UNCC/pipeline',
      '/api/calendar',
      '/api/findings',
      '/api/changes',
    ]) {
      expect((await server.get(`${path}?format=csv`)).headers.get('content-disposition')).toMatch(
        /^attachment; filename="[\w-]+\.csv"$/,
      );
    }
  });

  it('gives a CSV whole, where no page of it is asked for', async () => {
    const all = (await server.get('/api/acts?treaty=ETS185&limit=1000')).body.items as { act: { id: string } }[];
    expect(all.length).toBeGreaterThan(100);
    const { headers, text } = await server.get('/api/acts?treaty=ETS185&format=csv');
    expect(headers.get('link')).toBeNull();
    const ids = [...text.matchAll(/^ETS185,([^,]+),/gm)].map(([, id]) => id);
    expect(ids).toEqual(all.map(({ act }) => act.id));
    const bytes = Buffer.from(await (await fetch(`${server.url}/api/findings?format=csv`)).arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect((await server.get('/api/acts?format=csv&treaty=NOWHERE')).status).toBe(404);
  });

  it('shows how far participants have come on the way to ratification', async () => {
    const { body } = await server.get('/api/treaties/ETS185/pipeline?asAt=2005-12-31');
    const of = (code: string) =>
      body.participants.find(({ participant }: { participant: string }) => participant === code);
    expect(of('FRA')).toMatchObject({ status: 'signatory', stage: null, next: 'proposal', steps: [] });
    expect(of('LTU')).toMatchObject({ stage: 'deposited', since: '2004-03-18', next: null });
    const { text } = await server.get('/api/treaties/ETS185/pipeline?format=csv&asAt=2005-12-31');
    expect(text).toContain('\r\nFRA,France,signatory,2001-11-23,,,,,proposal,,,,false\r\n');
    expect((await server.get('/api/treaties/ETS999/pipeline')).status).toBe(404);
  });

  it('supposes acts of every field that bears on the status', async () => {
    const date = '2999-01-15';
    const acts = [
      { kind: 'objection', participant: 'FRA', date, text: 'We object.', refersTo: 'x', opposesForce: true },
      { kind: 'territorial-application', participant: 'NLD', date, territories: ['Aruba'], extent: 'excludes' },
      { kind: 'statement-withdrawn', participant: 'FRA', date, refersTo: 'x', partial: true, effective: '2999-02-01' },
      { kind: 'ratification', participant: 'FRA', date, amount: 2.5, parts: ['II'] },
      { kind: 'authority', participant: 'FRA', date, provision: '40(13)', contact: 'Paris' },
      { kind: 'amendment-adopted', date },
      { kind: 'domestic-step', participant: 'FRA', date, stage: 'parliament' },
    ];
    expect((await server.post('/api/treaties/UNCC/what-if', { acts })).status).toBe(200);
    const refused = await server.post('/api/treaties/UNCC/what-if', { acts: [{ ...acts[6], stage: 'Royal Assent' }] });
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'acts.0.stage']);
  });

  it('supposes nothing that could not be recorded once its day has come', async () => {
    const date = '2999-01-15';
    const acts = [
      { kind: 'domestic-step', participant: 'FRA', date },
      { kind: 'ratification', date },
      { kind: 'statement-withdrawn', participant: 'FRA', date },
      { kind: 'signature', participant: 'FRA', date, opposesForce: true },
    ];
    const { status, body } = await server.post('/api/treaties/UNCC/what-if', { acts });
    expect([status, body.code]).toEqual([422, 'stage-missing']);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'acts.0.stage',
      'acts.1.participant',
      'acts.2.refersTo',
      'acts.3.opposesForce',
    ]);
    const told = await server.get('/api/treaties/UNCC/thresholds?n=3&suppose=fra:ratification:2027-01-15');
    expect([told.status, told.body.detail]).toEqual([400, expect.stringContaining('three to eight capital letters')]);
  });

  it('supposes acts without recording them', async () => {
    const acts = [{ kind: 'ratification', participant: 'FRA', date: '2999-01-15' }];
    const { status, body } = await server.post('/api/treaties/UNCC/what-if', { acts });
    expect([status, body.asAt]).toEqual([200, '2999-01-15']);
    expect(body.after.entryIntoForce.counted).toBe(body.before.entryIntoForce.counted + 1);
    const present = await server.post('/api/treaties/UNCC/what-if?asAt=2026-01-01', { acts });
    expect(present.body.after.entryIntoForce.counted).toBe(present.body.before.entryIntoForce.counted);
    expect((await server.get('/api/acts?treaty=UNCC&from=2999-01-01')).body.items).toEqual([]);
  });

  it('describes itself: health, OpenAPI, schemas', async () => {
    expect((await server.get('/api/health')).body).toMatchObject({ status: 'ok', details: { readModels: { lag: 0 } } });
    expect((await server.get('/api/openapi.json')).body.openapi).toBe('3.1.1');
    expect((await server.get('/schemas/final-clauses.json')).body.$schema).toBe(
      'https://json-schema.org/draft/2020-12/schema',
    );
    expect((await server.get('/schemas/other.json')).status).toBe(404);
  });

  it('says that the dashboard is not built', async () => {
    const { status, text, headers } = await server.get('/treaties/ETS185');
    expect([status, text.includes('not built')]).toEqual([503, true]);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it.each([
    ['/api/treaties/ets185', 404, 'unknown-treaty', 'treaty'],
    ['/api/treaties/ETS999/participants', 404, 'unknown-treaty', 'treaty'],
    ['/api/participants/France', 404, 'unknown-participant', 'participant'],
    ['/api/acts?participant=FRX', 404, 'unknown-participant', 'participant'],
    ['/api/acts?treaty=ETS999', 404, 'unknown-treaty', 'treaty'],
    ['/api/treaties?asAt=2015-02-31', 400, 'invalid-request', 'asAt'],
    ['/api/treaties?asAt=3%20Dec%202015', 400, 'invalid-request', 'asAt'],
    ['/api/treaties?asAt=2015-01-01&asAt=2016-01-01', 400, 'invalid-request', 'asAt'],
    ['/api/treaties/UNCC?knownAt=yesterday', 400, 'invalid-request', 'knownAt'],
    ['/api/treaties/UNCC?asat=2015-01-01', 400, 'unknown-field', 'asat'],
    ['/api/treaties?limit=0', 400, 'invalid-request', 'limit'],
    ['/api/treaties?limit=ten', 400, 'invalid-request', 'limit'],
    ['/api/acts?cursor=nonsense', 400, 'invalid-cursor', 'cursor'],
    ['/api/acts?kind=wish', 400, 'invalid-request', 'kind'],
    ['/api/nothing', 404, 'not-found', undefined],
    ['/api', 404, 'not-found', undefined],
  ])('refuses %s with %i %s', async (path, status, code, field) => {
    const { headers, ...answer } = await server.get(path);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(answer).toMatchObject({ status, body: { status, code, instance: path } });
    expect(answer.body.field).toBe(field);
  });

  it('names what was perhaps meant', async () => {
    expect((await server.get('/api/treaties/ets185')).body.nearMatches[0].code).toBe('ETS185');
    expect((await server.get('/api/participants/France')).body.nearMatches).toEqual([{ code: 'FRA', name: 'France' }]);
  });
});
