import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats, type Reading, readUntcTable, SourceError } from './index.ts';

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
  });

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
