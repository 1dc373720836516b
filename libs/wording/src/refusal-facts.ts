import type { ActKind, LegalDate, ParticipantCode, TreatyId } from '@accede/treaty-law';

/** What a value is, as schemas tell it. */
export type ValueKind = 'text' | 'number' | 'whole-number' | 'boolean' | 'list' | 'object' | 'null' | 'nothing';

/** A value that is not as it must be: its kind, and a text or a number itself. */
export interface Found {
  readonly kind: ValueKind;
  readonly value?: string | number;
}

type None = Record<never, never>;
type Bound = { readonly of: 'text' | 'list' | 'number'; readonly bound: number; readonly inclusive: boolean };

/** Each rule by which recording refuses, with what it is applied to. The field stands beside it. */
export interface RefusalFacts {
  // What a schema finds.
  missing: None;
  'no-such-field': None;
  'not-known': { readonly fields: readonly string[] };
  'must-be-kind': { readonly must: ValueKind | string; readonly found: Found };
  'must-be-one-of': { readonly allowed: readonly string[]; readonly found: Found };
  'no-form': None;
  'web-address': None;
  'too-small': Bound;
  'too-big': Bound;
  /** What a schema says of itself, in English. */
  'in-own-words': { readonly text: string };

  // Acts.
  'participant-needed': { readonly kind: ActKind };
  'not-on-register': { readonly code: ParticipantCode };
  'force-of-nobody': None;
  'before-first-day': { readonly day: LegalDate; readonly first: LegalDate; readonly of: 'possible' | 'notified' };
  'in-future': { readonly day: LegalDate; readonly today: LegalDate };
  'stage-needed': { readonly stages: readonly string[] };
  'of-one-kind': { readonly of: ActKind; readonly kind: ActKind };
  'page-address': None;
  'about-itself': { readonly id: string };
  'about-needed': { readonly kind: ActKind };
  'id-of-another': { readonly id: string };
  'id-kept': { readonly id: string };
  'marking-needed': None;
  'no-such-act': { readonly id: string; readonly treaty: TreatyId };
  'not-registered': { readonly treaty: TreatyId };
  'registered-otherwise': { readonly treaty: TreatyId };
  /** Null: the register of participants. */
  unreadable: { readonly treaty: TreatyId | null; readonly why: string };

  // Participants.
  'participant-otherwise': { readonly code: ParticipantCode };
  'of-the-catalogue': { readonly code: ParticipantCode };
  'participant-not-registered': { readonly code: ParticipantCode };
  'ends-before': { readonly day: LegalDate; readonly first: LegalDate };
  'named-by-itself': { readonly code: ParticipantCode };
  'no-letter': { readonly name: string };
  'name-of-another': { readonly name: string; readonly owner: string; readonly code: ParticipantCode };
  'code-of-another': { readonly code: ParticipantCode; readonly owner: string };
  'members-of-nobody': None;
  'members-known': { readonly group: string };
  'members-of-reio': None;
  'no-group': { readonly group: string };
}

/** A rule by which recording refuses, with its facts. */
export type RefusalRule = {
  [Rule in keyof RefusalFacts]: { readonly rule: Rule; readonly facts: RefusalFacts[Rule] };
}[keyof RefusalFacts];
