import type { ParticipantStatus } from '../api/types.ts';
import { Day } from '../parts/day.tsx';
import { words } from '../words/law.ts';

type End = Pick<ParticipantStatus, 'denounced' | 'ceased' | 'ceasedAfter'>;

/**
 * When it ceased to be bound; where the day is not on record, the days between which it lies; of a denunciation whose
 * clause is not on record, only when it was notified.
 */
export function Ended({ denounced, ceased, ceasedAfter }: End) {
  if (ceased === null)
    return (
      denounced !== null && (
        <>
          {words.denounced(<Day date={denounced} />)}
          <span className="hint about">{words.effectUnknown}</span>
        </>
      )
    );
  if (ceasedAfter === null) return <Day date={ceased} />;
  return words.between(<Day date={ceasedAfter} />, <Day date={ceased} />);
}
