import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectContrast, openBrowser, openPage, screenshot } from './browser.ts';

// One of many is chosen by typing: what is clear is taken, and what is pressed next is pressed.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const close = (page: Page) => page.context().close();
const field = (page: Page) => page.getByRole('combobox', { name: 'Participant' });
const listbox = (page: Page) => page.getByRole('listbox', { name: 'Participant' });
const options = (page: Page) => listbox(page).getByRole('option');
const suppose = (page: Page) => page.getByRole('button', { name: 'Suppose this act' });
const supposed = (page: Page) => new URL(page.url()).searchParams.getAll('act');

test('Enter takes the only match, and the next Enter sends the form', async () => {
  const page = await openPage(browser, '/treaties/CETS224/what-if');
  await page.getByRole('textbox', { name: 'Date' }).fill('2027-01-15');
  await field(page).fill('eston');
  await page.keyboard.press('Enter');
  expect([await field(page).inputValue(), await listbox(page).count(), supposed(page)]).toEqual(['Estonia', 0, []]);
  await page.keyboard.press('Enter');
  await expect.poll(() => supposed(page)).toEqual(['EST:ratification:2027-01-15']);
  // An emptied field chooses nobody.
  await field(page).fill('Fiji');
  await page.keyboard.press('Enter');
  await field(page).fill('');
  await page.keyboard.press('Enter');
  await page.getByText('Choose a participant.').waitFor();
  expect(supposed(page)).toHaveLength(1);
  await close(page);
});

test.each([
  ['a name in full', 'niger', 'Niger'],
  ['a code', 'nga', 'Nigeria'],
  ['another name', 'UK', 'United Kingdom of Great Britain and Northern Ireland'],
  ['a name without its accents', 'cote d', 'Côte d’Ivoire'],
])('what is clear is taken, by Enter and by going on: %s', async (_, typed, name) => {
  const page = await openPage(browser, '/treaties/CETS224/what-if');
  const standing = async () => (await field(page).inputValue()).replace("'", '’');
  for (const key of ['Enter', 'Tab']) {
    await field(page).fill(typed);
    await page.keyboard.press(key);
    expect(await standing()).toBe(name);
    await field(page).fill('');
    await page.keyboard.press('Tab');
  }
  await close(page);
});

test('Enter chooses none of several and sends nothing; an arrow and Enter choose, and the list stays closed', async () => {
  const page = await openPage(browser, '/treaties/CETS224/what-if');
  await field(page).fill('united');
  await page.keyboard.press('Enter');
  expect(await options(page).count()).toBeGreaterThan(2);
  expect(await page.getByText('Choose a participant.').count()).toBe(0);
  await page.keyboard.press('ArrowDown');
  const first = (await options(page).first().innerText()).replace(/\s+\S+$/, '');
  await page.keyboard.press('Enter');
  expect([await field(page).inputValue(), await listbox(page).count()]).toEqual([first, 0]);
  // Enter sends the form, which has no date yet: the list does not open over what is to be mended.
  await page.keyboard.press('Enter');
  await page.getByText('Give a date.').waitFor();
  expect(await listbox(page).count()).toBe(0);
  await close(page);
});

test('the list opens by typing, a press or an arrow, not by the focus alone; Escape closes it', async () => {
  const page = await openPage(browser, '/treaties/CETS224/what-if');
  await field(page).focus();
  expect(await listbox(page).count()).toBe(0);
  await field(page).click();
  await expectAccessible(page);
  await screenshot(page, 'choosing-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page);
  await screenshot(page, 'choosing-dark');
  await page.keyboard.press('Escape');
  expect(await listbox(page).count()).toBe(0);
  const button = page.getByRole('button', { name: 'Show the list for Participant' });
  await button.click();
  expect(await options(page).count()).toBeGreaterThan(190);
  await page.getByRole('button', { name: 'Close the list for Participant' }).click();
  expect(await listbox(page).count()).toBe(0);
  await page.keyboard.press('ArrowUp');
  expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Tab');
  expect([await listbox(page).count(), await field(page).inputValue()]).toEqual([0, '']);
  await close(page);
});

test('the click that follows is not lost: the message goes and the button stays under the pointer', async () => {
  const page = await openPage(browser, '/treaties/CETS224/what-if');
  await page.getByRole('textbox', { name: 'Date' }).fill('2027-01-15');
  await suppose(page).click();
  await page.getByText('Choose a participant.').waitFor();
  await field(page).pressSequentially('estonia');
  await page.keyboard.press('Escape');
  const before = await suppose(page).boundingBox();
  if (before === null) throw new Error('the button is not there');
  await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
  await page.mouse.down();
  await page.getByText('Choose a participant.').waitFor({ state: 'hidden' });
  expect((await suppose(page).boundingBox())?.y).toBe(before.y);
  await page.mouse.up();
  await expect.poll(() => supposed(page)).toEqual(['EST:ratification:2027-01-15']);
  await close(page);
});
