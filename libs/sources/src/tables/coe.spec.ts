import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, lost, sample } from '../accounting.ts';
import { type Reading, readCoeChart, SourceError } from '../index.ts';

const HEADER = ['', 'Signature', 'Ratification', 'Entry into Force', 'Notes', 'R.', 'D.', 'A.', 'T.', 'C.', 'O.'];
const read = (...rows: string[][]): Reading =>
  readCoeChart(encode([HEADER, ...rows].map((cells) => cells.join('\t')).join('\n')), { treaty: 'X1' });
const told = ({ acts }: Reading) => acts.map((act) => [act.participant, act.kind, act.date, act.effective ?? null]);

describe('a chart of signatures and ratifications of the Council of Europe', () => {
  const cybercrime = readCoeChart(readFileSync(sample('ETS185.coe.txt')), { file: 'ETS185.coe.txt' });
  const protocol15 = readCoeChart(readFileSync(sample('CETS213.coe.html')), { file: 'CETS213.coe.html' });

  it('names its treaty, and says where it was opened and on which conditions it enters into force', () => {
    expect(cybercrime).toMatchObject({ treaty: 'ETS185', title: 'Convention on Cybercrime', rows: 6 });
    expect(cybercrime.head).toEqual([
      { label: 'Opening: place', value: 'Budapest' },
      { label: 'Opening: date', value: '23/11/2001' },
      {
        label: 'Entry into force: conditions',
        value: '5 Ratifications including at least 3 member States of the Council of Europe',
      },
      { label: 'Entry into force: date', value: '01/07/2004' },
      { label: 'Status as of', value: '21/11/2025' },
      { label: 'Total number of signatures not followed by ratifications', value: '1' },
      { label: 'Total number of ratifications/accessions', value: '5' },
    ]);
  });

  it('as copied from a browser: acts with the entry into force that it prints', () => {
    expect(told(cybercrime)).toEqual([
      ['ALB', 'signature', '2001-11-23', null],
      ['ALB', 'ratification', '2002-06-20', '2004-07-01'],
      ['ISL', 'signature', '2001-11-30', null],
      ['ISL', 'ratification', '2007-01-29', '2007-05-01'],
      ['IRL', 'signature', '2002-02-28', null],
      ['SRB', 'signature', '2005-04-07', null],
      ['SRB', 'ratification', '2009-04-14', '2009-08-01'],
      ['JPN', 'signature', '2001-11-23', null],
      ['JPN', 'ratification', '2012-07-03', '2012-11-01'],
      ['TON', 'accession', '2017-05-09', '2017-09-01'],
    ]);
    expect([cybercrime.questions, cybercrime.unresolved]).toEqual([[], []]);
    expect(cybercrime.acts.find((act) => act.participant === 'SRB')?.note).toBe(
      'Note 55: Date of signature by the state union of Serbia and Montenegro',
    );
  });

  it('says as of when it is complete', () => {
    expect([cybercrime.completeAsOf, protocol15.completeAsOf]).toEqual(['2025-11-21', '2018-11-15']);
    expect(read(['France', '01/02/2003']).completeAsOf).toBeUndefined();
  });

  it('in French: title, opening, totals, blocks, legend and the day of the chart', () => {
    const chart = readCoeChart(readFileSync(sample('STE185.coe.fr.txt')), {});
    expect(chart).toMatchObject({
      treaty: 'ETS185',
      title: 'Convention sur la cybercriminalité',
      titleIn: 'fr',
      completeAsOf: '2025-11-21',
      questions: [],
      unresolved: [],
      rows: 5,
    });
    expect(chart.head).toContainEqual({ label: 'Opening: place', value: 'Budapest' });
    expect(chart.head).toContainEqual({ label: 'Entry into force: date', value: '01/07/2004' });
    expect(told(chart)).toEqual([
      ['ALB', 'signature', '2001-11-23', null],
      ['ALB', 'ratification', '2002-06-20', '2004-07-01'],
      ['DEU', 'signature', '2001-11-23', null],
      ['DEU', 'ratification', '2009-03-09', '2009-07-01'],
      ['IRL', 'signature', '2002-02-28', null],
      ['JPN', 'signature', '2001-11-23', null],
      ['JPN', 'ratification', '2012-07-03', '2012-11-01'],
      ['TON', 'accession', '2017-05-09', '2017-09-01'],
    ]);
    expect(chart.notices.map(({ column }) => column)).toContain('A. (Authorities)');
  });

  it('letters that tell of statements are notices, not acts', () => {
    expect(cybercrime.notices.filter(({ row }) => row === 13)).toMatchObject([
      { column: 'D. (Declarations, denunciations, derogations)', reason: 'statement-exists' },
      { column: 'A. (Authorities)', reason: 'statement-exists' },
    ]);
  });

  it('as a page: head in two columns, an empty date of entry into force, no script read as a table', () => {
    expect(protocol15).toMatchObject({
      treaty: 'CETS213',
      title: 'Protocol No. 15 amending the Convention for the Protection of Human Rights and Fundamental Freedoms',
      rows: 4,
      questions: [],
      unresolved: [],
    });
    expect(protocol15.head).toContainEqual({
      label: 'Entry into force: conditions',
      value: 'Ratification by Parties to Treaty ETS 005.',
    });
    expect(protocol15.head).toContainEqual({ label: 'Opening: date', value: '24/06/2013' });
    expect(protocol15.head?.some(({ label }) => label === 'Entry into force: date')).toBe(false);
    expect(told(protocol15).at(-1)).toEqual(['BIH', 'signature', '2018-05-11', null]);
  });

  it.each([
    ['Signature', '1/2/2003 s', 'definitive-signature', undefined],
    ['Signature', '01/02/2003 r', 'signature', 'Signature ad referendum'],
    ['Signature', '01/02/2003 su', 'succession-to-signature', undefined],
    ['Ratification', '01/02/2003 a', 'accession', undefined],
    ['Ratification', '01/02/2003 su', 'succession', undefined],
    ['Ratification', '01/02/2003 s', 'definitive-signature', undefined],
  ])('%s "%s" is %s', (column, value, kind, note) => {
    const { acts, questions } = read(['France', ...(column === 'Signature' ? [value, ''] : ['', value])]);
    expect(acts.map((act) => [act.kind, act.date, act.note])).toEqual([[kind, '2003-02-01', note]]);
    expect(questions).toEqual([]);
  });

  it('a signature without reservation as to ratification is the consent that the entry into force belongs to', () => {
    expect(told(read(['France', '01/02/2003 s', '', '01/06/2003']))).toEqual([
      ['FRA', 'definitive-signature', '2003-02-01', '2003-06-01'],
    ]);
    expect(told(read(['France', '01/02/2003 s', '01/02/2003 s', '01/06/2003']))).toHaveLength(1);
  });

  it.each([
    [['01/02/2003 a', ''], 'letter-not-in-header'],
    [['', '01/02/2003 r'], 'letter-not-in-header'],
    [['', '31/02/2003'], 'date-not-understood'],
    [['', '12/10/1990 3/5/2001 a'], 'date-not-understood'],
    [['01/02/2003', '', '01/06/2003'], 'effect-without-consent'],
    [['', '01/02/2003', 'soon'], 'date-not-understood'],
  ])('%j is a question: %s', (cells, reason) => {
    expect(read(['France', ...cells]).questions.map((q) => q.reason)).toContain(reason);
  });

  it('a State without any date is noted, one that is not known keeps its row', () => {
    const reading = read(['Members of Council of Europe'], ['France'], ['Atlantis', '01/02/2003'], ['Ruritania']);
    expect(reading.notices).toMatchObject([{ value: 'France', reason: 'row-without-date' }]);
    expect(reading.unresolved).toEqual([
      { name: 'Atlantis', row: 4 },
      { name: 'Ruritania', row: 5 },
    ]);
  });

  it('where the record tells acceptance from ratification, so does the reading', () => {
    const chart = encode(`${HEADER.join('\t')}\nJapan\t23/11/2001\t03/07/2012\t01/11/2012\n`);
    const instruments = (date: string) => () => () => ({ kind: 'acceptance' as const, date });
    const kinds = (date: string) =>
      readCoeChart(chart, { treaty: 'ETS185', instruments: instruments(date) }).acts.map(({ kind }) => kind);
    expect(kinds('2012-07-03')).toEqual(['signature', 'acceptance']);
    expect(kinds('2013-07-03')).toEqual(['signature', 'ratification']);
  });

  it('totals that are not what was read are questions', () => {
    const text = readFileSync(sample('ETS185.coe.txt'), 'utf8').replace('accessions\t5', 'accessions\t81');
    expect(readCoeChart(encode(text), {}).questions).toMatchObject([
      { column: 'Total number of ratifications/accessions', value: '81 printed, 5 read', reason: 'total-differs' },
    ]);
  });

  it('totals printed above the table, the number on the next line, count too', () => {
    const head =
      'Total number of signatures not followed by ratifications\n2\nTotal number of ratifications/accessions\n1\n';
    const chart = `${head}${HEADER.join('\t')}\nFrance\t01/02/2003\t01/03/2003\nSpain\t01/02/2003\n`;
    expect(readCoeChart(encode(chart), { treaty: 'X1' }).questions).toMatchObject([{ value: '2 printed, 1 read' }]);
  });

  it('a chart of one treaty is not taken for another', () => {
    const chart = readFileSync(sample('ETS185.coe.txt'));
    expect(readCoeChart(chart, { treaty: 'UNCC' }).treaty).toBe('UNCC');
    expect(() => readCoeChart(chart, { treaty: 'ETS189' })).toThrow(/not the treaty of the chart, which is ETS185/);
    expect(() => readCoeChart(encode(HEADER.join('\t')), {})).toThrow(
      expect.objectContaining({ code: 'treaty-missing' }),
    );
    expect(() => readCoeChart(encode('Atlantis'), {})).toThrow(SourceError);
  });

  it('loses no dated cell', () => {
    const date = fc.tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1950, max: 2026 }),
    );
    const cell = fc.option(fc.tuple(date, fc.constantFrom('', ' a', ' s', ' su', ' r', ' x', ' (3)')), { nil: null });
    const row = fc.tuple(
      fc.constantFrom('France', 'Japan', 'Atlantis', 'European Union'),
      fc.array(cell, { maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const codes: Record<string, string> = { France: 'FRA', Japan: 'JPN', 'European Union': 'EUE' };
        const written = rows.map(([name, cells]) => [
          name,
          ...cells.map((c) => (c === null ? '' : `${c[0].map((n) => String(n).padStart(2, '0')).join('/')}${c[1]}`)),
        ]);
        const dated = written.flatMap(([name = '', ...cells], i) =>
          cells
            .filter((value) => value !== '')
            .map((value) => {
              const [d = '', m = '', y = ''] = value.slice(0, 10).split('/');
              return { row: i + 2, participant: codes[name] ?? '', value, date: `${y}-${m}-${d}` };
            }),
        );
        expect(lost(dated, read(...written))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
