import { type ActFacts, cite, type WhoFacts } from '@accede/treaty-law';
import type { Noun, Speech } from '../speech.ts';

// French as the United Nations and the Council of Europe write it.

/** Spaces that do not break: before `; ? !`, and before a colon. */
export const THIN = '\u202f';
export const FIXED = '\u00a0';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** `3 décembre 2015`, `1er mai 2026`. */
export function date(iso: string): string {
  const day = Number(iso.slice(8, 10));
  return `${day === 1 ? '1er' : day} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
}

/** 1er, 2e, 40e: of an instrument, masculine. */
export const ordinal = (n: number): string => (n === 1 ? '1er' : `${n}e`);

/** What French elides before: a vowel, and the mute h of Haiti; the h of other names is not mute (Hong Kong). */
const VOWEL = /^(?:[aeiouàâäéèêëîïôöûüœ]|y(?![aeiouéèê])|ha[iï]ti)/i;

/** de la Hongrie, du Japon, des Pays-Bas, de l’Inde, d’Oman, de Cuba. */
export function de(words: string): string {
  if (words.startsWith('le ')) return `du ${words.slice(3)}`;
  if (words.startsWith('les ')) return `des ${words.slice(4)}`;
  if (words.startsWith('la ') || words.startsWith('l’')) return `de ${words}`;
  return VOWEL.test(words) ? `d’${words}` : `de ${words}`;
}

/** à la Hongrie, au Japon, aux États-Unis, à Cuba. */
export function à(words: string): string {
  if (words.startsWith('le ')) return `au ${words.slice(3)}`;
  if (words.startsWith('les ')) return `aux ${words.slice(4)}`;
  return `à ${words}`;
}

/** que la Hongrie; qu’Oman. */
export const que = (words: string): string => (VOWEL.test(words) ? `qu’${words}` : `que ${words}`);

/** The verb in the number of its subject: la France a, les Pays-Bas ont. */
export const verb = (subject: string, one: string, many: string): string => (subject.startsWith('les ') ? many : one);

/** l’art. 7(1); what names its text by itself stays: VCLT Art. 56. */
export const article = (provision: string): string => cite(provision).replace(/^Art\. /, 'l’art. ');

/** `art. 7(1)` in running text, without an article of its own. */
export const cited = (provision: string): string => cite(provision).replace(/^Art\. /, 'art. ');

/** With its article, the kind of an act: la ratification, l’adhésion, le retrait de la signature. */
export function le(words: string): string {
  if (/^(retrait|consentement)/.test(words)) return `le ${words}`;
  return VOWEL.test(words) ? `l’${words}` : `la ${words}`;
}

const KINDS: Record<ActFacts['kind'], string> = {
  signature: 'signature',
  'definitive-signature': 'signature définitive',
  'succession-to-signature': 'succession à la signature',
  'signature-withdrawn': 'retrait de la signature',
  ratification: 'ratification',
  acceptance: 'acceptation',
  approval: 'approbation',
  accession: 'adhésion',
  succession: 'succession',
  'formal-confirmation': 'confirmation formelle',
  'consent-to-be-bound': 'consentement à être lié',
  'consent-reported': 'consentement signalé',
  'instrument-withdrawn': 'retrait de l’instrument',
  'provisional-application': 'application provisoire',
  reservation: 'réserve',
  declaration: 'déclaration',
  notification: 'notification',
  communication: 'communication',
  objection: 'objection',
  authority: 'désignation d’une autorité',
  'territorial-application': 'application territoriale',
  competence: 'déclaration de compétence',
  'statement-modified': 'modification d’une déclaration',
  'statement-withdrawn': 'retrait d’une déclaration',
  'objection-withdrawn': 'retrait d’une objection',
  'territorial-application-withdrawn': 'retrait d’une application territoriale',
  denunciation: 'dénonciation',
  'denunciation-rescinded': 'rétractation de la dénonciation',
  ceased: 'cessation',
  'entry-into-force': 'entrée en vigueur',
  'amendment-adopted': 'adoption d’un amendement',
  'amendment-accepted': 'acceptation d’un amendement',
  'domestic-step': 'étape interne',
};

export const kind = (of: ActFacts['kind']): string => KINDS[of];

/** How French says that one was made, where "par" alone would not do. */
const MADE: Partial<Record<ActFacts['kind'], string>> = {
  reservation: 'formulée',
  objection: 'formulée',
  declaration: 'faite',
  notification: 'faite',
  communication: 'faite',
  competence: 'faite',
  'territorial-application': 'notifiée',
};

/** `réserve formulée par le Japon`, `ratification par le Japon`. */
export const made = (of: ActFacts['kind'], by: string): string =>
  `${kind(of)}${of in MADE ? ` ${MADE[of]}` : ''} par ${by}`;

/** `ratification par la Lituanie le 18 mars 2004`, `réserve formulée par la Lituanie le 18 mars 2004`. */
export function act({ kind: of, by, date: on }: ActFacts, { name }: Speech): string {
  return `${by === null ? kind(of) : made(of, name(by))} le ${date(on)}`;
}

/** Whom a clause speaks of, with its article: `à(who(…))` makes "aux États". */
export function who(of: WhoFacts, speech: Speech): string {
  const { name, list } = speech;
  const words = (part: WhoFacts): string => who(part, speech);
  switch (of.kind) {
    case 'any':
      return 'quiconque';
    case 'state':
      return 'les États';
    case 'reio':
      return 'les organisations régionales d’intégration économique';
    case 'organization':
      return 'les organisations internationales';
    case 'entity':
      return 'les territoires et autres entités';
    case 'member': {
      const on = of.on === undefined ? '' : ` au ${date(of.on)}`;
      return of.own
        ? `les participants suivants : « ${speech.text(of.title)} »${on}`
        : `les membres du groupe « ${speech.text(of.title)} »${on}`;
    }
    case 'listed':
      return of.participants.length > 8
        ? `les ${of.participants.length} participants désignés`
        : list(of.participants.map(name));
    case 'party':
      return `les Parties à ${of.to}`;
    case 'consented':
      return `ceux qui ont consenti à être liés par ${of.to}`;
    case 'signatory':
      return of.to === undefined ? 'les signataires' : `les signataires ${de(of.to)}`;
    case 'signed':
      return of.to === undefined ? 'ceux qui ont signé' : `ceux qui ont eux-mêmes signé ${of.to}`;
    case 'reio-with-member':
      return `les organisations dont au moins un État membre ${
        { signed: 'a signé', consented: 'a consenti à être lié', 'is-party': 'est Partie' }[of.that]
      }`;
    case 'all': {
      const positive = of.of.filter((part) => part.kind !== 'not');
      const negative = of.of.flatMap((part) => (part.kind === 'not' ? [plain(part.who, words(part.who))] : []));
      const [first, ...further] = positive;
      const named = [first === undefined ? 'ceux' : words(first), ...further.map((part) => plain(part, words(part)))];
      const all = named.join(' qui sont aussi ');
      if (negative.length === 0) return all;
      return `${all} qui ne sont ${negative.length === 1 ? `pas ${negative[0]}` : `ni ${negative.join(' ni ')}`}`;
    }
    case 'stated':
      return `ceux dont une ${of.statement === undefined ? 'déclaration' : kind(of.statement)} est consignée ${underArticle(of.provision)}${of.to === undefined ? '' : ` ${de(of.to)}`}`;
    case 'at-least':
      return `ceux qui appartiennent à au moins ${of.n} de ces catégories : ${list(of.of.map(words))}`;
    case 'either':
      return list(of.of.map(words), 'or');
    case 'not':
      return `ceux qui ne sont pas ${plain(of.who, words(of.who))}`;
  }
}

/** As an attribute, without its article: qui sont aussi Parties à ETS185. Names keep theirs. */
const plain = (of: WhoFacts, words: string): string => (of.kind === 'listed' ? words : words.replace(/^les /, ''));

/** `au titre de l’art. 8(10)`; what names its text itself stays as it is. */
export const underArticle = (cited: string): string =>
  /^(\d|[IVXLC]+\b)/.test(cited) ? `au titre de l’art. ${cited}` : `au titre de ${cited}`;

/** Whom something is open to: aux membres du groupe « G » ou à la Hongrie. */
export const àQui = (of: WhoFacts, speech: Speech): string => each(of, speech, à);

/** By whom something may be done: des États ou de la Hongrie. */
export const deQui = (of: WhoFacts, speech: Speech): string => each(of, speech, de);

/** Each of several takes the preposition. */
function each(of: WhoFacts, speech: Speech, preposition: (words: string) => string): string {
  if (of.kind === 'either')
    return list(
      of.of.map((part) => each(part, speech, preposition)),
      'or',
    );
  if (of.kind === 'listed' && of.participants.length <= 8)
    return list(of.participants.map(speech.name).map(preposition));
  return preposition(who(of, speech));
}

const FRACTIONS: Readonly<Record<string, string>> = {
  '1/2': 'la moitié',
  '1/3': 'le tiers',
  '2/3': 'les deux tiers',
  '1/4': 'le quart',
  '3/4': 'les trois quarts',
};

/** les deux tiers; les 4/5. */
export const fraction = (of: string): string => FRACTIONS[of] ?? `les ${of}`;

const lists = {
  and: new Intl.ListFormat('fr', { type: 'conjunction' }),
  or: new Intl.ListFormat('fr', { type: 'disjunction' }),
};
export const list = (parts: readonly string[], conjunction: 'and' | 'or' = 'and'): string =>
  parts.length < 2 ? parts.join('') : lists[conjunction].format(parts);

/** Nought and one take the singular, with what stands behind the comma: 1,5 million. */
export const agreeing = (n: number, { one, other }: Noun): string => (Math.abs(n) < 2 ? one : other);

const grouped = new Intl.NumberFormat('fr', { maximumFractionDigits: 2 });
export const number = (n: number): string =>
  Number.isInteger(n) && Math.abs(n) < 1000 ? String(n) : grouped.format(Math.round(n * 100) / 100);

/** The spaces of French typography, put in once: before `; ? !` a thin one, before `:` and within « » a fixed one. */
export function spaced(text: string): string {
  if (!MARK.test(text)) return text;
  return text.replace(/ ([;?!])| (:)(?= |$)| (»)|(«) /g, (_, high, colon, closing, opening) => {
    if (high !== undefined) return THIN + high;
    return opening === undefined ? FIXED + (colon ?? closing) : opening + FIXED;
  });
}
// Most sentences have none: one look costs less than the search for each.
const MARK = /[:;?!«]/;
