import { z } from 'zod';
import { ParticipantCode, StatementKind, TreatyId } from '../act.ts';
import { Article, GroupId, prose, Text } from '../grammar/terms.ts';
import { LegalDate } from '../legal-date.ts';
import { Reason } from '../reason.ts';
import { StatusName } from '../status.ts';

// A position: what a group has bound its members to in respect of a treaty, provision by provision.

const slug = z.string().regex(/^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$/, 'a name of letters, digits and hyphens');

export const Modality = z
  .enum([
    'shall-make',
    'shall-not-make',
    'encouraged-to-make',
    'encouraged-not-to-make',
    'free',
    'shall-communicate',
    'shall-ensure',
  ])
  .meta({ id: 'Modality' });
export type Modality = z.infer<typeof Modality>;

const PositionWhen = z.enum(['signature', 'consent', 'in-force']);

/** One thing that the position asks of a member. */
export const PositionItem = z
  .strictObject({
    id: slug,
    provision: Article.describe('Provision of the treaty as the position cites it'),
    under: z
      .array(Article)
      .min(1)
      .optional()
      .describe('The provisions meant, where the position cites a clause that lists them'),
    kind: StatementKind.optional().describe('Of the statement; any if absent'),
    modality: Modality,
    when: z.array(PositionWhen).min(1).describe('It falls due with the consent, or when the treaty binds the member'),
    source: z.string().min(1).describe('Place in the legal act: `Annex, point 2`'),
    says: z.string().min(1).describe('What it asks, in our words'),
    with: slug.optional().describe('Owed together with another item'),
    for: GroupId.optional().describe('Only for members that also belong to this group'),
    mentions: z
      .strictObject({ what: z.string().min(1), anyOf: z.array(z.string().min(1)).min(1) })
      .optional()
      .describe('What text or contact must name, and the words any of which names it'),
    words: z
      .strictObject({
        prescribed: z.string().min(1),
        shownBy: z.array(z.string().min(1)).min(1).describe('Any of these in a text shows that it has the words'),
        contrary: z.array(z.string().min(1)).default([]).describe('Any of these shows that it says something else'),
        givenByTreaty: z.boolean().default(false).describe('The provision itself prescribes the same words'),
      })
      .optional(),
    recorded: z.boolean().default(true).describe('Whether the record of the depositary can show it at all'),
  })
  .meta({ id: 'PositionItem' });
export type PositionItem = z.infer<typeof PositionItem>;

const label = {
  id: slug,
  date: LegalDate,
  status: z.enum(['proposal', 'adopted']).describe('A proposal binds nobody yet'),
  legalAct: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
};

/** Which legal act states a position, and whether it is adopted. */
export const PositionVersionLabel = z.object(label).meta({ id: 'PositionVersionLabel' });
export type PositionVersionLabel = z.infer<typeof PositionVersionLabel>;

/** A position as one legal act states it. */
export const PositionVersion = z
  .strictObject({
    ...label,
    notBound: z
      .array(z.strictObject({ participant: ParticipantCode, source: z.string().min(1), says: z.string().min(1) }))
      .default([]),
    boundIfNotified: z
      .array(
        z.strictObject({
          participant: ParticipantCode,
          source: z.string().min(1),
          says: z.string().min(1),
          notified: LegalDate.nullable().describe('When it notified its wish to be bound; null: not on record'),
        }),
      )
      .default([]),
    restsOn: z
      .strictObject({ version: slug, says: z.string().min(1) })
      .optional()
      .describe('The version whose items stand here, where those of this one are not on hand'),
    items: z.array(PositionItem).min(1),
  })
  .superRefine(({ items }, context) => {
    items.forEach((item, n) => {
      if (items.findIndex(({ id }) => id === item.id) !== n)
        context.addIssue({ code: 'custom', path: ['items', n, 'id'], message: `"${item.id}" stands twice` });
      const other = items.find(({ id }) => id === item.with);
      if (item.with !== undefined && (other === undefined || other.with !== undefined))
        context.addIssue({
          code: 'custom',
          path: ['items', n, 'with'],
          message: `"${item.with}" is no item owed by itself`,
        });
    });
  })
  .meta({ id: 'PositionVersion' });
export type PositionVersion = z.infer<typeof PositionVersion>;

export const Position = z
  .strictObject({
    id: slug.max(40),
    title: Text,
    treaty: TreatyId,
    group: GroupId.describe('To whose members it is addressed'),
    versions: z.array(PositionVersion).min(1).describe('Oldest first'),
  })
  .superRefine(({ versions }, context) => {
    versions.forEach(({ id, date }, n) => {
      if (versions.findIndex((version) => version.id === id) !== n)
        context.addIssue({ code: 'custom', path: ['versions', n, 'id'], message: `"${id}" stands twice` });
      const { restsOn } = versions[n] as (typeof versions)[number];
      if (restsOn !== undefined && !versions.slice(0, n).some((version) => version.id === restsOn.version))
        context.addIssue({
          code: 'custom',
          path: ['versions', n, 'restsOn', 'version'],
          message: `"${restsOn.version}" is no earlier version`,
        });
      if (date < (versions[n - 1]?.date ?? ''))
        context.addIssue({ code: 'custom', path: ['versions', n, 'date'], message: 'is before that of the one above' });
    });
  })
  .meta({ id: 'Position', title: 'Position of a group on a treaty' });
export type Position = z.infer<typeof Position>;

export const PositionAnswer = z
  .enum(['conforms', 'deviates', 'outstanding', 'not-yet-due', 'not-bound', 'not-on-record'])
  .describe(
    '`outstanding`: due, and the record is known to hold all, without it; `not-on-record`: due, and the record cannot tell',
  )
  .meta({ id: 'PositionAnswer' });
export type PositionAnswer = z.infer<typeof PositionAnswer>;

export const PositionDuty = z
  .enum(['duty', 'encouragement', 'free'])
  .describe('What is deviated from: only a duty can be broken')
  .meta({ id: 'PositionDuty' });
export type PositionDuty = z.infer<typeof PositionDuty>;

/** An item, and whether it is a duty. */
export const PositionMatrixItem = PositionItem.extend({ duty: PositionDuty }).meta({ id: 'PositionMatrixItem' });
export type PositionMatrixItem = z.infer<typeof PositionMatrixItem>;

/** Where one member stands on one item. */
export const PositionCell = z
  .object({
    item: z.string(),
    answer: PositionAnswer,
    duty: PositionDuty,
    due: LegalDate.nullable().describe('Day on which it fell due; null while that has no date'),
    made: LegalDate.nullable().describe(
      'Date of the first statement that conforms or deviates; null where none is known to',
    ),
    because: z.array(Reason).describe('What the position asks, what is on record, and how the dates stand'),
  })
  .meta({ id: 'PositionCell' });
export type PositionCell = z.infer<typeof PositionCell>;

/** Where one member stands on every item, in the order of the items. */
export const PositionRow = z
  .object({
    participant: ParticipantCode,
    name: z.string(),
    bound: z.boolean().nullable().describe('Whether the position addresses it; null where that cannot be said'),
    status: StatusName,
    signed: LegalDate.nullable(),
    consented: LegalDate.nullable().describe('Date of the consent that stands'),
    answers: z.array(PositionCell),
  })
  .meta({ id: 'PositionRow' });
export type PositionRow = z.infer<typeof PositionRow>;

/** Members of the group on asAt × items of the position. */
export const PositionMatrix = z
  .object({
    id: z.string(),
    title: prose,
    treaty: TreatyId,
    group: z.string(),
    groupTitle: prose,
    asAt: LegalDate,
    version: PositionVersionLabel,
    restsOn: z
      .string()
      .nullable()
      .describe('That its items are those of another version, where its own are not on hand'),
    supposed: z.object({
      acts: z.array(z.string()).describe('Ids of acts that are supposed, not on record'),
      completeAsOf: LegalDate.nullable().describe('Day up to which the record of statements is supposed complete'),
    }),
    items: z.array(PositionMatrixItem),
    members: z.array(PositionRow).describe('By code'),
    totals: z.record(PositionAnswer, z.int()).describe('Answers of each kind'),
  })
  .meta({ id: 'PositionMatrix', title: 'Where the members of a group stand on its position' });
export type PositionMatrix = z.infer<typeof PositionMatrix>;

/** The version that held on the date: the latest not after it, or the first one of all. */
export function versionOn(position: Position, on: LegalDate): PositionVersion {
  return (position.versions.findLast(({ date }) => date <= on) ?? position.versions[0]) as PositionVersion;
}

/** What an item asks for: a duty, an encouragement, or nothing. */
export function dutyOf({ modality }: Pick<PositionItem, 'modality'>): PositionDuty {
  if (modality === 'free') return 'free';
  return modality.startsWith('encouraged') ? 'encouragement' : 'duty';
}
