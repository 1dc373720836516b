import { z } from 'zod';
import { TreatyId } from '../act.ts';
import type { Context } from '../context.ts';
import { type FinalClauses, FinalClausesShape } from '../final-clauses.ts';
import { Phrase } from '../reason.ts';
import { likenessBy, nearby, type Pair, paired, renumberingOf } from './alike.ts';
import { type Clause, clausesOf, matterOf, saidBy, subjectOf } from './clauses.ts';
import { ChangedValue, type Frame, valuesChanged } from './differences.ts';
import { NO_NAMES } from './told.ts';

export { ChangedValue };

const SaidByClause = z.object({
  article: z.string().nullable().describe('As cited, without "Art."'),
  says: Phrase.describe('What the clause sets'),
});

/** What became of one clause. */
export const ComparedClause = z
  .object({
    matter: Phrase.describe('What it is about: signature, entry into force, statements'),
    subject: Phrase.describe('Which clause of that matter: a statement, a milestone, for whom'),
    change: z
      .enum(['unchanged', 'moved', 'changed', 'added', 'removed'])
      .describe('`moved`: renumbered only, it or the articles that it cites'),
    before: SaidByClause.nullable(),
    after: SaidByClause.nullable(),
    values: z.array(ChangedValue).describe('With `changed`: each value that differs'),
    agreed: z
      .boolean()
      .nullable()
      .describe('Whether the earlier provision was marked as agreed ad referendum; null where none is of a draft'),
  })
  .meta({ id: 'ComparedClause' });
export type ComparedClause = z.infer<typeof ComparedClause>;

const Compared = z.object({ treaty: TreatyId, title: z.string(), draft: z.boolean() });

/** Two documents compared clause by clause. */
export const Comparison = z
  .object({ before: Compared, after: Compared, clauses: z.array(ComparedClause) })
  .meta({ id: 'Comparison', title: 'Two documents of final clauses, compared' });
export type Comparison = z.infer<typeof Comparison>;

/**
 * Compares two documents clause by clause: what was added, removed, changed, or only renumbered.
 * Clauses are matched by what they are, not by their number. They come in the order of the grammar and of the
 * earlier document; those that the later one adds stand after the others of their kind.
 * @param context names of participants and groups; codes stand for them where it has none
 */
export function compareDocuments(before: FinalClauses, after: FinalClauses, context: Context = NO_NAMES): Comparison {
  const pairs = pairsOf(clausesOf(before), clausesOf(after));
  const frame: Frame = { before, after, context, renumbering: renumberingOf(pairs) };
  const told = (document: FinalClauses) => ({
    treaty: document.id,
    title: document.shortTitle?.en ?? document.title.en,
    draft: document.draft,
  });
  return { before: told(before), after: told(after), clauses: pairs.map((pair) => comparedClause(pair, frame)) };
}

/** The parts of a document in the order of the grammar. */
const GRAMMAR = Object.keys(FinalClausesShape.shape);

/** Pairs what stands at the same place of both documents; notes last, by the renumbering that the others show. */
function pairsOf(before: readonly Clause[], after: readonly Clause[]): Pair[] {
  const rank = (place: string): number => GRAMMAR.indexOf(/^\w*/.exec(place)?.[0] ?? '');
  const places = [...new Set([...before, ...after].map((clause) => clause.path))].sort((a, b) => rank(a) - rank(b));
  const at = (place: string, likeness: Parameters<typeof paired>[2]): Pair[] => {
    const standing = (clauses: readonly Clause[]) => clauses.filter(({ path }) => path === place);
    return paired(standing(before), standing(after), likeness);
  };
  const pairs = places.filter((place) => place !== 'notes').flatMap((place) => at(place, likenessBy(nearby)));
  const renumbering = renumberingOf(pairs);
  const became = (a: string | null, b: string | null): number =>
    a !== null && b !== null && renumbering.is(a, b) ? 1 : 0;
  return [...pairs, ...at('notes', likenessBy(became))];
}

function comparedClause([one, other]: Pair, frame: Frame): ComparedClause {
  const { before, after, context } = frame;
  const [clause, document] = other === null ? [one as Clause, before] : [other, after];
  const saidIn = (of: Clause, by: FinalClauses) => ({
    article: of.article,
    says: saidBy(of, { document: by, context }),
  });
  const compared = {
    matter: matterOf(clause),
    subject: subjectOf(clause, { document, context }),
    before: one && saidIn(one, before),
    after: other && saidIn(other, after),
    values: [],
    agreed: before.draft && one !== null && one.article !== null ? isAgreed(one.article, before) : null,
  };
  if (one === null || other === null) return { ...compared, change: one === null ? 'added' : 'removed' };
  const { values, renumbered } = valuesChanged(one.values, other.values, frame);
  if (values.length > 0) return { ...compared, values, change: 'changed' };
  return { ...compared, change: renumbered || one.article !== other.article ? 'moved' : 'unchanged' };
}

/** Whether a mark covers the whole of the article: one of `61` covers `61(2)`, one of `66(2)` not all of `66`. */
function isAgreed(article: string, { agreed }: FinalClauses): boolean {
  return agreed.some((mark) => article === mark || article.startsWith(`${mark}(`));
}
