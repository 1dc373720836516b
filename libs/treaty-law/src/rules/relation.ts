import type { ConsentMeans, ParticipantCode, StatementKind } from '../act.ts';
import type { Prose } from '../grammar/terms.ts';
import type { LegalDate } from '../legal-date.ts';
import type { ActFacts, Said } from './facts.ts';

/** A statement as a relation names it. */
interface StatementFacts {
  readonly kind: StatementKind;
  readonly by: ParticipantCode;
  readonly provision: string | null;
}

interface ObjectionFacts {
  readonly by: ParticipantCode;
  readonly date: LegalDate;
}

/** An objection that opposes entry into force between its author and that of the reservation. */
interface OppositionFacts {
  readonly objection: ObjectionFacts;
  readonly reservationBy: ParticipantCode;
}

/** The last day for objections; counted from the deposit where the day of the notification is not on record. */
interface LastDayFacts {
  readonly by: ParticipantCode;
  readonly last: LegalDate;
  readonly fromDeposit: boolean;
}

/** Who relies on which provisions towards whom; none named: the treaty. */
interface ReliedFacts {
  readonly provisions: readonly string[];
  readonly from: ParticipantCode;
  readonly to: ParticipantCode;
}

/** A consent that has effect pair by pair, with what the document says of that. */
interface PairFacts {
  readonly says: Prose;
  readonly consent: ActFacts;
  readonly other: ParticipantCode;
}

/** How a treaty stands between two, and what each may rely on towards the other. */
export interface RelationFacts {
  /** The question that the document asks; between any two where they are null. */
  'question-of-text': {
    readonly asks: Prose;
    readonly from: ParticipantCode | null;
    readonly to: ParticipantCode | null;
  };
  /** May one rely on the provision, or on the treaty as a whole, towards the other? */
  'question-of-reliance': {
    readonly treaty: string;
    readonly provision: string | null;
    readonly from: ParticipantCode | null;
    readonly to: ParticipantCode | null;
  };

  'side-without-act': { readonly participant: ParticipantCode };
  'side-bound': {
    readonly treaty: string;
    readonly participant: ParticipantCode;
    readonly from: LegalDate;
    readonly ahead: boolean;
    readonly until: LegalDate | null;
  };
  'side-no-longer-bound': {
    readonly treaty: string;
    readonly participant: ParticipantCode;
    readonly since: LegalDate;
  };
  /** `known`: it is known that the treaty has no date of entry into force for it. */
  'side-consented': {
    readonly treaty: string;
    readonly participant: ParticipantCode;
    readonly means: ConsentMeans;
    readonly date: LegalDate;
    readonly known: boolean;
  };
  'side-signed': { readonly participant: ParticipantCode; readonly date: LegalDate };
  'side-without-consent': { readonly treaty: string; readonly participant: ParticipantCode };
  'side-not-party': { readonly treaty: string; readonly participant: ParticipantCode; readonly asAt: LegalDate };
  'side-hindered': { readonly participant: ParticipantCode; readonly finding: Said };
  'side-applies-provisionally': { readonly participant: ParticipantCode; readonly from: LegalDate };
  'side-territories': {
    readonly participant: ParticipantCode;
    readonly territories: readonly { readonly territory: string; readonly applies: boolean }[];
  };

  'between-in-force': {
    readonly since: LegalDate;
    readonly ahead: boolean;
    readonly until: LegalDate | null;
    /** From then on nothing opposes it; else the date is the later of two. */
    readonly freed: boolean;
  };
  'between-was-in-force': { readonly since: LegalDate; readonly until: LegalDate };
  'between-not-in-force': Record<never, never>;
  'between-cannot-be-said': Record<never, never>;
  'between-treaty-not-in-force': { readonly treaty: string; readonly missing: readonly Said[] };
  'between-without-clauses': { readonly treaty: string; readonly participants: readonly ParticipantCode[] };
  'between-left-on-unknown-day': {
    readonly participant: ParticipantCode;
    readonly after: LegalDate;
    readonly by: LegalDate;
  };
  /** Null: the record of consents is not known to be complete at all. */
  'between-consents-incomplete': { readonly asAt: LegalDate; readonly completeAsOf: LegalDate | null };

  'pair-not-accepted': PairFacts;
  'pair-accepted': PairFacts & { readonly accepted: LegalDate; readonly reached: Said };
  'pair-notified-on-unknown-day': PairFacts;
  'pair-objected': PairFacts & { readonly objected: LegalDate };
  'pair-not-objected': PairFacts & {
    readonly closes: { readonly date: LegalDate; readonly reached: Said } | null;
    readonly reached: Said;
    /** When the last objection was withdrawn. */
    readonly freed: LegalDate | null;
  };

  'opposition-effective': OppositionFacts & { readonly provision: string | null };
  'opposition-to-authorized': OppositionFacts & { readonly provision: string | null };
  'opposition-too-late': OppositionFacts & { readonly last: LegalDate };
  'opposition-after-force': OppositionFacts & { readonly since: LegalDate };
  'opposition-ended': OppositionFacts & {
    readonly withdrawn: 'objection' | 'reservation';
    readonly on: LegalDate;
  };

  /** The text of a statement, or what it is about. */
  'statement-made': {
    readonly kind: StatementKind;
    readonly by: ParticipantCode;
    readonly date: LegalDate;
    readonly text: string | null;
    readonly about: Prose | null;
  };
  'statement-in-short': StatementFacts & { readonly objectedTo: boolean };
  'statement-changes-nothing': StatementFacts & { readonly why: Said | null };
  'statement-unconfirmed': StatementFacts;
  'statements-change-nothing': { readonly provision: string | null };

  'effect-excludes': ReliedFacts;
  /** Null: to the extent of the reservation. */
  'effect-excludes-in-part': ReliedFacts & { readonly part: Prose | null };
  'effect-adds-condition': ReliedFacts & { readonly condition: Prose };
  'effect-modifies': ReliedFacts;
  'effect-by-text': { readonly effect: Said };
  'effect-by-source': { readonly says: Prose; readonly effect: Said };
  'effect-for-author': { readonly effect: Said };
  'effect-reciprocal': { readonly author: ParticipantCode; readonly other: ParticipantCode; readonly effect: Said };
  'effect-of-objection': { readonly objection: ObjectionFacts; readonly effect: Said };
  /** What would be, once the treaty is in force between the two: from a date, or from one that is open. */
  'effect-once-in-force': { readonly from: LegalDate | null; readonly of: Said };
  /** Null: the duty is not owed pair by pair. */
  'effect-not-reciprocal': {
    readonly reservationBy: ParticipantCode;
    readonly says: Prose | null;
    readonly other: ParticipantCode;
    readonly provisions: readonly string[];
  };

  'reservation-authorized': { readonly provision: string | null; readonly objection: ObjectionFacts | null };
  'reservation-counts-as-accepted': LastDayFacts;
  'reservation-open-to-objection': LastDayFacts;

  'answer-no-in-any-case': Record<never, never>;
  'answer-without-question': { readonly provision: string };
  'answer-prevented': {
    readonly condition: Prose;
    readonly treaty: Prose;
    readonly a: ParticipantCode;
    readonly b: ParticipantCode;
    readonly source: string;
  };
  'answer-if': { readonly conditions: readonly Prose[] };
  'answer-unless-objected': LastDayFacts & { readonly reservationBy: ParticipantCode };
  'answer-part-not-accepted': { readonly participant: ParticipantCode; readonly provision: string };

  /** What the document says of another treaty that it supplements. */
  'supplement-by-text': { readonly says: Prose };
  'supplement-not-told': { readonly treaty: string };
  'supplement-not-in-force': { readonly treaty: string };
  'note-members': {
    readonly says: Prose;
    readonly group: Prose;
    readonly members: readonly { readonly participant: ParticipantCode; readonly since: LegalDate }[];
    readonly inForce: boolean;
  };
  'note-without-clauses': { readonly treaty: string };
  /** Parts of the record that are not known to be complete: at all, or after a day; and gaps as it tells them. */
  'note-record-open': {
    readonly open: readonly {
      readonly part: 'consent' | 'statement' | 'denunciation';
      readonly after: LegalDate | null;
    }[];
    readonly gaps: readonly string[];
  };
}
