import type { PositionPage } from '../../api/types.ts';
import { number } from '../../words/language.ts';
import { list, STANDINGS, type Standing, term } from '../../words/terms.ts';
import { StandingGlyph } from './marks.tsx';
import { type Counts, cellsOn, citeItem, countsOf, ORDER } from './standing.ts';
import { words } from './words.ts';

/** One bar: so many of each standing. */
export function Bar({ counts }: { counts: Counts }) {
  const total = ORDER.reduce((sum, standing) => sum + counts[standing], 0);
  const there = ORDER.filter((standing) => counts[standing] > 0);
  return (
    <div
      className="standing-bar"
      role="img"
      aria-label={list(
        there.map(
          (standing) => `${number(counts[standing])} ${words.standing(counts[standing], STANDINGS[standing].one)}`,
        ),
      )}
    >
      {there.map((standing) => (
        <span key={standing} data-standing={standing} style={{ inlineSize: `${(counts[standing] / total) * 100}%` }} />
      ))}
    </div>
  );
}

/** Answers of each kind over the whole matrix; it is the legend as well. */
export function ByAnswer({ page }: { page: PositionPage }) {
  const counts = countsOf(page.members.flatMap(({ answers }) => answers));
  const most = Math.max(1, ...Object.values(counts));
  return (
    <table className="by-answer">
      <caption>
        {words.answersCaption(page.members.length * page.items.length, page.members.length, page.items.length)}
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.answer}</th>
          <th scope="col">{words.number}</th>
        </tr>
      </thead>
      <tbody>
        {ORDER.map((standing) => (
          <tr key={standing}>
            <th scope="row">
              <span className="status">
                <StandingGlyph standing={standing} />
                <span>
                  {STANDINGS[standing].one} <span className="hint about">{STANDINGS[standing].meaning}</span>
                </span>
              </span>
            </th>
            <td>
              <span className="number">{number(counts[standing])}</span>
              <Portion standing={standing} of={counts[standing] / most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Portion({ standing, of }: { standing: Standing; of: number }) {
  if (of === 0) return null;
  return (
    <span className="standing-bar" aria-hidden="true" style={{ inlineSize: `${of * 100}%` }}>
      <span data-standing={standing} style={{ inlineSize: '100%' }} />
    </span>
  );
}

/** Each item with its bar, and in words what needs a look. */
export function ByItem({ page }: { page: PositionPage }) {
  return (
    <ul className="by-item">
      {page.items.map((item) => {
        const counts = countsOf(cellsOn(page, item.id));
        const grave = ORDER.slice(0, 3).filter((standing) => counts[standing] > 0);
        return (
          <li key={item.id}>
            <a href={`#item-${item.id}`}>
              {citeItem(item)} <span className="hint">{term(item.modality).toLowerCase()}</span>
            </a>
            <Bar counts={counts} />
            <span className="by-item-words">
              {grave.map((standing) => (
                <span key={standing} className="status">
                  <StandingGlyph standing={standing} />
                  <span className="number">{number(counts[standing])}</span>
                  <span className="visually-hidden">{words.standing(counts[standing], STANDINGS[standing].one)}</span>
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
