import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectInOrder, openBrowser, openPage, openReader, visit } from './browser.ts';

const PAGES: [name: string, path: string, heading: RegExp][] = [
  ['overview', '/', /Treaties/],
  ['treaty', '/treaties/ETS185', /Budapest Convention/],
  ['treaty-not-in-force', '/treaties/UNCC', /UN Convention against Cybercrime/],
  ['statements', '/treaties/ETS185/statements', /Statements: Budapest Convention/],
  ['statements-by-participant', '/treaties/ETS185/statements?by=participant', /Statements: Budapest Convention/],
  ['statements-few', '/treaties/CETS224/statements', /Statements: .*Protocol/],
  ['statements-few-by-participant', '/treaties/CETS224/statements?by=participant', /Statements: .*Protocol/],
  ['statements-unlisted', '/treaties/ETS189/statements?asAt=2015-12-03', /Statements: /],
  ['obligations', '/treaties/ETS185/obligations', /Obligations: Budapest Convention/],
  ['obligations-few', '/treaties/CETS224/obligations', /Obligations: .*Protocol/],
  ['obligations-none-due', '/treaties/UNCC/obligations?asAt=2025-12-01', /Obligations: UN Convention/],
  ['positions', '/positions', /Positions/],
  ['position', '/positions/EU-CETS224', /Position of the European Union/],
  [
    'position-supposed',
    '/positions/EU-CETS224?member=HUN&act=HUN:reservation:2026-02-05:7(9)(a)&act=HUN:declaration:2026-02-05:9(1)(b)&completeAsOf=2026-03-01',
    /Position of the European Union/,
  ],
  ['no-such-position', '/positions/EU-XYZ', /EU-XYZ/],
  ['relation', '/treaties/CETS224/relations?a=FRA&b=JPN&provision=7', /Relations: .*Protocol/],
  [
    'relation-supposed',
    '/treaties/CETS224/relations?a=FRA&b=JPN&provision=7&act=FRA:ratification:2026-12-01&act=DEU:ratification:2026-12-10&asAt=2027-05-01',
    /Relations: .*Protocol/,
  ],
  ['relation-any-provision', '/treaties/ETS189/relations?a=FRA&b=DNK&provision=6', /Relations: /],
  ['relations-none', '/treaties/CETS224/relations?view=matrix&provision=7', /Relations: .*Protocol/],
  [
    'relations',
    '/treaties/ETS185/relations?view=matrix&provision=27(9)&asAt=2010-06-01',
    /Relations: Budapest Convention/,
  ],
  ['participants', '/participants', /Participants/],
  ['participant', '/participants/JPN', /Japan/],
  ['participant-with-territories', '/participants/NLD', /Netherlands/],
  ['what-if', '/treaties/CETS224/what-if?act=FRA:ratification:2027-01-15&act=EST:ratification:2027-02-01', /What if/i],
  ['thresholds', '/treaties/ETS185/what-if?asAt=2015-12-03&threshold=3&threshold=400', /What if/],
  ['thresholds-usual', '/treaties/UNCC/what-if?act=FRA:ratification:2027-01-15', /What if/],
  ['compare', '/compare', /^Compare$/],
  ['compare-draft', '/compare?before=UNCC-DRAFT&after=UNCC', /Compare UNCC-DRAFT with UNCC/],
  ['compare-same', '/compare?before=UNCC&after=UNCC', /Compare/],
  ['compare-unknown', '/compare?before=UNCC-DRAFT&after=UNCX', /Compare/],
  ['directives', '/directives/EU-2022-05-13?treaty=UNCC', /Directives for the negotiation/],
  ['directives-unknown', '/directives/EU-2022-05-31', /Directives EU-2022-05-31/],
  ['pipeline', '/treaties/UNCC/pipeline', /Pipeline: UN Convention/],
  ['pipeline-deposited', '/treaties/ETS185/pipeline', /Pipeline: Budapest Convention/],
  ['pipeline-nobody', '/treaties/UNCC-DRAFT/pipeline', /Pipeline: Draft/],
  ['draft', '/treaties/UNCC-DRAFT', /Draft UN Convention/],
  ['record', '/treaties/UNCC/record', /Record/],
  ['calendar', '/calendar', /Calendar/],
  ['findings', '/findings', /Findings/],
  ['correct', '/treaties/CETS224/correct?act=CETS224-JPN-ratification-2023-08-10', /Correct an act/],
  ['retract', '/treaties/CETS224/retract?act=CETS224-JPN-ratification-2023-08-10', /Retract an act/],
  ['acts', '/acts', /Register|Acts/],
  ['one-act', '/acts?treaty=CETS224&act=CETS224-JPN-ratification-2023-08-10', /Register/],
  ['changes', '/changes', /Changes|Recently/i],
  ['settings', '/settings', /Settings/],
  ['travelling', '/treaties/ETS185?asAt=2004-03-17', /Budapest Convention/],
  ['wrong-address', '/treaties/ETS185?asAt=2015-13-01', /Budapest Convention/],
  ['no-such-treaty', '/treaties/XYZ9', /./],
  ['no-such-page', '/nowhere', /No such page/],
];

/** Pages of a kind that another of the list shows in every look. */
const VARIANTS = new Set([
  'statements-few',
  'statements-few-by-participant',
  'obligations-few',
  'position',
  'relation',
  'relation-any-provision',
  'thresholds-usual',
  'compare-same',
  'participant-with-territories',
  'travelling',
]);

let browser: Browser;
let reader: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
  reader = await openReader(browser);
});
afterAll(() => browser.close());

test.each(PAGES)('%s: light, dark and on a phone', async (name, path, heading) => {
  const page = await visit(reader, path);
  expect(await page.locator('main h1').first().textContent()).toMatch(heading);
  expect(await page.title()).toContain('Accede');
  await expectInOrder(page, name, VARIANTS.has(name) ? 'light' : 'all');
  await page.close();
});

test('printed, a treaty loses its controls and keeps its tables', async () => {
  const page = await openPage(browser, '/treaties/ETS185');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
  expect(await page.getByRole('table').first().isVisible()).toBe(true);
  await page.context().close();
});
