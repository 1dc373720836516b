import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectInOrder, openBrowser, openReader, settled, visit } from './browser.ts';

// A server with a token, on which an act and negotiating directives are marked LIMITE.

const TOKEN = 'a-token-of-some-length';
const act = {
  kind: 'accession',
  participant: 'TUV',
  date: '1999-12-24',
  source: { citation: 'WK 4711/2026 INIT', marking: 'LIMITE' },
};

let server: ChildProcess;
let data: string;
let url: string;
let browser: Browser;
let reader: BrowserContext;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'accede-withheld-'));
  server = spawn(process.execPath, [join(import.meta.dirname, '../../apps/server/dist/main.js')], {
    env: { ...process.env, ACCEDE_DATA: data, ACCEDE_PORT: '0', ACCEDE_TOKEN: TOKEN },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(server.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  url = /http:\/\/\S+/.exec(said.toString())?.[0] as string;
  const answer = await fetch(`${url}/api/treaties/ETS185/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify(act),
  });
  expect(answer.status).toBe(201);
  browser = await openBrowser();
  reader = await openReader(browser, { baseURL: url });
});
afterAll(async () => {
  await browser?.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(data, { recursive: true });
});

test('what is withheld is said, with the way to Settings; with the token it is there, and without it again not', async () => {
  const page = await visit(reader, '/acts?participant=TUV');
  const notice = page.getByRole('complementary', { name: 'Withheld' });
  await notice.getByText('One entry marked LIMITE is withheld.').waitFor();
  expect(await page.getByText('WK 4711/2026 INIT').count()).toBe(0);
  await expectInOrder(page, 'withheld');

  const keep = async (token: string) => {
    await page.getByLabel('Access token').fill(token);
    await page.getByLabel('Access token').press('Enter');
    await page.getByText(token === '' ? 'No token is kept.' : 'The token is kept').waitFor();
    await page.goBack();
    await settled(page);
  };
  await notice.getByRole('link', { name: 'settings' }).click();
  await settled(page);
  await keep(TOKEN);
  await page.getByText('WK 4711/2026 INIT').waitFor();
  expect(await notice.count()).toBe(0);

  await page.getByRole('link', { name: 'Settings' }).click();
  await settled(page);
  await keep('');
  await notice.waitFor();
  expect(await page.getByText('WK 4711/2026 INIT').count()).toBe(0);
});

test('directives that are withheld are said to be so where they are asked for by name', async () => {
  const page = await visit(reader, '/directives/EU-2022-05-13');
  const failure = page.getByRole('alert');
  await failure.getByText('What is marked LIMITE is withheld').waitFor();
  expect(await failure.getByRole('link', { name: 'settings' }).getAttribute('href')).toBe('/settings');
});
