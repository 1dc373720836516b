import type { Participant, ParticipantCode } from '@accede/treaty-law';
import data from '../data/participants.json' with { type: 'json' };

/**
 * A participant of the catalogue. Codes: ISO 3166-1 alpha-3 for States and territories, `EUE` for the European
 * Union, `XKX` for Kosovo, ISO 3166-3 for what has ceased to be; any other by its acronym or name, with X before one
 * of fewer than four letters (`XILO`, `XUAR`), so that no code that ISO has given or may give to a country is taken.
 *
 * Kinds follow the practice of the Secretary-General as depositary. What that practice does not take for a State is an
 * entity, whatever others recognize: Kosovo, Chinese Taipei, and the Sahrawi Republic, which counts under clauses on
 * Member States of the African Union as a member of the group `AU`, whatever its kind.
 *
 * Lives and successions (`existsFrom`, `formerUntil`, `succeeds`) are general knowledge: the dates of independence and
 * of foundation as the United Nations and the organizations themselves count them. None has a source of its own here,
 * and so none is marked. `existsFrom` stands only where no act can be older: India, the Philippines or Namibia took
 * part in treaties before independence, and of the republics of the Soviet Union it is the day on which they declared
 * sovereignty or independence, whichever was first. Yugoslavia ends where the Secretary-General ended it, with the
 * admission of the last of its successors on 1 November 2000: until then its instruments were counted.
 */
export interface CatalogueParticipant extends Participant {
  /** Name in French. */
  readonly nameFr: string;
  /** The article with which French sentences name it. */
  readonly articleFr: NonNullable<Participant['articleFr']>;
  /** Other and older names, English and French, each of this participant alone. */
  readonly aliases: readonly string[];
  /** Region of the UN's geoscheme (M49): Africa, Americas, Asia, Europe, Oceania. */
  readonly region?: string | undefined;
  /** ISO 3166-1 numeric (three digits, as maps carry it); for former States the withdrawn one. */
  readonly numeric?: string | undefined;
  /** ISO 3166-1 alpha-2, of what exists. */
  readonly iso2?: string | undefined;
}

/** Every participant known, by code. */
export const participants = data as readonly CatalogueParticipant[];

/** The same by code, as the context of `derive` wants them. */
export const participantsByCode: ReadonlyMap<ParticipantCode, CatalogueParticipant> = new Map(
  participants.map((participant) => [participant.code, participant]),
);

/** Abbreviations in names of States, written out; `Fed.` is what the next word makes it. */
const ABBREVIATIONS: readonly [RegExp, string][] = [
  [/\brep\b\.?/g, 'republic'],
  [/\bdem\b\.?/g, 'democratic'],
  [/\bfed\b\.? (?=states\b)/g, 'federated '],
  [/\bfed\b\.? (?=republic\b)/g, 'federal '],
  [/\bfed\b\.?(?=\s*$)/g, 'federation'],
  [/\bste\b\.?/g, 'sainte'],
  [/\bst\b\.?/g, 'saint'],
  [/\bis\./g, 'islands'],
];

/** `Korea, Republic of` and `Iran (République islamique d')`: what stands behind goes before. */
const INVERTED = /^([^,()]+?) ?[,(] ?([^,()]*\b(?:of|de la|de l'|de|du|des|d'))$/;

/**
 * Reduces a name to what two spellings of it share: no case, accents, punctuation, brackets, articles, nor the
 * footnote digits that status tables print after names; abbreviations written out, inversions undone.
 */
export function normaliseName(name: string): string {
  let text = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[’‘`´]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/[^\p{L}',.()]+/gu, ' ');
  for (const [abbreviation, word] of ABBREVIATIONS) text = text.replace(abbreviation, word);
  return text
    .replace(/\bthe\b/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[,(] ?(?:le|la|les|l') ?\)? ?$/, '')
    .replace(/[ ,()]+$/, '')
    .trimStart()
    .replace(INVERTED, (_, short: string, form: string) => `${form} ${short}`)
    .replace(/^(?:le |la |les |l' ?)/, '')
    .replace(/\b([dl])' ?(?=\p{L})/gu, '$1 ')
    .replace(/'/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** The form of a State before its short name, as in `Grand Duchy of Luxembourg` or `République d'Albanie`. */
const FORM =
  /^(?:(?:republic|kingdom|state|commonwealth|principality|grand|duchy|sultanate|union|federation|federal|federative|islamic|hashemite|democratic|socialist|peoples|co|operative|oriental|independent|arab|united) )+of (?=\p{L})|^(?:republique|royaume|principaute|etat|grand duche|sultanat|union)(?: (?:islamique|federale|federative|populaire|socialiste|democratique))* (?:de la|de l|de|du|des|d) (?=\p{L})/u;

/** Short names that two have shared: there the form tells which, and is not taken away. */
const SHARED: ReadonlySet<string> = new Set(
  'China Chine Congo Germany Allemagne Vietnam Yemen Yémen Yugoslavia Yougoslavie'
    .split(' ')
    .concat('Viet Nam')
    .map(normaliseName),
);

/** `Czechoslovakia (<01-01-1993)`: the name says itself that it is a former one's. */
const FORMER = /\(\s*<\s*[\d\s./-]+\)?\s*$/;

/** Characters beyond which a text is nobody's name. */
const LONGEST = 500;

let byName: ReadonlyMap<string, ParticipantCode> | undefined;
let byAlpha2: ReadonlyMap<string, ParticipantCode> | undefined;

/**
 * The code of the participant of that name: English or French, present or older, as listed, or with its form (`Republic
 * of Malta`); a code stands for itself, as do ISO alpha-2 codes, in either case.
 * No guessing: a name that is not listed, or that two have shared, gives undefined.
 */
export function resolveParticipant(name: string): ParticipantCode | undefined {
  const trimmed = name.trim();
  if (participantsByCode.has(trimmed)) return trimmed;
  if (trimmed.length > LONGEST) return undefined;
  if (FORMER.test(trimmed)) {
    const code = resolveParticipant(trimmed.replace(FORMER, ''));
    return code !== undefined && participantsByCode.get(code)?.formerUntil !== undefined ? code : undefined;
  }
  byName ??= new Map(
    participants.flatMap(({ code, name: english, nameFr, aliases }) =>
      [english, nameFr, ...aliases].map((known): [string, ParticipantCode] => [normaliseName(known), code]),
    ),
  );
  const normal = normaliseName(trimmed);
  return byName.get(normal) ?? byCodeOf(trimmed) ?? byShortName(normal, byName);
}

/** The participant of a code in either case, or of an alpha-2 code. */
function byCodeOf(text: string): ParticipantCode | undefined {
  if (!/^[A-Za-z][A-Za-z0-9]{1,7}$/.test(text)) return undefined;
  const code = text.toUpperCase();
  if (participantsByCode.has(code)) return code;
  byAlpha2 ??= new Map(participants.flatMap(({ code: own, iso2 }) => (iso2 === undefined ? [] : [[iso2, own]])));
  return byAlpha2.get(code);
}

/** The participant whose short name is left when the form of the State is taken away. */
function byShortName(normal: string, names: ReadonlyMap<string, ParticipantCode>): ParticipantCode | undefined {
  const short = normal.replace(FORM, '');
  return short === normal || SHARED.has(short) ? undefined : (names.get(short) ?? byShortName(short, names));
}
