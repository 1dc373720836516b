import { z } from 'zod';
import { ConsentMeans, ParticipantCode, StatementKind, StatementState, TreatyId } from './act.ts';
import { prose } from './grammar/terms.ts';
import { LegalDate } from './legal-date.ts';
import { Because, type Facts, Phrase, phraseMembers, type Rule } from './reason.ts';

/** Progress of one node of a condition: what it asks, and how far that is met. */
export type Progress = {
  rule: Rule;
  facts: Facts[Rule];
  text?: string | undefined;
  clause?: string | undefined;
  met: boolean;
  metOn: LegalDate | null;
  counted?: number | undefined;
  needed?: number | undefined;
  unit?: Phrase | undefined;
  missing?: Phrase | undefined;
  parts: Progress[];
};
export const Progress: z.ZodType<Progress> = z
  .lazy(() =>
    z.object({
      ...phraseMembers,
      clause: z.string().optional(),
      met: z.boolean(),
      metOn: LegalDate.nullable().describe('First date on which it was met, by acts dated up to asAt'),
      counted: z.number().optional(),
      needed: z.number().optional(),
      unit: Phrase.optional().describe('What is counted: instruments, Parties, % of emissions'),
      missing: Phrase.optional().describe('What is still missing'),
      parts: z.array(Progress),
    }),
  )
  .meta({ id: 'Progress' });

/** One instrument on the counting sheet. */
export const CountingLine = z
  .object({
    act: z.string(),
    participant: ParticipantCode,
    name: z.string(),
    means: z.enum([...ConsentMeans.options, 'provisional-application']),
    date: LegalDate,
    counted: z.boolean(),
    ordinal: z.int().nullable().describe('Its number among the counted instruments'),
    role: z
      .enum(['towards', 'decisive', 'after', 'not-counted'])
      .describe('`towards` the threshold, `decisive`: the one that met it, `after` it was met, or `not-counted`'),
    because: Because,
  })
  .meta({ id: 'CountingLine' });
export type CountingLine = z.infer<typeof CountingLine>;

export const Reading = z
  .object({
    id: z.string(),
    title: prose,
    authority: z.string().optional(),
    authoritative: z.boolean(),
    date: LegalDate.nullable(),
    conditionMetOn: LegalDate.nullable(),
    progress: Progress,
    because: Because,
  })
  .meta({ id: 'Reading' });

export const EntryIntoForceStatus = z
  .object({
    date: LegalDate.nullable().describe(
      'Date of entry into force, past or already scheduled; null where none follows yet',
    ),
    inForce: z
      .boolean()
      .nullable()
      .describe(
        'Whether that date has come by asAt, and the treaty has not ended since; null where it cannot be said, as neither the clause nor an official date is on record',
      ),
    stated: z
      .string()
      .nullable()
      .describe('The act by which the depositary states the date, where that is on record: it governs'),
    provisional: z
      .boolean()
      .describe(
        'Whether the date is that of provisional entry into force only, and no definitive one has come by asAt',
      ),
    conditionMetOn: LegalDate.nullable(),
    counted: z
      .number()
      .nullable()
      .describe(
        'Null where no clause on record says what counts. Until the condition is met: instruments counted towards it. From then on: instruments in force on the later of asAt and the general date, those of an REIO only where they are counted',
      ),
    byClause: z
      .object({ value: z.number(), unit: Phrase, clause: z.string().nullable() })
      .nullable()
      .describe('What the clause counts by asAt, in the unit of `needed`: before the condition was met, and after it'),
    instruments: z
      .object({
        deposited: z.int().describe('All that express consent, up to asAt'),
        counting: z.int().describe('Of them, those that the clause counts'),
        never: z.array(ConsentMeans).describe('Where that is why the others do not count: the means that never do'),
      })
      .nullable()
      .describe('Instruments deposited, and how many of them count; null where no clause on record says what counts'),
    needed: z.number().nullable().describe('The threshold; null where it is not a count'),
    missing: z.array(Phrase).describe('What is still missing'),
    progress: Progress.nullable().describe('The condition as a tree; null where the clause is not on record'),
    readings: z.array(Reading).describe('Where the clause has been read in several ways, each with its date'),
    because: Because,
  })
  .meta({ id: 'EntryIntoForceStatus' });
export type EntryIntoForceStatus = z.infer<typeof EntryIntoForceStatus>;

export const StatusName = z.enum(['none', 'signatory', 'contracting', 'party', 'former-party']);
export type StatusName = z.infer<typeof StatusName>;

/** One period of being bound: consent, entry into force for the participant, end. */
export const Spell = z
  .object({
    act: z.string(),
    means: ConsentMeans,
    consented: LegalDate,
    inForceFrom: LegalDate.nullable(),
    endedOn: LegalDate.nullable().describe(
      'First day on which it is no longer bound (or its consent no longer stands)',
    ),
    endedAfter: LegalDate.nullable().describe(
      'Where the day of the end is not on record: the first on which it can have been; `endedOn` is then the last',
    ),
    endedBy: z
      .enum([
        'ceased-to-exist',
        'left-on-unknown-day',
        'denunciation',
        'parent-denunciation',
        'members-denounced',
        'succeeding-treaty',
        'term-expired',
        'termination',
        'instrument-withdrawn',
      ])
      .nullable(),
  })
  .meta({ id: 'Spell' });
export type Spell = z.infer<typeof Spell>;

/** Provisional application by one participant: from its start to the first day without it. */
export const ProvisionalStatus = z
  .object({ from: LegalDate, until: LegalDate.nullable(), because: Because })
  .meta({ id: 'ProvisionalStatus' });
export type ProvisionalStatus = z.infer<typeof ProvisionalStatus>;

/** Whether the treaty applies to a territory of a participant, and from when. */
export const TerritoryStatus = z
  .object({
    territory: z.string(),
    applies: z.boolean(),
    from: LegalDate.nullable().describe('First day on which this holds; null while the treaty does not bind it'),
    act: z.string(),
    because: Because,
  })
  .meta({ id: 'TerritoryStatus' });
export type TerritoryStatus = z.infer<typeof TerritoryStatus>;

/** How many of a number are States; the others by code. */
export const Apart = z
  .object({
    states: z.int(),
    organizations: z.array(ParticipantCode).describe('International organizations, of integration and of other sorts'),
    entities: z.array(ParticipantCode).describe('Those that are neither'),
  })
  .meta({ id: 'Apart' });
export type Apart = z.infer<typeof Apart>;

export const ParticipantStatus = z
  .object({
    participant: ParticipantCode,
    name: z.string(),
    status: StatusName,
    continuedBy: ParticipantCode.nullable().describe(
      'Who goes on as the same one and has its place in the treaty: the totals count the two once',
    ),
    signed: LegalDate.nullable(),
    consent: z
      .object({ means: ConsentMeans, date: LegalDate, act: z.string() })
      .nullable()
      .describe('The latest consent'),
    inForceFrom: LegalDate.nullable().describe('Of the latest consent; may lie ahead of asAt'),
    denounced: LegalDate.nullable().describe('Receipt of a denunciation that stands'),
    ceased: LegalDate.nullable().describe('First day on which it is no longer bound; may lie ahead'),
    ceasedAfter: LegalDate.nullable().describe(
      'Where the day on which it left is not on record: the first possible; `ceased` is then the last',
    ),
    reported: z
      .object({ act: z.string(), date: LegalDate })
      .nullable()
      .describe('A consent that the press reports, with no deposit found: it binds nobody'),
    provisional: ProvisionalStatus.nullable(),
    territories: z.array(TerritoryStatus).describe('What it told of its territories, as it stands on asAt'),
    parts: z.array(z.string()).nullable().describe('Provisions accepted, where the treaty leaves a choice'),
    spells: z.array(Spell),
    history: z
      .array(z.object({ from: LegalDate, status: StatusName }))
      .describe('Changes of status, scheduled ones included'),
    irregular: z
      .boolean()
      .describe('Its consent is held against by a finding: not open to it, or by a means not provided for'),
    unverified: z.boolean().describe('Rests on a fact that is recalled, not sourced'),
    because: Because,
  })
  .meta({ id: 'ParticipantStatus' });
export type ParticipantStatus = z.infer<typeof ParticipantStatus>;

export const MilestoneStatus = z
  .object({
    id: z.string(),
    title: prose,
    clause: z.string(),
    date: LegalDate.nullable(),
    reached: z.boolean().describe('Whether the date has come by asAt'),
    progress: Progress,
    because: Because,
  })
  .meta({ id: 'MilestoneStatus' });
export type MilestoneStatus = z.infer<typeof MilestoneStatus>;

/** One thing that happened to a statement. */
export const StatementStep = z
  .object({
    act: z.string(),
    date: LegalDate,
    what: z.enum([
      'made',
      'confirmed',
      'modified',
      'withdrawn-in-part',
      'withdrawn',
      'replaced',
      'objected',
      'objection-withdrawn',
    ]),
    effective: LegalDate.nullable().describe('First day of its effect; null while the treaty does not bind its author'),
    participant: ParticipantCode,
    text: z.string().nullable(),
  })
  .meta({ id: 'StatementStep' });
export type StatementStep = z.infer<typeof StatementStep>;

export const StatementStatus = z
  .object({
    act: z.string(),
    participant: ParticipantCode,
    name: z.string(),
    kind: StatementKind,
    provision: z.string().nullable().describe('As cited by its author or the depositary'),
    listed: z.string().nullable().describe('The provision of the treaty document under which it falls'),
    register: z.string().nullable().describe('Clause under which the depositary keeps a register of such statements'),
    about: prose.nullable().describe('What the provision allows or demands, from the treaty document'),
    date: LegalDate,
    text: z.string().nullable().describe('As last modified'),
    contact: z.string().nullable().describe('Of an authority: how it is reached'),
    state: StatementState.describe(
      '`without-effect`: prohibited, out of time, or by one that could not make it; `awaiting`: a late reservation that takes effect only if no contracting State objects in time; `formulated` at signature, `not-confirmed` on consent though it had to be, `confirmed` by a later one, `made` and waiting for the treaty to bind its author, `in-force`, `withdrawn`, `replaced` by a later one, `lapsed` with the consent it belonged to',
    ),
    inForce: z.boolean().describe('Has effect on asAt'),
    stands: z.boolean().describe('Made, confirmed where needed, and not withdrawn, replaced or lapsed by asAt'),
    from: LegalDate.nullable().describe('First day of its effect; may lie ahead'),
    until: LegalDate.nullable().describe('First day without effect; may lie ahead'),
    withdrawnOn: LegalDate.nullable().describe('First day on which a whole withdrawal has effect'),
    objections: z
      .array(
        z.object({
          act: z.string(),
          participant: ParticipantCode,
          name: z.string(),
          date: LegalDate,
          opposesForce: z.boolean(),
          stands: z.boolean(),
          text: z.string().nullable(),
        }),
      )
      .describe('Objections to it by others'),
    objectionsUntil: LegalDate.nullable().describe(
      'Last day for objections by those that had consented when it was made; null where the treaty authorizes it',
    ),
    objectionsCountedFrom: z
      .enum(['notification', 'deposit'])
      .nullable()
      .describe('`deposit` where the day on which the depositary notified the others is not on record'),
    inheritedFrom: ParticipantCode.nullable().describe(
      'Whom its author succeeds or continues, where it was made by that one and is maintained',
    ),
    towards: z.array(ParticipantCode).nullable().describe('Those alone towards whom it is made; null: all'),
    history: z.array(StatementStep),
    unverified: z.boolean(),
    because: Because,
  })
  .meta({ id: 'StatementStatus' });
export type StatementStatus = z.infer<typeof StatementStatus>;

/** A mandatory designation, notification or communication that one participant owes. */
export const ObligationStatus = z
  .object({
    participant: ParticipantCode,
    provision: z.string(),
    kind: StatementKind,
    state: z
      .enum(['made', 'outstanding', 'not-yet-due', 'not-on-record', 'conditional'])
      .describe(
        '`not-on-record`: nothing is on record, and the record is not known to be complete; `conditional`: nothing is on record, and whether it is owed depends on what the record cannot tell',
      ),
    due: LegalDate.nullable().describe('Day on which it falls due; null while that has no date'),
    made: LegalDate.nullable(),
    acts: z.array(z.string()),
    because: Because,
  })
  .meta({ id: 'ObligationStatus' });
export type ObligationStatus = z.infer<typeof ObligationStatus>;

/** An amendment adopted: who has accepted it, and whom it binds from when. */
export const AmendmentStatus = z
  .object({
    act: z.string(),
    title: Phrase.describe('As its adoption or the clause calls it; or by the day of its adoption'),
    clause: z.string(),
    adopted: LegalDate,
    date: LegalDate.nullable().describe(
      'Entry into force; null where none follows yet; where `each`, that for the first',
    ),
    each: z.boolean().describe('In force for each that accepts it by its own instrument, and not in general'),
    inForce: z.boolean(),
    progress: Progress,
    missing: z.array(Phrase),
    participants: z.array(
      z.object({
        participant: ParticipantCode,
        name: z.string(),
        accepted: LegalDate.nullable(),
        inForceFrom: LegalDate.nullable(),
        because: Because,
      }),
    ),
    because: Because,
  })
  .meta({ id: 'AmendmentStatus' });
export type AmendmentStatus = z.infer<typeof AmendmentStatus>;

/** Codes of findings. Each names one rule of the law or of the treaty that the record breaks. */
export const FindingCode = z.enum([
  'participant-does-not-exist',
  'act-before-treaty',
  'act-not-open-to-participant',
  'succession-to-signature-only',
  'succession-without-date',
  'day-not-known',
  'left-on-unknown-day',
  'competing-practice',
  'eligibility-not-known',
  'unsettled-in-law',
  'entry-into-force-date-differs',
  'effective-dates-differ-by-a-day',
  'amendment-too-early',
  'several-authorities',
  'signature-before-opening',
  'signature-after-closing',
  'signature-not-open-to-participant',
  'signature-not-provided-for',
  'means-not-provided-for',
  'consent-not-open-to-participant',
  'consent-before-open',
  'consent-without-signature',
  'consent-repeated',
  'denunciation-without-consent',
  'denunciation-too-early',
  'rescission-without-denunciation',
  'withdrawal-without-statement',
  'withdrawal-repeated',
  'statement-not-provided-for',
  'statement-prohibited',
  'statement-of-other-kind',
  'statement-at-wrong-time',
  'reservation-not-confirmed',
  'objection-without-statement',
  'objection-too-late',
  'denunciation-outside-window',
  'too-few-parts',
  'provisional-not-provided-for',
  'amendment-not-by-party',
  'amendment-without-adoption',
  'withdrawal-without-act',
  'effective-date-differs',
  'final-clauses-not-on-record',
  'named-treaty-not-on-record',
  'named-group-not-known',
]);
export type FindingCode = z.infer<typeof FindingCode>;

export const Finding = z
  .object({
    code: FindingCode,
    severity: z
      .enum(['irregular', 'warning', 'notice'])
      .describe('`irregular`: against a clause; `warning`: needs a look; `notice`: worth knowing'),
    clause: z.string().nullable(),
    participant: ParticipantCode.nullable(),
    ...phraseMembers,
    acts: z.array(z.string()),
    because: Because,
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;

export const CalendarEntry = z
  .object({
    date: LegalDate,
    kind: z.enum([
      'adoption',
      'signature-opens',
      'signature-closes',
      'condition-met',
      'entry-into-force',
      'in-force-for',
      'denunciation-effective',
      'termination',
      'milestone',
      'statement-effective',
      'statement-withdrawn',
      'objections-close',
      'obligation-due',
      'territory',
      'provisional',
      'amendment',
    ]),
    participant: ParticipantCode.nullable(),
    ...phraseMembers,
    past: z.boolean().describe('On or before asAt'),
    because: Because,
  })
  .meta({ id: 'CalendarEntry' });
export type CalendarEntry = z.infer<typeof CalendarEntry>;

/** A matter of which nothing can be said from what is on record. */
export const Unknown = z
  .object({
    matter: z.enum([
      'entry-into-force',
      'who-may-join',
      'statements',
      'obligations',
      'denunciation',
      'amendment',
      'territories',
      'record',
      'treaty-named',
    ]),
    because: Because,
  })
  .meta({ id: 'Unknown' });
export type Unknown = z.infer<typeof Unknown>;

/** Everything that follows from a treaty's final clauses and the acts done in respect of it. */
export const TreatyStatus = z
  .object({
    treaty: TreatyId,
    title: z.string(),
    asAt: LegalDate,
    adopted: LegalDate.nullable().describe(
      'Date of adoption as the document states it: where it lies after asAt, there was no treaty yet; null where it is not on record',
    ),
    entryIntoForce: EntryIntoForceStatus,
    countingSheet: z.array(CountingLine),
    participants: z.array(ParticipantStatus).describe('Those with an act dated up to asAt, by code'),
    totals: z.object({
      signatories: z.int().describe('Signatures not followed by consent'),
      signatures: z.int(),
      consents: z.int().describe('Whose consent stands on asAt, bound or not'),
      contracting: z
        .int()
        .nullable()
        .describe('Whose consent stands, and for whom the treaty is not in force; null where that cannot be said'),
      parties: z.int().nullable().describe('Null where for some it cannot be said whether they are bound'),
      formerParties: z.int().nullable().describe('Null where it cannot be said'),
      organizations: z.int().describe('Of the consents that stand, those of international organizations'),
      apart: z
        .object({
          signatories: Apart,
          signatures: Apart,
          consents: Apart,
          contracting: Apart.nullable(),
          parties: Apart.nullable(),
          formerParties: Apart.nullable(),
        })
        .describe('Each of these numbers with States, organizations and entities apart; null where the number is'),
    }),
    milestones: z.array(MilestoneStatus),
    statements: z.array(StatementStatus),
    obligations: z.array(ObligationStatus).describe('Of all whose consent stands'),
    amendments: z.array(AmendmentStatus),
    termination: z
      .object({ date: LegalDate.nullable(), because: Because })
      .nullable()
      .describe('Where the clauses end the treaty below a number of Parties'),
    unknown: z
      .array(Unknown)
      .describe(
        'What cannot be said, as the law or the record on hand does not hold it: never to be read as no, or none',
      ),
    findings: z.array(Finding),
    calendar: z.array(CalendarEntry),
  })
  .meta({ id: 'TreatyStatus', title: 'Status of a treaty' });
export type TreatyStatus = z.infer<typeof TreatyStatus>;

/** Kinds of act a record can be complete in. */
export const RecordPart = z.enum(['signature', 'consent', 'statement', 'denunciation']);
export type RecordPart = z.infer<typeof RecordPart>;

/** As of when the record of a treaty is believed complete: what is not on record is not what did not happen. */
export const RecordState = z
  .object({
    completeAsOf: z
      .partialRecord(RecordPart, LegalDate.nullable())
      .describe('Per kind of act; null: not known to be complete'),
    gaps: z.array(z.string()).describe('Known gaps, in words'),
  })
  .meta({ id: 'RecordState' });
export type RecordState = z.infer<typeof RecordState>;
