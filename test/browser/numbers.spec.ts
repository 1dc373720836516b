import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, openBrowser, openPage, screenshot } from './browser.ts';
import { recordLine, register } from './recording.ts';

// The same number wherever it stands, and what is not known, or not yet, told as such.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const text = async (page: Page, selector: string) =>
  (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ');
const drawingOf = (page: Page) => page.locator('#over-time [role=img]').first().getAttribute('aria-label');

test('bar, condition, tiles, chart and list tell the same numbers', async () => {
  const page = await openPage(browser, '/treaties/ETS185?asAt=2015-12-03');
  const bar = await page.locator('.ruler').first().getAttribute('aria-label');
  const counted = Number(/^(\d+) counted\. Thresholds: 5 entry into force, reached\.$/.exec(bar ?? '')?.[1]);
  const block = await text(page, '.force-block');
  const [, deposited, count] =
    /(\d+) instruments deposited, of which (\d+) count under Art\. 36\(3\) \(accessions do not\)/.exec(block) ?? [];
  expect(Number(count)).toBe(counted);
  expect(await text(page, '.condition .progress')).toContain(`${counted} counted, 5 needed`);
  expect(await text(page, '#counting-sheet caption')).toContain(`${counted} instruments counted of ${deposited}`);

  const chart = await drawingOf(page);
  const [, signatures, signatories, consents] =
    /(\d+) signatures, of which (\d+) not yet bound, and (\d+) consents that stand; the clause counts (\d+), and needed 5/.exec(
      chart ?? '',
    ) ?? [];
  expect(chart).toContain(`the clause counts ${counted}, and needed 5 for entry into force`);
  expect(await text(page, '.totals')).toContain(`Signatories not yet bound ${signatories}`);
  expect(await text(page, '.totals + .hint')).toBe(`${signatures} signatures, of which ${signatories} not yet bound.`);
  expect(await text(page, '.totals')).toContain(`Parties ${consents}`);
  await page.getByText('Figures by year').click();
  expect((await page.locator('#over-time tbody tr').last().innerText()).split(/\s*\t\s*/)).toEqual([
    '3 Dec 2015',
    signatures,
    consents,
  ]);

  await page.goto('/?asAt=2015-12-03');
  const entry = page.getByRole('article').filter({ hasText: 'ETS No. 185' });
  await entry.getByText(`${deposited} instruments deposited, of which ${count} count under Art. 36(3)`).waitFor();
  await entry.getByText(`not yet bound, of ${signatures} signatures`).waitFor();
  await page.context().close();
}, 120_000);

test('beyond the day to which the record is complete a line is not told as known', async () => {
  const page = await openPage(browser, '/treaties/ETS185');
  await expect
    .poll(() => text(page, '#over-time figcaption'))
    .toContain('the record of consents is complete to 9 Oct 2024: later acts may not be shown.');
  expect(await text(page, '#over-time .legend')).toContain('May be incomplete');
  await screenshot(page, 'numbers-treaty');
  await page.goto('/treaties/ETS185?asAt=2020-01-01');
  await page.locator('#over-time figcaption').waitFor();
  expect(await text(page, '#over-time .legend')).not.toContain('May be incomplete');
  await page.context().close();
}, 120_000);

test('before its adoption there was no treaty, and after today nothing is known to be done', async () => {
  const page = await openPage(browser, '/treaties/UNCC?asAt=2020-01-01');
  const head = await text(page, '.treaty-head');
  expect(head).toContain('Not yet adopted');
  expect(head).toContain('it was adopted on 24 Dec 2024');
  expect(head).not.toMatch(/Not in force|in [\d,]+ days/);
  expect(await page.locator('.ruler, .totals').count()).toBe(0);
  await expectAccessible(page);
  await screenshot(page, 'numbers-unadopted');

  await page.goto('/?asAt=2003-01-01');
  const entry = page.getByRole('article').filter({ hasText: 'CETS No. 224' });
  await entry.getByText('Not yet adopted').waitFor();
  expect(await entry.locator('.ruler').count()).toBe(0);

  await page.goto('/treaties/UNCC?asAt=2040-01-01');
  await page
    .getByText(/As at 1 Jan 2040, on the basis of today’s record: what is done after .* is not known\./)
    .waitFor();
  await page.goto('/?asAt=2040-01-01');
  await page.getByText(/on the basis of today’s record/).waitFor();
  await page.context().close();
}, 120_000);

test('States and organizations are told apart', async () => {
  register({ id: 'APART', title: { en: 'Convention open to organizations' } } as { id: string });
  await recordLine('APART', 'FRA,DEU,EUE signature 2020-01-01');
  await recordLine('APART', 'FRA,EUE ratification 2020-06-01');
  const page = await openPage(browser, '/treaties/APART');
  await expect.poll(() => text(page, '.totals')).toContain('1 State; 1 organization: European Union');
  expect(await text(page, '#participants caption')).toContain(
    '3 participants (2 States; 1 organization: European Union) as at',
  );
  await page.context().close();
}, 120_000);

test('members and participants stand in the order of their names', async () => {
  const page = await openPage(browser, '/positions/EU-CETS224');
  const inOrder = async (selector: string) => {
    await page.locator(selector).first().waitFor();
    const names = (await page.locator(selector).allInnerTexts()).map((name) =>
      name.replace(/,.*| [A-Z]{3}$/gs, '').trim(),
    );
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  };
  await inOrder('.matrix.signs tbody th a');
  await page.goto('/treaties/ETS185/relations?view=matrix&provision=27(9)&asAt=2006-06-01');
  await inOrder('.matrix.relations tbody th');
  await page.context().close();
}, 120_000);
