import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectInOrder, openBrowser, openPage, settled } from './browser.ts';
import { importTable, record } from './recording.ts';
import { url } from './server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  importTable('7-1.csv', [
    'Participant,Signature,"Ratification, Accession(a)"',
    'France,10 Dec 1984,18 Feb 1986',
    'Angola,24 Sep 2013,',
    'Afghanistan,4 Feb 1985,1 Apr 1987 a',
  ]);
});
afterAll(() => browser.close());

const close = (page: Page) => page.context().close();
// biome-ignore lint/suspicious/noExplicitAny: an answer of the API, read in passing
const read = async (path: string): Promise<any> => (await fetch(`${url}/api${path}`)).json();
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const rows = (page: Page) => page.getByRole('table').getByRole('row');

test('the register sorted by date begins with the oldest act of all, and its address does too', async () => {
  const page = await openPage(browser, '/acts');
  const { total } = await read('/acts?limit=1');
  await page.getByText(`${total.toLocaleString('en-GB')} acts, of which 1 to 100 here`).waitFor();
  await page.getByRole('columnheader', { name: 'Legal date' }).getByRole('button').click();
  await page.waitForFunction(() => location.search.includes('sort=date'));
  await settled(page);
  const [oldest] = (await read('/acts?sort=date&limit=1')).items;
  expect(oldest.act.date < '2001-11-24').toBe(true);
  const [year, , day] = oldest.act.date.split('-');
  const month = new Date(oldest.act.date).toLocaleDateString('en', { month: 'short' });
  const first = `${Number(day)} ${month} ${year}`;
  await expect.poll(() => rows(page).nth(1).innerText()).toContain(first);

  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByText('101–200 of').waitFor();
  const { pathname, search } = new URL(page.url());
  const second = await rows(page).nth(1).innerText();
  const colleague = await openPage(browser, pathname + search);
  expect(await rows(colleague).nth(1).innerText()).toBe(second);
  await close(colleague);
  await page.getByRole('link', { name: 'Previous' }).click();
  await page.getByText('1–100 of').waitFor();
  await expect.poll(() => rows(page).nth(1).innerText()).toContain(first);
  // Each step is taken back by the browser's own button.
  await page.goBack();
  await page.getByText('101–200 of').waitFor();
  await page.goBack();
  await page.goBack();
  await expect.poll(() => param(page, 'sort')).toBeNull();
  await close(page);
});

test('who acted in 2023: the year is a filter, counted and kept in the address and in the CSV', async () => {
  const page = await openPage(browser, '/acts?treaty=CETS224');
  await page.getByLabel('Year').fill('2023');
  await page.keyboard.press('Enter');
  const { total } = await read('/acts?treaty=CETS224&from=2023-01-01&to=2023-12-31&limit=1');
  await page.getByText(`${total} acts`, { exact: true }).waitFor();
  expect([param(page, 'from'), param(page, 'to')]).toEqual(['2023-01-01', '2023-12-31']);
  await page.getByRole('columnheader', { name: 'Participant' }).getByRole('button').click();
  await page.waitForFunction(() => location.search.includes('sort=participant'));
  await settled(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'These acts as CSV' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
    .slice(1);
  expect(lines).toHaveLength(total);
  const shown = await page.getByRole('table').getByRole('row').nth(1).innerText();
  expect(shown).toContain(lines[0]?.split(',')[3]);
  await page.goBack();
  await page.goBack();
  await page
    .getByText('62 acts')
    .or(page.getByText(/^\d+ acts$/))
    .first()
    .waitFor();
  expect(param(page, 'from')).toBeNull();
  await close(page);
});

test('findings are sorted and filtered by the server, and the rule is a filter', async () => {
  const page = await openPage(browser, '/findings');
  await page.getByLabel('Rule').selectOption({ label: 'Final clauses not on record' });
  const { total } = await read('/findings?code=final-clauses-not-on-record&limit=1');
  await page.getByText(`${total} finding`).waitFor();
  expect(param(page, 'code')).toBe('final-clauses-not-on-record');
  await page.getByRole('columnheader', { name: 'Treaty' }).getByRole('button').click();
  await page.waitForFunction(() => location.search.includes('sort=treaty'));
  await expectAccessible(page);
  await close(page);
});

test('the calendar answers who became a Party in 2023', async () => {
  const page = await openPage(browser, '/calendar?treaty=ETS185');
  await page.getByLabel('Year').fill('2023');
  await page.keyboard.press('Enter');
  await page.getByLabel('Event').selectOption({ label: 'In force for a participant' });
  const { total, items } = await read('/calendar?treaty=ETS185&kind=in-force-for&from=2023-01-01&to=2023-12-31');
  await page.getByText(new RegExp(`^${total} dates? from 1 Jan 2023 until 31 Dec 2023`)).waitFor();
  for (const { participantName } of items) await page.getByText(participantName).first().waitFor();
  await page.getByLabel('Order').selectOption('-date');
  await page.waitForFunction(() => location.search.includes('sort=-date'));
  await settled(page);
  const months = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  await page.getByLabel('Order').selectOption('date');
  await expect.poll(() => page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([...months].reverse());
  await close(page);
});

test('the participants of a treaty: order and filter stand in the address, and the CSV has the same rows', async () => {
  const page = await openPage(browser, '/treaties/ETS185');
  const section = page.getByRole('region', { name: 'Participants' });
  const shown = async (where = section) =>
    (await where.getByRole('rowheader').allInnerTexts()).map((name) => name.trim().split(/\s/).find(isCode));
  const isCode = (word: string) => /^[A-Z]{3,4}$/.test(word);
  const inFile = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('link', { name: 'These participants as CSV' }).click(),
    ]);
    const [, ...lines] = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    return lines.map((line) => line.split(',')[0]);
  };
  expect(await inFile()).toEqual(await shown());
  // Of the signatories and those without an act, by name from the end.
  await section.getByRole('checkbox', { name: /^Parties/ }).uncheck();
  await section.getByRole('checkbox', { name: /^No signature or consent/ }).check();
  await section.getByRole('columnheader', { name: 'Participant' }).getByRole('button').click();
  await expect.poll(() => param(page, 'sort')).toBe('-name');
  const fromTheEnd = await shown();
  expect(fromTheEnd.indexOf('ZMB')).toBeLessThan(fromTheEnd.indexOf('IRL'));
  expect(fromTheEnd).not.toContain('FRA');
  expect(await inFile()).toEqual(fromTheEnd);
  // One that signed and has ended is not told as one that never signed.
  expect(await section.getByRole('row', { name: /^Serbia and Montenegro/ }).innerText()).toMatch(
    /Signature ended\s+Continued by Serbia\s+7 Apr 2005/,
  );
  const { pathname, search } = new URL(page.url());
  const colleague = await openPage(browser, pathname + search);
  await expect.poll(() => shown(colleague.getByRole('region', { name: 'Participants' }))).toEqual(fromTheEnd);
  await close(colleague);
  // Each step is taken back by the browser's own button.
  for (let step = 0; step < 3; step++) await page.goBack();
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await section.getByRole('columnheader', { name: 'In force from' }).getByRole('button').click();
  const { items } = await read('/treaties/ETS185/participants?sort=inForceFrom&limit=1');
  await expect.poll(async () => (await shown())[0]).toBe(items[0].participant);
  await section.getByRole('searchbox', { name: 'Find a participant' }).fill('tur');
  await expect.poll(() => shown()).toEqual(['TUR']);
  expect([param(page, 'sort'), param(page, 'q'), await inFile()]).toEqual(['force', 'tur', ['TUR']]);
  await close(page);
});

test('what was recorded is told in words; an import is one line that opens', async () => {
  await record('UNCC', { kind: 'ratification', participant: 'TUV', date: '2026-02-02', id: 'tuv-1' });
  await fetch(`${url}/api/participants`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ participant: { code: 'LATIN', name: 'Latin Union', kind: 'organization' } }),
  });
  const page = await openPage(browser, '/changes');
  await page.getByText('Latin Union was put on the register of participants').waitFor();
  await page.getByRole('link', { name: 'Tuvalu ratified' }).waitFor();
  const imported = page.locator('.log > li').filter({ hasText: 'UNTC-7-1' });
  expect(await imported.count()).toBe(1);
  await imported.getByText(/^3 signatures, 1 accession, 1 ratification and 1 treaty put on record/).click();
  await imported.getByRole('link', { name: 'Afghanistan acceded' }).waitFor();
  await imported.getByText('France ratified').waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/InstrumentDeposited|TreatySigned|by http/);
  await expectInOrder(page, 'changes-opened');
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByLabel('Entry').selectOption({ label: 'Participant put on the register' });
  const { total } = await read('/changes?type=ParticipantRegistered&limit=1');
  await page.getByText(`${total} ${total === 1 ? 'entry' : 'entries'} in the record`).waitFor();
  expect(param(page, 'type')).toBe('ParticipantRegistered');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByLabel('Recorded by').selectOption({ label: 'Accede itself' });
  await page.waitForFunction(() => location.search.includes('recorder=catalogue'));
  await expect.poll(() => page.locator('main').innerText()).not.toContain('Tuvalu ratified');
  await close(page);
});

test('what is wrong in an address is said at the top, with what would be right; the page shows the rest', async () => {
  const page = await openPage(browser, '/treaties/ETS185?asAt=2015-13-01&knownAt=2020-01-01');
  const bar = page.getByRole('alert');
  const text = await bar.innerText();
  expect(text).toContain('What you see is today’s record');
  expect(text).toMatch(/asAt=2015-13-01\s+must be a day that exists, as 2015-12-03/);
  expect(text).toMatch(/knownAt=2020-01-01\s+must be an instant/);
  await page.getByText('In force since 1 Jul 2004').first().waitFor();
  await bar.getByRole('button', { name: 'Remove it from the address' }).click();
  await bar.waitFor({ state: 'hidden' });
  expect(new URL(page.url()).search).toBe('');
  await close(page);

  const list = await openPage(browser, '/acts?treaty=CETS224&kind=wish&sort=colour');
  expect(await list.getByRole('alert').innerText()).toMatch(/kind=wish\s+must be one of signature/);
  expect(await rows(list).count()).toBeGreaterThan(60);
  await close(list);
  // A place in the list that is none is said, with the way to the first page.
  const lost = await openPage(browser, '/acts?cursor=nowhere');
  await lost.getByRole('button', { name: 'Show the first page' }).click();
  await lost.getByRole('table').waitFor();
  await close(lost);
});
