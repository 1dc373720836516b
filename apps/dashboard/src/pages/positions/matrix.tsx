import { memo } from 'react';
import { Link, useAddress } from '../../address/link.tsx';
import { amend } from '../../address/travel.ts';
import type { PositionPage } from '../../api/types.ts';
import { Why } from '../../law/because.tsx';
import { StatusGlyph } from '../../law/status.tsx';
import { arrowKeys } from '../../parts/arrow-keys.ts';
import { spell } from '../../words/dates.ts';
import { STANDINGS, STATUS_TERMS, term } from '../../words/terms.ts';
import { StandingGlyph } from './marks.tsx';
import { citeItem, nameCell, standingOf } from './standing.ts';
import { words } from './words.ts';

/** Member by item: a sign in each cell, which opens its reason. Headings and names stay in sight. */
export const Matrix = memo(function Matrix({ page }: { page: PositionPage }) {
  const [address] = useAddress();
  const member = address.get('member');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="matrix signs" tabIndex={0} aria-label={words.matrixLabel}>
      <table {...arrowKeys}>
        <caption>{words.matrixCaption(page.groupTitle, page.members.length, spell(page.asAt))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.member}</th>
            {page.items.map((item) => (
              <th key={item.id} scope="col" title={item.says}>
                <span className="upright">
                  <a href={`#item-${item.id}`}>{citeItem(item)}</a>{' '}
                  <span className="hint">{term(item.modality).toLowerCase()}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.members.map((row, y) => (
            <tr key={row.participant} aria-current={row.participant === member ? 'true' : undefined}>
              <th scope="row">
                <span className="status" title={STATUS_TERMS[row.status].one}>
                  <StatusGlyph status={row.status} />
                  <Link to={`/positions/${page.id}${amend(`?${address}`, { member: row.participant })}#member`}>
                    {row.name}
                  </Link>
                  <span className="visually-hidden">, {STATUS_TERMS[row.status].one}</span>
                </span>
              </th>
              {page.items.map((item, x) => {
                const cell = row.answers[x];
                if (cell === undefined) return <td key={item.id} />;
                const standing = standingOf(cell);
                const says = words.cell(nameCell(row, item), STANDINGS[standing].one.toLowerCase());
                return (
                  <td key={item.id} data-standing={standing}>
                    <Why of={says} because={cell.because} tabIndex={x === 0 && y === 0 ? 0 : -1}>
                      <StandingGlyph standing={standing} />
                      <span className="visually-hidden">{says}</span>
                    </Why>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});
