import { useQuery } from '@tanstack/react-query';
import { Link, useAddress, useTravel } from '../address/link.tsx';
import { groupsQuery, participantsQuery } from '../api/queries.ts';
import type { ParticipantEntry } from '../api/types.ts';
import { Field } from '../forms/field.tsx';
import { Empty, Failure, Loading, Page } from '../parts/page.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { spell } from '../words/dates.ts';
import { plain } from '../words/plain.ts';
import { count, PARTICIPANT_KINDS } from '../words/terms.ts';

/** Every participant known, to be found by name or code. */
export default function Participants() {
  const travel = useTravel();
  const [address, amend] = useAddress();
  const known = useQuery(participantsQuery(travel));
  const groups = useQuery(groupsQuery()).data ?? [];
  const sought = address.get('q') ?? '';
  const group = address.get('group') ?? '';
  const rows = (known.data ?? []).filter(
    (one) =>
      (group === '' || one.groups.includes(group)) &&
      [one.name, one.nameFr ?? '', one.code, ...one.aliases].some((name) => plain(name).includes(plain(sought))),
  );

  return (
    <Page
      title="Participants"
      lede={
        <p>
          States, organizations and territories that can act in respect of a treaty, with their memberships on the date.
        </p>
      }
    >
      <search className="filters">
        <Field label="Find by name or code">
          {(ids) => (
            <input {...ids} type="search" value={sought} onChange={(event) => amend({ q: event.target.value })} />
          )}
        </Field>
        <Field label="Member of">
          {(ids) => (
            <select {...ids} value={group} onChange={(event) => amend({ group: event.target.value })}>
              <option value="">Anything</option>
              {groups.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      </search>
      {known.isPending && <Loading what="the participants" tall />}
      {known.isError && <Failure error={known.error} what="the participants" />}
      {known.isSuccess && rows.length === 0 && (
        <Empty>
          <p>
            No participant fits. Try part of the English or French name, or the three-letter code.{' '}
            <button type="button" onClick={() => amend({ q: undefined, group: undefined })}>
              Show all
            </button>
          </p>
        </Empty>
      )}
      {rows.length > 0 && (
        <Table
          key={`${sought} ${group}`}
          caption={count(rows.length, 'participant')}
          columns={columns}
          rows={rows}
          rowId={(row) => row.code}
          sort={{ by: 'name' }}
          pageSize={50}
        />
      )}
    </Page>
  );
}

const columns: readonly Column<ParticipantEntry>[] = [
  {
    id: 'name',
    header: 'Name',
    names: true,
    value: (row) => row.name,
    cell: (row) => (
      <>
        <Link to={`/participants/${row.code}`}>{row.name}</Link>
        {row.formerUntil !== null && <span className="hint"> until {spell(row.formerUntil)}</span>}
        {row.registered && <span className="tag">Registered here</span>}
      </>
    ),
  },
  { id: 'code', header: 'Code', value: (row) => row.code, cell: (row) => <span className="code">{row.code}</span> },
  {
    id: 'kind',
    header: 'Kind',
    value: (row) => PARTICIPANT_KINDS[row.kind],
    cell: (row) => PARTICIPANT_KINDS[row.kind],
  },
  { id: 'region', header: 'Region', value: (row) => row.region, cell: (row) => row.region ?? '' },
  { id: 'groups', header: 'Member of', value: (row) => row.groups.length, cell: (row) => row.groups.join(', ') },
];
