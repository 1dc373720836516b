import type { ConsentMeans, ParticipantCode, StatementKind, StatementState } from '../act.ts';
import type { Prose } from '../grammar/terms.ts';
import type { LegalDate } from '../legal-date.ts';

/** Words that a position prescribes. */
interface Prescribed {
  readonly prescribed: string;
}

/** Where a member of a group stands on what its position asks. */
export interface PositionFacts {
  /** What the position itself says. */
  'position-says': { readonly says: string };
  'position-notified-later': { readonly says: string; readonly asAt: LegalDate; readonly notified: LegalDate };
  'position-notification-unknown': { readonly says: string };

  'item-not-for-member': { readonly participant: ParticipantCode; readonly group: Prose; readonly asAt: LegalDate };
  'item-for-member-since': { readonly participant: ParticipantCode; readonly since: LegalDate };
  'item-left-free': Record<never, never>;
  'item-beyond-record': Record<never, never>;
  'item-without-act': Record<never, never>;
  'item-withdrawn': Record<never, never>;
  /** `state`: why it no longer stands, where it was not withdrawn. */
  'item-statement': {
    readonly kind: StatementKind;
    readonly date: LegalDate;
    readonly supposed: boolean;
    readonly withdrawn: LegalDate | null;
    readonly state: StatementState | null;
  };
  'item-several': { readonly n: number };
  'item-late': { readonly made: LegalDate; readonly due: LegalDate; readonly tooLate: boolean };

  'item-due-in-force': { readonly participant: ParticipantCode; readonly from: LegalDate };
  /** `from`: when the treaty will be in force for it, where that is known. */
  'item-not-in-force': {
    readonly participant: ParticipantCode;
    readonly asAt: LegalDate;
    readonly from: LegalDate | null;
  };
  'item-due-with-other': { readonly kind: StatementKind; readonly provision: string; readonly date: LegalDate };
  'item-owed-with-other': { readonly kind: StatementKind | null; readonly provision: string };
  'item-due-on-consent': {
    readonly participant: ParticipantCode;
    readonly means: ConsentMeans;
    readonly date: LegalDate;
    readonly supposed: boolean;
  };
  /** `left`: it was bound, and is no longer. */
  'item-due-with-consent': {
    readonly participant: ParticipantCode;
    readonly signed: LegalDate | null;
    readonly left: boolean;
    readonly asAt: LegalDate;
  };

  'item-names': { readonly what: string };
  'item-does-not-name': { readonly what: string };
  'item-may-name': { readonly what: string; readonly supposed: boolean };
  'item-words-shown': Record<never, never>;
  'item-words-contrary': Prescribed;
  'item-words-of-treaty': Prescribed;
  'item-words-supposed': Prescribed;
  /** `known`: some of its text is on record. */
  'item-words-not-shown': Prescribed & { readonly known: boolean };

  /** A consent that is supposed, with all that is supposed to be told with it. */
  'item-record-of-supposed': { readonly participant: ParticipantCode; readonly signed: LegalDate | null };
  /** Complete to a day, null if to none known; `needed`: the day it does not reach; gaps as the record tells them. */
  'item-record': {
    readonly supposed: boolean;
    readonly to: LegalDate | null;
    readonly needed: LegalDate | null;
    readonly gaps: readonly string[];
  };
}
