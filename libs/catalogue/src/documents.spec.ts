import {
  type FinalClauses,
  inEnglish,
  isText,
  type LegalDate,
  type ParticipantCode,
  type Provision,
  type Who,
} from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { directives } from './directives.ts';
import { groupMemberships } from './groups.ts';
import { positions } from './positions.ts';
import { treaties } from './treaties.ts';

// What the texts say, article by article, against what the documents hold: a clause that goes missing fails here.

/** The documents with what they say in English: that is what the cases below read. */
const ENGLISH: readonly FinalClauses[] = JSON.parse(JSON.stringify(treaties()), (key, value) =>
  isText(value) && !['title', 'shortTitle', 'texts'].includes(key) ? value.en : value,
);

const document = (id: string): FinalClauses => {
  const found = ENGLISH.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not bundled`);
  return found;
};

const provisionsOf = (id: string): readonly Provision[] => document(id).statements.provisions;

function provision(id: string, name: string): Provision {
  const found = provisionsOf(id).find((each) => each.provision === name);
  if (found === undefined) throw new Error(`${id} lists no statement under ${name}`);
  return found;
}

type Question = FinalClauses['relations']['questions'][number];

function question(id: string, name: string): Question {
  const found = document(id).relations.questions.find((each) => each.provision === name);
  if (found === undefined) throw new Error(`${id} asks nothing about ${name}`);
  return found;
}

/** Whether one citation is within the other: `8(1)(b)` within `8`. */
const within = (long: string, short: string): boolean =>
  long === short || (long.startsWith(short) && long[short.length] === '(');

const TREATIES = treaties().map(({ id }) => id);

describe('what may be told', () => {
  it.each([
    ['UNCC', 'reservation', '11(3), 23(3)(a), 23(3)(b), 42(5), 63(3)'],
    ['UNCC', 'authority', '37(19), 40(12)(c), 41(2), 53(7)'],
    ['UNCC', 'notification', '37(6)(a), 40(13)'],
    ['UNCC', 'communication', '17(2)(d), 50(5), 57(6)'],
    ['UNCC', 'competence', '64(3), 64(4)'],
    ['UNCC-DRAFT', 'reservation', '10(3), 23(3)(a), 23(3)(b), 42(4), 62(3)'],
    ['UNCC-DRAFT', 'authority', '37(19), 40(11)(c), 41(2), 53(7)'],
    ['UNCC-DRAFT', 'communication', '16(2)(d), 50(5), 57(6)'],
    // Article 42, of which Article 14(3) has two limbs; Article 40.
    ['ETS185', 'reservation', '4(2), 6(3), 9(4), 10(3), 11(3), 14(3)(a), 14(3)(b), 22(2), 29(4), 41(1)'],
    ['ETS185', 'declaration', '2, 3, 6(1)(b), 7, 9(3), 27(9)(e)'],
    ['ETS185', 'authority', '24(7)(a), 27(2)(c), 35'],
    // Article 19(1), (2), (3), and 6(6), 14(15), which it does not list.
    ['CETS224', 'reservation', '7(9)(a), 7(9)(b), 8(13), 17'],
    ['CETS224', 'declaration', '7(2)(b), 7(8), 8(11), 9(1)(b), 9(5), 10(9), 12(3), 8(4)'],
    ['CETS224', 'territorial-application', '18(2)'],
    ['CETS224', 'notification', '7(5)(a), 14(15), 17(2)'],
    ['CETS224', 'authority', '7(5)(e), 8(10)(a), 8(10)(b), 14(7)(c), 14(10)(b), 6(6)'],
    ['ETS189', 'reservation', '3(2), 3(3), 5(2)(b), 6(2)(b), 12(2)'],
    ['ETS189', 'declaration', '5(2)(a), 6(2)(a), 12(1)'],
  ])('%s: each %s is made under %s, and under nothing else', (id, kind, listed) => {
    const found = provisionsOf(id).filter((each) => each.kind === kind);
    expect(found.map((each) => each.provision)).toEqual(listed.split(', '));
  });

  it.each([
    ['CETS224', '19(1)'],
    ['ETS185', '42'],
    ['ETS189', '12(2)'],
  ])('%s closes the list of reservations by Article %s', (id, article) => {
    expect(document(id).statements.closed).toEqual([{ kind: 'reservation', article }]);
  });

  it('the UN convention forbids none', () => expect(document('UNCC').statements.closed).toEqual([]));

  it.each([
    ['UNCC', '11(3)', /passwords/],
    ['UNCC', '23(3)(a)', /no more restricted than .* Article 30.*consider restricting/],
    ['UNCC', '23(3)(b)', /in force when the Convention was adopted.*closed group.*neither employs public.*consider/],
    ['UNCC', '42(5)', /dual criminality/],
    [
      'UNCC-DRAFT',
      '23(3)(b)',
      /in force when the Convention was adopted.*closed group.*neither employs public.*consider/,
    ],
    ['ETS185', '6(3)', /passwords/],
    ['ETS185', '10(3)', /other effective remedies/],
    ['ETS185', '14(3)(a)', /no more restricted than .* Article 21.*consider restricting/],
    ['ETS185', '14(3)(b)', /in force when the Convention was adopted.*closed group.*neither employs public.*consider/],
    ['ETS185', '29(4)', /dual criminality/],
    ['ETS185', '41(1)', /Chapter III \(41\(1\)\).*substantially diminishes.*\(41\(2\)\)/],
    ['CETS224', '7(9)(b)', /fundamental principles of its domestic legal system/],
    ['CETS224', '14(15)', /substantial evidence.*notice.*consultation.*provisional.*lifted/],
    ['CETS224', '17', /17\(1\)\(a\).*17\(1\)\(b\).*17\(1\)\(c\)/],
    ['ETS189', '3(2)', /other effective remedies/],
  ])('%s %s is allowed on a condition', (id, name, words) => expect(provision(id, name).proviso).toMatch(words));

  it('what must be told falls due as the texts say', () => {
    const owed = (id: string) =>
      provisionsOf(id)
        .filter(({ mandatory }) => mandatory)
        .map((each) => `${each.provision} ${each.given ?? each.due}`);
    expect(owed('UNCC')).toEqual([
      '37(6)(a) consent',
      '37(19) consent',
      '40(12)(c) consent',
      '40(13) consent',
      '41(2) in-force',
      '17(2)(d) in-force',
      '50(5) in-force',
      '53(7) in-force',
      '57(6) in-force',
      '64(3) consent',
      '64(4) consent',
    ]);
    expect(owed('CETS224')).toEqual([
      '7(5)(e) 7(5)(a)',
      '8(10)(a) consent',
      '8(10)(b) consent',
      '14(7)(c) consent',
      '14(10)(b) consent',
      '6(6) in-force',
    ]);
    expect(owed('ETS185')).toEqual(['24(7)(a) consent', '27(2)(c) consent', '35 in-force']);
    expect(provision('UNCC', '37(6)(a)').condition).toMatch(/conditional on the existence of a treaty/);
    expect(provision('UNCC', '57(6)').condition).toMatch(/Conference requires/);
  });

  it('one authority alone receives the notices of Article 7(5)(a); a special region may have its own', () => {
    const single = treaties().flatMap(({ id, statements }) =>
      statements.provisions.filter((each) => each.single).map((each) => `${id} ${each.provision}`),
    );
    expect(single).toEqual(['CETS224 7(5)(e)']);
    expect(provision('UNCC', '40(12)(c)')).toMatchObject({
      about: ['40(12)(a)'],
      summary: expect.stringContaining('special region'),
    });
  });
});

describe('what a statement changes', () => {
  const effects = (id: string, name: string) =>
    (provision(id, name).effects ?? []).map(({ on, does, direction }) => `${does} ${on.join(' ')} ${direction}`);

  it.each([
    ['UNCC', '23(3)(a)', ['excludes-in-part 29 towards-author']],
    ['UNCC', '23(3)(b)', ['excludes-in-part 29 30 towards-author']],
    ['UNCC', '37(6)(a)', ['adds-condition 37 towards-author']],
    ['UNCC', '42(5)', ['adds-condition 42 towards-author']],
    ['UNCC', '63(3)', ['excludes 63(2) towards-author']],
    ['ETS185', '14(3)(a)', ['excludes-in-part 20 towards-author']],
    ['ETS185', '14(3)(b)', ['excludes-in-part 20 21 towards-author']],
    ['ETS185', '29(4)', ['adds-condition 29 towards-author']],
    ['CETS224', '7(9)(a)', ['excludes 7 towards-author']],
    ['CETS224', '7(9)(b)', ['excludes-in-part 7 towards-author']],
    ['CETS224', '10(9)', ['adds-condition 10 towards-author']],
    ['CETS224', '12(3)', ['adds-condition 12(1) 12(2) towards-author']],
    ['CETS224', '14(15)', ['excludes 14 towards-author', 'excludes-in-part 6 7 8 9 10 11 12 towards-author']],
    ['CETS224', '17', ['adds-condition 6 7 8 9 10 11 12 by-author']],
  ])('%s %s', (id, name, expected) => expect(effects(id, name)).toEqual(expected));

  it.each([
    ['UNCC', '23(3)(b)', /does not employ public communications networks and is not connected/],
    ['UNCC', '37(6)(a)', /does not take the Convention as the legal basis.*another treaty.*37\(6\)\(b\)/],
    ['ETS185', '41(1)', /41\(2\).*Chapter III stays due/],
    ['CETS224', '10(9)', /copied at the same time to its central authority/],
    ['CETS224', '17', /17\(2\).*through the central government.*joint investigation team \(Article 17\(3\)\)/],
  ])('%s %s, in words', (id, name, words) => expect(provision(id, name).effects?.[0]?.part).toMatch(words));

  it('a reservation recorded under ETS185 14(3) alone is read as one of its first limb', () => {
    expect(provision('ETS185', '14(3)(a)').about).toContain('14(3)');
    expect(provision('ETS185', '14(3)(b)').about).not.toContain('14(3)');
  });

  it.each([
    ['UNCC', '7 8 9 10 11 12 13 14 15 16 17 18 19 21 22'],
    ['UNCC', '23 24 25 26 27 28 29 30 31'],
    ['ETS185', '2 3 4 5 6 7 8 9 10 11 12 13 22'],
    ['ETS185', '14 15 16 17 18 19 20 21'],
    ['ETS189', '3 4 5 6 7'],
  ])('%s: the duties of %s are owed to all, not pair by pair', (id, listed) => {
    expect(document(id).relations.owedToAll.map(({ provisions }) => provisions.join(' '))).toContain(listed);
  });

  it('what is owed pair by pair is not among them', () => {
    const toAll = (id: string) => document(id).relations.owedToAll.flatMap(({ provisions }) => provisions);
    for (const article of ['35', '37', '40', '42', '63']) expect(toAll('UNCC')).not.toContain(article);
    for (const article of ['24', '27', '29']) expect(toAll('ETS185')).not.toContain(article);
    expect(toAll('CETS224')).toEqual([]);
  });
});

describe('what one may ask of another', () => {
  /** Articles of the conditions, and of what is told with the answer. */
  it.each<[string, string, string[], string[]]>([
    ['CETS224', '6', ['6(1)', '6(2)'], ['5(2)', '6(3)', '4(2)', '6(4)', '6(5)']],
    ['CETS224', '7', ['7(1)', '7(5)(c)'], ['5(2)', '7(2)(a)', '7(3)-(4)', '4(2)', '7(5)(b)', '7(6)', '7(7)']],
    ['CETS224', '8', ['8(1)', '8(8)'], ['5(3)', '8(3)', '4(1)', '8(5)', '8(6)', '8(8)', '5(6)']],
    ['CETS224', '8(1)(a)', ['8(1)', '8(8)'], ['8(6)']],
    ['CETS224', '8(1)(b)', ['8(1)', '8(8)'], ['8(6)']],
    ['CETS224', '9', ['9(1)(a), 3(2)(c)', '9(6)'], ['5(3)', '9(1)(a)', '9(3)', '4(1)', '9(4)', '9(6)']],
    ['CETS224', '10', ['10(1), 10(4)', '10(7)-(8)'], ['5(4)', '10(1)', '4(1)', '10(5)', '10(6)', '10(7)', '10(8)']],
    ['CETS224', '11', ['5(5)', '11(1)'], ['4(1)', '11(2)(a)', '11(2)(b)', '11(4)', '11(6)', '11(8)', '5(6)']],
    ['CETS224', '12', ['5(5)', '12(1)'], ['12(2)', '12(4)', '12(5)', '12(6)', '12(7)']],
    ['CETS224', '12(7)', ['12(7)'], ['12(7)']],
    ['CETS224', '14', ['14(1)(d), 14(15)'], ['14(1)(a)', '14(1)(b)', '14(1)(c)', '14(1)(d)', '14(11)(c)', '14(15)']],
    ['ETS185', '14', [], ['14(2)', '21(1)']],
    ['ETS185', '15', [], ['15(1)-(2)']],
    ['ETS185', '16', [], ['16(2)', '14(2), 15']],
    ['ETS185', '17', [], ['14(2), 15']],
    ['ETS185', '18', [], ['14(2), 15']],
    ['ETS185', '19', [], ['14(2), 15']],
    ['ETS185', '20', [], ['20(2)', '14(2), 15']],
    ['ETS185', '21', ['21(1)'], ['21(2)', '14(2), 15']],
    ['ETS185', '22', [], ['22(1)', '22(3)']],
    ['ETS185', '23', ['23'], ['23']],
    ['ETS185', '24', ['24(1)', '24(2)-(4)', '24(5)'], ['24(2)', '24(6)', '24(7)']],
    ['ETS185', '25', ['25(1)', '25(4)'], ['25(3)', '25(4)', '25(5)']],
    ['ETS185', '26', ['26(1)'], ['26(2)']],
    [
      'ETS185',
      '27',
      ['27(1)', '25(1)', '25(4)', '27(4)'],
      ['27(2)(b)', '27(3)', '27(5)-(6)', '27(7)', '27(8)', '25(5)'],
    ],
    ['ETS185', '27(9)', ['27(1)', '27(9)(a)'], ['27(9)(a)', '27(9)(b)', '27(9)(c)', '27(9)(d)']],
    ['ETS185', '28', ['28(1)', '28(2)'], ['28(3)', '28(4)']],
    ['ETS185', '29', ['29(1)', '29(5)'], ['29(2)', '29(3)', '29(6)', '29(7)']],
    ['ETS185', '30', ['30(1)', '30(2)'], []],
    ['ETS185', '31', ['31(1)', '31(2), 23', '25(4)'], ['31(2), 27', '31(3)', '25(5)']],
    ['ETS185', '32', ['32'], ['32(b)']],
    ['ETS185', '32(a)', ['32(a)'], []],
    ['ETS185', '32(b)', ['32(b)'], ['32(b)']],
    ['ETS185', '33', ['33(1)-(2)', '25(4)'], ['25(5)']],
    ['ETS185', '34', ['34', '25(4)'], ['25(5)']],
    ['ETS185', '35', ['35(1)'], ['35(1)', '35(2)']],
    ['UNCC', '7', ['7(2)'], []],
    ['UNCC', '17', ['17(1)'], ['17(2)(c)']],
    ['UNCC', '23', [], ['23(2)']],
    ['UNCC', '24', [], ['24(1)-(2)', '24(4)']],
    ['UNCC', '29', [], ['29(2)', '24']],
    ['UNCC', '30', ['30(1)'], ['30(2)', '24']],
    ['UNCC', '35', ['35(1)'], ['35(1)', '35(2)', '35(3)']],
    ['UNCC', '36', ['36(1)(a)'], ['36(1)(b)', '36(2)', '36(3)']],
    [
      'UNCC',
      '37',
      ['37(1)', '37(4)-(7)', '37(8), 37(15)'],
      ['37(2)', '37(4)', '37(7)', '37(10)', '37(11)', '37(16)', '37(19)'],
    ],
    [
      'UNCC',
      '40',
      ['40(1)', '40(8)', '40(21)-(22)'],
      ['40(6)-(7)', '40(12)(d)', '40(13)', '40(15)', '40(17)', '40(19)-(20)', '40(23)-(24)', '40(30)'],
    ],
    ['UNCC', '40(18)', ['40(18)', '35(1)', '40(8)', '40(21)-(22)'], ['40(12)(d)', '40(13)']],
    ['UNCC', '41', ['35(1)'], ['41(3)', '41(4)', '41(6)']],
    ['UNCC', '42', ['42(1)', '35(1)', '42(6)'], ['42(3)', '42(4)', '42(7)', '42(8)-(9)']],
    ['UNCC', '43', ['43(1)', '43(2)'], []],
    ['UNCC', '44', ['44(1)', '35(1)', '44(2)', '40(8)', '40(21)-(22)'], ['44(3)', '36(1)']],
    ['UNCC', '45', ['35(1)', '45(1)-(2)', '40(8)', '40(21)-(22)'], ['45(1)', '45(3)']],
    ['UNCC', '46', ['35(1)', '46', '40(8)', '40(21)-(22)'], ['46']],
    ['UNCC', '47', ['47(1)'], ['47(2)']],
    ['UNCC', '48', ['48'], ['48']],
    [
      'UNCC',
      '50',
      ['50(1)-(2)', '50(1), 50(4)', '50(7)', '50(3), 40(8)', '50(3), 40(21)-(22)'],
      ['50(3)', '50(6)', '50(8)', '50(9)'],
    ],
    ['UNCC', '63(1)', [], []],
    ['UNCC', '63(2)', ['63(2)'], ['63(2)']],
  ])('%s %s', (id, name, conditions, terms) => {
    const asked = question(id, name);
    expect(asked.conditions.map(({ article }) => article)).toEqual(conditions);
    expect(asked.terms.map(({ article }) => article)).toEqual(expect.arrayContaining(terms));
  });

  it.each([
    ['CETS224', '7', '7(5)(c)', /do not instruct the provider not to disclose.*25\(4\) or 27\(4\)/],
    ['CETS224', '7', '7(7)', /thirty days.*Article 8 or other mutual assistance/],
    ['CETS224', '8', '8(6)', /45 days.*20 days for subscriber information and 45 for traffic data/],
    [
      'CETS224',
      '11',
      '5(5)',
      /no mutual assistance treaty.*uniform or reciprocal legislation.*mutually determine.*in lieu/,
    ],
    ['CETS224', '11', '11(1)', /the requested Party permits it/],
    [
      'CETS224',
      '12',
      '5(5)',
      /no mutual assistance treaty.*uniform or reciprocal legislation.*mutually determine.*in lieu/,
    ],
    ['CETS224', '12', '12(1)', /both agree/],
    ['ETS185', '24', '24(1)', /punishable in both.*at least one year/],
    ['ETS185', '27', '27(4)', /political offence.*sovereignty, security, ordre public/],
    ['ETS185', '29', '29(5)', /political offence.*sovereignty, security, ordre public/],
    ['ETS185', '30', '30(2)', /political offence.*sovereignty, security, ordre public/],
    ['UNCC', '37', '37(1)', /punishable under the law of both/],
    ['UNCC', '40', '40(1)', /serious crime.*four years/],
    ['UNCC', '40', '40(8)', /dual criminality.*de minimis/],
    ['UNCC', '40', '40(21)-(22)', /sovereignty, security, ordre public.*persecution/],
    ['UNCC', '42', '42(6)', /none of the only grounds/],
    ['UNCC', '42', '42(8)-(9)', /60 days/],
    ['UNCC', '50', '50(7)', /sufficient and timely evidence.*de minimis/],
  ])('%s %s: by Article %s', (id, name, article, words) => {
    const { conditions, terms } = question(id, name);
    const said = [...conditions, ...terms].filter((each) => each.article === article).map(({ says }) => says);
    expect(said.join(' ')).toMatch(words);
  });

  it('whatever a statement bears on can be asked about', () => {
    for (const id of ['UNCC', 'ETS185', 'CETS224']) {
      const asked = document(id).relations.questions.map((each) => each.provision);
      for (const { effects = [] } of provisionsOf(id))
        for (const on of effects.flatMap((effect) => effect.on))
          expect(
            asked.some((name) => within(on, name)),
            `${id} ${on}`,
          ).toBe(true);
    }
  });

  it('a provision is asked about once, conditions complete "yes, if", and terms are sentences', () => {
    for (const { id, relations } of ENGLISH) {
      const names = relations.questions.map((each) => each.provision);
      expect(new Set(names).size, id).toBe(names.length);
      for (const { provision: name, asks, conditions, terms } of relations.questions) {
        expect(asks, `${id} ${name}`).toMatch(/^May .*\{from\}.*\{to\}.*\?$/);
        for (const { says } of conditions) expect(says, `${id} ${name}`).toMatch(/^[a-z].*[^.;]$/);
        for (const { says } of terms) expect(says, `${id} ${name}`).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  it('nothing may be claimed under a text that is not on hand, nor under a draft', () => {
    expect(document('ETS189').relations.questions).toEqual([]);
    expect(provisionsOf('ETS189').flatMap(({ effects }) => effects ?? [])).toEqual([]);
    expect(document('UNCC-DRAFT').relations.questions).toEqual([]);
  });
});

describe('where another mutual assistance treaty is in force, and the article is not for the two', () => {
  function speaks(of: Who, code: ParticipantCode, on: LegalDate): boolean {
    switch (of.kind) {
      case 'member': {
        const day = of.on ?? on;
        const spells = groupMemberships.get(of.of) ?? [];
        return spells.some((m) => m.participant === code && m.from <= day && (m.to === undefined || day <= m.to));
      }
      case 'listed':
        return of.participants.includes(code);
      case 'all':
        return of.of.every((part) => speaks(part, code, on));
      case 'either':
        return of.of.some((part) => speaks(part, code, on));
      case 'not':
        return !speaks(of.who, code, on);
      default:
        throw new Error(`not used here: ${of.kind}`);
    }
  }

  function known(id: string, name: string, a: ParticipantCode, b: ParticipantCode, on: LegalDate): string[] {
    return question(id, name).conditions.flatMap(({ unless }) =>
      unless
        .filter(({ from, between: [one, other] }) => {
          const both = (x: ParticipantCode, y: ParticipantCode) => speaks(one, x, on) && speaks(other, y, on);
          return (from === undefined || from <= on) && (both(a, b) || both(b, a));
        })
        .map(({ title }) => inEnglish(title)),
    );
  }

  const ASKED = [
    ['CETS224', '11'],
    ['CETS224', '12'],
    ['ETS185', '27'],
    ['ETS185', '27(9)'],
    ['ETS185', '28'],
  ] as const;

  it('questions of every document are asked in French too, of the same two', () => {
    const asked = treaties().flatMap(({ relations }) => relations.questions.map(({ asks }) => asks));
    for (const asks of asked) expect(isText(asks) ? asks.fr : asks).toMatch(/^Est-il permis .*\{from\}.*\{to\}.* \?$/);
  });

  it.each<[ParticipantCode, ParticipantCode, RegExp[]]>([
    ['FRA', 'JPN', [/Union and Japan/]],
    ['FRA', 'EST', [/ETS No\. 30/, /29 May 2000/]],
    ['FRA', 'IRL', [/ETS No\. 30/]],
    ['FRA', 'USA', [/Union and the United States/]],
    ['DNK', 'USA', [/Union and the United States/]],
    ['FRA', 'NOR', [/ETS No\. 30/, /Iceland and Norway/]],
    ['FRA', 'SRB', [/ETS No\. 30/]],
    ['GBR', 'CHL', [/ETS No\. 30/]],
    // Not told where it is not known for certain: the condition stays open.
    ['DNK', 'JPN', []],
    ['HRV', 'USA', []],
    ['GBR', 'JPN', []],
    ['FRA', 'BRA', []],
    ['JPN', 'USA', []],
  ])('%s and %s', (a, b, expected) => {
    for (const [id, name] of ASKED) {
      const titles = known(id, name, a, b, '2027-04-01');
      expect(titles, `${id} ${name}`).toHaveLength(expected.length);
      expected.forEach((title, i) => {
        expect(titles[i]).toMatch(title);
      });
      expect(known(id, name, b, a, '2027-04-01')).toEqual(titles);
    }
  });

  it('only from the day on which it entered into force', () => {
    expect(known('ETS185', '27', 'DEU', 'USA', '2010-01-31')).toEqual([]);
    expect(known('ETS185', '27', 'DEU', 'USA', '2010-02-01')).toHaveLength(1);
  });

  it('a joint investigation case by case is possible all the same (Article 12(7)), as are Articles 6 to 10', () => {
    for (const name of ['6', '7', '8', '9', '10', '12(7)'])
      expect(question('CETS224', name).conditions.flatMap(({ unless }) => unless)).toEqual([]);
  });
});

describe('final clauses', () => {
  const uncc = document('UNCC');
  const cets224 = document('CETS224');
  const ets189 = document('ETS189');

  it.each<[string, unknown, unknown]>([
    ['UNCC 2(n): an organization within its competence', uncc.consent?.competence?.article, '2(n)'],
    [
      'UNCC 62(1): while there are 60 States Parties',
      uncc.milestones.find(({ article }) => article === '62(1)'),
      { holds: 'while', condition: { of: 'parties', atLeast: 60, from: { kind: 'state' } } },
    ],
    [
      'UNCC 66(1): not before five years in force',
      uncc.amendments[0]?.earliest,
      { article: '66(1)', point: 'entry-into-force', delay: { kind: 'period', years: 5 } },
    ],
    [
      'UNCC 66(4): for each by its own instrument, 90 days after',
      uncc.amendments[0],
      { article: '66(4)', each: true, delay: { days: 90 }, adoption: { says: expect.stringContaining('last resort') } },
    ],
    ['UNCC-DRAFT 65(1)', document('UNCC-DRAFT').amendments[0], { each: true, earliest: { article: '65(1)' } }],
    ['UNCC-DRAFT has no definition of such an organization', document('UNCC-DRAFT').consent?.competence ?? null, null],
    [
      'CETS224 16(3)-(4): in force for Parties to the Convention',
      cets224.entryIntoForce?.binds,
      { who: { kind: 'party', to: 'ETS185' }, article: '16(3)-(4)' },
    ],
    ['CETS224 16(2), 25: the depositary', cets224.depositary?.article, '16(2), 25'],
    [
      'CETS224 21(1)-(4): how an amendment is adopted',
      cets224.amendments[0]?.adoption,
      { article: '21(1)-(4)', says: expect.stringContaining('CDPC') },
    ],
    ['CETS224 20(1): on receipt', cets224.statements.withdrawal, { article: '20(1)', delay: { kind: 'same-day' } }],
    ['ETS185 43(1): on receipt', document('ETS185').statements.withdrawal, { article: '43(1)' }],
    ['ETS189 9(1): who has signed the Convention', ets189.signature?.open, [{ to: { kind: 'signed', to: 'ETS185' } }]],
    [
      'ETS189 11(1): who has acceded to it',
      ets189.consent?.routes.find(({ means }) => means.includes('accession'))?.to,
      {
        kind: 'all',
        of: [
          { kind: 'consented', to: 'ETS185' },
          { kind: 'not', who: { kind: 'signed', to: 'ETS185' } },
        ],
      },
    ],
    ['ETS189: for Parties to the Convention', ets189.entryIntoForce?.binds, { who: { kind: 'party', to: 'ETS185' } }],
    ['ETS189 14: territories', ets189.territories, { article: '14(1)', extension: { article: '14(2)' } }],
  ])('%s', (_, found, expected) => {
    if (found !== null && typeof found === 'object') expect(found).toMatchObject(expected as object);
    else expect(found).toEqual(expected);
  });
});

describe('clauses that are not computed are noted', () => {
  it.each<[string, string, RegExp]>([
    ['UNCC', '37(6)', /37\(6\)\(b\)/],
    ['UNCC', '37(7)', /recognize the offences/],
    ['UNCC', '40(12)(a)', /special region/],
    ['UNCC', '41(2)', /circulates the updated list .* every year/],
    ['UNCC', '57(2)', /one year.*regularly/],
    ['UNCC', '57(3)', /rules of procedure/],
    ['UNCC', '57(5)(g)', /Articles 61 and 62/],
    ['UNCC', '57(6)', /information/],
    ['UNCC', '61(2)', /Only a Party to the Convention/],
    ['UNCC', '61(3)', /not bound by a protocol/],
    ['UNCC', '62(1)', /60 States Parties.*two thirds/],
    ['UNCC', '67(3)', /denounces its protocols/],
    ['UNCC-DRAFT', '57(5)(g)', /on the basis of Article 61,/],
    ['ETS185', '36(3)', /left before the fifth/],
    ['ETS185', '27(1)', /Left out, as it is not certain/],
    ['ETS185', '39(1)', /supplements.*ETS No\. 24.*ETS No\. 30.*ETS No\. 99/],
    ['ETS185', '39(2)', /not inconsistent with its objectives and principles/],
    ['ETS185', '39(3)', /stay as they are/],
    ['ETS185', '41(3)', /favourable opinion/],
    ['ETS185', '43(2)', /as soon as circumstances permit/],
    ['ETS185', '44', /another account.*thirtieth day after all Parties/],
    ['ETS185', '45', /another account.*arbitral tribunal/],
    ['ETS185', '46', /another account.*consult/],
    ['ETS185', '47', /general knowledge.*three months/],
    ['ETS185', '48', /general knowledge/],
    [
      'CETS224',
      '5(2)-(5)',
      /Articles 11 and 12 only where there is none, save Article 12\(7\).*Left out, as it is not certain/,
    ],
    ['CETS224', '5(7)', /does not restrict/],
    ['CETS224', '14(1)(b)', /Umbrella Agreement.*108\+/],
    ['CETS224', '14(15)', /not to the depositary.*in answer/],
    ['CETS224', '15(1)(a)', /Article 39\(2\)/],
    ['CETS224', '15(2)', /Article 39\(3\)/],
    ['CETS224', '16(1)', /Party is read here.*Sierra Leone/],
    ['CETS224', '17(1)-(3)', /central government bound.*joint investigation team/],
    ['CETS224', '17(4)', /favourable opinion/],
    ['CETS224', '20(1)', /as soon as circumstances permit.*on receipt, or on the later date/],
    ['CETS224', '20(2)', /prospects/],
    ['CETS224', '21(1)-(3)', /CDPC/],
    ['CETS224', '22', /Article 45 of the Convention/],
    ['CETS224', '23(1)', /Article 46 of the Convention/],
    ['CETS224', '23(2)', /five years/],
    ['CETS224', '25', /signatories of the Convention and the States invited/],
    ['ETS189', '8(1)', /44, 45 and 46.*not checked/],
    ['ETS189', '12(1)', /unless the Party declares otherwise.*not checked.*not computed/],
    ['ETS189', '12(2)-(3)', /Articles 3, 5 and 6.*22\(2\) and 41\(1\).*not checked/],
    ['ETS189', '13', /not checked/],
    ['ETS189', '14', /three months.*not checked/],
  ])('%s %s', (id, article, words) => {
    const texts = document(id)
      .notes.filter((each) => each.article === article)
      .map(({ text }) => text);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(words);
  });

  it('what the draft left contested or in brackets, with its footnotes', () => {
    const { notes, agreed } = document('UNCC-DRAFT');
    const contested = notes.filter(({ text }) => text.includes('Contested: '));
    expect(contested.map((each) => each.article)).toEqual([
      '2',
      '3',
      '5',
      '17',
      '24',
      '35',
      '42(5)',
      '43(2)',
      '45',
      '46',
    ]);
    const open = notes.filter(({ text }) => text.startsWith('Open: ')).map((each) => each.article);
    expect(open).toEqual(['1(a)', '2(a)', '2(b)']);
    const proposed = notes.filter(({ text }) => /\(footnote (2|8|9|10|13)\)/.test(text)).map((each) => each.article);
    expect(proposed).toEqual(['2(o)', '36', '40(20)', '42(1)', '44(1)']);
    // Nothing contested had been agreed ad referendum.
    for (const { article = '' } of contested)
      expect(
        agreed.filter((one) => within(article, one)),
        article,
      ).toEqual([]);
  });

  it('a note has its place, and says something', () => {
    for (const id of TREATIES) {
      const placed = document(id).notes.flatMap(({ article }) => article ?? []);
      expect(new Set(placed).size, id).toBe(placed.length);
    }
  });
});

describe('the position of the European Union on the Second Additional Protocol', () => {
  const versions = positions().find(({ id }) => id === 'EU-CETS224')?.versions ?? [];
  const [proposal, adopted] = versions;
  const item = (id: string) => adopted?.items.find((each) => each.id === id);

  it('was adopted on 14 February 2023', () => {
    expect(versions.map(({ id, date, status }) => `${id} ${date} ${status}`)).toEqual([
      'COM-2021-719 2021-11-25 proposal',
      'DEC-2023-436 2023-02-14 adopted',
    ]);
    expect(adopted?.legalAct).toBe('Council Decision (EU) 2023/436');
  });

  it('rests on the proposal, item by item, as the annex of the Decision is not on hand', () => {
    const asked = (items = proposal?.items) => items?.map(({ source, ...rest }) => rest);
    expect(asked(adopted?.items)).toEqual(asked());
    for (const { source } of adopted?.items ?? [])
      expect(source).toMatch(/^as proposed: COM\(2021\) 719, Annex, point \d/);
  });

  it('says of Ireland that it is not known', () => {
    expect(adopted?.notBound.map(({ participant }) => participant)).toEqual(['DNK']);
    expect(adopted?.boundIfNotified).toMatchObject([
      { participant: 'IRL', notified: null, says: expect.stringContaining('not known') },
    ]);
  });

  it.each([
    ['7.5.e', /a single authority, and no more/],
    ['8.10.a-EPPO', /in the exercise of its competences .*Articles 22, 23 and 25/],
    ['8.10.b-EPPO', /in the exercise of its competences .*Articles 22, 23 and 25/],
    ['EPPO-cooperation', /in the exercise of its competences .*Articles 22, 23 and 25/],
    ['14.1.b', /108\+.*by itself is no basis under Article 14\(1\)\(b\)/],
  ])('%s', (id, words) => expect(item(id)?.says).toMatch(words));
});

describe('the directives of 13 May 2022', () => {
  const asks = (number: string) => directives()[0]?.items.find((each) => each.number === number)?.asks;

  it.each([
    ['(6)', /further accession of any country.*unnecessary duplication/],
    ['(24)', /modelled, where possible and appropriate, on those of other conventions/],
  ])('%s', (number, words) => expect(asks(number)).toMatch(words));
});
