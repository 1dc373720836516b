import { useQuery } from '@tanstack/react-query';
import { Link, useAddress } from '../address/link.tsx';
import { searchQuery } from '../api/queries.ts';
import { Empty, Failure, Loading, Page } from '../parts/page.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { type Hit, hitsOf } from '../search/hits.ts';
import { count } from '../words/terms.ts';

/** The most that the server tells of treaties, and of participants. */
const MOST = 100;

/** All that a text finds; and where that is nothing, what to try. */
export default function Search() {
  const asked = useAddress()[0].get('q')?.trim() ?? '';
  const found = useQuery({ ...searchQuery(asked, MOST), enabled: asked !== '' });
  const hits = found.data === undefined ? [] : hitsOf(found.data, asked);
  const near = hits.some((hit) => hit.near);
  return (
    <Page title={asked === '' ? 'Search' : `Search: ${asked}`}>
      {found.isLoading && <Loading what="what is found" tall />}
      {found.isError && found.data === undefined && <Failure error={found.error} what="what is found" />}
      {(near || (hits.length === 0 && !found.isLoading && !found.isError)) && (
        <Empty>
          <p>
            {asked !== '' && <>No treaty and no participant is called “{asked}”. </>}
            Try one word of the title, an abbreviation such as CEDAW, a number such as ETS 185, or the name or code of a
            country, in English or French.
          </p>
          <p>
            <Link to="/">All treaties</Link> · <Link to="/participants">All participants</Link>
          </p>
        </Empty>
      )}
      {hits.length > 0 && (
        <Table
          caption={near ? 'Similar spellings' : count(hits.length, 'match', 'matches')}
          columns={columns}
          rows={hits}
          rowId={({ to }) => to}
        />
      )}
    </Page>
  );
}

const columns: readonly Column<Hit>[] = [
  {
    id: 'name',
    header: 'Name',
    names: true,
    cell: ({ to, name, note }) => (
      <>
        <Link to={to}>{name}</Link>
        {note !== null && <span className="hint about">{note}</span>}
      </>
    ),
  },
  { id: 'kind', header: 'What it is', cell: ({ kind }) => kind },
  { id: 'code', header: 'Code', cell: ({ code }) => <span className="code">{code}</span> },
];
