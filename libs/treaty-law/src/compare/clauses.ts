import type { Context } from '../context.ts';
import { whom } from '../derive/words.ts';
import type { FinalClauses } from '../final-clauses.ts';
import { inWords, labelOf, NO_NAMES } from './in-words.ts';

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

const MATTERS: Readonly<Record<string, string>> = {
  title: 'Title and standing',
  adopted: 'Adoption',
  parent: 'Parent treaty',
  entryIntoForce: 'Entry into force',
  'entryIntoForce.later': 'Later consent',
  provisional: 'Provisional application',
  territories: 'Territorial application',
  federal: 'Federal clause',
  relations: 'Relations between Parties',
};

const NOTES: Readonly<Record<string, string>> = {
  disputes: 'Settlement of disputes',
  languages: 'Languages',
  suspension: 'Suspension',
  implementation: 'Mechanism for implementation',
  'other-treaties': 'Relation to other treaties',
  disconnection: 'Law among members of a group',
  amendment: 'Amendment',
  correction: 'Correction of the text',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The beginning of a text, to tell it from others. */
const shortened = (text: string): string =>
  text.length <= 80 ? text : `${text.slice(0, 79).replace(/\W+\w*$/, '')} …`;

/** The matter that a clause is about: `Signature`, `Entry into force`, `Milestones`. */
export function matterOf({ path }: Clause): string {
  const place = path.replace(/\[.*?\]/g, '');
  const [first = ''] = place.split('.');
  return MATTERS[place] ?? MATTERS[first] ?? capital(labelOf(first));
}

/** What exactly a clause says something about: which statement, which milestone, for whom. */
export function subjectOf(clause: Clause, document: FinalClauses, context?: Context): string {
  const { path, values, key } = clause;
  const text = (name: string): string => inWords(values[name], name, document, context);
  const concerning = values['for'] === undefined ? '' : ` (${text('for')})`;
  switch (path) {
    case 'signature':
      return 'Opening for signature';
    case 'signature.open':
      return `Who may sign${concerning}`;
    case 'consent.routes':
      return `Consent by ${text('means')}${concerning}`;
    case 'entryIntoForce.later':
      return values['means'] === undefined ? 'Consent given later' : `${capital(text('means'))} given later`;
    case 'milestones':
      return (values['title'] as { en: string }).en;
    case 'denunciation.reio':
      return 'End of membership of a regional economic integration organization';
    case 'statements.closed':
      return `No other ${text('kind')} than those listed`;
    case 'statements.provisions':
      return `${capital(text('kind'))}: ${text('summary')}`;
    case 'notes':
      return NOTES[String(values['matter'])] ?? shortened(String(values['text']));
    case 'groups':
    case 'weights':
      return text('title');
    case 'denunciation.fallsWith':
      return `Falls with ${key}`;
    case 'relations.supplements':
      return `Supplements ${key}`;
    case 'relations.amongMembers':
      return `Law among ${whom({ kind: 'member', of: key ?? '' }, document, context ?? NO_NAMES)}`;
    case 'amendments':
      return (
        (values['title'] as { en: string } | undefined)?.en ?? `Amendments ${(key ?? '').replaceAll('-', ' ')}`.trim()
      );
    case 'territories.extension':
      return 'Extension to further territories';
    case 'territories.follows':
      return 'Territories of another treaty';
    default: {
      const [last = ''] = path.split('.').slice(-1);
      const name = path.includes('.') ? capital(labelOf(last)) : matterOf(clause);
      return key === null ? name : `${name}: ${key}`;
    }
  }
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

/** The whole of a clause in words, without what its subject tells. */
export function clauseInWords({ path, values }: Clause, document: FinalClauses, context?: Context): string {
  if (path === 'notes') return String(values['text']);
  const { says, id, ...rest } = values;
  const told = TOLD[path] ?? [];
  // When a statement falls due is said of those that must be made.
  const untold = Object.entries(rest).filter(([name]) => !told.includes(name) && (name !== 'due' || rest['mandatory']));
  const set = inWords(
    // The Parties that an amendment binds are those of the treaty itself.
    {
      ...Object.fromEntries(untold),
      ...(path === 'amendments' && rest['scope'] === PARENT && { scope: 'all-parties' }),
    },
    '',
    document,
    context,
  );
  return typeof says === 'string' ? `${says}${set === '' ? '' : ` (${set})`}` : set;
}
