import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectInOrder, openBrowser, openPage, openReader, visit } from './browser.ts';
import { PAGES, VARIANTS } from './routes.ts';

let browser: Browser;
let reader: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
  reader = await openReader(browser);
});
afterAll(() => browser.close());

test.each(PAGES)('%s: light, dark and on a phone', async (name, path, heading) => {
  const page = await visit(reader, path);
  expect(await page.locator('main h1').first().textContent()).toMatch(heading);
  expect(await page.title()).toContain('Accede');
  await expectInOrder(page, name, VARIANTS.has(name) ? 'light' : 'all');
  await page.close();
});

test('printed, a treaty loses its controls and keeps its tables', async () => {
  const page = await openPage(browser, '/treaties/ETS185');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
  expect(await page.getByRole('table').first().isVisible()).toBe(true);
  await page.context().close();
});
