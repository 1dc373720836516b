import { useState } from 'react';
import type { CalendarEntry } from '../../../api/types.ts';
import { Why } from '../../../law/because.tsx';
import { Day } from '../../../parts/day.tsx';
import { Section } from '../../../parts/page.tsx';
import { spell, spellDistance } from '../../../words/dates.ts';
import { CALENDAR_TERMS, sentence } from '../../../words/terms.ts';
import { words } from '../words.ts';

interface DatesProps {
  readonly entries: readonly CalendarEntry[];
  readonly asAt: string;
}

const SHOWN = 10;

/** Every dated consequence of one treaty: what is to come first, then what was, latest first. */
export function Dates({ entries, asAt }: DatesProps) {
  const [whole, setWhole] = useState(false);
  const ahead = entries.filter((entry) => !entry.past).sort((a, b) => a.date.localeCompare(b.date));
  // What fell due is told on the page of obligations, with what became of it: here it would hide all else.
  const past = entries
    .filter((entry) => entry.past && entry.kind !== 'obligation-due')
    .sort((a, b) => b.date.localeCompare(a.date));
  return (
    <Section id="calendar" title={words.parts.calendar}>
      <h3>{words.dates.ahead}</h3>
      {ahead.length === 0 ? (
        <p className="hint">{words.dates.none(spell(asAt))}</p>
      ) : (
        <Entries entries={ahead} asAt={asAt} />
      )}
      {past.length > 0 && (
        <>
          <h3>{words.dates.past}</h3>
          <Entries entries={whole ? past : past.slice(0, SHOWN)} asAt={asAt} />
          {!whole && past.length > SHOWN && (
            <button type="button" className="more" onClick={() => setWhole(true)}>
              {words.dates.showAll(past.length)}
            </button>
          )}
        </>
      )}
    </Section>
  );
}

function Entries({ entries, asAt }: { entries: readonly CalendarEntry[]; asAt: string }) {
  return (
    <ol className="dates">
      {entries.map((entry) => (
        <li key={`${entry.date} ${entry.kind} ${entry.participant} ${entry.text}`}>
          <Why of={words.dates.on(CALENDAR_TERMS[entry.kind], spell(entry.date))} because={entry.because}>
            <Day date={entry.date} />
          </Why>
          <span>
            {sentence(entry.text)}
            {!entry.past && <span className="hint"> {spellDistance(asAt, entry.date)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
