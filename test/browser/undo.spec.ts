import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPage, screenshot, settled } from './browser.ts';
import { record } from './recording.ts';
import { url } from './server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const close = (page: Page) => page.context().close();

async function choose(page: Page, who: string): Promise<void> {
  await page.getByLabel('Participant').first().fill(who);
  await page.getByRole('listbox').getByRole('option', { name: who }).first().click();
}

async function date(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Legal date' }).fill(text);
  await page.keyboard.press('Tab');
}

// biome-ignore lint/suspicious/noExplicitAny: an answer of the API, read in passing
const read = async (path: string): Promise<any> => (await fetch(`${url}/api${path}`)).json();

const statusOf = async (treaty: string, participant: string) =>
  (await read(`/treaties/${treaty}`)).participants.find(
    (one: { participant: string }) => one.participant === participant,
  )?.status;

test('an act recorded by mistake is undone from its confirmation, with a reason and what changes by it', async () => {
  expect(await statusOf('CETS224', 'EST')).toBe('signatory');
  const page = await openPage(browser, '/treaties/CETS224/record');
  await choose(page, 'Estonia');
  await date(page, '3 Feb 2026');
  await page.getByLabel('Citation').fill('Chart of signatures');
  await page.getByRole('button', { name: 'Check the act' }).click();
  await page.getByText('Estonia ratified the Second Additional Protocol (CETS224) on 3 Feb 2026.').waitFor();
  // Nothing is recorded before it has been confirmed.
  expect(await statusOf('CETS224', 'EST')).toBe('signatory');
  await screenshot(page, 'undo-confirm');
  await page.getByRole('button', { name: 'Record this act' }).click();
  await page.getByRole('heading', { name: 'Recorded' }).waitFor();
  expect(await statusOf('CETS224', 'EST')).toBe('contracting');

  await page.getByRole('button', { name: 'Undo …' }).click();
  const foreseen = page.getByRole('complementary', { name: 'What would change without it' });
  await foreseen.getByText('Estonia').first().waitFor();
  expect(await foreseen.innerText()).toMatch(/Contracting\s*→[\s\S]*Signatory/);
  await page.getByRole('button', { name: 'Retract this act' }).click();
  await page.getByText('Give the reason: it is shown in the register.').waitFor();
  expect(await statusOf('CETS224', 'EST')).toBe('contracting');
  await page.getByLabel('Why is it retracted?').fill('Read from the wrong row');
  await expectAccessible(page);
  await screenshot(page, 'undo-retract');
  await page.getByRole('button', { name: 'Retract this act' }).click();
  await page.getByRole('heading', { name: 'Retracted' }).waitFor();
  expect(await statusOf('CETS224', 'EST')).toBe('signatory');
  await page.getByRole('link', { name: 'See it in the register' }).click();
  await settled(page);
  expect(await page.getByRole('table').innerText()).toMatch(/Retracted on .* over the web: Read from the wrong row/);
  await close(page);
});

test('an act is corrected from its row: the differences are confirmed, the earlier version stays within reach', async () => {
  await record('CETS224', { kind: 'ratification', participant: 'FIN', date: '2026-02-04' });
  const page = await openPage(browser, '/acts?treaty=CETS224&participant=FIN&kind=ratification');
  await page.getByRole('button', { name: 'Change: Ratification of Finland, 4 Feb 2026' }).click();
  await page.getByRole('menuitem', { name: 'Correct …' }).click();
  await page.getByRole('heading', { name: 'Correct an act' }).waitFor();
  await settled(page);
  // Nothing changed and no reason given: it is said, and nothing is sent.
  await page.getByRole('button', { name: 'Check the correction' }).click();
  await page.getByText('Nothing is corrected yet').waitFor();
  await date(page, '5 février 2026');
  await page.getByLabel('Why is it corrected?').fill('C.N.40.2026 gives 5 February');
  const foreseen = page.getByRole('complementary', { name: 'What the correction would change' });
  await foreseen.getByText('Findings').waitFor();
  await page.getByRole('button', { name: 'Check the correction' }).click();
  await page.getByRole('heading', { name: 'Is this the correction?' }).waitFor();
  expect(await page.getByRole('table').innerText()).toMatch(/Legal date\s+4 Feb 2026\s+5 Feb 2026/);
  await expectAccessible(page);
  await screenshot(page, 'undo-correction');
  await page.getByRole('button', { name: 'Record the correction' }).click();
  await page.getByRole('heading', { name: 'Corrected' }).waitFor();
  await page.getByRole('link', { name: 'See it in the register' }).click();
  await settled(page);
  const versions = await page.getByRole('table').innerText();
  expect(versions).toMatch(/4 Feb 2026[\s\S]*Corrected on .* over the web: C\.N\.40\.2026 gives 5 February/);
  expect(versions).toMatch(/5 Feb 2026[\s\S]*Correction: C\.N\.40\.2026 gives 5 February/);
  // From the register the earlier version is one link away.
  await page.goto('/acts?treaty=CETS224&participant=FIN&kind=ratification');
  await settled(page);
  await page.getByRole('link', { name: 'Earlier versions' }).click();
  await page.getByText('All versions of one act').waitFor();
  await close(page);
});

test('a retracted act is put back on record, as it was', async () => {
  await record('UNCC', { kind: 'ratification', participant: 'NOR', date: '2026-02-04', id: 'nor-1' });
  const page = await openPage(browser, '/acts?treaty=UNCC&participant=NOR&kind=ratification');
  await page.getByRole('button', { name: /^Change: Ratification of Norway/ }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Retract an act' }).waitFor();
  await page.getByLabel('Why is it retracted?').fill('Not deposited');
  await page.getByRole('button', { name: 'Retract this act' }).click();
  await page.getByRole('link', { name: 'Put it back on record' }).click();
  await page.getByText('It was retracted').waitFor();
  await page.getByLabel('Why is it put back?').fill('Deposited after all');
  await page.getByRole('button', { name: 'Check the correction' }).click();
  await page.getByRole('button', { name: 'Record the correction' }).click();
  await page.getByRole('heading', { name: 'Corrected' }).waitFor();
  expect(
    (await read('/acts?treaty=UNCC&actId=nor-1&sort=recorded')).items.map((row: { state: string }) => row.state),
  ).toEqual(['retracted', 'recorded']);
  await close(page);
});

test('an act that would have no effect is told as such, before and when it is confirmed', async () => {
  const page = await openPage(browser, '/treaties/CETS224/record');
  await choose(page, 'China');
  await date(page, '3 Feb 2026');
  await page.getByText('This act would have no effect.').waitFor();
  const foreseen = await page.getByRole('complementary', { name: 'What would follow' }).innerText();
  expect(foreseen).toMatch(
    /ratification is open to Parties to ETS185, and on that day China was not one.*Art\. 16\(1\)/,
  );
  expect(foreseen).not.toContain('→');
  await page.getByLabel('No source yet: the act is marked as unverified').check();
  await page.getByRole('button', { name: 'Check the act' }).click();
  await page.getByText('Is this what is to be recorded?').waitFor();
  await page.getByText('This act would have no effect.').waitFor();
  await page.getByText('There is no source:').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'undo-no-effect-phone');
  await close(page);
});

test('dates are read as people write them; only what may be either of two days is asked', async () => {
  const page = await openPage(browser, '/treaties/ETS185/record');
  const field = page.getByRole('textbox', { name: 'Legal date' });
  for (const [written, read] of [
    ['3 December 2015', '3 Dec 2015'],
    ['03.12.2015', '3 Dec 2015'],
    ['2015-12-03', '3 Dec 2015'],
    ['le 3 décembre 2015', '3 Dec 2015'],
    ['29/02/2024', '29 Feb 2024'],
    ['13/02/2026', '13 Feb 2026'],
  ] as const) {
    await date(page, written);
    expect(await field.inputValue()).toBe(read);
  }
  await date(page, '29/02/2027');
  await page.getByText('There is no 29 February 2027.').waitFor();
  await date(page, '03/04/2026');
  await page.getByText('Which day?').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '4 Mar 2026' }).click();
  expect(await field.inputValue()).toBe('4 Mar 2026');
  await close(page);
});

test('what is missing or in the future is said at its field; mending it moves nothing under the pointer', async () => {
  const page = await openPage(browser, '/treaties/ETS185/record');
  const check = page.getByRole('button', { name: 'Check the act' });
  await check.click();
  await page.getByText('Choose whose act it is.').waitFor();
  await page.getByText('Say where it is stated, or choose “No source yet”.').waitFor();
  await choose(page, 'Japan');
  await date(page, '1 Jan 2999');
  // Said at once in place of the consequences, and nothing is sent.
  const ahead = page.getByText(/^1 Jan 2999 is in the future/);
  await ahead.first().waitFor();
  await page.getByLabel('Citation').fill('C.N.1');
  await check.click();
  await page.getByText('Not ready yet.').waitFor();
  expect(await ahead.count()).toBe(2);

  // The date is mended, and the pointer goes straight from the field to the button: the click counts.
  await page.getByRole('textbox', { name: 'Legal date' }).fill('3 Feb 2026');
  const before = await check.boundingBox();
  await check.click();
  await page.getByText('Japan ratified the Budapest Convention (ETS185) on 3 Feb 2026.').waitFor();
  await page.getByRole('button', { name: 'Change something' }).click();
  // A date that is none takes the line that is kept for it.
  await page.getByRole('textbox', { name: 'Legal date' }).fill('31 Feb 2026');
  const still = await check.boundingBox();
  await page.keyboard.press('Tab');
  await page.getByText('There is no 31 February 2026.').waitFor();
  expect((await check.boundingBox())?.y).toBe(still?.y);
  expect(before).not.toBeNull();
  await close(page);
});

test('Enter takes the reader on: to what is missing, then to the words, never twice over', async () => {
  const page = await openPage(browser, '/treaties/ETS185/record');
  await choose(page, 'Ireland');
  await page.getByRole('textbox', { name: 'Legal date' }).fill('3 Feb 2026');
  await page.keyboard.press('Enter');
  await page.getByText('Not ready yet.').waitFor();
  expect(await page.getByRole('listbox').count()).toBe(0);
  await page.getByLabel('Citation').fill('C.N.1');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Is this what is to be recorded?' }).waitFor();
  // The focus is on the question: Enter alone records nothing.
  await page.keyboard.press('Enter');
  expect(await statusOf('ETS185', 'IRL')).not.toBe('contracting');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Recorded' }).waitFor();
  await close(page);
});
