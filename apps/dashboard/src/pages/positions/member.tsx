import { useEffect, useRef } from 'react';
import { Link } from '../../address/link.tsx';
import type { PositionCell, PositionMatrixItem, PositionRow } from '../../api/types.ts';
import { useDossier } from '../../law/because.tsx';
import { BecauseList } from '../../law/because-list.tsx';
import { StatusMark } from '../../law/status.tsx';
import { Day } from '../../parts/day.tsx';
import { Section } from '../../parts/page.tsx';
import { term } from '../../words/terms.ts';
import { StandingMark } from './marks.tsx';
import { citeItem, standingOf } from './standing.ts';
import { words } from './words.ts';

interface MemberProps {
  readonly row: PositionRow;
  readonly items: readonly PositionMatrixItem[];
  readonly treaty: string;
}

/** One member with the reason of every item in full. */
export function Member({ row, items, treaty }: MemberProps) {
  const place = useRef<HTMLDivElement>(null);
  const { participant } = row;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another member is another place to go to
  useEffect(() => {
    if (window.location.hash === '#member') place.current?.scrollIntoView();
  }, [participant]);
  return (
    <div ref={place}>
      <Section
        id="member"
        title={row.name}
        aside={
          <span className="row">
            <Link to={`/treaties/${treaty}/statements?participant=${participant}`}>{words.itsStatements}</Link>
            <Link to={`/participants/${participant}`}>{words.inAllTreaties}</Link>
          </span>
        }
      >
        <dl className="facts">
          <div>
            <dt>{words.statusHead}</dt>
            <dd>
              <StatusMark status={row.status} />
            </dd>
          </div>
          <div>
            <dt>{words.signed}</dt>
            <dd>{row.signed === null ? words.nothingOnRecord : <Day date={row.signed} />}</dd>
          </div>
          <div>
            <dt>{words.consented}</dt>
            <dd>{row.consented === null ? words.nothingOnRecord : <Day date={row.consented} />}</dd>
          </div>
          <div>
            <dt>{words.addressed}</dt>
            <dd>{row.bound === null ? words.cannotBeSaid : row.bound ? words.yes : words.no}</dd>
          </div>
        </dl>
        <ol className="in-full">
          {items.map((item, x) => {
            const cell = row.answers[x];
            return cell === undefined ? null : <Item key={item.id} item={item} cell={cell} />;
          })}
        </ol>
      </Section>
    </div>
  );
}

function Item({ item, cell }: { item: PositionMatrixItem; cell: PositionCell }) {
  const dossier = useDossier();
  return (
    <li>
      <div>
        <h3>{citeItem(item)}</h3>
        <p className="hint">
          {words.modality(term(item.modality), item.kind === undefined ? undefined : term(item.kind).toLowerCase())}
        </p>
        <p>
          <StandingMark standing={standingOf(cell)} />
        </p>
        {cell.made !== null && (
          <p className="hint">
            {words.made} <Day date={cell.made} />
          </p>
        )}
        {cell.due !== null && (
          <p className="hint">
            {words.due} <Day date={cell.due} />
          </p>
        )}
      </div>
      <BecauseList because={cell.because} dossier={dossier} />
    </li>
  );
}
