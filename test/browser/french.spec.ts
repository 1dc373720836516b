import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
  openReader,
  screenshot,
  settled,
  visit,
} from './browser.ts';
import { englishNames, givenTo, namedIn, saidByBoth, saidOn } from './languages.ts';
import { PAGES, VARIANTS } from './routes.ts';

// Every page in French, with no English left but what authors and documents say; and how a language is chosen.

/** Pages beside those of the list. */
const MORE: [name: string, path: string][] = [
  ['search', '/search?q=union'],
  ['search-nothing', '/search?q=zzzzqqq'],
  ['relation-none', '/treaties/ETS185/relations'],
  ['what-if-wrong', '/treaties/UNCC/what-if?act=wish&threshold=many'],
  ['record-step', '/treaties/UNCC/record?act=domestic-step'],
];

let browser: Browser;
let french: BrowserContext;
let english: BrowserContext;
/** What is called otherwise in French. */
let names: ReadonlySet<string>;
beforeAll(async () => {
  browser = await openBrowser();
  french = await openReader(browser);
  english = await openReader(browser);
  names = await englishNames();
});
afterAll(() => browser.close());

const inLanguage = (path: string, lang: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;

test.each([...PAGES.map(([name, path]) => [name, path] as const), ...MORE])(
  '%s: French throughout, in order on a wide page and on a phone',
  async (name, path) => {
    const page = await french.newPage();
    const given = givenTo(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(inLanguage(path, 'fr'));
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await screenshot(page, `fr-${name}-light`);

    const other = await visit(english, inLanguage(path, 'en'));
    expect(await other.locator('html').getAttribute('lang')).toBe('en');
    const [said, told] = [await saidOn(page), await given()];
    expect(saidByBoth(said, await saidOn(other), told)).toEqual([]);
    expect(namedIn(said, names, told)).toEqual([]);
    await other.close();

    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    if (!VARIANTS.has(name)) await expectAccessible(page);
    await screenshot(page, `fr-${name}-phone`);
    await page.close();
  },
);

const close = (page: Page) => page.context().close();
const switchTo = (page: Page, language: string) =>
  page.locator('header').getByRole('link', { name: language, exact: true });

test('the switch keeps the page, its times and what it asks', async () => {
  const page = await openPage(browser, '/treaties/ETS185?asAt=2004-03-17&status=party');
  await switchTo(page, 'Français').click();
  await page.locator('html[lang=fr]').waitFor();
  await settled(page);
  const { pathname, searchParams } = new URL(page.url());
  expect([pathname, Object.fromEntries(searchParams)]).toEqual([
    '/treaties/ETS185',
    { asAt: '2004-03-17', status: 'party', lang: 'fr' },
  ]);
  expect(await page.locator('.travel').innerText()).toContain('17 mars 2004');
  await switchTo(page, 'English').click();
  await page.locator('html[lang=en]').waitFor();
  expect(new URL(page.url()).searchParams.get('asAt')).toBe('2004-03-17');
  await close(page);
});

test('what the page asked by itself is in the address that the switch leads to', async () => {
  const page = await openPage(browser, '/treaties/ETS185');
  await page.getByRole('button', { name: 'Another date' }).click();
  await page.getByRole('textbox', { name: 'Status as at' }).fill('2004-03-17');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.waitForURL(/asAt=2004-03-17/);
  await switchTo(page, 'Français').click();
  await page.locator('html[lang=fr]').waitFor();
  expect(new URL(page.url()).searchParams.get('asAt')).toBe('2004-03-17');
  await close(page);
});

test('a language that the pages do not speak is told as a fault of the address, and taken out of it', async () => {
  const page = await openPage(browser, '/settings?lang=xx');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  const fault = page.getByRole('alert');
  expect(await fault.innerText()).toMatch(/lang=xx\s+must be one of en, fr/);
  await fault.getByRole('button').click();
  await fault.waitFor({ state: 'hidden' });
  expect(new URL(page.url()).search).toBe('');
  await close(page);
});

test('links carry the language, and the next visit remembers it', async () => {
  const page = await openPage(browser, '/settings?lang=fr');
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: 'Participants' })
    .click();
  await page.waitForURL((url) => url.pathname === '/participants');
  expect(new URL(page.url()).searchParams.get('lang')).toBe('fr');
  await page.goto('/settings');
  await settled(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Réglages');
  await close(page);
});

test('without a choice the first language of the browser that the pages speak is theirs', async () => {
  const spoken = async (locale: string) => {
    const page = await openPage(browser, '/settings', { locale });
    const language = await page.locator('html').getAttribute('lang');
    await close(page);
    return language;
  };
  expect([await spoken('fr-CH'), await spoken('de-DE')]).toEqual(['fr', 'en']);
});

test('dates are read and written as French writes them: 1er mai 2026', async () => {
  const page = await openPage(browser, '/settings?lang=fr');
  await page.getByRole('button', { name: 'Autre date' }).click();
  const asAt = page.getByRole('textbox', { name: 'État au' });
  await asAt.fill('01/13/2026 bis');
  await page.keyboard.press('Tab');
  await page.getByText('Écrire la date ainsi\u00a0: 3 décembre 2015').waitFor();
  await asAt.fill('1er mai 2026');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Afficher', exact: true }).click();
  await page.waitForURL(/asAt=2026-05-01/);
  await page.locator('.travel').getByText('1er mai 2026').waitFor();
  await close(page);
});

test('what is found is told in French', async () => {
  const page = await openPage(browser, '/settings?lang=fr');
  const field = page.getByRole('combobox', { name: 'Rechercher', exact: true });
  await field.fill('Jap');
  await page.getByRole('option', { name: /^Japon\s+État JPN$/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/participants/JPN' && url.searchParams.get('lang') === 'fr');
  await close(page);
});

test('an act is recorded and taken back in French', async () => {
  const page = await openPage(browser, '/treaties/CETS224/record?act=ratification&lang=fr');
  await page.getByLabel('Participant').first().fill('Estonie');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByRole('textbox', { name: 'Date de l’acte' }).fill('3 février 2026');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Vérifier l’acte' }).click();
  await page.getByText('Indiquer la source, ou choisir').waitFor();
  await page.getByLabel('Référence').fill('C.N.17.2026');
  await page.getByRole('button', { name: 'Vérifier l’acte' }).click();
  await page.getByRole('heading', { name: 'Est-ce bien l’acte à enregistrer' }).waitFor();
  expect(await page.locator('.deed').innerText()).toMatch(/^Estonie\s: ratification, .*\(CETS224\), 3 février 2026\.$/);
  await screenshot(page, 'fr-confirm');
  await page.getByRole('button', { name: 'Enregistrer cet acte' }).click();
  await page.getByRole('heading', { name: 'Acte enregistré' }).waitFor();
  await page.getByRole('button', { name: 'Annuler…' }).click();
  await page.getByLabel('Motif de la radiation').fill('Mauvaise ligne');
  await page.getByRole('complementary', { name: 'Ce qui changerait sans cet acte' }).getByText('Signataire').waitFor();
  await screenshot(page, 'fr-undo');
  await page.getByRole('button', { name: 'Rayer cet acte' }).click();
  await page.getByRole('heading', { name: 'Acte rayé' }).waitFor();
  await close(page);
});
