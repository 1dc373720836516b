import type { ParticipantCode, TreatyId } from '../act.ts';
import type { LegalDate } from '../legal-date.ts';
import type { Said } from './facts.ts';

/** A denunciation as it was received. `notAfter`: the day is not known, and this is the last possible. */
interface Received {
  readonly participant: ParticipantCode;
  readonly received: LegalDate;
  readonly notAfter?: LegalDate;
}

/** Facts of the rules on leaving a treaty. */
export interface LeavingFacts {
  // From when a denunciation has effect.
  'effective-on': { readonly date: LegalDate };
  'but-not-before-receipt': { readonly reached: Said };
  'later-date-named': { readonly reached: Said; readonly date: LegalDate };
  'term-without-start': Record<never, never>;
  /** Terms in years; `tooLateFor`: the end of the term for which notice came too late, so many months before it. */
  'end-of-term': {
    readonly start: LegalDate;
    readonly first: number;
    readonly further: number;
    readonly date: LegalDate;
    readonly notice: number;
    readonly tooLateFor: LegalDate | null;
  };

  // Why a consent ended.
  'instrument-withdrawn': { readonly date: LegalDate; readonly participant: ParticipantCode };
  'ceased-to-exist': { readonly participant: ParticipantCode; readonly until: LegalDate };
  'left-on-unknown-day': {
    readonly participant: ParticipantCode;
    readonly after: LegalDate;
    readonly by: LegalDate;
  };
  'denounced-with': {
    readonly treaty: TreatyId | null;
    readonly participant: ParticipantCode;
    readonly date: LegalDate;
  };
  'denounced-by-consent-to': {
    readonly treaty: TreatyId | null;
    readonly participant: ParticipantCode;
    readonly date: LegalDate;
  };
  'members-have-denounced': { readonly participant: ParticipantCode; readonly date: LegalDate };
  /** `wasOver`: before the consent was given. */
  'treaty-had-ended': { readonly date: LegalDate; readonly wasOver: boolean; readonly below: number };
  /** `from`: where it came too early, the day from which it counts. */
  denounced: Received & { readonly from: LegalDate | null; readonly reached: Said };
  'denounced-at-the-latest': Received & { readonly reached: Said; readonly date: LegalDate };
  'denounced-without-rule': Received;
}
