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
import { Irregular, StatusGlyph, Unverified } from '../../law/status.tsx';
import { type CsvColumns, csvOf } from '../../parts/csv.ts';
import { CsvFile } from '../../parts/csv-link.tsx';
import { Day } from '../../parts/day.tsx';
import type { Grouping } from '../../parts/grouping.ts';
import { useListAddress } from '../../parts/list-address.ts';
import { inOrder } from '../../parts/order.ts';
import { Empty, Section } from '../../parts/page.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { spell } from '../../words/dates.ts';
import { titleOf } from '../../words/names.ts';
import { plain } from '../../words/plain.ts';
import { SHOWN_STATUSES, type ShownStatus, STATUS_TERMS, term, UNVERIFIED } from '../../words/terms.ts';
import { ContinuedBy, Standing, standingOf } from '../standing.tsx';
import { groupBy, withThoseWithoutActs } from './rows.ts';
import { words as page } from './words.ts';

const words = page.participants;

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
      title={page.parts.participants}
      aside={
        <CsvFile text={csvOf(csvColumns(told), rows)} name={`${treaty.treaty}-participants.csv`}>
          {words.csv}
        </CsvFile>
      }
    >
      <search className="filters">
        <Field label={words.find}>
          {(ids) => (
            <input {...ids} type="search" value={sought} onChange={(event) => amend({ q: event.target.value })} />
          )}
        </Field>
        <Field label={words.groupBy}>
          {(ids) => (
            <select {...ids} value={grouped} onChange={(event) => ask({ group: event.target.value })}>
              <option value="">{words.ungrouped}</option>
              {groups.map((group) => (
                <option key={group.id} value={group.id}>
                  {titleOf(group)}
                </option>
              ))}
              <option value="region">{words.region}</option>
            </select>
          )}
        </Field>
        <fieldset className="checks">
          <legend>{words.status}</legend>
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
            {words.none}{' '}
            <button type="button" onClick={() => ask({ q: undefined, status: undefined })}>
              {words.showAll}
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
          {words.reported(
            reported.map(({ participant, name }, n) => (
              <Fragment key={participant}>
                {n > 0 && ', '}
                <Link to={`/participants/${participant}`}>{name}</Link>
              </Fragment>
            )),
          )}
        </p>
      )}
    </Section>
  );
}

function matches(row: ParticipantStatus, entry: ParticipantEntry | undefined, sought: string): boolean {
  const names = [row.name, row.participant, entry?.name ?? '', entry?.nameFr ?? '', ...(entry?.aliases ?? [])];
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
    words.caption(rows.length, apart, spell(treaty.asAt)),
    ...(tellsWhoIsBound(treaty) ? [] : [words.notTold]),
    ...(rows.some((row) => row.unverified) ? [words.unverified(UNVERIFIED)] : []),
  ].join(' ');
}

interface DatedProps {
  readonly row: ParticipantStatus;
  readonly date: string | null;
  /** What the date is, given its words. */
  readonly of: (date: string) => string;
}

function Dated({ row, date, of }: DatedProps) {
  if (date === null) return null;
  return (
    <Why of={of(spell(date))} because={row.because}>
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
  header: words.columns.name,
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
  header: words.status,
  value: (row) => SHOWN_STATUSES.indexOf(shownStatus(row, told)),
  cell: (row) => {
    const shown = shownStatus(row, told);
    return (
      <>
        <Why of={words.is(row.name, standingOf(shown, row))} because={row.because}>
          <Standing status={shown} row={row} />
        </Why>
        <ContinuedBy row={row} />
        {row.reported !== null && <Reported treaty={treaty} participant={row.participant} reported={row.reported} />}
      </>
    );
  },
});

const signed: Column<ParticipantStatus> = {
  id: 'signed',
  order: 'signed',
  header: words.columns.signed,
  value: (row) => row.signed,
  cell: (row) => <Dated row={row} date={row.signed} of={(date) => words.signed(row.name, date)} />,
};

const consent: Column<ParticipantStatus> = {
  id: 'consent',
  order: 'consent',
  header: words.columns.consent,
  value: (row) => row.consent?.date ?? null,
  cell: (row) => {
    if (row.consent === null) return null;
    const means = term(row.consent.means).toLowerCase();
    return (
      <>
        <Dated row={row} date={row.consent.date} of={(date) => words.consented(row.name, means, date)} />{' '}
        <span className="hint">{means}</span>
      </>
    );
  },
};

const forceOf = (told: boolean): Column<ParticipantStatus> => ({
  id: 'force',
  order: 'force',
  header: words.columns.force,
  value: (row) => row.inForceFrom,
  cell: (row) =>
    row.inForceFrom === null && shownStatus(row, told) === 'consented' ? (
      <span className="hint">{words.cannotBeSaid}</span>
    ) : (
      <Dated row={row} date={row.inForceFrom} of={(date) => words.inForce(row.name, date)} />
    ),
});

const ended: Column<ParticipantStatus> = {
  id: 'ended',
  order: 'ended',
  header: words.columns.ended,
  value: (row) => row.ceased ?? row.denounced,
  cell: (row) =>
    (row.ceased ?? row.denounced) !== null && (
      <Why of={words.ended(row.name)} because={row.because}>
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
