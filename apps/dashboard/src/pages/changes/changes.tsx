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
import { calledOf } from '../../words/names.ts';
import { sentence } from '../../words/terms.ts';
import { byDay } from './days.ts';
import { RecordingLine } from './recording.tsx';
import { words } from './words.ts';

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
  const titles = useMemo(() => new Map((treaties ?? []).map((treaty) => [treaty.id, calledOf(treaty)])), [treaties]);
  const { data } = recordings;
  const any = ['treaty', 'participant', 'recorder', 'type', 'from', 'to'].some((name) => get(name) !== undefined);

  return (
    <Page
      title={words.title}
      lede={<p>{words.lede}</p>}
      actions={
        <CsvLink address={apiAddress('/changes', { ...filter, format: 'csv' })} name="changes.csv">
          {words.csv}
        </CsvLink>
      }
    >
      <search className="filters wide">
        <ChoiceField
          label={words.treaty}
          choices={byTreaty}
          value={filter.treaty ?? ''}
          onChange={(treaty) => ask({ treaty })}
        />
        <ChoiceField
          label={words.participant}
          choices={byParticipant}
          value={filter.participant ?? ''}
          onChange={(participant) => ask({ participant })}
        />
        <Field label={words.what}>
          {(ids) => (
            <select {...ids} value={filter.type ?? ''} onChange={(event) => ask({ type: event.target.value })}>
              <option value="">{words.any}</option>
              {CHANGE_GROUPS.map(({ title, types }) => (
                <optgroup key={title} label={title}>
                  {Object.entries(types).map(([type, name]) => (
                    <option key={type} value={type}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.recordedBy}>
          {(ids) => (
            <select {...ids} value={filter.recorder ?? ''} onChange={(event) => ask({ recorder: event.target.value })}>
              <option value="">{words.anybody}</option>
              {[...new Set([...(data?.recorders ?? []), ...(filter.recorder ? [filter.recorder] : [])])].map((hand) => (
                <option key={hand} value={hand}>
                  {sentence(words.hand(byWhom(hand)))}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DateField label={words.from} value={filter.from ?? ''} onChange={(from) => ask({ from })} />
        <DateField label={words.to} value={to ?? ''} onChange={(date) => ask({ to: date })} />
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
            {words.clear}
          </button>
        )}
      </search>
      {recordings.isPending && <Loading what={words.theEntries} tall />}
      {recordings.isError && data === undefined && <Failure error={recordings.error} what={words.theEntries} />}
      {data?.items.length === 0 && (
        <Empty>
          {any ? (
            <p>{words.noneFits}</p>
          ) : (
            <p>
              {words.none} <Link to="/record">{words.recordFirst}</Link>.
            </p>
          )}
        </Empty>
      )}
      {data !== undefined && data.items.length > 0 && (
        <div id="list" aria-busy={recordings.isPlaceholderData}>
          <p className="hint">{words.total(data.total)}</p>
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
    <nav className="pager" aria-label={words.pages}>
      {cursor !== undefined && (
        <Link className="button" to={to(undefined)} onClick={arrive}>
          {words.latest}
        </Link>
      )}
      {next !== null && (
        <Link className="button" to={to(next)} onClick={arrive} rel="next">
          {words.earlier}
        </Link>
      )}
    </nav>
  );
}
