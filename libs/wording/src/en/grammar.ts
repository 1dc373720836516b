import type { ActFacts, WhoFacts } from '@accede/treaty-law';
import type { Noun, Speech } from '../speech.ts';

// English as the United Nations and the Council of Europe write it, in short forms.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `3 Dec 2015`: nobody takes the day for the month. */
export function date(iso: string): string {
  return `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDS = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' };

/** 1st, 2nd, 3rd, 40th. */
export const ordinal = (n: number): string => `${n}${ENDS[ordinals.select(n)]}`;

/** Acts whose kind does not by itself say what was done. */
const KINDS: Partial<Record<ActFacts['kind'], string>> = {
  authority: 'designation of an authority',
  competence: 'declaration of competence',
  'signature-withdrawn': 'withdrawal of the signature',
  'instrument-withdrawn': 'withdrawal of the instrument',
  'statement-modified': 'modification of a statement',
  'statement-withdrawn': 'withdrawal of a statement',
  'objection-withdrawn': 'withdrawal of an objection',
  'territorial-application-withdrawn': 'withdrawal of a territorial application',
  'denunciation-rescinded': 'rescission of the denunciation',
  'amendment-accepted': 'acceptance of an amendment',
};

export const kind = (of: ActFacts['kind']): string => KINDS[of] ?? of.replaceAll('-', ' ');

/** `ratification by Lithuania on 18 Mar 2004`. */
export function act({ kind: of, by, date: on }: ActFacts, { name }: Speech): string {
  return `${kind(of)}${by === null ? '' : ` by ${name(by)}`} on ${date(on)}`;
}

/** Whom a clause speaks of, in words that complete "open to …". */
export function who(of: WhoFacts, speech: Speech): string {
  const { name, list, text } = speech;
  const words = (part: WhoFacts): string => who(part, speech);
  switch (of.kind) {
    case 'any':
      return 'anyone';
    case 'state':
      return 'States';
    case 'reio':
      return 'regional economic integration organizations';
    case 'organization':
      return 'international organizations';
    case 'entity':
      return 'territories and other entities';
    case 'member': {
      const on = of.on === undefined ? '' : ` on ${date(of.on)}`;
      const title = text(of.title);
      return of.own ? title.charAt(0).toLowerCase() + title.slice(1) + on : `members of the ${title}${on}`;
    }
    case 'listed':
      return of.participants.length > 8
        ? `${of.participants.length} named participants`
        : list(of.participants.map(name));
    case 'party':
      return `Parties to ${of.to}`;
    case 'consented':
      return `those that have consented to be bound by ${of.to}`;
    case 'signatory':
      return of.to === undefined ? 'signatories' : `signatories of ${of.to}`;
    case 'signed':
      return of.to === undefined ? 'those that have signed' : `those that have themselves signed ${of.to}`;
    case 'reio-with-member':
      return `organizations of which at least one member State ${
        { signed: 'has signed', consented: 'has consented to be bound', 'is-party': 'is a Party' }[of.that]
      }`;
    case 'all': {
      const positive = of.of.filter((part) => part.kind !== 'not');
      const negative = of.of.flatMap((part) => (part.kind === 'not' ? [words(part.who)] : []));
      const named = positive.length === 0 ? 'those' : positive.map(words).join(' that are also ');
      if (negative.length === 0) return named;
      return `${named} that are ${negative.length === 1 ? `not ${negative[0]}` : `neither ${negative.join(' nor ')}`}`;
    }
    case 'stated':
      return `those with ${a(of.statement === undefined ? 'statement' : kind(of.statement))} under ${article(of.provision)}${of.to === undefined ? '' : ` of ${of.to}`}`;
    case 'at-least':
      return `those that belong to at least ${of.n} of these: ${list(of.of.map(words))}`;
    case 'either':
      return list(of.of.map(words), 'or');
    case 'not':
      return `those that are not ${words(of.who)}`;
  }
}

/** `Art. 8(10)`; what names its text itself stays as it is. */
export const article = (cited: string): string => (/^(\d|[IVXLC]+\b)/.test(cited) ? `Art. ${cited}` : cited);

/** a reservation, an objection. */
export const a = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

const FRACTIONS: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '1/3': 'one third',
  '2/3': 'two thirds',
  '1/4': 'one quarter',
  '3/4': 'three quarters',
};

/** two thirds; 4/5. */
export const fraction = (of: string): string => FRACTIONS[of] ?? of;

/** a, b and c: without a comma before the conjunction, as the United Nations write lists. */
export function list(parts: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${conjunction} ${parts.at(-1)}`;
}

export const agreeing = (n: number, { one, other }: Noun): string => (n === 1 ? one : other);

/** Without grouping up to four digits, as a year would be read otherwise. */
export const number = (n: number): string => {
  const rounded = Math.round(n * 100) / 100;
  return Math.abs(rounded) < 10_000 ? String(rounded) : grouped.format(rounded);
};
const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
