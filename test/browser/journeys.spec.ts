import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, openBrowser, openPage, settled } from './browser.ts';
import { url } from './server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const close = (page: Page) => page.context().close();

test('why is the Budapest Convention in force since 1 Jul 2004? The page says it, step by step', async () => {
  const page = await openPage(browser, '/treaties/ETS185');
  await page.getByRole('button', { name: 'In force since 1 Jul 2004' }).first().click();
  const answer = page.getByRole('dialog');
  await answer.waitFor();
  const text = await answer.innerText();
  expect(text).toContain('Art. 36(3)');
  expect(text).toContain('the 5th was the ratification by Lithuania on 18 Mar 2004');
  expect(text).toContain('first day of the following month = 1 Jul 2004');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await answer.waitFor({ state: 'hidden' });
  await close(page);
});

test('time travel: not in force on 17 Mar 2004, one instrument missing; and back to today', async () => {
  const page = await openPage(browser, '/treaties/ETS185');
  await page.getByRole('button', { name: 'Another date' }).click();
  await page.getByRole('textbox', { name: 'Status as at' }).fill('2004-03-17');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.locator('.travel').getByText('Status as at 17 Mar 2004').waitFor();
  await settled(page);
  expect(new URL(page.url()).searchParams.get('asAt')).toBe('2004-03-17');
  expect(await page.locator('main').innerText()).toMatch(/1 more instrument/);
  // The date goes along to other pages.
  await page.getByRole('link', { name: 'Participants', exact: true }).first().click();
  await settled(page);
  expect(new URL(page.url()).searchParams.get('asAt')).toBe('2004-03-17');
  await page.getByRole('button', { name: 'Back to today' }).click();
  await page.getByText('Status as at today').waitFor();
  expect(new URL(page.url()).searchParams.get('asAt')).toBeNull();
  await close(page);
});

test('as known before anything was recorded, nothing is on record, and the page says so', async () => {
  const page = await openPage(browser, '/treaties/ETS185?knownAt=2020-01-01T00:00:00Z');
  expect(await page.locator('main').innerText()).toMatch(/known|on record/i);
  await close(page);
});

test('what-if: two supposed ratifications bring the Second Protocol into force; the address holds them', async () => {
  const page = await openPage(browser, '/treaties/CETS224/what-if');
  for (const [who, date] of [
    ['France', '2027-01-15'],
    ['Estonia', '2027-02-01'],
  ] as const) {
    await page.getByLabel('Participant').first().fill(who);
    await page.getByRole('listbox').getByRole('option', { name: who }).first().click();
    await page.getByRole('textbox', { name: 'Date' }).fill(date);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Suppose this act' }).click();
    await page.waitForFunction((text) => location.search.includes(text), date);
  }
  await page.getByText('1 Jun 2027').first().waitFor();
  expect(new URL(page.url()).searchParams.getAll('act')).toEqual([
    'FRA:ratification:2027-01-15',
    'EST:ratification:2027-02-01',
  ]);
  // Sent to a colleague, the address shows the same.
  const colleague = await openPage(browser, new URL(page.url()).pathname + new URL(page.url()).search);
  await colleague.getByText('1 Jun 2027').first().waitFor();
  await close(colleague);
  await close(page);
});

test('what-if: a signature of the UN Convention on 1 Jan 2027 is found to be after closing', async () => {
  const page = await openPage(browser, '/treaties/UNCC/what-if?act=DEU:signature:2027-01-01');
  const text = await page.locator('main').innerText();
  expect(text).toContain('Art. 64(1)');
  expect(text).toMatch(/after the last day for signature, 31 Dec 2026/);
  await close(page);
});

test('an act is recorded: its findings are shown first, and it appears on an open page without reload', async () => {
  const watching = await openPage(browser, '/treaties/UNCC');
  const before = await watching.locator('main').innerText();
  expect(before).not.toMatch(/Fiji/);

  const page = await openPage(browser, '/treaties/UNCC/record');
  await page.getByLabel('Participant').first().fill('Fiji');
  await page.getByRole('listbox').getByRole('option', { name: 'Fiji' }).first().click();
  await page.getByLabel('Act', { exact: true }).selectOption('ratification');
  await page.getByRole('textbox', { name: 'Legal date' }).fill('2026-02-02');
  await page.keyboard.press('Tab');
  // A ratification without a signature is noticed before it is sent.
  await page.getByText('without a signature on record').first().waitFor();
  await page.getByLabel('Citation').fill('C.N.17.2026');
  await page.getByRole('button', { name: 'Check the act' }).click();
  await page.getByText('Fiji ratified the UN Convention against Cybercrime (UNCC) on 2 Feb 2026.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Record this act' }).click();
  await page.getByRole('heading', { name: 'Recorded' }).waitFor();
  await expectAccessible(page);

  await watching.getByRole('link', { name: 'Fiji' }).first().waitFor({ timeout: 15_000 });
  const summary = (await (await fetch(`${url}/api/treaties/UNCC`)).json()) as {
    entryIntoForce: { counted: number };
  };
  expect(summary.entryIntoForce.counted).toBe(1);
  await close(page);
  await close(watching);
});

test('by keyboard alone: skip link, navigation, a reason opened and closed', async () => {
  const page = await openPage(browser, '/treaties/ETS185');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  const why = page.getByRole('button', { name: 'In force since 1 Jul 2004' }).first();
  await why.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await why.evaluate((element) => element === document.activeElement)).toBe(true);
  await close(page);
});

test('the table of participants comes as CSV', async () => {
  const page = await openPage(browser, '/treaties/ETS185');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /CSV/ }).first().click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toMatch(/ALB.*2002-06-20/);
  await close(page);
});

test('statements: told by provision and by participant; the address keeps what was chosen', async () => {
  const page = await openPage(browser, '/treaties/ETS185');
  await page.getByRole('navigation', { name: 'This treaty' }).getByRole('link', { name: 'Statements' }).click();
  await settled(page);
  await page.getByRole('heading', { name: 'Art. 9(4) Reservation' }).waitFor();
  await page.getByRole('radio', { name: 'By participant' }).check();
  await page.getByRole('heading', { name: 'Japan' }).waitFor();
  await page.getByLabel('Kind').selectOption('reservation');
  const { pathname, search, searchParams } = new URL(page.url());
  expect([pathname, searchParams.get('by'), searchParams.get('kind')]).toEqual([
    '/treaties/ETS185/statements',
    'participant',
    'reservation',
  ]);
  const colleague = await openPage(browser, pathname + search);
  expect(await colleague.getByRole('radio', { name: 'By participant' }).isChecked()).toBe(true);
  expect(await colleague.locator('.statement').count()).toBe(await page.locator('.statement').count());
  await close(colleague);
  // Of the Second Protocol, what nobody has used yet stands among what was told.
  const few = await openPage(browser, '/treaties/CETS224/statements');
  expect(await few.locator('main').innerText()).toContain('No statement on record under it');
  await close(few);
  await close(page);
});

test('a statement says why it is in force, and the list comes as CSV', async () => {
  const page = await openPage(browser, '/treaties/ETS185/statements?kind=reservation&participant=JPN');
  await page.getByRole('button', { name: 'In force' }).first().click();
  const answer = page.getByRole('dialog');
  await answer.waitFor();
  expect(await answer.innerText()).toMatch(/Reservation of Japan under Art\. /);
  expect(await answer.innerText()).toMatch(/It has effect from 1 Nov 2012/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await answer.waitFor({ state: 'hidden' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'These statements as CSV' }).click(),
  ]);
  const [heading, ...rows] = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(heading).toContain('participant,name,kind,provision');
  expect(rows.length).toBe(await page.locator('.statement').count());
  await close(page);
});

test('obligations: a table of participant by provision, each cell with its why; silence is not taken for a failure', async () => {
  const page = await openPage(browser, '/treaties/ETS185/obligations');
  const table = page.getByRole('table');
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    expect.stringContaining('Participant'),
    expect.stringContaining('Art. 24(7)(a)'),
    expect.stringContaining('Art. 27(2)(c)'),
    expect.stringContaining('Art. 35'),
  ]);
  expect(await page.locator('main').innerText()).toContain('the record is not known to be complete');
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Albania' }) });
  await row.getByRole('button', { name: 'Made' }).first().click();
  const answer = page.getByRole('dialog');
  await answer.waitFor();
  expect(await answer.innerText()).toMatch(/Albania, Art\. 24\(7\)\(a\): made/);
  await page.keyboard.press('Escape');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'These obligations as CSV' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/ALB,Albania,24\(7\)\(a\),authority,made,/);
  await close(page);
});

test('a position: supposing an act for Hungary changes its answer, and a because opens by keyboard', async () => {
  const page = await openPage(browser, '/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Positions' }).click();
  await page.getByRole('link', { name: /^Position of the European Union/ }).click();
  await settled(page);
  const before = page.getByRole('button', { name: /^Hungary, Art\. 7\(9\)\(a\), shall not make: / });
  await before.waitFor();
  expect(await before.textContent()).toContain('not on record');
  await page.getByText('What if: suppose acts').click();
  await page.getByLabel('Participant').first().fill('Hungary');
  await page.getByRole('listbox').getByRole('option', { name: 'Hungary' }).first().click();
  await page.getByLabel('Act', { exact: true }).selectOption('reservation');
  await page.getByLabel('Provision').fill('7(9)(a)');
  await page.getByRole('textbox', { name: 'Date' }).fill('2026-02-05');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Suppose this act' }).click();
  const after = page.getByRole('button', { name: 'Hungary, Art. 7(9)(a), shall not make: deviates' });
  await after.waitFor();
  expect(new URL(page.url()).searchParams.getAll('act')).toEqual(['HUN:reservation:2026-02-05:7(9)(a)']);
  // The table is one stop of the Tab key; the arrow keys walk through it.
  await page.getByRole('button', { name: /^Austria, Art\. 7\(9\)\(a\)/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  for (let row = 0; row < 27 && !(await after.evaluate((cell) => cell === document.activeElement)); row++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('dialog');
  await answer.waitFor();
  expect(await answer.innerText()).toMatch(/COM\(2021\) 719, Annex, point 1/);
  expect(await answer.innerText()).toMatch(/Supposed/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await answer.waitFor({ state: 'hidden' });
  expect(await after.evaluate((cell) => cell === document.activeElement)).toBe(true);
  // In full, with every item.
  await page.getByRole('link', { name: 'Hungary', exact: true }).click();
  await page.getByRole('heading', { name: 'Hungary', level: 2 }).waitFor();
  expect(await page.locator('.in-full > li').count()).toBe(21);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'These answers as CSV' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/HUN,Hungary,7\.9\.a,.*,deviates,/);
  await close(page);
});

test('can an order under Article 7 go from France to Japan, and back? Not today; and if they ratify', async () => {
  const page = await openPage(browser, '/treaties/CETS224');
  await page.getByRole('navigation', { name: 'This treaty' }).getByRole('link', { name: 'Relations' }).click();
  await settled(page);
  for (const [label, who] of [
    ['First participant', 'France'],
    ['Second participant', 'Japan'],
  ] as const) {
    await page.getByRole('combobox', { name: label }).fill(who);
    await page.getByRole('listbox').getByRole('option', { name: who }).first().click();
  }
  await page.getByLabel('Provision').selectOption('7');
  const there = page.getByRole('heading', { name: /^May France order a provider in Japan/ });
  await there.waitFor();
  await page.getByRole('heading', { name: /^May Japan order a provider in France/ }).waitFor();
  expect(await page.locator('.direction .answer').allInnerTexts()).toEqual(['No', 'No']);
  // Consents are known to be complete up to an earlier day only: what was deposited since may have brought it into force.
  expect(await page.locator('main').innerText()).toContain('Whether it is in force between the two cannot be said');
  await page.getByRole('link', { name: /^see the answer as at/ }).click();
  await page.getByText(/^In force between the two since/).waitFor();
  const { searchParams, pathname, search } = new URL(page.url());
  expect(searchParams.getAll('act')).toHaveLength(2);
  expect(await page.locator('.direction').first().innerText()).toMatch(/Japan: Reservation, Art\. 7\(9\)\(a\)/);
  expect(await page.locator('.direction').nth(1).innerText()).toContain('VCLT Art. 21(1)(b)');
  const colleague = await openPage(browser, pathname + search);
  await colleague.getByText(/^In force between the two since/).waitFor();
  await close(colleague);
  await close(page);
});

test('relations between all Parties: a cell opens the two, by mouse and by keyboard', async () => {
  const page = await openPage(browser, '/treaties/ETS185/relations?view=matrix&provision=27(9)');
  const table = page.getByRole('table');
  expect(await table.getByRole('columnheader').count()).toBeGreaterThan(70);
  const cell = page.locator('td a[tabindex="0"]');
  await cell.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const asked = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'In each direction' }).waitFor();
  const { searchParams } = new URL(page.url());
  expect(asked).toContain(`a=${searchParams.get('a')}&b=${searchParams.get('b')}`);
  expect(searchParams.get('provision')).toBe('27(9)');
  await page.goBack();
  await page.getByRole('heading', { name: 'Each towards every other' }).waitFor();
  await page.locator('td a').nth(3).click();
  await page.getByRole('heading', { name: 'In each direction' }).waitFor();
  await close(page);
});
