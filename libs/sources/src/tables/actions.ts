import type { ActKind } from '@accede/treaty-law';

// The actions of the UN Treaty Series and of UK Treaties Online, in their words.

/** Actions by their whole wording, once a remark in brackets is taken off. */
const ACTIONS: readonly (readonly [RegExp, ActKind])[] = [
  [/^(simple )?signature$/, 'signature'],
  [/^withdrawal of signature$/, 'signature-withdrawn'],
  [/^ratification$/, 'ratification'],
  [/^acceptance$/, 'acceptance'],
  [/^approval$/, 'approval'],
  [/^accession$/, 'accession'],
  [/^succession$/, 'succession'],
  [/^(act of )?formal confirmation$/, 'formal-confirmation'],
  [/^(adherence|adhesion)$/, 'accession'],
  [/^(continuity|state succession|notification of succession|succession of states?)$/, 'succession'],
  [/^(consent to be bound|participation|bound|consent|party)$/, 'consent-to-be-bound'],
  [/^(definitive signature|signature definitive|signature \(definitive\))$/, 'definitive-signature'],
  [/^notification of (acceptance|approval)$/, 'consent-to-be-bound'],
  [/^instrument of ratification$/, 'ratification'],
  [/^instrument of acceptance$/, 'acceptance'],
  [/^instrument of approval$/, 'approval'],
  [/^instrument of accession$/, 'accession'],
  [/^succession to signature$/, 'succession-to-signature'],
  [/^signature ad referendum$/, 'signature'],
  [
    /^withdrawal of (the )?(instrument|ratification|acceptance|approval|accession|consent)( of \w+)?$/,
    'instrument-withdrawn',
  ],
  [/^(notification of )?(provisional application|application \(provisional\))$/, 'provisional-application'],
  [/^((notice|notification) of )?(denunciation|withdrawal)$/, 'denunciation'],
  [
    /^(withdrawal|rescission|revocation) of (denunciation|withdrawal|the notification of withdrawal)$/,
    'denunciation-rescinded',
  ],
  [
    /^(territorial (application|extension)|extension|application)( (to|for|in respect of)\b.*)?$/,
    'territorial-application',
  ],
  [/^(territorial )?exclusion( of\b.*)?$/, 'territorial-application'],
  [/^reservations?$/, 'reservation'],
  [/^(interpretative )?(declarations?|statement)$/, 'declaration'],
  [/^objections?( to (a |the )?(reservations?|declarations?))?$/, 'objection'],
  [/^communications?$/, 'communication'],
  [/^notifications?$/, 'notification'],
  [/^(designation of (an? )?authorit(y|ies)|authorit(y|ies))$/, 'authority'],
];

/** A declaration or the like under a named article keeps the article: `Declaration under article 287`. */
const UNDER =
  /^(reservation|declaration|notification|communication|objection) (?:under|to|concerning|pursuant to) articles? ([0-9A-Za-z().]{1,30})$/;
/** Undoes or changes a statement; without its article nobody could tell which. */
const ABOUT =
  /^(withdrawal|modification|amendment|partial withdrawal) of (?:a |the |its )?(reservations?|declarations?|objections?|notifications?|territorial (?:application|extension))(?: (?:under|to|concerning) articles? ([0-9A-Za-z().]{1,30}))?$/;

/** A statement undone or changed without any article, as `Reservation withdrawn`. */
const UNDONE =
  /^(reservations?|declarations?|objections?|res\.?|decl\.?) (partially )?(withdrawn|modified|amended)$|^withdrawal res(ervation)?$/;

/** Words that say less or more than the kind: the act notes them. */
const NOTED: readonly (readonly [RegExp, string])[] = [
  [/^(bound|consent|party)$/, 'Bound, in the table: by which means is not told'],
  [/^notification of (acceptance|approval)$/, 'Notification of acceptance or approval, in the table'],
  [/^(adherence|adhesion)$/, 'Adherence, in the table'],
  [/^(continuity|state succession)$/, 'Continuity or succession of States, in the table'],
  [/^signature ad referendum$/, 'Signature ad referendum'],
];

export interface Action {
  readonly kind: ActKind;
  readonly provision?: string;
  readonly partial?: true;
  readonly territories?: string[];
  readonly extent?: 'applies' | 'excludes';
  readonly note?: string;
}

/** What the words of an action come to; undefined where they are not known. */
export function actionOf(words: string): Action | 'statement-not-named' | undefined {
  const [, wording = '', remark] = /^([^()]*?)\s*(?:\((.*)\))?$/s.exec(words) ?? [];
  const plain = (wording === '' ? words : wording).toLowerCase().replace(/\s+/g, ' ');
  const about = ABOUT.exec(words.toLowerCase().trim()) ?? ABOUT.exec(plain);
  if (about !== null) {
    const [, change = '', what = '', provision] = about;
    if (provision === undefined) return 'statement-not-named';
    const partial = change.startsWith('partial') ? { partial: true as const } : {};
    if (change === 'modification' || change === 'amendment') return { kind: 'statement-modified', provision };
    if (what.startsWith('territorial')) return { kind: 'territorial-application-withdrawn', provision, ...partial };
    return {
      kind: what.startsWith('objection') ? 'objection-withdrawn' : 'statement-withdrawn',
      provision,
      ...partial,
    };
  }
  const under = UNDER.exec(words.toLowerCase().trim());
  if (under !== null) return { kind: under[1] as 'declaration', provision: under[2] ?? '' };
  if (UNDONE.test(plain)) return 'statement-not-named';
  const kind = ACTIONS.find(([where]) => where.test(plain))?.[1];
  if (kind === undefined) return undefined;
  const known = NOTED.find(([where]) => where.test(plain))?.[1];
  const said = remark === undefined ? known : `${wording} (${remark})`;
  const note = said === undefined ? {} : { note: said };
  if (kind !== 'territorial-application') return { kind, ...note };
  const where = /\b(?:to|for|of|in respect of)\b:?\s*(\S.*)$/i.exec(remark ?? wording)?.[1] ?? remark;
  return {
    kind,
    extent: /^(territorial )?exclusion/.test(plain) ? 'excludes' : 'applies',
    ...(where === undefined ? {} : { territories: where.split(/\s*;\s*/) }),
    note: words,
  };
}
