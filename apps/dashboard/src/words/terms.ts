import type { ActKind, CalendarKind, Severity, StatusName } from '../api/types.ts';

/** Statuses in the order in which a participant usually passes through them. */
export const STATUSES: readonly StatusName[] = ['none', 'signatory', 'contracting', 'party', 'former-party'];

export const STATUS_TERMS: Record<StatusName, { one: string; many: string; meaning: string }> = {
  none: { one: 'No act', many: 'No act on record', meaning: 'No act on record; not proof that there was none' },
  signatory: { one: 'Signatory', many: 'Signatories', meaning: 'Has signed, not bound' },
  contracting: {
    one: 'Contracting',
    many: 'Contracting',
    meaning: 'Has consented; not in force for it yet, or entry into force not computed',
  },
  party: { one: 'Party', many: 'Parties', meaning: 'Bound' },
  'former-party': { one: 'Former Party', many: 'Former Parties', meaning: 'Was bound, no longer is' },
};

/** Kinds of act, grouped as the register's form offers them. */
export const ACT_GROUPS: readonly { title: string; kinds: readonly ActKind[] }[] = [
  { title: 'Signature', kinds: ['signature', 'definitive-signature', 'signature-withdrawn'] },
  {
    title: 'Consent to be bound',
    kinds: [
      'ratification',
      'acceptance',
      'approval',
      'accession',
      'succession',
      'formal-confirmation',
      'consent-to-be-bound',
      'instrument-withdrawn',
      'provisional-application',
    ],
  },
  {
    title: 'Statement to the depositary',
    kinds: [
      'reservation',
      'declaration',
      'notification',
      'communication',
      'objection',
      'authority',
      'territorial-application',
      'competence',
    ],
  },
  {
    title: 'Change to a statement',
    kinds: ['statement-modified', 'statement-withdrawn', 'objection-withdrawn', 'territorial-application-withdrawn'],
  },
  { title: 'Denunciation', kinds: ['denunciation', 'denunciation-rescinded'] },
  { title: 'Amendment and domestic steps', kinds: ['amendment-adopted', 'amendment-accepted', 'domestic-step'] },
];

export const STATEMENT_KINDS: readonly ActKind[] = ACT_GROUPS[2]?.kinds ?? [];

/** A wire name in words: `definitive-signature` as `Definitive signature`. */
export function term(name: string): string {
  return sentence(name.replaceAll('-', ' '));
}

export const SEVERITY_TERMS: Record<Severity, { one: string; meaning: string }> = {
  irregular: { one: 'Irregular', meaning: 'Against a clause' },
  warning: { one: 'Warning', meaning: 'Needs a look' },
  notice: { one: 'Notice', meaning: 'Worth knowing' },
};

export const CALENDAR_TERMS: Record<CalendarKind, string> = {
  adoption: 'Adoption',
  'signature-opens': 'Signature opens',
  'signature-closes': 'Signature closes',
  'condition-met': 'Condition met',
  'entry-into-force': 'Entry into force',
  'in-force-for': 'In force for a participant',
  'denunciation-effective': 'Denunciation takes effect',
  milestone: 'Milestone',
};

/** A sentence as it begins: the server's texts start in lower case, since they are also quoted. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 instrument`, `2 instruments`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** `France`, `France and Spain`, `France, Spain and Italy`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
