import type { ConsentMeans, ParticipantCode, StatementKind } from '../act.ts';
import type { Condition, ParticipantSet, ReioCounting } from '../grammar/condition.ts';
import type { Delay, NoteMatter, Point, Prose } from '../grammar/terms.ts';
import type { LegalDate } from '../legal-date.ts';
import type { Said, WhoFacts } from './facts.ts';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** Which acts of those asked for count. */
export interface TalliedFacts {
  readonly means: readonly ConsentMeans[] | null;
  readonly from: WhoFacts | null;
  readonly orProvisional: boolean;
  readonly statement: StatementKind | null;
  readonly provision: string | null;
  readonly reio: ReioCounting;
}

/** A set of participants, each group with its title. */
export type AmongFacts =
  | Extract<ParticipantSet, { kind: 'number' | 'listed' }>
  | { readonly kind: 'heaviest'; readonly n: number; readonly unit: Prose; readonly among: WhoFacts }
  | { readonly kind: 'members'; readonly group: WhoFacts; readonly at: string; readonly only: WhoFacts | null }
  | {
      readonly kind: 'parties';
      readonly to: string;
      readonly counting: 'in-force' | 'consented';
      readonly at: string;
      readonly only: WhoFacts | null;
    };

/** A day, or a time after a moment of the treaty. */
type DayFacts =
  | { readonly date: LegalDate; readonly after?: undefined }
  | { readonly date?: undefined; readonly after: { readonly point: Point; readonly delay: Delay } };

/** A step to a value within a clause: its key in the document, what it is named there, or which part it is. */
export type PathFacts =
  | string
  | { readonly named: string }
  | { readonly participant: ParticipantCode }
  | { readonly item: number }
  | { readonly part: number };

type Concerned = { readonly for: 'states' | 'reios' | null };

/** What a clause of a document says, without any act. */
export interface CompareFacts {
  /** The part of a document that the clause belongs to: `statements`. */
  'clause-matter': { readonly matter: string };
  /** What a clause says in our words, and what it sets. */
  'clause-says': { readonly says: Prose | null; readonly sets: Said | null };

  'clause-named': { readonly place: string; readonly key: string | null };
  'clause-titled': { readonly title: Prose };
  'clause-on-opening': Record<never, never>;
  'clause-on-signature': Concerned;
  'clause-on-consent': Concerned & { readonly means: readonly ConsentMeans[] };
  /** No means: all. */
  'clause-on-later-consent': { readonly means: readonly ConsentMeans[] };
  'clause-on-organization': Record<never, never>;
  'clause-on-no-other': { readonly kind: StatementKind };
  'clause-on-statement': { readonly kind: StatementKind; readonly summary: Prose };
  'clause-noted': { readonly matter: NoteMatter | null; readonly text: Prose };
  'clause-falls-with': { readonly treaty: string };
  'clause-supplements': { readonly treaty: string };
  'clause-among-members': { readonly who: WhoFacts };
  'clause-on-amendments': { readonly id: string };
  'clause-on-extension': Record<never, never>;
  'clause-on-territories-of-another': Record<never, never>;

  'value-named': { readonly path: readonly PathFacts[] };
  'value-text': { readonly text: Prose };
  'value-number': { readonly n: number };
  'value-yes-no': { readonly yes: boolean };
  'value-standing': { readonly draft: boolean };
  'value-date': { readonly date: LegalDate };
  /** A term of the grammar. */
  'value-term': { readonly term: string };
  'value-article': { readonly article: string };
  'value-participant': { readonly participant: ParticipantCode };
  'value-act': { readonly kind: ConsentMeans | StatementKind };
  'value-list': { readonly of: readonly Said[]; readonly conjunction: 'and' | 'or' };
  'value-delay': { readonly delay: Delay };
  /** `each`: every participant of a list by its name, be it long. */
  'value-who': { readonly who: WhoFacts; readonly each: boolean };
  'value-set': { readonly set: AmongFacts; readonly each: boolean };
  'value-effect': {
    readonly on: readonly string[];
    readonly does: 'excludes' | 'excludes-in-part' | 'adds-condition';
    readonly part: Prose | null;
    readonly direction: 'towards-author' | 'by-author' | 'both';
    /** By which article it is reciprocal; null where the document does not say. */
    readonly reciprocal: { readonly article: string } | 'none' | null;
  };
  'value-place': { readonly place: string; readonly from: LegalDate | null; readonly to: LegalDate | null };
  'value-weights': {
    readonly of: readonly { readonly participant: ParticipantCode; readonly weight: number }[];
  };
  /** Null: it is so. */
  'value-fields': { readonly fields: readonly { readonly key: string; readonly value: Said | null }[] };
  'value-count': { readonly n: number; readonly of: Of<'count'>['of']; readonly states: boolean };

  'needs-count': { readonly atLeast: number; readonly of: Of<'count'>['of']; readonly counted: TalliedFacts };
  'needs-share': {
    readonly percent: number | null;
    readonly amount: number | null;
    readonly moreThan: boolean;
    readonly title: Prose;
    readonly unit: Prose;
    readonly relativeTo: Prose | null;
    readonly counted: TalliedFacts;
  };
  'needs-named': { readonly participants: readonly ParticipantCode[]; readonly means: readonly ConsentMeans[] | null };
  'needs-fraction': {
    readonly acts: Of<'fraction'>['acts'];
    readonly numerator: number;
    readonly denominator: number;
    readonly moreThan: boolean;
    readonly of: AmongFacts;
    readonly atLeast: number | null;
    readonly onlyThose: boolean;
    readonly counted: TalliedFacts;
  };
  'needs-regions': {
    readonly atLeast: number;
    readonly means: readonly ConsentMeans[] | null;
    readonly from: WhoFacts | null;
  };
  'needs-pair': {
    readonly title: Prose;
    readonly means: readonly ConsentMeans[] | null;
    readonly from: WhoFacts | null;
  };
  'needs-treaty-in-force': { readonly treaty: string };
  'needs-not-before': DayFacts;
  'needs-not-after': DayFacts;
  'needs-on-day-of-year': {
    readonly condition: Said;
    readonly month: number;
    readonly day: number;
    readonly from: number | null;
  };
  'needs-absence': { readonly condition: Said; readonly by: DayFacts };
  'needs-decision': { readonly provision: string };
  'needs-all': { readonly of: readonly Said[] };
  'needs-any': { readonly of: readonly Said[] };

  'directive-beyond-clauses': Record<never, never>;
  'directive-without-clauses': Record<never, never>;
  /** Why final clauses cannot answer it, as the directives have it. */
  'directive-says': { readonly says: Prose };
  'directive-silent': {
    readonly on: readonly ('signature' | 'entryIntoForce' | 'denunciation' | 'depositary' | 'consent' | NoteMatter)[];
  };
  'directive-signature': {
    readonly to: readonly WhoFacts[];
    readonly opens: LegalDate | null;
    readonly closes: LegalDate | null;
  };
  'directive-force': { readonly condition: Said; readonly delay: Delay };
  'directive-denunciation': { readonly delay: Delay };
  'directive-depositary': { readonly name: string };
  'directive-means-open': { readonly means: readonly ConsentMeans[] };
  'directive-means-not-open': { readonly means: readonly ConsentMeans[] };
  'directive-open-to': {
    readonly participant: ParticipantCode;
    readonly open: boolean;
    readonly routes: readonly { readonly means: readonly ConsentMeans[]; readonly who: WhoFacts }[];
  };
  'directive-text': { readonly texts: readonly Prose[] };
}
