import type { ParticipantCode, StatementKind } from '../act.ts';
import type { Prose } from '../grammar/terms.ts';
import type { Said, Title } from './facts.ts';

/** A treaty by its short title. */
interface Of {
  readonly treaty: Title;
}

/** What happens to a statement. */
interface StatementEntry extends Of {
  readonly kind: StatementKind;
  readonly provision: string | null;
  readonly participant: ParticipantCode;
}

/** Facts of the entries of a calendar, and of the dates that a document states itself. */
export interface CalendarFacts {
  'adoption-as-stated': Record<never, never>;
  'opening-as-stated': Record<never, never>;
  'closing-as-stated': Record<never, never>;
  'treaty-adopted': Of;
  'opens-for-signature': Of;
  'last-day-for-signature': Of;
  'condition-is-met': Of;
  'enters-into-force': Of & { readonly how: 'provisionally' | 'definitively' | null };
  'in-force-for': Of & { readonly participant: ParticipantCode };
  'ceases-to-be-party': Of & { readonly participant: ParticipantCode };
  'has-left-by': Of & { readonly participant: ParticipantCode };
  'applies-provisionally': Of & { readonly participant: ParticipantCode };
  'no-longer-applies-provisionally': Of & { readonly participant: ParticipantCode };
  'ceases-to-be-in-force': Of;
  'amendment-is-adopted': Of & { readonly title: Said };
  'amendment-enters-into-force': Of & { readonly title: Said };
  'amendment-in-force-for': Of & { readonly title: Said; readonly participant: ParticipantCode };
  'milestone-falls': Of & { readonly title: Prose };
  'statement-takes-effect': StatementEntry;
  'statement-is-withdrawn': StatementEntry;
  /** From its deposit, where the day of notification is not on record. */
  'last-day-to-object': StatementEntry & { readonly countedFrom: 'notification' | 'deposit' | null };
  'falls-due': Of & { readonly participant: ParticipantCode; readonly provisions: readonly string[] };
}
