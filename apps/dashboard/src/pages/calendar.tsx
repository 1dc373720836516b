import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useTravel } from '../address/link.tsx';
import { apiAddress } from '../api/client.ts';
import { calendarQuery, participantsQuery, treatiesQuery } from '../api/queries.ts';
import type { CalendarRow } from '../api/types.ts';
import { ChoiceField } from '../forms/choice.tsx';
import { participantChoices, treatyChoices } from '../forms/choices.ts';
import { DateField } from '../forms/date-field.tsx';
import { Field } from '../forms/field.tsx';
import { YearField } from '../forms/year-field.tsx';
import { rowDossier } from '../law/acts-index.ts';
import { Why } from '../law/because.tsx';
import { CsvLink } from '../parts/csv-link.tsx';
import { Day } from '../parts/day.tsx';
import { partition } from '../parts/grouping.ts';
import { captionOf, useListAddress } from '../parts/list-address.ts';
import { Empty, Failure, Loading, Page, Section } from '../parts/page.tsx';
import { Pager } from '../parts/pager.tsx';
import { isDate, spell, spellDistance, spellMonth, today } from '../words/dates.ts';
import { CALENDAR_TERMS, count, sentence } from '../words/terms.ts';

/** Every dated consequence across treaties, month by month from the date of the status on. */
export default function Calendar() {
  const travel = useTravel();
  const { get, sort, cursor, ask } = useListAddress('date');
  const asAt = travel.asAt ?? today();
  const [to, treaty, participant, kind] = [get('to'), get('treaty'), get('participant'), get('kind')];
  // From the date of the status on, unless a period is asked for that ends before it.
  const from = get('from') ?? (to !== undefined && to < asAt ? undefined : asAt);
  const filter = { from, to, treaty, participant, kind };
  const entries = useQuery(calendarQuery({ ...filter, sort, cursor }, travel));
  const rows = entries.data?.items ?? [];
  const known = useQuery(treatiesQuery(travel));
  const treaties = known.data;
  const choices = useMemo(() => treatyChoices(treaties ?? []), [treaties]);
  const participants = useQuery(participantsQuery(travel)).data;
  const byParticipant = useMemo(() => participantChoices(participants ?? []), [participants]);
  const bare = (treaties ?? []).filter(
    ({ id, clausesOnRecord, draft }) => !clausesOnRecord && !draft && (treaty === undefined || id === treaty),
  ).length;
  const months = partition(rows, monthOf, rows.flatMap(monthOf));

  return (
    <Page
      title="Calendar"
      lede={
        <p>
          What follows on which date: deadlines, entries into force, milestones. Choose an earlier first date to see the
          past.
        </p>
      }
      actions={
        <CsvLink address={apiAddress('/calendar', { ...filter, sort, ...travel, format: 'csv' })} name="calendar.csv">
          These dates as CSV
        </CsvLink>
      }
    >
      <search className="filters wide">
        <ChoiceField
          label="Treaty"
          choices={choices}
          value={treaty ?? ''}
          onChange={(chosen) => ask({ treaty: chosen })}
        />
        <ChoiceField
          label="Participant"
          choices={byParticipant}
          value={participant ?? ''}
          onChange={(chosen) => ask({ participant: chosen })}
        />
        <Field label="What">
          {(ids) => (
            <select {...ids} value={kind ?? ''} onChange={(event) => ask({ kind: event.target.value })}>
              <option value="">Anything</option>
              {Object.entries(CALENDAR_TERMS).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
        <YearField from={get('from')} to={to} onChange={ask} />
        <DateField label="From" value={from ?? ''} onChange={(date) => ask({ from: date })} />
        <DateField label="To" value={to ?? ''} onChange={(date) => ask({ to: date })} />
        <Field label="Order">
          {(ids) => (
            <select {...ids} value={sort} onChange={(event) => ask({ sort: event.target.value })}>
              <option value="date">Earliest first</option>
              <option value="-date">Latest first</option>
            </select>
          )}
        </Field>
      </search>
      {(entries.isPending || (rows.length === 0 && known.isPending)) && <Loading what="the calendar" tall />}
      {entries.isError && entries.data === undefined && <Failure error={entries.error} what="the calendar" />}
      {entries.data !== undefined && !known.isPending && rows.length === 0 && (
        <Empty>
          <p>
            {treaty !== undefined && bare > 0
              ? 'The final clauses of this treaty are not on record: which dates follow cannot be said. None is on record'
              : 'No date follows from the acts on record'}
            {from !== undefined && ` from ${spell(from)} on`}
            {to !== undefined && ` until ${spell(to)}`}.{' '}
            <button
              type="button"
              onClick={() => ask({ from: yearBefore(from ?? asAt), to: undefined, treaty: undefined })}
            >
              Show the year before
            </button>
          </p>
        </Empty>
      )}
      {entries.data !== undefined && rows.length > 0 && (
        <p id="list" className="hint">
          {captionOf(entries.data, (n) => count(n, 'date'))}
          {from !== undefined && ` from ${spell(from)} on`}
          {to !== undefined && ` until ${spell(to)}`}
        </p>
      )}
      {months.map(({ group, rows: days }) => (
        <Section key={group} title={spellMonth(group)} className="month">
          <ol className="dates">
            {days.map((row) => (
              <Entry
                key={`${row.treaty} ${row.date} ${row.kind} ${row.participant} ${row.text}`}
                row={row}
                asAt={asAt}
              />
            ))}
          </ol>
        </Section>
      ))}
      {entries.data !== undefined && <Pager label="Pages of the calendar" of="list" page={entries.data} />}
      {bare > 0 && treaty === undefined && (
        <p className="hint">
          For {count(bare, 'treaty', 'treaties')} without final clauses on record it cannot be said which dates follow.
        </p>
      )}
    </Page>
  );
}

const monthOf = ({ date }: CalendarRow): [string] => [date.slice(0, 7)];

/** The same day a year earlier; of 29 February, 28 February. */
function yearBefore(date: string): string {
  const before = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return isDate(before) ? before : before.replace('-02-29', '-02-28');
}

function Entry({ row, asAt }: { row: CalendarRow; asAt: string }) {
  const acts = row.because.flatMap((reason) => reason.acts);
  return (
    <li data-kind={row.kind}>
      <Why
        of={`${CALENDAR_TERMS[row.kind]}, ${spell(row.date)}`}
        because={row.because}
        dossier={rowDossier(row.treaty, row.participant, row.participantName, acts)}
      >
        <Day date={row.date} />
      </Why>
      <span>
        <Link to={`/treaties/${row.treaty}#calendar`} title={row.treatyTitle}>
          {row.treaty}
        </Link>{' '}
        {sentence(row.text)} <span className="hint">{row.past ? '' : spellDistance(asAt, row.date)}</span>
      </span>
    </li>
  );
}
