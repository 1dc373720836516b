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
import type { Worded } from '@accede/wording';
import { describe, expect, it } from 'vitest';
import { bundled, factsOf } from './bundled.ts';
import { inWords } from './in-words.ts';

/** An act supposed: `FRA ratification 2026-12-01`, with a provision after it. */
function act(line: string): Act {
  const [participant = '', kind, date = '', provision] = line.split(' ');
  return { id: line, kind: kind as Act['kind'], participant, date, ...(provision ? { provision } : {}) };
}

function derived(treaty: TreatyId, asAt: LegalDate, lines: readonly string[]) {
  const document = treaties().find(({ id }) => id === treaty);
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
): Worded<Relation> {
  const found = derived(treaty, asAt, supposed);
  return inWords(relationBetween(found.treaty, found.context, a, b, provision));
}

const answers = ({ directions }: Relation) => directions.map(({ answer }) => answer);
/** What changes the answer in each direction: `8(11) text`. */
const changes = ({ directions }: Relation) =>
  directions.map((direction) => direction.changes.map(({ provision, rule }) => `${provision} ${rule}`));
/** The clauses that the text itself makes conditions, in each direction. */
const conditions = ({ directions }: Relation) =>
  directions.map((direction) => direction.conditions.map(({ clause }) => clause));

const told = ({ directions }: Relation) =>
  directions.map(({ question, answer, because }) => [
    `${question.text} ${answer}`,
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
      'Art. 7(9)(a): Once in force between the two: reservation of Japan, 10 Aug 2023: “does not apply direct subscriber-information disclosure by providers”';
    expect(told(relation)).toEqual([
      [
        'May France order a provider in Japan directly to disclose subscriber information? no',
        ...notInForce,
        reserved,
        'Art. 7(9)(a): Once in force between the two: by the text itself: Art. 7 does not apply where France relies on it towards Japan',
      ],
      [
        'May Japan order a provider in France directly to disclose subscriber information? no',
        ...notInForce,
        reserved,
        'VCLT Art. 21(1)(b): Once in force between the two: a reservation is reciprocal: it modifies the same provisions to the same extent for France in its relations with Japan: Art. 7 does not apply where Japan relies on it towards France',
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
    for (const direction of relation.directions)
      expect(direction.changes).toMatchObject([{ act: RESERVATION, inForce: true }]);
  });

  it('on the eve it is known when the Protocol will be in force between the two', () => {
    expect(between(ORDER, '2027-03-31', DEPOSITS)).toMatchObject({ inForce: false, since: '2027-04-01' });
  });

  it('is possible between France and Germany, if what the text asks is there; they may apply Union law instead', () => {
    const relation = between(['CETS224', 'FRA', 'DEU', '7'], '2027-04-01', DEPOSITS);
    expect(answers(relation)).toEqual(['if', 'if']);
    expect(conditions(relation)).toEqual([
      ['Art. 7(1)', 'Art. 7(5)(c)'],
      ['Art. 7(1)', 'Art. 7(5)(c)'],
    ]);
    expect(changes(relation)).toEqual([[], []]);
    expect(told(relation)[0]?.at(-1)).toMatch(
      /^Art\. 7\(1\): Yes, if it is for its specific criminal investigation or proceeding and .*: the record cannot tell$/,
    );
    expect(relation.notes.map(({ clause }) => clause)).toContain('Art. 15(1)(b)');
    expect(relation.supplements).toMatchObject([{ treaty: 'ETS189', applies: true }]);
  });

  it('requests under Article 8 go to Japan through the central authority, and to France as they are', () => {
    const relation = between(['CETS224', 'FRA', 'JPN', '8'], '2027-04-01', DEPOSITS);
    expect(answers(relation)).toEqual(['if', 'if']);
    expect(changes(relation)).toEqual([['8(11) text'], []]);
  });

  it('a declaration under Article 7(8) is about subscriber information only', () => {
    const supposed = [...DEPOSITS, 'FRA declaration 2026-12-01 7(8)'];
    const asked = (provision: string) => {
      const relation = between(['CETS224', 'SRB', 'FRA', provision], '2027-04-01', supposed);
      return [answers(relation)[0], ...(changes(relation)[0] ?? [])];
    };
    expect(['8', '8(1)(a)', '8(1)(b)', '7(8)'].map(asked)).toEqual([
      ['if', '7(8) text'],
      ['if', '7(8) text'],
      ['if'],
      ['if', '7(8) text'],
    ]);
  });

  it('who reserves traffic data under Article 8(13) may not ask for it (explanatory report, para. 147)', () => {
    const supposed = [...DEPOSITS, 'FRA reservation 2026-12-01 8(13)'];
    const relation = between(['CETS224', 'FRA', 'SRB', '8(1)(b)'], '2027-04-01', supposed);
    expect(answers(relation)).toEqual(['no', 'no']);
    expect(relation.directions[0]?.because.map(({ clause }) => clause)).toContain('explanatory report, para. 147');
    const subscriber = between(['CETS224', 'FRA', 'SRB', '8(1)(a)'], '2027-04-01', supposed);
    expect(answers(subscriber)).toEqual(['if', 'if']);
    expect(changes(subscriber)).toEqual([[], []]);
  });

  it('a no never says "yes, if"', () => {
    const reserved = [...DEPOSITS, 'FRA reservation 2026-12-01 8(13)'];
    for (const asked of [ORDER, ['CETS224', 'FRA', 'SRB', '8(1)(b)'], ['CETS224', 'FRA', 'JPN', '11']] as const)
      for (const { answer, because } of between([...asked], '2027-04-01', reserved).directions) {
        expect(answer, asked.join(' ')).toBe('no');
        const yes = because.filter(({ text }) => text.startsWith('Yes'));
        expect.soft(yes, asked.join(' ')).toEqual([]);
      }
  });

  it('goes neither way with Kenya, which is no Party to the Convention, whatever it deposits (Art. 16(1))', () => {
    const supposed = [...DEPOSITS, 'KEN definitive-signature 2026-12-01'];
    for (const provision of ['7', '8', '9', undefined]) {
      const asked: [TreatyId, string, string, string?] = [
        'CETS224',
        'KEN',
        'FRA',
        ...(provision ? [provision] : []),
      ] as never;
      const relation = between(asked, '2028-01-01', supposed);
      expect(relation.inForce, provision).not.toBe(true);
      for (const answer of answers(relation)) expect(['no', 'unknown'], provision).toContain(answer);
      expect(JSON.stringify(relation.because), provision).toMatch(
        /Kenya: definitive signature by Kenya on 1 Dec 2026: .*Parties to ETS185.*it has no effect/,
      );
    }
  });

  it('what the Protocol has no question on cannot be said', () => {
    const relation = between(['CETS224', 'FRA', 'SRB', '22'], '2027-04-01', DEPOSITS);
    expect(answers(relation)).toEqual(['unknown', 'unknown']);
    expect(told(relation)[0]).toContain(
      'Art. 22: What Art. 22 asks for is not in the document on record: whether its own conditions are met cannot be said',
    );
    // A reservation to another article does not make it a no.
    expect(answers(between(['CETS224', 'FRA', 'JPN', '22'], '2027-04-01', DEPOSITS))).toEqual(['unknown', 'unknown']);
  });
});

describe('Articles 11 and 12 of the Second Additional Protocol (Art. 5(5))', () => {
  const DEPOSITS = ['FRA ratification 2026-12-01', 'EST ratification 2026-12-02'];
  const asked = (a: string, b: string, provision: string) =>
    between(['CETS224', a, b, provision], '2028-01-01', DEPOSITS);

  it('do not apply where a treaty on mutual assistance is known to be in force between the two', () => {
    const video = asked('FRA', 'JPN', '11');
    expect(video.inForce).toBe(true);
    expect(answers(video)).toEqual(['no', 'no']);
    expect(told(video)[0]?.join()).toMatch(/Art\. 5\(5\): .*the Agreement between the European Union and Japan/);
    expect(answers(asked('FRA', 'EST', '12'))).toEqual(['no', 'no']);
  });

  it('and where none is known that is a condition, beside what the other permits or agrees on', () => {
    const video = asked('SRB', 'JPN', '11');
    expect(answers(video)).toEqual(['if', 'if']);
    expect(conditions(video)[0]).toEqual(['Art. 5(5)', 'Art. 11(1)']);
  });

  it('but for joint investigations case by case, which no treaty stands against (Art. 12(7))', () => {
    expect(answers(asked('FRA', 'EST', '12(7)'))).toEqual(['if', 'if']);
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
  const on = (provision: string, asAt = '2027-01-01') =>
    between(['UNCC', 'FRA', 'AZE', provision], asAt, [...DEPOSITS, ...CONFIRMED]);

  it('free it of arbitration and the Court, and the others towards it, by Article 63(3) itself', () => {
    const relation = on('63(2)');
    expect(relation).toMatchObject({ inForce: true, since: '2026-11-30' });
    expect(answers(relation)).toEqual(['no', 'no']);
    expect(changes(relation)).toEqual([['63(3) text'], ['63(3) reciprocal-by-text']]);
    expect(told(relation)[1]).toContain(
      'Art. 63(3): The other States Parties are not bound by paragraph 2 with respect to a State Party that has made such a reservation. So Art. 63(2) does not apply where Azerbaijan relies on it towards France',
    );
    expect(answers(on('63'))).toEqual(['in-part', 'in-part']);
    expect(answers(on('63(1)', '2027-09-02'))).toEqual(['yes', 'yes']);
  });

  it('leave all of it open while France may still object to the one that the text does not provide for', () => {
    expect(answers(on('63(1)', '2027-09-01'))).toEqual(['if', 'if']);
    expect(told(on('63(1)', '2027-09-01'))[0]?.join()).toMatch(
      /France does not object to the reservation of Azerbaijan by 1 Sep 2027/,
    );
    expect(answers(on('63(2)', '2027-09-01'))).toEqual(['no', 'no']);
  });

  it('narrow the offence of Article 7 for it alone: the duty to make it one is not owed pair by pair', () => {
    const relation = on('7');
    expect(answers(relation)).toEqual(['in-part', 'if']);
    expect(changes(relation)).toEqual([['7(2) vclt-21-1-a'], []]);
    expect(told(relation)[1]?.join()).toContain(
      'The reservation of Azerbaijan is not reciprocal: These are duties to make conduct criminal under one’s own law',
    );
    expect(told(relation)[1]?.join()).toContain('France remains bound by Art. 7');
  });
});

describe('the Convention on Cybercrime between all its Parties', () => {
  it('has a reservation of either under Article 29(4) in every pair that is not free to ask', () => {
    const { treaty, context } = derived('ETS185', '2023-10-09', []);
    const matrix = inWords(relationMatrix(treaty, context, '29'));
    expect(matrix.participants).toHaveLength(treaty.status.totals.parties ?? Number.NaN);
    const reserving = new Set(
      treaty.status.statements.flatMap(({ listed, inForce, participant }) =>
        listed === '29(4)' && inForce ? [participant] : [],
      ),
    );
    expect(reserving.size).toBeGreaterThan(0);
    // The conditions of Article 29 itself leave every answer an "if"; what a reservation adds is told with it.
    for (const { from, to, answer, because } of matrix.cells) {
      const words = because.map((place) => matrix.reasons[place]?.text).join('; ');
      expect(answer, `${from} ${to}`).toBe('if');
      expect(/reservation of .*, 29(\(4\))?/.test(words), `${from} ${to}: ${words}`).toBe(
        reserving.has(from) || reserving.has(to),
      );
    }
  });
});

describe('reservations to the powers and offences of the Convention on Cybercrime', () => {
  const asked = (a: string, b: string, provision: string) => between(['ETS185', a, b, provision], '2026-03-01');

  it('one under Article 14(3)(a) touches Article 20, and not the interception of Article 21', () => {
    for (const code of ['DNK', 'FIN', 'NZL']) {
      expect(answers(asked('EST', code, '21')), code).toEqual(['if', 'if']);
      expect(changes(asked('EST', code, '21')), code).toEqual([[], []]);
      expect(changes(asked('EST', code, '20')), code).toEqual([['14(3)(a) text'], []]);
      expect(answers(asked('EST', code, '20')), code).toEqual(['in-part', 'yes']);
    }
  });

  it('that of Denmark on Article 9 frees nobody towards it (VCLT Art. 21(1)(b); ILC Guide, 4.2.5)', () => {
    const relation = asked('EST', 'DNK', '9');
    expect(answers(relation)).toEqual(['in-part', 'yes']);
    expect(new Set(changes(relation)[0])).toEqual(new Set(['9(4) text']));
    expect(changes(relation)[1]).toEqual([]);
    expect(told(relation)[1]?.join()).toContain('The reservation of Denmark is not reciprocal');
  });
});

describe('a record that is not known to be complete', () => {
  it('makes nobody a non-Party: whether it is in force cannot be said', () => {
    const relation = between(['ETS185', 'FRA', 'ECU', '29'], '2026-03-01');
    expect(relation.inForce).toBeNull();
    expect(answers(relation)).toEqual(['unknown', 'unknown']);
    expect(told(relation)[0]?.join()).toMatch(/the record of consents is known to be complete only as of 9 Oct 2024/);
  });

  it('up to the day to which it is complete, a no is a no', () => {
    const relation = between(['ETS185', 'FRA', 'ECU', '29'], '2024-10-09');
    expect(relation.inForce).toBe(false);
    expect(answers(relation)).toEqual(['no', 'no']);
  });
});
