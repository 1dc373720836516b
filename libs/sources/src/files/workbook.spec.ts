import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readActsCsv, readUntcTable, readUnts, SourceError } from '../index.ts';

const cell = (reference: string, value: string): string => `<c r="${reference}" ${value}</c>`;
const CT = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const book = (rows: string, { date1904 = false, sheet = '', styles = '' } = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `${CT}<workbook xmlns:r="urn:r"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Acts" sheetId="3" r:id="rId7"/><sheet name="Other" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${CT}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Target="worksheets/sheet2.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `${CT}<sst><si><t>participant</t></si><si><t>act</t></si><si><t>date</t></si><si><r><t>Côte </t></r><r><t xml:space="preserve">d’Ivoire</t></r></si><si><t>ratification</t></si></sst>`,
    ),
    'xl/styles.xml': strToU8(
      styles ||
        `${CT}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0.00&quot; d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`${CT}<worksheet><sheetData/></worksheet>`),
    'xl/worksheets/sheet2.xml': strToU8(sheet || `${CT}<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
const HEADER = `<row r="1">${cell('A1', 't="s"><v>0</v>')}${cell('B1', 't="s"><v>1</v>')}${cell('C1', 't="s"><v>2</v>')}</row>`;
const read = (workbook: Uint8Array) =>
  readActsCsv(workbook, { treaty: 'X1' }).acts.map((act) => [act.participant, act.kind, act.date]);

describe('a workbook', () => {
  it('is read by its first sheet: shared, inline and rich text, dates by the style of their cell', () => {
    const rows = `${HEADER}<row r="2">${cell('A2', 't="s"><v>3</v>')}${cell('B2', 't="s"><v>4</v>')}${cell('C2', 's="1"><v>37866</v>')}</row>
      <row r="4">${cell('A4', 't="inlineStr"><is><t>fra</t></is>')}${cell('B4', 't="str"><v>Accession</v>')}${cell('C4', 's="2"><v>37866.5</v>')}</row>`;
    expect(read(book(rows))).toEqual([
      ['CIV', 'ratification', '2003-09-02'],
      ['FRA', 'accession', '2003-09-02'],
    ]);
  });

  it('counts days as it says: from 1900, or from 1904', () => {
    const rows = `${HEADER}<row r="2">${cell('A2', 't="s"><v>3</v>')}${cell('B2', 't="s"><v>4</v>')}${cell('C2', 's="1"><v>36404</v>')}</row>`;
    expect(read(book(rows, { date1904: true }))).toEqual([['CIV', 'ratification', '2003-09-02']]);
  });

  it('a number that is no date stays one, and its row is named as the spreadsheet counts it', () => {
    const rows = `${HEADER}<row r="5">${cell('A5', 't="s"><v>3</v>')}${cell('B5', 't="s"><v>4</v>')}${cell('C5', 's="3"><v>37866</v>')}</row>`;
    expect(() => read(book(rows))).toThrow(/row 5, date: must be a calendar date .* \(found "37866"\)/);
  });

  it('may hold any of the tables', () => {
    const text = (reference: string, value: string) => cell(reference, `t="inlineStr"><is><t>${value}</t></is>`);
    const status = `<row r="1">${text('A1', 'Participant')}${text('B1', 'Signature')}${text('C1', 'Ratification, Accession(a)')}</row>
      <row r="2">${text('A2', 'France')}${cell('B2', 's="1"><v>37866</v>')}${text('C2', '1 Oct 2004 a')}</row>`;
    expect(readUntcTable(book(status), { file: '4-1.xlsx' }).acts.map(({ date }) => date)).toEqual([
      '2003-09-02',
      '2004-10-01',
    ]);
    const actions = `<row r="1">${text('A1', 'Participant')}${text('B1', 'Action')}${text('C1', 'Date of Notification/Deposit')}</row>
      <row r="2">${text('A2', 'France')}${text('B2', 'Ratification')}${cell('C2', 's="1"><v>37866</v>')}</row>`;
    expect(readUnts(book(actions), { treaty: 'X1' }).acts).toMatchObject([
      { kind: 'ratification', date: '2003-09-02' },
    ]);
  });

  it.each([
    ['cut off', book(HEADER).slice(0, 400), 'malformed-xlsx'],
    ['of rows out of order', book(`<row r="5">${cell('A5', '><v>1</v>')}</row><row r="2"/>`), 'malformed-xlsx'],
    ['whose sheet is no XML', book('', { sheet: 'x' }), 'malformed-xml'],
    ['without any row', book(''), 'missing-header'],
    ['that is another archive', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'not-a-table'],
  ])('is refused %s', (_, bytes, code) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ name: 'SourceError', code }));
  });

  it('that unpacks to more than any table is refused before it is unpacked', () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<x/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(65 * 1024 * 1024),
    });
    expect(() => read(bomb)).toThrow(SourceError);
  });
});
