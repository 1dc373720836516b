import { useQuery } from '@tanstack/react-query';
import { Link, useAddress } from '../address/link.tsx';
import { searchQuery } from '../api/queries.ts';
import { Empty, Failure, Loading, Page } from '../parts/page.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { type Hit, hitsOf } from '../search/hits.ts';
import { words as parts } from '../words/parts.ts';
import { words } from '../words/search.ts';

/** The most that the server tells of treaties, and of participants. */
const MOST = 100;

/** All that a text finds; and where that is nothing, what to try. */
export default function Search() {
  const asked = useAddress()[0].get('q')?.trim() ?? '';
  const found = useQuery({ ...searchQuery(asked, MOST), enabled: asked !== '' });
  const hits = found.data === undefined ? [] : hitsOf(found.data, asked);
  const near = hits.some((hit) => hit.near);
  return (
    <Page title={asked === '' ? words.search : words.searchFor(asked)}>
      {found.isLoading && <Loading what={words.results} tall />}
      {found.isError && found.data === undefined && <Failure error={found.error} what={words.results} />}
      {(near || (hits.length === 0 && !found.isLoading && !found.isError)) && (
        <Empty>
          <p>
            {asked !== '' && words.none(asked)}
            {words.hint}
          </p>
          <p>
            <Link to="/">{parts.allTreaties}</Link> · <Link to="/participants">{parts.allParticipants}</Link>
          </p>
        </Empty>
      )}
      {hits.length > 0 && (
        <Table
          caption={near ? words.similars : words.matches(hits.length)}
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
    header: words.columns.name,
    names: true,
    cell: ({ to, name, note }) => (
      <>
        <Link to={to}>{name}</Link>
        {note !== null && <span className="hint about">{note}</span>}
      </>
    ),
  },
  { id: 'kind', header: words.columns.kind, cell: ({ kind }) => kind },
  { id: 'code', header: words.columns.code, cell: ({ code }) => <span className="code">{code}</span> },
];
