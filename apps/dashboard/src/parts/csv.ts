/** Column title → cell of a row. */
export type CsvColumns<T> = Readonly<Record<string, (row: T) => string | boolean | null | undefined>>;

/** Rows as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export function csvOf<T>(columns: CsvColumns<T>, rows: readonly T[]): string {
  const cells = Object.values(columns);
  const lines = [Object.keys(columns), ...rows.map((row) => cells.map((cell) => String(cell(row) ?? '')))];
  return `\ufeff${lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('')}`;
}

function quoted(cell: string): string {
  // What a spreadsheet would take for a formula is no formula behind an apostrophe.
  const text = cell.replace(/^(?=[\s"]*[=+\-@])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
