import { Act, ActKind, FindingCode, LegalDate, ParticipantCode, StatusName, TreatyId } from '@accede/treaty-law';
import { z } from 'zod';

// What a request may say. Unknown parameters are refused: a misspelt `asAt` must not silently mean today.

/** An instant with its offset, brought to UTC so that instants order as text. */
export const Instant = z.iso
  .datetime({ offset: true, error: 'must be an instant of the form 2026-01-31T12:00:00Z' })
  .transform((text, issue) => {
    const at = new Date(text);
    // Years beyond four digits would not order as text.
    if (!Number.isNaN(at.getTime()) && /^\d{4}-/.test(at.toISOString())) return at.toISOString();
    issue.addIssue('must be an instant of the form 2026-01-31T12:00:00Z');
    return z.NEVER;
  });

const asAt = LegalDate.optional().describe('Legal date of the status; today if absent');
const knownAt = Instant.optional().describe('As the log knew it at this instant; now if absent');
const minPosition = z.coerce
  .number({ error: 'must be a position: a whole number from 0' })
  .int()
  .min(0)
  .optional()
  .describe('Wait, up to 5 s, until the read models have reached this position of the log');

const times = { asAt, knownAt, minPosition };
const page = {
  cursor: z.string().min(1).max(500).optional().describe('The `next` of the page before'),
  limit: z.coerce.number({ error: 'must be a whole number from 1 to 1000' }).int().min(1).max(1000).default(100),
};
const csv = { format: z.enum(['json', 'csv']).optional().describe('`csv` gives text/csv, as does the Accept header') };
const from = LegalDate.optional().describe('First legal date, inclusive');
const to = LegalDate.optional().describe('Last legal date, inclusive');
const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  from === undefined || to === undefined || from <= to;
const backwards = { path: ['from'], error: 'must not be after to' };

export const NoQuery = z.strictObject({});
export const ReadQuery = z.strictObject({ minPosition });
export const StatusQuery = z.strictObject(times);
export const TreatiesQuery = z.strictObject({
  ...times,
  q: z.string().max(200).optional().describe('Words of the title, short title, reference or code'),
  ...page,
});
export const TreatyParticipantsQuery = z.strictObject({
  ...times,
  status: StatusName.exclude(['none']).optional(),
  ...page,
  ...csv,
});
export const ParticipantsQuery = z.strictObject({ asAt });
export const ActsQuery = z
  .strictObject({
    treaty: TreatyId.optional(),
    participant: ParticipantCode.optional(),
    kind: ActKind.optional(),
    actId: Act.shape.id.optional().describe('The act of this id only, in all its versions'),
    from,
    to,
    knownAt,
    minPosition,
    ...page,
    ...csv,
  })
  .refine(inOrder, backwards);
export const CalendarQuery = z
  .strictObject({ from, to, treaty: TreatyId.optional(), ...times, ...page, ...csv })
  .refine(inOrder, backwards);
export const FindingsQuery = z.strictObject({
  treaty: TreatyId.optional(),
  participant: ParticipantCode.optional(),
  severity: z.enum(['irregular', 'warning', 'notice']).optional(),
  code: FindingCode.optional(),
  ...times,
  ...page,
  ...csv,
});
export const ChangesQuery = z.strictObject({ treaty: TreatyId.optional(), minPosition, ...page, ...csv });

// A path may name what is not on record in any spelling: the answer is then a 404 with near matches.
const treatyCode = z.string().min(1).max(40).describe('Code of a treaty, as ETS185');
const participantCode = z.string().min(1).max(100).describe('Code of a participant, as FRA');
export const TreatyPath = z.strictObject({ id: treatyCode });
export const ActPath = z.strictObject({ id: treatyCode, actId: Act.shape.id });
export const ParticipantPath = z.strictObject({ code: participantCode });

/** An act to record. Without an id, one is derived from the Idempotency-Key, or from the content. */
export const NewAct = Act.extend({ id: Act.shape.id.optional() }).meta({ id: 'NewAct', title: 'An act to record' });
export type NewAct = z.infer<typeof NewAct>;

const reason = z.string().min(1).max(2000).describe('Why, with the source: shown with the act for good');

export const Correction = z
  .strictObject({ act: NewAct.describe('The act as it should have been recorded'), reason })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof Correction>;
/** What is looked at before recording, whose own refusals name what is wrong with the act. */
export const CorrectionOfAny = z.strictObject({ act: z.looseObject({}), reason });

export const Retraction = z.strictObject({ reason }).meta({ id: 'Retraction' });
export type Retraction = z.infer<typeof Retraction>;

export const HypotheticalAct = z
  .strictObject({
    kind: ActKind.default('ratification'),
    participant: ParticipantCode,
    date: LegalDate.describe('May lie in the future'),
    provision: z.string().min(1).max(100).optional(),
  })
  .meta({ id: 'HypotheticalAct' });
export type HypotheticalAct = z.infer<typeof HypotheticalAct>;

export const WhatIf = z
  .strictObject({ acts: z.array(HypotheticalAct).min(1).max(500) })
  .meta({ id: 'WhatIf', title: 'Acts supposed, not recorded' });
export type WhatIf = z.infer<typeof WhatIf>;
