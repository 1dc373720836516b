import type { ConsentMeans, ParticipantCode } from '../act.ts';
import type { Prose } from '../grammar/terms.ts';
import type { LegalDate } from '../legal-date.ts';
import type { ActFacts, Said, WhoFacts } from './facts.ts';
import type { WindowFacts } from './participant.ts';

/** What is open to those of whom a clause speaks. */
type Opened = 'signature' | ConsentMeans;

/** What the record holds against a clause. */
export interface FindingFacts {
  /** Of an act that its author could not do then: from when it has effect after all, where it has it later. */
  'act-barred': {
    readonly act: ActFacts;
    readonly why: Said;
    readonly effect: 'none' | 'no-consent' | 'later';
    readonly from: LegalDate | null;
    /** What the record itself notes about the act. */
    readonly note: string | null;
  };
  'existed-until': { readonly date: LegalDate };
  'exists-only-from': { readonly date: LegalDate };
  'adopted-only-on': { readonly date: LegalDate };
  'nothing-open-to': { readonly participant: ParticipantCode };
  /** Where no rule is about its kind of participant, `to` is empty. */
  'not-among-those': {
    readonly what: Opened;
    readonly to: readonly WhoFacts[];
    readonly participant: ParticipantCode;
  };
  'predecessor-only-signed': { readonly predecessor: ParticipantCode; readonly on: LegalDate };
  'taken-as-act-of': {
    readonly act: ActFacts;
    readonly participant: ParticipantCode;
    readonly existsFrom: LegalDate;
    readonly former: ParticipantCode;
  };
  'eligibility-not-known': {
    readonly act: ActFacts;
    readonly what: Opened;
    readonly to: WhoFacts;
    readonly participant: ParticipantCode;
  };

  'no-clause-on-signature': { readonly act: ActFacts };
  'signed-before-opening': { readonly act: ActFacts; readonly opens: LegalDate };
  'signed-after-closing': { readonly act: ActFacts; readonly closes: LegalDate };
  /** Read strictly it was not open to its author yet; depositaries take it. */
  'signed-ahead-of-joining': {
    readonly act: ActFacts;
    readonly to: WhoFacts;
    readonly participant: ParticipantCode;
    readonly note: string | null;
  };

  'no-route-by-means': { readonly act: ActFacts };
  /** `since` null: that has no date yet. */
  'consented-before-open': {
    readonly act: ActFacts;
    readonly after: 'opening' | 'signature-closing' | 'entry-into-force';
    readonly since: LegalDate | null;
  };
  'no-signature-before': { readonly act: ActFacts };
  'consent-stands-already': { readonly act: ActFacts };
  'accepts-too-few': {
    readonly act: ActFacts;
    readonly accepted: readonly string[];
    readonly of: readonly string[];
    readonly atLeast: number;
  };
  'no-clause-on-provisional': { readonly act: ActFacts };
  'too-late-to-withdraw': { readonly act: ActFacts };
  'nothing-to-withdraw': { readonly act: ActFacts };

  'denounced-before-force': { readonly act: ActFacts; readonly participant: ParticipantCode };
  /** `earliest` null: not before entry into force, which has no date. */
  'denounced-too-early': { readonly act: ActFacts; readonly earliest: LegalDate | null };
  'denounced-outside-window': { readonly act: ActFacts; readonly window: WindowFacts };
  'denunciation-running-already': { readonly act: ActFacts };
  'no-consent-to-denounce': { readonly act: ActFacts };
  'no-denunciation-to-rescind': { readonly act: ActFacts };

  /** `openOn`: the date as at which it cannot be said whether it was done; null where it was. */
  'day-not-on-record': { readonly act: ActFacts; readonly last: LegalDate; readonly openOn: LegalDate | null };
  'shown-as-gone': { readonly participant: ParticipantCode; readonly after: LegalDate; readonly last: LegalDate };
  'succession-undated': { readonly act: ActFacts };
  'printed-effect-differs': { readonly act: ActFacts; readonly printed: LegalDate; readonly computed: LegalDate };
  'all-effects-differ-by-a-day': { readonly count: number; readonly later: boolean };
  'stated-date-differs': { readonly stated: LegalDate; readonly computed: LegalDate };

  /** `stated`: the depositary's date of entry into force is on record. */
  'clauses-not-on-record': { readonly stated: boolean };
  'treaty-named-not-on-record': { readonly treaty: string };
  'group-named-not-known': { readonly group: string };

  'no-clause-on-denunciation': { readonly act: ActFacts; readonly participant: ParticipantCode };
  'withdrawn-before-force': {
    readonly count: number;
    readonly metOn: LegalDate;
    readonly date: LegalDate;
    /** Whether it has so entered into force without a Party. */
    readonly withoutParty: boolean;
  };
  'member-that-day-only': { readonly act: ActFacts; readonly title: Prose; readonly metOn: LegalDate };
  'bound-without-members': { readonly participant: ParticipantCode };
}
