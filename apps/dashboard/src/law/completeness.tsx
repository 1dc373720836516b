import type { RecordState } from '../api/types.ts';
import { spell } from '../words/dates.ts';
import { words } from '../words/law.ts';
import { sentence } from '../words/terms.ts';

/** How complete the record is, in one sentence per date. */
export function spellCompleteness({ completeAsOf }: RecordState): string {
  const byDate = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const [part, word] of Object.entries(words.recordParts)) {
    const date = completeAsOf[part];
    if (date === undefined || date === null) unknown.push(word);
    else byDate.set(date, [...(byDate.get(date) ?? []), word]);
  }
  if (byDate.size === 0) return words.notComplete;
  const sentences = [...byDate]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([date, parts]) => words.completeAsOf(parts, spell(date)));
  if (unknown.length > 0) sentences.push(words.partsNotComplete(unknown));
  return `${sentence(sentences.join(words.apart))}.`;
}

/** The record's completeness and its known gaps. */
export function Completeness({ record }: { record: RecordState }) {
  return (
    <div className="completeness">
      <p>
        <strong>{words.record}</strong> {spellCompleteness(record)}
      </p>
      {record.gaps.length > 0 && (
        <details>
          <summary>{words.gaps(record.gaps.length)}</summary>
          <ul>
            {record.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
