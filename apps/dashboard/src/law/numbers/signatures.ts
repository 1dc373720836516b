import type { TreatyStatus } from '../../api/types.ts';
import { count } from '../../words/terms.ts';
import { tellsWhoIsBound } from '../standing.ts';

type Totals = Pick<TreatyStatus['totals'], 'signatures' | 'signatories' | 'contracting'>;

/** What a signatory has not become: where it cannot be said whom consent binds, no more than that it gave none. */
export function notYet(totals: Totals): string {
  return tellsWhoIsBound({ totals }) ? 'not yet bound' : 'not followed by consent';
}

/** `52 signatures, of which 49 not yet bound`. */
export function spellSignatures(totals: Totals): string {
  const all = count(totals.signatures, 'signature');
  return totals.signatures === 0
    ? all
    : `${all}, of which ${count(totals.signatories, notYet(totals), notYet(totals))}`;
}
