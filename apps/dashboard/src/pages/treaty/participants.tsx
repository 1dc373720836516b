import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useAddress, useTravel } from '../../address/link.tsx';
import { groupsQuery, participantsQuery } from '../../api/queries.ts';
import type { ParticipantEntry, ParticipantStatus, StatusName, TreatyAnswer } from '../../api/types.ts';
import { Field } from '../../forms/field.tsx';
import { Why } from '../../law/because.tsx';
import { Irregular, StatusGlyph, StatusMark, Unverified } from '../../law/status.tsx';
import { Day } from '../../parts/day.tsx';
import type { Grouping } from '../../parts/grouping.ts';
import { Empty, Section } from '../../parts/page.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { spell } from '../../words/dates.ts';
import { count, STATUS_TERMS, STATUSES, term } from '../../words/terms.ts';
import { groupBy, withThoseWithoutActs } from './rows.ts';

const FILTERS: readonly StatusName[] = ['party', 'contracting', 'signatory', 'former-party', 'none'];
const WITH_ACTS = STATUSES.filter((status) => status !== 'none');

/** Every participant with its status and dates: filtered, grouped and sorted as the address says. */
export function Participants({ treaty }: { treaty: TreatyAnswer }) {
  const travel = useTravel();
  const [address, amend] = useAddress();
  const known = useQuery(participantsQuery(travel)).data;
  const groups = useQuery(groupsQuery()).data ?? [];
  const sought = address.get('q') ?? '';
  const grouped = address.get('group') ?? '';
  const shown = (address.get('status') ?? '')
    .split(',')
    .filter((one): one is StatusName => STATUSES.includes(one as StatusName));
  const statuses = shown.length === 0 ? WITH_ACTS : shown;

  const all = useMemo(() => withThoseWithoutActs(treaty.participants, known ?? [], treaty.asAt), [treaty, known]);
  const entries = useMemo(() => new Map((known ?? []).map((one) => [one.code, one])), [known]);
  const rows = all.filter((row) => statuses.includes(row.status) && matches(row, entries.get(row.participant), sought));
  const grouping = groupBy(grouped, groups, entries);

  const toggle = (status: StatusName) => {
    const next = statuses.includes(status) ? statuses.filter((one) => one !== status) : [...statuses, status];
    const usual = next.length === WITH_ACTS.length && WITH_ACTS.every((one) => next.includes(one));
    amend({ status: usual ? undefined : next.join(',') });
  };

  return (
    <Section id="participants" title="Participants">
      <search className="filters">
        <Field label="Find a participant">
          {(ids) => (
            <input {...ids} type="search" value={sought} onChange={(event) => amend({ q: event.target.value })} />
          )}
        </Field>
        <Field label="Group by">
          {(ids) => (
            <select {...ids} value={grouped} onChange={(event) => amend({ group: event.target.value })}>
              <option value="">Nothing</option>
              {groups.map((group) => (
                <option key={group.id} value={group.id}>
                  {group.title}
                </option>
              ))}
              <option value="region">Region</option>
            </select>
          )}
        </Field>
        <fieldset className="checks">
          <legend>Status</legend>
          {FILTERS.map((status) => (
            <label key={status}>
              <input type="checkbox" checked={statuses.includes(status)} onChange={() => toggle(status)} />
              <StatusGlyph status={status} />
              {STATUS_TERMS[status].many}{' '}
              <span className="tally">{all.filter((row) => row.status === status).length}</span>
            </label>
          ))}
        </fieldset>
      </search>
      {rows.length === 0 ? (
        <Empty>
          <p>
            No participant fits.{' '}
            <button type="button" onClick={() => amend({ q: undefined, status: undefined })}>
              Show all with an act on record
            </button>
          </p>
        </Empty>
      ) : (
        <Table
          caption={`${count(rows.length, 'participant')} as at ${spell(treaty.asAt)}.${rows.some((row) => row.unverified) ? ' Unverified: rests on a fact that is recalled, not sourced.' : ''}`}
          columns={columns}
          rows={rows}
          rowId={(row) => row.participant}
          sort={{ by: 'name' }}
          grouping={grouping as Grouping<ParticipantStatus> | undefined}
        />
      )}
    </Section>
  );
}

function matches(row: ParticipantStatus, entry: ParticipantEntry | undefined, sought: string): boolean {
  return `${row.name} ${row.participant} ${entry?.nameFr ?? ''}`.toLowerCase().includes(sought.trim().toLowerCase());
}

function Dated({ row, date, what }: { row: ParticipantStatus; date: string | null; what: string }) {
  if (date === null) return null;
  return (
    <Why of={`${row.name}: ${what} ${spell(date)}`} because={row.because}>
      <Day date={date} />
    </Why>
  );
}

const columns: readonly Column<ParticipantStatus>[] = [
  {
    id: 'name',
    header: 'Participant',
    names: true,
    value: (row) => row.name,
    cell: (row) => (
      <>
        <Link to={`/participants/${row.participant}`}>{row.name}</Link> <span className="code">{row.participant}</span>{' '}
        {row.irregular && <Irregular />} {row.unverified && <Unverified />}
      </>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    value: (row) => STATUSES.length - STATUSES.indexOf(row.status),
    cell: (row) => (
      <Why of={`${row.name}: ${STATUS_TERMS[row.status].one}`} because={row.because}>
        <StatusMark status={row.status} />
      </Why>
    ),
  },
  {
    id: 'signed',
    header: 'Signed',
    value: (row) => row.signed,
    cell: (row) => <Dated row={row} date={row.signed} what="signed" />,
  },
  {
    id: 'consent',
    header: 'Consent',
    value: (row) => row.consent?.date ?? null,
    cell: (row) =>
      row.consent !== null && (
        <>
          <Dated row={row} date={row.consent.date} what={term(row.consent.means).toLowerCase()} />{' '}
          <span className="hint">{term(row.consent.means).toLowerCase()}</span>
        </>
      ),
  },
  {
    id: 'force',
    header: 'In force from',
    value: (row) => row.inForceFrom,
    cell: (row) => <Dated row={row} date={row.inForceFrom} what="in force from" />,
  },
  {
    id: 'ended',
    header: 'Ended',
    value: (row) => row.ceased ?? row.denounced,
    cell: (row) =>
      row.ceased !== null ? (
        <Dated row={row} date={row.ceased} what="no longer bound from" />
      ) : (
        <Dated row={row} date={row.denounced} what="denounced" />
      ),
  },
];
