import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { facts, treaties } from '@accede/catalogue';
import { sqliteEventStore } from '@accede/event-store';
import { recordActs, registerTreaty } from '@accede/recording';
import autocannon from 'autocannon';
import { type Line, median } from './measure.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** Starts a program that says its address on one line, and gives the address. */
async function started(program: string, args: string[], env: Record<string, string>): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, [...process.execArgv, program, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /http:\/\/\S+/.exec(chunk.toString());
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) =>
      reject(new Error(`${program} ended with ${code} before it listened; is it built? (npm run build)`)),
    );
  });
  return [child, url];
}

const server = (data: string): Promise<[ChildProcess, string]> =>
  started(join(ROOT, 'apps/server/dist/main.js'), [], { ACCEDE_DATA: data, ACCEDE_PORT: '0', ACCEDE_TOKEN: '' });

async function load(url: string): Promise<{ rate: number; p99: number }> {
  const result = await autocannon({ url, connections: 8, duration: 4 });
  if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} answers were not 2xx`);
  return { rate: result.requests.average, p99: result.latency.p99 };
}

/** A status read over HTTP, against a server of the same kind that answers the same bytes as a constant. */
export async function statusReads(): Promise<Line[]> {
  const [few, many] = [mkdtempSync(join(tmpdir(), 'accede-few-')), mkdtempSync(join(tmpdir(), 'accede-many-'))];
  const children: ChildProcess[] = [];
  try {
    const store = sqliteEventStore(join(many, 'events.sqlite'));
    const by = { now: new Date().toISOString(), today: '2026-03-01', recorder: 'bench' };
    for (let n = 0; n < 396; n += 1) {
      const model = treaties()[n % treaties().length];
      if (model === undefined) throw new Error('no bundled treaty');
      const id = `BENCH-${n}`;
      await registerTreaty(store, { definition: { ...model, id } }, by);
      await recordActs(
        store,
        id,
        facts
          .find((f) => f.treaty === model.id)
          ?.acts.map((act) => ({
            ...act,
            id: `${n}-${act.id}`,
            ...(act.refersTo ? { refersTo: `${n}-${act.refersTo}` } : {}),
          })) ?? [],
        by,
      );
    }
    await store.close();

    const [a, urlFew] = await server(few);
    children.push(a);
    const [b, urlMany] = await server(many);
    children.push(b);
    const path = '/api/treaties/ETS185';
    const body = await (await fetch(urlFew + path)).text();
    const [c, urlConstant] = await started(join(ROOT, 'test/bench/constant.ts'), [], {
      CONSTANT: String(Buffer.byteLength(body)),
    });
    children.push(c);
    // The server with many treaties takes them in after it has begun to listen.
    while (!(await fetch(`${urlMany}/api/treaties?limit=1`)).ok) await new Promise((r) => setTimeout(r, 200));
    for (const url of [urlFew + path, urlMany + path, urlConstant]) await load(url);

    const rounds = [];
    for (let i = 0; i < 3; i += 1)
      rounds.push({
        few: await load(urlFew + path),
        constant: await load(urlConstant),
        many: await load(urlMany + path),
      });
    const rate = median(rounds.map((r) => r.few.rate));
    const constant = median(rounds.map((r) => r.constant.rate));
    const [p99few, p99many] = [median(rounds.map((r) => r.few.p99)), median(rounds.map((r) => r.many.p99))];
    const ratio = rate / constant;
    return [
      {
        what: `status read over HTTP (${Math.round(Buffer.byteLength(body) / 1024)} KiB) : the same bytes as a constant`,
        ours: `${Math.round(rate)}/s`,
        yardstick: `${Math.round(constant)}/s`,
        measured: `${ratio.toFixed(2)} ×`,
        budget: '≥ 0.5 ×',
        kept: ratio >= 0.5,
      },
      // The load generator resolves whole milliseconds: one of them is not a slope.
      {
        what: 'p99 of a status read with 400 treaties : with 4',
        ours: `${p99many} ms`,
        yardstick: `${p99few} ms`,
        measured: `${(p99many / Math.max(1, p99few)).toFixed(2)} ×`,
        budget: 'flat (≤ 1.5 × or 1 ms)',
        kept: p99many <= p99few * 1.5 || p99many - p99few <= 1,
      },
    ];
  } finally {
    for (const child of children) child.kill();
    for (const folder of [few, many]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Script that the dashboard's first page loads before it can show content, compressed. */
export function firstScript(): Line {
  const dist = join(ROOT, 'apps/dashboard/dist');
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] as string);
  const bytes = [...new Set(named)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
    0,
  );
  // Chunks that every page imports before it renders count too: those of the overview.
  const overview = readdirSync(join(dist, 'assets')).filter((file) => /^overview-.*\.js$/.test(file));
  const total = overview.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dist, 'assets', file)), { level: 9 }).length,
    bytes,
  );
  const kib = total / 1024;
  return {
    what: 'dashboard: script before first content, compressed',
    ours: `${kib.toFixed(0)} KiB`,
    yardstick: '',
    measured: `${kib.toFixed(0)} KiB`,
    budget: '≤ 200 KiB',
    kept: kib <= 200,
  };
}
