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

interface MemberProps {
  readonly row: PositionRow;
  readonly items: readonly PositionMatrixItem[];
  readonly treaty: string;
}

/** One member with every item's because in full. */
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
            <Link to={`/treaties/${treaty}/statements?participant=${participant}`}>Its statements on record</Link>
            <Link to={`/participants/${participant}`}>In all treaties</Link>
          </span>
        }
      >
        <dl className="facts">
          <div>
            <dt>Status</dt>
            <dd>
              <StatusMark status={row.status} />
            </dd>
          </div>
          <div>
            <dt>Signed</dt>
            <dd>{row.signed === null ? 'Nothing on record' : <Day date={row.signed} />}</dd>
          </div>
          <div>
            <dt>Consented</dt>
            <dd>{row.consented === null ? 'Nothing on record' : <Day date={row.consented} />}</dd>
          </div>
          <div>
            <dt>Addressed by the position</dt>
            <dd>{row.bound === null ? 'Cannot be said' : row.bound ? 'Yes' : 'No'}</dd>
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
          {term(item.modality)}
          {item.kind !== undefined && `: ${term(item.kind).toLowerCase()}`}
        </p>
        <p>
          <StandingMark standing={standingOf(cell)} />
        </p>
        {cell.made !== null && (
          <p className="hint">
            Made <Day date={cell.made} />
          </p>
        )}
        {cell.due !== null && (
          <p className="hint">
            Due <Day date={cell.due} />
          </p>
        )}
      </div>
      <BecauseList because={cell.because} dossier={dossier} />
    </li>
  );
}
