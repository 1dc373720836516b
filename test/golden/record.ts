import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupMemberships, participantsByCode } from '@accede/catalogue';
import { readUntcTable } from '@accede/sources';
import {
  type Act,
  asRelated,
  derive,
  FinalClauses,
  type LegalDate,
  type TreatyId,
  type TreatyStatus,
  treatiesNamedIn,
} from '@accede/treaty-law';

/** Where the status tables and the oracle lie: beside the repository, never in it. */
export const shared = join(import.meta.dirname, '../../../shared');

/** Says once why a suite is skipped, and whether it is. */
export function absent(...paths: string[]): boolean {
  const missing = paths.map((path) => join(shared, path)).find((path) => !existsSync(path));
  if (missing !== undefined) process.stdout.write(`skipped: ${missing} is not there\n`);
  return missing !== undefined;
}

/** The final clauses in `documents/`, by treaty. */
export const documents: ReadonlyMap<TreatyId, FinalClauses> = new Map(
  readdirSync(join(import.meta.dirname, 'documents'))
    .map((file) => FinalClauses.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'documents', file), 'utf8'))))
    .map((document) => [document.id, document]),
);

/** The instruments that a table of the UN Treaty Collection shows. */
export function tableOf(treaty: TreatyId): readonly Act[] {
  const file = `${treaty.slice('UNTC-'.length)}.csv`;
  return readUntcTable(readFileSync(join(shared, 'untc-2015/treaties', file)), { file }).acts;
}

/**
 * Statuses of the treaties of `documents/` on one date, from the acts that `actsOf` gives for each; the treaties that
 * a clause names are derived in the same way.
 */
export function statuses(
  actsOf: (treaty: TreatyId) => readonly Act[],
  asAt: LegalDate,
): (treaty: TreatyId) => TreatyStatus {
  const known = new Map<TreatyId, TreatyStatus>();
  const statusOf = (treaty: TreatyId): TreatyStatus => {
    const before = known.get(treaty);
    if (before !== undefined) return before;
    const document = documents.get(treaty);
    if (document === undefined) throw new Error(`no document for ${treaty}`);
    const treaties = new Map(treatiesNamedIn(document).map((named) => [named, asRelated(statusOf(named))]));
    const status = derive(document, actsOf(treaty), asAt, {
      participants: participantsByCode,
      groups: groupMemberships,
      treaties,
    });
    known.set(treaty, status);
    return status;
  };
  return statusOf;
}
