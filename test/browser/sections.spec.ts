import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectInOrder, openBrowser, openPage } from './browser.ts';
import { record, recordLine, register } from './recording.ts';

// Sections that only some treaties have: amendments, territories, provisional application, parts, termination.

const days90 = { kind: 'period', days: 90 };
const parts = (n: number) => Array.from({ length: n }, (_, i) => String(i + 1));

// Treaties with the clauses in question, and some of what was really done under them.
const TREATIES = [
  {
    id: 'ECT',
    title: { en: 'Energy Charter Treaty' },
    signature: { article: '38', opens: '1994-12-17', open: [{ to: { kind: 'any' }, article: '38' }] },
    provisional: {
      article: '45(1)',
      by: 'signature',
      notBy: { provision: '45(2)', article: '45(2)(a)' },
      notice: { provision: '45(3)', delay: { kind: 'period', days: 60 }, article: '45(3)(a)' },
    },
    entryIntoForce: { article: '44(1)', condition: { kind: 'count', atLeast: 30 }, delay: days90 },
    acts: [
      'RUS,BLR,NOR signature 1994-12-17',
      'NOR declaration 1994-12-17 provision=45(2)',
      'RUS notification 2009-08-20 provision=45(3)(a)',
    ],
  },
  {
    id: 'GENOCIDE',
    title: { en: 'Convention on the Prevention and Punishment of the Crime of Genocide' },
    denunciation: { article: 'XIV', effect: { kind: 'same-day' } },
    termination: { article: 'XV', below: 2, says: 'Ends when denunciations leave too few Parties.' },
    entryIntoForce: { article: 'XIII(2)', condition: { kind: 'count', atLeast: 2 }, delay: days90 },
    acts: ['AUS,FRA ratification 1950-10-14', 'AUS denunciation 1961-01-12'],
  },
  {
    id: 'ESC',
    title: { en: 'European Social Charter (revised)' },
    consent: {
      routes: [{ to: { kind: 'member', of: 'COE' }, means: ['ratification'], article: 'K(1)' }],
      parts: { article: 'A(1)', says: 'At least sixteen articles.', choose: [{ of: parts(31), atLeast: 16 }] },
    },
    entryIntoForce: { article: 'K(2)', condition: { kind: 'count', atLeast: 3 }, delay: days90 },
    acts: [
      'SWE ratification 1998-05-29 parts=1,2,3,4,5,6,7,9,10,11,12,13,14,15,16,17,18,19,20',
      `FRA ratification 1999-05-07 parts=${parts(31)}`,
      'ITA ratification 1999-07-05 parts=1,2,3,4,5,6',
    ],
  },
  {
    id: 'EACH',
    title: { en: 'Convention whose amendments bind each that accepts them' },
    entryIntoForce: { article: '8', condition: { kind: 'count', atLeast: 2 }, delay: days90 },
    amendments: [
      {
        id: 'for-each',
        article: '9',
        condition: { kind: 'count', atLeast: 1 },
        delay: days90,
        later: [{ article: '9', after: 'condition-met', delay: days90 }],
        each: true,
      },
    ],
    acts: ['AUS,FRA,JPN ratification 2010-10-14'],
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  for (const { acts, ...document } of TREATIES) {
    register(document);
    for (const line of acts) await recordLine(document.id, line);
  }

  await record('ETS185', {
    id: 'amended',
    kind: 'amendment-adopted',
    date: '2023-05-10',
    text: 'Amendment to Article 37',
  });
  await record('ETS185', {
    id: 'amended-again',
    kind: 'amendment-adopted',
    date: '2024-11-20',
    text: 'Amendment to Article 46',
  });
  for (const participant of ['FRA', 'JPN'])
    await record('ETS185', { kind: 'amendment-accepted', participant, date: '2023-09-01', refersTo: 'amended' });
  await record('EACH', {
    id: 'for-each',
    kind: 'amendment-adopted',
    date: '2020-01-01',
    text: 'Amendment to Article 2',
  });
  await record('EACH', { kind: 'amendment-accepted', participant: 'FRA', date: '2020-06-01', refersTo: 'for-each' });
  await record('ETS185', {
    kind: 'territorial-application',
    participant: 'DNK',
    date: '2023-03-01',
    provision: '38(2)',
    territories: ['Greenland'],
    extent: 'applies',
  });
  const desk = { kind: 'authority', participant: 'JPN', provision: '8(10)(a)' };
  await record('CETS224', {
    ...desk,
    id: 'desk',
    date: '2023-08-10',
    text: 'First desk',
    contact: 'Tokyo, first@example.jp',
  });
  await record('CETS224', {
    kind: 'statement-modified',
    participant: 'JPN',
    date: '2025-01-10',
    refersTo: 'desk',
    text: 'Second desk',
    contact: 'Tokyo, second@example.jp',
  });
}, 120_000);
afterAll(() => browser.close());

const close = (page: Page) => page.context().close();

test('an amendment: who has accepted it comes first, and what is missing is said', async () => {
  const page = await openPage(browser, '/treaties/ETS185#amendments');
  const amendments = page.getByRole('region', { name: 'Amendments' });
  const text = await amendments.innerText();
  expect(text).toMatch(/Amendment to Article 37 Art\. 44[\s\S]*Adopted on 10 May 2023\. Not in force/);
  expect(text).toMatch(/Accepted by 2 of \d+/);
  const table = amendments.getByRole('table', { name: /^Accepted by 2/ });
  expect((await table.getByRole('rowheader').allInnerTexts()).slice(0, 2).sort()).toEqual(['France', 'Japan']);
  await amendments.getByRole('button', { name: 'Not in force', exact: true }).first().click();
  expect(await page.getByRole('dialog').innerText()).toContain('Adopted on 10 May 2023');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const where = page.getByRole('region', { name: 'Where and how it applies' });
  expect(await where.innerText()).toMatch(/Denmark[\s\S]*Greenland: applies since 1 Jul 2023/);
  await expectInOrder(page, 'amendments', 'light');
  await close(page);
});

test('an amendment that each accepts for itself is not said to be in force in general', async () => {
  const page = await openPage(browser, '/treaties/EACH#amendments');
  const text = await page.getByRole('region', { name: 'Amendments' }).innerText();
  expect(text).toMatch(
    /In force for the first since 30 Aug 2020 It enters into force for each that accepts it, not in general\./,
  );
  expect(text).toMatch(/France\s+1 Jun 2020\s+30 Aug 2020/);
  await close(page);
});

test('before it was adopted, and before it was recorded, there is no amendment', async () => {
  for (const times of ['asAt=2022-01-01', 'knownAt=2026-01-01T00:00:00Z&asAt=2025-01-01']) {
    const page = await openPage(browser, `/treaties/ETS185?${times}`);
    expect(await page.getByRole('region', { name: 'Amendments' }).count()).toBe(0);
    await close(page);
  }
});

test('acceptance of an amendment is recorded by choosing which', async () => {
  const page = await openPage(browser, '/treaties/ETS185/record?act=amendment-accepted');
  expect(await page.getByLabel('Act', { exact: true }).inputValue()).toBe('amendment-accepted');
  await page.getByLabel('Participant').first().fill('Estonia');
  await page.getByRole('listbox').getByRole('option', { name: 'Estonia' }).first().click();
  await page.getByLabel('Which amendment').selectOption('amended-again');
  await page.getByRole('textbox', { name: 'Legal date' }).fill('2025-02-01');
  await page.keyboard.press('Tab');
  await page.getByLabel('No source yet: the act is marked as unverified').check();
  await page.getByRole('button', { name: 'Check the act' }).click();
  await page.getByText('Estonia accepted an amendment to the Budapest Convention (ETS185) on 1 Feb 2025.').waitFor();
  await page.getByRole('button', { name: 'Record this act' }).click();
  await page.getByRole('heading', { name: 'Recorded' }).waitFor();
  await page.getByRole('navigation', { name: 'This treaty' }).getByRole('link', { name: 'Status' }).click();
  await page.getByRole('table', { name: /^Accepted by 1 of/ }).waitFor();
  await close(page);
});

test('provisional application: since when, and until when', async () => {
  const page = await openPage(browser, '/treaties/ECT');
  const text = await page.getByRole('region', { name: 'Where and how it applies' }).innerText();
  expect(text).toMatch(/Belarus\s+Since 17 Dec 1994\s/);
  expect(text).toMatch(/Russian Federation\s+Since 17 Dec 1994, ended 19 Oct 2009/);
  expect(text).not.toContain('Norway');
  await expectInOrder(page, 'provisional');
  await close(page);
});

test('parts accepted are told as runs; a choice that is too small is found', async () => {
  const page = await openPage(browser, '/treaties/ESC');
  const text = await page.getByRole('region', { name: 'Where and how it applies' }).innerText();
  expect(text).toMatch(/France\s+31 parts: Art\. 1–31/);
  expect(text).toMatch(/Sweden\s+19 parts: Art\. 1–7 and Art\. 9–20/);
  expect(await page.getByRole('region', { name: 'Findings' }).innerText()).toContain('Fewer parts accepted');
  await close(page);
});

test('a treaty that has ended is not said to enter into force', async () => {
  const page = await openPage(browser, '/treaties/GENOCIDE');
  expect(await page.locator('.force').innerText()).toBe('No longer in force; it was from 12 Jan 1951');
  await page.getByRole('button', { name: 'Ended on 12 Jan 1961' }).click();
  expect(await page.getByRole('dialog').innerText()).toContain('Art. XV');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expectInOrder(page, 'termination', 'light');
  await close(page);
  const before = await openPage(browser, '/treaties/GENOCIDE?asAt=1960-06-01');
  expect(await before.locator('.force').innerText()).toBe('In force since 12 Jan 1951');
  await close(before);
});

test('an authority told anew: the present contact, and what was told before', async () => {
  const page = await openPage(browser, '/treaties/CETS224/statements?participant=JPN&kind=authority');
  const entry = page.locator('.statement').filter({ hasText: 'Second desk' }).first();
  expect(await entry.innerText()).toContain('second@example.jp');
  await entry.getByText(/steps on record/).click();
  expect(await entry.innerText()).toMatch(/10 Jan 2025\s+Modified/);
  await page.getByRole('region', { name: 'Registers of authorities' }).getByText('second@example.jp').waitFor();
  await expectInOrder(page, 'authority');
  await close(page);
});

test('from a reservation to what it changes towards another', async () => {
  const page = await openPage(browser, '/treaties/CETS224/statements?participant=JPN&kind=reservation');
  await page.getByRole('link', { name: /^towards others \(Reservation of Japan under Art\. 7\(9\)\(a\)\)/ }).click();
  await page.getByText('Choose two participants and a provision').waitFor();
  expect(new URL(page.url()).searchParams.get('a')).toBe('JPN');
  await page.locator('.empty').getByRole('link').click();
  await page.getByRole('heading', { name: 'In each direction' }).waitFor();
  await close(page);
});

test('of a draft only its text is told: no totals, no map, nothing to record', async () => {
  const page = await openPage(browser, '/treaties/UNCC-DRAFT');
  const main = page.locator('main');
  expect(await main.locator('.totals, .figure').count()).toBe(0);
  expect(await main.getByRole('link', { name: 'Record an act' }).count()).toBe(0);
  expect(await main.innerText()).toMatch(/Its conditions for entry into force:\s+40 instruments Art\. 64\(1\)/);
  await close(page);
});
