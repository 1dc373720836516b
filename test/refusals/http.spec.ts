import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { sqliteEventStore } from '@accede/event-store';
import { openReadModels, verify } from '@accede/projections';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { configOf } from '../../apps/server/src/config.ts';
import { type Running, running } from '../../apps/server/src/running.ts';

const ACTS = '/api/treaties/UNCC/acts';
const AZERBAIJAN = `${ACTS}/UNCC-AZE-signature-2025-10-25`;
const JSON_BODY = { 'content-type': 'application/json' };
const today = Temporal.Now.plainDateISO().toString();
const ratification = (more: object = {}) => ({ kind: 'ratification', participant: 'FRA', date: '2026-02-03', ...more });

interface Raw {
  readonly status: number;
  readonly type: string;
  readonly allow: string | undefined;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever came
  readonly body: any;
}

/** A request exactly as written: no path made tidy, no header added but Host and the length. */
function raw(
  url: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Uint8Array,
): Promise<Raw> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(
      { hostname, port, method, path, headers: { ...length, ...headers }, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const type = answer.headers['content-type'] ?? '';
          resolve({
            status: answer.statusCode ?? 0,
            type,
            allow: answer.headers.allow,
            text,
            body: type.includes('json') && text !== '' ? JSON.parse(text) : undefined,
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Number of events in the log, and what differs between the read models and the log. */
async function kept(folder: string): Promise<{ events: number; differences: readonly unknown[] }> {
  const store = sqliteEventStore(join(folder, 'events.sqlite'));
  const readModels = openReadModels(join(folder, 'read-models.sqlite'));
  const { differences } = await verify(readModels, store, { today });
  const events = (await store.readAll()).length;
  readModels.close();
  await store.close();
  return { events, differences };
}

async function countEvents(folder: string): Promise<number> {
  const store = sqliteEventStore(join(folder, 'events.sqlite'));
  const events = (await store.readAll()).length;
  await store.close();
  return events;
}

/** A problem document with this status and code, which names the field. */
function expectProblem(answer: Pick<Raw, 'status' | 'type' | 'body'>, status: number, code: string, field?: string) {
  expect(answer.body).toMatchObject({ status, code, ...(field === undefined ? {} : { field }) });
  expect([answer.status, answer.type]).toEqual([status, 'application/problem+json; charset=utf-8']);
  expect(answer.body.detail.length).toBeLessThan(1000);
  if (field !== undefined) expect(answer.body.detail).toContain(field.replace(/^body$/, ''));
}

describe('a request that is refused leaves the log as it was:', () => {
  let server: Running;
  let before: number;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(async () => {
    expect((await kept(server.folder)).differences).toEqual([]);
    await server.stop();
  });
  beforeEach(async () => {
    before = await countEvents(server.folder);
  });
  afterEach(async () => expect(await countEvents(server.folder)).toBe(before));

  const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = JSON_BODY) =>
    raw(server.url, 'POST', path, headers, body);
  const get = (path: string) => raw(server.url, 'GET', path);

  describe('an act', () => {
    it.each<[string, string | Uint8Array, number, string, string?]>([
      ['of broken JSON', '{"kind":', 400, 'broken-json'],
      ['of nothing', '', 400, 'body-missing'],
      ['of blanks', '   ', 400, 'broken-json'],
      ['of null', 'null', 400, 'body-missing'],
      ['of a number', '5', 400, 'invalid-field', 'body'],
      ['in UTF-16', Buffer.from(JSON.stringify(ratification()), 'utf16le'), 400, 'broken-json'],
      ['beyond 1 MiB', JSON.stringify(ratification({ text: 'x'.repeat(1_100_000) })), 413, 'body-too-large'],
      [
        'a hundred thousand deep',
        `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)},${JSON.stringify(ratification()).slice(1)}`,
        400,
        'unknown-field',
        'x',
      ],
      ['with an unknown member', JSON.stringify(ratification({ colour: 'red' })), 400, 'unknown-field', 'colour'],
      ['with a misspelt member', JSON.stringify(ratification({ Date: '2026-01-01' })), 400, 'unknown-field', 'Date'],
      [
        'with an unknown member of its source',
        JSON.stringify(ratification({ source: { citation: 'x', page: 1 } })),
        400,
        'unknown-field',
        'source.page',
      ],
      ['without a kind', JSON.stringify({ participant: 'FRA', date: '2026-02-03' }), 400, 'field-missing', 'kind'],
      ['of an unknown kind', JSON.stringify(ratification({ kind: 'wish' })), 400, 'unknown-act-kind', 'kind'],
      ['without a date', JSON.stringify({ kind: 'ratification', participant: 'FRA' }), 400, 'field-missing', 'date'],
      ['on 31 February', JSON.stringify(ratification({ date: '2026-02-31' })), 400, 'impossible-date', 'date'],
      ['on a date with strokes', JSON.stringify(ratification({ date: '1/2/2026' })), 400, 'impossible-date', 'date'],
      ['on a date that is a number', JSON.stringify(ratification({ date: 20260203 })), 400, 'impossible-date', 'date'],
      [
        'on a date of a million characters',
        JSON.stringify(ratification({ date: 'x'.repeat(1_000_000) })),
        400,
        'impossible-date',
        'date',
      ],
      ['in the future', JSON.stringify(ratification({ date: '2999-01-01' })), 422, 'date-in-future', 'date'],
      [
        'with effect on 31 February',
        JSON.stringify(ratification({ effective: '2026-02-31' })),
        400,
        'impossible-date',
        'effective',
      ],
      [
        'of an unknown participant',
        JSON.stringify(ratification({ participant: 'ZZZ' })),
        422,
        'unknown-participant',
        'participant',
      ],
      [
        'of a participant by name',
        JSON.stringify(ratification({ participant: 'France' })),
        422,
        'unknown-participant',
        'participant',
      ],
      [
        'of no participant',
        JSON.stringify({ kind: 'ratification', date: '2026-02-03' }),
        422,
        'participant-missing',
        'participant',
      ],
      [
        'that refers to itself',
        JSON.stringify(ratification({ id: 'a', refersTo: 'a' })),
        422,
        'refers-to-itself',
        'refersTo',
      ],
      [
        'that withdraws nothing',
        JSON.stringify(ratification({ kind: 'statement-withdrawn' })),
        422,
        'refers-to-missing',
        'refersTo',
      ],
      ['with an empty id', JSON.stringify(ratification({ id: '' })), 400, 'invalid-field', 'id'],
      [
        'with an id of 201 characters',
        JSON.stringify(ratification({ id: 'x'.repeat(201) })),
        400,
        'invalid-field',
        'id',
      ],
      [
        'with a used id',
        JSON.stringify(ratification({ id: 'UNCC-AZE-signature-2025-10-25' })),
        409,
        'act-id-reused',
        'id',
      ],
      ['with a NUL in its id', JSON.stringify(ratification({ id: 'a\0b' })), 400, 'invalid-field', 'id'],
      ['with a line break in its id', JSON.stringify(ratification({ id: 'a\nb' })), 400, 'invalid-field', 'id'],
      [
        'with half a character in its id',
        String.raw`{"kind":"ratification","participant":"FRA","date":"2026-02-03","id":"a\ud800"}`,
        400,
        'invalid-field',
        'id',
      ],
      [
        'with an escape sequence in its provision',
        JSON.stringify(ratification({ provision: '\u001b[2J7' })),
        400,
        'invalid-field',
        'provision',
      ],
      [
        'with a script as its address',
        JSON.stringify(ratification({ source: { citation: 'x', url: 'javascript:alert(1)' } })),
        400,
        'invalid-field',
        'source.url',
      ],
      [
        'with a source that cites nothing',
        JSON.stringify(ratification({ source: {} })),
        400,
        'field-missing',
        'source.citation',
      ],
      [
        'with __proto__',
        '{"__proto__":{"date":"2026-02-03"},"kind":"ratification","participant":"FRA"}',
        400,
        'unknown-field',
        '__proto__',
      ],
      [
        'with constructor.prototype',
        '{"constructor":{"prototype":{"date":"2026-02-03"}},"kind":"ratification"}',
        400,
        'unknown-field',
        'constructor',
      ],
      [
        'with a member called constructor',
        JSON.stringify(ratification({ constructor: 1 })),
        400,
        'unknown-field',
        'constructor',
      ],
    ])('%s', async (_, body, status, code, field) => {
      const answer = await post(ACTS, body);
      expectProblem(answer, status, code, field);
      // Neither the whole of what was sent, nor the words of the schema library.
      expect(answer.text.length).toBeLessThan(10_000);
      expect(answer.text).not.toMatch(/Invalid input|Invalid option|Too (?:small|big)|received/);
      expect({}).not.toHaveProperty('date');
    });

    it('in Latin-1: what is not UTF-8 is not guessed at', async () => {
      const body = Buffer.from(JSON.stringify(ratification({ participant: 'ITA', note: 'déposé' })), 'latin1');
      const answer = await post(ACTS, body);
      expect(answer.text).not.toContain('\ufffd');
      expectProblem(answer, 400, 'not-utf-8');
    });

    it.each([
      ['text/plain'],
      ['application/x-www-form-urlencoded'],
      ['multipart/form-data; boundary=x'],
      ['text/csv'],
      ['nonsense'],
    ])('sent as %s', async (type) => {
      expectProblem(await post(ACTS, JSON.stringify(ratification()), { 'content-type': type }), 415, 'not-json');
    });

    it('sent as nothing in particular', async () => {
      expectProblem(await post(ACTS, JSON.stringify(ratification()), {}), 415, 'not-json');
    });

    it('on an unknown treaty', async () => {
      expectProblem(
        await post('/api/treaties/ETS999/acts', JSON.stringify(ratification())),
        404,
        'unknown-treaty',
        'treaty',
      );
    });

    it.each([
      ['', ''],
      ['12', '12'],
      ['"x"', '"x"'],
      ['"-1"', '"-1"'],
      ['"1", "2"', '"1", "2"'],
    ])('on If-Match: %s', async (_, etag) => {
      const answer = await post(ACTS, JSON.stringify(ratification()), { ...JSON_BODY, 'if-match': etag });
      expectProblem(answer, 400, 'invalid-request', 'If-Match');
    });

    it.each(['"0"', 'W/"0"', '"99999999999999999999"'])('on a stale If-Match: %s', async (etag) => {
      const { revision } = (await get('/api/treaties/UNCC')).body;
      const answer = await post(ACTS, JSON.stringify(ratification({ participant: 'AUT' })), {
        ...JSON_BODY,
        'if-match': etag,
      });
      expectProblem(answer, 412, 'stale-revision', 'If-Match');
      expect(answer.body.revision).toBe(revision);
      expect(answer.body.detail).toContain(`at revision ${revision}`);
    });

    it.each([
      ['empty', ''],
      ['too long', 'k'.repeat(256)],
      ['with a blank', 'a b'],
      ['beyond ASCII', '\xe9'],
    ])('with an Idempotency-Key %s', async (_, key) => {
      const answer = await post(ACTS, JSON.stringify(ratification()), { ...JSON_BODY, 'idempotency-key': key });
      expectProblem(answer, 400, 'invalid-request', 'Idempotency-Key');
    });
  });

  describe('a correction or retraction', () => {
    const right = { kind: 'signature', participant: 'AZE', date: '2025-10-25' };
    it.each<[string, string, unknown, number, string, string]>([
      ['for no reason', 'retraction', {}, 400, 'invalid-request', 'reason'],
      ['for an empty reason', 'retraction', { reason: '' }, 400, 'invalid-request', 'reason'],
      ['for a blank reason', 'retraction', { reason: '  ' }, 400, 'field-missing', 'reason'],
      ['for too long a reason', 'retraction', { reason: 'x'.repeat(2001) }, 400, 'invalid-request', 'reason'],
      ['with an unknown member', 'retraction', { reason: 'x', act: 1 }, 400, 'unknown-field', 'act'],
      ['without the act', 'correction', { reason: 'x' }, 400, 'invalid-request', 'act'],
      ['with another id', 'correction', { act: { ...right, id: 'other' }, reason: 'x' }, 422, 'act-id-differs', 'id'],
      [
        'to the future',
        'correction',
        { act: { ...right, date: '2999-01-01' }, reason: 'x' },
        422,
        'date-in-future',
        'date',
      ],
      [
        'to an unknown participant',
        'correction',
        { act: { ...right, participant: 'ZZZ' }, reason: 'x' },
        422,
        'unknown-participant',
        'participant',
      ],
    ])('%s: %s', async (_, what, body, status, code, field) => {
      expectProblem(await post(`${AZERBAIJAN}/${what}`, JSON.stringify(body)), status, code, field);
    });

    it('to 31 February: the code is that of an act recorded so', async () => {
      const body = JSON.stringify({ act: { ...right, date: '2025-02-31' }, reason: 'x' });
      const answer = await post(`${AZERBAIJAN}/correction`, body);
      expect([answer.status, answer.body.code]).toEqual([400, 'impossible-date']);
      expect(answer.body.detail).toContain('2025-02-31');
    });

    it.each(['correction', 'retraction'])('of an unknown act: %s', async (what) => {
      const body = what === 'retraction' ? { reason: 'x' } : { act: right, reason: 'x' };
      expectProblem(await post(`${ACTS}/no-such-act/${what}`, JSON.stringify(body)), 404, 'unknown-act', 'actId');
    });
  });

  describe('a supposition', () => {
    it.each<[string, unknown, number, string, string]>([
      ['of nothing', { acts: [] }, 400, 'invalid-request', 'acts'],
      [
        'of 501 acts',
        { acts: Array.from({ length: 501 }, () => ({ participant: 'FRA', date: '2027-01-01' })) },
        400,
        'invalid-request',
        'acts',
      ],
      ['on 31 February', { acts: [{ participant: 'FRA', date: '2027-02-31' }] }, 400, 'invalid-request', 'acts.0.date'],
      [
        'of an unknown kind',
        { acts: [{ participant: 'FRA', date: '2027-01-01', kind: 'wish' }] },
        400,
        'invalid-request',
        'acts.0.kind',
      ],
    ])('%s', async (_, body, status, code, field) => {
      expectProblem(await post('/api/treaties/UNCC/what-if', JSON.stringify(body)), status, code, field);
    });

    it('of an unknown participant, as the terminal refuses it', async () => {
      const body = JSON.stringify({ acts: [{ participant: 'ZZZ', date: '2027-01-01' }] });
      const answer = await post('/api/treaties/UNCC/what-if', body);
      expectProblem(answer, 422, 'unknown-participant', 'acts.0.participant');
    });

    it('whose consequences lie beyond the calendar gives no date that is none', async () => {
      const { items } = (await get('/api/participants')).body;
      const states = items.filter(
        ({ kind, formerUntil }: { kind: string; formerUntil: string | null }) =>
          kind === 'state' && formerUntil === null,
      );
      const acts = states.slice(0, 60).map(({ code }: { code: string }) => ({ participant: code, date: '9999-12-31' }));
      const answer = await post('/api/treaties/UNCC/what-if', JSON.stringify({ acts }));
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toMatch(/"[+-]\d{6}-/);
    });
  });

  describe('a question', () => {
    const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    it.each<[string, string, string]>([
      ['/api/treaties?asAt=2026-02-31', 'invalid-request', 'asAt'],
      ['/api/treaties?asAt=1/2/2026', 'invalid-request', 'asAt'],
      ['/api/treaties?asAt=', 'invalid-request', 'asAt'],
      ['/api/treaties?asAt=today', 'invalid-request', 'asAt'],
      ['/api/treaties/UNCC?asAt=2026-01-01&asAt=2026-01-02', 'invalid-request', 'asAt'],
      ['/api/treaties?knownAt=yesterday', 'invalid-request', 'knownAt'],
      ['/api/treaties?knownAt=2026-01-01T00:00:00', 'invalid-request', 'knownAt'],
      ['/api/treaties?knownAt=2026-02-31T00:00:00Z', 'invalid-request', 'knownAt'],
      ['/api/treaties?knownAt=2026-01-01T25:00:00Z', 'invalid-request', 'knownAt'],
      ['/api/treaties?asat=2026-01-01', 'unknown-field', 'asat'],
      ['/api/treaties/UNCC?as_at=2026-01-01', 'unknown-field', 'as_at'],
      ['/api/treaties?constructor=x', 'unknown-field', 'constructor'],
      ['/api/groups?x=1', 'unknown-field', 'x'],
      ['/api/treaties?limit=0', 'invalid-request', 'limit'],
      ['/api/treaties?limit=1001', 'invalid-request', 'limit'],
      ['/api/treaties?limit=ten', 'invalid-request', 'limit'],
      ['/api/treaties?limit=1.5', 'invalid-request', 'limit'],
      ['/api/treaties?limit=', 'invalid-request', 'limit'],
      ['/api/treaties?cursor=', 'invalid-request', 'cursor'],
      ['/api/treaties?cursor=nonsense', 'invalid-cursor', 'cursor'],
      [`/api/treaties?cursor=${cursor('acts', 'a', 1)}`, 'invalid-cursor', 'cursor'],
      [`/api/treaties?cursor=${cursor('treaties', {})}`, 'invalid-cursor', 'cursor'],
      [`/api/treaties?cursor=${'a'.repeat(501)}`, 'invalid-request', 'cursor'],
      ['/api/treaties?minPosition=-1', 'invalid-request', 'minPosition'],
      ['/api/treaties?minPosition=1e400', 'invalid-request', 'minPosition'],
      [`/api/treaties?q=${'x'.repeat(201)}`, 'invalid-request', 'q'],
      ['/api/acts?format=xml', 'invalid-request', 'format'],
      ['/api/acts?kind=wish', 'invalid-request', 'kind'],
      ['/api/acts?from=2026-02-31', 'invalid-request', 'from'],
      ['/api/acts?from=2026-02-01&to=2026-01-31', 'invalid-request', 'from'],
      ['/api/calendar?from=2026-02-01&to=2026-01-31', 'invalid-request', 'from'],
      ['/api/treaties?__proto__=x', 'unknown-field', '__proto__'],
      ['/api/acts?participant=france', 'invalid-request', 'participant'],
      ['/api/findings?severity=grave', 'invalid-request', 'severity'],
    ])('%s', async (path, code, field) => {
      expectProblem(await get(path), 400, code, field);
    });

    it.each<[string, string, string]>([
      ['/api/treaties/ETS999', 'unknown-treaty', 'treaty'],
      ['/api/treaties/%00', 'unknown-treaty', 'treaty'],
      ['/api/treaties/__proto__', 'unknown-treaty', 'treaty'],
      ['/api/acts?treaty=ETS999', 'unknown-treaty', 'treaty'],
      ['/api/acts?participant=ZZZ', 'unknown-participant', 'participant'],
      ['/api/participants/ZZZ', 'unknown-participant', 'participant'],
      ['/api/participants/constructor', 'unknown-participant', 'participant'],
    ])('%s, which is about nobody', async (path, code, field) => {
      expectProblem(await get(path), 404, code, field);
    });

    it.each(['/api', '/api/nothing', '/api/treaties/', '/schemas/nothing.json', '/schemas/__proto__'])(
      '%s, where there is nothing',
      async (path) => {
        expectProblem(await get(path), 404, 'not-found');
      },
    );

    it.each(['/api/treaties/%zz', '/%zz'])('%s, which is no address', async (path) => {
      expectProblem(await get(path), 400, 'bad-address');
    });

    it('as known at an instant beyond the calendar is refused, or means now', async () => {
      const answer = await get('/api/treaties?knownAt=9999-12-31T23:59:59-14:00');
      if (answer.status === 200) expect(answer.body.items).not.toEqual([]);
      else expectProblem(answer, 400, 'invalid-request', 'knownAt');
    });

    it('of a page whose address holds a per cent sign is one like others: the dashboard is not built', async () => {
      expect((await get('/100%25')).status).toBe(503);
    });

    it('of changes after what is no position', async () => {
      const answer = await raw(server.url, 'GET', '/api/stream', { 'last-event-id': 'abc' });
      expectProblem(answer, 400, 'invalid-request', 'Last-Event-ID');
    });
  });

  it.each([
    ['PATCH', AZERBAIJAN],
    ['DELETE', AZERBAIJAN],
    ['POST', '/api/nothing'],
  ])('%s %s, where there is nothing', async (method, path) => {
    expectProblem(await raw(server.url, method, path, JSON_BODY, '{}'), 404, 'not-found');
  });

  it.each([
    ['PUT', '/api/treaties/UNCC', 'GET, HEAD'],
    ['DELETE', '/api/treaties/UNCC', 'GET, HEAD'],
    ['POST', '/api/treaties', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
    ['GET', '/api/treaties/UNCC/acts', 'POST'],
    ['DELETE', `${AZERBAIJAN}/retraction`, 'POST'],
  ])('%s %s, which offers only %s', async (method, path, allow) => {
    const answer = await raw(server.url, method, path, JSON_BODY, method === 'GET' ? undefined : '{}');
    expectProblem(answer, 405, 'method-not-allowed');
    expect(answer.allow).toBe(allow);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil.example:3000'])(
    'one addressed to %s',
    async (host) => {
      expectProblem(await raw(server.url, 'GET', '/api/treaties', { host }), 403, 'foreign-host', 'Host');
      const body = JSON.stringify(ratification());
      expectProblem(await post(ACTS, body, { ...JSON_BODY, host }), 403, 'foreign-host', 'Host');
    },
  );

  it.each(['https://evil.example', 'null', 'nonsense', 'http://127.0.0.1:1'])('one sent from %s', async (origin) => {
    const body = JSON.stringify(ratification());
    expectProblem(await post(ACTS, body, { ...JSON_BODY, origin }), 403, 'cross-origin', 'Origin');
  });

  it('one that a page of another site sends', async () => {
    const headers = { ...JSON_BODY, 'sec-fetch-site': 'cross-site' };
    expectProblem(await post(ACTS, JSON.stringify(ratification()), headers), 403, 'cross-origin', 'Origin');
  });
});

describe('a request that is sent twice', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(async () => {
    expect((await kept(server.folder)).differences).toEqual([]);
    await server.stop();
  });

  it('with one Idempotency-Key records one act, and refuses the key for another', async () => {
    const before = await countEvents(server.folder);
    const key = { 'idempotency-key': 'n-17' };
    const first = await server.post(ACTS, ratification(), key);
    const second = await server.post(ACTS, ratification(), key);
    expect([first.body.alreadyRecorded, second.body]).toEqual([false, { ...first.body, alreadyRecorded: true }]);
    const other = await server.post(ACTS, ratification({ participant: 'DEU' }), key);
    expect([other.status, other.body.code, other.body.field]).toEqual([
      422,
      'idempotency-key-reused',
      'Idempotency-Key',
    ]);
    expect(await countEvents(server.folder)).toBe(before + 1);
  });

  it('and refused the first time, is refused again: a key is not used up by it', async () => {
    const before = await countEvents(server.folder);
    const key = { 'idempotency-key': 'n-18' };
    expect((await server.post(ACTS, ratification({ participant: 'ITA', date: '2026-02-31' }), key)).status).toBe(400);
    expect((await server.post(ACTS, ratification({ participant: 'ITA' }), key)).status).toBe(201);
    expect(await countEvents(server.folder)).toBe(before + 1);
  });

  it('keeps apart two acts whose ids differ in half a character, or refuses them', async () => {
    const act = (half: string, participant: string) =>
      `{"id":"a\\u${half}","kind":"ratification","participant":"${participant}","date":"2026-02-03"}`;
    const answers = [await server.post(ACTS, act('d800', 'ESP')), await server.post(ACTS, act('dc00', 'PRT'))];
    const contracting = (await server.get('/api/treaties/UNCC/participants?status=contracting')).body.items.map(
      ({ participant }: { participant: string }) => participant,
    );
    expect(contracting).toEqual(expect.arrayContaining(['ESP', 'PRT'].filter((_, n) => answers[n]?.status === 201)));
  });
});

describe('access without the token', () => {
  const token = 'a-token-of-some-length';
  let server: Running;
  let before: number;
  beforeAll(async () => {
    server = await running({ token });
    before = await countEvents(server.folder);
  });
  afterAll(async () => {
    expect(await kept(server.folder)).toEqual({ events: before, differences: [] });
    await server.stop();
  });

  it.each([
    ['none', undefined],
    ['another', 'Bearer another-token-of-length'],
    ['a part of it', `Bearer ${token.slice(0, -1)}`],
    ['more than it', `Bearer ${token}x`],
    ['another scheme', `Basic ${Buffer.from(`user:${token}`).toString('base64')}`],
    ['the token alone', token],
    ['an empty one', 'Bearer '],
  ])('is refused: %s', async (_, authorization) => {
    const headers = authorization === undefined ? JSON_BODY : { ...JSON_BODY, authorization };
    for (const path of [ACTS, `${AZERBAIJAN}/retraction`]) {
      const answer = await raw(server.url, 'POST', path, headers, JSON.stringify(ratification()));
      expectProblem(answer, 401, 'unauthorized', 'Authorization');
    }
  });

  it('is refused in the address: a token does not belong there', async () => {
    const answer = await raw(server.url, 'POST', `${ACTS}?token=${token}`, JSON_BODY, JSON.stringify(ratification()));
    expectProblem(answer, 401, 'unauthorized', 'Authorization');
  });
});

describe('settings with which the server does not start', () => {
  it.each(['0.0.0.0', '::', '0', '192.168.1.5', 'accede.example', 'localhost.evil.example', '127.0.0.1.evil.example'])(
    'an address that others can reach, without a token: %s',
    (host) => {
      expect(() => configOf({ ACCEDE_HOST: host })).toThrow(/ACCEDE_HOST: .* set ACCEDE_TOKEN/);
    },
  );

  it.each([
    [{ ACCEDE_PORT: 'http' }, /ACCEDE_PORT: "http"/],
    [{ ACCEDE_PORT: '65536' }, /ACCEDE_PORT: "65536"/],
    [{ ACCEDE_PORT: '80.5' }, /ACCEDE_PORT: "80\.5"/],
    [{ ACCEDE_TOKEN: 'short' }, /ACCEDE_TOKEN: .*16/],
    [{ ACCEDE_LOG: 'loud' }, /ACCEDE_LOG: "loud"/],
  ])('%o', (env, words) => {
    expect(() => configOf(env)).toThrow(words);
  });
});

describe('a file outside the dashboard', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
    // The server looks for its dashboard in a folder of its own, beside which the log lies.
    const dashboard = join(server.folder, 'no-dashboard');
    mkdirSync(join(dashboard, 'assets'), { recursive: true });
    writeFileSync(join(dashboard, 'index.html'), '<title>Accede</title>');
    await server.restart();
  });
  afterAll(() => server.stop());

  it.each([
    '/../events.sqlite',
    '/%2e%2e/events.sqlite',
    '/..%2fevents.sqlite',
    '/..%252fevents.sqlite',
    '/..%5cevents.sqlite',
    '/assets/../../events.sqlite',
    '/assets/..%2f..%2fevents.sqlite',
    '//events.sqlite',
    '/....//events.sqlite',
    '/assets/%00.js',
    '/events.sqlite%00.js',
    '/assets/%2e%2e%2f%2e%2e%2fevents.sqlite',
  ])('is not given out: %s', async (path) => {
    const answer = await raw(server.url, 'GET', path);
    expect(answer.text).not.toContain('SQLite');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expectProblem(answer, answer.status, answer.body.code);
  });
});
