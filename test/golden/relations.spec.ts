import { contextWith, facts, treaties } from '@accede/catalogue';
import {
  type Act,
  asRelated,
  type LegalDate,
  type Relation,
  relationBetween,
  relationMatrix,
  type TreatyId,
  treatiesNamedIn,
} from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { bundled, factsOf } from './bundled.ts';

/** An act supposed: `FRA ratification 2026-12-01`, with a provision after it. */
function act(line: string): Act {
  const [participant = '', kind, date = '', provision] = line.split(' ');
  return { id: line, kind: kind as Act['kind'], participant, date, ...(provision ? { provision } : {}) };
}

function derived(treaty: TreatyId, asAt: LegalDate, lines: readonly string[]) {
  const document = treaties.find(({ id }) => id === treaty);
  if (document === undefined) throw new Error(`${treaty} is not bundled`);
  const supposed = lines.map(act);
  const related = new Map(treatiesNamedIn(document).map((id) => [id, asRelated(bundled(id, asAt))]));
  const record = facts.find((one) => one.treaty === treaty)?.record;
  return {
    treaty: { document, acts: [...factsOf(treaty), ...supposed], status: bundled(treaty, asAt, supposed) },
    context: { ...contextWith(related), record },
  };
}

/** The relation by the recorded facts, and by acts that did not happen. */
function between(
  [treaty, a, b, provision]: [TreatyId, string, string, string?],
  asAt: LegalDate,
  supposed: string[] = [],
): Relation {
  const found = derived(treaty, asAt, supposed);
  return relationBetween(found.treaty, found.context, a, b, provision);
}

const told = ({ directions }: Relation) =>
  directions.map(({ question, answer, because }) => [
    `${question} ${answer}`,
    ...because.map(({ clause, text }) => (clause === undefined ? text : `${clause}: ${text}`)),
  ]);

describe('an order under Article 7 of the Second Additional Protocol between Lyon and Tokyo', () => {
  const ORDER: [TreatyId, string, string, string] = ['CETS224', 'FRA', 'JPN', '7'];
  const RESERVATION = 'CETS224-JPN-reservation-7-9-a-2023-08-10';

  it('is not possible today: the Protocol is not in force, and Japan has reserved', () => {
    const relation = between(ORDER, '2026-03-01');
    expect(relation).toMatchObject({ inForce: false, since: null });
    const notInForce = [
      'France signed on 27 Jan 2023; no consent to be bound is on record',
      'Japan has consented (ratification, 10 Aug 2023), but CETS224 has no date of entry into force for it',
      'CETS224 is not in force: 2 more instruments by Parties to ETS185',
    ];
    const reserved =
      'Art. 7(9)(a): Once in force between the two: Reservation of Japan, 10 Aug 2023: “does not apply direct subscriber-information disclosure by providers”';
    expect(told(relation)).toEqual([
      [
        'May France order a provider in Japan directly to disclose subscriber information? no',
        ...notInForce,
        reserved,
        'Art. 7(9)(a): Once in force between the two: By the text itself: Art. 7 does not apply where France relies on it towards Japan',
      ],
      [
        'May Japan order a provider in France directly to disclose subscriber information? no',
        ...notInForce,
        reserved,
        'VCLT Art. 21(1)(b): Once in force between the two: A reservation is reciprocal: it modifies the same provisions to the same extent for France in its relations with Japan: Art. 7 does not apply where Japan relies on it towards France',
      ],
    ]);
  });

  const DEPOSITS = ['FRA ratification 2026-12-01', 'DEU ratification 2026-12-10'];

  it('nor after two more deposits, in either direction: by the text one way, by reciprocity the other', () => {
    const relation = between(ORDER, '2027-04-01', DEPOSITS);
    expect(relation).toMatchObject({ inForce: true, since: '2027-04-01' });
    const force = 'Between the two it has been in force since 1 Apr 2027, the later of the dates';
    const reserved =
      'Art. 7(9)(a): Reservation of Japan, 10 Aug 2023: “does not apply direct subscriber-information disclosure by providers”';
    const unaccepted =
      'VCLT Art. 20(1): The text itself provides for this reservation (Art. 7(9)(a)): it needs no acceptance';
    expect(told(relation)).toEqual([
      [
        'May France order a provider in Japan directly to disclose subscriber information? no',
        force,
        reserved,
        'Art. 7(9)(a): By the text itself: Art. 7 does not apply where France relies on it towards Japan',
        unaccepted,
      ],
      [
        'May Japan order a provider in France directly to disclose subscriber information? no',
        force,
        reserved,
        'VCLT Art. 21(1)(b): A reservation is reciprocal: it modifies the same provisions to the same extent for France in its relations with Japan: Art. 7 does not apply where Japan relies on it towards France',
        unaccepted,
      ],
    ]);
    for (const { changes } of relation.directions) expect(changes).toMatchObject([{ act: RESERVATION, inForce: true }]);
  });

  it('on the eve it is known when the Protocol will be in force between the two', () => {
    expect(between(ORDER, '2027-03-31', DEPOSITS)).toMatchObject({ inForce: false, since: '2027-04-01' });
  });

  it('is possible between France and Germany, which may apply Union law instead (Art. 15(1)(b))', () => {
    const relation = between(['CETS224', 'FRA', 'DEU', '7'], '2027-04-01', DEPOSITS);
    expect(relation.directions.map(({ answer }) => answer)).toEqual(['yes', 'yes']);
    expect(relation.notes.map(({ clause }) => clause)).toContain('Art. 15(1)(b)');
    expect(relation.supplements).toMatchObject([{ treaty: 'ETS189', applies: true }]);
  });

  it('requests under Article 8 go to Japan through the central authority, and to France as they are', () => {
    const relation = between(['CETS224', 'FRA', 'JPN', '8'], '2027-04-01', DEPOSITS);
    expect(relation.directions.map(({ answer }) => answer)).toEqual(['with-condition', 'yes']);
  });

  it('a declaration under Article 7(8) is about subscriber information only', () => {
    const supposed = [...DEPOSITS, 'FRA declaration 2026-12-01 7(8)'];
    const asked = (provision: string) =>
      between(['CETS224', 'SRB', 'FRA', provision], '2027-04-01', supposed).directions[0]?.answer;
    expect(['8', '8(1)(a)', '8(1)(b)', '7(8)'].map(asked)).toEqual([
      'with-condition',
      'with-condition',
      'yes',
      'with-condition',
    ]);
  });

  it('who reserves traffic data under Article 8(13) may not ask for it (explanatory report, para. 147)', () => {
    const supposed = [...DEPOSITS, 'FRA reservation 2026-12-01 8(13)'];
    const relation = between(['CETS224', 'FRA', 'SRB', '8(1)(b)'], '2027-04-01', supposed);
    expect(relation.directions.map(({ answer }) => answer)).toEqual(['no', 'no']);
    expect(relation.directions[0]?.because.map(({ clause }) => clause)).toContain('explanatory report, para. 147');
    const subscriber = between(['CETS224', 'FRA', 'SRB', '8(1)(a)'], '2027-04-01', supposed);
    expect(subscriber.directions.map(({ answer }) => answer)).toEqual(['yes', 'yes']);
  });
});

describe('the reservations of Azerbaijan to the Convention against Cybercrime', () => {
  const OTHERS = ['FRA', 'BRA', 'CHN', 'EGY', 'IND', 'KEN', 'ZAF', 'VNM', 'QAT', 'PER', 'CHL', 'URY', 'GHA', 'NGA'];
  const MORE = ['MAR', 'DZA', 'TUN', 'AGO', 'MOZ', 'TZA', 'UGA', 'RWA', 'ZMB', 'ZWE', 'NAM', 'BWA', 'MWI', 'MLI'];
  const YET = ['THA', 'LAO', 'KHM', 'MYS', 'IDN', 'PHL', 'LKA', 'NPL', 'CUB', 'NIC', 'VEN'];
  const DEPOSITS = [
    ...[...OTHERS, ...MORE, ...YET].map((code) => `${code} ratification 2026-09-01`),
    'AZE ratification 2026-09-01',
  ];
  const CONFIRMED = ['AZE reservation 2026-09-01 63(3)', 'AZE reservation 2026-09-01 7(2)'];
  const on = (provision: string) =>
    between(['UNCC', 'FRA', 'AZE', provision], '2027-01-01', [...DEPOSITS, ...CONFIRMED]);

  it('free it of arbitration and the Court, and the others towards it, by Article 63(3) itself', () => {
    const relation = on('63(2)');
    expect(relation).toMatchObject({ inForce: true, since: '2026-11-30' });
    expect(relation.directions.map(({ answer }) => answer)).toEqual(['no', 'no']);
    expect(relation.directions.map(({ changes }) => changes.map(({ rule }) => rule))).toEqual([
      ['text'],
      ['reciprocal-by-text'],
    ]);
    expect(told(relation)[1]).toContain(
      'Art. 63(3): The other States Parties are not bound by paragraph 2 with respect to a State Party that has made such a reservation. So Art. 63(2) does not apply where Azerbaijan relies on it towards France',
    );
    expect(on('63').directions.map(({ answer }) => answer)).toEqual(['in-part', 'in-part']);
    expect(on('63(1)').directions.map(({ answer }) => answer)).toEqual(['yes', 'yes']);
  });

  it('narrow the offence of Article 7 for both to their extent (VCLT Art. 21(1))', () => {
    const relation = on('7');
    expect(relation.directions.map(({ answer }) => answer)).toEqual(['in-part', 'in-part']);
    expect(relation.directions.map(({ changes }) => changes.map(({ rule }) => rule))).toEqual([
      ['vclt-21-1-a'],
      ['vclt-21-1-b'],
    ]);
  });
});

describe('the Convention on Cybercrime between all its Parties', () => {
  it('has a reservation of either under Article 29(4) in every pair that is not free to ask', () => {
    const { treaty, context } = derived('ETS185', '2023-10-09', []);
    const matrix = relationMatrix(treaty, context, '29');
    expect(matrix.participants).toHaveLength(treaty.status.totals.parties);
    const reserving = new Set(
      treaty.status.statements.flatMap(({ listed, inForce, participant }) =>
        listed === '29(4)' && inForce ? [participant] : [],
      ),
    );
    expect(reserving.size).toBeGreaterThan(0);
    for (const { from, to, answer } of matrix.cells)
      expect(answer, `${from} ${to}`).toBe(reserving.has(from) || reserving.has(to) ? 'with-condition' : 'yes');
  });
});
