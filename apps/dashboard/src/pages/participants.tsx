import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useAddress, useTravel } from '../address/link.tsx';
import { groupsQuery, participantsQuery } from '../api/queries.ts';
import type { ParticipantEntry } from '../api/types.ts';
import { Field } from '../forms/field.tsx';
import { Empty, Failure, Loading, Page } from '../parts/page.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { spell } from '../words/dates.ts';
import { nameOf, regionOf, titleOf } from '../words/names.ts';
import { words } from '../words/participants.ts';
import { plain } from '../words/plain.ts';
import { PARTICIPANT_KINDS } from '../words/terms.ts';

/** Every participant known, to be found by name or code. */
export default function Participants() {
  const travel = useTravel();
  const [address, amend] = useAddress();
  const known = useQuery(participantsQuery(travel));
  const groups = useQuery(groupsQuery()).data;
  const columns = useMemo(() => columnsOf(new Map((groups ?? []).map((one) => [one.id, titleOf(one)]))), [groups]);
  const sought = address.get('q') ?? '';
  const group = address.get('group') ?? '';
  const rows = (known.data ?? []).filter(
    (one) =>
      (group === '' || one.groups.includes(group)) &&
      [one.name, one.nameFr ?? '', one.code, ...one.aliases].some((name) => plain(name).includes(plain(sought))),
  );

  return (
    <Page title={words.title} lede={<p>{words.lede}</p>}>
      <search className="filters">
        <Field label={words.find}>
          {(ids) => (
            <input {...ids} type="search" value={sought} onChange={(event) => amend({ q: event.target.value })} />
          )}
        </Field>
        <Field label={words.memberOf}>
          {(ids) => (
            <select {...ids} value={group} onChange={(event) => amend({ group: event.target.value })}>
              <option value="">{words.any}</option>
              {groups?.map((one) => (
                <option key={one.id} value={one.id}>
                  {titleOf(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </search>
      {known.isPending && <Loading what={words.theParticipants} tall />}
      {known.isError && <Failure error={known.error} what={words.theParticipants} />}
      {known.isSuccess && rows.length === 0 && (
        <Empty>
          <p>
            {words.none}{' '}
            <button type="button" onClick={() => amend({ q: undefined, group: undefined })}>
              {words.showAll}
            </button>
          </p>
        </Empty>
      )}
      {rows.length > 0 && (
        <Table
          key={`${sought} ${group}`}
          caption={words.caption(rows.length)}
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

const columnsOf = (titles: ReadonlyMap<string, string>): readonly Column<ParticipantEntry>[] => [
  {
    id: 'name',
    header: words.columns.name,
    names: true,
    value: nameOf,
    cell: (row) => (
      <>
        <Link to={`/participants/${row.code}`}>{nameOf(row)}</Link>
        {row.formerUntil !== null && <span className="hint"> {words.until(spell(row.formerUntil))}</span>}
        {row.registered && <span className="tag">{words.registered}</span>}
      </>
    ),
  },
  {
    id: 'code',
    header: words.columns.code,
    value: (row) => row.code,
    cell: (row) => <span className="code">{row.code}</span>,
  },
  {
    id: 'kind',
    header: words.columns.kind,
    value: (row) => PARTICIPANT_KINDS[row.kind],
    cell: (row) => PARTICIPANT_KINDS[row.kind],
  },
  {
    id: 'region',
    header: words.columns.region,
    value: (row) => row.region && regionOf(row.region),
    cell: (row) => row.region && regionOf(row.region),
  },
  {
    id: 'groups',
    header: words.memberOf,
    value: (row) => row.groups.length,
    cell: (row) => row.groups.map((id) => titles.get(id) ?? id).join(', '),
  },
];
