import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveParticipant } from '@accede/catalogue';
import { type Act, ActKind, type LegalDate, type TreatyId } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { absent, documents, shared, statuses, tableOf } from './record.ts';

// The dates on which treaties really entered into force, against those that follow from their clauses (documents/)
// and the instruments that the UN Treaty Collection showed in 2015.

interface Deposit {
  readonly state: string;
  readonly date: LegalDate;
  readonly kind: string;
}
interface Case {
  readonly id: string;
  readonly threshold: { readonly kind: string; readonly aliases?: Readonly<Record<string, string>> };
  readonly in_force: LegalDate | null;
  readonly expected_from_this_data?: LegalDate | null;
  readonly lost_deposits?: readonly Deposit[];
  readonly phantom_deposits?: readonly Deposit[];
  readonly decisive_deposit?: LegalDate;
}

const AS_AT = '2015-03-31';
const missing = absent('oracle/eif-public.json', 'untc-2015/treaties');
const cases: readonly Case[] = missing ? [] : JSON.parse(readFileSync(join(shared, 'oracle/eif-public.json'), 'utf8'));
const caseOf = new Map<TreatyId, Case>(cases.map((one) => [`UNTC-${one.id}`, one]));

function codeOf(state: string, { threshold }: Case): string {
  const code = resolveParticipant(threshold.aliases?.[state] ?? state);
  if (code === undefined) throw new Error(`nobody is known as ${state}`);
  return code;
}

/** The table, with the deposits of former States that it no longer shows, without rows that were no deposits. */
function wholeRecord(treaty: TreatyId): readonly Act[] {
  const one = caseOf.get(treaty);
  if (one === undefined) return tableOf(treaty);
  const isPhantom = (act: Act): boolean =>
    one.phantom_deposits?.some((d) => codeOf(d.state, one) === act.participant && d.date === act.date) ?? false;
  const lost = (one.lost_deposits ?? []).map(
    (d): Act => ({
      id: `lost-${d.state}-${d.date}`,
      kind: ActKind.parse(d.kind),
      participant: codeOf(d.state, one),
      date: d.date,
    }),
  );
  return [...tableOf(treaty).filter((act) => !isPhantom(act)), ...lost];
}

const fromTable = statuses(tableOf, AS_AT);
const fromWholeRecord = statuses(wholeRecord, AS_AT);

it.skipIf(missing)('every case has its document', () => {
  expect(cases).toHaveLength(66);
  expect([...caseOf.keys()].filter((treaty) => !documents.has(treaty))).toEqual([]);
});

describe.skipIf(missing)('entry into force, from the table of 2015 alone', () => {
  it.each(cases)('$id', (one) => {
    const { entryIntoForce } = fromTable(`UNTC-${one.id}`);
    const expected = 'expected_from_this_data' in one ? one.expected_from_this_data : one.in_force;
    expect(entryIntoForce.date).toBe(expected);
    expect(entryIntoForce.inForce).toBe(expected !== null);
  });
});

describe.skipIf(missing)(
  'entry into force, with the deposits that the table no longer shows: the official date',
  () => {
    it.each(cases)('$id: $in_force', (one) => {
      expect(fromWholeRecord(`UNTC-${one.id}`).entryIntoForce.date).toBe(one.in_force);
    });
  },
);

describe.skipIf(missing)('the decisive deposit, where a number of instruments is asked', () => {
  it.each(cases.filter((one) => one.threshold.kind === 'count' && one.decisive_deposit !== undefined))(
    '$id: $decisive_deposit',
    (one) => {
      const { entryIntoForce, countingSheet } = fromTable(`UNTC-${one.id}`);
      expect(entryIntoForce.conditionMetOn).toBe(one.decisive_deposit);
      expect(countingSheet.filter((line) => line.role === 'decisive').map((line) => line.date)).toEqual([
        one.decisive_deposit,
      ]);
    },
  );
});

describe.skipIf(missing)('the treaties that the others depend on', () => {
  it.each([
    // 55 Parties by 23 May 2002; 55 % of the emissions of 1990 only with the Russian Federation, 18 November 2004.
    ['UNTC-27-7-a', '2004-11-18', '2005-02-16'],
    ['UNTC-27-7', '1993-12-21', '1994-03-21'],
    ['UNTC-27-8', '1993-09-30', '1993-12-29'],
    ['UNTC-18-10', '2002-04-11', '2002-07-01'],
    ['UNTC-9-4', '2004-11-29', '2005-02-27'],
  ])('%s: condition met %s, in force %s', (treaty, metOn, date) => {
    expect(fromTable(treaty).entryIntoForce).toMatchObject({ conditionMetOn: metOn, date });
  });
});
