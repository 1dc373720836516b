import type { TreatyStatus } from '../../api/types.ts';
import { words } from '../../words/law.ts';
import { tellsWhoIsBound } from '../standing.ts';

type Totals = Pick<TreatyStatus['totals'], 'signatures' | 'signatories' | 'contracting'>;

/** What a signatory has not become: where it cannot be said whom consent binds, no more than that it gave none. */
export function notYet(totals: Totals): string {
  return tellsWhoIsBound({ totals }) ? words.notYetBound : words.notFollowed;
}

/** `52 signatures, of which 49 not yet bound`. */
export function spellSignatures(totals: Totals): string {
  return words.signatures(totals.signatures, totals.signatories, tellsWhoIsBound({ totals }));
}
