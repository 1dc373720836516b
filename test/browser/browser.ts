import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { url } from './server.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Screenshots go here when the folder is named; the tests do not compare them, people look at them. */
const SCREENSHOTS = process.env['ACCEDE_SCREENSHOTS'];

export function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(`no browser at ${CHROMIUM}: install Debian's chromium, or name one in CHROMIUM`);
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What one reader's browser keeps: a reader of many pages loads the script once. */
export function openReader(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ baseURL: url, locale: 'en-GB', reducedMotion: 'reduce', ...options });
}

/** A page that fails the test on any error its script throws, of a reader who has been nowhere yet. */
export async function openPage(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  return visit(await openReader(browser, options), path);
}

/** The same of a reader who has been about. */
export async function visit(reader: BrowserContext, path: string): Promise<Page> {
  const page = await reader.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(path);
  await settled(page);
  return page;
}

/** Waits until the page has its heading and nothing on it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .loading') === null);
}

/** Nothing that axe holds against WCAG 2.2 AA, of serious or critical impact. */
export function expectAccessible(page: Page): Promise<void> {
  return expectNothingGrave(axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']));
}

/** Text that can be read against its ground: all that another colour scheme can change. */
export function expectContrast(page: Page): Promise<void> {
  return expectNothingGrave(axe(page).withRules(['color-contrast', 'link-in-text-block']));
}

// Only what is wrong comes back, from the one page: all that passes of a large table would be megabytes.
const axe = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();

async function expectNothingGrave(builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
}

/** Nothing is wider than the window, once the charts have taken their new width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(overflow, { message: 'the page scrolls sideways', timeout: 5000 }).toBeLessThanOrEqual(0);
}

/**
 * The page in order in each look: light, dark and on a phone. It tells the same in all, so one visit serves; of a kind
 * that another page has shown already it is enough to look at the light one, and at the width on a phone.
 */
export async function expectInOrder(page: Page, name: string, looks: 'all' | 'light' = 'all'): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  // From the top: further down the head of a table stays in sight over one of its rows, and so near to its links.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await screenshot(page, `${name}-light`);

  await page.emulateMedia({ colorScheme: 'dark' });
  if (looks === 'all') await expectContrast(page);
  await screenshot(page, `${name}-dark`);

  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  if (looks === 'all') await expectAccessible(page);
  await screenshot(page, `${name}-phone`);
}

export async function screenshot(page: Page, name: string): Promise<void> {
  if (SCREENSHOTS === undefined) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
