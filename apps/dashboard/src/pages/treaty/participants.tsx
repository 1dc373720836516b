import { useQuery } from '@tanstack/react-query';
import { Fragment, useMemo } from 'react';
import { Link, useAddress, useTravel } from '../../address/link.tsx';
import { groupsQuery, participantsQuery } from '../../api/queries.ts';
import type { ParticipantEntry, ParticipantStatus, TreatyAnswer } from '../../api/types.ts';
import { Field } from '../../forms/field.tsx';
import { Why } from '../../law/because.tsx';
import { Ended } from '../../law/ended.tsx';
import { apartOf, spellApart } from '../../law/numbers/apart.ts';
import { Reported } from '../../law/reported.tsx';
import { shownStatus, tellsWhoIsBound, toldStatuses } from '../../law/standing.ts';
import { Irregular, StatusGlyph, StatusMark, Unverified } from '../../law/status.tsx';
import { type CsvColumns, csvOf } from '../../parts/csv.ts';
import { CsvFile } from '../../parts/csv-link.tsx';
import { Day } from '../../parts/day.tsx';
import type { Grouping } from '../../parts/grouping.ts';
import { useListAddress } from '../../parts/list-address.ts';
import { inOrder } from '../../parts/order.ts';
import { Empty, Section } from '../../parts/page.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { spell } from '../../words/dates.ts';
import { plain } from '../../words/plain.ts';
import { count, SHOWN_STATUSES, type ShownStatus, STATUS_TERMS, term, UNVERIFIED } from '../../words/terms.ts';
import { groupBy, withThoseWithoutActs } from './rows.ts';

const WITH_ACTS = SHOWN_STATUSES.filter((status) => status !== 'none');

/** Every participant with its status and dates: filtered, grouped and sorted as the address says. */
export function Participants({ treaty }: { treaty: TreatyAnswer }) {
  const travel = useTravel();
  const [, amend] = useAddress();
  const { get, sort, ask } = useListAddress('name');
  const known = useQuery(participantsQuery(travel)).data;
  const groups = useQuery(groupsQuery()).data ?? [];
  const sought = get('q') ?? '';
  const grouped = get('group') ?? '';
  const shown = (get('status') ?? '')
    .split(',')
    .filter((one): one is ShownStatus => SHOWN_STATUSES.includes(one as ShownStatus));
  const statuses = shown.length === 0 ? WITH_ACTS : shown;

  const all = useMemo(() => withThoseWithoutActs(treaty.participants, known ?? [], treaty.asAt), [treaty, known]);
  const entries = useMemo(() => new Map((known ?? []).map((one) => [one.code, one])), [known]);
  const told = tellsWhoIsBound(treaty);
  const tally = (status: ShownStatus) => all.filter((row) => shownStatus(row, told) === status).length;
  const fitting = all.filter(
    (row) => statuses.includes(shownStatus(row, told)) && matches(row, entries.get(row.participant), sought),
  );
  const columns = columnsOf(treaty, fitting);
  const rows = inOrder(inOrder(fitting, columns, 'name'), columns, sort);
  const reported = treaty.participants.filter((row) => row.reported !== null && !rows.includes(row));
  const grouping = groupBy(grouped, groups, entries);

  const toggle = (status: ShownStatus) => {
    const next = statuses.includes(status) ? statuses.filter((one) => one !== status) : [...statuses, status];
    const usual = next.length === WITH_ACTS.length && WITH_ACTS.every((one) => next.includes(one));
    ask({ status: usual ? undefined : next.join(',') });
  };

  return (
    <Section
      id="participants"
      title="Participants"
      aside={
        <CsvFile text={csvOf(csvColumns(told), rows)} name={`${treaty.treaty}-participants.csv`}>
          These participants as CSV
        </CsvFile>
      }
    >
      <search className="filters">
        <Field label="Find a participant">
          {(ids) => (
            <input {...ids} type="search" value={sought} onChange={(event) => amend({ q: event.target.value })} />
          )}
        </Field>
        <Field label="Group by">
          {(ids) => (
            <select {...ids} value={grouped} onChange={(event) => ask({ group: event.target.value })}>
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
          {toldStatuses(told, tally).map((status) => (
            <label key={status}>
              <input type="checkbox" checked={statuses.includes(status)} onChange={() => toggle(status)} />
              <StatusGlyph status={status} />
              {STATUS_TERMS[status].many} <span className="tally">{tally(status)}</span>
            </label>
          ))}
        </fieldset>
      </search>
      {rows.length === 0 ? (
        <Empty>
          <p>
            No participant fits.{' '}
            <button type="button" onClick={() => ask({ q: undefined, status: undefined })}>
              Show all with an act on record
            </button>
          </p>
        </Empty>
      ) : (
        <Table
          caption={captionOf(rows, treaty, entries)}
          columns={columns}
          rows={rows}
          rowId={(row) => row.participant}
          sorted={{ order: sort, onSort: (order) => ask({ sort: order }) }}
          grouping={grouping as Grouping<ParticipantStatus> | undefined}
        />
      )}
      {reported.length > 0 && sought === '' && (
        <p className="hint">
          Reported to have consented; no deposit found:{' '}
          {reported.map(({ participant, name }, n) => (
            <Fragment key={participant}>
              {n > 0 && ', '}
              <Link to={`/participants/${participant}`}>{name}</Link>
            </Fragment>
          ))}
          .
        </p>
      )}
    </Section>
  );
}

function matches(row: ParticipantStatus, entry: ParticipantEntry | undefined, sought: string): boolean {
  const names = [row.name, row.participant, entry?.nameFr ?? '', ...(entry?.aliases ?? [])];
  return names.some((name) => plain(name).includes(plain(sought)));
}

function captionOf(
  rows: readonly ParticipantStatus[],
  treaty: TreatyAnswer,
  kinds: ReadonlyMap<string, ParticipantEntry>,
): string {
  const names = new Map(rows.map(({ participant, name }) => [participant, name]));
  const apart = spellApart(apartOf([...names.keys()], kinds), (code) => names.get(code) ?? code);
  return [
    `${count(rows.length, 'participant')}${apart === null ? '' : ` (${apart})`} as at ${spell(treaty.asAt)}.`,
    ...(tellsWhoIsBound(treaty) ? [] : ['Which of those that have consented are bound cannot be said.']),
    ...(rows.some((row) => row.unverified) ? [`${UNVERIFIED}.`] : []),
  ].join(' ');
}

function Dated({ row, date, what }: { row: ParticipantStatus; date: string | null; what: string }) {
  if (date === null) return null;
  return (
    <Why of={`${row.name}: ${what} ${spell(date)}`} because={row.because}>
      <Day date={date} />
    </Why>
  );
}

/** Without a clause there may be no date of entry into force for anybody: then there is no column for one. */
function columnsOf(treaty: TreatyAnswer, rows: readonly ParticipantStatus[]): readonly Column<ParticipantStatus>[] {
  const told = tellsWhoIsBound(treaty);
  const dated = told || rows.some(({ inForceFrom }) => inForceFrom !== null);
  return [name, statusOf(treaty.treaty, told), signed, consent, ...(dated ? [forceOf(told)] : []), ended];
}

const name: Column<ParticipantStatus> = {
  id: 'name',
  order: 'name',
  header: 'Participant',
  names: true,
  value: (row) => row.name,
  cell: (row) => (
    <>
      <Link to={`/participants/${row.participant}`}>{row.name}</Link> <span className="code">{row.participant}</span>{' '}
      {row.irregular && <Irregular />} {row.unverified && <Unverified />}
    </>
  ),
};

const statusOf = (treaty: string, told: boolean): Column<ParticipantStatus> => ({
  id: 'status',
  order: 'status',
  header: 'Status',
  value: (row) => SHOWN_STATUSES.indexOf(shownStatus(row, told)),
  cell: (row) => {
    const shown = shownStatus(row, told);
    return (
      <>
        <Why of={`${row.name}: ${STATUS_TERMS[shown].one}`} because={row.because}>
          <StatusMark status={shown} />
        </Why>
        {row.reported !== null && <Reported treaty={treaty} participant={row.participant} reported={row.reported} />}
      </>
    );
  },
});

const signed: Column<ParticipantStatus> = {
  id: 'signed',
  order: 'signed',
  header: 'Signed',
  value: (row) => row.signed,
  cell: (row) => <Dated row={row} date={row.signed} what="signed" />,
};

const consent: Column<ParticipantStatus> = {
  id: 'consent',
  order: 'consent',
  header: 'Consent',
  value: (row) => row.consent?.date ?? null,
  cell: (row) =>
    row.consent !== null && (
      <>
        <Dated row={row} date={row.consent.date} what={term(row.consent.means).toLowerCase()} />{' '}
        <span className="hint">{term(row.consent.means).toLowerCase()}</span>
      </>
    ),
};

const forceOf = (told: boolean): Column<ParticipantStatus> => ({
  id: 'force',
  order: 'force',
  header: 'In force from',
  value: (row) => row.inForceFrom,
  cell: (row) =>
    row.inForceFrom === null && shownStatus(row, told) === 'consented' ? (
      <span className="hint">Cannot be said</span>
    ) : (
      <Dated row={row} date={row.inForceFrom} what="in force from" />
    ),
});

const ended: Column<ParticipantStatus> = {
  id: 'ended',
  order: 'ended',
  header: 'Ended',
  value: (row) => row.ceased ?? row.denounced,
  cell: (row) =>
    (row.ceased ?? row.denounced) !== null && (
      <Why of={`${row.name}: ended`} because={row.because}>
        <Ended {...row} />
      </Why>
    ),
};

/** The columns that the API gives of the same list, with the status as it is told here. */
const csvColumns = (told: boolean): CsvColumns<ParticipantStatus> => ({
  participant: (row) => row.participant,
  name: (row) => row.name,
  status: (row) => shownStatus(row, told),
  signed: (row) => row.signed,
  means: (row) => row.consent?.means,
  consented: (row) => row.consent?.date,
  inForceFrom: (row) => row.inForceFrom,
  denounced: (row) => row.denounced,
  ceased: (row) => row.ceased,
  provisional: (row) => row.provisional?.from,
  unverified: (row) => row.unverified,
});
