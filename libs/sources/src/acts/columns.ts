import type { FaultRule } from '@accede/wording';
import { type Fault, SourceError } from '../reading/source-error.ts';

const REQUIRED = ['participant', 'act', 'date'] as const;
const OPTIONAL = [
  'provision',
  'effective',
  'source',
  'marking',
  'note',
  'text',
  'notAfter',
  'notified',
  'refersTo',
  'depositary',
  'amount',
  'parts',
  'predecessor',
  'territories',
  'extent',
  'towards',
  'partial',
  'opposesForce',
  'stage',
  'contact',
] as const;

/** A column of a file of acts. */
export type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** The columns of a file of acts; the first three must be there. */
export const ACTS_COLUMNS: readonly Column[] = [...REQUIRED, ...OPTIONAL];

/** Where the columns stand, and which of the file were passed over. */
export interface Columns {
  readonly at: ReadonlyMap<Column, number>;
  readonly width: number;
  readonly passedOver: readonly string[];
}

const plain = (name: string): string => name.trim().toLowerCase();
const byName = new Map(ACTS_COLUMNS.map((column) => [plain(column), column]));

/**
 * The columns by the header of a file. Where the caller maps some (`participant` to `country_name`), the others of the
 * file are passed over; without that a column of another name is a fault. Throws SourceError with every fault.
 */
export function columnsOf(header: readonly string[], mapped: Readonly<Record<string, string>> | undefined): Columns {
  const at = new Map<Column, number>();
  const faults: Fault[] = [];
  const passedOver: string[] = [];
  const fault = (column: string | null, value: string | null, broken: FaultRule): void =>
    void faults.push({ row: 1, column, value, ...broken });
  const taken = new Map<string, Column>();
  for (const [field, name] of Object.entries(mapped ?? {})) {
    const column = byName.get(plain(field));
    if (column === undefined) fault(null, field, { rule: 'no-such-field', facts: { columns: ACTS_COLUMNS } });
    else if (!header.some((cell) => plain(cell) === plain(name)))
      fault(column, name, { rule: 'no-such-column', facts: {} });
    else taken.set(plain(name), column);
  }
  const isMapped = new Set(taken.values());
  for (const [index, name] of header.entries()) {
    const own = byName.get(plain(name));
    // A column that another one stands for is not read under its own name.
    const column = taken.get(plain(name)) ?? (own !== undefined && isMapped.has(own) ? undefined : own);
    if (column === undefined) {
      if (mapped !== undefined || name === '') passedOver.push(name);
      else fault(null, name, { rule: 'column-not-known', facts: { columns: ACTS_COLUMNS } });
    } else if (at.has(column)) fault(column, null, { rule: 'column-twice', facts: {} });
    else at.set(column, index);
  }
  for (const column of REQUIRED) if (!at.has(column)) fault(column, null, { rule: 'column-missing', facts: {} });
  if (faults.length > 0)
    throw new SourceError('missing-header', 'the first row must name the columns participant,act,date', faults);
  return { at, width: header.length, passedOver: passedOver.filter((name) => name !== '') };
}
