import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectInOrder, openBrowser, openPage, settled } from './browser.ts';
import { url } from './server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const close = (page: Page) => page.context().close();
const parameters = (page: Page) => new URL(page.url()).searchParams;

test('compare: the draft and what came of it are offered; filtered, swapped and sent on by the address alone', async () => {
  const page = await openPage(browser, '/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' }).click();
  await settled(page);
  await page.getByRole('link', { name: /^Draft UN Convention.* → UN Convention against Cybercrime$/ }).click();
  await page.getByRole('heading', { name: 'Compare UNCC-DRAFT with UNCC' }).waitFor();
  await settled(page);
  const place = page.locator('.values > li').filter({ hasText: 'Place' }).first();
  expect(await place.locator('del').count()).toBeGreaterThan(0);
  expect((await place.locator('ins').allInnerTexts()).join(' ')).toContain('Hanoi');
  const main = await page.locator('main').innerText();
  expect(main).toContain('agreed ad referendum');
  expect(main).toMatch(/Art\. 64\(1\)[\s\S]{0,20}Art\. 65\(1\)/);

  await page.getByRole('button', { name: /^.*Added/ }).click();
  expect(parameters(page).get('change')).toBe('added');
  const clauses = page.locator('.clause-of');
  expect(await clauses.count()).toBe(await page.locator('.clause-of[data-change="added"]').count());
  await page.getByRole('button', { name: 'Swap' }).click();
  await page.getByRole('heading', { name: 'Compare UNCC with UNCC-DRAFT' }).waitFor();
  await settled(page);
  expect([...parameters(page)].sort()).toEqual([
    ['after', 'UNCC-DRAFT'],
    ['before', 'UNCC'],
    ['change', 'added'],
  ]);
  const colleague = await openPage(browser, `/compare${new URL(page.url()).search}`);
  expect(await colleague.locator('.clause-of').count()).toBe(await clauses.count());
  await expectAccessible(colleague);
  await close(colleague);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'This comparison as CSV' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(
    /^\ufeffmatter,subject,change,articleBefore,articleAfter/,
  );
  await close(page);
});

test('compare: the same document twice, and one that is not there, are said', async () => {
  const page = await openPage(browser, '/compare?before=UNCC&after=UNCC');
  expect(await page.locator('main').innerText()).toContain('Both are the same document');
  await page.getByLabel('Earlier document').selectOption('UNCC-DRAFT');
  await page.locator('.clause-of').first().waitFor();
  await close(page);
  const unknown = await openPage(browser, '/compare?before=UNCC-DRAFT&after=UNCX');
  expect(await unknown.getByRole('alert').innerText()).toMatch(/Did you mean .*UNCC/);
  await close(unknown);
});

test('directives: reached from the comparison, met or not with the article, LIMITE said plainly', async () => {
  const page = await openPage(browser, '/compare?before=UNCC-DRAFT&after=UNCC');
  await page.getByRole('link', { name: /^Directives for the negotiation/ }).click();
  await settled(page);
  expect(parameters(page).get('treaty')).toBe('UNCC');
  expect(await page.locator('main').innerText()).toContain('Marked LIMITE');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '(24) Entry into force' }) });
  expect(await row.innerText()).toMatch(/Met[\s\S]*Art\. 65\(1\)[\s\S]*40 instruments/);
  await page.getByLabel('Document').selectOption('UNCC-DRAFT');
  await row.getByText('Art. 64(1)').waitFor();
  expect(parameters(page).get('treaty')).toBe('UNCC-DRAFT');
  await page.getByRole('button', { name: /^Not checked/ }).click();
  expect(parameters(page).get('answer')).toBe('not-checked');
  await page.getByText('(26)').waitFor();
  await close(page);
});

test('what if the text had asked for another number? Thirty, forty and sixty, with acts supposed', async () => {
  const page = await openPage(browser, '/treaties/UNCC/what-if?act=FRA:ratification:2027-01-15');
  const table = page.getByRole('table', { name: /under each number/ });
  await table.waitFor();
  const thresholds = () => table.getByRole('rowheader').allInnerTexts();
  expect((await thresholds()).map((text) => Number.parseInt(text, 10))).toEqual([40, 30, 60]);
  // Whatever else is on record, the supposed ratification is the last that is counted: at that number it decides.
  const counted = /(\d+) of 40/.exec(await table.innerText())?.[1] ?? '';
  await page.getByLabel('Another number').fill(counted);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const one = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: counted, exact: true }) });
  await one.getByText('15 Apr 2027').waitFor();
  expect(parameters(page).getAll('threshold')).toEqual([counted, '30', '40', '60']);
  await one.getByRole('button', { name: '15 Apr 2027' }).click();
  const answer = page.getByRole('dialog');
  await answer.waitFor();
  expect(await answer.innerText()).toMatch(/France/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave out 60' }).click();
  await page.waitForFunction(() => !location.search.includes('60'));
  await page.getByLabel('Another number').fill('many');
  await page.keyboard.press('Enter');
  await page.getByText('Write a whole number').waitFor();
  await expectAccessible(page);
  await close(page);
});

describe('a pipeline with steps on record', () => {
  beforeAll(async () => {
    const steps = [
      { participant: 'FRA', stage: 'proposal', date: '2024-03-06', text: 'Bill laid before the Senate' },
      { participant: 'FRA', stage: 'parliament', date: '2024-06-12' },
      { participant: 'EST', stage: 'parliament', date: '2024-05-02' },
      { participant: 'NLD', stage: 'proposal', date: '2024-04-18' },
    ];
    for (const step of steps) {
      const answer = await fetch(`${url}/api/treaties/CETS224/acts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          kind: 'domestic-step',
          source: { citation: 'Official journal', marking: 'PUBLIC' },
          ...step,
        }),
      });
      expect(answer.status, await answer.text()).toBe(201);
    }
  });

  test('each stands under the furthest stage, with what comes next and the steps behind it', async () => {
    const page = await openPage(browser, '/treaties/CETS224/pipeline');
    const stage = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    const consent = stage('Consent of parliament').last();
    expect(await page.getByRole('heading', { name: /^Consent of parliament/ }).innerText()).toMatch(/2$/);
    const france = page.locator('.card').filter({ hasText: 'France' });
    expect(await france.innerText()).toMatch(/Since 12 Jun 2024[\s\S]*Next: promulgation/);
    expect(await consent.count()).toBe(1);
    await france.getByText('2 steps').click();
    expect(await france.innerText()).toMatch(/6 Mar 2024 Proposal\s+Bill laid before the Senate\s+Official journal/);
    await france.getByRole('button', { name: 'Since 12 Jun 2024' }).click();
    expect(await page.getByRole('dialog').innerText()).toContain('Furthest stage on record');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expectInOrder(page, 'pipeline-steps');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'This pipeline as CSV' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/FRA,France,signatory,[^,]*,parliament,2024-06-12/);
    await close(page);
  });
});
