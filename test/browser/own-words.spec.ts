import { keepText } from '@accede/sources/texts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, openBrowser, openPage, screenshot } from './browser.ts';
import { data } from './server.ts';

// The words of the treaty beside ours: quoted with their source where they are at hand, linked where not.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a because quotes its article, with the source, apart from our words', async () => {
  keepText(data, {
    treaty: 'ETS185',
    language: 'en',
    source: { file: 'ETS185.html', url: 'https://example.org/ets185' },
    readOn: '2026-01-02',
    articles: [
      {
        number: '36',
        title: 'Signature and entry into force',
        passages: [
          { at: ['3'], text: 'The words of the third paragraph.' },
          { at: ['4'], text: 'The words of the fourth.' },
        ],
      },
    ],
  });
  const page = await openPage(browser, '/treaties/ETS185?asAt=2015-12-03');
  await page.locator('.force-block .why').first().click();
  const words = page.locator('.because-dialog .own-words').first();
  await expect.poll(() => words.innerText()).toContain('The words of the third paragraph.');
  const said = await words.innerText();
  expect(said).toContain('Article 36. Signature and entry into force');
  expect(said).not.toContain('The words of the fourth.');
  expect(said).toContain('ETS185.html, read on 2 Jan 2026');
  expect(await words.locator('blockquote').getAttribute('lang')).toBe('en');
  // Quoted once, however many steps rest on it.
  expect(await page.locator('.because-dialog').getByText('The words of the third paragraph.').count()).toBe(1);
  await expectAccessible(page);
  await screenshot(page, 'own-words');
  await page.close();
});

test('where the text is not at hand the clause leads to where it is published', async () => {
  const page = await openPage(browser, '/treaties/UNCC');
  await page.locator('.force-block .why').first().click();
  const clause = page.locator('.because-dialog a.clause').first();
  await expect.poll(() => clause.getAttribute('href')).toBe('https://docs.un.org/en/A/RES/79/243');
  expect(await page.locator('.own-words').count()).toBe(0);
  await page.close();
});
