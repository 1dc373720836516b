import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, openBrowser, openPage, screenshot } from './browser.ts';

const PAGES: [name: string, path: string, heading: RegExp][] = [
  ['overview', '/', /Treaties/],
  ['treaty', '/treaties/ETS185', /Budapest Convention/],
  ['treaty-not-in-force', '/treaties/UNCC', /UN Convention against Cybercrime/],
  ['participants', '/participants', /Participants/],
  ['participant', '/participants/JPN', /Japan/],
  ['what-if', '/treaties/CETS224/what-if?act=FRA:ratification:2027-01-15&act=EST:ratification:2027-02-01', /What if/i],
  ['record', '/treaties/UNCC/record', /Record/],
  ['calendar', '/calendar', /Calendar/],
  ['findings', '/findings', /Findings/],
  ['acts', '/acts', /Register|Acts/],
  ['changes', '/changes', /Changes|Recently/i],
  ['settings', '/settings', /Settings/],
  ['travelling', '/treaties/ETS185?asAt=2004-03-17', /Budapest Convention/],
  ['no-such-treaty', '/treaties/XYZ9', /./],
  ['no-such-page', '/nowhere', /No such page/],
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['phone', { colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true }],
] as const)('%s', (look, options) => {
  test.each(PAGES)('%s', async (name, path, heading) => {
    const page = await openPage(browser, path, options);
    expect(await page.locator('main h1').first().textContent()).toMatch(heading);
    expect(await page.title()).toContain('Accede');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await screenshot(page, `${name}-${look}`);
    await page.context().close();
  });
});

test('printed, a treaty loses its controls and keeps its tables', async () => {
  const page = await openPage(browser, '/treaties/ETS185');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
  expect(await page.getByRole('table').first().isVisible()).toBe(true);
  await page.context().close();
});
