import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from '../../address/link.tsx';
import type { Params } from '../../api/client.ts';
import { changesBetween } from '../../api/queries.ts';
import type { ChangeRow, Recording } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { More } from '../../parts/more.tsx';
import { Failure, Loading } from '../../parts/page.tsx';
import { byWhom, tellChange } from '../../words/changes.ts';
import { spellInstant } from '../../words/dates.ts';
import { sentence } from '../../words/terms.ts';
import { tellKinds, tellPeriod } from './days.ts';
import { words } from './words.ts';

interface RecordingLineProps {
  readonly recording: Recording;
  /** How the treaty is called for short; its title if absent. */
  readonly title: string | undefined;
  readonly filter: Params;
}

/** What was recorded at one time: one act in a sentence, or many behind a line that opens. */
export function RecordingLine({ recording, title, filter }: RecordingLineProps) {
  const { change, recordedAt, recordedBy, treaty, treatyTitle } = recording;
  const [open, setOpen] = useState(false);
  return (
    <li>
      <time dateTime={recordedAt} title={spellInstant(recordedAt)}>
        {recordedAt.slice(11, 16)}
      </time>
      <div>
        {change === null ? (
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>
              {sentence(tellKinds(recording))}
              <span className="hint"> {words.span(recording.participants, tellPeriod(recording))}</span>
            </summary>
            {open && <Opened recording={recording} filter={filter} />}
          </details>
        ) : (
          <Told change={change} />
        )}
        <p className="hint">
          {treaty !== null && (
            <>
              <Link to={`/treaties/${treaty}`}>{title ?? treatyTitle}</Link>{' '}
              {(title ?? treatyTitle) !== treaty && <span className="code">{treaty}</span>} ·{' '}
            </>
          )}
          {words.recorded(byWhom(recordedBy))}
        </p>
      </div>
    </li>
  );
}

function Opened({ recording: { treaty, from, to }, filter }: { recording: Recording; filter: Params }) {
  const changes = useInfiniteQuery(changesBetween(from, to, { ...filter, treaty: treaty ?? undefined }));
  const rows = changes.data?.pages.flatMap((page) => page.items) ?? [];
  if (changes.isPending) return <Loading what={words.theEntries} />;
  if (changes.isError && rows.length === 0) return <Failure error={changes.error} what={words.theEntries} />;
  return (
    <>
      <ol className="opened">
        {rows.map((change) => (
          <li key={change.position}>
            <Told change={change} />
          </li>
        ))}
      </ol>
      <More query={changes} what={words.entries} />
    </>
  );
}

/** One event in a sentence, with its legal date and, of a correction or retraction, why. */
function Told({ change }: { change: ChangeRow }) {
  const { actId, treaty, participant, date, reason } = change;
  return (
    <p>
      <Towards to={placeOf(actId, treaty, participant)}>{tellChange(change)}</Towards>
      {date !== null && (
        <>
          , <Day date={date} />
        </>
      )}
      {reason !== null && <span className="hint about">{words.reason(reason)}</span>}
    </p>
  );
}

function placeOf(actId: string | null, treaty: string | null, participant: string | null): string | undefined {
  if (actId !== null) return `/acts?treaty=${treaty}&${new URLSearchParams({ act: actId })}`;
  if (treaty !== null) return `/treaties/${treaty}`;
  return participant === null ? undefined : `/participants/${participant}`;
}

function Towards({ to, children }: { to: string | undefined; children: ReactNode }) {
  return to === undefined ? children : <Link to={to}>{children}</Link>;
}
