import { actOf, isActEvent, type RecordedEvent, treatyOf } from '@accede/events';
import type { Act, FinalClauses, RecordState, TreatyId } from '@accede/treaty-law';

/** An event as read models take it in: what it says of acts and documents, whatever its type. */
export interface LogEvent {
  readonly position: number;
  readonly revision: number;
  readonly treaty: TreatyId;
  /** Wire name. */
  readonly type: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** The version of an act that the event puts on record. */
  readonly act?: Act;
  /** The act of which the version on record stands no longer. */
  readonly ends?: { readonly act: string; readonly as: 'corrected' | 'retracted'; readonly reason: string };
  readonly defined?: { readonly definition: FinalClauses; readonly record: RecordState };
}

/** What an event of the log says; undefined where it is no treaty's, or of a type that this version does not know. */
export function logEventOf(event: RecordedEvent): LogEvent | undefined {
  const treaty = treatyOf(event.stream);
  if (treaty === undefined || event.type === 'Unknown') return undefined;
  const { position, revision, type } = event;
  const { recordedAt, recordedBy } = event.metadata;
  const common = { position, revision, treaty, type, recordedAt, recordedBy };
  if (isActEvent(event)) return { ...common, act: actOf(event) };
  switch (event.type) {
    case 'ActCorrected': {
      const { corrects, act, reason } = event.data;
      return { ...common, act, ends: { act: corrects, as: 'corrected', reason } };
    }
    case 'ActRetracted':
      return { ...common, ends: { act: event.data.retracts, as: 'retracted', reason: event.data.reason } };
    case 'TreatyRegistered':
    case 'FinalClausesRevised':
      return { ...common, defined: event.data };
  }
}
