import type { TreatyStatus } from '../../api/types.ts';
import { count, list, term } from '../../words/terms.ts';

type Counted = Pick<TreatyStatus['entryIntoForce'], 'byClause' | 'instruments'>;

/**
 * `79 instruments deposited, of which 48 count under Art. 36(3) (accessions do not)`: all that was deposited, beside
 * what the clause counts of it. Null where no clause says what counts.
 */
export function spellInstruments({ byClause, instruments }: Counted): string | null {
  if (instruments === null) return null;
  const { deposited, counting, never } = instruments;
  if (deposited === 0) return 'No instrument deposited';
  const under = byClause?.clause == null ? '' : ` under ${byClause.clause}`;
  const verb = counting === 1 ? 'counts' : 'count';
  const which =
    counting < deposited ? `of which ${counting} ${verb}` : deposited === 1 ? 'which counts' : 'all of which count';
  const others = never.map((means) => `${term(means).toLowerCase()}s`);
  const why = others.length === 0 ? '' : ` (${list(others)} do not)`;
  return `${count(deposited, 'instrument')} deposited, ${which}${under}${why}`;
}

/** What the clause counts, with its unit where that is not instruments: `48`, `37.2 % of emissions`. */
export function unitOf({ byClause }: Pick<Counted, 'byClause'>): string {
  return byClause === null || byClause.unit.rule === 'unit-instruments' ? 'counted' : byClause.unit.text;
}
