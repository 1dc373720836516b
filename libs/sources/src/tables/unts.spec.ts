import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, lost, sample } from '../accounting.ts';
import { type Reading, readUnts } from '../index.ts';

const HEADER = 'Participant\tAction\tDate of Notification/Deposit\tDate of Effect';
const read = (...rows: string[]): Reading => readUnts(encode([HEADER, ...rows].join('\n')), { treaty: 'X1' });
const told = ({ acts }: Reading) => acts.map((act) => [act.participant, act.kind, act.date, act.effective ?? null]);

describe('a table of actions of the UN Treaty Series', () => {
  it('as a page: the Paris Agreement, where a deposit after the one that triggered it runs its own thirty days', () => {
    expect(told(readUnts(readFileSync(sample('paris.unts.html')), { treaty: 'UNTC-27-7-d' }))).toEqual([
      ['ALB', 'ratification', '2016-09-21', '2016-11-04'],
      ['DZA', 'ratification', '2016-10-20', '2016-11-19'],
      ['AUT', 'ratification', '2016-10-05', '2016-11-04'],
    ]);
  });

  it('as copied from a browser: the Basel Ban Amendment', () => {
    expect(told(readUnts(readFileSync(sample('basel-ban.unts.txt')), { treaty: 'UNTC-27-3-a' }))).toEqual([
      ['BRA', 'ratification', '2023-03-22', '2023-06-20'],
      ['HRV', 'ratification', '2019-09-06', '2019-12-05'],
    ]);
  });

  it('UK Treaties Online: 01/01/1900 is no date, and who is not known keeps its rows', () => {
    const resolve = (name: string) =>
      ({ BELGIUM: 'BEL', DENMARK: 'DNK', NORWAY: 'NOR', 'UNITED KINGDOM': 'GBR' })[name];
    const reading = readUnts(readFileSync(sample('bonn-1969.ukto.csv')), { treaty: 'X1', resolve });
    expect(told(reading)).toEqual([
      ['BEL', 'signature', '1969-06-09', null],
      ['DNK', 'signature', '1969-06-09', null],
      ['NOR', 'ratification', '1970-09-28', null],
      ['GBR', 'signature', '1969-06-09', null],
    ]);
    expect(reading.acts[0]?.source?.citation).toBe('UK Treaties Online, actions');
    expect(reading.unresolved.map(({ row }) => row)).toEqual([4, 5]);
    expect(reading.notices.map(({ reason }) => reason)).toEqual(Array(3).fill('null-date'));
  });

  it('UK Treaties Online: names as it writes them; bound, by which means is not told', () => {
    const table = `Country,Action,Action Date,Effective Date
"IRELAND, REPUBLIC OF",Accession,22/01/1963,22/04/1963
NETHERLANDS THE,Ratification,08/01/1974,01/01/1900
ALBANIA,Bound,28/08/2002,28/02/2003
`;
    const { acts, questions, unresolved } = readUnts(encode(table), { treaty: 'X1' });
    expect(acts.map((act) => [act.participant, act.kind, act.date, act.effective, act.note])).toEqual([
      ['IRL', 'accession', '1963-01-22', '1963-04-22', undefined],
      ['NLD', 'ratification', '1974-01-08', undefined, undefined],
      ['ALB', 'consent-to-be-bound', '2002-08-28', '2003-02-28', 'Bound, in the table: by which means is not told'],
    ]);
    expect([questions, unresolved]).toEqual([[], []]);
    // The record may tell what the table does not.
    const instruments = () => () => ({ kind: 'accession' as const, date: '2002-08-28' });
    expect(readUnts(encode(table), { treaty: 'X1', instruments }).acts.at(-1)).toMatchObject({ kind: 'accession' });
  });

  it('UK Treaties Online: an extension names the territory and not the State, so it asks', () => {
    const table =
      'Country,Action,Action Date,Effective Date\nALGERIA,Extension,24/06/1960,\nGibraltar,Extension,13/02/1961,\n';
    const { acts, questions } = readUnts(encode(table), { treaty: 'X1' });
    expect(acts).toEqual([]);
    expect(questions.map(({ reason }) => reason)).toEqual(['territory-without-state', 'territory-without-state']);
  });

  it.each([
    ['Acceptance', { kind: 'acceptance' }],
    ['Approval', { kind: 'approval' }],
    ['Accession', { kind: 'accession' }],
    ['Definitive signature', { kind: 'definitive-signature' }],
    ['Formal confirmation', { kind: 'formal-confirmation' }],
    ['Adherence', { kind: 'accession', note: 'Adherence, in the table' }],
    ['Continuity', { kind: 'succession', note: 'Continuity or succession of States, in the table' }],
    ['Signature ad referendum', { kind: 'signature', note: 'Signature ad referendum' }],
    ['Succession to signature', { kind: 'succession-to-signature' }],
    ['Notice of withdrawal', { kind: 'denunciation' }],
    ['Modification of declaration under article 9', { kind: 'statement-modified', provision: '9' }],
    ['Provisional application', { kind: 'provisional-application' }],
    ['Denunciation', { kind: 'denunciation' }],
    ['Withdrawal', { kind: 'denunciation' }],
    ['Withdrawal of denunciation', { kind: 'denunciation-rescinded' }],
    ['Withdrawal of signature', { kind: 'signature-withdrawn' }],
    ['Ratification (with declaration)', { kind: 'ratification', note: 'Ratification (with declaration)' }],
    ['Reservation', { kind: 'reservation' }],
    ['Declaration under article 287', { kind: 'declaration', provision: '287' }],
    ['Objection to reservation', { kind: 'objection' }],
    ['Communication', { kind: 'communication' }],
    ['Withdrawal of reservation to article 9', { kind: 'statement-withdrawn', provision: '9' }],
    ['Withdrawal of objection to article 9', { kind: 'objection-withdrawn', provision: '9' }],
    [
      'Territorial application (in respect of: Aruba)',
      { kind: 'territorial-application', extent: 'applies', territories: ['Aruba'] },
    ],
    ['Extension to Gibraltar', { kind: 'territorial-application', territories: ['Gibraltar'] }],
    [
      'Territorial exclusion (Greenland; Faroe Islands)',
      { extent: 'excludes', territories: ['Greenland', 'Faroe Islands'] },
    ],
  ])('%s', (action, act) => {
    const { acts, questions } = read(`Denmark\t${action}\t05/11/2016\t04/02/2017`);
    expect(questions).toEqual([]);
    expect(acts).toMatchObject([{ participant: 'DNK', date: '2016-11-05', effective: '2017-02-04', ...act }]);
  });

  it.each([
    ['Enthusiasm\t05/11/2016', 'action-not-known'],
    ['Ratification of amendment\t05/11/2016', 'action-not-known'],
    ['Extension of the time limit\t05/11/2016', 'action-not-known'],
    ['Withdrawal of reservation\t05/11/2016', 'statement-not-named'],
    ['Reservation withdrawn\t05/11/2016', 'statement-not-named'],
    ['Ratification\t\t05/11/2016', 'action-without-date'],
    ['Ratification\t01/01/1900', 'null-date'],
    ['Ratification\t11/25/2016', 'date-not-understood'],
    ['Ratification\t05/11/2016\tlater', 'date-not-understood'],
    ['Ratification\t05/11/2016\t05/11/2016\t06/11/2016', 'cell-outside-columns'],
  ])('%s is a question: %s', (row, reason) => {
    expect(read(`Denmark\t${row}`).questions.map((q) => q.reason)).toContain(reason);
  });

  it('a participant that reaches over several rows of a page stands in each', () => {
    const page = `<table><tr><th>${HEADER.replaceAll('\t', '</th><th>')}</th></tr>
      <tr><td rowspan="2">France</td><td>Ratification</td><td>05/11/2016</td><td></td></tr>
      <tr><td>Declaration</td><td>06/11/2016</td><td></td></tr></table>`;
    expect(told(readUnts(encode(page), { treaty: 'X1' }))).toEqual([
      ['FRA', 'ratification', '2016-11-05', null],
      ['FRA', 'declaration', '2016-11-06', null],
    ]);
  });

  it.each([
    ['treaty-missing', HEADER, {}],
    ['missing-header', 'France\tRatification\t05/11/2016', { treaty: 'X1' }],
    ['empty-file', ' ', { treaty: 'X1' }],
  ])('refuses with %s', (code, text, options) => {
    expect(() => readUnts(encode(text), options)).toThrow(expect.objectContaining({ code }));
  });

  it('loses no dated cell', () => {
    const date = fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1900, max: 2026 }))
      .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join('/'));
    const cell = fc.oneof(date, fc.constantFrom('', '01/01/1900'));
    const action = fc.constantFrom(
      'Ratification',
      'Withdrawal',
      'Withdrawal of reservation',
      'Whim',
      'Reservation',
      '',
    );
    const row = fc.tuple(fc.constantFrom('France', 'Atlantis', ''), action, cell, cell, cell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const dated = rows.flatMap(([name, , ...cells], i) =>
          cells
            .filter((value) => value !== '')
            .map((value) => ({
              row: i + 2,
              participant: name === 'France' ? 'FRA' : '',
              value,
              date: value.split('/').reverse().join('-'),
            })),
        );
        const reading = read(...rows.map((cells) => cells.join('\t')));
        // The effect of an act that is asked about stands beside the question.
        const asked = new Set(reading.questions.map(({ row: at }) => at));
        expect(lost(dated, reading).filter(({ row: at }) => !asked.has(at))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
