import { useQuery } from '@tanstack/react-query';
import { Link, useTravel } from '../../address/link.tsx';
import { groupsQuery, positionQuery, positionsQuery, treatiesQuery } from '../../api/queries.ts';
import type { PositionEntry } from '../../api/types.ts';
import { Empty, Failure, Loading, Page } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { number } from '../../words/language.ts';
import { calledOf, titleOf } from '../../words/names.ts';
import { STANDINGS } from '../../words/terms.ts';
import { StandingGlyph } from './marks.tsx';
import { countsOf, ORDER } from './standing.ts';
import { Bar } from './tallies.tsx';
import { words } from './words.ts';

/** The positions that groups have taken on treaties. */
export default function Positions() {
  const positions = useQuery(positionsQuery());
  return (
    <Page title={words.title} lede={<p>{words.lede}</p>}>
      {positions.data === undefined ? (
        positions.isError ? (
          <Failure error={positions.error} what={words.positions} />
        ) : (
          <Loading what={words.positions} tall />
        )
      ) : positions.data.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
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
          <Link to={`/positions/${position.id}`}>{position.title}</Link>
        </h2>
        <p className="hint">
          {words.forMembers(group === undefined ? position.group : titleOf(group))} ·{' '}
          <Link to={`/treaties/${position.treaty}`}>{treaty === undefined ? position.treaty : calledOf(treaty)}</Link>
        </p>
        <h3>{words.versions(position.versions.length)}</h3>
        <ul>
          {position.versions.map((version) => (
            <li key={version.id}>
              <Link to={`/positions/${position.id}?version=${version.id}`}>{version.legalAct}</Link>,{' '}
              {spell(version.date)}, {words.status[version.status]} · <a href={version.url}>{words.text}</a>
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
    return found.isError ? <Failure error={found.error} what={words.standings} /> : <Loading what={words.answers} />;
  const { members, items, asAt } = found.data;
  const counts = countsOf(members.flatMap(({ answers }) => answers));
  return (
    <div>
      <p>{words.size(members.length, items.length, spell(asAt))}</p>
      <Bar counts={counts} />
      <ul className="legend">
        {ORDER.filter((standing) => counts[standing] > 0).map((standing) => (
          <li key={standing}>
            <StandingGlyph standing={standing} />
            <span>
              <strong className="number">{number(counts[standing])}</strong>{' '}
              {words.standing(counts[standing], STANDINGS[standing].one)}
            </span>
          </li>
        ))}
      </ul>
      <p className="hint">{words.deviations(counts.deviates)}</p>
    </div>
  );
}
