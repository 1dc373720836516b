import type { EventStore } from '@accede/event-store';
import { actOf, foldTreaty, isActEvent, parseEvent, streamOf } from '@accede/events';
import type { Version } from '@accede/sources';
import type { Act, FinalClauses, RecordState, TreatyId } from '@accede/treaty-law';

/** What is on record of a treaty when a file about it is read. */
export interface OnRecord {
  /** Null where the treaty is not on record. */
  readonly definition: FinalClauses | null;
  readonly record: RecordState;
  /** Every version of every act, also of those corrected or retracted since. */
  readonly versions: readonly Version[];
  readonly acts: readonly Act[];
}

/** What the log has of a treaty now. */
export async function onRecordOf(store: EventStore, treaty: TreatyId): Promise<OnRecord> {
  const events = (await store.readStream(streamOf(treaty))).map((event) => parseEvent(event));
  const { definition, record, acts } = foldTreaty(events);
  const versions = new Map<string, Version[]>();
  const end = (id: string, state: Version['state']): void => {
    const latest = versions.get(id)?.at(-1);
    if (latest !== undefined) versions.get(id)?.splice(-1, 1, { ...latest, state });
  };
  const begin = (act: Act): void => {
    const known = versions.get(act.id);
    if (known === undefined) versions.set(act.id, [{ act, state: 'recorded' }]);
    else known.push({ act, state: 'recorded' });
  };
  for (const event of events) {
    if (event.type === 'ActCorrected') {
      end(event.data.corrects, 'corrected');
      begin(event.data.act);
    } else if (event.type === 'ActRetracted') end(event.data.retracts, 'retracted');
    else if (isActEvent(event)) begin(actOf(event));
  }
  return { definition, record, versions: [...versions.values()].flat(), acts: [...acts.values()] };
}
