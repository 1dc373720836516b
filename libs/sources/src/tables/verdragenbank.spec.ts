import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, lost, sample } from '../accounting.ts';
import { type Reading, readVerdragenbank } from '../index.ts';

const HEADER = 'Party\tSignature\tProvisional application\tRatification\tEntry into force\tRenunciation\tTermination';
const read = (...rows: string[]): Reading => readVerdragenbank(encode([HEADER, ...rows].join('\n')), { treaty: 'X1' });
const told = ({ acts }: Reading) => acts.map((act) => [act.participant, act.kind, act.date, act.effective ?? null]);

describe('a table of parties of the Dutch treaty database', () => {
  it('in Dutch, with the legend in its header: renunciation and termination are one denunciation', () => {
    const reading = readVerdragenbank(readFileSync(sample('003092.verdragenbank.html')), { treaty: 'ETS068' });
    expect(told(reading)).toEqual([
      ['DNK', 'definitive-signature', '1971-04-29', '1971-05-30'],
      ['FRA', 'signature', '1970-06-03', null],
      ['FRA', 'ratification', '1971-02-05', '1971-05-30'],
      ['LUX', 'signature', '1969-12-12', null],
      ['LUX', 'ratification', '1990-07-24', '1990-08-25'],
      ['LUX', 'denunciation', '2002-09-23', '2003-03-24'],
      ['MDA', 'signature', '2001-06-27', null],
      ['NOR', 'definitive-signature', '1971-04-29', '1971-05-30'],
      ['NOR', 'denunciation', '2024-11-27', '2025-05-28'],
      ['ESP', 'signature', '1986-01-24', null],
      ['ESP', 'ratification', '1988-08-11', '1988-09-12'],
      ['CHE', 'signature', '1970-03-18', null],
    ]);
    expect([reading.questions, reading.unresolved]).toEqual([[], []]);
  });

  it('a succession has effect before it is notified: Bosnia and Herzegovina', () => {
    const reading = readVerdragenbank(readFileSync(sample('000075.verdragenbank.txt')), { treaty: 'X1' });
    expect(told(reading)).toEqual([['BIH', 'succession', '1994-12-29', '1992-03-06']]);
  });

  it.each([
    ['S', 'definitive-signature'],
    ['O', 'definitive-signature'],
    ['R', 'ratification'],
    ['A', 'accession'],
    ['T', 'accession'],
    ['Su', 'succession'],
    ['VG', 'succession'],
    ['NK', 'consent-to-be-bound'],
    ['NB', 'consent-to-be-bound'],
  ])('%s is %s, in brackets or not, or in a column of its own', (letter, kind) => {
    for (const written of [`01-02-2003 (${letter})`, `01-02-2003 ${letter}`])
      expect(told(read(`France\t\t\t${written}`))).toEqual([['FRA', kind, '2003-02-01', null]]);
    const typed = `${HEADER.replace('Ratification', 'Ratification\tType')}\nFrance\t\t\t01-02-2003\t(${letter})\t01-03-2003`;
    expect(told(readVerdragenbank(encode(typed), { treaty: 'X1' }))).toEqual([
      ['FRA', kind, '2003-02-01', '2003-03-01'],
    ]);
  });

  it('R is wider than ratification, and the act says so', () => {
    expect(read('France\t\t\t01-02-2003 (R)').acts[0]?.note).toMatch(
      /ratification, acceptance, approval or notification/,
    );
  });

  it('former States are told from those that go on', () => {
    const reading = read(
      'Yugoslavia (< 25-06-1991)\t01-02-1970\t\t01-02-1971 (R)',
      'Joegoslavië (< 25-06-1991)\t01-02-1970',
      'Germany (< 03-10-1990)\t01-02-1970',
    );
    expect(told(reading).map(([who]) => who)).toEqual(['YUG', 'YUG', 'YUG']);
    expect(reading.unresolved).toEqual([{ name: 'Germany (< 03-10-1990)', row: 4 }]);
  });

  it('a part of a party is not a party', () => {
    expect(read('- Montserrat\t\t\t\t01-02-2003').unresolved).toHaveLength(1);
  });

  it.each([
    ['\t\t01-02-2003', 'no-mode-without-letter'],
    ['\t\t01-02-2003 (Q)', 'letter-not-in-header'],
    ['\t\t2003/02/01 (R)', 'date-not-understood'],
    ['01-02-2003 (R)', 'date-not-understood'],
    ['01-02-2003\t\t\t01-03-2003', 'effect-without-consent'],
    ['\t\t\t\t\t01-03-2003', 'end-without-denunciation'],
    ['\t\t\t\t\t\t01-03-2003', 'cell-outside-columns'],
  ])('"%s" is a question: %s', (cells, reason) => {
    expect(read(`France\t${cells}`).questions.map((q) => q.reason)).toContain(reason);
  });

  it.each([
    ['treaty-missing', HEADER, {}],
    ['missing-header', 'Party\tDate', { treaty: 'X1' }],
  ])('refuses with %s', (code, text, options) => {
    expect(() => readVerdragenbank(encode(text), options)).toThrow(expect.objectContaining({ code }));
  });

  it('loses no dated cell', () => {
    const date = fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1900, max: 2026 }))
      .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join('-'));
    const cell = fc.oneof(
      fc.constant(''),
      fc.tuple(date, fc.constantFrom('', '', ' (R)', ' (T)', ' VG', ' (X)')).map((parts) => parts.join('')),
    );
    const row = fc.tuple(fc.constantFrom('Frankrijk', 'Atlantis', '- Aruba'), fc.array(cell, { maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const dated = rows.flatMap(([name, cells], i) =>
          cells
            .filter((value) => value !== '')
            .map((value) => ({
              row: i + 2,
              participant: name === 'Frankrijk' ? 'FRA' : '',
              value,
              date: value.slice(0, 10).split('-').reverse().join('-'),
            })),
        );
        expect(lost(dated, read(...rows.map(([name, cells]) => [name, ...cells].join('\t'))))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
