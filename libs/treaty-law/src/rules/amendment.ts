import type { ParticipantCode, TreatyId } from '../act.ts';
import type { Point, Prose } from '../grammar/terms.ts';
import type { LegalDate } from '../legal-date.ts';
import type { ActFacts, Said, Title } from './facts.ts';

/** Facts of the rules on amendment. */
export interface AmendmentFacts {
  // How an amendment is called.
  'amendment-titled': { readonly title: Title };
  'amendment-of': { readonly date: LegalDate };

  /** `says`: what the clause says of adoption. */
  'amendment-adopted': { readonly date: LegalDate; readonly says?: Prose };
  'amendment-without-clause': { readonly treaty: TreatyId };
  'accepted-without-clause': { readonly act: ActFacts; readonly treaty: TreatyId };
  /** Null: nobody has accepted it yet. */
  'force-for-each': { readonly first: LegalDate | null };
  'accepted-by-instrument': { readonly act: ActFacts; readonly reached: Said };
  'party-as-amended': { readonly from: LegalDate; readonly title: Said; readonly since: LegalDate };
  'amendment-ended-with-treaty': { readonly participant: ParticipantCode; readonly date: LegalDate };
  'amendment-not-accepted': { readonly participant: ParticipantCode; readonly inForce: boolean };
  'treaty-does-not-bind-then': { readonly participant: ParticipantCode };
  'treaty-binds-only-from': { readonly participant: ParticipantCode; readonly date: LegalDate };

  // What the record holds against it.
  'acceptance-of-which': { readonly act: ActFacts };
  'acceptance-of-none': { readonly act: ActFacts };
  'acceptance-without-consent': { readonly act: ActFacts };
  'acceptance-repeated': { readonly act: ActFacts };
  /** `from` null: counted from a moment that has no date yet. */
  'adopted-too-early': {
    readonly title: Said;
    readonly adopted: LegalDate;
    readonly from: LegalDate | null;
    readonly point: Point;
  };
}
