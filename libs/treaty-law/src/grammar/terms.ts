import { z } from 'zod';
import { ParticipantCode, StatementKind, TreatyId } from '../act.ts';
import { isLegalDate, LegalDate } from '../legal-date.ts';

// The terms that every clause is made of: who, when, and where it is written.

export const Article = z
  .string()
  .min(1)
  .max(80)
  .describe('Article and paragraph as cited, without "Art.": `65(1)`; a resolution may be named in full');

export const Text = z.strictObject({ en: z.string().min(1), fr: z.string().min(1).optional() });

/** What a document says in words: in English, or in each language. */
export const Prose = z
  .union([z.string().min(1), Text], { error: 'must be a text, or one for each language: { "en": …, "fr": … }' })
  .meta({ id: 'Prose' });
export type Prose = z.infer<typeof Prose>;

/** The same in an answer, which is put into words before it is sent: there it is one text, in the language asked for. */
export const prose: z.ZodType<Prose> = z.union([z.string(), Text]);
prose._zod.toJSONSchema = () => ({ type: 'string' });

/** A text in each language. */
export type Text = z.infer<typeof Text>;

/** Asked of every value that is put into words: it looks at as little as it can. */
export function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null || !('en' in value) || typeof value.en !== 'string') return false;
  for (const member in value) if (member !== 'en' && member !== 'fr') return false;
  return true;
}

/** The English of it, by which texts are compared. */
export const inEnglish = (text: Prose): string => (typeof text === 'string' ? text : text.en);

/** Code of a group with dated membership (`EU`, `COE`), or of a list named in the document. */
export const GroupId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/)
  .refine((id) => !(id in {}), 'is a name that every object has; choose another');

export const positive = z.int().positive();

// No clause waits longer; a date typed as a number of days does.
export const years = z.int().positive().max(200);
export const months = z.int().positive().max(2400);
export const days = z.int().positive().max(73_050);

export const dayOfYear = { month: z.int().min(1).max(12), day: z.int().min(1).max(31) };
export const existsEachYear = ({ month, day }: { month: number; day: number }): boolean =>
  isLegalDate(`2001-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
export const notEachYear = { error: 'not a day that every year has', path: ['day'] };

/** A moment of the treaty's own life from which a period can run. */
export const Point = z.enum(['adoption', 'opening', 'signature-closing', 'entry-into-force']);
export type Point = z.infer<typeof Point>;

/** What a clause that is not computed is about. */
export const NoteMatter = z.enum([
  'disputes',
  'languages',
  'suspension',
  'implementation',
  'other-treaties',
  'further-accession',
  'disconnection',
  'amendment',
  'correction',
  'other',
]);
export type NoteMatter = z.infer<typeof NoteMatter>;

/** Which participants a clause speaks of, judged on the date of the act. */
export type Who =
  | { kind: 'any' }
  | { kind: 'state' }
  | { kind: 'reio' }
  | { kind: 'organization' }
  | { kind: 'entity' }
  | { kind: 'member'; of: string; on?: LegalDate | undefined }
  | { kind: 'listed'; participants: string[] }
  | { kind: 'party'; to: string }
  | { kind: 'consented'; to: string }
  | { kind: 'signatory'; to?: string | undefined }
  | { kind: 'signed'; to?: string | undefined }
  | { kind: 'reio-with-member'; that: 'signed' | 'consented' | 'is-party' }
  | { kind: 'stated'; to?: string | undefined; provision: string; statement?: StatementKind | undefined }
  | { kind: 'all'; of: Who[] }
  | { kind: 'either'; of: Who[] }
  | { kind: 'at-least'; n: number; of: Who[] }
  | { kind: 'not'; who: Who };
export const Who: z.ZodType<Who> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('any') }),
      z.strictObject({ kind: z.literal('state') }).describe('A State, and nobody else'),
      z.strictObject({ kind: z.literal('reio') }).describe('A regional economic integration organization'),
      z
        .strictObject({ kind: z.literal('organization') })
        .describe('An international organization of any sort, of regional economic integration or other'),
      z
        .strictObject({ kind: z.literal('entity') })
        .describe('Neither a State nor an organization: a territory, a customs territory'),
      z
        .strictObject({ kind: z.literal('member'), of: GroupId, on: LegalDate.optional() })
        .describe('A member of the group: on the date of the act, or on a fixed date'),
      z.strictObject({ kind: z.literal('listed'), participants: z.array(ParticipantCode).min(1) }),
      z.strictObject({ kind: z.literal('party'), to: TreatyId }).describe('Bound by the other treaty on the date'),
      z
        .strictObject({ kind: z.literal('consented'), to: TreatyId })
        .describe('Has consented to the other treaty, earlier or on the same day'),
      z
        .strictObject({ kind: z.literal('signatory'), to: TreatyId.optional() })
        .describe('Has signed this treaty; or has signed the other one or consented to it'),
      z
        .strictObject({ kind: z.literal('signed'), to: TreatyId.optional() })
        .describe('Has itself signed this treaty, or the other one: who joined it by accession has not'),
      z
        .strictObject({ kind: z.literal('reio-with-member'), that: z.enum(['signed', 'consented', 'is-party']) })
        .describe('An REIO of which at least one member State has signed, has consented, or is a Party'),
      z
        .strictObject({
          kind: z.literal('stated'),
          to: TreatyId.optional(),
          provision: Article,
          statement: StatementKind.optional(),
        })
        .describe('Has a statement standing under the provision of this treaty, or of the other one'),
      z.strictObject({ kind: z.literal('all'), of: z.array(Who).min(1) }),
      z.strictObject({ kind: z.literal('either'), of: z.array(Who).min(1) }),
      z
        .strictObject({ kind: z.literal('at-least'), n: positive, of: z.array(Who).min(1) })
        .describe('At least n of these hold'),
      z.strictObject({ kind: z.literal('not'), who: Who }),
    ]),
  )
  .meta({ id: 'Who' });

/** From the date on which a condition is met (or an act is done) to the date of its effect. */
export type Delay =
  | { kind: 'same-day' }
  | { kind: 'period'; years?: number | undefined; months?: number | undefined; days?: number | undefined }
  | { kind: 'first-of-month-after'; months?: number | undefined; days?: number | undefined }
  | { kind: 'first-of-nth-month'; n: number }
  | { kind: 'next'; month: number; day: number }
  | { kind: 'fixed'; date: LegalDate }
  | { kind: 'fixed-if-met-by'; date: LegalDate; by?: LegalDate | undefined; otherwise: Delay }
  | { kind: 'from'; point: Point; delay: Delay }
  | { kind: 'in-force'; treaty: string }
  | { kind: 'own-in-force'; treaty: string }
  | { kind: 'notified'; delay: Delay }
  | { kind: 'latest'; of: Delay[] }
  | { kind: 'earliest'; of: Delay[] };
export const Delay: z.ZodType<Delay> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('same-day') }),
      z
        .strictObject({
          kind: z.literal('period'),
          years: years.optional(),
          months: months.optional(),
          days: days.optional(),
        })
        .refine(
          (p) => p.years !== undefined || p.months !== undefined || p.days !== undefined,
          'a period needs years, months or days',
        )
        .describe(
          'n days, months or years after; "on the nth day after" is the same. A depositary that counts from the day after the act is said by one day more: `months: 3, days: 1`',
        ),
      z
        .strictObject({
          kind: z.literal('first-of-month-after'),
          months: z.int().nonnegative().max(2400).optional(),
          days: days.optional(),
        })
        .describe('First day of the month following the expiration of the period'),
      z
        .strictObject({ kind: z.literal('first-of-nth-month'), n: months })
        .describe('First day of the nth month after the month of the act'),
      z
        .strictObject({ kind: z.literal('next'), ...dayOfYear })
        .refine(existsEachYear, notEachYear)
        .describe('The next such day of the year, after the date'),
      z.strictObject({ kind: z.literal('fixed'), date: LegalDate }),
      z
        .strictObject({
          kind: z.literal('fixed-if-met-by'),
          date: LegalDate,
          by: LegalDate.optional(),
          otherwise: Delay,
        })
        .describe('On the date if the condition is met by then (or by the other date), otherwise after the delay'),
      z
        .strictObject({ kind: z.literal('from'), point: Point, delay: Delay })
        .describe('Counted from a moment of the treaty itself'),
      z
        .strictObject({ kind: z.literal('in-force'), treaty: TreatyId })
        .describe('The date on which another treaty enters into force'),
      z
        .strictObject({ kind: z.literal('own-in-force'), treaty: TreatyId })
        .describe('The date on which another treaty enters into force for the same participant'),
      z
        .strictObject({ kind: z.literal('notified'), delay: Delay })
        .describe(
          'Counted from the day on which the depositary notified the others of the act; none while that is not on record',
        ),
      z.strictObject({ kind: z.literal('latest'), of: z.array(Delay).min(1) }).describe('Whichever is later'),
      z.strictObject({ kind: z.literal('earliest'), of: z.array(Delay).min(1) }).describe('Whichever is earlier'),
    ]),
  )
  .meta({ id: 'Delay' });
