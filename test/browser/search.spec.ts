import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectAccessible,
  expectContrast,
  expectInOrder,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
  screenshot,
  settled,
} from './browser.ts';
import { register } from './recording.ts';

// Treaties and participants, found from every page by what people call them.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  // As an import registers it: no more than code and title.
  const title =
    'Convention on the Elimination of All Forms of Discrimination against Women. New York, 18 December 1979';
  register({ id: 'UNTC-4-8', title: { en: title } } as { id: string });
});
afterAll(() => browser.close());

const close = (page: Page) => page.context().close();
const field = (page: Page) => page.getByRole('combobox', { name: 'Search', exact: true });
const options = (page: Page) => page.getByRole('listbox').getByRole('option');
const listbox = (page: Page) => page.getByRole('listbox');
const at = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path);

/** Keeps the answers to searches back until the function that it gives is called. */
async function holdAnswers(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/api/search?*', async (route: Route) => {
    await promise;
    // A request that the page has given up wants no answer.
    await route.continue().catch(() => {});
  });
  return resolve;
}

test.each([
  ['cybercrime', /^UN Convention against Cybercrime\s+Treaty UNCC$/],
  ['Budapest', /^Budapest Convention\s+Treaty ETS185$/],
  ['ets 185', /^Budapest Convention/],
  ['cybercriminalite', /^Budapest Convention\s+also known as Convention sur la cybercriminalité\s+Treaty ETS185$/],
  ['CEDAW', /^Convention on the Elimination .*\s+also known as CEDAW\s+Treaty UNTC-4-8$/],
  ['Turkey', /^Türkiye\s+also known as Turkey\s+State TUR$/],
  ['Holland', /^Netherlands \(Kingdom of the\)\s+also known as Holland\s+State NLD$/],
  ['UK', /^United Kingdom of .*\s+also known as UK\s+State GBR$/],
  ['cote d’ivoire', /^Côte d.Ivoire\s+State CIV$/],
  ['Allemagne', /^Germany\s+also known as Allemagne\s+State DEU$/],
  ['european union', /^European Union\s+Regional organization EUE$/],
])('for %s the list says what is found, of what kind it is, and by which other name', async (typed, told) => {
  const page = await openPage(browser, '/settings');
  await field(page).fill(typed);
  await options(page).first().waitFor();
  expect(await options(page).allInnerTexts()).toContainEqual(expect.stringMatching(told));
  await close(page);
});

test('by keyboard: arrows mark, Enter takes, Escape closes; the times of the page go along', async () => {
  const page = await openPage(browser, '/calendar?asAt=2020-01-01');
  await field(page).fill('cyber');
  await options(page).first().waitFor();
  expect(await field(page).getAttribute('aria-expanded')).toBe('true');
  const marked = async () => {
    const id = await field(page).getAttribute('aria-activedescendant');
    return id === null ? null : page.locator(`[id="${id}"]`).innerText();
  };
  expect(await marked()).toBeNull();
  await page.keyboard.press('Escape');
  expect([await listbox(page).count(), await field(page).inputValue()]).toEqual([0, 'cyber']);
  await page.keyboard.press('ArrowDown');
  const names = await options(page).allInnerTexts();
  expect(await marked()).toBe(names[0]);
  await page.keyboard.press('ArrowUp');
  expect(await marked()).toBe(names.at(-1));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await marked()).toBe(names[1]);
  expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1);
  const [, code = ''] = /(\S+)$/.exec(names[1] ?? '') ?? [];
  await page.keyboard.press('Enter');
  await at(page, `/treaties/${code}`);
  expect(new URL(page.url()).searchParams.get('asAt')).toBe('2020-01-01');
  await settled(page);
  expect([await listbox(page).count(), await field(page).inputValue()]).toEqual([0, '']);
  // The reader goes on at the heading of the page that was found.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await close(page);
});

test('typed and entered at once, before any list has come', async () => {
  const page = await openPage(browser, '/settings');
  const release = await holdAnswers(page);
  await field(page).fill('Holland');
  await page.keyboard.press('Enter');
  release();
  await at(page, '/participants/NLD');
  await settled(page);
  // Nor does the list of fewer letters count.
  await field(page).pressSequentially('Ind');
  await options(page).first().waitFor();
  await page.keyboard.type('onesia');
  await page.keyboard.press('Enter');
  await at(page, '/participants/IDN');
  await close(page);
});

test('a press on what was found opens it; the list does not come back once the field is left', async () => {
  const page = await openPage(browser, '/settings');
  const release = await holdAnswers(page);
  await field(page).fill('Turkey');
  await page.keyboard.press('Tab');
  const answered = page.waitForResponse('**/api/search?*');
  release();
  await (await answered).finished();
  await field(page).focus();
  expect(await listbox(page).count()).toBe(0);
  await field(page).click();
  await options(page).filter({ hasText: 'Türkiye' }).click();
  await at(page, '/participants/TUR');
  await settled(page);
  expect(await listbox(page).count()).toBe(0);
  await close(page);
});

test('Enter without a match opens a page that says what to try, and what is spelt nearly so', async () => {
  const page = await openPage(browser, '/');
  await field(page).fill('zzzzqqq');
  await page.getByText('Nothing is called that.').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Search: zzzzqqq' }).waitFor();
  await settled(page);
  const text = await page.locator('main').innerText();
  expect(text).toContain('No treaty and no participant is called “zzzzqqq”.');
  expect(text).toMatch(/Try one word of the title, an abbreviation/);
  await page.locator('main').getByRole('link', { name: 'All participants' }).waitFor();

  await field(page).fill('cedwa');
  await options(page).filter({ hasText: 'similar spelling' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'Similar spellings' }).waitFor();
  await page.getByRole('link', { name: /^Convention on the Elimination/ }).waitFor();
  await expectInOrder(page, 'search-page');
  await close(page);
});

test('where more is found than the list holds, its last line leads to all of it', async () => {
  const page = await openPage(browser, '/');
  await field(page).fill('union');
  const last = options(page).last();
  await last.getByText('Show everything that was found').waitFor();
  const shown = await options(page).count();
  await last.click();
  await at(page, '/search');
  await settled(page);
  // Its heading, and all of what the list had but its last line.
  expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(shown);
  await close(page);
});

test('the list in each look: light, dark and on a phone', async () => {
  const page = await openPage(browser, '/treaties/ETS185');
  await field(page).fill('union');
  await options(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectAccessible(page);
  await screenshot(page, 'search-list-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page);
  await screenshot(page, 'search-list-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  const box = await page.locator('.site-search .combo-list').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect((await field(page).boundingBox())?.width).toBeGreaterThan(180);
  await screenshot(page, 'search-list-phone');
  await close(page);
});
