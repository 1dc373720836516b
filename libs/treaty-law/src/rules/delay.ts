import type { Point } from '../grammar/terms.ts';
import type { LegalDate, Period } from '../legal-date.ts';
import type { Said } from './facts.ts';

/** How a date follows from another. */
export interface DelayFacts {
  'same-day': Record<never, never>;
  /** A period added to the date before it. */
  'after-period': { readonly period: Period; readonly date: LegalDate };
  /** The first of the month after a period has run out on `expiry`. */
  'first-of-month-after': { readonly period: Period; readonly expiry: LegalDate; readonly date: LegalDate };
  'first-of-nth-month': { readonly n: number; readonly from: LegalDate; readonly date: LegalDate };
  /** The next such day of the year. */
  'next-day-of-year': { readonly date: LegalDate };
  'fixed-date': { readonly date: LegalDate };
  'met-by': { readonly by: LegalDate; readonly date: LegalDate };
  'not-met-by': { readonly by: LegalDate; readonly otherwise: Said };
  /** Counted from a moment of the treaty; where that has no date yet, nothing is reached. */
  'from-point': { readonly point: Point; readonly start: LegalDate; readonly reached: Said };
  'from-open-point': { readonly point: Point };
  /** Date null: not yet in force, or, if not `known`, not on record. */
  'with-treaty': { readonly treaty: string; readonly date: LegalDate | null; readonly known: boolean };
  'with-own-force-of': { readonly treaty: string; readonly date: LegalDate | null };
  'from-notification': { readonly notified: LegalDate; readonly reached: Said };
  'from-unknown-notification': Record<never, never>;
  /** Date null: one of them is still open. */
  'whichever-later': { readonly of: readonly Said[]; readonly date: LegalDate | null };
  'whichever-earlier': { readonly of: readonly Said[]; readonly date: LegalDate | null };
  /** Effect never precedes its cause. */
  'but-not-before': { readonly reached: Said; readonly date: LegalDate };
}
