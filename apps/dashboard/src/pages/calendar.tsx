import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useAddress, useTravel } from '../address/link.tsx';
import { apiAddress } from '../api/client.ts';
import { calendarQuery, treatiesQuery } from '../api/queries.ts';
import type { CalendarRow } from '../api/types.ts';
import { ChoiceField } from '../forms/choice.tsx';
import { treatyChoices } from '../forms/choices.ts';
import { DateField } from '../forms/date-field.tsx';
import { rowDossier } from '../law/acts-index.ts';
import { Why } from '../law/because.tsx';
import { CsvLink } from '../parts/csv-link.tsx';
import { Day } from '../parts/day.tsx';
import { partition } from '../parts/grouping.ts';
import { More } from '../parts/more.tsx';
import { Empty, Failure, Loading, Page, Section } from '../parts/page.tsx';
import { spell, spellDistance, spellMonth, today } from '../words/dates.ts';
import { CALENDAR_TERMS, count, sentence } from '../words/terms.ts';

/** Every dated consequence across treaties, month by month from the date of the status on. */
export default function Calendar() {
  const travel = useTravel();
  const [address, amend] = useAddress();
  const asAt = travel.asAt ?? today();
  const from = address.get('from') ?? asAt;
  const to = address.get('to') ?? undefined;
  const treaty = address.get('treaty') ?? undefined;
  const entries = useInfiniteQuery(calendarQuery({ from, to, treaty }, travel));
  const rows = entries.data?.pages.flatMap((page) => page.items) ?? [];
  const known = useQuery(treatiesQuery(travel));
  const treaties = known.data;
  const choices = useMemo(() => treatyChoices(treaties ?? []), [treaties]);
  const bare = (treaties ?? []).filter(
    ({ id, clausesOnRecord, draft }) => !clausesOnRecord && !draft && (treaty === undefined || id === treaty),
  ).length;
  const months = partition(rows, (row) => [row.date.slice(0, 7)], []);

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
        <CsvLink address={apiAddress('/calendar', { from, to, treaty, ...travel, format: 'csv' })} name="calendar.csv">
          These dates as CSV
        </CsvLink>
      }
    >
      <search className="filters">
        <DateField label="From" value={from} onChange={(date) => amend({ from: date })} />
        <DateField label="To" value={to ?? ''} onChange={(date) => amend({ to: date })} />
        <ChoiceField
          label="Treaty"
          choices={choices}
          value={treaty ?? ''}
          onChange={(chosen) => amend({ treaty: chosen })}
        />
      </search>
      {(entries.isPending || (rows.length === 0 && known.isPending)) && <Loading what="the calendar" tall />}
      {entries.isError && rows.length === 0 && <Failure error={entries.error} what="the calendar" />}
      {entries.isSuccess && !known.isPending && rows.length === 0 && (
        <Empty>
          <p>
            {treaty !== undefined && bare > 0
              ? `The final clauses of this treaty are not on record: which dates follow cannot be said. None is on record from ${spell(from)} on.`
              : `No date follows from the acts on record from ${spell(from)} on.`}{' '}
            <button
              type="button"
              onClick={() =>
                amend({ from: `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`, to: undefined, treaty: undefined })
              }
            >
              Show the year before
            </button>
          </p>
        </Empty>
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
      <More query={entries} what="dates" />
      {bare > 0 && treaty === undefined && (
        <p className="hint">
          For {count(bare, 'treaty', 'treaties')} without final clauses on record it cannot be said which dates follow.
        </p>
      )}
    </Page>
  );
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
