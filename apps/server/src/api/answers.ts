import {
  Act,
  ActKind,
  CalendarEntry,
  CheckedDirectives,
  DeclaredParticipant,
  Directives,
  EntryIntoForceStatus,
  Finding,
  LegalDate,
  ObligationStatus,
  ParticipantCode,
  ParticipantKind,
  ParticipantStatus,
  Pipeline,
  Position,
  PositionMatrix,
  PositionVersionLabel,
  prose,
  RecordState,
  Relation,
  RelationMatrix,
  Source,
  StatementStatus,
  Succession,
  TreatyId,
  TreatyStatus,
} from '@accede/treaty-law';
import { z } from 'zod';

// What the server answers. The same schemas give the OpenAPI document and check answers in the tests.

const position = z.int().describe('Place in the log of the last event that this answer rests on');
const revision = z.int().describe('Number of the last event of the treaty; the ETag to write against');

const withheld = {
  withheld: z
    .int()
    .optional()
    .describe(
      'Number of acts marked LIMITE, of what is asked about, that are not in this answer, for want of a token; absent where there is none. What follows from the record is told as if they were not in it',
    ),
};

const next = z.string().nullable().describe('Cursor of the next page; null on the last');

function pageOf<T extends z.ZodType>(id: string, item: T) {
  return z
    .object({
      items: z.array(item),
      next,
      previous: z.string().nullable().describe('Cursor of the page before; null on the first'),
      start: z.int().describe('Place of the first item in the whole list, from 0'),
      total: z.int().describe('Length of the whole list'),
      ...withheld,
    })
    .meta({ id });
}

export const LastAct = z
  .object({
    act: z.string(),
    participant: ParticipantCode.nullable(),
    name: z.string().nullable(),
    kind: ActKind,
    date: LegalDate,
  })
  .meta({ id: 'LastAct' });

export const TreatySummary = z
  .object({
    id: TreatyId,
    title: z.string(),
    titleFr: z.string().nullable(),
    shortTitle: z.string().nullable(),
    reference: z.string().nullable(),
    alsoKnownAs: z.array(z.string()).describe('Names and abbreviations in everyday use, by which it is found as well'),
    parent: TreatyId.nullable(),
    draft: z.boolean(),
    clausesOnRecord: z
      .boolean()
      .describe('False: the clause on entry into force is not on record, so no date is computed'),
    adopted: TreatyStatus.shape.adopted,
    inForce: z.boolean().nullable().describe('Null where it cannot be said'),
    entryIntoForce: LegalDate.nullable(),
    conditionMetOn: LegalDate.nullable(),
    counted: z.number().nullable(),
    byClause: EntryIntoForceStatus.shape.byClause,
    instruments: EntryIntoForceStatus.shape.instruments,
    needed: z.number().nullable(),
    missing: EntryIntoForceStatus.shape.missing,
    totals: TreatyStatus.shape.totals,
    signatureOpens: LegalDate.nullable(),
    signatureCloses: LegalDate.nullable(),
    lastActs: z.array(LastAct).max(5).describe('Latest by legal date'),
    findings: z.int().describe('Number of findings'),
    record: RecordState,
    revision,
  })
  .meta({ id: 'TreatySummary' });
export type TreatySummary = z.infer<typeof TreatySummary>;
export const TreatiesPage = pageOf('TreatiesPage', TreatySummary);

export const TreatyAnswer = TreatyStatus.extend({
  knownAt: z.string().nullable().describe('Instant asked for; null means now'),
  record: RecordState,
  revision,
  position,
  titleFr: z.string().nullable(),
  shortTitle: z.string().nullable(),
  reference: z.string().nullable(),
  depositary: z.string().nullable(),
  draft: z.boolean(),
  clausesOnRecord: z.boolean(),
  signature: z
    .object({
      opens: LegalDate,
      closes: LegalDate.nullable(),
      places: z.array(z.object({ place: z.string(), from: LegalDate.nullable(), to: LegalDate.nullable() })),
    })
    .nullable(),
  parent: TreatyId.nullable(),
  ...withheld,
}).meta({ id: 'TreatyAnswer', title: 'Status of a treaty, with what is known of its record' });
export type TreatyAnswer = z.infer<typeof TreatyAnswer>;

const TextSource = {
  file: z.string().describe('The file it was read from'),
  url: z.string().nullable().describe('Where that comes from'),
  readOn: LegalDate,
};
const Language = z.enum(['en', 'fr']);

export const TextsAnswer = z
  .object({
    treaty: TreatyId,
    items: z.array(
      z.object({
        language: Language,
        url: z
          .string()
          .nullable()
          .describe('Where the depositary publishes the text; null where that is not on record'),
        kept: z
          .object({ ...TextSource, articles: z.int().describe('Number of its articles') })
          .nullable()
          .describe('The text as it was read here; null where it was not'),
      }),
    ),
  })
  .meta({ id: 'TextsAnswer', title: 'Where the text of a treaty is' });

export const TextAnswer = z
  .object({
    treaty: TreatyId,
    language: Language.describe('That of the answer, or the one that is kept'),
    article: z.string().describe('As asked for'),
    quotations: z.array(
      z.object({
        article: z.string(),
        title: z.string().nullable(),
        passages: z
          .array(
            z.object({
              at: z.array(z.string()).describe('Where it stands in the article, outermost first: `9(a)` is 9, a'),
              text: z.string(),
            }),
          )
          .describe('Its own words, after those that they stand under'),
      }),
    ),
    missing: z.array(z.string()).describe('Parts of what was asked for that the text has not'),
    source: z.object(TextSource),
    published: z.string().nullable().describe('Where the depositary publishes the text in this language'),
  })
  .meta({ id: 'TextAnswer', title: 'An article of a treaty in its own words' });

export const TreatyParticipantsPage = pageOf('TreatyParticipantsPage', ParticipantStatus);

const toldAnswer = {
  treaty: TreatyId,
  asAt: LegalDate,
  knownAt: z.string().nullable().describe('Instant asked for; null means now'),
  record: RecordState,
  ...withheld,
};

export const StatementOnRecord = StatementStatus.extend({
  source: Source.nullable().describe('Where it is stated'),
}).meta({ id: 'StatementOnRecord' });
export const StatementsAnswer = z
  .object({ ...toldAnswer, items: z.array(StatementOnRecord).describe('Earliest first') })
  .meta({ id: 'StatementsAnswer' });

export const ObligationOnRecord = ObligationStatus.extend({ name: z.string().describe('Of the participant') }).meta({
  id: 'ObligationOnRecord',
});
export const ObligationsAnswer = z
  .object({ ...toldAnswer, items: z.array(ObligationOnRecord).describe('By participant') })
  .meta({ id: 'ObligationsAnswer' });

export const PipelineAnswer = Pipeline.extend({
  knownAt: z.string().nullable().describe('Instant asked for; null means now'),
  shortTitle: z.string().nullable(),
  ...withheld,
}).meta({ id: 'PipelineAnswer', title: 'How far participants have come on the way to ratification' });
export type PipelineAnswer = z.infer<typeof PipelineAnswer>;

export const ParticipantEntry = z
  .object({
    code: ParticipantCode,
    name: z.string(),
    nameFr: z.string().nullable(),
    articleFr: DeclaredParticipant.shape.articleFr.unwrap().nullable(),
    kind: ParticipantKind,
    region: z.string().nullable(),
    numeric: z.string().nullable().describe('ISO 3166-1 numeric, as maps carry it'),
    existsFrom: LegalDate.nullable().describe('First day on which it existed; null where that is open'),
    formerUntil: LegalDate.nullable().describe('Last day of one that exists no longer'),
    succeeds: z.array(Succession).describe('Whom it came after, and from when'),
    aliases: z.array(z.string()).describe('Other names under which it is found'),
    groups: z.array(z.string()).describe('Groups of which it is a member on asAt'),
    registered: z.boolean().describe('Put on the register here; false where it comes with the catalogue'),
  })
  .meta({ id: 'ParticipantEntry' });
export type ParticipantEntry = z.infer<typeof ParticipantEntry>;
export const ParticipantsAnswer = z.object({ items: z.array(ParticipantEntry) }).meta({ id: 'ParticipantsAnswer' });

const Found = z.object({
  code: z.string(),
  name: z.string(),
  match: z
    .enum(['code', 'name', 'start', 'words', 'part', 'near'])
    .describe('Whether the text is its code or name, begins it, or its words do, is part of it, or is spelt nearly so'),
  by: z.string().nullable().describe('The code or other name that it was found by; null where that is its name'),
});
export const SearchAnswer = z
  .object({
    treaties: z.array(Found),
    participants: z.array(Found.extend({ kind: ParticipantKind })),
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const ParticipantRegistered = z
  .object({
    participant: ParticipantEntry,
    revision: z.int().describe('Number of the last event of the register; the ETag to write against'),
    position: z.int().describe('Give it to a read as minPosition to see this participant'),
    alreadyRegistered: z.boolean().describe('Whether it was on the register with the same contents'),
  })
  .meta({ id: 'ParticipantRegistered' });
export type ParticipantRegistered = z.infer<typeof ParticipantRegistered>;

export const ActRow = z
  .object({
    treaty: TreatyId,
    treatyTitle: z.string(),
    act: Act,
    participantName: z.string().nullable(),
    recordedAt: z.string().describe('Instant of recording'),
    recordedBy: z.string(),
    position,
    version: z.int().describe('From 1: the act as it was first recorded'),
    correction: z
      .string()
      .nullable()
      .describe('Why this version was recorded in the place of an earlier one; null of the first'),
    state: z
      .enum(['recorded', 'corrected', 'retracted'])
      .describe(
        '`recorded`: as it stands; `corrected`: replaced by a later version; `retracted`: should not have been recorded',
      ),
    reason: z.string().nullable().describe('Why this version no longer stands; null where it does'),
    endedAt: z.string().nullable().describe('When it was corrected or retracted; null where it stands'),
    endedBy: z.string().nullable().describe('Who did so'),
    unverified: z.boolean().describe('Recalled, not sourced'),
  })
  .meta({ id: 'ActRow' });
export type ActRow = z.infer<typeof ActRow>;
export const ActsPage = pageOf('ActsPage', ActRow);

export const ParticipantInTreaty = ParticipantStatus.extend({
  treaty: TreatyId,
  title: z.string(),
  shortTitle: z.string().nullable(),
}).meta({ id: 'ParticipantInTreaty' });
export const StatementInTreaty = StatementStatus.extend({ treaty: TreatyId }).meta({ id: 'StatementInTreaty' });
export const ObligationInTreaty = ObligationStatus.extend({ treaty: TreatyId }).meta({ id: 'ObligationInTreaty' });

export const ParticipantAnswer = z
  .object({
    participant: ParticipantEntry,
    asAt: LegalDate,
    knownAt: z.string().nullable(),
    treaties: z.array(ParticipantInTreaty),
    statements: z.array(StatementInTreaty),
    obligations: z.array(ObligationInTreaty),
    acts: z.array(ActRow).describe('In the treaties of this page, newest legal date first'),
    total: z.int().describe('Treaties on all pages: those in which it has a status or an act on record'),
    next: z.string().nullable().describe('Cursor of the next page; null on the last'),
    ...withheld,
  })
  .meta({ id: 'ParticipantAnswer' });
export type ParticipantAnswer = z.infer<typeof ParticipantAnswer>;

export const CalendarRow = CalendarEntry.extend({
  treaty: TreatyId,
  treatyTitle: z.string(),
  participantName: z.string().nullable(),
}).meta({ id: 'CalendarRow' });
export type CalendarRow = z.infer<typeof CalendarRow>;
export const CalendarPage = pageOf('CalendarPage', CalendarRow);

export const FindingRow = Finding.extend({
  treaty: TreatyId,
  treatyTitle: z.string(),
  participantName: z.string().nullable(),
}).meta({ id: 'FindingRow' });
export type FindingRow = z.infer<typeof FindingRow>;
export const FindingsPage = pageOf('FindingsPage', FindingRow);

export const Change = z
  .object({
    treaty: TreatyId,
    position: z.int(),
    type: z.string().describe('Wire name of the event, as InstrumentDeposited'),
    actId: z.string().nullable(),
    participant: ParticipantCode.nullable(),
    kind: ActKind.nullable(),
    date: LegalDate.nullable(),
  })
  .meta({ id: 'Change', title: 'What one event of the log says happened; also the data of the stream' });
export type Change = z.infer<typeof Change>;

export const RegisterChange = z
  .object({ position: z.int(), type: z.string().describe('Wire name of the event'), participant: ParticipantCode })
  .meta({ id: 'RegisterChange', title: 'A participant that was registered or revised, as data of the stream' });

export const ChangeRow = Change.extend({
  treaty: TreatyId.nullable().describe('Null of a change to the register of participants'),
  treatyTitle: z.string().nullable(),
  participantName: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  reason: z.string().nullable().describe('Why, of a correction, a retraction or the revision of a participant'),
  marking: Source.shape.marking
    .removeDefault()
    .nullable()
    .describe('How the source of the act is marked, in its latest version; null where none is given'),
}).meta({ id: 'ChangeRow' });
export type ChangeRow = z.infer<typeof ChangeRow>;
export const ChangesPage = pageOf('ChangesPage', ChangeRow);

export const Recording = z
  .object({
    treaty: TreatyId.nullable().describe('Null of the register of participants'),
    treatyTitle: z.string().nullable(),
    recordedAt: z.string().describe('Instant of the last event'),
    recordedBy: z.string(),
    from: z.int().describe('Position of the first event'),
    to: z.int().describe('Position of the last event'),
    count: z.int().describe('Number of events'),
    kinds: z
      .array(z.object({ type: z.string(), kind: ActKind.nullable(), count: z.int() }))
      .describe('How many of each kind, the most frequent first'),
    participants: z.int().describe('Number of participants that they are about'),
    firstDate: LegalDate.nullable().describe('First legal date; null where no act is among them'),
    lastDate: LegalDate.nullable(),
    change: ChangeRow.nullable().describe('The event where there is but one'),
  })
  .meta({ id: 'Recording', title: 'What one hand recorded of one treaty at one time: a single act, or an import' });
export const RecordingsPage = z
  .object({
    items: z.array(Recording),
    next,
    total: z.int().describe('Number of events in the whole list, however they are gathered'),
    recorders: z.array(z.string()).describe('Everyone who has recorded something'),
    ...withheld,
  })
  .meta({ id: 'RecordingsPage' });

export const Recorded = z
  .object({
    act: Act,
    revision,
    position: z.int().describe('Give it to a read as minPosition to see this act'),
    alreadyRecorded: z.boolean(),
    findings: z
      .array(Finding)
      .nullable()
      .describe(
        'Findings that rest on this act; null where they are not derived yet: read the treaty with minPosition',
      ),
  })
  .meta({ id: 'Recorded' });
export type Recorded = z.infer<typeof Recorded>;

export const Retracted = z
  .object({ actId: z.string(), revision, position: z.int(), alreadyRecorded: z.boolean() })
  .meta({ id: 'Retracted' });
export type Retracted = z.infer<typeof Retracted>;

export const WhatIfAnswer = z
  .object({
    asAt: LegalDate,
    before: TreatyStatus,
    after: TreatyStatus,
    newFindings: z.array(Finding).describe('Findings that what is supposed brings about'),
    goneFindings: z.array(Finding).describe('Findings that it takes away'),
    ...withheld,
  })
  .meta({ id: 'WhatIfAnswer' });
export type WhatIfAnswer = z.infer<typeof WhatIfAnswer>;

const knownAt = z.string().nullable().describe('Instant asked for; null means now');
export const RelationAnswered = Relation.extend({ knownAt, ...withheld }).meta({ id: 'RelationAnswered' });
export const RelationMatrixAnswered = RelationMatrix.extend({ knownAt, ...withheld }).meta({
  id: 'RelationMatrixAnswered',
});

export const Group = z
  .object({
    id: z.string(),
    title: z.string(),
    titleFr: z.string().nullable(),
    memberships: z.array(z.object({ participant: ParticipantCode, from: LegalDate, to: LegalDate.nullable() })),
  })
  .meta({ id: 'Group' });
export const GroupsAnswer = z.object({ items: z.array(Group) }).meta({ id: 'GroupsAnswer' });

export const PositionEntry = z
  .object({
    id: Position.shape.id,
    title: prose,
    treaty: Position.shape.treaty,
    group: Position.shape.group,
    versions: z.array(PositionVersionLabel).describe('Oldest first'),
  })
  .meta({ id: 'PositionEntry' });
export const PositionsAnswer = z.object({ items: z.array(PositionEntry) }).meta({ id: 'PositionsAnswer' });
export type PositionsAnswer = z.infer<typeof PositionsAnswer>;

export const PositionPage = PositionMatrix.extend({
  knownAt: z.string().nullable().describe('Instant asked for; null means now'),
  record: RecordState,
  ...withheld,
}).meta({ id: 'PositionPage' });

export const DirectivesEntry = z
  .object({
    id: Directives.shape.id,
    title: Directives.shape.title,
    date: LegalDate,
    marking: Directives.shape.marking,
    reference: Directives.shape.reference,
    issuedBy: Directives.shape.issuedBy,
    treaties: Directives.shape.treaties,
    items: z.int().describe('Number of directives'),
  })
  .meta({ id: 'DirectivesEntry' });
export const DirectivesAnswer = z
  .object({
    items: z.array(DirectivesEntry).describe('By date'),
    withheld: z
      .int()
      .optional()
      .describe('Number of those marked LIMITE that are not in this answer, for want of a token'),
  })
  .meta({ id: 'DirectivesAnswer' });
export type DirectivesAnswer = z.infer<typeof DirectivesAnswer>;

export const DirectivesPage = CheckedDirectives.extend({
  date: LegalDate,
  reference: Directives.shape.reference,
  issuedBy: Directives.shape.issuedBy,
  treaties: Directives.shape.treaties,
  treatyTitle: z.string().describe('Of the document that they are checked against'),
  draft: z.boolean().describe('Whether that document is a draft'),
}).meta({ id: 'DirectivesPage' });

export const UnderThreshold = z
  .object({
    threshold: z.number().nullable().describe('Null where the text asks for no number'),
    supposed: z.boolean().describe('False for the rule as it stands in the text'),
    entryIntoForce: EntryIntoForceStatus,
  })
  .meta({ id: 'UnderThreshold' });
export const ThresholdsAnswer = z
  .object({
    treaty: TreatyId,
    title: z.string(),
    asAt: LegalDate,
    knownAt,
    results: z.array(UnderThreshold).describe('The rule as it stands first, then each supposed in the order asked'),
    ...withheld,
  })
  .meta({ id: 'ThresholdsAnswer', title: 'The same acts under several thresholds' });

const Indicators = z.record(z.string(), z.looseObject({ status: z.enum(['up', 'down', 'degraded']) }));

export const Health = z
  .object({
    status: z.enum(['ok', 'error', 'degraded', 'shutting_down']),
    info: Indicators.describe('What is well'),
    error: Indicators.describe('What is not'),
    details: Indicators.describe('Both'),
  })
  .meta({ id: 'Health' });

/** RFC 9457, with the code of the error and the fields at fault. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Stable name of the error, as `unknown-treaty`'),
    detail: z.string(),
    instance: z.string().optional(),
    field: z.string().optional().describe('Parameter or member at fault'),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    nearMatches: z.array(z.object({ code: z.string(), name: z.string() })).optional(),
    revision: z.int().optional().describe('With 412: the present revision of the treaty'),
    withheld: z
      .int()
      .optional()
      .describe(
        'With 404: number of those marked LIMITE, of the kind asked for, that are withheld for want of a token',
      ),
  })
  .meta({ id: 'Problem', title: 'Problem (RFC 9457)' });
export type Problem = z.infer<typeof Problem>;
