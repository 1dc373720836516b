import { describe, expect, it } from 'vitest';
import { readActsCsv, SourceError } from './index.ts';

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
      'participant,act,date,effective\nAtlantis,signature,2001-11-23,\nFRA,signed,2001-11-23,\nFRA,signature,23/11/2001,\nFRA,signature,2015-02-30,2001-13-01\n,signature,2001-11-23,\nFRA,signature,,\n',
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
    expect(error.message).toContain('row 4, date: must be a calendar date of the form 2004-07-01 (found "23/11/2001")');
  });

  it('refuses the same act twice, by code or by name', () => {
    const error = refusal('participant,act,date\nTUR,signature,2010-11-10\nTurkey,signature,2010-11-10\n');
    expect(error.faults[0]).toMatchObject({ row: 3, message: 'the same act stands in row 2' });
  });

  it('refuses cells beyond the header: an unquoted comma would shift them', () => {
    expect(refusal('participant,act,date\nFRA,signature,2001-11-23,Paris\n').faults[0]).toMatchObject({
      row: 2,
      value: 'Paris',
    });
  });

  it.each([
    ['missing-header', 'FRA,signature,2001-11-23\n'],
    ['missing-header', 'participant;act;date\nFRA;signature;2001-11-23\n'],
    ['missing-header', 'participant,act\nFRA,signature\n'],
    ['missing-header', 'participant,act,date,date\nFRA,signature,2001-11-23,2001-11-23\n'],
    ['missing-header', 'participant,act,date,colour\nFRA,signature,2001-11-23,red\n'],
    ['malformed-csv', 'participant,act,date\n"FRA,signature,2001-11-23\n'],
    ['nul-byte', 'participant,act,date\nFRA,signature,2001-11-23\0\n'],
    ['empty-file', ' \n'],
  ])('refuses with %s: %j', (code, text) => expect(refusal(text).code).toBe(code));

  it('refuses what is not UTF-8', () => {
    expect(
      refusal(Uint8Array.from([...bytes('participant,act,date\nC'), 0xf4, ...bytes('te,signature,2001-11-23\n')])).code,
    ).toBe('not-utf-8');
  });

  it('refuses to read without being told the treaty', () => {
    expect(() => readActsCsv(bytes('participant,act,date\n'), {})).toThrow(SourceError);
  });

  it('refuses a treaty code that is none', () => {
    expect(() => readActsCsv(bytes('participant,act,date\n'), { treaty: 'the treaty' })).toThrow(
      'treaty: "the treaty" is none; a treaty code has the form ETS185',
    );
  });

  it('says in words what is too long', () => {
    expect(refusal(`participant,act,date,note\nFRA,signature,2001-11-23,${'x'.repeat(2001)}\n`).message).toContain(
      'row 2, note: has more than 2000 characters',
    );
  });
});
