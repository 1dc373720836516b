import { z } from 'zod';
import { ParticipantCode, StatementKind, TreatyId } from '../act.ts';
import { prose } from '../grammar/terms.ts';
import { LegalDate } from '../legal-date.ts';
import { Phrase, Reason } from '../reason.ts';
import { StatusName } from '../status.ts';

// What is told of the relations between two Parties.

const Because = z.array(Reason).describe('Why: each step with rule, facts, clause and acts');

/** Whether one may rely on a provision towards the other. */
export const RelationAnswer = z.enum(['yes', 'with-condition', 'if', 'in-part', 'unknown', 'no']).meta({
  id: 'RelationAnswer',
  description:
    '`with-condition`: on a condition that a statement adds; `if`: yes, if a condition of the text is met that the record cannot tell; `in-part`: but for what a statement excludes; `unknown`: cannot be said from what is on record. The gravest decides',
});
export type RelationAnswer = z.infer<typeof RelationAnswer>;

/** What a statement of one of the two changes in one direction, and by which rule. */
export const RelationChange = z
  .object({
    act: z.string(),
    participant: ParticipantCode.describe('Its author'),
    name: z.string(),
    kind: StatementKind,
    provision: z.string().nullable().describe('As cited by its author or the depositary'),
    text: z.string().nullable(),
    on: z.array(z.string()).describe('Provisions that it changes'),
    does: z.enum(['excludes', 'excludes-in-part', 'adds-condition']),
    part: prose.nullable().describe('Which part is excluded, or which condition added'),
    rule: z
      .enum(['text', 'reciprocal-by-text', 'vclt-21-1-a', 'vclt-21-1-b', 'vclt-21-3'])
      .describe(
        'Why it works in this direction: the treaty says so; it is reciprocal by the treaty or a source beside it; as a reservation the text does not name; reciprocity of reservations; an objection that stands',
      ),
    from: LegalDate.nullable().describe('First day of its effect between the two; null where that has no date yet'),
    inForce: z.boolean().describe('Has effect between the two on asAt: the others are told and change nothing yet'),
    because: Because,
  })
  .meta({ id: 'RelationChange' });
export type RelationChange = z.infer<typeof RelationChange>;

/** What the text asks of who relies on a provision. */
export const RelationTerm = z.object({ clause: z.string(), says: prose }).meta({ id: 'RelationTerm' });
export type RelationTerm = z.infer<typeof RelationTerm>;

export const RelationDirection = z
  .object({
    from: ParticipantCode.describe('Who relies on the provision'),
    to: ParticipantCode.describe('Towards whom'),
    question: Phrase.describe('What the document asks about the provision; else whether one may rely on it'),
    answer: RelationAnswer,
    conditions: z.array(RelationTerm).describe('What the text makes a condition: completes "yes, if …"'),
    terms: z.array(RelationTerm).describe('How it is done, by the text'),
    because: Because,
    changes: z.array(RelationChange),
  })
  .meta({ id: 'RelationDirection' });
export type RelationDirection = z.infer<typeof RelationDirection>;

/** How one of the two stands to the treaty. */
export const RelationSide = z
  .object({
    participant: ParticipantCode,
    name: z.string(),
    status: StatusName,
    inForceFrom: LegalDate.nullable().describe('Of the time of being bound that asAt is in, or the next one ahead'),
    ceases: LegalDate.nullable().describe('First day on which that ends; may lie ahead'),
    because: Because,
  })
  .meta({ id: 'RelationSide' });
export type RelationSide = z.infer<typeof RelationSide>;

/** A treaty between two participants on a date. */
export const Relation = z
  .object({
    treaty: TreatyId,
    title: z.string(),
    asAt: LegalDate,
    provision: z.string().nullable().describe('As asked; null: the treaty as a whole'),
    a: RelationSide,
    b: RelationSide,
    inForce: z
      .boolean()
      .nullable()
      .describe('Whether the treaty is in force between the two on asAt; null where that cannot be said'),
    since: LegalDate.nullable().describe('From when it is; may lie ahead'),
    until: LegalDate.nullable().describe('First day on which it no longer is; may lie ahead'),
    because: Because,
    directions: z.array(RelationDirection).describe('From a towards b, and from b towards a'),
    supplements: z
      .array(z.object({ treaty: TreatyId, applies: z.boolean(), because: Because }))
      .describe('Other treaties that this one supplements between Parties to both'),
    notes: z.array(Reason).describe('Other law that the two may apply between them, and what the record leaves open'),
  })
  .meta({ id: 'Relation', title: 'Relation between two participants' });
export type Relation = z.infer<typeof Relation>;

export const RelationCell = z
  .object({
    from: ParticipantCode,
    to: ParticipantCode,
    answer: RelationAnswer,
    because: z.array(z.int()).describe('What changes it: places in `reasons`; empty where nothing does'),
  })
  .meta({ id: 'RelationCell' });
export type RelationCell = z.infer<typeof RelationCell>;

/** The answers for one provision between each two of many. */
export const RelationMatrix = z
  .object({
    treaty: TreatyId,
    title: z.string(),
    asAt: LegalDate,
    provision: z.string().nullable(),
    question: Phrase.describe('Between any two, A and B'),
    participants: z.array(z.object({ participant: ParticipantCode, name: z.string() })),
    reasons: z.array(Phrase).describe('What changes the answers, in short and each once'),
    cells: z.array(RelationCell).describe('Row by row: each one towards every other'),
  })
  .meta({ id: 'RelationMatrix', title: 'Relations between many participants' });
export type RelationMatrix = z.infer<typeof RelationMatrix>;
