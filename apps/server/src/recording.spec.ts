import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

// Azerbaijan has signed the UN Convention against Cybercrime; the specs have others ratify it.
const acts = '/api/treaties/UNCC/acts';
const ratification = (participant: string, date = '2026-02-03') => ({ kind: 'ratification', participant, date });

describe('a treaty that cannot be derived', () => {
  it('fails alone, and still takes acts in', async () => {
    const server = await running();
    // A document of which the law can make nothing, as an older version might have let it in.
    const readModels = new DatabaseSync(join(server.folder, 'read-models.sqlite'));
    readModels.exec(`UPDATE definitions SET document = json_set(document, '$.entryIntoForce.condition', NULL)
      WHERE treaty = 'UNCC'`);
    readModels.close();
    const { status, body } = await server.post(acts, ratification('FRA'));
    expect([status, body.alreadyRecorded, body.findings]).toEqual([201, false, []]);
    const failed = await server.get('/api/treaties/UNCC');
    expect([failed.status, failed.body.code, failed.body.field]).toEqual([500, 'cannot-be-derived', 'treaty']);
    expect(failed.body.detail).toMatch(/^treaty: UNCC cannot be derived/);
    for (const path of ['/api/treaties', '/api/treaties?asAt=2026-01-01']) {
      const codes = (await server.get(path)).body.items.map(({ id }: { id: string }) => id);
      expect([codes.includes('ETS185'), codes.includes('UNCC')]).toEqual([true, false]);
    }
    expect((await server.get('/api/participants/FRA')).status).toBe(200);
    expect((await server.get('/api/health')).body.details.readModels.underivable).toMatchObject([{ treaty: 'UNCC' }]);
    await server.stop();
  });
});

describe('recording over HTTP', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  const statusOf = async (participant: string) =>
    (await server.get('/api/treaties/UNCC')).body.participants.find(
      (each: { participant: string }) => each.participant === participant,
    )?.status;
  const revision = async () => (await server.get('/api/treaties/UNCC')).body.revision as number;

  it('takes an act in, and the status follows', async () => {
    expect(await statusOf('FRA')).toBe('signatory');
    const { status, body } = await server.post(acts, ratification('FRA'));
    expect([status, body.alreadyRecorded]).toEqual([201, false]);
    expect(body.act).toMatchObject({ ...ratification('FRA'), id: 'UNCC-FRA-ratification-2026-02-03' });
    expect(await statusOf('FRA')).toBe('contracting');
    expect((await server.get(`/api/changes?limit=1&minPosition=${body.position}`)).body.items[0]).toMatchObject({
      position: body.position,
      type: 'InstrumentDeposited',
      participant: 'FRA',
      recordedBy: 'http',
    });
  });

  it('takes the same act in once', async () => {
    const first = await server.post(acts, ratification('DEU'));
    const second = await server.post(acts, ratification('DEU'));
    expect([second.status, second.body.alreadyRecorded]).toEqual([201, true]);
    expect(second.body.revision).toBe(first.body.revision);
  });

  it('records an irregular act, with the finding it causes', async () => {
    const { status, body } = await server.post(acts, { kind: 'denunciation', participant: 'ITA', date: '2026-02-04' });
    expect(status).toBe(201);
    expect(body.findings).toMatchObject([{ code: 'denunciation-without-consent', participant: 'ITA' }]);
  });

  it('answers a retry with the same Idempotency-Key as the first time, after a restart too', async () => {
    const key = { 'idempotency-key': 'ratification-of-spain' };
    const before = await revision();
    const first = await server.post(acts, ratification('ESP'), { ...key, 'if-match': `"${before}"` });
    expect(first.body).toMatchObject({ alreadyRecorded: false, revision: before + 1 });
    await server.post(acts, ratification('PRT'));
    await server.restart();
    const retry = await server.post(acts, ratification('ESP'), { ...key, 'if-match': `"${before}"` });
    expect([retry.status, retry.body]).toEqual([201, { ...first.body, alreadyRecorded: true }]);
  });

  it('refuses an Idempotency-Key that was used with another body', async () => {
    const key = { 'idempotency-key': 'once-only' };
    await server.post(acts, ratification('GRC'), key);
    const { status, body } = await server.post(acts, ratification('GRC', '2026-02-05'), key);
    expect([status, body.code, body.field]).toEqual([422, 'idempotency-key-reused', 'Idempotency-Key']);
    expect((await server.post(acts, ratification('GRC'), { 'idempotency-key': '' })).status).toBe(400);
  });

  it('records once for many simultaneous requests with one key', async () => {
    const before = await revision();
    const sent = Array.from({ length: 8 }, () =>
      server.post(acts, { ...ratification('MLT'), note: 'by diplomatic bag' }, { 'idempotency-key': 'malta' }),
    );
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(answers.filter(({ body }) => !body.alreadyRecorded)).toHaveLength(1);
    expect(await revision()).toBe(before + 1);
  });

  it('reaches an act by an id as long as ids may be', async () => {
    const id = 'é'.repeat(200);
    expect((await server.post(acts, { id, ...ratification('GRC') })).status).toBe(201);
    const retracted = await server.post(`${acts}/${encodeURIComponent(id)}/retraction`, { reason: 'never deposited' });
    expect([retracted.status, retracted.body.actId]).toEqual([201, id]);
  });

  it('records only on the revision relied on', async () => {
    const { headers, body: seen } = await server.get('/api/treaties/UNCC');
    const etag = headers.get('etag') as string;
    expect((await server.post(acts, ratification('AUT'), { 'if-match': etag })).status).toBe(201);
    const stale = await server.post(acts, ratification('SWE'), { 'if-match': etag });
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale-revision', revision: seen.revision + 1 } });
    expect((await server.post(acts, ratification('SWE'), { 'if-match': `"${stale.body.revision}"` })).status).toBe(201);
    expect((await server.post(acts, ratification('FIN'), { 'if-match': 'the last one' })).body).toMatchObject({
      status: 400,
      field: 'If-Match',
    });
    expect(await statusOf('FIN')).not.toBe('contracting');
  });

  it('corrects and retracts: the register keeps every version, the past stays as it was known', async () => {
    const { body: recorded } = await server.post(acts, ratification('POL'));
    const id = recorded.act.id as string;
    const known = (await server.get('/api/changes?limit=1')).body.items[0].recordedAt as string;
    const correction = { act: ratification('POL', '2026-02-10'), reason: 'C.N.1 corrected' };
    const corrected = await server.post(`${acts}/${id}/correction`, correction, { 'idempotency-key': 'pol-1' });
    expect(corrected).toMatchObject({ status: 201, body: { act: { id, date: '2026-02-10' }, alreadyRecorded: false } });
    const again = await server.post(`${acts}/${id}/correction`, correction, { 'idempotency-key': 'pol-1' });
    expect(again.body).toEqual({ ...corrected.body, alreadyRecorded: true });
    const versions = async () =>
      (await server.get('/api/acts?treaty=UNCC&participant=POL&kind=ratification')).body.items.map(
        (row: { act: { date: string }; state: string }) => [row.act.date, row.state],
      );
    expect(await versions()).toEqual([
      ['2026-02-10', 'recorded'],
      ['2026-02-03', 'corrected'],
    ]);
    const { status, body } = await server.post(`${acts}/${id}/retraction`, { reason: 'never deposited' });
    expect([status, body.actId, body.alreadyRecorded]).toEqual([201, id, false]);
    expect((await versions())[0]).toEqual(['2026-02-10', 'retracted']);
    const consentAt = async (query: string) =>
      (await server.get(`/api/treaties/UNCC${query}`)).body.participants.find(
        (each: { participant: string }) => each.participant === 'POL',
      )?.consent?.date;
    expect(await consentAt('')).toBeUndefined();
    expect(await consentAt(`?knownAt=${known}`)).toBe('2026-02-03');
  });

  it.each([
    ['an act in the future', ratification('BEL', '2999-01-01'), 422, 'date-in-future', 'date'],
    ['31 February', ratification('BEL', '2026-02-31'), 400, 'impossible-date', 'date'],
    ['an unknown participant', ratification('FRX'), 422, 'unknown-participant', 'participant'],
    ['an unknown kind', { ...ratification('BEL'), kind: 'wish' }, 400, 'unknown-act-kind', 'kind'],
    ['an unknown member', { ...ratification('BEL'), colour: 'red' }, 400, 'unknown-field', 'colour'],
    ['a missing date', { kind: 'ratification', participant: 'BEL' }, 400, 'field-missing', 'date'],
    ['a list', [ratification('BEL')], 400, 'invalid-field', 'body'],
    ['a used id', { ...ratification('BEL'), id: 'UNCC-AZE-signature-2025-10-25' }, 409, 'act-id-reused', 'id'],
    ['broken JSON', '{"kind":', 400, 'broken-json', undefined],
    ['an empty body', '', 400, 'body-missing', undefined],
    [
      'a huge body',
      JSON.stringify({ ...ratification('BEL'), text: 'x'.repeat(1_100_000) }),
      413,
      'body-too-large',
      undefined,
    ],
  ])('refuses %s', async (_, body, status, code, field) => {
    const before = await revision();
    const answer = await server.post(acts, body);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.field).toBe(field);
    expect(await revision()).toBe(before);
  });

  it('refuses what is not sent as JSON, and what is about nothing on record', async () => {
    expect(
      await server.post(acts, 'kind=ratification', { 'content-type': 'application/x-www-form-urlencoded' }),
    ).toMatchObject({ status: 415, body: { code: 'not-json' } });
    expect(await server.post('/api/treaties/ETS999/acts', ratification('BEL'))).toMatchObject({
      status: 404,
      body: { code: 'unknown-treaty' },
    });
    expect(await server.post(`${acts}/no-such-act/retraction`, { reason: 'why not' })).toMatchObject({
      status: 404,
      body: { code: 'unknown-act' },
    });
    expect(await server.post(`${acts}/no-such-act/retraction`, {})).toMatchObject({
      status: 400,
      body: { field: 'reason' },
    });
  });

  it('keeps text out of the reach of spreadsheets', async () => {
    await server.post(acts, {
      kind: 'declaration',
      participant: 'AZE',
      date: '2025-10-25',
      text: '=HYPERLINK("http://example.org")',
    });
    const { text } = await server.get('/api/acts?treaty=UNCC&participant=AZE&kind=declaration&format=csv');
    expect(text).toContain('"\'=HYPERLINK(');
  });

  it('waits for the position that a read asks for, and says so where it does not come', async () => {
    const { body } = await server.post(acts, ratification('NLD'));
    expect((await server.get(`/api/treaties/UNCC?minPosition=${body.position}`)).body.position).toBe(body.position);
    expect(await server.get(`/api/treaties/UNCC?minPosition=${body.position + 1000}`)).toMatchObject({
      status: 503,
      body: { code: 'read-models-behind' },
    });
  });
});
