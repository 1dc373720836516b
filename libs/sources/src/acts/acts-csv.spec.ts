import type { Act } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { readActsCsv, SourceError } from '../index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readActsCsv(bytes(text), { treaty: 'ETS185', file: 'acts.csv' });

function refusal(text: string | Uint8Array): SourceError {
  try {
    readActsCsv(typeof text === 'string' ? bytes(text) : text, { treaty: 'ETS185' });
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('the file was accepted');
}

describe('acts.csv', () => {
  it('is read row by row: codes or names, kinds of act, legal dates', () => {
    const { acts, rows, treaty } = read(
      'participant,act,date\nALB,signature,2001-11-23\nCzech Republic,ratification,2013-08-22\n',
    );
    expect({ treaty, rows }).toEqual({ treaty: 'ETS185', rows: 2 });
    expect(acts).toEqual([
      { id: 'ETS185-ALB-signature-2001-11-23', kind: 'signature', participant: 'ALB', date: '2001-11-23' },
      { id: 'ETS185-CZE-ratification-2013-08-22', kind: 'ratification', participant: 'CZE', date: '2013-08-22' },
    ]);
  });

  it('takes the optional columns, in any order, quoted where they hold commas', () => {
    const { acts } = read(
      'date,act,participant,source,provision,effective,note\n2024-06-27,territorial-application,Netherlands,"Trb. 2024, 80",38(2),2024-10-01,"Curaçao, ""extension"""\n',
    );
    expect(acts).toEqual([
      {
        id: 'ETS185-NLD-territorial-application-38-2-2024-06-27',
        kind: 'territorial-application',
        participant: 'NLD',
        date: '2024-06-27',
        provision: '38(2)',
        effective: '2024-10-01',
        note: 'Curaçao, "extension"',
        source: { citation: 'Trb. 2024, 80', marking: 'PUBLIC', confidence: 'source' },
      },
    ]);
  });

  it('the marking of a source is kept; one that is none, or of no source, is a fault', () => {
    const marked = (source: string, marking: string) =>
      read(`participant,act,date,source,marking\nFRA,signature,2001-11-23,${source},${marking}\n`).acts[0]?.source;
    expect(marked('WK 1/2026', 'limite')).toEqual({ citation: 'WK 1/2026', marking: 'LIMITE', confidence: 'source' });
    expect(marked('WK 1/2026', '')?.marking).toBe('PUBLIC');
    expect(marked('recalled', 'LIMITE')?.marking).toBe('LIMITE');
    const faultOf = (source: string, marking: string) => {
      try {
        return marked(source, marking);
      } catch (error) {
        return (error as SourceError).faults[0];
      }
    };
    expect(faultOf('WK 1/2026', 'SECRET')).toMatchObject({ column: 'marking', rule: 'marking-not-known' });
    expect(faultOf('', 'LIMITE')).toMatchObject({ column: 'marking', rule: 'marking-without-source' });
  });

  it('an address is kept as the address of the source, and what is recalled is marked so', () => {
    const { acts } = read(
      'participant,act,date,source\nFRA,signature,2001-11-23,https://example.org/185\nDEU,signature,2001-11-23,recalled\n',
    );
    expect(acts[0]?.source?.url).toBe('https://example.org/185');
    expect(acts[1]?.source?.confidence).toBe('recalled');
  });

  it.each([
    ['a byte order mark', '\ufeffparticipant,act,date\nFRA,signature,2001-11-23\n'],
    ['CRLF', 'participant,act,date\r\nFRA,signature,2001-11-23\r\n'],
    ['no last line end', 'participant,act,date\nFRA,signature,2001-11-23'],
    ['blank lines and blanks around', '\nParticipant , Act,DATE\n\n FRA , Signature ,2001-11-23\n,,\n'],
  ])('tolerates %s', (_, text) => expect(read(text).acts).toHaveLength(1));

  it('reading twice gives the same ids', () => {
    const text = 'participant,act,date\nFRA,signature,2001-11-23\nFRA,approval,2006-01-10\n';
    expect(read(text)).toEqual(read(text));
  });

  it('names every fault by row and column, and accepts nothing', () => {
    const error = refusal(
      'participant,act,date,effective\nAtlantis,signature,2001-11-23,\nFRA,signed,2001-11-23,\nFRA,signature,11/23/01,\nFRA,signature,2015-02-30,2001-13-01\n,signature,2001-11-23,\nFRA,signature,,\n',
    );
    expect(error.code).toBe('rows-refused');
    expect(error.faults.map(({ row, column }) => [row, column])).toEqual([
      [2, 'participant'],
      [3, 'act'],
      [4, 'date'],
      [5, 'date'],
      [5, 'effective'],
      [6, 'participant'],
      [7, 'date'],
    ]);
    expect(error.message).toContain('row 4, date: must be a calendar date of the form 2004-07-01 (found "11/23/01")');
  });

  it('refuses the same act twice, by code or by name', () => {
    const error = refusal('participant,act,date\nTUR,signature,2010-11-10\nTurkey,signature,2010-11-10\n');
    expect(error.faults[0]).toMatchObject({ row: 3, rule: 'same-act-in-row', facts: { row: 2 } });
  });

  it('refuses cells beyond the header: an unquoted comma would shift them', () => {
    expect(refusal('participant,act,date\nFRA,signature,2001-11-23,Paris\n').faults[0]).toMatchObject({
      row: 2,
      value: 'Paris',
    });
  });

  it.each([
    ['missing-header', 'FRA,signature,2001-11-23\n'],
    ['missing-header', 'participant,act\nFRA,signature\n'],
    ['missing-header', 'participant,act,date,date\nFRA,signature,2001-11-23,2001-11-23\n'],
    ['missing-header', 'participant,act,date,colour\nFRA,signature,2001-11-23,red\n'],
    ['malformed-csv', 'participant,act,date\n"FRA,signature,2001-11-23\n'],
    ['nul-byte', 'participant,act,date\nFRA,signature,2001-11-23\0\n'],
    ['empty-file', ' \n'],
  ])('refuses with %s: %j', (code, text) => expect(refusal(text).code).toBe(code));

  it('refuses what is not text in any encoding that is read', () => {
    const control = Uint8Array.from([
      ...bytes('participant,act,date\nC'),
      0xf4,
      0x01,
      ...bytes('te,signature,2001-11-23\n'),
    ]);
    expect(refusal(control).code).toBe('not-utf-8');
    expect(refusal(bytes('%PDF-1.7\n')).code).toBe('not-a-table');
  });

  it('refuses to read without being told the treaty', () => {
    expect(() => readActsCsv(bytes('participant,act,date\n'), {})).toThrow(SourceError);
  });

  it('refuses a treaty code that is none', () => {
    expect(() => readActsCsv(bytes('participant,act,date\n'), { treaty: 'the treaty' })).toThrow(
      'treaty: "the treaty" is none; a treaty code has the form ETS185',
    );
  });

  it.each([
    ['semicolons, CRLF and a mark', '\ufeffparticipant;act;date\r\nFRA;signature;2001-11-23\r\n'],
    ['semicolons in a list of quoted cells', '"participant";"act";"date"\r\n"FRA";"signature";"2001-11-23"\r\n'],
    ['tabs', 'participant\tact\tdate\nFRA\tsignature\t2001-11-23\n'],
    [
      'small letters, two letters, words for hyphens',
      'participant,act,date\nfra,Signature,2001-11-23\nFR,territorial application,2001-11-23\neu,formal_confirmation,2001-11-23\n',
    ],
  ])('reads files as Excel writes them: %s', (_, text) => {
    expect(read(text).acts[0]).toMatchObject({ participant: 'FRA', kind: 'signature', date: '2001-11-23' });
  });

  it.each([
    ['Windows-1252', Buffer.from("participant;act;date\r\nCôte d'Ivoire;signature;2001-11-23\r\n", 'latin1')],
    [
      'UTF-16 with its mark',
      Buffer.from("\ufeffparticipant\tact\tdate\r\nCôte d'Ivoire\tsignature\t2001-11-23\r\n", 'utf16le'),
    ],
  ])('in %s', (_, content) => {
    expect(readActsCsv(content, { treaty: 'ETS185' }).acts[0]?.participant).toBe('CIV');
  });

  it.each([
    ['23/11/2001', '2001-11-23'],
    ['11/23/2001', '2001-11-23'],
    ['03.02.2001', '2001-02-03'],
    ['4/4/2001', '2001-04-04'],
    ['3 Dec 2015', '2015-12-03'],
    ['1er août 1999', '1999-08-01'],
    ['2001/11/23', '2001-11-23'],
    ['2001-11-23T00:00:00', '2001-11-23'],
  ])('the date %s is %s', (value, date) => {
    expect(read(`participant,act,date\nFRA,signature,${value}\n`).acts[0]?.date).toBe(date);
  });

  it('figures are dates where the whole column leaves no choice which is the day, else a fault', () => {
    const dates = (...values: string[]) =>
      `participant,act,date\n${values.map((value, i) => `${['FRA', 'DEU', 'ITA'][i]},signature,${value}`).join('\n')}\n`;
    expect(read(dates('03/02/2001', '23/11/2001')).acts.map(({ date }) => date)).toEqual(['2001-02-03', '2001-11-23']);
    expect(read(dates('03/02/2001', '11/23/2001')).acts.map(({ date }) => date)).toEqual(['2001-03-02', '2001-11-23']);
    expect(refusal(dates('03/02/2001', '04/05/2001')).faults.map(({ rule }) => rule)).toEqual([
      'day-or-month',
      'day-or-month',
    ]);
    expect(refusal(dates('03/02/2001', '23/11/2001', '11/23/2001')).faults).toHaveLength(3);
  });

  it('other names of columns are mapped, and what is left over is passed over', () => {
    const text = 'country_name,what,when,colour\nFrance,ratification,2001-11-23,red\n';
    const columns = { participant: 'Country_Name', act: 'what', date: 'when' };
    const reading = readActsCsv(bytes(text), { treaty: 'ETS185', columns });
    expect(reading.acts).toMatchObject([{ participant: 'FRA', kind: 'ratification', date: '2001-11-23' }]);
    expect(reading.notices).toMatchObject([{ row: 1, column: 'colour', reason: 'column-not-an-act' }]);
    const wrong = () =>
      readActsCsv(bytes(text), { treaty: 'ETS185', columns: { participant: 'land', shade: 'colour' } });
    expect(wrong).toThrow(/participant: the file has no column of this name \(found "land"\)/);
    expect(wrong).toThrow(/there is no such field; they are participant, act, date, .* \(found "shade"\)/);
  });

  it('in part: the rows that are good are taken, and every fault of the others is given back', () => {
    const rows = Array.from({ length: 30 }, () => 'Atlantis,signature,2001-11-23');
    const text = `participant,act,date\nFRA,signature,2001-11-23\n${rows.join('\n')}\nFRA,signature,2001-11-23\n`;
    const { acts, faults } = readActsCsv(bytes(text), { treaty: 'ETS185', partial: true });
    expect([acts.length, faults?.length, faults?.at(-1)]).toMatchObject([
      1,
      31,
      { rule: 'same-act-in-row', facts: { row: 2 } },
    ]);
    expect(refusal(text).faults).toHaveLength(31);
  });

  it.each([
    ['notAfter,notified', '2026-02-03,4 Feb 2026', { notAfter: '2026-02-03', notified: '2026-02-04' }],
    [
      'depositary,amount,parts',
      'Moscow,12.5,I II;III',
      { depositary: 'Moscow', amount: 12.5, parts: ['I', 'II', 'III'] },
    ],
    ['predecessor', 'Czechoslovakia', { predecessor: 'CSK' }],
    [
      'territories,extent',
      'Aruba; Sint Maarten,excludes',
      { territories: ['Aruba', 'Sint Maarten'], extent: 'excludes' },
    ],
    ['towards,text', 'Germany; it,We object.', { towards: ['DEU', 'ITA'], text: 'We object.' }],
    ['partial,opposesForce', 'x,no', { partial: true }],
    ['partial,opposesForce', ',yes', { opposesForce: true }],
    ['stage,contact', 'Parliament,"Ministry, Paris"', { stage: 'parliament', contact: 'Ministry, Paris' }],
  ])('takes %s', (columns, cells, fields) => {
    const [act] = read(`participant,act,date,${columns}\nFRA,declaration,2001-11-23,${cells}\n`).acts;
    const { id: _, kind, participant, date, ...others } = act as Act;
    expect(others).toEqual(fields);
    expect([kind, participant, date]).toEqual(['declaration', 'FRA', '2001-11-23']);
  });

  it('takes acts that are no participant’s, and an end between two days', () => {
    const text = 'participant,act,date,notAfter\n,entry-into-force,2004-07-01,\nEstonia,ceased,2004-05-12,2026-02-03\n';
    expect(read(text).acts).toEqual([
      { id: 'ETS185-entry-into-force-2004-07-01', kind: 'entry-into-force', date: '2004-07-01' },
      {
        id: 'ETS185-EST-ceased-2004-05-12',
        kind: 'ceased',
        participant: 'EST',
        date: '2004-05-12',
        notAfter: '2026-02-03',
      },
    ]);
  });

  it.each([
    ['amount', 'a lot', 'not-a-number', {}],
    ['partial', 'perhaps', 'yes-or-no', {}],
    ['towards', 'Germany; Atlantis', 'nobody-of-this-name', { names: ['Atlantis'] }],
    ['predecessor', 'Atlantis', 'nobody-of-this-name', { names: [] }],
  ])('a fault in %s is told', (column, value, rule, facts) => {
    expect(refusal(`participant,act,date,${column}\nFRA,declaration,2001-11-23,${value}\n`).faults).toEqual([
      { row: 2, column, value, rule, facts },
    ]);
  });

  it('refers to a row of the same file, or to an id', () => {
    const header = 'participant,act,date,provision,refersTo\n';
    const made = 'FRA,reservation,2006-01-10,9,\nFRA,reservation,2006-01-10,11,\n';
    const withdrawn = (reference: string) => `${header}${made}France,statement-withdrawn,2010-01-01,,${reference}\n`;
    const refersTo = (reference: string) => read(withdrawn(reference)).acts.at(-1)?.refersTo;
    expect(refersTo('FRA reservation 2006-01-10 9')).toBe('ETS185-FRA-reservation-9-2006-01-10');
    expect(refersTo('France reservation 10 Jan 2006 11')).toBe('ETS185-FRA-reservation-11-2006-01-10');
    expect(refersTo('ETS185-DEU-reservation-9-2001-01-01')).toBe('ETS185-DEU-reservation-9-2001-01-01');
    const fault = (reference: string) =>
      refusal(withdrawn(reference)).faults.map(({ row, column, rule }) => [row, column, rule]);
    expect(fault('FRA reservation 2006-01-10')).toEqual([[4, 'refersTo', 'reference-to-several']]);
    expect(fault('DEU reservation 2006-01-10 9')).toEqual([[4, 'refersTo', 'reference-to-nothing']]);
  });

  it('says in words what is too long', () => {
    expect(refusal(`participant,act,date,note\nFRA,signature,2001-11-23,${'x'.repeat(2001)}\n`).message).toContain(
      'row 2, note: has more than 2000 characters',
    );
  });
});
