import { contextWith, directives, facts, participantsByCode, positions, treaties } from '@accede/catalogue';
import {
  type Act,
  ActKind,
  asRelated,
  checkDirectives,
  compareDocuments,
  type FinalClauses,
  pipelineOf,
  positionMatrix,
  relationBetween,
  treatiesNamedIn,
} from '@accede/treaty-law';
import { LANGUAGES, type Language, speechIn, worded } from '@accede/wording';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../crash/random.ts';
import { bundled, factsOf } from './bundled.ts';

// Whatever the law says of a treaty reads as a sentence in either language, also of acts that nobody did.

const SEED = Number(process.env['ACCEDE_SEED'] ?? Date.now() % 2 ** 31);
const DATES = 30;

const names = { participant: (code: string) => participantsByCode.get(code), titleFr: () => undefined };
const speeches = LANGUAGES.map((language) => [language, speechIn(language, names)] as const);

const random = randomFrom(SEED);
const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
const day = (): string =>
  new Date(Date.UTC(2001, 0, 1) + Math.floor(random() * 10_600) * 86_400_000).toISOString().slice(0, 10);

const codes = [...participantsByCode.keys()];
const provisions = ['7(9)(a)', '8(13)', '14(3)(a)', '29(4)', '35', '40', '63(3)', '22'];
const territories = ['Aruba', 'Greenland'];

/** Acts that did not happen: most of them are irregular, so that findings are told too. */
function supposed(acts: readonly Act[], n: number): Act[] {
  return Array.from({ length: n }, (_, i): Act => {
    const kind = pick(ActKind.options);
    const about = pick<Act | undefined>(acts);
    return {
      id: `supposed-${i}`,
      kind,
      participant: pick(
        random() < 0.5 || acts.length === 0 ? codes : acts.flatMap(({ participant }) => participant ?? []),
      ),
      date: day(),
      ...(random() < 0.6 ? { provision: pick(provisions) } : {}),
      ...(kind.endsWith('withdrawn') || kind === 'objection' || kind === 'statement-modified'
        ? { refersTo: about?.id ?? 'none' }
        : {}),
      ...(kind === 'objection' && random() < 0.5 ? { opposesForce: true } : {}),
      ...(kind === 'territorial-application' ? { territories, extent: pick(['applies', 'excludes'] as const) } : {}),
      ...(kind === 'domestic-step' ? { stage: 'parliament' as const } : {}),
    };
  });
}

/** The words of documents and of acts are theirs: in their place stands one that every language has. */
function withoutTheirs<T>(node: T): T {
  if (typeof node === 'string') return (/\s/.test(node) ? 'X' : node) as T;
  if (Array.isArray(node)) return node.map(withoutTheirs) as T;
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutTheirs(value)])) as T;
}

/** Every sentence in what the law gives. */
function sentences(node: unknown): { rule: string; text: string }[] {
  if (node === null || typeof node !== 'object') return [];
  const { rule, text, facts: of } = node as { rule?: string; text?: string; facts?: object };
  const within = Object.values(node).flatMap(sentences);
  if (rule === undefined || text === undefined || of === undefined) return within;
  // A clause whose subject says it all sets nothing more.
  return rule === 'clause-says' && text === '' ? within : [{ rule, text }, ...within];
}

function unbalanced(text: string): boolean {
  const pairs = { '(': ')', '«': '»', '“': '”' };
  return Object.entries(pairs).some(([open, close]) => text.split(open).length !== text.split(close).length);
}

/** Letters on either side make it part of a word. */
const word = (of: string, flags = 'iu'): RegExp => new RegExp(`(?<![\\p{L}’-])(?:${of})(?![\\p{L}’-])`, flags);

const WRONG: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [word('a (?=[aeio]\\p{L}*)\\p{L}+|the the|of of|a a|an an|to to'), /[«»]/],
  fr: [
    // Articles that French contracts or elides; in "de le savoir" stands a pronoun.
    word('le les?|la la|les les|des les|du le|à les?|de les?(?! savoir)|de des|en les?'),
    word('(?:de|le|la|que|se|ne) (?=[aâeéèêiîoôuù])(?!onze|oui)\\p{L}{2,}|[Ss]i ils?'),
    /(?<!\p{L})(d’l|d’la|l’la|l’le)/iu,
    // An apostrophe of a typewriter, and a space that breaks before a mark.
    /'| (?=[;?!»]|:(?: |$))|« /,
    // Words of the other language.
    word('the|with|which|of|by|from|and|not|is|was|has|under|between|until|record|force on'),
    /Art\. /,
  ],
};
const GAP = /undefined|NaN|\bnull\b|\[object| {2}|[ \u00a0\u202f][,.)]|\( |,,|: *[,;:.]|^\s*$/;

/** What is wrong with the words of it, by rule. */
function faults(value: unknown): string[] {
  const theirs = withoutTheirs(value);
  return speeches.flatMap(([language, speech]) =>
    sentences(worded(theirs, speech)).flatMap(({ rule, text }) =>
      [GAP, ...WRONG[language]].some((wrong) => wrong.test(text)) || unbalanced(text)
        ? [`${language} ${rule}: ${text}`]
        : [],
    ),
  );
}

const once = (found: readonly string[]): string[] => [
  ...new Map(found.map((each) => [each.split(':')[0], each])).values(),
];

describe(`in both languages (ACCEDE_SEED=${SEED})`, () => {
  it.each(treaties().map((document): [string, FinalClauses] => [document.id, document]))(
    '%s, and how it stands between two and towards a position',
    (id, document) => {
      const found: string[] = [];
      const { record = { completeAsOf: {}, gaps: [] } } = facts.find((one) => one.treaty === id) ?? {};
      for (let i = 0; i < DATES; i += 1) {
        const asAt = day();
        const acts = supposed(factsOf(id), i % 3 === 0 ? 0 : 12);
        const status = bundled(id, asAt, acts);
        const related = new Map(treatiesNamedIn(document).map((other) => [other, asRelated(bundled(other, asAt))]));
        const context = { ...contextWith(related), record };
        const all = [...factsOf(id), ...acts];
        found.push(...faults(status), ...faults(pipelineOf(all, status, context)));
        const two = status.participants.map(({ participant }) => participant);
        for (const provision of ['7', '8(1)(b)', '11', undefined]) {
          const [a, b] = [pick(two.length > 1 ? two : codes), pick(codes)];
          if (a !== b)
            found.push(...faults(relationBetween({ document, acts: all, status }, context, a, b, provision)));
        }
        for (const position of positions().filter(({ treaty }) => treaty === id))
          for (const version of position.versions)
            found.push(...faults(positionMatrix(position, version.id, { document, status, record }, context)));
      }
      expect(once(found)).toEqual([]);
    },
  );

  it('documents compared, and held against directives', () => {
    const found = treaties().flatMap((document) => [
      ...treaties().flatMap((other) => faults(compareDocuments(document, other, contextWith()))),
      ...directives().flatMap((each) => faults(checkDirectives(each, document, contextWith()))),
    ]);
    expect(once(found)).toEqual([]);
  });
});
