import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectAccessible, openBrowser, openPage, settled } from './browser.ts';

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
  await page.getByText('Travelling in time.').waitFor();
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
    await page.getByRole('option', { name: who }).first().click();
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
  await page.getByRole('option', { name: 'Fiji' }).first().click();
  await page.getByLabel('Act', { exact: true }).selectOption('ratification');
  await page.getByRole('textbox', { name: 'Legal date' }).fill('2026-02-02');
  await page.keyboard.press('Tab');
  // A ratification without a signature is noticed before it is sent.
  await page.getByText('without a signature on record').first().waitFor();
  await page.getByLabel('Citation').fill('C.N.17.2026');
  await page.getByRole('button', { name: 'Record this act' }).click();
  await page
    .getByText(/Recorded/)
    .first()
    .waitFor();
  await expectAccessible(page);

  await watching.getByRole('link', { name: 'Fiji' }).first().waitFor({ timeout: 15_000 });
  const summary = (await (await fetch(`${inject('url')}/api/treaties/UNCC`)).json()) as {
    entryIntoForce: { counted: number };
  };
  expect(summary.entryIntoForce.counted).toBe(1);
  await close(page);
  await close(watching);
});

test('the form says what is missing, and what the server refuses, at the field', async () => {
  const page = await openPage(browser, '/treaties/ETS185/record');
  await page.getByRole('button', { name: 'Record this act' }).click();
  await page.getByText('Choose whose act it is.').waitFor();
  await page.getByLabel('Participant').first().fill('Japan');
  await page.getByRole('option', { name: 'Japan' }).first().click();
  await page.getByRole('textbox', { name: 'Legal date' }).fill('2999-01-01');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Record this act' }).click();
  await page.getByText('1 Jan 2999 is after today').first().waitFor();
  await close(page);
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
