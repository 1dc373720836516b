import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Link, useTravel } from '../../address/link.tsx';
import { amend } from '../../address/travel.ts';
import { apiAddress } from '../../api/client.ts';
import { participantsQuery, recordingsQuery, treatiesQuery } from '../../api/queries.ts';
import { ChoiceField } from '../../forms/choice.tsx';
import { participantChoices, treatyChoices } from '../../forms/choices.ts';
import { DateField } from '../../forms/date-field.tsx';
import { Field } from '../../forms/field.tsx';
import { CsvLink } from '../../parts/csv-link.tsx';
import { useListAddress } from '../../parts/list-address.ts';
import { Empty, Failure, Loading, Page, Section } from '../../parts/page.tsx';
import { byWhom, CHANGE_GROUPS } from '../../words/changes.ts';
import { spell } from '../../words/dates.ts';
import { count, sentence } from '../../words/terms.ts';
import { byDay } from './days.ts';
import { RecordingLine } from './recording.tsx';

// Who can act, and which treaties there are, is asked as it is now: the log is read to its end.
const NOW = {};

/** What was recorded, by day, the latest first: a single act, or an import that opens. */
export default function Changes() {
  const { knownAt } = useTravel();
  const { get, cursor, ask } = useListAddress('-recorded');
  const to = get('to');
  const filter = {
    treaty: get('treaty'),
    participant: get('participant'),
    recorder: get('recorder'),
    type: get('type'),
    from: get('from'),
    // As the log was known then: nothing that was recorded later.
    to: knownAt !== undefined && (to === undefined || knownAt.slice(0, 10) <= to) ? knownAt : to,
  };
  const recordings = useQuery(recordingsQuery({ ...filter, cursor }));
  const treaties = useQuery(treatiesQuery(NOW)).data;
  const participants = useQuery(participantsQuery(NOW)).data;
  const byTreaty = useMemo(() => treatyChoices(treaties ?? []), [treaties]);
  const byParticipant = useMemo(() => participantChoices(participants ?? []), [participants]);
  const titles = useMemo(
    () => new Map((treaties ?? []).map(({ id, shortTitle, title }) => [id, shortTitle ?? title])),
    [treaties],
  );
  const { data } = recordings;
  const any = ['treaty', 'participant', 'recorder', 'type', 'from', 'to'].some((name) => get(name) !== undefined);

  return (
    <Page
      title="Recently recorded"
      lede={<p>What was put on record, the latest first. What is recorded from now on appears here by itself.</p>}
      actions={
        <CsvLink address={apiAddress('/changes', { ...filter, format: 'csv' })} name="changes.csv">
          All of this as CSV
        </CsvLink>
      }
    >
      <search className="filters wide">
        <ChoiceField
          label="Treaty"
          choices={byTreaty}
          value={filter.treaty ?? ''}
          onChange={(treaty) => ask({ treaty })}
        />
        <ChoiceField
          label="Participant"
          choices={byParticipant}
          value={filter.participant ?? ''}
          onChange={(participant) => ask({ participant })}
        />
        <Field label="What">
          {(ids) => (
            <select {...ids} value={filter.type ?? ''} onChange={(event) => ask({ type: event.target.value })}>
              <option value="">Anything</option>
              {CHANGE_GROUPS.map(({ title, types }) => (
                <optgroup key={title} label={title}>
                  {Object.entries(types).map(([type, words]) => (
                    <option key={type} value={type}>
                      {words}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <Field label="Recorded by">
          {(ids) => (
            <select {...ids} value={filter.recorder ?? ''} onChange={(event) => ask({ recorder: event.target.value })}>
              <option value="">Anybody</option>
              {[...new Set([...(data?.recorders ?? []), ...(filter.recorder ? [filter.recorder] : [])])].map((hand) => (
                <option key={hand} value={hand}>
                  {sentence(byWhom(hand).replace(/^by /, ''))}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DateField label="Recorded from" value={filter.from ?? ''} onChange={(from) => ask({ from })} />
        <DateField label="Recorded until" value={to ?? ''} onChange={(date) => ask({ to: date })} />
        {any && (
          <button
            type="button"
            onClick={() =>
              ask({
                treaty: undefined,
                participant: undefined,
                recorder: undefined,
                type: undefined,
                from: undefined,
                to: undefined,
              })
            }
          >
            Clear
          </button>
        )}
      </search>
      {recordings.isPending && <Loading what="what was recorded" tall />}
      {recordings.isError && data === undefined && <Failure error={recordings.error} what="what was recorded" />}
      {data?.items.length === 0 && (
        <Empty>
          {any ? (
            <p>Nothing that was recorded fits. Widen the days or clear the filters.</p>
          ) : (
            <p>
              Nothing is recorded yet. <Link to="/record">Record the first act</Link>.
            </p>
          )}
        </Empty>
      )}
      {data !== undefined && data.items.length > 0 && (
        <div id="list" aria-busy={recordings.isPlaceholderData}>
          <p className="hint">{count(data.total, 'change')} on record</p>
          {byDay(data.items).map(({ day, recordings: ofDay }) => (
            <Section key={day} title={spell(day)} className="month">
              <ol className="log">
                {ofDay.map((recording) => (
                  <RecordingLine
                    key={recording.to}
                    recording={recording}
                    title={titles.get(recording.treaty ?? '')}
                    filter={filter}
                  />
                ))}
              </ol>
            </Section>
          ))}
          <Older next={data.next} cursor={cursor} />
        </div>
      )}
    </Page>
  );
}

/** The way to what was recorded earlier, and back to the latest. */
function Older({ next, cursor }: { next: string | null; cursor: string | undefined }) {
  const [path] = useLocation();
  const search = useSearch();
  if (next === null && cursor === undefined) return null;
  const to = (place: string | undefined) => `${path}${amend(search, { cursor: place })}`;
  const arrive = () => window.scrollTo(0, 0);
  return (
    <nav className="pager" aria-label="Pages of what was recorded">
      {cursor !== undefined && (
        <Link className="button" to={to(undefined)} onClick={arrive}>
          Latest
        </Link>
      )}
      {next !== null && (
        <Link className="button" to={to(next)} onClick={arrive} rel="next">
          Earlier
        </Link>
      )}
    </nav>
  );
}
