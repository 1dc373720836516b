import { readActsCsv } from './acts-csv.ts';
import { type Reading, type ReadingOptions, SourceError } from './reading.ts';
import { readUntcTable } from './untc-table.ts';

/** An outside format: bytes in, acts and questions out, nothing else. */
export interface Format {
  readonly id: string;
  readonly title: string;
  readonly read: (bytes: Uint8Array, options: ReadingOptions) => Reading;
}

/** The formats that can be read. One more is one more line. */
export const formats: readonly Format[] = [
  {
    id: 'acts',
    title: 'acts.csv: participant,act,date and optional provision,effective,source,note',
    read: readActsCsv,
  },
  { id: 'untc', title: 'UN Treaty Collection, status table as CSV', read: readUntcTable },
];

/** Reads a file in a format of the registry. Throws SourceError, nothing else. */
export function readSource(format: string, bytes: Uint8Array, options: ReadingOptions): Reading {
  const known = formats.find(({ id }) => id === format);
  if (known === undefined) {
    throw new SourceError(
      'format-unknown',
      `format "${format}" is not one of ${formats.map(({ id }) => id).join(', ')}`,
    );
  }
  return known.read(bytes, options);
}
