import { dataSchemas, type EventType, RegisteredParticipant } from '@accede/events';
import { ACTS_ORDERS, FINDINGS_ORDERS, TREATY_PARTICIPANTS_ORDERS } from '@accede/projections';
import {
  Act,
  ActKind,
  CalendarEntry,
  FindingCode,
  LegalDate,
  ObligationStatus,
  ParticipantCode,
  StatementKind,
  StatementState,
  StatusName,
  TreatyId,
} from '@accede/treaty-law';
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
  cursor: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe('The `next` or `previous` of another page of the same list in the same order'),
  limit: z.coerce
    .number({ error: 'must be a whole number from 1 to 1000' })
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('Rows of a page; 100 if absent. CSV without it is the whole list'),
};
const csv = { format: z.enum(['json', 'csv']).optional().describe('`csv` gives text/csv, as does the Accept header') };

/** An order of a list: each name by itself, or with `-` before it, from the last on. */
const sort = <const Names extends readonly [string, ...string[]]>(
  names: Names,
  usual: Names[number] | `-${Names[number]}`,
) => {
  const orders = names.flatMap((name) => [name, `-${name}`]) as [Names[number], ...`-${Names[number]}`[]];
  return z
    .enum(orders as unknown as readonly (Names[number] | `-${Names[number]}`)[])
    .optional()
    .describe(`\`${usual}\` if absent; with \`-\` from the last on`);
};
const from = LegalDate.optional().describe('First legal date, inclusive');
const to = LegalDate.optional().describe('Last legal date, inclusive');
const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  from === undefined || to === undefined || from <= to;
const backwards = { path: ['from'], error: 'must not be after to' };

/** Of a parameter given once or several times: the first rule of ours that it breaks, in its own words. */
const ruleOfEach: z.core.$ZodErrorMap<z.core.$ZodIssueInvalidUnion> = ({ errors, input }) =>
  errors[Array.isArray(input) ? 0 : 1]?.find(({ code }) => code === 'custom')?.message;

export const NoQuery = z.strictObject({});
export const ReadQuery = z.strictObject({ minPosition });
export const TextQuery = z.strictObject({
  article: z
    .string()
    .min(1)
    .max(100)
    .describe('As documents cite: `65(1)`, `24(1)-(2)`, `14(1)(d), 14(15)`, `23 to 31`'),
  minPosition,
});
export const StatusQuery = z.strictObject(times);
export const TreatiesQuery = z.strictObject({
  ...times,
  q: z.string().max(200).optional().describe('Words of the title, short title, reference or code'),
  sort: sort(['id', 'title'], 'id'),
  ...page,
});
export const SearchQuery = z.strictObject({
  q: z
    .string()
    .max(200)
    .describe('A code, or a name in English or French, or part of one; accents and case are no matter'),
  limit: z.coerce
    .number({ error: 'must be a whole number from 1 to 100' })
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('The most to be told of treaties, and of participants; 10 if absent'),
  minPosition,
});
const SomeStatus = StatusName.exclude(['none']);
export const TreatyParticipantsQuery = z.strictObject({
  ...times,
  status: z
    .union([z.array(SomeStatus), SomeStatus.transform((one) => [one])], { error: ruleOfEach })
    .optional()
    .describe('May be repeated: participants of any of them'),
  q: z.string().max(200).optional().describe('Part of a name, in English or French, or of a code'),
  sort: sort(TREATY_PARTICIPANTS_ORDERS, 'code'),
  ...page,
  ...csv,
});
const told = {
  participant: ParticipantCode.optional(),
  provision: z.string().min(1).max(100).optional().describe('As the treaty document lists it: `9(4)`'),
  kind: StatementKind.optional(),
};
export const StatementsQuery = z.strictObject({ ...times, ...told, state: StatementState.optional(), ...csv });
export const ObligationsQuery = z.strictObject({
  ...times,
  ...told,
  state: ObligationStatus.shape.state.optional(),
  ...csv,
});
export const PipelineQuery = z.strictObject({ ...times, ...csv });
export const ParticipantsQuery = z.strictObject(times);
export const ParticipantQuery = z.strictObject({ ...times, ...page });
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
    sort: sort(ACTS_ORDERS, '-date'),
    ...page,
    ...csv,
  })
  .refine(inOrder, backwards);
export const CalendarQuery = z
  .strictObject({
    from,
    to,
    treaty: TreatyId.optional(),
    participant: ParticipantCode.optional(),
    kind: CalendarEntry.shape.kind.optional(),
    ...times,
    sort: sort(['date'], 'date'),
    ...page,
    ...csv,
  })
  .refine(inOrder, backwards);
export const FindingsQuery = z.strictObject({
  treaty: TreatyId.optional(),
  participant: ParticipantCode.optional(),
  severity: z.enum(['irregular', 'warning', 'notice']).optional(),
  code: FindingCode.optional(),
  ...times,
  sort: sort(FINDINGS_ORDERS, 'treaty'),
  ...page,
  ...csv,
});
/** An instant, or a day in UTC as the first or last instant of it. */
const instantOf = (rest: string) =>
  z
    .union([LegalDate.transform((day) => `${day}${rest}`), Instant], {
      error: 'must be a day as 2026-01-31, or an instant as 2026-01-31T12:00:00Z',
    })
    .optional();
const position = z.coerce.number({ error: 'must be a position: a whole number from 0' }).int().min(0).optional();
const changesFilter = {
  treaty: TreatyId.optional(),
  participant: ParticipantCode.optional(),
  recorder: z.string().min(1).max(200).optional().describe('Who recorded it, as `recordedBy` has it'),
  type: z
    .enum(Object.keys(dataSchemas) as [EventType, ...EventType[]])
    .optional()
    .describe('Wire name of the event, as InstrumentDeposited'),
  from: instantOf('T00:00:00.000Z').describe('First instant, or day, of the recording'),
  to: instantOf('T23:59:59.999Z').describe('Last instant, or day, of the recording'),
};
export const ChangesQuery = z
  .strictObject({
    ...changesFilter,
    fromPosition: position.describe('First position in the log'),
    toPosition: position.describe('Last position in the log'),
    minPosition,
    sort: sort(['recorded'], '-recorded'),
    ...page,
    ...csv,
  })
  .refine(inOrder, backwards);
export const RecordingsQuery = z
  .strictObject({ ...changesFilter, minPosition, ...page, limit: page.limit.unwrap().max(200).optional() })
  .refine(inOrder, backwards);

// A path may name what is not on record in any spelling: the answer is then a 404 with near matches.
const treatyCode = z.string().min(1).max(40).describe('Code of a treaty, as ETS185');
const participantCode = z.string().min(1).max(100).describe('Code of a participant, as FRA');
export const TreatyPath = z.strictObject({ id: treatyCode });
export const ActPath = z.strictObject({ id: treatyCode, actId: Act.shape.id });
export const ParticipantPath = z.strictObject({ code: participantCode });

/** An act to record. Without an id, one is derived from the Idempotency-Key, or from the content. */
export const NewAct = Act.extend({ id: Act.shape.id.optional() }).meta({ id: 'NewAct', title: 'An act to record' });
export type NewAct = z.infer<typeof NewAct>;

/** A participant to put on the register. */
export const NewParticipant = RegisteredParticipant.extend({ source: Act.shape.source }).meta({
  id: 'NewParticipant',
  title: 'A participant to put on the register',
});
export type NewParticipant = z.infer<typeof NewParticipant>;

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
    participant: Act.shape.participant,
    date: LegalDate.describe('May lie in the future'),
    replaces: Act.shape.id
      .optional()
      .describe('The act on record in whose place it is supposed, as a correction would put it there'),
    notAfter: Act.shape.notAfter,
    notified: Act.shape.notified,
    predecessor: Act.shape.predecessor,
    towards: Act.shape.towards,
    provision: z.string().min(1).max(100).optional(),
    effective: Act.shape.effective,
    refersTo: Act.shape.refersTo,
    partial: Act.shape.partial,
    territories: Act.shape.territories,
    extent: Act.shape.extent,
    stage: Act.shape.stage,
    contact: Act.shape.contact,
    opposesForce: Act.shape.opposesForce,
    amount: Act.shape.amount,
    parts: Act.shape.parts,
    text: Act.shape.text,
  })
  .meta({ id: 'HypotheticalAct' });
export type HypotheticalAct = z.infer<typeof HypotheticalAct>;

/** An act supposed, as one text that an address can carry: `FRA:ratification:2027-01-15`, a provision after another colon. */
const SupposedText = z
  .string()
  .max(200)
  .transform((text, issue): HypotheticalAct => {
    const [participant, kind, date, provision, ...rest] = text.split(':');
    const act = HypotheticalAct.safeParse({ participant, kind, date, ...(provision ? { provision } : {}) });
    if (act.success && rest.length === 0) return act.data;
    const said = act.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    issue.addIssue(`"${text.slice(0, 80)}" is not of the form FRA:ratification:2027-01-15${said ? ` (${said})` : ''}`);
    return z.NEVER;
  });
/** Acts supposed for one read: given once or several times. */
export const suppose = z
  .union([z.array(SupposedText).max(100), SupposedText.transform((act) => [act])], { error: ruleOfEach })
  .default([])
  .describe('Acts supposed besides those on record, each as `FRA:ratification:2027-01-15`; may be repeated');

export const PositionPath = z.strictObject({
  id: z.string().min(1).max(40).describe('Name of a position, as EU-CETS224'),
});
export const PositionQuery = z.strictObject({
  version: z
    .string()
    .min(1)
    .max(80)
    .optional()
    .describe('Version of the position; the one that held on asAt if absent'),
  ...times,
  suppose,
  completeAsOf: LegalDate.optional().describe(
    'Suppose the record of statements to be complete as of this day: what is not on record is then outstanding',
  ),
  ...csv,
});

/** Numbers supposed in place of the one that a text asks for: given once or several times. */
const Threshold = z.coerce.number().int().min(1).max(9999);
const thresholds = z
  .union([z.array(Threshold).min(1).max(20), Threshold.transform((n) => [n])], {
    error: 'must be a whole number from 1 to 9999, given once or up to 20 times',
  })
  .describe('As if so many instruments brought the treaty into force; may be repeated');
export const ThresholdsQuery = z.strictObject({ n: thresholds, suppose, ...times });

export const WhatIf = z
  .strictObject({
    acts: z.array(HypotheticalAct).max(500).default([]).describe('Acts supposed besides those on record'),
    without: z
      .array(Act.shape.id)
      .max(500)
      .default([])
      .describe('Ids of acts on record that are left out, as a retraction would strike them'),
  })
  .refine(({ acts, without }) => acts.length + without.length > 0, {
    path: ['acts'],
    error: 'must not be an empty list, unless `without` names an act',
  })
  .meta({ id: 'WhatIf', title: 'Acts supposed, or left out; nothing is recorded' });
export type WhatIf = z.infer<typeof WhatIf>;

// A provision is asked as it is cited: a treaty may number in any way.
const provision = z.string().min(1).max(80).optional().describe('As `7` or `8(1)(b)`; the treaty as a whole if absent');
export const RelationPath = z.strictObject({ treaty: treatyCode });
export const RelationQuery = z.strictObject({
  a: participantCode,
  b: participantCode,
  provision,
  suppose,
  ...times,
});
export const RelationMatrixQuery = z.strictObject({
  provision,
  participants: z
    .string()
    .max(4000)
    .transform((codes) => codes.split(',').map((code) => code.trim()))
    .refine((codes) => codes.every((code) => code !== ''), 'must be codes with commas between them, as FRA,JPN')
    .optional()
    .describe('Codes with commas between them; the Parties on asAt if absent'),
  suppose,
  ...times,
  ...csv,
});

export const CompareQuery = z.strictObject({
  before: treatyCode.describe('Code of the earlier document, a treaty or a draft, as UNCC-DRAFT'),
  after: treatyCode.describe('Code of the later document, as UNCC'),
  minPosition,
  ...csv,
});
export const DirectivesPath = z.strictObject({
  id: z.string().min(1).max(40).describe('Name of the directives, as the list of them has it'),
});
export const DirectivesQuery = z.strictObject({
  treaty: treatyCode.optional().describe('The document to check; the treaty that they concern if absent'),
  minPosition,
});
