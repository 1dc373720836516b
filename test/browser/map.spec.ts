import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, screenshot } from './browser.ts';
import { recordLine, register } from './recording.ts';

// The map of the world takes no side; what a pointer finds on it is told in a word.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openMap(path: string): Promise<Page> {
  const page = await openPage(browser, path);
  await page.locator('.map svg').waitFor();
  return page;
}

const fillOf = (page: Page, land: string) => page.locator(`.map [data-land="${land}"]`).getAttribute('data-fill');

/** What is told where the pointer is over the middle of the land. */
async function pointAt(page: Page, land: string): Promise<string> {
  await page.locator(`.map [data-land="${land}"]`).hover();
  return (await page.locator('.map-tip').innerText()).replace(/\s+/g, ' ');
}

test('what is in dispute is neutral, Crimea is Ukraine’s, and territories left out are not lit', async () => {
  const page = await openMap('/treaties/ETS185');
  await page.getByRole('radio', { name: 'Europe' }).check();
  expect(await fillOf(page, '804')).toBe('party');
  expect(await fillOf(page, 'crimea')).toBe('party');
  expect(await fillOf(page, '-2')).toBe('unsettled');
  expect(await fillOf(page, '304')).toBe('not-extended');
  expect(await pointAt(page, '643')).toBe('Russian Federation No signature or consent');
  await screenshot(page, 'map-europe');

  await page.getByRole('radio', { name: 'Africa' }).check();
  expect(await fillOf(page, '504')).toBe('party');
  expect(await fillOf(page, '732')).toBe('unsettled');
  expect(await pointAt(page, '504')).toBe('Morocco Party');
  expect(await pointAt(page, '732')).toMatch(/^Western Sahara status not determined/);
  await screenshot(page, 'map-africa');

  await page.getByRole('radio', { name: 'Asia and Pacific' }).check();
  for (const land of ['jammu-kashmir', 'aksai-chin', 'golan', '158'])
    expect(await fillOf(page, land)).toBe('unsettled');
  await screenshot(page, 'map-asia');
  await page.context().close();
}, 120_000);

test('the legend has each status once, and the lists tell the same without the map', async () => {
  const page = await openMap('/treaties/ETS185');
  const legend = await page.locator('#map .legend li').allInnerTexts();
  expect(new Set(legend).size).toBe(legend.length);
  expect(await page.locator('#map .legend li').first().locator('svg').count()).toBe(1);
  await page.getByText('The same as lists').click();
  const lists = page.locator('#map .map-lists');
  expect(await lists.innerText()).toContain('Greenland (Denmark): excluded');
  expect(await lists.innerText()).toContain('Western Sahara: status not determined');
  // In the order of names, not of codes: Germany (DEU) after Ghana (GHA).
  const parties = (await lists.locator('dd').first().innerText()).split(', ');
  expect(parties).toEqual([...parties].sort((a, b) => a.localeCompare(b, 'en')));
  expect(await page.locator('#map figcaption').innerText()).toContain(
    'Boundaries and names imply no position on the status of any territory.',
  );
  await page.context().close();
}, 120_000);

test('a participant whose land is neutral is told of beside the map', async () => {
  const convention = { id: 'NEUTRAL', title: { en: 'Convention open to entities' } };
  register(convention);
  await recordLine('NEUTRAL', 'XKX,TWN ratification 2020-01-01');
  const page = await openMap('/treaties/NEUTRAL');
  expect(await fillOf(page, '-2')).toBe('unsettled');
  expect(await fillOf(page, '158')).toBe('unsettled');
  expect(await page.locator('#map figcaption').innerText()).toMatch(
    /left neutral on the map: Chinese Taipei \(Has consented\) and Kosovo \(Has consented\)/,
  );
  await page.context().close();
}, 120_000);

test('pressing a State opens its page', async () => {
  const page = await openMap('/treaties/ETS185');
  await page.locator('.map [data-land="036"]').click();
  await page.waitForURL(/\/participants\/AUS/);
  await page.context().close();
}, 120_000);
