import type { TreatyId } from '@accede/treaty-law';
import type { FormatFacts, FormatRule } from '@accede/wording';
import { readActsCsv } from './acts/acts-csv.ts';
import { ACTS_COLUMNS } from './acts/columns.ts';
import { officialDate } from './reading/official-date.ts';
import type { Reading, ReadingOptions } from './reading/reading.ts';
import { SourceError } from './reading/source-error.ts';
import { readCoeChart } from './tables/coe.ts';
import { readUnts } from './tables/unts.ts';
import { readVerdragenbank } from './tables/verdragenbank.ts';
import { readUntcHtml } from './untc/page/untc-html.ts';
import { readUntcDeclarations } from './untc/untc-declarations.ts';
import { untcTreatyId } from './untc/untc-number.ts';
import { readUntcTable } from './untc/untc-table.ts';
import { readUntcXml } from './untc/xml/untc-xml.ts';

/** An outside format: bytes in, acts and questions out, nothing else. */
export interface Format {
  readonly id: keyof FormatFacts;
  readonly read: (bytes: Uint8Array, options: ReadingOptions) => Reading;
  /** Code of the treaty that a file is about by its name, where such files are named after their treaty. */
  readonly treatyOf?: (file: string) => TreatyId;
  /** Whether a treaty may be registered by such a file: not where its code was typed by hand and may be mistyped. */
  readonly namesTreaty: boolean;
  /** Whether such a file tells all that its source has, so that what it does not have is no longer there. */
  readonly isEdition: boolean;
}

/** The formats that can be read. One more is one more line. */
export const formats: readonly Format[] = [
  {
    id: 'acts',
    read: readActsCsv,
    namesTreaty: false,
    isEdition: false,
  },
  {
    id: 'untc',
    read: readUntcTable,
    treatyOf: untcTreatyId,
    namesTreaty: true,
    isEdition: true,
  },
  {
    id: 'untc-xml',
    read: readUntcXml,
    treatyOf: untcTreatyId,
    namesTreaty: true,
    isEdition: true,
  },
  {
    id: 'untc-html',
    read: readUntcHtml,
    namesTreaty: true,
    isEdition: true,
  },
  {
    id: 'untc-declarations',
    read: readUntcDeclarations,
    treatyOf: untcTreatyId,
    namesTreaty: true,
    isEdition: true,
  },
  {
    id: 'coe',
    read: readCoeChart,
    namesTreaty: true,
    isEdition: true,
  },
  {
    id: 'unts',
    read: readUnts,
    namesTreaty: false,
    isEdition: true,
  },
  {
    id: 'verdragenbank',
    read: readVerdragenbank,
    namesTreaty: false,
    isEdition: true,
  },
];

/** The format as its description is worded by. */
export const formatSaid = ({ id }: Format): FormatRule =>
  id === 'acts' ? { rule: id, facts: { columns: ACTS_COLUMNS.slice(3) } } : { rule: id, facts: {} };

/**
 * Reads a file in a format of the registry, with the date of entry into force that its head states. Throws SourceError,
 * nothing else.
 */
export function readSource(format: string, bytes: Uint8Array, options: ReadingOptions): Reading {
  const known = formats.find(({ id }) => id === format);
  if (known === undefined) {
    throw new SourceError(
      'format-unknown',
      `format "${format}" is not one of ${formats.map(({ id }) => id).join(', ')}`,
    );
  }
  const reading = known.read(bytes, options);
  const stated = officialDate(reading);
  return stated === undefined ? reading : { ...reading, acts: [...reading.acts, stated] };
}
