import type { LegalDate, StatementKind } from '@accede/treaty-law';
import { datesInText } from '../files/dates-in-words.ts';
import { plainly } from '../files/months.ts';

// What the headings over statements say, in English and French: of which kind it is, whether it withdraws or changes
// another, when it was made. All is matched without accents and in lower case.

/** What a withdrawal or modification is about. */
export interface Change {
  readonly change: 'withdrawn' | 'modified';
  readonly partial: boolean;
  /** Kind of the statement that is withdrawn or modified, where the heading names one. */
  readonly of: StatementKind | undefined;
}

const KINDS: readonly (readonly [RegExp, StatementKind])[] = [
  [/^reserv(es?|ations?)\b(?!.*\bdeclarations?\b)/, 'reservation'],
  [
    /^((interpretati(ve|ves?)|general|optional|further) )?(declarations?|statements?|understandings?)\b(?!.*\breserv(es?|ations?)\b)/,
    'declaration',
  ],
  [/^objections?\b/, 'objection'],
  [/^notifications?\b/, 'notification'],
  [/^communications?\b/, 'communication'],
  [/^(territorial application|application territoriale)\b/, 'territorial-application'],
];

/** The kind that a heading names, as `Reservations:` or `Declaration made upon signature:`. */
export function kindOfHeading(heading: string): StatementKind | undefined {
  const plain = plainly(heading).trim();
  return KINDS.find(([where]) => where.test(plain))?.[1];
}

const CHANGE =
  /^(?:notification of )?(partial |total )?(withdrawal|modification|amendment|retrait|levee)( partiel| total)?s?\b(.*)$/s;
const OF_KIND: readonly (readonly [RegExp, StatementKind])[] = [
  [/\breserv(e|es|ation|ations)\b/, 'reservation'],
  [/\bobjections?\b/, 'objection'],
  [/\b(declarations?|statements?|understandings?)\b/, 'declaration'],
  [/\bnotifications?\b/, 'notification'],
  [/\b(territorial application|application territoriale)\b/, 'territorial-application'],
];

/** The change that a heading names, as `Partial withdrawal of reservation:` or `Modification`; undefined for any other. */
export function changeOfHeading(heading: string): Change | undefined {
  const match = CHANGE.exec(plainly(heading).trim());
  if (match === null) return undefined;
  const [, before = '', what = '', after = '', rest = ''] = match;
  // The withdrawal of a signature or of an instrument is no matter of statements.
  if (
    /\b(signature|instrument|convention|agreement|protocol|treaty|accord|traite)\b(?!.*\b(reservation|declaration)\b)/.test(
      rest,
    )
  )
    return undefined;
  const kinds = OF_KIND.filter(([where]) => where.test(rest)).map(([, kind]) => kind);
  return {
    change: /^(modification|amendment)$/.test(what) ? 'modified' : 'withdrawn',
    partial: /partial|partiel/.test(before + after),
    of: kinds.length === 1 ? kinds[0] : undefined,
  };
}

/** The article that a heading names: `Withdrawal of the reservation to article 9 (2):` names `9(2)`. */
export function articleOfHeading(heading: string): string | undefined {
  const [only, ...others] = [
    ...heading.matchAll(/\barticles?\s+(\d{1,3}|[IVX]{1,6})((?:\s*\([\da-zA-Z]{1,4}\))*)/gi),
  ].map(([, number = '', parts = '']) => number + parts.replace(/\s+/g, ''));
  return others.length === 0 ? only : undefined;
}

/** What stands between the kind and the date of a heading that dates what follows, and not what it answers to. */
const DATES =
  /^\p{L}+(?: \p{L}+)?[\s,(]*(?:(?:received|made|communicated|notified|dated|recue?s?|faites?|communiquees?|notifiees?)\s*)?(?:by the (?:secretary-general|depositary) )?(?:of|on|du|le|par le (?:secretaire general|depositaire) le)?\s*$/u;

/** The date that a heading gives what follows, as `Declaration received on 13 November 2008:`; undefined where it gives none. */
export function dateOfHeading(heading: string): LegalDate | undefined {
  const [only, ...others] = datesInText(heading);
  if (only === undefined || others.length > 0 || !/^[\s)]*:?\s*$/.test(heading.slice(only.end))) return undefined;
  return DATES.test(plainly(heading.slice(0, only.at))) ? only.date : undefined;
}

const UPON = /\b(?:upon|lors de la|lors de l['’]|lors du|au moment de la)\s*(\w+)/g;
const CONFIRMED = /\b(confirm\w*|ratification|accession|adhesion|acceptance|acceptation|approval|approbation)\b/;

/** Whether a heading says when something was made: `Upon ratification:`, `Lors de la signature :`. */
export const isUpon = (heading: string): boolean => /^(upon|lors d|au moment d)/.test(plainly(heading).trim());

/** Whether a heading tells of the time at all. */
export const tellsUpon = (heading: string): boolean => plainly(heading).search(UPON) >= 0;

/** Whether a heading says that what follows was made at signature. What was confirmed since counts from then (VCLT 23(2)). */
export function uponSignature(heading: string): boolean {
  const plain = plainly(heading);
  const signed = [...plain.matchAll(UPON)].some(([, instrument]) => instrument === 'signature');
  return signed && !CONFIRMED.test(plain);
}

/** A heading of a whole section, or what stands below it, which is nobody's statement. */
export const isSectionHeading = (text: string): boolean =>
  /^[\s("“]*(unless otherwise|sauf indication contraire|declarations?\b|reserv(es?|ations?)\b|objections?\b|notifications?\b|territorial application|application territoriale)/.test(
    plainly(text),
  );

/** A text that only points to another place. */
export const isCrossReference = (text: string): boolean =>
  /^[([]?(see|voir) (also |aussi |egalement )?(the )?(chapter|note|article|text|chapitre|la note|le chapitre)\b[^\n]{0,200}$/.test(
    plainly(text),
  ) && text.length < 200;
