import type { RecordState } from '../api/types.ts';
import { spell } from '../words/dates.ts';
import { list, sentence } from '../words/terms.ts';

const PARTS: readonly [string, string][] = [
  ['signature', 'signatures'],
  ['consent', 'consents'],
  ['statement', 'statements'],
  ['denunciation', 'denunciations'],
];

/** How complete the record is, in one sentence per date. */
export function spellCompleteness({ completeAsOf }: RecordState): string {
  const byDate = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const [part, word] of PARTS) {
    const date = completeAsOf[part];
    if (date === undefined || date === null) unknown.push(word);
    else byDate.set(date, [...(byDate.get(date) ?? []), word]);
  }
  if (byDate.size === 0) return 'Not known to be complete.';
  const sentences = [...byDate]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([date, words]) => `${list(words)} complete as of ${spell(date)}`);
  if (unknown.length > 0) sentences.push(`${list(unknown)} not known to be complete`);
  return `${sentence(sentences.join('; '))}.`;
}

/** The record's completeness and its known gaps. */
export function Completeness({ record, full = false }: { record: RecordState; full?: boolean }) {
  return (
    <div className="completeness">
      <p>
        <strong>Record.</strong> {spellCompleteness(record)}
        {full && ' What is not on record is not the same as what did not happen.'}
      </p>
      {record.gaps.length > 0 && (
        <details>
          <summary>{record.gaps.length === 1 ? 'One known gap' : `${record.gaps.length} known gaps`}</summary>
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
