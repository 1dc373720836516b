import type { TreatyId } from '../act.ts';
import type { LegalDate } from '../legal-date.ts';

type None = Record<never, never>;

/** Facts of the rules on what cannot be said. */
export interface UnknownFacts {
  /** `stated`: the depositary states the date of entry into force. */
  'force-not-on-record': { readonly stated: boolean };
  'joining-not-on-record': None;
  'statements-not-on-record': None;
  'obligations-not-on-record': None;
  'denunciation-not-on-record': None;
  'treaty-not-on-record': { readonly treaty: TreatyId };
  /** `after` null: not known to be complete at all. */
  'record-not-complete': {
    readonly in: readonly {
      readonly part: 'signature' | 'consent' | 'statement' | 'denunciation';
      readonly after: LegalDate | null;
    }[];
  };
}
