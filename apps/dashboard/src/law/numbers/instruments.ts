import type { TreatyStatus } from '../../api/types.ts';
import { words } from '../../words/law.ts';

type Counted = Pick<TreatyStatus['entryIntoForce'], 'byClause' | 'instruments'>;

/**
 * `79 instruments deposited, of which 48 count under Art. 36(3) (accessions do not)`: all that was deposited, beside
 * what the clause counts of it. Null where no clause says what counts.
 */
export function spellInstruments({ byClause, instruments }: Counted): string | null {
  if (instruments === null) return null;
  const { deposited, counting, never } = instruments;
  return deposited === 0
    ? words.nothingDeposited
    : words.deposited(deposited, counting, byClause?.clause ?? null, never);
}

/** What the clause counts, with its unit where that is not instruments: `48`, `37.2 % of emissions`. */
export function unitOf({ byClause }: Pick<Counted, 'byClause'>): string {
  return byClause === null || byClause.unit.rule === 'unit-instruments' ? words.counted : byClause.unit.text;
}
