import type { ConsentMeans, StatementKind } from '../act.ts';
import type { FinalClauses, NoteMatter, Prose } from '../final-clauses.ts';
import { isText } from '../grammar/terms.ts';
import { type Phrase, phrase } from '../reason.ts';
import { whoFacts } from '../rules/facts.ts';
import { type Reading, told } from './told.ts';

/** One clause of a document: an article with the values it sets. */
export interface Clause {
  /** Where it stands in the document: `statements.provisions`. */
  readonly path: string;
  /** Whether several clauses may stand there. */
  readonly several: boolean;
  /** What tells it from the others that stand there, if it has a name of its own: an id, a treaty, a group. */
  readonly key: string | null;
  readonly article: string | null;
  /** What it sets, without the clauses below it. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Lists that are one value of their clause, not clauses themselves. */
const VALUES = new Set(['places', 'choose', 'series', 'others', 'participants', 'of']);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * The clauses of a document, in the order of the grammar. Marks of agreement are none, nor are the questions that can
 * be asked of it.
 */
export function clausesOf(document: FinalClauses): Clause[] {
  const { $schema, id, title, shortTitle, reference, subject, url, texts, draft, agreed, groups, weights, ...rest } =
    document;
  const { questions, owedToAll, ...relations } = rest.relations;
  const { silent, ...statements } = rest.statements;
  const parts = { ...rest, relations, statements: silent ? rest.statements : statements };
  const found: Clause[] = [];
  const add = (path: string, several: boolean, key: string | null, { article, ...values }: Fields): void => {
    found.push({ path, several, key, article: typeof article === 'string' ? article : null, values });
  };
  /** A clause and those below it; what has neither article nor values of its own only holds others. */
  const gather = (path: string, value: Fields, several: boolean): void => {
    const key = several ? keyOf(path, value) : null;
    const at = key === null ? path : `${path}[${key}]`;
    const own: Record<string, unknown> = {};
    const below: [string, unknown][] = [];
    for (const [name, part] of Object.entries(value)) {
      if (part === undefined) continue;
      if ((!several || 'id' in value) && holdsClauses(name, part)) below.push([`${at}.${name}`, part]);
      else own[name] = part;
    }
    const { provision, id: _, ...rest } = own;
    // A statement's article is the provision that it is made under.
    const clause = path === 'statements.provisions' ? { ...rest, article: provision } : own;
    if (several || Object.keys(own).length > 0) add(path, several, key, clause);
    for (const [place, part] of below) walk(place, part);
  };
  const walk = (path: string, part: unknown): void => {
    if (Array.isArray(part)) for (const item of part) gather(path, item as Fields, true);
    else if (isFields(part)) gather(path, part, false);
  };
  add('title', false, null, { title, shortTitle, reference, subject, url, draft });
  for (const [path, tables] of Object.entries({ groups, weights })) {
    for (const [name, table] of Object.entries(tables)) add(path, true, name, table);
  }
  for (const [path, part] of Object.entries(parts)) walk(path, part);
  return found;
}

/** Whether what stands under the name are clauses: a list of them, or an object with an article. */
function holdsClauses(name: string, part: unknown): boolean {
  if (name === 'condition') return false;
  if (Array.isArray(part)) return !VALUES.has(name) && (part.length === 0 || part.every(isFields));
  return isFields(part) && typeof part['article'] === 'string';
}

function keyOf(path: string, value: Fields): string | null {
  const key = value['id'] ?? value['treaty'] ?? value['group'] ?? (path === 'statements.closed' ? value['kind'] : null);
  return typeof key === 'string' ? key : null;
}

/** What a clause is about: signature, entry into force, milestones. */
export function matterOf({ path }: Clause): Phrase {
  const place = placeOf(path);
  const [first = ''] = place.split('.');
  return phrase('clause-matter', { matter: place === LATER ? place : first });
}

/** Consent given later is a matter beside entry into force. */
const LATER = 'entryIntoForce.later';

/** A place in the grammar, without what tells a clause from others there: `milestones[review].delay`. */
const placeOf = (path: string): string => path.replace(/\[.*?\]/g, '');

/** What exactly a clause says something about: which statement, which milestone, for whom. */
export function subjectOf(clause: Clause, { document, context }: Reading): Phrase {
  const { path, key } = clause;
  const values = clause.values as unknown as Values;
  switch (path) {
    case 'signature':
      return phrase('clause-on-opening', {});
    case 'signature.open':
      return phrase('clause-on-signature', { for: values.for ?? null });
    case 'consent.routes':
      return phrase('clause-on-consent', { means: values.means ?? [], for: values.for ?? null });
    case LATER:
      return phrase('clause-on-later-consent', { means: values.means ?? [] });
    case 'milestones':
      return phrase('clause-titled', { title: values.title ?? '' });
    case 'denunciation.reio':
      return phrase('clause-on-organization', {});
    case 'statements.closed':
      return phrase('clause-on-no-other', { kind: values.kind });
    case 'statements.provisions':
      return phrase('clause-on-statement', { kind: values.kind, summary: values.summary });
    case 'notes':
      return phrase('clause-noted', { matter: values.matter ?? null, text: values.text });
    case 'groups':
    case 'weights':
      return phrase('clause-titled', { title: values.title ?? '' });
    case 'denunciation.fallsWith':
      return phrase('clause-falls-with', { treaty: key ?? '' });
    case 'relations.supplements':
      return phrase('clause-supplements', { treaty: key ?? '' });
    case 'relations.amongMembers': {
      const who = whoFacts({ kind: 'member', of: key ?? '' }, document, context);
      return phrase('clause-among-members', { who });
    }
    case 'amendments':
      return values.title === undefined
        ? phrase('clause-on-amendments', { id: key ?? '' })
        : phrase('clause-titled', { title: values.title ?? '' });
    case 'territories.extension':
      return phrase('clause-on-extension', {});
    case 'territories.follows':
      return phrase('clause-on-territories-of-another', {});
    default:
      return phrase('clause-named', { place: placeOf(path), key });
  }
}

/** Values that tell what a clause is about, each of those that its place has. */
interface Values {
  readonly title?: Prose;
  readonly for?: 'states' | 'reios';
  readonly means?: readonly ConsentMeans[];
  readonly kind: StatementKind;
  readonly summary: Prose;
  readonly matter?: NoteMatter;
  readonly text: string;
}

const PARENT = 'all-parties-of-parent';

/** What the subject of a clause tells already. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  milestones: ['title', 'kind'],
  groups: ['title'],
  weights: ['title'],
  amendments: ['title'],
  'statements.closed': ['kind'],
  'statements.provisions': ['title', 'kind', 'summary'],
  'denunciation.fallsWith': ['treaty'],
  'relations.supplements': ['treaty'],
  'relations.amongMembers': ['group'],
};

/** The whole of a clause, without what its subject tells. */
export function saidBy({ path, values }: Clause, reading: Reading): Phrase {
  if (path === 'notes') return phrase('value-text', { text: String(values['text']) });
  const { says, id, ...rest } = values;
  const already = TOLD[path] ?? [];
  // When a statement falls due is said of those that must be made.
  const untold = Object.entries(rest).filter(
    ([name]) => !already.includes(name) && (name !== 'due' || rest['mandatory']),
  );
  const sets = told(
    // The Parties that an amendment binds are those of the treaty itself.
    {
      ...Object.fromEntries(untold),
      ...(path === 'amendments' && rest['scope'] === PARENT && { scope: 'all-parties' }),
    },
    '',
    reading,
  );
  const nothing = sets.rule === 'value-fields' && sets.facts.fields.length === 0;
  return phrase('clause-says', {
    says: typeof says === 'string' || isText(says) ? says : null,
    sets: nothing ? null : sets,
  });
}
