import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, operations } from './api/operations.ts';
import { type Running, running } from './running.ts';

// A server that is addressed on this machine and has a token, as behind a proxy: reads need none, what is marked does.

const token = 'a-token-of-some-length';
const cleared = { authorization: `Bearer ${token}` };
const LIMITE = { citation: 'WK 4711/2026 INIT', marking: 'LIMITE' };
const SECRET = /4711|TUV|Tuvalu|1999-12-2|EU-2022-05-13|not yet made public/;

/** Every read of the API, with parameters by which it would tell of the marked acts. */
const READS = [
  '/treaties',
  '/treaties?q=tuvalu',
  '/search?q=budapest',
  '/treaties/ETS185',
  '/treaties/ETS185?asAt=2020-01-01',
  '/treaties/ETS185/definition',
  '/treaties/ETS185/texts',
  '/treaties/ETS185/text?article=36(3)',
  '/treaties/ETS185/participants',
  '/treaties/ETS185/statements',
  '/treaties/ETS185/obligations',
  '/treaties/ETS185/pipeline',
  '/treaties/ETS185/thresholds?n=3',
  '/treaties/ETS189',
  '/compare?before=UNCC-DRAFT&after=UNCC',
  '/directives',
  '/directives/EU-2022-05-31',
  '/relations/ETS185?a=FRA&b=DEU',
  '/relations/ETS185/matrix',
  '/groups',
  '/positions',
  '/positions/EU-CETS224',
  '/acts?treaty=ETS185',
  '/acts?knownAt=2999-01-01T00:00:00Z',
  '/calendar',
  '/calendar?asAt=2020-01-01',
  '/findings',
  '/changes',
  '/recordings',
  '/health',
  '/openapi.json',
];
/** Reads that name what is marked: they ask for it. */
const ASKED_BY_NAME = ['/participants', '/participants/TUV', '/stream'];

let server: Running;
let acts: string[];
let before: number;
beforeAll(async () => {
  server = await running({ token });
  before = Number((await server.get('/api/treaties/ETS185')).body.position);
  const record = async (act: object) => {
    const { status, body } = await server.post('/api/treaties/ETS185/acts', act, cleared);
    expect(status).toBe(201);
    return body;
  };
  const accession = { kind: 'accession', participant: 'TUV', date: '1999-12-24', source: LIMITE };
  const text = 'A declaration that is not yet made public';
  const declaration = {
    kind: 'declaration',
    participant: 'TUV',
    date: '1999-12-26',
    provision: '24',
    text,
    source: LIMITE,
  };
  acts = [(await record(accession)).act.id, (await record(declaration)).act.id];
  const last = await record({
    kind: 'notification',
    participant: 'FRA',
    date: '2020-05-05',
    source: { citation: 'N' },
  });
  await server.get(`/api/acts?minPosition=${last.position}`);
});
afterAll(() => server.stop());

it('the reads below are all that there are', () => {
  const asked = [...READS, ...ASKED_BY_NAME].map((read) => read.split('?')[0] as string);
  const reads = Object.values<Operation>(operations).filter(({ method }) => method === 'get');
  const missing = reads.filter(
    ({ path }) => !asked.some((read) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(read)),
  );
  expect(missing.map(({ path }) => path)).toEqual([]);
});

describe('what is marked LIMITE', () => {
  it.each(READS)('is in no answer without the token: %s', async (read) => {
    for (const accept of ['application/json', 'text/csv']) {
      const { text, headers } = await server.get(`/api${read}`, { accept });
      expect(text).not.toMatch(SECRET);
      expect(headers.get('vary')).toContain('Authorization');
    }
  });

  it('is in no stream without the token, and in one with it', async () => {
    const streamed = async (headers: Record<string, string>) => {
      const abort = new AbortController();
      const response = await fetch(`${server.url}/api/stream`, {
        headers: { 'last-event-id': String(before), ...headers },
        signal: abort.signal,
      });
      let text = '';
      for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += new TextDecoder().decode(part);
        if (text.includes('FRA-notification')) break;
      }
      abort.abort();
      return text;
    };
    expect(await streamed({})).not.toMatch(SECRET);
    expect(await streamed(cleared)).toMatch(SECRET);
  });

  it('has its participant be one that has done nothing', async () => {
    const { body } = await server.get('/api/participants/TUV');
    expect([body.treaties, body.statements, body.acts, body.withheld]).toEqual([[], [], [], 2]);
    const known = await server.get('/api/participants/TUV', cleared);
    expect(known.body.acts.map(({ act }: { act: { id: string } }) => act.id).sort()).toEqual([...acts].sort());
    expect(known.body.withheld).toBeUndefined();
  });

  it('is counted in each answer that it would be in, and in its header', async () => {
    const withheldIn = async (read: string, headers = {}) => {
      const answer = await server.get(`/api${read}`, headers);
      return [answer.status, answer.body?.withheld, answer.headers.get('accede-withheld')];
    };
    for (const read of [
      '/acts',
      '/acts?treaty=ETS185',
      '/treaties/ETS185',
      '/treaties/ETS189',
      '/findings',
      '/changes',
    ])
      expect(await withheldIn(read), read).toEqual([200, 2, '2']);
    expect(await withheldIn('/treaties/ETS185/statements?format=csv')).toEqual([200, undefined, '2']);
    expect(await withheldIn('/relations/ETS185?a=FRA&b=DEU')).toEqual([200, 2, '2']);
    expect(await withheldIn('/directives')).toEqual([200, 1, '1']);
    for (const read of ['/treaties/UNCC', '/acts?treaty=UNCC', '/acts?knownAt=2020-01-01T00:00:00Z'])
      expect(await withheldIn(read), read).toEqual([200, undefined, null]);
    expect(await withheldIn('/acts', cleared)).toEqual([200, undefined, null]);
  });

  it('makes the record incomplete to those from whom it is withheld', async () => {
    const completeIn = async (headers = {}) => {
      const { record } = (await server.get('/api/treaties/ETS185', headers)).body;
      return Object.values(record.completeAsOf).filter((day) => day !== null);
    };
    expect(await completeIn()).toEqual([]);
    expect(await completeIn(cleared)).not.toEqual([]);
  });

  it('cannot be supposed away, nor asked for by its id', async () => {
    const { status, body } = await server.post('/api/treaties/ETS185/what-if', { without: [acts[0]] });
    expect([status, body.code]).toEqual([422, 'unknown-act']);
    expect((await server.get(`/api/acts?actId=${acts[0]}`)).body.items).toEqual([]);
    expect((await server.post('/api/treaties/ETS185/what-if', { without: [acts[0]] }, cleared)).status).toBe(200);
    const directives = await server.get('/api/directives/EU-2022-05-13');
    expect(directives).toMatchObject({
      status: 404,
      body: { code: 'unknown-directives', nearMatches: [], withheld: 1 },
    });
    expect(directives.body.detail).toContain('withheld, as marked LIMITE: 1');
    expect((await server.get('/api/directives/EU-2022-05-13', cleared)).status).toBe(200);
  });

  it('does not come from what is kept for those who may see it, nor the other way round', async () => {
    const status = (headers: Record<string, string>) => server.get('/api/treaties/ETS185', headers);
    const [seen, public_] = [await status(cleared), await status({})];
    const tag = (answer: typeof seen) => answer.headers.get('etag') as string;
    expect(tag(seen)).not.toBe(tag(public_));
    expect(seen.text).toMatch(SECRET);
    expect((await status({ 'if-none-match': tag(seen) })).status).toBe(200);
    expect((await status({ ...cleared, 'if-none-match': tag(public_) })).status).toBe(200);
    expect((await status({ 'if-none-match': tag(public_) })).status).toBe(304);
  });

  it('is not shown for a token that is wrong, which is told', async () => {
    expect(await server.get('/api/acts', { authorization: `Bearer ${token}x` })).toMatchObject({ status: 401 });
  });

  it('keeps its marking in what is exported', async () => {
    const lines = async (read: string) => {
      const [head = '', ...rows] = (await server.get(`/api${read}&format=csv`, cleared)).text.trim().split('\r\n');
      const columns = head.replace('\ufeff', '').split(',');
      return rows.map((row) => {
        const cells = row.split(',');
        return [cells[columns.indexOf('marking')], cells[columns.indexOf('confidence')]];
      });
    };
    expect(await lines('/acts?treaty=ETS185&participant=TUV')).toEqual([
      ['LIMITE', 'source'],
      ['LIMITE', 'source'],
    ]);
    expect(await lines('/treaties/ETS185/statements?participant=TUV')).toEqual([['LIMITE', 'source']]);
    expect((await lines('/changes?treaty=ETS185&participant=TUV')).map(([marking]) => marking)).toEqual([
      'LIMITE',
      'LIMITE',
    ]);
  });

  it('is withheld after a start on the same files too', async () => {
    await server.restart();
    const { body } = await server.get('/api/acts?participant=TUV');
    expect([body.items, body.withheld]).toEqual([[], 2]);
    expect((await server.get('/api/acts?participant=TUV', cleared)).body.items).toHaveLength(2);
  });

  it('is told again once its marking is taken away, and taken back once it is set', async () => {
    const correct = async (marking: string) => {
      const act = { kind: 'accession', participant: 'TUV', date: '1999-12-24', source: { ...LIMITE, marking } };
      const address = `/api/treaties/ETS185/acts/${acts[0]}/correction`;
      const { status, body } = await server.post(address, { act, reason: 'the marking was wrong' }, cleared);
      expect(status).toBe(201);
      const read = `/api/acts?participant=TUV&minPosition=${body.position}`;
      let answer = await server.get(read);
      while (answer.status !== 200) {
        await delay(100);
        answer = await server.get(read);
      }
      return [answer.body.items.length, answer.body.withheld];
    };
    expect(await correct('PUBLIC')).toEqual([1, 1]);
    expect(await correct('LIMITE')).toEqual([0, 2]);
  });
});

it('what was made of another log for those without the token is made anew', async () => {
  const other = await running({ token });
  const accession = { kind: 'accession', participant: 'TUV', date: '1999-12-24' };
  await other.post('/api/treaties/ETS185/acts', accession, cleared);
  while ((await other.get('/api/acts?participant=TUV')).body.total !== 1);
  const made = 'read-models-public.sqlite';
  const here = await running({ token }, async (folder) => {
    await other.restart();
    copyFileSync(join(other.folder, made), join(folder, made));
  });
  expect((await here.get('/api/acts?participant=TUV')).body.items).toEqual([]);
  expect((await here.get('/api/treaties/ETS185')).status).toBe(200);
  await Promise.all([here.stop(), other.stop()]);
});

it('without a token configured, everything is shown to whoever works on the machine', async () => {
  const alone = await running();
  const act = { kind: 'accession', participant: 'TUV', date: '1999-12-24', source: LIMITE };
  await alone.post('/api/treaties/ETS185/acts', act);
  const { body } = await alone.get('/api/acts?participant=TUV');
  expect([body.items.length, body.withheld]).toEqual([1, undefined]);
  expect((await alone.get('/api/directives/EU-2022-05-13')).status).toBe(200);
  await alone.stop();
});
