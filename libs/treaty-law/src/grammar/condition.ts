import { z } from 'zod';
import { ConsentMeans, ParticipantCode, StatementKind, TreatyId } from '../act.ts';
import { LegalDate } from '../legal-date.ts';
import { Article, Delay, dayOfYear, existsEachYear, GroupId, notEachYear, Point, positive, Who } from './terms.ts';

/** A set of participants of which a fraction is asked. */
export const ParticipantSet = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('parties'),
      to: TreatyId.describe('The treaty whose Parties form the set'),
      at: z
        .union([z.literal('current'), z.enum(['adoption', 'opening']), LegalDate])
        .describe('Moving with membership, or fixed'),
      counting: z.enum(['in-force', 'consented']).default('in-force'),
      only: Who.optional().describe('Of these, only those that the clause speaks of'),
    }),
    z.strictObject({
      kind: z.literal('members'),
      of: GroupId,
      at: z.union([z.literal('current'), z.enum(['adoption', 'opening']), LegalDate]),
      only: Who.optional().describe('Of these, only those that the clause speaks of'),
    }),
    z.strictObject({ kind: z.literal('listed'), participants: z.array(ParticipantCode).min(1) }),
    z
      .strictObject({
        kind: z.literal('heaviest'),
        n: positive,
        weights: z.string().min(1).describe("Name of a table in the document's `weights`"),
        of: GroupId.describe('Group in which they are looked for'),
      })
      .describe(
        'The n members with the greatest weights of those that belong to the group on the day: who leaves is replaced by the next',
      ),
    z.strictObject({ kind: z.literal('number'), n: positive }).describe('A size set by a resolution'),
  ])
  .meta({ id: 'ParticipantSet' });
export type ParticipantSet = z.infer<typeof ParticipantSet>;

/** How the instrument of an REIO is counted. */
export const ReioCounting = z
  .enum(['not-additional', 'one', 'as-members'])
  .describe(
    '`not-additional`: not counted besides those of its member States; `one`: as any other; `as-members`: as the number of its member States',
  );
export type ReioCounting = z.infer<typeof ReioCounting>;

const tally = {
  means: z
    .array(ConsentMeans)
    .min(1)
    .optional()
    .describe('Means of consent that count; all that the treaty opens if absent'),
  from: Who.optional().describe('Only instruments of these participants count'),
  orProvisional: z
    .boolean()
    .optional()
    .describe('Notifications of provisional application count as instruments do; of each participant one act counts'),
  reio: ReioCounting.default('one'),
  article: Article.optional(),
};

/** Which acts a tally goes over, and under which provision a statement must have been made. */
const tallied = {
  provision: Article.optional().describe('With `statements`: those under this provision'),
  statement: StatementKind.optional().describe('With `statements`: those of this kind, objections for instance'),
};
const Tallied = z.enum(['instruments', 'signatures', 'statements']).default('instruments');

/** What must have happened. Every node can be explained by the acts that meet it. */
export type Condition =
  | {
      kind: 'count';
      of: 'instruments' | 'signatures' | 'parties' | 'statements';
      atLeast: number;
      means?: ConsentMeans[] | undefined;
      from?: Who | undefined;
      orProvisional?: boolean | undefined;
      reio: ReioCounting;
      provision?: string | undefined;
      statement?: StatementKind | undefined;
      article?: string | undefined;
    }
  | {
      kind: 'share';
      of: 'instruments' | 'signatures' | 'statements';
      weights: string;
      relativeTo?: string | undefined;
      percent?: number | undefined;
      amount?: number | undefined;
      moreThan: boolean;
      provision?: string | undefined;
      statement?: StatementKind | undefined;
      means?: ConsentMeans[] | undefined;
      from?: Who | undefined;
      orProvisional?: boolean | undefined;
      reio: ReioCounting;
      article?: string | undefined;
    }
  | { kind: 'named'; participants: string[]; means?: ConsentMeans[] | undefined; article?: string | undefined }
  | {
      kind: 'fraction';
      numerator: number;
      denominator: number;
      moreThan: boolean;
      of: ParticipantSet;
      acts: 'instruments' | 'signatures' | 'statements';
      onlyThose: boolean;
      atLeast?: number | undefined;
      provision?: string | undefined;
      statement?: StatementKind | undefined;
      means?: ConsentMeans[] | undefined;
      from?: Who | undefined;
      orProvisional?: boolean | undefined;
      reio: ReioCounting;
      article?: string | undefined;
    }
  | {
      kind: 'regions';
      atLeast: number;
      means?: ConsentMeans[] | undefined;
      from?: Who | undefined;
      article?: string | undefined;
    }
  | {
      kind: 'pair';
      of: string;
      means?: ConsentMeans[] | undefined;
      from?: Who | undefined;
      article?: string | undefined;
    }
  | { kind: 'in-force'; treaty: string; article?: string | undefined }
  | {
      kind: 'not-before' | 'not-after';
      date?: LegalDate | undefined;
      after?: { point: Point; delay: Delay } | undefined;
      article?: string | undefined;
    }
  | {
      kind: 'yearly';
      month: number;
      day: number;
      from?: number | undefined;
      condition: Condition;
      article?: string | undefined;
    }
  | {
      kind: 'unless';
      condition: Condition;
      by: { date: LegalDate } | { after: { point: Point; delay: Delay } };
      article?: string | undefined;
    }
  | { kind: 'decision'; provision: string; article?: string | undefined }
  | { kind: 'all'; of: Condition[]; article?: string | undefined }
  | { kind: 'any'; of: Condition[]; article?: string | undefined };
export const Condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('count'),
          of: z.enum(['instruments', 'signatures', 'parties', 'statements']).default('instruments'),
          atLeast: positive,
          ...tallied,
          ...tally,
        })
        .describe('At least n instruments of consent (or signatures, Parties, statements)'),
      z
        .strictObject({
          kind: z.literal('share'),
          of: Tallied,
          weights: z
            .string()
            .min(1)
            .refine((name) => !(name in {}), 'is a name that every object has; choose another')
            .describe("Name of a table in the document's `weights`"),
          relativeTo: z
            .string()
            .min(1)
            .optional()
            .describe('Percent of what the same participants have in this other table, not of the whole'),
          percent: z.number().positive().max(100).optional(),
          amount: z.number().positive().optional(),
          moreThan: z.boolean().default(false).describe('More than, not at least'),
          ...tallied,
          ...tally,
        })
        .refine(
          (s) => (s.percent === undefined) !== (s.amount === undefined),
          'a share is asked either in percent or as an amount',
        )
        .describe('A share of a weight: emissions, tonnage, votes'),
      z
        .strictObject({
          kind: z.literal('named'),
          participants: z.array(ParticipantCode).min(1),
          means: tally.means,
          article: tally.article,
        })
        .describe('Each of the named participants'),
      z
        .strictObject({
          kind: z.literal('fraction'),
          numerator: positive,
          denominator: positive,
          moreThan: z.boolean().default(false),
          of: ParticipantSet,
          acts: Tallied,
          onlyThose: z.boolean().default(true).describe('Only instruments of participants in the set count'),
          atLeast: positive.optional().describe('Never fewer than this number'),
          ...tallied,
          ...tally,
        })
        .describe('A fraction, or all, of a set of participants'),
      z
        .strictObject({
          kind: z.literal('regions'),
          atLeast: z.int().min(2).max(30),
          means: tally.means,
          from: tally.from,
          article: tally.article,
        })
        .describe('Instruments of participants from at least so many regions'),
      z
        .strictObject({
          kind: z.literal('pair'),
          of: z.string().min(1).describe("Name of a relation in the document's `pairs`"),
          means: tally.means,
          from: tally.from,
          article: tally.article,
        })
        .describe('Instruments of any two participants that stand in the relation'),
      z.strictObject({ kind: z.literal('in-force'), treaty: TreatyId, article: tally.article }),
      z
        .strictObject({
          kind: z.literal('not-before'),
          date: LegalDate.optional(),
          after: z.strictObject({ point: Point, delay: Delay }).optional(),
          article: tally.article,
        })
        .refine(
          (c) => (c.date === undefined) !== (c.after === undefined),
          'not-before needs either a date or a period after a point',
        ),
      z
        .strictObject({
          kind: z.literal('not-after'),
          date: LegalDate.optional(),
          after: z.strictObject({ point: Point, delay: Delay }).optional(),
          article: tally.article,
        })
        .refine(
          (c) => (c.date === undefined) !== (c.after === undefined),
          'not-after needs either a date or a period after a point',
        )
        .describe('Holds up to and on the day: with `all`, what else is asked must have come by then'),
      z
        .strictObject({
          kind: z.literal('yearly'),
          ...dayOfYear,
          from: z.int().optional().describe('First year in which it is looked at'),
          condition: Condition,
          article: tally.article,
        })
        .refine(existsEachYear, notEachYear)
        .describe('Looked at on one day of each year only'),
      z
        .strictObject({
          kind: z.literal('unless'),
          condition: Condition,
          by: z.union([
            z.strictObject({ date: LegalDate }),
            z.strictObject({ after: z.strictObject({ point: Point, delay: Delay }) }),
          ]),
          article: tally.article,
        })
        .describe('Tacit acceptance: met on the day if the condition (so many objections) does not hold on it'),
      z
        .strictObject({ kind: z.literal('decision'), provision: Article, article: tally.article })
        .describe('A decision under the provision, recorded as a communication of nobody in particular'),
      z.strictObject({ kind: z.literal('all'), of: z.array(Condition).min(1), article: tally.article }),
      z.strictObject({ kind: z.literal('any'), of: z.array(Condition).min(1), article: tally.article }),
    ]),
  )
  .meta({ id: 'Condition' });
