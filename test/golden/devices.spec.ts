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
  spell,
  type TreatyId,
  type TreatyStatus,
} from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { gapsIn, inWords as inEnglish } from './in-words.ts';
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
  /** Whether it is in force only provisionally. */
  readonly provisional?: boolean;
  /** Words that its because must contain. */
  readonly because?: readonly string[];
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
  /** Between two: with a provision, whether each may rely on it towards the other, and the rule by which it is changed. */
  readonly relations?: readonly {
    readonly a: string;
    readonly b: string;
    readonly inForce: boolean;
    readonly since?: LegalDate;
    readonly provision?: string;
    readonly answers?: readonly string[];
    readonly rule?: string;
  }[];
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
  /** How the outcome is known. What it rests on is the record or published, or else the document is illustrative. */
  readonly checked: string;
  /** Acts or figures that the outcome rests on are made up or from memory; which, and why. */
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
    for (const field of ['date', 'conditionMetOn', 'counted', 'needed', 'provisional'] as const) {
      if (outcome[field] !== undefined) expect(force[field], field).toBe(outcome[field]);
    }
    expect(gapsIn(status)).toEqual([]);
    const why = inEnglish(force.because)
      .map((reason) => reason.text)
      .join('; ');
    for (const words of outcome.because ?? []) expect(why).toContain(words);
    const missing = inEnglish(force.missing)
      .map(({ text }) => text)
      .join('; ');
    for (const words of outcome.missing ?? []) expect(missing).toContain(words);
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
    for (const { a, b, inForce, since, provision, answers, rule } of outcome.relations ?? []) {
      const relation = relationBetween({ ...treaty, status }, context, a, b, provision);
      expect(relation.inForce, `${a} and ${b}`).toBe(inForce);
      if (since !== undefined) expect(relation.since).toBe(since);
      if (answers !== undefined) expect(relation.directions.map((direction) => direction.answer)).toEqual(answers);
      const rules = relation.directions.flatMap(({ changes }) => changes.map((change) => change.rule));
      if (rule !== undefined) expect(rules).toContain(rule);
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

  // oracle.spec.ts derives the official date of each; those that are not among its cases follow from the table alone.
  it.skipIf(noTables || absent('oracle/eif-public.json'))('and are in force on the day they are said to be', () => {
    const cases: { id: string; in_force: LegalDate }[] = JSON.parse(
      readFileSync(join(shared, 'oracle/eif-public.json'), 'utf8'),
    );
    const official = new Map(cases.map((one) => [`UNTC-${one.id}`, one.in_force]));
    const statusOf = statuses(tableOf, '2014-07-10');
    for (const { treaty, date } of existing)
      expect(official.get(treaty) ?? statusOf(treaty).entryIntoForce.date, treaty).toBe(date);
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
    const rows = [...devices].map(([file, one]) => {
      const how = one.checked.replace(/^Public: /, '');
      const known = one.illustrative ? `illustrative (${one.why}) Known: ${how}` : `checked (${how})`;
      const tested = noTables && needsTables(one) ? 'no: the tables are not there' : 'yes';
      const expressible = one.inPart === undefined ? 'yes' : `in part: ${one.inPart}`;
      return [one.device, one.example, `devices/${file}`, expressible, tested, inWords(one), known];
    });
    for (const { device, example, treaty, date } of existing) {
      const checked =
        'checked (The date is that of the depositary. The acts are the table of 2015, with lost deposits.)';
      const tested = noTables ? 'no: the tables are not there' : 'yes';
      rows.push([device, example, `documents/${treaty}`, 'yes', tested, `in force ${spell(date)}`, checked]);
    }
    const lines = rows.map((row) => `| ${row.join(' | ')} |`).sort();
    const head = ['device', 'example', 'document', 'expressible', 'tested', 'outcome', 'checked or illustrative'];
    process.stdout.write(`| ${head.join(' | ')} |\n|${head.map(() => '-').join('|')}|\n${lines.join('\n')}\n`);
    const illustrative = [...devices.values()].filter((one) => one.illustrative === true).length;
    process.stdout.write(`${rows.length} rows: ${rows.length - illustrative} checked, ${illustrative} illustrative\n`);
    expect(lines.length).toBe(devices.size + existing.length);
  });
});

const day = (date: LegalDate | null): string => (date === null ? 'no date' : spell(date));

/** What follows, as far as the document asks for it: `condition met 9 May 1992, in force 7 Aug 1992; FRA from …`. */
function inWords({ outcome, asAt, document }: Device): string {
  const { date, conditionMetOn, provisional, termination, missing = [] } = outcome;
  const told: string[] = [];
  if (conditionMetOn != null) told.push(`condition met ${day(conditionMetOn)}`);
  if (date === null) told.push(`not in force on ${day(asAt)}`);
  else if (date !== undefined) told.push(`${provisional ? 'provisionally ' : ''}in force ${day(date)}`);
  if (missing.length > 0) told.push(`missing: ${missing.join(', ')}`);
  const parts = [told.join(', ')];
  for (const [code, fields] of Object.entries(outcome.participants ?? {})) {
    const one = fields as Partial<TreatyStatus['participants'][number]>;
    const words = [
      ...(one.status === undefined ? [] : [one.status.replace('-', ' ')]),
      ...(one.inForceFrom == null ? [] : [`bound from ${day(one.inForceFrom)}`]),
      ...(one.ceased == null ? [] : [`until ${day(one.ceased)}`]),
      ...(one.provisional === undefined ? [] : [during('applies provisionally', one.provisional)]),
      ...(one.parts == null ? [] : [`parts ${one.parts.join(', ')}`]),
    ];
    if (words.length > 0) parts.push(`${code} ${words.join(', ')}`);
  }
  for (const code of outcome.absent ?? []) parts.push(`${code} not bound`);
  for (const [code, spells] of Object.entries(outcome.spells ?? {}))
    parts.push(`${code} ${spells.map(([from, until]) => during('bound', { from, until })).join(' and ')}`);
  for (const [code, changes] of Object.entries(outcome.history ?? {}))
    parts.push(`${code} ${changes.map(([from, status]) => `${status} from ${day(from)}`).join(', ')}`);
  const { milestones } = FinalClauses.parse(document);
  for (const [id, on] of Object.entries(outcome.milestones ?? {}))
    parts.push(`${milestones.find((milestone) => milestone.id === id)?.title.en}: ${day(on)}`);
  for (const [title, on] of Object.entries(outcome.readings ?? {})) parts.push(`read as “${title}”: ${day(on)}`);
  for (const fields of Object.values(outcome.statements ?? {})) {
    const { stands, objectionsUntil } = fields as Partial<TreatyStatus['statements'][number]>;
    const until = objectionsUntil == null ? '' : `, objections until ${day(objectionsUntil)}`;
    parts.push(`reservation ${stands ? 'stands' : 'does not stand'}${until}`);
  }
  for (const { date: from, participants } of Object.values(outcome.amendments ?? {})) {
    const bound = Object.entries(participants).map(([code, on]) => `${code} ${day(on)}`);
    parts.push(`amendment in force ${day(from)} (${bound.join(', ')})`);
  }
  if (termination !== undefined) parts.push(termination === null ? 'not ended' : `ended ${day(termination)}`);
  for (const { a, b, inForce, since, provision, answers } of outcome.relations ?? []) {
    const from = since === undefined ? '' : ` from ${day(since)}`;
    const answer = answers === undefined ? '' : `, Art. ${provision}: ${[...new Set(answers)].join(' and ')}`;
    parts.push(`between ${a} and ${b} ${inForce ? 'in force' : 'not in force'}${from}${answer}`);
  }
  if (outcome.findings !== undefined) parts.push(`found: ${outcome.findings.join(', ')}`);
  return parts.filter((part) => part !== '').join('; ');
}

/** `bound 5 Oct 1961 to 4 Jul 1970`, `not bound`. */
function during(what: string, period: { from: LegalDate; until: LegalDate | null } | null): string {
  if (period === null) return `not ${what}`.replace('not applies', 'does not apply');
  return `${what} ${period.until === null ? 'from ' : ''}${day(period.from)}${period.until === null ? '' : ` to ${day(period.until)}`}`;
}
