import { Link } from '../../address/link.tsx';
import { ObligationGlyph } from '../../law/told/marks.tsx';
import { number } from '../../words/language.ts';
import { textOf } from '../../words/names.ts';
import { cite, list, OBLIGATION_STATES, term } from '../../words/terms.ts';
import { anchorOf } from '../statements/groups.ts';
import { type Duty, ORDER } from './matrix.ts';
import { words } from './words.ts';

/** Each mandatory provision as one bar: how many have made it, and what is to be said of the others. */
export function Tallies({ duties, treaty }: { duties: readonly Duty[]; treaty: string }) {
  const most = Math.max(1, ...duties.map(({ counts }) => sum(counts)));
  return (
    <ul className="tallies">
      {duties.map(({ key, provision, kind, listed, counts }) => {
        const there = ORDER.filter((state) => counts[state] > 0);
        const said = there.map(
          (state) => `${number(counts[state])} ${words.inState(counts[state], OBLIGATION_STATES[state].one)}`,
        );
        return (
          <li key={key}>
            <p>
              <Link to={`/treaties/${treaty}/statements?kind=${kind}#${anchorOf({ provision, kind })}`}>
                {cite(provision)}
              </Link>{' '}
              {listed ? textOf(listed.summary) : term(kind)}
              {listed?.condition !== undefined && (
                <span className="hint about">{words.only(textOf(listed.condition))}</span>
              )}
            </p>
            <div className="tally-bar" role="img" aria-label={said.length === 0 ? words.owedByNobody : list(said)}>
              {there.map((state) => (
                <span key={state} data-owed={state} style={{ inlineSize: `${(counts[state] / most) * 100}%` }} />
              ))}
            </div>
            <p className="tally-words">
              {there.length === 0 && <span className="hint">{words.owedByNobody}</span>}
              {there.map((state) => (
                <span key={state} className="status">
                  <ObligationGlyph state={state} />
                  <span>
                    <strong className="number">{number(counts[state])}</strong>{' '}
                    {words.inState(counts[state], OBLIGATION_STATES[state].one)}
                  </span>
                </span>
              ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

const sum = (counts: Duty['counts']) => ORDER.reduce((total, state) => total + counts[state], 0);
