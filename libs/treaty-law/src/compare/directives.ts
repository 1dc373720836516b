import { z } from 'zod';
import { ConsentMeans, ParticipantCode, TreatyId } from '../act.ts';
import { type Context, membershipsOf } from '../context.ts';
import { type FinalClauses, NoteMatter, type Prose, type Who } from '../final-clauses.ts';
import { LegalDate } from '../legal-date.ts';
import { Phrase, phrase } from '../reason.ts';
import type { CompareFacts } from '../rules/compare.ts';
import { whoFacts } from '../rules/facts.ts';
import { asked, NO_NAMES } from './told.ts';

// Negotiating directives: what a text ought to have, as a checklist against a document of final clauses.

/** What a document is looked at for. */
const Check = z.discriminatedUnion('look', [
  z
    .strictObject({
      look: z.literal('clause'),
      clause: z.enum(['signature', 'entryIntoForce', 'denunciation', 'depositary']),
    })
    .describe('The document has the clause'),
  z
    .strictObject({ look: z.literal('means'), means: z.array(ConsentMeans).min(1) })
    .describe('Each of these means of consent is open to someone'),
  z
    .strictObject({ look: z.literal('open-to'), reio: ParticipantCode })
    .describe('The regional economic integration organization can become a Party'),
  z
    .strictObject({ look: z.literal('matter'), matters: z.array(NoteMatter).min(1) })
    .describe('The document deals with the matter; with any of several'),
  z
    .strictObject({ look: z.literal('nothing'), because: z.string().min(1) })
    .describe('Nothing in final clauses can answer it, and why'),
]);
export type Check = z.infer<typeof Check>;

/** Part of a directive that a document can be checked against. */
const Part = z.strictObject({ asks: z.string().min(1).describe('In our own words'), check: Check });

/** Directives for the negotiation of a treaty. */
export const Directives = z
  .strictObject({
    id: z.string().regex(/^[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/),
    title: z.string().min(1),
    date: LegalDate,
    marking: z.enum(['PUBLIC', 'LIMITE']),
    reference: z.string().min(1),
    issuedBy: z.string().min(1),
    treaties: z.array(TreatyId).min(1).describe('The treaty that they concern, and its drafts'),
    items: z
      .array(
        z.strictObject({
          number: z.string().regex(/^\(\d+\)$/, 'a directive is cited as (24)'),
          asks: z.string().min(1).describe('What is asked for, in our own words'),
          parts: z.array(Part).default([]).describe('What final clauses can answer; none where they cannot'),
        }),
      )
      .min(1)
      .superRefine((items, issue) => {
        const numbers = items.map((item) => item.number);
        numbers.forEach((number, i) => {
          if (numbers.indexOf(number) < i)
            issue.addIssue({ code: 'custom', path: [i, 'number'], message: `directive ${number} occurs twice` });
        });
      }),
  })
  .meta({ id: 'Directives', title: 'Negotiating directives' });
export type Directives = z.infer<typeof Directives>;

/** How a document answers one directive, or a part of it. */
export const DirectiveAnswer = z
  .object({
    number: z.string(),
    asks: z.string(),
    answer: z
      .enum(['met', 'not-met', 'silent', 'not-checked'])
      .describe('`silent`: the document says nothing on it; `not-checked`: final clauses cannot answer it'),
    articles: z.array(z.string()).describe('As cited, without "Art."'),
    because: Phrase,
  })
  .meta({ id: 'DirectiveAnswer' });
export type DirectiveAnswer = z.infer<typeof DirectiveAnswer>;

/** Directives checked against a document. */
export const CheckedDirectives = z
  .object({
    directives: z.string(),
    title: z.string(),
    marking: Directives.shape.marking,
    treaty: TreatyId,
    items: z.array(DirectiveAnswer),
  })
  .meta({ id: 'CheckedDirectives', title: 'Negotiating directives, checked against final clauses' });
export type CheckedDirectives = z.infer<typeof CheckedDirectives>;

/**
 * Checks a document against directives, in their order; a directive of several parts is answered part by part.
 * The answers come from the clauses and notes of the document alone.
 * @param context names of participants and groups; codes stand for them where it has none
 */
export function checkDirectives(
  directives: Directives,
  document: FinalClauses,
  context: Context = NO_NAMES,
): CheckedDirectives {
  const { id, title, marking } = directives;
  const items = directives.items.flatMap(({ number, asks, parts }): DirectiveAnswer[] => {
    if (parts.length === 0) {
      const because = phrase('directive-beyond-clauses', {});
      return [{ number, asks, answer: 'not-checked', articles: [], because }];
    }
    return parts.map((part) => ({ number, asks: part.asks, ...answerTo(part.check, document, context) }));
  });
  return { directives: id, title, marking, treaty: document.id, items };
}

type Answer = Pick<DirectiveAnswer, 'answer' | 'articles' | 'because'>;

const answer = (given: Answer['answer'], articles: readonly (string | undefined)[], because: Phrase): Answer => ({
  answer: given,
  articles: [...new Set(articles.filter((article) => article !== undefined))],
  because,
});
const met = (articles: readonly (string | undefined)[], because: Phrase): Answer => answer('met', articles, because);
const silent = (...on: CompareFacts['directive-silent']['on']): Answer =>
  answer('silent', [], phrase('directive-silent', { on }));

function answerTo(check: Check, document: FinalClauses, context: Context): Answer {
  if (document.entryIntoForce === undefined && document.consent === undefined)
    return answer('not-checked', [], phrase('directive-without-clauses', {}));
  switch (check.look) {
    case 'clause':
      return clauseAnswer(check.clause, document, context);
    case 'means':
      return meansAnswer(check.means, document);
    case 'open-to':
      return reioAnswer(check.reio, document, context);
    case 'matter':
      return matterAnswer(check.matters, document);
    case 'nothing':
      return { answer: 'not-checked', articles: [], because: phrase('directive-says', { says: check.because }) };
  }
}

type ClauseName = Extract<Check, { look: 'clause' }>['clause'];

function clauseAnswer(clause: ClauseName, document: FinalClauses, context: Context): Answer {
  const { signature, entryIntoForce, denunciation, depositary } = document;
  if (clause === 'signature' && signature !== undefined) {
    const { article, opens = null, closes = null } = signature;
    const to = signature.open.map((rule) => whoFacts(rule.to, document, context));
    return met([article], phrase('directive-signature', { to, opens, closes }));
  }
  if (clause === 'entryIntoForce' && entryIntoForce !== undefined) {
    const { article, condition, delay } = entryIntoForce;
    return met([article], phrase('directive-force', { condition: asked(condition, { document, context }), delay }));
  }
  if (clause === 'denunciation' && denunciation !== undefined)
    return met([denunciation.article], phrase('directive-denunciation', { delay: denunciation.effect }));
  if (clause === 'depositary' && depositary !== undefined)
    return met([depositary.article], phrase('directive-depositary', { name: depositary.name }));
  return silent(clause);
}

function meansAnswer(means: readonly ConsentMeans[], { consent }: FinalClauses): Answer {
  if (consent === undefined) return silent('consent');
  const routes = consent.routes.filter((route) => route.means.some((each) => means.includes(each)));
  const articles = routes.map((route) => route.article);
  const lacking = means.filter((each) => !routes.some((route) => route.means.includes(each)));
  if (lacking.length === 0) return met(articles, phrase('directive-means-open', { means }));
  return answer('not-met', articles, phrase('directive-means-not-open', { means: lacking }));
}

function reioAnswer(reio: ParticipantCode, document: FinalClauses, context: Context): Answer {
  if (document.consent === undefined) return silent('consent');
  const routes = document.consent.routes.filter((route) => route.for !== 'states');
  const open = routes.filter((route) => mayBe(route.to, reio, document, context));
  const told = (is: boolean, rules: typeof routes): Phrase =>
    phrase('directive-open-to', {
      participant: reio,
      open: is,
      routes: rules.map(({ means, to }) => ({ means, who: whoFacts(to, document, context) })),
    });
  if (open.length > 0)
    return met(
      open.map((route) => route.article),
      told(true, open),
    );
  const { routes: all } = document.consent;
  return answer(
    'not-met',
    all.map((route) => route.article),
    told(false, routes.length > 0 ? routes : all),
  );
}

/** Whether an organization can be one of those the clause speaks of, be it now or once others have acted. */
function mayBe(who: Who, reio: ParticipantCode, document: FinalClauses, context: Context): boolean {
  const may = (part: Who): boolean => mayBe(part, reio, document, context);
  switch (who.kind) {
    case 'any':
    case 'reio':
    case 'organization':
    case 'reio-with-member':
    case 'stated':
      return true;
    case 'state':
    case 'entity':
      return false;
    case 'member':
      return document.groups[who.of]?.members.includes(reio) ?? membershipsOf(context, who.of, reio).length > 0;
    case 'listed':
      return who.participants.includes(reio);
    case 'party':
    case 'consented':
      return (context.treaties.get(who.to)?.participants.get(reio)?.spells.length ?? 0) > 0;
    case 'signatory':
    case 'signed':
      return who.to === undefined || context.treaties.get(who.to)?.participants.get(reio)?.signed != null;
    case 'all':
      return who.of.every(may);
    case 'either':
      return who.of.some(may);
    case 'at-least':
      return who.of.filter(may).length >= who.n;
    case 'not':
      // What it may yet become or cease to be does not shut it out.
      return ['any', 'reio', 'organization', 'listed', 'member'].includes(who.who.kind) ? !may(who.who) : true;
  }
}

/** What the document has on matters that are not computed: its notes, and clauses of its own on some of them. */
function matterAnswer(matters: readonly NoteMatter[], { notes, amendments, relations }: FinalClauses): Answer {
  const found: { article?: string | undefined; text: Prose }[] = [
    ...notes.filter((note) => note.matter !== undefined && matters.includes(note.matter)),
    ...(matters.includes('amendment') ? amendments : []).map(({ article, says, adoption, id }) => ({
      article,
      text: says ?? adoption?.says ?? id,
    })),
    ...(matters.includes('disconnection') ? relations.amongMembers : []).map(({ article, says }) => ({
      article,
      text: says,
    })),
  ];
  if (found.length > 0)
    return met(
      found.map((each) => each.article),
      phrase('directive-text', { texts: found.map((each) => each.text) }),
    );
  return silent(...matters);
}
