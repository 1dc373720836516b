import { Act } from '../act.ts';
import type { Context, Membership, Participant, RelatedTreaty } from '../context.ts';
import { FinalClauses } from '../final-clauses.ts';
import type { LegalDate } from '../legal-date.ts';
import type { Spell, TreatyStatus } from '../status.ts';
import { derive } from './derive.ts';

// How the specs of derive are written: given a clause and these acts, then this status.

/** Twelve States, of which FRA, DEU and ITA are members of the EU, and HRV from 1 July 2013. */
export const STATES = ['AUS', 'BRA', 'CAN', 'DEU', 'EGY', 'FRA', 'HRV', 'IND', 'ITA', 'JPN', 'KEN', 'NOR'] as const;

const PARTICIPANTS = new Map<string, Participant>([
  ...STATES.map((code): [string, Participant] => [code, { code, name: `State ${code}`, kind: 'state' }]),
  ['EUE', { code: 'EUE', name: 'European Union', kind: 'reio', memberStates: 'EU' }],
]);

const GROUPS = new Map<string, Membership[]>([
  [
    'EU',
    [
      ...['FRA', 'DEU', 'ITA'].map((participant) => ({ participant, from: '1958-01-01' })),
      { participant: 'HRV', from: '2013-07-01' },
    ],
  ],
  [
    'COE',
    [
      { participant: 'FRA', from: '1949-05-05' },
      { participant: 'NOR', from: '1949-05-05' },
      { participant: 'ITA', from: '1949-05-05', to: '2022-03-16' },
      { participant: 'DEU', from: '1950-07-13' },
    ],
  ],
]);

/** Everything outside the treaty: the States above, the EU, the Council of Europe, and the other treaties given. */
export function world(...treaties: RelatedTreaty[]): Context {
  return {
    participants: PARTICIPANTS,
    groups: GROUPS,
    treaties: new Map(treaties.map((treaty) => [treaty.id, treaty])),
  };
}

/**
 * Another treaty, as derive sees it. Each line is `FRA signed 2001-01-01`, or `FRA 2001-01-01 2001-04-01 2010-01-01`:
 * consented, in force from, no longer bound; `-` where there is no such date.
 */
export function other(id: string, inForce: LegalDate | null, ...lines: string[]): RelatedTreaty {
  const participants = new Map<string, { signed: LegalDate | null; spells: Spell[] }>();
  for (const line of lines) {
    const [code = '', first = '', second, third] = line.split(' ');
    const of = participants.get(code) ?? { signed: null, spells: [] };
    if (first === 'signed') participants.set(code, { ...of, signed: second ?? null });
    else {
      const spell: Spell = {
        act: `${id}-${code}`,
        means: 'ratification',
        consented: first,
        inForceFrom: second === undefined || second === '-' ? null : second,
        endedOn: third ?? null,
        endedAfter: null,
        endedBy: third === undefined ? null : 'denunciation',
      };
      participants.set(code, { ...of, spells: [...of.spells, spell] });
    }
  }
  return { id, inForce, computed: true, participants, statements: [] };
}

type Clauses = Record<string, unknown>;

/** A treaty in force on the day of its first instrument, with these clauses put in place of its own. */
export function treaty(clauses: Clauses = {}): FinalClauses {
  const { entryIntoForce, ...rest } = clauses;
  return FinalClauses.parse({
    id: 'TEST',
    title: { en: 'Test treaty' },
    entryIntoForce: {
      article: '10(1)',
      condition: { kind: 'count', atLeast: 1 },
      delay: { kind: 'same-day' },
      later: [{ article: '10(2)', delay: { kind: 'same-day' } }],
      ...(entryIntoForce as object | undefined),
    },
    ...rest,
  });
}

/** The same, with a condition and a delay for entry into force. */
export function entersIntoForce(
  condition: object,
  delay: object = { kind: 'same-day' },
  clauses: Clauses = {},
): FinalClauses {
  return treaty({
    ...clauses,
    entryIntoForce: { condition, delay, ...(clauses['entryIntoForce'] as object | undefined) },
  });
}

/**
 * An act from a line: `FRA ratification 2004-03-18`, with more of its fields after it as `provision=8(13)`;
 * `- amendment-adopted 2004-03-18` is nobody's. Its id is the line up to the date, unless given as `id=`.
 */
export function act(line: string): Act {
  const [code, kind, date, ...fields] = line.split(' ');
  const more = Object.fromEntries(
    fields.map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]),
  );
  return Act.parse({
    id: `${code} ${kind} ${date}`,
    kind,
    ...(code === '-' ? {} : { participant: code }),
    date,
    ...more,
    ...(more['amount'] === undefined ? {} : { amount: Number(more['amount']) }),
    ...(more['partial'] === undefined ? {} : { partial: more['partial'] === 'true' }),
    ...(more['parts'] === undefined ? {} : { parts: more['parts'].split(',') }),
  });
}

/** The status that follows from the acts, each given as a line. */
export function given(
  clauses: FinalClauses,
  lines: readonly string[],
  asAt: LegalDate = '2030-01-01',
  context: Context = world(),
): TreatyStatus {
  return derive(clauses, lines.map(act), asAt, context);
}

/** What the status says of one participant. */
export function of(status: TreatyStatus, participant: string): TreatyStatus['participants'][number] {
  const found = status.participants.find((p) => p.participant === participant);
  if (found === undefined) throw new Error(`${participant} has no status in ${status.treaty}`);
  return found;
}

/** Findings as `code participant clause`, for comparison at a glance. */
export function findings(status: TreatyStatus): string[] {
  return status.findings.map((f) => `${f.code} ${f.participant ?? '-'} ${f.clause ?? '-'}`).sort();
}

/** Two lines for each of the first n States: signed on the first date, ratified on the second. */
export function ratifiedBy(n: number, date: LegalDate): string[] {
  return STATES.slice(0, n).map((code) => `${code} ratification ${date}`);
}
