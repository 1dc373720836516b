import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupMemberships, participantsByCode } from '@accede/catalogue';
import {
  Act,
  asRelated,
  type Context,
  derive,
  FinalClauses,
  type LegalDate,
  type Membership,
  relationBetween,
  type TreatyId,
  type TreatyStatus,
} from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { absent, documents, shared, statuses, tableOf } from './record.ts';

// Each device that final clauses use (formats.md), as a document of a treaty that uses it, with what really followed.

/** Another treaty that the clauses name: one of documents/, or its own document. */
interface Other {
  readonly treaty?: TreatyId;
  readonly document?: unknown;
  readonly table?: TreatyId;
  readonly acts?: readonly string[];
}

interface Outcome {
  readonly date?: LegalDate | null;
  readonly conditionMetOn?: LegalDate | null;
  readonly counted?: number;
  readonly needed?: number;
  /** Words that what is missing must contain. */
  readonly missing?: readonly string[];
  readonly participants?: Readonly<Record<string, object>>;
  /** Who must not be told of. */
  readonly absent?: readonly string[];
  readonly spells?: Readonly<Record<string, readonly (readonly [LegalDate, LegalDate | null])[]>>;
  readonly history?: Readonly<Record<string, readonly (readonly [LegalDate, string])[]>>;
  readonly milestones?: Readonly<Record<string, LegalDate | null>>;
  readonly readings?: Readonly<Record<string, LegalDate | null>>;
  readonly statements?: Readonly<Record<string, object>>;
  readonly amendments?: Readonly<
    Record<string, { readonly date: LegalDate | null; readonly participants: Readonly<Record<string, LegalDate>> }>
  >;
  readonly termination?: LegalDate | null;
  readonly relations?: readonly { a: string; b: string; inForce: boolean; since?: LegalDate }[];
  /** `code participant` of findings that must be there; or that there are none at all, or none of irregularity. */
  readonly findings?: readonly string[];
  readonly noFindings?: boolean;
  readonly noIrregular?: boolean;
}

interface Device {
  /** First column of the table in formats.md, and the example of its second that the document is of. */
  readonly device: string;
  readonly example: string;
  readonly document: unknown;
  /** Lines such as `FRA,DEU ratification 2004-03-18 provision=8`; `-` is nobody in particular. */
  readonly acts: readonly string[];
  readonly table?: TreatyId;
  readonly others?: readonly Other[];
  /** Groups with dated membership, as `FRA 1945-10-24 1999-12-31`. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly asAt: LegalDate;
  readonly outcome: Outcome;
  /** How the outcome is known; where acts are not those of the record, that they are not, and why. */
  readonly checked: string;
  readonly illustrative?: boolean;
  readonly why?: string;
  /** What of the clause cannot be said in the grammar. */
  readonly inPart?: string;
}

const folder = join(import.meta.dirname, 'devices');
const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
const files = readdirSync(folder).filter((file) => file !== 'existing.json');
const devices = new Map(files.map((file) => [file.replace('.json', ''), read<Device>(file)]));
const { existing } = read<{ existing: { device: string; example: string; treaty: TreatyId; date: LegalDate }[] }>(
  'existing.json',
);

const NUMBERS = new Set(['amount']);
const LISTS = new Set(['parts', 'territories']);
const FLAGS = new Set(['partial', 'opposesForce']);

function actsOf(lines: readonly string[] = [], table?: TreatyId): Act[] {
  const own = lines.flatMap((line) => {
    const [codes = '', kind, date, ...fields] = line.split(' ');
    const more = Object.fromEntries(
      fields.map((field) => {
        const [key = '', value = ''] = field.split('=');
        if (NUMBERS.has(key)) return [key, Number(value)];
        return [key, LISTS.has(key) ? value.split(',') : FLAGS.has(key) ? value === 'true' : value];
      }),
    );
    return codes.split(',').map((code) =>
      Act.parse({
        id: `${code} ${kind} ${date} ${more['provision'] ?? ''}`.trim(),
        kind,
        ...(code === '-' ? {} : { participant: code }),
        date,
        ...more,
      }),
    );
  });
  if (table === undefined) return own;
  const told = new Set(own.map(({ participant, kind, date }) => `${participant} ${kind} ${date}`));
  // A line tells more of an instrument than the table does.
  return [...tableOf(table).filter((act) => !told.has(`${act.participant} ${act.kind} ${act.date}`)), ...own];
}

function groupsOf(groups: Device['groups'] = {}): ReadonlyMap<string, readonly Membership[]> {
  const own = Object.entries(groups).map(([id, lines]): [string, Membership[]] => [
    id,
    lines.map((line) => {
      const [participant = '', from = '', to] = line.split(' ');
      return { participant, from, to };
    }),
  ]);
  return new Map<string, readonly Membership[]>([...groupMemberships, ...own]);
}

function derived({ document, acts, table, others = [], groups, asAt }: Device) {
  const treaties = new Map<TreatyId, ReturnType<typeof asRelated>>();
  const context: Context = { participants: participantsByCode, groups: groupsOf(groups), treaties };
  for (const other of others) {
    const told = actsOf(other.acts, other.table);
    // The documents of the oracle name treaties of their own.
    const known = statuses((treaty) => (treaty === other.treaty ? told : tableOf(treaty)), asAt);
    const status =
      other.treaty === undefined
        ? derive(FinalClauses.parse(other.document), told, asAt, context)
        : known(other.treaty);
    treaties.set(status.treaty, asRelated(status));
  }
  const clauses = FinalClauses.parse(document);
  const record = actsOf(acts, table);
  return { document: clauses, acts: record, status: derive(clauses, record, asAt, context), context };
}

const needsTables = ({ table, others = [] }: Device): boolean =>
  table !== undefined || others.some((other) => other.table !== undefined);
const noTables = absent('untc-2015/treaties');

const of = (status: TreatyStatus, code: string) => status.participants.find((p) => p.participant === code);

describe.each([...devices])('%s', (_, device) => {
  it.skipIf(noTables && needsTables(device))(`${device.device}: ${device.example}`, () => {
    const { outcome } = device;
    const { status, context, ...treaty } = derived(device);
    const { entryIntoForce: force } = status;
    for (const field of ['date', 'conditionMetOn', 'counted', 'needed'] as const) {
      if (outcome[field] !== undefined) expect(force[field], field).toBe(outcome[field]);
    }
    for (const words of outcome.missing ?? []) expect(force.missing.join('; ')).toContain(words);
    for (const [code, expected] of Object.entries(outcome.participants ?? {}))
      expect(of(status, code), code).toMatchObject(expected);
    for (const code of outcome.absent ?? [])
      expect(of(status, code)?.inForceFrom ?? null, `${code} is not bound`).toBeNull();
    for (const [code, spells] of Object.entries(outcome.spells ?? {}))
      expect(of(status, code)?.spells.map((s) => [s.inForceFrom, s.endedOn])).toEqual(spells);
    for (const [code, changes] of Object.entries(outcome.history ?? {}))
      expect(of(status, code)?.history.map((h) => [h.from, h.status])).toEqual(changes);
    for (const [id, date] of Object.entries(outcome.milestones ?? {}))
      expect(status.milestones.find((milestone) => milestone.id === id)?.date, id).toBe(date);
    if (outcome.readings !== undefined)
      expect(Object.fromEntries(force.readings.map((r) => [r.title, r.date]))).toEqual(outcome.readings);
    for (const [act, expected] of Object.entries(outcome.statements ?? {}))
      expect(
        status.statements.find((statement) => statement.act === act),
        act,
      ).toMatchObject(expected);
    for (const [act, { date, participants }] of Object.entries(outcome.amendments ?? {})) {
      const amendment = status.amendments.find((one) => one.act === act);
      expect(amendment?.date, act).toBe(date);
      const bound = amendment?.participants.map((p) => [p.participant, p.inForceFrom]);
      expect(Object.fromEntries(bound ?? [])).toEqual(participants);
    }
    if (outcome.termination !== undefined) expect(status.termination?.date ?? null).toBe(outcome.termination);
    for (const { a, b, inForce, since } of outcome.relations ?? []) {
      const relation = relationBetween({ ...treaty, status }, context, a, b);
      expect(relation.inForce, `${a} and ${b}`).toBe(inForce);
      if (since !== undefined) expect(relation.since).toBe(since);
    }
    const found = status.findings.map((finding) => `${finding.code} ${finding.participant}`);
    expect(found).toEqual(expect.arrayContaining([...(outcome.findings ?? [])]));
    if (outcome.noFindings) expect(found).toEqual([]);
    if (outcome.noIrregular) expect(status.findings.filter((f) => f.severity === 'irregular')).toEqual([]);
    // Whatever follows can be checked by hand.
    expect(force.because.length).toBeGreaterThan(0);
  });
});

describe('the devices of formats.md', () => {
  const formats = join(shared, 'design/formats.md');
  const missing = absent('design/formats.md');

  it('those shown by the documents of the oracle are there', () => {
    expect(existing.filter(({ treaty }) => !documents.has(treaty))).toEqual([]);
  });

  it('each names how its outcome is known, and says so where acts are made up', () => {
    for (const [file, { checked, illustrative, why }] of devices) {
      expect(checked, file).not.toBe('');
      expect(why !== undefined, file).toBe(illustrative === true);
    }
  });

  it.skipIf(missing)('every one has a document', () => {
    const table = readFileSync(formats, 'utf8').split('|Device|Example|')[1] as string;
    const rows = table.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('|-'));
    const names = rows.map((row) => row.split('|')[1] as string).filter((name) => name !== '');
    expect(names.length).toBeGreaterThan(30);
    const shown = new Set([...[...devices.values()].map((one) => one.device), ...existing.map((one) => one.device)]);
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
    expect([...shown].filter((name) => !names.includes(name))).toEqual([]);
  });

  it.skipIf(process.env['ACCEDE_DEVICES'] !== '1')('as a table', () => {
    const rows = [...devices].map(([file, { device, example, outcome, illustrative, inPart }]) => {
      const { date, conditionMetOn, ...more } = outcome;
      const follows = [
        ...(date === undefined ? [] : [date ?? 'not in force']),
        ...(conditionMetOn == null ? [] : [`met ${conditionMetOn}`]),
        ...Object.keys(more),
      ];
      const expressible = inPart === undefined ? 'yes' : 'in part';
      return [device, example, file, expressible, follows.join(', '), illustrative ? 'illustrative' : 'checked'];
    });
    for (const { device, example, treaty, date } of existing)
      rows.push([device, example, `documents/${treaty}`, 'yes', date, 'checked']);
    const lines = rows.map((row) => `| ${row.join(' | ')} |`).sort();
    process.stdout.write(`| device | example | document | expressible | outcome | acts |\n${lines.join('\n')}\n`);
    expect(lines.length).toBe(devices.size + existing.length);
  });
});
