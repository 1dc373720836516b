import type { TreatyId } from '@accede/treaty-law';
import { readActsCsv } from './acts-csv.ts';
import { readCoeChart } from './coe.ts';
import { type Reading, type ReadingOptions, SourceError } from './reading.ts';
import { readUntcDeclarations } from './untc/untc-declarations.ts';
import { readUntcTable, untcTreatyId } from './untc/untc-table.ts';
import { readUntcXml } from './untc/untc-xml.ts';
import { readUnts } from './unts.ts';
import { readVerdragenbank } from './verdragenbank.ts';

/** An outside format: bytes in, acts and questions out, nothing else. */
export interface Format {
  readonly id: string;
  readonly title: string;
  readonly read: (bytes: Uint8Array, options: ReadingOptions) => Reading;
  /** Code of the treaty that a file is about by its name, where such files are named after their treaty. */
  readonly treatyOf?: (file: string) => TreatyId;
  /** Whether a treaty may be registered by such a file: not where its code was typed by hand and may be mistyped. */
  readonly namesTreaty: boolean;
}

/** The formats that can be read. One more is one more line. */
export const formats: readonly Format[] = [
  {
    id: 'acts',
    title: 'acts.csv: participant,act,date and optional provision,effective,source,note',
    read: readActsCsv,
    namesTreaty: false,
  },
  {
    id: 'untc',
    title: 'UN Treaty Collection, status table as CSV',
    read: readUntcTable,
    treatyOf: untcTreatyId,
    namesTreaty: true,
  },
  {
    id: 'untc-xml',
    title: 'UN Treaty Collection, a treaty as XML',
    read: readUntcXml,
    treatyOf: untcTreatyId,
    namesTreaty: true,
  },
  {
    id: 'untc-declarations',
    title: 'UN Treaty Collection, declarations as text',
    read: readUntcDeclarations,
    treatyOf: untcTreatyId,
    namesTreaty: true,
  },
  {
    id: 'coe',
    title: 'Council of Europe, chart of signatures and ratifications, as a page or copied from one',
    read: readCoeChart,
    namesTreaty: true,
  },
  {
    id: 'unts',
    title: 'UN Treaty Series or UK Treaties Online, table of actions, as a page, copied from one, or CSV',
    read: readUnts,
    namesTreaty: false,
  },
  {
    id: 'verdragenbank',
    title: 'Treaty database of the Netherlands, table of parties, as a page or copied from one',
    read: readVerdragenbank,
    namesTreaty: false,
  },
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
