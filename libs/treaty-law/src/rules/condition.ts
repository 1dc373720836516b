import type { ConsentMeans, ParticipantCode, StatementKind, TreatyId } from '../act.ts';
import type { Prose } from '../grammar/terms.ts';
import type { LegalDate } from '../legal-date.ts';
import type { ActFacts, Said, WhoFacts } from './facts.ts';

type None = Record<never, never>;

/** What a condition counts, as its unit. */
export interface UnitFacts {
  'unit-instruments': None;
  'unit-instruments-or-notifications': None;
  'unit-signatures': None;
  'unit-parties': { readonly states: boolean };
  /** Kind null: statements of any kind. */
  'unit-statements': { readonly kind: StatementKind | null };
  'unit-named': None;
  'unit-regions': None;
  'unit-pair': None;
  /** A weight in the unit that the document gives; `relativeTo`: what the same participants have in that other unit. */
  'unit-share': { readonly percent: boolean; readonly of: Prose | null; readonly relativeTo: Prose | null };
}

export type Unit = {
  [Rule in keyof UnitFacts]: { readonly rule: Rule; readonly facts: UnitFacts[Rule] };
}[keyof UnitFacts];

/** Which acts a clause counts. States go without saying. */
export interface CountedFacts {
  readonly unit: Unit;
  /** The acts whose weights make up a share, where those are not instruments. */
  readonly with?: Unit;
  readonly under?: string;
  readonly by?: WhoFacts;
}

/** The participants of whom a fraction is asked. */
export type SetFacts =
  | { readonly kind: 'number' | 'listed'; readonly n: number }
  | { readonly kind: 'heaviest'; readonly n: number; readonly weights: Prose; readonly title: Prose }
  | (({ readonly kind: 'members'; readonly title: Prose; readonly own: boolean } | Parties) & {
      readonly only?: WhoFacts;
      /** The day on which it is looked at; or the moment of the treaty, while that has no date. */
      readonly on?: LegalDate | 'adoption' | 'opening';
    });
interface Parties {
  readonly kind: 'parties' | 'consenting';
  readonly to: TreatyId;
}

/** A threshold, and of whom it is asked. */
interface Threshold extends CountedFacts {
  readonly needed: number;
  readonly among?: SetFacts;
}

/** A day named by a clause: as it is, or as it follows from a moment of the treaty. */
interface Day {
  /** Null while it has no date. */
  readonly date: LegalDate | null;
  readonly reached?: Said;
}

/** What conditions ask, how far they are met, and what counts towards them. */
export interface ConditionFacts extends UnitFacts {
  // What is asked.
  'asks-count': Threshold;
  'asks-named': { readonly n: number };
  'asks-regions': { readonly n: number; readonly by?: WhoFacts };
  'asks-pair': { readonly title: Prose; readonly by?: WhoFacts };
  'asks-share': Threshold & { readonly moreThan: boolean };
  'asks-fraction': Threshold & {
    readonly numerator: number;
    readonly denominator: number;
    readonly moreThan: boolean;
    readonly among: SetFacts;
  };
  'all-of-these': None;
  'any-of-these': None;
  'any-of-these-ways': None;
  'asks-together': { readonly of: readonly Said[]; readonly conjunction: 'and' | 'or' };
  'in-force-of': { readonly treaty: TreatyId; readonly date: LegalDate | null };
  'not-before-day': { readonly date: LegalDate };
  'not-after-day': Day;
  /** Null while it holds on no such day. */
  'looked-at-yearly': { readonly date: LegalDate | null };
  /** Tacit acceptance: met on the day, if what prevents it does not hold then. */
  'unless-by-then': Day & { readonly asked: Said; readonly outcome: 'open' | 'prevented' | 'not-prevented' };
  'decision-under': { readonly provision: string; readonly date: LegalDate | null };

  // What is missing.
  'lacks-count': CountedFacts & { readonly n: number };
  'lacks-named': { readonly participants: readonly ParticipantCode[] };
  'lacks-regions': { readonly n: number; readonly by?: WhoFacts };
  'lacks-pair': { readonly n: number; readonly by?: WhoFacts };
  'lacks-share': CountedFacts & { readonly n: number; readonly value: number };
  /** Nobody is known to be one of the set. */
  'lacks-members': { readonly among: SetFacts };
  /** Treaties that whom it counts turns on, and that are not on record. */
  'lacks-as-far-as-told': { readonly lack: Said; readonly treaties: readonly TreatyId[] };
  'lacks-each': { readonly of: readonly Said[] };
  'lacks-any': { readonly of: readonly Said[] };
  'lacks-one-way': { readonly ways: readonly { readonly clause: string; readonly lacks: readonly Said[] }[] };
  'waits-for-force-of': { readonly treaty: TreatyId };
  'waits-until': { readonly date: LegalDate };
  'waits-for-decision': { readonly provision: string };
  'waits-unless': Day & { readonly asked: Said };
  'was-prevented': { readonly date: LegalDate };
  'was-to-be-met-by': { readonly date: LegalDate };
  'condition-not-met': None;

  // How far it is.
  'tally-open': Threshold & { readonly value: number };
  /** Reached as weights or the set changed, on a day without an act that counts. */
  'reached-without-act': Threshold & { readonly date: LegalDate; readonly value: number };
  'reached-together': Threshold & {
    readonly date: LegalDate;
    readonly first: number;
    readonly last: number;
    readonly participants: readonly ParticipantCode[];
  };
  'share-reached-with': Threshold & { readonly act: ActFacts };
  /** `since`: from when the act counts, where that is later than its date. */
  'reached-with': Threshold & { readonly ordinal: number; readonly act: ActFacts; readonly since?: LegalDate };

  // The counting sheet.
  counted: {
    readonly ordinal: number;
    readonly act: ActFacts;
    readonly since?: LegalDate;
    readonly until?: LegalDate;
  };
  'not-counted-means': { readonly means: readonly ConsentMeans[] };
  'not-counted-unnamed': None;
  'not-counted-not-bound': { readonly participant: ParticipantCode };
  'not-counted-over': { readonly date: LegalDate };
  'not-counted-ended': { readonly date: LegalDate };
  'not-counted-other': { readonly who: WhoFacts; readonly participant: ParticipantCode };
  'not-counted-untold': { readonly who: WhoFacts; readonly participant: ParticipantCode };
  'not-counted-organization': { readonly unit: Unit };
  'not-counted-through': { readonly participant: ParticipantCode };
  'not-counted-again': { readonly unit: Unit | null; readonly participant: ParticipantCode };
  'not-counted-outside': { readonly participant: ParticipantCode; readonly among: SetFacts };
  'not-counted-yet': { readonly since: LegalDate };
  'not-counted-weightless': { readonly participant: ParticipantCode };
  'not-counted-numbered': { readonly participant: ParticipantCode; readonly ordinal: number };

  // Milestones.
  'milestone-lapsed': { readonly date: LegalDate };
  'milestone-not-reached': { readonly missing: Said };
  /** `holds`: it has to hold on the day; it does so since the date. */
  'milestone-reached': { readonly date: LegalDate; readonly holds: boolean; readonly reached: Said };
}
