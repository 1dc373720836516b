import type { ParticipantCode, TreatyId } from '../act.ts';
import type { Prose } from '../grammar/terms.ts';
import type { LegalDate } from '../legal-date.ts';
import type { ActFacts, Said, WhoFacts } from './facts.ts';

type None = Record<never, never>;

/** Facts of the rules on entry into force, on provisional application, and on who is bound from when. */
export interface ForceFacts {
  // General entry into force.
  'force-clause-not-on-record': None;
  'stated-date-governs': { readonly date: LegalDate };
  'clause-gives-other-date': { readonly computed: LegalDate; readonly stated: LegalDate };
  /** `known`: whether it can be said at all. */
  'not-in-force': { readonly missing: Said; readonly provisionally: boolean; readonly known: boolean };
  'condition-met': { readonly date: LegalDate; readonly reached: Said; readonly provisionally: boolean };
  'first-way-governs': { readonly ways: number; readonly date: LegalDate };
  'other-way-not-in-force': { readonly lacks: readonly Said[] };
  'other-way-definitive': { readonly date: LegalDate };
  'other-way-later': { readonly date: LegalDate; readonly sameDay: boolean };

  // From when a consent binds.
  'bound-from-stated-date': { readonly act: ActFacts; readonly date: LegalDate };
  'binding-not-known': { readonly act: ActFacts };
  'source-gives-date': { readonly act: ActFacts; readonly date: LegalDate };
  'condition-day-not-known': { readonly act: ActFacts };
  'no-date-of-force-yet': { readonly act: ActFacts };
  /** `since`: from when the act counts, where that is later than its date. */
  'bound-from-general-date': {
    readonly act: ActFacts;
    readonly since?: LegalDate;
    readonly by: 'decisive' | 'not-after-force' | 'not-after-condition';
    readonly conditionMetOn: LegalDate;
    readonly date: LegalDate;
  };
  /** `general`: general entry into force, where that is later. */
  'bound-after-delay': {
    readonly act: ActFacts;
    readonly since?: LegalDate;
    readonly reached: Said;
    readonly general?: LegalDate;
  };
  /** `ofState`: from is the date of the succession of States, and not one that the notification names. */
  'succession-has-effect': {
    readonly participant: ParticipantCode;
    readonly notified: LegalDate;
    readonly from: LegalDate;
    readonly ofState: boolean;
    readonly general: LegalDate;
  };
  'succession-without-date': { readonly act: ActFacts; readonly date: LegalDate };
  'earlier-consent-binds-until': { readonly until: LegalDate; readonly from: LegalDate };
  'predecessor-was-bound': {
    readonly participant: ParticipantCode;
    readonly from: LegalDate;
    readonly predecessor: ParticipantCode;
  };
  /** `from` null: it is not one, by what is on record. */
  'binds-only': { readonly who: WhoFacts; readonly participant: ParticipantCode; readonly from: LegalDate | null };
  'ended-before-force': { readonly act: ActFacts; readonly participant: ParticipantCode };

  // Without consent.
  'bound-without-consent': {
    readonly date: LegalDate;
    readonly participant: ParticipantCode;
    readonly among:
      | { readonly kind: 'members'; readonly title: Prose }
      | { readonly kind: 'parties'; readonly to: TreatyId };
  };
  /** `until`: when it was taken back. */
  'statement-against-being-bound': {
    readonly act: ActFacts;
    readonly before: LegalDate;
    readonly until: LegalDate | null;
  };
  'bound-only-by-consent': { readonly who: WhoFacts; readonly participant: ParticipantCode };

  // Provisional application.
  'applied-provisionally': { readonly act: ActFacts; readonly reached?: Said; readonly from: LegalDate };
  'declaration-against-withdrawn': { readonly date: LegalDate };
  'provisional-until-force': { readonly participant: ParticipantCode; readonly date: LegalDate };
  'provisional-until-consent-ended': { readonly date: LegalDate };
  'provisional-until-signature-withdrawn': { readonly act: ActFacts };
  'provisional-until-declaration-withdrawn': { readonly date: LegalDate };
  'provisional-ends-in-any-case': { readonly reached: Said };
  'provisional-ends-on-notice': { readonly act: ActFacts; readonly reached: Said };

  // The end of the treaty.
  /** `parties` null: not in force yet. */
  'not-terminated': { readonly parties: number | null; readonly on: LegalDate; readonly below: number };
  terminated: {
    readonly participants: readonly ParticipantCode[];
    readonly date: LegalDate;
    readonly left: number;
    readonly below: number;
  };
  'terminated-before-bound': { readonly date: LegalDate; readonly participant: ParticipantCode };
}
