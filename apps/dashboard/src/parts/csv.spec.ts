import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('rows as CSV: quoted where needed, empty where there is nothing, and no formula', () => {
  const row = (name: string, signed: string | null) => ({ name, signed });
  const rows = [row('Bolivia, "Plurinational State of"', '2001-11-23'), row('=1+1', null), row('a\nb', null)];
  expect(csvOf({ name: ({ name }) => name, signed: ({ signed }) => signed }, rows)).toBe(
    '\ufeffname,signed\r\n"Bolivia, ""Plurinational State of""",2001-11-23\r\n\'=1+1,\r\n"a\nb",\r\n',
  );
});
