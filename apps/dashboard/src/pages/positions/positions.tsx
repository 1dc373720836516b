import { useQuery } from '@tanstack/react-query';
import { Link, useTravel } from '../../address/link.tsx';
import { groupsQuery, positionQuery, positionsQuery, treatiesQuery } from '../../api/queries.ts';
import type { PositionEntry } from '../../api/types.ts';
import { Empty, Failure, Loading, Page } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { count, STANDINGS } from '../../words/terms.ts';
import { StandingGlyph } from './marks.tsx';
import { countsOf, ORDER } from './standing.ts';
import { Bar } from './tallies.tsx';

/** The positions that groups have taken on treaties. */
export default function Positions() {
  const positions = useQuery(positionsQuery());
  return (
    <Page
      title="Positions"
      lede={
        <p>
          What a group asks of its members in respect of a treaty: statements to make, to leave alone, to keep up to
          date. Each position is measured against the record, member by member.
        </p>
      }
    >
      {positions.data === undefined ? (
        positions.isError ? (
          <Failure error={positions.error} what="the positions" />
        ) : (
          <Loading what="the positions" tall />
        )
      ) : positions.data.length === 0 ? (
        <Empty>
          <p>No position is kept in the catalogue.</p>
        </Empty>
      ) : (
        <div className="positions">
          {positions.data.map((position) => (
            <Entry key={position.id} position={position} />
          ))}
        </div>
      )}
    </Page>
  );
}

function Entry({ position }: { position: PositionEntry }) {
  const travel = useTravel();
  const treaty = useQuery(treatiesQuery(travel)).data?.find(({ id }) => id === position.treaty);
  const group = useQuery(groupsQuery()).data?.find(({ id }) => id === position.group);
  return (
    <article className="position-entry">
      <div>
        <h2>
          <Link to={`/positions/${position.id}`}>{position.title.en}</Link>
        </h2>
        <p className="hint">
          For the members of: {group?.title ?? position.group} ·{' '}
          <Link to={`/treaties/${position.treaty}`}>{treaty?.shortTitle ?? treaty?.title ?? position.treaty}</Link>
        </p>
        <h3>{position.versions.length === 1 ? 'Version' : 'Versions'}</h3>
        <ul>
          {position.versions.map((version) => (
            <li key={version.id}>
              <Link to={`/positions/${position.id}?version=${version.id}`}>{version.legalAct}</Link>,{' '}
              {spell(version.date)}, {version.status} · <a href={version.url}>text</a>
            </li>
          ))}
        </ul>
      </div>
      <Standings position={position} />
    </article>
  );
}

/** How the members stand on it now, in one bar. */
function Standings({ position: { id } }: { position: PositionEntry }) {
  const found = useQuery(positionQuery(id, { acts: [] }, useTravel()));
  if (found.data === undefined)
    return found.isError ? (
      <Failure error={found.error} what="how its members stand" />
    ) : (
      <Loading what="the answers" />
    );
  const { members, items, asAt } = found.data;
  const counts = countsOf(members.flatMap(({ answers }) => answers));
  return (
    <div>
      <p>
        {count(members.length, 'member')}, {count(items.length, 'item')}, as at {spell(asAt)}
      </p>
      <Bar counts={counts} />
      <ul className="legend">
        {ORDER.filter((standing) => counts[standing] > 0).map((standing) => (
          <li key={standing}>
            <StandingGlyph standing={standing} />
            <span>
              <strong className="number">{counts[standing]}</strong> {STANDINGS[standing].one.toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
      <p className="hint">
        {counts.deviates === 0 ? 'Nobody deviates from a duty' : `${count(counts.deviates, 'deviation')} from a duty`}{' '}
        on the record, which may be incomplete.
      </p>
    </div>
  );
}
