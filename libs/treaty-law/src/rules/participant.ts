import type { ParticipantCode } from '../act.ts';
import type { LegalDate } from '../legal-date.ts';
import type { ActFacts, Said } from './facts.ts';

/** Why a participant has the status it has. */
export interface ParticipantFacts {
  'act-on-record': { readonly act: ActFacts };
  'rescinded-in-time': { readonly act: ActFacts };
  /** The same done again with another of several depositaries. */
  'also-done-with': { readonly act: ActFacts; readonly depositary: string };
  'continues-consent': {
    readonly former: ParticipantCode;
    readonly participant: ParticipantCode;
    readonly from: LegalDate;
  };
  'accepts-further-parts': { readonly act: ActFacts };
  'denunciation-not-registered': { readonly act: ActFacts; readonly window: WindowFacts };
  'see-finding': { readonly finding: Said };
  'nothing-on-record-of': { readonly participant: ParticipantCode };
}

/** When a denunciation is registered: for some months after each so many years in force (ILO conventions). */
export interface WindowFacts {
  readonly months: number;
  readonly years: number;
  /** The last one before the date; null where there was none. */
  readonly last: { readonly from: LegalDate; readonly to: LegalDate } | null;
  /** Null while entry into force has no date. */
  readonly next: LegalDate | null;
}
