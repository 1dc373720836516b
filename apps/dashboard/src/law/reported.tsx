import { Link } from '../address/link.tsx';
import type { ParticipantStatus } from '../api/types.ts';
import { spell } from '../words/dates.ts';
import { words } from '../words/law.ts';

interface ReportedProps {
  readonly treaty: string;
  readonly participant: string;
  readonly reported: NonNullable<ParticipantStatus['reported']>;
}

/** A consent that is reported and of which no deposit was found: it binds nobody. */
export function Reported({ treaty, participant, reported: { act, date } }: ReportedProps) {
  return (
    <span className="hint about">
      <Link to={`/acts?${new URLSearchParams({ treaty, participant, act })}`}>{words.reported}</Link> ({spell(date)})
    </span>
  );
}
