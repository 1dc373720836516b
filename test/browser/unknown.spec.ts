import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectInOrder, openBrowser, openPage, settled } from './browser.ts';
import { importTable, post, record, recordLine, register } from './recording.ts';

// What is not known is not no: a treaty without clauses, a record with gaps, a condition that no record can tell.

const HEADING = 'Participant,Signature,"Accession(a), Succession(d), Ratification"';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  importTable('4-9.csv', [
    HEADING,
    'Afghanistan,4 Feb 1985,1 Apr 1987',
    'Albania,,11 May 1994 a',
    'Angola,24 Sep 2013,',
    'Denmark,4 Feb 1985,27 May 1987',
    'France,4 Feb 1985,18 Feb 1986',
    'Serbia,,12 Mar 2001 d',
    'United States of America,18 Apr 1988,21 Oct 1994',
  ]);
  importTable('4-3.csv', [HEADING, 'France,,4 Nov 1980 a', 'United States of America,5 Oct 1977,']);
  await record('UNTC-4-9', { kind: 'ceased', participant: 'AFG', date: '2001-01-01', notAfter: '2003-06-30' });
  await record('UNTC-4-9', { kind: 'instrument-withdrawn', participant: 'DNK', date: '1987-06-01' });
  await recordLine('UNTC-4-9', 'SRB denunciation 2010-03-01');
  await record('UNTC-4-9', {
    kind: 'consent-reported',
    participant: 'AGO',
    date: '2019-10-02',
    source: { citation: 'Jornal de Angola', confidence: 'secondary' },
  });

  register({
    id: 'SILENT',
    title: { en: 'Convention whose text is silent on reservations' },
    entryIntoForce: {
      article: '8',
      condition: { kind: 'count', atLeast: 2 },
      delay: { kind: 'period', days: 90 },
    },
    statements: { silent: true },
  } as { id: string });
  await recordLine('SILENT', 'YUG,SUN,FRA,JPN ratification 1950-08-29');
  await record('SILENT', {
    id: 'of-yugoslavia',
    kind: 'reservation',
    participant: 'YUG',
    date: '1950-08-29',
    provision: '4',
    text: 'Does not apply Article 4',
  });
  await recordLine('SILENT', 'SUN reservation 1950-08-29 provision=5');
  await recordLine('SILENT', 'HRV succession 1992-10-12 effective=1991-10-08');
  await recordLine('SILENT', 'FRA reservation 2026-06-02 provision=3');
}, 120_000);
afterAll(() => browser.close());

const close = (page: Page) => page.context().close();
const textOf = (page: Page) => page.locator('main').innerText();

describe('a treaty without clauses', () => {
  // What none of its pages may say, for nobody knows it.
  const FALSE = /\bnot in force\b|\b0 part(y|ies)\b|: nothing is owed|no obligation|\bno\.?$/im;

  test.each([
    ['status', '/treaties/UNTC-4-9', 'Whether it is in force cannot be said'],
    ['statements', '/treaties/UNTC-4-9/statements', 'Cannot be said: reservations and declarations.'],
    ['obligations', '/treaties/UNTC-4-9/obligations', 'Cannot be said: what is owed to the depositary.'],
    ['relation', '/treaties/UNTC-4-9/relations?a=FRA&b=USA', 'Whether it is in force between the two cannot be said'],
    ['relations', '/treaties/UNTC-4-9/relations?view=matrix', 'Who is a Party cannot be said'],
    ['what-if', '/treaties/UNTC-4-9/what-if?act=AGO:ratification:2027-01-15', 'Cannot be said: entry into force.'],
    ['pipeline', '/treaties/UNTC-4-9/pipeline', 'Deposited'],
    ['calendar', '/calendar?treaty=UNTC-4-9', 'its dates cannot be told'],
    ['findings', '/findings?treaty=UNTC-4-9', 'whether and for whom it is in force cannot be said'],
  ])('%s: says what cannot be said, and nothing that is not known', async (name, path, said) => {
    const page = await openPage(browser, path);
    const text = await textOf(page);
    expect(text).toContain(said);
    expect(text).not.toMatch(FALSE);
    await expectInOrder(page, `unknown-${name}`, name === 'status' ? 'all' : 'light');
    await close(page);
  });

  test('its page lists what cannot be said, and why; a consent says no more than that it was given', async () => {
    const page = await openPage(browser, '/treaties/UNTC-4-9');
    const unsaid = await page.getByRole('region', { name: 'What cannot be said' }).innerText();
    for (const matter of [
      'Entry into force',
      'Who may join',
      'What is owed to the depositary',
      'What is not on record',
    ])
      expect(unsaid).toContain(matter);
    expect(unsaid).toContain('that nothing is listed does not mean that nothing is owed');
    expect(await page.locator('.totals').innerText()).toMatch(
      /Have consented\s*4[\s\S]*Signatory\s*1[\s\S]*Former Party\s*1[\s\S]*Consent ended\s*1/,
    );
    expect(await textOf(page)).toContain('The number of Parties, present or former, cannot be said.');
    const table = page.getByRole('table', { name: /Which of those that have consented are bound cannot be said/ });
    expect(await table.getByRole('columnheader').allInnerTexts()).not.toContainEqual(
      expect.stringContaining('In force'),
    );
    const row = (name: string) => table.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
    expect(await row('France').innerText()).toMatch(/Has consented/);
    // One that has left, on a day that is not on record; one whose consent has ended; one of whom the press tells.
    expect(await row('Afghanistan').innerText()).toMatch(/Former Party[\s\S]*between 1 Jan 2001 and 30 Jun 2003/);
    expect(await row('Denmark').innerText()).toMatch(/Consent ended/);
    expect(await row('Serbia').innerText()).toMatch(/denounced 1 Mar 2010\s+effect cannot be said/);
    expect(await row('Angola').innerText()).toMatch(/Signatory[\s\S]*Reported to have consented; no deposit found/);
    await row('France').getByRole('button', { name: 'Has consented' }).click();
    expect(await page.getByRole('dialog').innerText()).toContain('whether and from when it binds cannot be said');
    await close(page);
  });

  test('between two the answer is neither yes nor no, and says why; so is each cell between many', async () => {
    const page = await openPage(browser, '/treaties/UNTC-4-9/relations?a=FRA&b=USA');
    expect(await page.locator('.direction .answer').allInnerTexts()).toEqual(['Cannot be said', 'Cannot be said']);
    expect(await page.locator('.direction').first().innerText()).toContain('are not on record');
    await page.getByRole('radio', { name: 'All pairs' }).check();
    await page.getByRole('button', { name: 'Look among those whose consent stands' }).click();
    await page.getByRole('heading', { name: 'Each towards every other' }).waitFor();
    await settled(page);
    const cells = page.locator('.matrix.relations td a');
    expect(await cells.count()).toBe(await page.locator('td a[data-answer="unknown"]').count());
    const sign = (n: number) => cells.nth(n).evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(await sign(0)).toBe('"?"');
    const legend = await page.locator('.legend').innerText();
    expect(legend).toMatch(/n\/k: not known: cannot be said/);
    expect(legend).toMatch(/If: yes, if a condition of the text is met that the record cannot tell/);
    await expectInOrder(page, 'unknown-relations-many', 'light');
    await close(page);
  });

  test('in the list of treaties and on the page of a participant it is not said to be out of force', async () => {
    const page = await openPage(browser, '/?q=UNTC-4-9');
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'UNTC-4-9' }) });
    expect(await row.innerText()).toMatch(/Cannot be said\s+5\s+4/);
    await close(page);
    const france = await openPage(browser, '/participants/FRA');
    const status = france.getByRole('table', { name: /^Status of France/ });
    const line = status.getByRole('row').filter({ has: france.getByRole('rowheader', { name: 'UNTC-4-9' }) });
    expect(await line.innerText()).toMatch(/Has consented[\s\S]*Cannot be said/);
    expect(await textOf(france)).toMatch(
      /Obligations under \d+ treat(y|ies) whose clauses are not on record cannot be/,
    );
    await close(france);
  });

  test('a rule has a short title, and what others tell is marked', async () => {
    const page = await openPage(browser, '/findings?treaty=UNTC-4-9');
    expect(await page.getByRole('table').innerText()).toContain('Left on a date that is not on record');
    await close(page);
    const acts = await openPage(browser, '/acts?treaty=UNTC-4-9&participant=AGO');
    expect(await acts.getByRole('table').innerText()).toMatch(
      /Consent reported[\s\S]*Jornal de Angola\s*Reported by others/,
    );
    await close(acts);
    const left = await openPage(browser, '/acts?treaty=UNTC-4-9&participant=AFG&kind=ceased');
    expect(await left.getByRole('table').innerText()).toMatch(
      /between 1 Jan 2001 and 30 Jun 2003\s+Day not on record[\s\S]*Left on a day not known/,
    );
    await close(left);
  });

  test('the date that the depositary states is recorded of no participant, and governs', async () => {
    const page = await openPage(browser, '/treaties/UNTC-4-3');
    await page.getByRole('link', { name: 'Record the date that the depositary states' }).click();
    await settled(page);
    expect(await page.getByLabel('Act', { exact: true }).inputValue()).toBe('entry-into-force');
    expect(await page.getByRole('combobox', { name: 'Participant' }).count()).toBe(0);
    await page.getByRole('textbox', { name: 'Legal date' }).fill('3 Jan 1976');
    await page.keyboard.press('Tab');
    await page.locator('.effect').getByText('3 Jan 1976').waitFor();
    await page.getByLabel('Citation').fill('UNTS vol. 993, p. 3');
    await expectInOrder(page, 'unknown-record', 'light');
    await page.getByRole('button', { name: 'Check the act' }).click();
    await page.getByRole('button', { name: 'Record this act' }).click();
    await page.getByRole('link', { name: 'See the treaty' }).click();
    await page.getByRole('button', { name: 'In force since 3 Jan 1976, as the depositary states' }).first().click();
    expect(await page.getByRole('dialog').innerText()).toContain('that governs');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // For whom it is in force the record does not tell.
    expect(await textOf(page)).toContain('The number of Parties, present or former, cannot be said.');
    await expectInOrder(page, 'unknown-stated', 'light');
    await close(page);
  });
});

test('yes, if: what the text makes a condition is listed with its article, and how it is done below', async () => {
  const page = await openPage(browser, '/treaties/ETS185/relations?a=FRA&b=USA&provision=25');
  const direction = page.locator('.direction').first();
  expect(await page.locator('.direction .answer').allInnerTexts()).toEqual(['Yes, if …', 'Yes, if …']);
  const conditions = await direction.locator('.conditions > li').allInnerTexts();
  expect(conditions).toHaveLength(2);
  expect(conditions[1]).toMatch(/^the conditions of the law of the requested Party.* Art\. 25\(4\)$/);
  expect(await direction.innerText()).toMatch(/How it is done\s+In urgent cases by expedited means/);
  // Said once: the same as one long sentence is not repeated below.
  expect((await direction.innerText()).match(/no ground of refusal there is invoked/g)).toHaveLength(1);
  await expectInOrder(page, 'relation-if');
  await page.getByRole('radio', { name: 'All pairs' }).check();
  await page.getByRole('heading', { name: 'Each towards every other' }).waitFor();
  const cell = page.locator('td a[data-answer="if"]').first();
  expect(await cell.innerText()).toBe('If');
  expect(await cell.getAttribute('aria-label')).toMatch(/^If: .*, yes, if …: Yes, if it is for an investigation/);
  expect(await cell.evaluate((link) => getComputedStyle(link, '::before').content)).toBe('"◌"');
  await close(page);
});

test('statements: what is inherited says who made it, what is late waits for objections', async () => {
  const page = await openPage(browser, '/treaties/SILENT/statements?by=participant');
  await page.getByRole('link', { name: 'Yugoslavia' }).nth(1).waitFor();
  const of = (name: string) => page.locator('.told').filter({ has: page.getByRole('heading', { name }) });
  expect(await of('Croatia').innerText()).toMatch(
    /In force\s+since 8 Oct 1991\s+Does not apply Article 4\s+Made by Yugoslavia; maintained by its successor/,
  );
  expect(await of('Russian Federation').innerText()).toContain(
    'Made by Union of Soviet Socialist Republics; maintained by the State that continues it',
  );
  expect(await of('France').innerText()).toMatch(
    /Open to objection\s+takes effect if nobody objects by 2 Jun 2027[\s\S]*counted from the deposit, as the day of the notification is not on record/,
  );
  await expectInOrder(page, 'statements-inherited', 'light');
  await close(page);
});

test('a reservation towards two only, with the day on which it was notified, goes in by the form', async () => {
  const page = await openPage(browser, '/treaties/SILENT/record?act=declaration');
  const choose = async (label: string, who: string) => {
    await page.getByRole('combobox', { name: label }).fill(who);
    await page.getByRole('listbox').getByRole('option', { name: who }).first().click();
  };
  await choose('Participant', 'Japan');
  await page.getByRole('textbox', { name: 'Legal date' }).fill('2 Jun 2020');
  await page.getByText('Day not known, or day of the notification').click();
  await page.getByRole('textbox', { name: 'Notified by the depositary' }).fill('1 Jul 2020');
  await page.getByRole('textbox', { name: 'Day not known: last possible day' }).fill('30 Jun 2020');
  await page.getByLabel('Provision').fill('6');
  await choose('Only towards', 'France');
  await choose('Only towards', 'Croatia');
  await choose('Only towards', 'Peru');
  await page.getByRole('button', { name: 'Remove Peru' }).click();
  await page.getByLabel('Citation').fill('Letter of the mission');
  await page.getByLabel('No source yet: the act is marked as unverified').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Check the act' }).click();
  await page.getByText('Japan made a declaration under the').waitFor();
  await page.getByRole('button', { name: 'Record this act' }).click();
  await page.getByRole('link', { name: 'See it in the register' }).click();
  await settled(page);
  expect(await page.getByRole('table').innerText()).toMatch(
    /between 2 Jun 2020 and 30 Jun 2020[\s\S]*Notified on 1 Jul 2020\s+Towards France and Croatia only[\s\S]*Recalled/,
  );
  await page.goto('/treaties/SILENT/statements?by=participant&participant=JPN');
  await page.getByText('Towards France and Croatia only').waitFor();
  await close(page);
});

test('what has no effect is told as such', async () => {
  await recordLine('ETS185', 'FRA reservation 2026-10-02 provision=6(3)');
  const page = await openPage(
    browser,
    '/treaties/ETS185/statements?by=participant&participant=FRA&state=without-effect',
  );
  expect(await page.locator('.statement').innerText()).toMatch(/Art\. 6\(3\) Reservation\s+Without effect/);
  await close(page);
});

test('a participant has its life, and those before and after it', async () => {
  const page = await openPage(browser, '/participants/SUN');
  const lede = await page.locator('.lede').innerText();
  expect(lede).toContain('Existed from 30 Dec 1922 until 25 Dec 1991.');
  expect(lede).toMatch(/Continued by Russian Federation\.\s+Succeeded by Armenia, .* and Uzbekistan\./);
  await expectInOrder(page, 'participant-former', 'light');
  await page.locator('.lede').getByRole('link', { name: 'Russian Federation' }).click();
  await settled(page);
  expect(await page.locator('.lede').innerText()).toContain(
    'Continues Union of Soviet Socialist Republics since 26 Dec 1991.',
  );
  await close(page);
});

test('of those without an act a list holds States and the European Union; other names find too', async () => {
  const page = await openPage(browser, '/treaties/UNCC?status=none');
  const table = page.getByRole('region', { name: 'Participants' }).getByRole('table');
  await table.getByRole('link', { name: 'Iceland', exact: true }).waitFor();
  const names = await table.getByRole('rowheader').allInnerTexts();
  for (const absent of ['Yugoslavia', 'Aruba', 'African Union', 'Andean Community'])
    expect(names.some((name) => name.startsWith(absent))).toBe(false);
  await close(page);
  const participants = await openPage(browser, '/participants?q=Ivory');
  expect(await participants.getByRole('table').innerText()).toContain('Côte d');
  await close(participants);
});

test('one that is put on the register appears on an open page without reload', async () => {
  const page = await openPage(browser, '/participants?q=Examples');
  await page.getByText('No participant matches').waitFor();
  await page.getByText('Live: new acts appear').waitFor();
  await post('/participants', {
    participant: {
      code: 'EXORG',
      name: 'Organization of Examples',
      kind: 'organization',
      existsFrom: '1962-09-13',
    },
  });
  await page.getByRole('link', { name: 'Organization of Examples' }).waitFor({ timeout: 15_000 });
  expect(await page.getByRole('table').innerText()).toMatch(/Registered here\s+EXORG\s+International organization/);
  await page
    .locator('.live-note')
    .getByText('Recorded: Organization of Examples was put on the register of participants.')
    .waitFor();
  await recordLine('UNTC-4-9', 'EXORG accession 2015-10-02');
  await page.goto('/treaties/UNTC-4-9');
  await page.getByText(/^4 States; 1 organization: /).waitFor();
  await close(page);
});

test('a consent that the press reports is a remark on the way, and no stage', async () => {
  const page = await openPage(browser, '/treaties/UNCC/pipeline');
  const card = page.locator('.card').filter({ hasText: 'Azerbaijan' });
  expect(await card.innerText()).toMatch(/Signatory\s+Reported to have consented; no deposit found/);
  await card.getByRole('link', { name: /^Reported to have consented/ }).click();
  await page.getByText('One act of the register.').waitFor();
  await settled(page);
  expect(await page.locator('tr[aria-current="true"]').allInnerTexts()).toEqual([
    expect.stringMatching(/Consent reported[\s\S]*Azerbaijan/),
  ]);
  await close(page);
});

test('a position says on what its items rest, and of whom it cannot be said whether it addresses it', async () => {
  const page = await openPage(browser, '/positions/EU-CETS224?member=IRL');
  expect(await page.locator('.lede').innerText()).toContain(
    'The annex of the Decision is not on hand: its items are those that the Commission proposed.',
  );
  const addressed = page.locator('.facts > div').filter({ hasText: 'Addressed by the position' });
  expect(await addressed.innerText()).toMatch(/Cannot be said$/);
  await page.getByLabel('Member in detail').selectOption('DNK');
  await page.getByRole('heading', { name: 'Denmark', level: 2 }).waitFor();
  expect(await addressed.innerText()).toMatch(/No$/);
  await close(page);
});
