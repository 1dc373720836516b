import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats, type Reading, readUntcTable, SourceError } from './index.ts';

/** What the readers of markup and of pasted tables trip over, if anything. */
const SHARDS = [
  '<?xml version="1.0" encoding="ISO-8859-1"?>',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<!DOCTYPE x [<!ENTITY a "&a;&a;">]>',
  '<!DOCTYPE html>',
  '<meta charset="koi8-r">',
  '<X><Treaty><Participants><Table><TGroup>',
  '<Thead><Row><Entry>Participant</Entry><Entry>Signature</Entry></Row></Thead>',
  '<Tbody><Rows><Row><Entry>France</Entry><Entry>1 Jan 2001</Entry></Row></Rows></Tbody>',
  '</TGroup></Table></Participants>',
  '<Declarations><P>France</P><P>Upon signature:</P><P>Text</P></Declarations></Treaty></X>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&lt;superscript&gt;1&lt;/superscript&gt;',
  '&#xD800;&#0;&a;&amp;amp;',
  '<table><tr><td colspan=999 rowspan=999>',
  '</td></tr></table>',
  '<th>Party</th><th>Signature</th><th>Ratification</th><th>Entry into Force</th>',
  '<td>France<td>01/02/2003 s<td>01-02-2003 (R)',
  '<b><i><a><p></b></a>',
  '<svg><style><![CDATA[<table>',
  '<template><tr><select>',
  'Participant\tAction\tDate of Notification/Deposit\tDate of Effect\n',
  'Party\tSignature\tRatification\tType\tEntry into force\n',
  '\tSignature\tRatification\tEntry into Force\tNotes\tR.\tD.\n',
  'France\tRatification\t01/01/1900\t31/12/2003\n',
  'Participant\tSignature\tAccession(a)\nFrance 1\t\t[1 Jan 2001 a]\n',
  '<form action="?mtdsg_no=XXVI-9&chapter=26"><table id="x_tblgrid"><tr><td>Participant</td><td>Signature</td></tr>',
  '<tr><td>Chile<sup>1</sup></td><td>[1 Jan 2001]</td></tr></table>',
  '<div id="x_dgDec_ctl02_divParticipant">France</div><div id="x_dgDec_ctl02_divText"><p>1 Jan 2002</p><p>So.</p></div>',
  'STATUS AS AT : 03-02-2026\n',
  '13 November 2008\n',
  'Withdrawal of declaration:\n',
  'End Note\n1. On 1 Jan 2002, it denounced it with effect from 1 Jan 2003.\n',
  'PK\u0003\u0004xl/workbook.xml',
  'sep=;\n',
  'Total number of ratifications/accessions: 3\n',
  'ETS No. 185\n',
  '#France\n',
  'See chapter IV.3.\n',
  '\ufeff',
  '\u202e',
  '\ud800',
  '"',
  '\0',
] as const;
const shards = fc.array(fc.oneof(fc.constantFrom(...SHARDS), fc.string({ maxLength: 5 })), { maxLength: 25 });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const quote = (cell: string): string => `"${cell.replaceAll('"', '""').replaceAll('\0', '')}"`;

const header = fc.oneof(
  fc.constantFrom(
    'Signature',
    'Ratification, Acceptance(A), Accession(a)',
    'Signature, Succession to signature(d)',
    'Definitive signature of the Protocol, Acceptance of the Protocol',
    'Signature, Ratification',
    'Registration Date',
    'Notification under article 7 (1) (b)',
  ),
  fc.string(),
);
const date = fc
  .tuple(
    fc.integer({ min: 0, max: 33 }),
    fc.constantFrom('Jan', 'Feb', 'Sept', 'July', 'Foo'),
    fc.integer({ min: 1900, max: 2030 }),
  )
  .map((parts) => parts.join(' '));
const cell = fc.oneof(
  fc.constantFrom('', ' ', 'N/A', '-'),
  date,
  fc.tuple(date, fc.constantFrom('a', 'A', 'AA', 'd', 's', 'x', ' 3', '[', ']')).map(([d, letter]) => `${d} ${letter}`),
  date.map((d) => `[${d}]`),
  fc.tuple(date, date).map((d) => d.join(', ')),
  fc.string({ unit: 'binary' }),
);
const name = fc.oneof(fc.constantFrom('France', 'Bolivia', 'Netherlands 3', '[Canada]', 'Atlantis', ''), fc.string());
const table = fc.tuple(
  fc.array(header, { maxLength: 5 }),
  fc.array(fc.tuple(name, fc.array(cell, { maxLength: 6 })), { maxLength: 12 }),
);

describe('whatever the file, a reader', () => {
  it.each(formats.map((f) => [f.id, f] as const))('%s refuses with its own error or reads', (_, format) => {
    const attempt = (bytes: Uint8Array): void => {
      try {
        format.read(bytes, { treaty: 'X1', file: '4-1.csv' });
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError);
      }
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), attempt));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        attempt(encode(text));
        attempt(encode(`Participant,Signature\n${text}`));
        attempt(encode(`participant,act,date,note\n${text}`));
      }),
    );
    fc.assert(
      fc.property(shards, fc.boolean(), (parts, wide) => {
        const text = parts.join('');
        attempt(wide ? Buffer.from(`\ufeff${text}`, 'utf16le') : encode(text));
      }),
      { numRuns: 500 },
    );
  });

  const long = 100_000;
  const names = Array.from({ length: long / 4 }, (_, i) => `a${i}`);
  it.each([
    ['elements within one another', '<div>'.repeat(long)],
    ['tables within one another', '<table><tr><td>'.repeat(long)],
    ['elements beside one another', `<table>${'<b></b>'.repeat(long)}</table>`],
    ['formatting that is opened again', `${names.map((name) => `<b id=${name}>`).join('')}${'<p>x'.repeat(long)}`],
    ['attributes', `<table ${names.join(' ')}>`],
    ['an attribute without end', `<table a="${'x'.repeat(long * 10)}`],
    ['XML elements within one another', `${'<a>'.repeat(long)}${'</a>'.repeat(long)}`],
    ['XML attributes', `<a ${names.map((name) => `${name}="1"`).join(' ')}/>`],
    ['document types', '<!DOCTYPE a'.repeat(long)],
    ['comments', `<a>${'<!-- -->'.repeat(long)}</a>`],
    ['comments that stay open', '<!--'.repeat(long)],
    ['references', `<a>${'&amp;lt;'.repeat(long)}</a>`],
    ['open tags', '<'.repeat(long)],
    ['cells that reach far', `<table>${'<tr><td colspan=1000 rowspan=65534>x'.repeat(long / 20)}`],
    ['tabs', '\tSignature\tRatification\t'.repeat(long)],
    ['lines', 'Party\tSignature\tRatification\n'.repeat(long / 4)],
    ['headings', '#France\n'.repeat(long / 4)],
    ['brackets', `#France\n${'('.repeat(long)}\nParty\tSignature\tRatification\nX${' (<'.repeat(long)}`],
    ['brackets before a number', `${'('.repeat(long)}x ETS No. 185\n\tSignature\tRatification\n`],
    ['blanks', `Party\tSignature\tRatification\n${' '.repeat(long)}x\t${'1'.repeat(long)}`],
  ])('is done soon with many %s', (_, text) => {
    for (const format of formats) {
      try {
        format.read(encode(text), { treaty: 'X1', file: '4-1.csv' });
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError);
      }
    }
  });

  it.each([
    ['acts', 'Signature', (n: number) => `${1 + (n % 28)} Jan ${1900 + (n % 99)}`],
    ['ends', 'Accession(a)', (n: number) => `[${1 + (n % 28)} Jan ${1900 + (n % 99)} a]`],
    ['asides', 'Signature,Resolution', () => '1 Jan 1990,34 (I)'],
    ['words that name nothing', 'Foo', () => 'x'],
  ])(
    'of UN tables takes four times as long with four times the columns of %s, not sixteen times',
    (_, column, cellAt) => {
      const cpuOf = (columns: number) => {
        const cells = Array.from({ length: columns }, (_, n) => cellAt(n));
        const bytes = encode(`Participant,${Array(columns).fill(column).join(',')}\nFrance,${cells.join(',')}\n`);
        const before = process.threadCpuUsage();
        readUntcTable(bytes, { file: '4-1.csv' });
        const { user, system } = process.threadCpuUsage(before);
        return user + system;
      };
      const least = (columns: number) => Math.min(cpuOf(columns), cpuOf(columns), cpuOf(columns));
      least(2000);
      expect(least(20_000) / least(5000)).toBeLessThan(9);
    },
  );

  it('of UN tables loses no cell, taken alone', () => {
    fc.assert(
      fc.property(header, cell, (column, value) => {
        const reading = readUntcTable(encode(`Participant,${quote(column)}\nFrance,${quote(value)}`), {
          file: '4-1.csv',
        });
        const told = reading.acts.length + reading.questions.length + reading.notices.length;
        expect(told).toBeGreaterThanOrEqual(1);
        expect(reading.rows).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('of UN tables loses no cell: each is an act, a question, a notice, or in a row that is unresolved', () => {
    fc.assert(
      fc.property(table, ([headers, rows]) => {
        const text = [['Participant', ...headers], ...rows.map(([who, cells]) => [who, ...cells])]
          .map((cells) => cells.map(quote).join(','))
          .join('\n');
        let reading: Reading;
        try {
          reading = readUntcTable(encode(text), { file: '4-1.csv' });
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
          return;
        }
        const unresolved = new Set(reading.unresolved.map(({ row }) => row));
        const asides = new Set(reading.notices.filter((n) => n.reason === 'column-not-an-act').map((n) => n.column));
        let cells = 0;
        for (const [i, [, values]] of rows.entries()) {
          if (unresolved.has(i + 2)) continue;
          for (const [j, value] of values.entries()) {
            if (value.trim() !== '' && !asides.has(headers[j]?.trim() ?? '')) cells += 1;
          }
        }
        // A cell with several dates may give several acts, so the account is kept by cells and cannot fall short.
        const told =
          reading.acts.length +
          reading.questions.filter((q) => q.reason !== 'withdrawn-without-date').length +
          reading.notices.filter((n) => n.reason === 'not-applicable').length;
        expect(told).toBeGreaterThanOrEqual(cells);
        expect(new Set(reading.acts.map((act) => act.id)).size).toBe(reading.acts.length);
      }),
      { numRuns: 500 },
    );
  });
});
