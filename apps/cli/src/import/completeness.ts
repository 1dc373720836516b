import { reviseClauses } from '@accede/recording';
import { LOSES_ACTS, type Reading } from '@accede/sources';
import type { FinalClauses, LegalDate, RecordState } from '@accede/treaty-law';
import { by, type Data, today } from '../data.ts';
import { words } from '../words/index.ts';
import type { OnRecord } from './on-record.ts';
import type { Report } from './report.ts';

/** The parts of a record that a status table is complete in. */
const PARTS = ['signature', 'consent', 'denunciation'] as const;

/** Notes the record as complete to the day as at which the source says that it stands, where all of it was read. */
export async function noteComplete(
  { store }: Data,
  reading: Reading,
  definition: FinalClauses,
  { record }: Pick<OnRecord, 'record'>,
  report: Report,
  { file, refused }: { file: string; refused: number },
): Promise<void> {
  const { treaty, completeAsOf: date } = reading;
  if (date === undefined || reading.acts.length === 0) return;
  const lost = reading.questions.filter(({ reason }) => LOSES_ACTS.has(reason)).length;
  const because =
    reading.unresolved.length + lost + refused > 0
      ? words().import.notUnderstood
      : date > today()
        ? words().import.notCome
        : null;
  const isBehind = PARTS.some((part) => (record.completeAsOf[part] ?? '') < date);
  const notes = because === null && !report.dryRun;
  report.completeAsOf.push({ file, treaty, date, noted: notes, because });
  if (!notes || !isBehind) return;
  const later = (part: (typeof PARTS)[number]): LegalDate =>
    [date, record.completeAsOf[part] ?? date].sort()[1] ?? date;
  const completeAsOf = { ...record.completeAsOf, ...Object.fromEntries(PARTS.map((part) => [part, later(part)])) };
  await reviseClauses(store, { definition, record: { ...record, completeAsOf } satisfies RecordState }, by());
}
