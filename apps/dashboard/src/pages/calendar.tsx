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
import { words } from '../words/calendar.ts';
import { isDate, spell, spellDistance, spellMonth, today } from '../words/dates.ts';
import { CALENDAR_TERMS, sentence } from '../words/terms.ts';

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
  const period = { from: from && spell(from), to: to && spell(to) };
  const months = partition(rows, monthOf, rows.flatMap(monthOf));

  return (
    <Page
      title={words.title}
      lede={<p>{words.lede}</p>}
      actions={
        <CsvLink address={apiAddress('/calendar', { ...filter, sort, ...travel, format: 'csv' })} name="calendar.csv">
          {words.csv}
        </CsvLink>
      }
    >
      <search className="filters wide">
        <ChoiceField
          label={words.treaty}
          choices={choices}
          value={treaty ?? ''}
          onChange={(chosen) => ask({ treaty: chosen })}
        />
        <ChoiceField
          label={words.participant}
          choices={byParticipant}
          value={participant ?? ''}
          onChange={(chosen) => ask({ participant: chosen })}
        />
        <Field label={words.what}>
          {(ids) => (
            <select {...ids} value={kind ?? ''} onChange={(event) => ask({ kind: event.target.value })}>
              <option value="">{words.any}</option>
              {Object.entries(CALENDAR_TERMS).map(([value, term]) => (
                <option key={value} value={value}>
                  {term}
                </option>
              ))}
            </select>
          )}
        </Field>
        <YearField from={get('from')} to={to} onChange={ask} />
        <DateField label={words.from} value={from ?? ''} onChange={(date) => ask({ from: date })} />
        <DateField label={words.to} value={to ?? ''} onChange={(date) => ask({ to: date })} />
        <Field label={words.order}>
          {(ids) => (
            <select {...ids} value={sort} onChange={(event) => ask({ sort: event.target.value })}>
              <option value="date">{words.earliest}</option>
              <option value="-date">{words.latest}</option>
            </select>
          )}
        </Field>
      </search>
      {(entries.isPending || (rows.length === 0 && known.isPending)) && <Loading what={words.theCalendar} tall />}
      {entries.isError && entries.data === undefined && <Failure error={entries.error} what={words.theCalendar} />}
      {entries.data !== undefined && !known.isPending && rows.length === 0 && (
        <Empty>
          <p>
            {treaty !== undefined && bare > 0 ? words.noneWithoutClauses(period) : words.none(period)}{' '}
            <button
              type="button"
              onClick={() => ask({ from: yearBefore(from ?? asAt), to: undefined, treaty: undefined })}
            >
              {words.yearBefore}
            </button>
          </p>
        </Empty>
      )}
      {entries.data !== undefined && rows.length > 0 && (
        <p id="list" className="hint">
          {words.shown(captionOf(entries.data, words.dates), period)}
        </p>
      )}
      {months.map(({ group, rows: days }) => (
        <Section key={group} title={sentence(spellMonth(group))} className="month">
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
      {entries.data !== undefined && <Pager label={words.pages} of="list" page={entries.data} />}
      {bare > 0 && treaty === undefined && <p className="hint">{words.bare(bare)}</p>}
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
        of={words.on(CALENDAR_TERMS[row.kind], spell(row.date))}
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
