import type { ParticipantCode, StatementKind } from '../act.ts';
import type { Provision } from '../grammar/statements.ts';
import type { Prose } from '../grammar/terms.ts';
import type { LegalDate } from '../legal-date.ts';
import type { ActFacts, Said } from './facts.ts';

/** From which day a time for objections is counted: the day of the notification may not be on record. */
type CountedFrom = 'notification' | 'deposit';

/** What was told to the depositary: statements, territories, what is owed, and what the record holds against them. */
export interface StatementFacts {
  'told-after-instrument': { readonly consented: LegalDate; readonly reached: Said };
  'modified-statement': { readonly act: ActFacts; readonly effective: LegalDate | null };
  /** After consent a reservation can only be narrowed; `provision` is that of the reservation, where it is listed. */
  'may-only-narrow': { readonly act: ActFacts; readonly provision: string | null };
  'took-back-statement': {
    readonly act: ActFacts;
    readonly partial: boolean;
    readonly territories: readonly string[] | null;
    readonly reached: Said;
  };
  'on-date-it-names': { readonly date: LegalDate };
  'not-confirmed-on-consent': { readonly consent: ActFacts };
  'confirmed-by': { readonly act: ActFacts };
  'replaced-by': { readonly act: ActFacts };
  'objected-to': { readonly act: ActFacts; readonly opposesForce: boolean };

  'reservation-not-listed': Record<never, never>;
  'made-out-of-time': { readonly when: Provision['when'] };
  'made-after-consent': { readonly consented: LegalDate };
  'objected-in-time': { readonly act: ActFacts };
  'open-to-objection': { readonly until: LegalDate };
  'taken-in-deposit': { readonly until: LegalDate };

  'lapsed-with': {
    readonly on: LegalDate;
    readonly what: 'signature-withdrawn' | 'instrument-withdrawn' | 'consent-ended' | 'bond-ended';
    readonly participant: ParticipantCode;
  };
  'no-effect-before-consent': { readonly participant: ParticipantCode };
  'effect-once-bound': { readonly participant: ParticipantCode };
  'effect-when-bound': { readonly participant: ParticipantCode; readonly from: LegalDate };
  'effect-from': { readonly from: LegalDate };

  'maintained-by-successor': {
    readonly maker: ParticipantCode;
    readonly made: LegalDate;
    readonly participant: ParticipantCode;
    readonly on: LegalDate;
  };
  'kept-by-continuator': {
    readonly maker: ParticipantCode;
    readonly made: LegalDate;
    readonly participant: ParticipantCode;
    readonly from: LegalDate;
  };

  'applies-to-territory': { readonly territory: string; readonly applies: boolean; readonly from: LegalDate | null };
  /** `from`: of its effect here, where that is later than under the treaty that is followed. */
  'territories-as-under': { readonly treaty: string; readonly from: LegalDate | null };

  /** What a provision demands, in its own words; `given`: with a statement under that provision. */
  'obligation-due': {
    readonly summary: Prose;
    readonly due: LegalDate | null;
    readonly with: 'instrument' | 'force' | 'statement';
    readonly given: string | null;
  };
  /** `due` where it was late; `replaced`: the last day on which another took its place. */
  'obligation-met': {
    readonly participant: ParticipantCode;
    readonly on: LegalDate;
    readonly due: LegalDate | null;
    readonly replaced: LegalDate | null;
  };
  'nothing-of-the-kind': Record<never, never>;
  'owed-only-by': { readonly condition: Prose };
  'owed-within-competence': { readonly says: Prose };
  'statements-not-complete': { readonly complete: LegalDate | null };

  'not-confirmed-with-instrument': { readonly act: ActFacts };
  'several-authorities': {
    readonly participant: ParticipantCode;
    readonly count: number;
    readonly provision: string;
  };
  'no-such-statement': { readonly act: ActFacts; readonly participant: ParticipantCode };
  'modified-after-withdrawal': { readonly act: ActFacts; readonly withdrawn: LegalDate };
  'taken-back-already': { readonly act: ActFacts };
  /** `under` null: it cites no provision. */
  'outside-list': { readonly act: ActFacts; readonly under: string | null };
  'reservation-not-foreseen': { readonly act: ActFacts; readonly under: string | null };
  'statement-not-foreseen': { readonly act: ActFacts; readonly under: string | null };
  'provides-for-other-kind': { readonly act: ActFacts; readonly under: string | null; readonly kind: StatementKind };
  'told-without-standing': { readonly act: ActFacts; readonly under: string };
  'told-late': { readonly act: ActFacts; readonly under: string; readonly when: Provision['when'] };
  'told-at-wrong-time': {
    readonly act: ActFacts;
    readonly under: string;
    readonly when: Provision['when'];
    readonly void: boolean;
  };
  'late-reservation': { readonly act: ActFacts; readonly until: LegalDate; readonly countedFrom: CountedFrom };
  'nothing-objected-to': { readonly act: ActFacts };
  'objects-to-own': { readonly act: ActFacts };
  'objected-too-late': { readonly act: ActFacts; readonly last: LegalDate; readonly countedFrom: CountedFrom };
}
