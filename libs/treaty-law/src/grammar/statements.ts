import { z } from 'zod';
import { ConsentMeans, StatementKind, TreatyId } from '../act.ts';
import { LegalDate } from '../legal-date.ts';
import { Article, Delay, GroupId, Prose, Who } from './terms.ts';

// What may, must or must not be told to the depositary, and what that changes.

const Rule = z.strictObject({ article: Article, delay: Delay });

const When = z.enum(['signature', 'consent', 'any-time']);

/** What a statement under a provision changes between its author and the other Parties. */
const Effect = z
  .strictObject({
    on: z.array(Article).min(1).describe('Provisions that it changes, as asked for in a relation: `7`'),
    does: z.enum(['excludes', 'excludes-in-part', 'adds-condition']),
    part: Prose.optional().describe('Which part is excluded, or which condition added, in words'),
    direction: z
      .enum(['towards-author', 'by-author', 'both'])
      .default('towards-author')
      .describe('Whose use of the provision the text itself restricts: that of others towards the author, or its own'),
    reciprocal: z
      .union([z.strictObject({ article: Article, says: Prose }), z.literal('none')])
      .optional()
      .describe(
        'Source that restricts the author as well, or `none` where the duty is not owed pair by pair; where absent, a reservation is reciprocal by VCLT Art. 21(1)(b), unless `relations.owedToAll` has the provision',
      ),
  })
  .refine((e) => e.does === 'excludes' || e.part !== undefined, {
    error: 'says which part it excludes, or which condition it adds',
    path: ['part'],
  });

/** A provision under which a statement may or must be made. */
export const Provision = z.strictObject({
  provision: Article,
  kind: StatementKind,
  about: z
    .array(Article)
    .default([])
    .describe('Provisions that statements under this one derogate from: they are often cited instead'),
  summary: Prose,
  proviso: Prose.optional().describe('On what condition the text allows it, where the record cannot tell'),
  single: z.boolean().default(false).describe('One authority only may be designated'),
  when: z.array(When).min(1),
  mandatory: z.boolean().default(false),
  condition: Prose.optional().describe('Whom a mandatory provision concerns, where the record cannot tell: in words'),
  who: Who.optional().describe('Whom a mandatory provision concerns, where the record can tell'),
  means: z.array(ConsentMeans).min(1).optional().describe('Owed by those that consented by these means only'),
  given: Article.optional().describe('Owed by whoever has made a statement under that provision, with it'),
  due: z
    .enum(['consent', 'in-force'])
    .default('consent')
    .describe('When a mandatory statement falls due: with the instrument, or when the treaty binds its author'),
  confirmed: z
    .boolean()
    .default(false)
    .describe(
      'A reservation made at signature must be confirmed on consent (VCLT Art. 23(2)): the text does not itself name signature as a time for it (ILC Guide to Practice on Reservations, 2.2.3)',
    ),
  keptUpToDate: z.boolean().default(false).describe('Later statements of the same author bring it up to date'),
  register: Article.optional().describe('Clause under which the depositary keeps a register'),
  effects: z.array(Effect).min(1).optional().describe('What it changes between its author and the others'),
  made: Rule.optional().describe(
    'From when it has effect if made once the treaty binds its author; on receipt if absent',
  ),
  withdrawal: Rule.optional().describe('From when a withdrawal has effect, where it is not the rule of the treaty'),
});
export type Provision = z.infer<typeof Provision>;

export const Statements = z.strictObject({
  closed: z
    .array(z.strictObject({ kind: StatementKind, article: Article }))
    .default([])
    .describe('Kinds of which no others than those listed may be made'),
  confirmation: z
    .strictObject({ article: Article, required: z.boolean() })
    .optional()
    .describe(
      'Of reservations made at signature, on consent; by VCLT Art. 23(2) where absent, unless listed without it',
    ),
  withdrawal: Rule.optional().describe(
    'From when the withdrawal of a reservation has effect; on receipt (VCLT Art. 22(3)) where absent',
  ),
  silent: z
    .boolean()
    .default(false)
    .describe('The text has no clause on statements at all: without this, an empty list means that none is on record'),
  objections: z
    .strictObject({ article: Article, within: Delay })
    .optional()
    .describe('Period for objections; twelve months (VCLT Art. 20(5)) where absent'),
  provisions: z.array(Provision).default([]),
});

/** To which territories the treaty applies, and how that is told. */
export const Territories = z.strictObject({
  article: Article,
  says: Prose.optional(),
  follows: z
    .strictObject({ treaty: TreatyId, article: Article })
    .optional()
    .describe('It applies to the territories told under that treaty'),
  extension: Rule.optional().describe('From when a later extension has effect'),
  withdrawal: Rule.optional().describe('From when the withdrawal of an extension, or of an exclusion, has effect'),
});

export const Provisional = z.strictObject({
  article: Article,
  says: Prose.optional(),
  by: z.enum(['signature', 'consent', 'declaration']).describe('What brings provisional application about'),
  from: Delay.optional().describe('Counted from that act; from its date if absent'),
  notBy: z
    .strictObject({ provision: Article, article: Article })
    .optional()
    .describe('Not for those that have declared so under the provision'),
  ends: z.strictObject({ on: Delay, article: Article }).optional().describe('A last end, whatever happens'),
  notice: z
    .strictObject({ provision: Article, delay: Delay, article: Article })
    .optional()
    .describe('Ends after a notification under the provision'),
});

/** Relations between Parties that the text orders in its own way. */
export const Relations = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        provision: Article,
        asks: Prose.describe('With {from} and {to}: `May {from} order a provider in {to} …?`'),
        article: Article,
        conditions: z
          .array(
            z.strictObject({
              article: Article,
              says: Prose.describe('Completes "Yes, if …": `the offence is punishable in both`'),
              unless: z
                .array(
                  z.strictObject({
                    title: Prose,
                    between: z.tuple([Who, Who]).describe('Those between whom the other treaty is in force'),
                    from: LegalDate.optional(),
                    source: z.string().min(1),
                  }),
                )
                .default([])
                .describe('Where these are known to be in force between the two, the condition is known to fail'),
            }),
          )
          .default([])
          .describe('What the text makes a condition and the record cannot tell: the answer is "yes, if …"'),
        terms: z
          .array(z.strictObject({ article: Article, says: Prose }))
          .default([])
          .describe('How it is done: told with the answer, which it does not change'),
      }),
    )
    .default([]),
  owedToAll: z
    .array(z.strictObject({ provisions: z.array(Article).min(1), article: Article, says: Prose }))
    .default([])
    .describe(
      'Provisions whose duties are not owed pair by pair (to make conduct criminal, say): a reservation to them does not free the others towards its author (VCLT Art. 21(1)(b); ILC Guide to Practice on Reservations, 4.2.5)',
    ),
  supplements: z
    .array(z.strictObject({ treaty: TreatyId, article: Article, says: Prose }))
    .default([])
    .describe('Treaties that this one supplements between those that are Parties to both'),
  amongMembers: z
    .array(z.strictObject({ group: GroupId, article: Article, says: Prose }))
    .default([])
    .describe('Members of the group may apply other law among themselves'),
  pairs: z
    .strictObject({
      means: z.array(z.enum(['accession', 'succession'])).min(1),
      by: z.enum(['acceptance', 'no-objection']),
      within: Delay.optional().describe('Period for objections, from the instrument'),
      fromNotification: z
        .boolean()
        .default(false)
        .describe('The period runs from the day on which the depositary notified the others of the instrument'),
      delay: Delay.describe('From the acceptance, or from the end of the period'),
      article: Article,
      says: Prose,
    })
    .optional()
    .describe('By these means a State is bound only towards those that have accepted it, or have not objected'),
});
