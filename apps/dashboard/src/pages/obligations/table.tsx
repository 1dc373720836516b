import { Link } from '../../address/link.tsx';
import type { ObligationStatus } from '../../api/types.ts';
import { Why } from '../../law/because.tsx';
import { ObligationMark } from '../../law/told/marks.tsx';
import { spell } from '../../words/dates.ts';
import { textOf } from '../../words/names.ts';
import { cite, OBLIGATION_STATES, term } from '../../words/terms.ts';
import type { Duty, Row } from './matrix.ts';
import { words } from './words.ts';

interface MatrixProps {
  readonly caption: string;
  readonly duties: readonly Duty[];
  readonly rows: readonly Row[];
}

/** Participant by provision: what is made, what is missing, and why. Its headings stay in sight. */
export function Matrix({ caption, duties, rows }: MatrixProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="matrix" tabIndex={0} aria-label={words.matrixLabel}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.participant}</th>
            {duties.map(({ key, provision, kind, listed }) => (
              <th key={key} scope="col" title={listed && textOf(listed.summary)}>
                {cite(provision)} <span className="hint about">{term(kind)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.participant}>
              <th scope="row">
                <Link to={`/participants/${row.participant}`}>{row.name}</Link>
              </th>
              {duties.map(({ key }) => (
                <td key={key}>
                  <Cell obligation={row.cells.get(key)} name={row.name} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ obligation, name }: { obligation: ObligationStatus | undefined; name: string }) {
  if (obligation === undefined)
    return (
      <span className="hint">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{words.nothingOwed}</span>
      </span>
    );
  const { state, provision, because } = obligation;
  return (
    <>
      <Why of={words.cell(name, cite(provision), OBLIGATION_STATES[state].one.toLowerCase())} because={because}>
        <ObligationMark state={state} />
      </Why>
      <span className="hint about">{spellDue(obligation)}</span>
    </>
  );
}

/** When it was made, or when it falls or fell due. */
export function spellDue({ state, due, made }: Pick<ObligationStatus, 'state' | 'due' | 'made'>): string {
  if (made !== null) return due !== null && made > due ? words.madeLate(spell(made), spell(due)) : spell(made);
  if (due === null) return words.noDate;
  return state === 'not-yet-due' ? words.dueOn(spell(due)) : words.wasDue(spell(due));
}
