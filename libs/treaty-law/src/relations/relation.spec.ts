import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../act.ts';
import type { Context } from '../context.ts';
import { derive } from '../derive/derive.ts';
import { act, other, STATES, treaty, world } from '../derive/scenario.ts';
import type { FinalClauses } from '../final-clauses.ts';
import type { LegalDate } from '../legal-date.ts';
import { phrase } from '../reason.ts';
import { relationBetween, relationMatrix } from './relation.ts';
import { Relation, RelationMatrix } from './result.ts';

const reservable = { kind: 'reservation', when: ['signature', 'consent'] };
const declarable = { ...reservable, kind: 'declaration' };

/** A treaty with one provision of every sort that changes relations. */
const TREATY = treaty({
  statements: {
    provisions: [
      {
        ...reservable,
        provision: '7(9)(a)',
        summary: 'Not to apply Article 7',
        effects: [{ on: ['7'], does: 'excludes' }],
      },
      {
        ...reservable,
        provision: '8(13)',
        summary: 'Not for traffic data',
        effects: [
          {
            on: ['8(1)(b)'],
            does: 'excludes',
            part: 'traffic data',
            reciprocal: { article: 'explanatory report, para. 147', says: 'Who reserves may not ask.' },
          },
        ],
      },
      {
        ...declarable,
        provision: '7(2)(b)',
        summary: 'Supervised orders',
        effects: [{ on: ['7'], does: 'adds-condition', part: 'the order is supervised by a judge' }],
      },
      {
        ...reservable,
        provision: '17',
        summary: 'Federal State',
        effects: [{ on: ['7'], does: 'adds-condition', part: 'by the central government', direction: 'by-author' }],
      },
    ],
  },
  relations: {
    questions: [
      { provision: '7', asks: 'May {from} order a provider in {to}?', article: '7(1)' },
      { provision: '8', asks: 'May {from} have its orders given effect in {to}?', article: '8(1)' },
      { provision: '9', asks: 'May {from} ask {to} in an emergency?', article: '9(1)' },
    ],
    supplements: [{ treaty: 'ETS189', article: '1(b)', says: 'It supplements that Protocol.' }],
    amongMembers: [{ group: 'EU', article: '15(1)(b)', says: 'Members may apply Union law.' }],
  },
});

const BOUND = STATES.map((code) => `${code} ratification 2020-01-01`);

function derived(document: FinalClauses, acts: readonly (string | Act)[], asAt: LegalDate, context: Context = world()) {
  const all = acts.map((one) => (typeof one === 'string' ? act(one) : one));
  return { document, acts: all, status: derive(document, all, asAt, context) };
}

/** The relation between FRA and JPN under these acts; it is checked to be of its published shape. */
function between(
  acts: readonly (string | Act)[],
  provision?: string,
  { document = TREATY, asAt = '2022-01-01', a = 'FRA', b = 'JPN', context = world() } = {},
): Relation {
  return Relation.parse(relationBetween(derived(document, acts, asAt, context), context, a, b, provision));
}

const answers = ({ directions }: Relation): string[] => directions.map(({ answer }) => answer);
const clauses = (relation: Relation, direction: 0 | 1): (string | undefined)[] =>
  (relation.directions[direction]?.because ?? []).map(({ clause }) => clause);
const rules = ({ directions }: Relation): (string | undefined)[] => directions.map(({ changes }) => changes[0]?.rule);

describe('a treaty between two', () => {
  it('is in force from the later of the two dates', () => {
    const relation = between(['FRA ratification 2010-01-01', 'JPN ratification 2012-05-01']);
    expect(relation).toMatchObject({ inForce: true, since: '2012-05-01', until: null });
    expect(relation.because.map(({ acts }) => acts)).toEqual([
      ['FRA ratification 2010-01-01'],
      ['JPN ratification 2012-05-01'],
      [],
    ]);
  });

  it('also when the date lies ahead', () => {
    const document = treaty({
      entryIntoForce: { later: [{ article: '10(2)', delay: { kind: 'period', months: 3 } }] },
    });
    const relation = between(['FRA ratification 2010-01-01', 'JPN ratification 2021-12-01'], '7', { document });
    expect(relation).toMatchObject({ inForce: false, since: '2022-03-01' });
    expect(answers(relation)).toEqual(['no', 'no']);
  });

  it('is no longer once one has left, and is again once it has returned', () => {
    const acts = [
      'FRA ratification 2010-01-01',
      'JPN ratification 2010-01-01',
      'JPN denunciation 2015-01-01',
      'JPN accession 2018-01-01',
    ];
    const on = (asAt: LegalDate) => between(acts, undefined, { asAt });
    expect(on('2014-01-01')).toMatchObject({ inForce: true, since: '2010-01-01' });
    const left = on('2017-01-01');
    expect(left.inForce).toBe(false);
    expect(left.because[1]).toMatchObject({
      rule: 'side-no-longer-bound',
      facts: { treaty: 'TEST', participant: 'JPN', since: '2016-01-01' },
    });
    expect(on('2018-06-01')).toMatchObject({ inForce: true, since: '2018-01-01' });
  });

  it.each([
    [[], phrase('side-without-consent', { treaty: 'TEST', participant: 'JPN' })],
    [['JPN signature 2019-01-01'], phrase('side-signed', { participant: 'JPN', date: '2019-01-01' })],
  ])('is not while one is no Party: %j', (acts, said) => {
    const relation = between(['FRA ratification 2010-01-01', ...acts], '7');
    expect(relation).toMatchObject({ inForce: false, since: null });
    expect(relation.because[1]).toMatchObject(said);
    expect(answers(relation)).toEqual(['no', 'no']);
  });

  it('cannot be asked of one participant twice, nor of one that nobody knows', () => {
    expect(() => between(BOUND, '7', { b: 'FRA' })).toThrow(
      expect.objectContaining({ code: 'same-participant', field: 'b' }),
    );
    expect(() => between(BOUND, '7', { a: 'XXX' })).toThrow(
      expect.objectContaining({ code: 'unknown-participant', field: 'a' }),
    );
  });
});

describe('a reservation', () => {
  const RESERVED = [...BOUND, 'JPN reservation 2020-01-01 provision=7(9)(a)'];

  it('frees its author by the text, and the other by VCLT Art. 21(1)(b)', () => {
    const relation = between(RESERVED, '7');
    expect(relation.directions[0]?.question).toEqual(
      phrase('question-of-text', { asks: 'May {from} order a provider in {to}?', from: 'FRA', to: 'JPN' }),
    );
    expect(answers(relation)).toEqual(['no', 'no']);
    expect(rules(relation)).toEqual(['text', 'vclt-21-1-b']);
    expect(clauses(relation, 1)).toContain('VCLT Art. 21(1)(b)');
    expect(relation.directions[0]?.changes).toMatchObject([
      { act: 'JPN reservation 2020-01-01', participant: 'JPN', provision: '7(9)(a)', does: 'excludes', inForce: true },
    ]);
  });

  it('changes nothing between two others, nor under another article', () => {
    expect(answers(between(RESERVED, '7', { b: 'NOR' }))).toEqual(['yes', 'yes']);
    expect(answers(between(RESERVED, '9'))).toEqual(['yes', 'yes']);
  });

  it('bears on the paragraphs of the article, on the clause that allows it, and in part on the treaty', () => {
    for (const provision of ['7', '7(1)', 'Art. 7 (1)', '7(9)(a)'])
      expect(answers(between(RESERVED, provision)), provision).toEqual(['no', 'no']);
    expect(answers(between(RESERVED))).toEqual(['in-part', 'in-part']);
  });

  it('of a paragraph excludes that paragraph, and the article in part', () => {
    const acts = [...BOUND, 'JPN reservation 2020-01-01 provision=8(13)'];
    expect(answers(between(acts, '8(1)(b)'))).toEqual(['no', 'no']);
    expect(answers(between(acts, '8'))).toEqual(['in-part', 'in-part']);
    expect(answers(between(acts, '8(1)(a)'))).toEqual(['yes', 'yes']);
  });

  it('is reciprocal by its own source where there is one', () => {
    const relation = between([...BOUND, 'JPN reservation 2020-01-01 provision=8(13)'], '8(1)(b)');
    expect(rules(relation)).toEqual(['text', 'reciprocal-by-text']);
    expect(clauses(relation, 1)).toContain('explanatory report, para. 147');
    expect(clauses(relation, 1)).not.toContain('VCLT Art. 21(1)(b)');
  });

  it('that restricts its author only is not turned round', () => {
    const relation = between([...BOUND, 'JPN reservation 2020-01-01 provision=17'], '7');
    expect(answers(relation)).toEqual(['yes', 'with-condition']);
    expect(rules(relation)).toEqual([undefined, 'text']);
  });

  it('needs no acceptance where the treaty provides for it (VCLT Art. 20(1))', () => {
    expect(clauses(between(RESERVED, '7'), 0)).toContain('VCLT Art. 20(1)');
  });

  it('ends with its withdrawal', () => {
    const acts = [...RESERVED, `JPN statement-withdrawn 2021-06-01 refersTo=RES`];
    acts[acts.length - 2] += ' id=RES';
    expect(answers(between(acts, '7', { asAt: '2021-05-31' }))).toEqual(['no', 'no']);
    expect(answers(between(acts, '7', { asAt: '2021-06-01' }))).toEqual(['yes', 'yes']);
  });

  it('that was formulated when signing and not confirmed has no effect (VCLT Art. 23(2)), and this is said', () => {
    const acts = [
      'FRA ratification 2020-01-01',
      'JPN signature 2019-01-01',
      'JPN reservation 2019-01-01 provision=9(2)',
      'JPN ratification 2020-01-01',
    ];
    const relation = between(acts, '9');
    expect(answers(relation)).toEqual(['yes', 'yes']);
    expect(clauses(relation, 0)).toContain('VCLT Art. 23(2)');
  });

  it('is told, but changes nothing, before the treaty is in force between the two', () => {
    const relation = between(['JPN ratification 2020-01-01', RESERVED.at(-1) as string], '7');
    expect(relation.directions[0]?.changes).toMatchObject([{ inForce: false, from: null }]);
    expect(relation.directions[0]?.because.at(-1)).toMatchObject({
      rule: 'effect-once-in-force',
      facts: { from: null, of: { rule: 'effect-by-text', facts: { effect: { rule: 'effect-excludes' } } } },
    });
  });
});

describe('a reservation that the treaty does not provide for', () => {
  const RESERVED = [...BOUND, 'JPN reservation 2020-01-01 provision=9(2) id=RES'];

  it('modifies its article to its extent, for both', () => {
    const relation = between(RESERVED, '9');
    expect(answers(relation)).toEqual(['in-part', 'in-part']);
    expect(rules(relation)).toEqual(['vclt-21-1-a', 'vclt-21-1-b']);
  });

  it('counts as accepted after twelve months without objection (VCLT Art. 20(5))', () => {
    const said = (asAt: LegalDate) =>
      between(RESERVED, '9', { asAt }).directions[0]?.because.find(({ clause }) => clause === 'VCLT Art. 20(5)');
    const facts = { by: 'FRA', last: '2021-01-01', fromDeposit: true };
    expect(said('2021-01-01')).toMatchObject({ rule: 'reservation-open-to-objection', facts });
    expect(said('2021-01-02')).toMatchObject({ rule: 'reservation-counts-as-accepted', facts });
  });

  it('to which the other objects leaves the provision out to its extent (VCLT Art. 21(3))', () => {
    const relation = between([...RESERVED, 'FRA objection 2020-06-01 refersTo=RES'], '9');
    expect(relation.inForce).toBe(true);
    expect(answers(relation)).toEqual(['in-part', 'in-part']);
    expect(rules(relation)).toEqual(['vclt-21-3', 'vclt-21-3']);
    expect(rules(between([...RESERVED, 'NOR objection 2020-06-01 refersTo=RES'], '9'))).toEqual([
      'vclt-21-1-a',
      'vclt-21-1-b',
    ]);
  });

  const opposing = (line: string): Act => ({ ...act(line), opposesForce: true });

  it('keeps the treaty out of force between the two where the objection opposes it (VCLT Art. 20(4)(b))', () => {
    const objection = opposing('FRA objection 2020-06-01 refersTo=RES');
    for (const asked of ['9', '7', undefined]) {
      const relation = between([...RESERVED, objection], asked);
      expect(relation).toMatchObject({ inForce: false, since: null });
      expect(relation.because.map(({ clause }) => clause)).toContain('VCLT Art. 20(4)(b)');
      expect(answers(relation)).toEqual(['no', 'no']);
    }
    expect(between([...RESERVED, objection], '9', { b: 'NOR' }).inForce).toBe(true);
  });

  it('an objection cannot put out of force what was in force before a late reservation', () => {
    const late = [
      ...BOUND,
      'JPN reservation 2021-01-01 provision=9(2) id=RES',
      opposing('FRA objection 2021-06-01 refersTo=RES'),
    ];
    const relation = between(late, '9');
    expect(relation).toMatchObject({ inForce: true, since: '2020-01-01' });
    expect(answers(relation)).toEqual(['yes', 'yes']);
    expect(relation.directions[0]?.because).toContainEqual(
      expect.objectContaining({
        rule: 'statement-changes-nothing',
        facts: { kind: 'reservation', by: 'JPN', provision: '9(2)', why: expect.anything() },
      }),
    );
  });

  it('one raised before the reservation was confirmed counts against it as confirmed (VCLT Art. 23(3))', () => {
    const acts = [
      'JPN signature 2019-01-01',
      'JPN reservation 2019-01-01 provision=9(2) id=RES',
      'FRA ratification 2019-02-01',
      opposing('FRA objection 2019-06-01 refersTo=RES'),
      'JPN ratification 2020-01-01',
      'JPN reservation 2020-01-01 provision=9(2) id=AGAIN',
    ];
    expect(between(acts, '9')).toMatchObject({ inForce: false, since: null });
  });

  it('and no longer once that objection is withdrawn', () => {
    const acts = [
      ...RESERVED,
      opposing('FRA objection 2020-06-01 refersTo=RES id=OBJ'),
      'FRA objection-withdrawn 2021-01-01 refersTo=OBJ',
    ];
    expect(between(acts, '9', { asAt: '2020-12-31' }).inForce).toBe(false);
    expect(between(acts, '9', { asAt: '2021-01-01' }).inForce).toBe(true);
    // From then, not from the dates of the two (VCLT Art. 22(3)).
    const relation = between(acts, '9');
    expect(relation.since).toBe('2021-01-01');
    expect(relation.because.at(-1)).toMatchObject({
      rule: 'between-in-force',
      facts: { since: '2021-01-01', freed: true, ahead: false },
    });
    expect(relation.because.map(({ clause }) => clause)).toContain('VCLT Art. 22(3)(b)');
    const reservation = [
      ...RESERVED,
      opposing('FRA objection 2020-06-01 refersTo=RES'),
      'JPN statement-withdrawn 2021-03-01 refersTo=RES',
    ];
    expect(between(reservation, '9', { asAt: '2021-02-28' })).toMatchObject({ inForce: false, since: null });
    expect(between(reservation, '9')).toMatchObject({ inForce: true, since: '2021-03-01' });
    expect(between(reservation, '9').because.map(({ clause }) => clause)).toContain('VCLT Art. 22(3)(a)');
    // An opposition without effect delays nothing.
    const late = [
      ...RESERVED,
      opposing('FRA objection 2021-06-01 refersTo=RES id=L'),
      'FRA objection-withdrawn 2021-07-01 refersTo=L',
    ];
    expect(between(late, '9').since).toBe('2020-01-01');
  });

  it('an objection to a reservation that the treaty authorizes has no such effect, and this is said', () => {
    const acts = [
      ...BOUND,
      'JPN reservation 2020-01-01 provision=7(9)(a) id=RES',
      opposing('FRA objection 2020-06-01 refersTo=RES'),
    ];
    const relation = between(acts, '7');
    expect(relation.inForce).toBe(true);
    expect(relation.because.find(({ clause }) => clause === 'VCLT Art. 20(1)')).toMatchObject({
      rule: 'opposition-to-authorized',
      facts: { objection: { by: 'FRA', date: '2020-06-01' }, reservationBy: 'JPN', provision: '7(9)(a)' },
    });
    expect(rules(relation)).toEqual(['text', 'vclt-21-1-b']);
  });
});

describe('a declaration', () => {
  it('sets a condition for the others and is not reciprocal', () => {
    const relation = between([...BOUND, 'JPN declaration 2020-01-01 provision=7(2)(b)'], '7');
    expect(answers(relation)).toEqual(['with-condition', 'yes']);
    expect(relation.directions[0]?.changes[0]).toMatchObject({
      part: 'the order is supervised by a judge',
      rule: 'text',
    });
  });

  it('gives way to a graver change', () => {
    const acts = [
      ...BOUND,
      'JPN declaration 2020-01-01 provision=7(2)(b)',
      'JPN reservation 2020-01-01 provision=7(9)(a)',
    ];
    expect(answers(between(acts, '7'))).toEqual(['no', 'no']);
  });
});

describe('what lies beside the treaty', () => {
  it('members of the Union may apply its law among themselves, from the day both are members', () => {
    const clausesOf = (b: string, asAt: LegalDate) =>
      between(['FRA ratification 2010-01-01', `${b} ratification 2010-01-01`], undefined, { b, asAt }).notes.map(
        ({ clause }) => clause,
      );
    expect(clausesOf('DEU', '2012-01-01')).toEqual(['Art. 15(1)(b)']);
    expect(clausesOf('HRV', '2013-06-30')).toEqual([]);
    expect(clausesOf('HRV', '2013-07-01')).toEqual(['Art. 15(1)(b)']);
  });

  it('another treaty is supplemented between Parties to both only', () => {
    const context = world(other('ETS189', '2006-03-01', 'FRA 2006-01-01 2006-05-01', 'DEU 2011-01-01 2011-10-01'));
    const applies = (b: string) => between(BOUND, undefined, { b, context }).supplements[0]?.applies;
    expect([applies('DEU'), applies('JPN')]).toEqual([true, false]);
    expect(between(BOUND).supplements[0]?.because.at(-1)?.rule).toBe('supplement-not-told');
  });
});

describe('what one of the two has told', () => {
  it('of provisional application is no entry into force, but is said', () => {
    const relation = between(['FRA ratification 2010-01-01', 'JPN provisional-application 2012-01-01']);
    expect(relation.inForce).toBe(false);
    expect(relation.because.find(({ clause }) => clause === 'VCLT Art. 25')).toMatchObject({
      rule: 'side-applies-provisionally',
      facts: { participant: 'JPN', from: '2012-01-01' },
    });
  });

  it('of its territories is said', () => {
    const islands: Act = {
      ...act('FRA territorial-application 2020-01-01 id=TER provision=18'),
      territories: ['the Islands'],
      extent: 'excludes',
    };
    expect(between([...BOUND, islands]).notes).toMatchObject([
      {
        rule: 'side-territories',
        facts: { participant: 'FRA', territories: [{ territory: 'the Islands', applies: false }] },
        acts: ['TER'],
      },
    ]);
  });
});

describe('an accession that has effect pair by pair', () => {
  const delay = { kind: 'period', days: 60 };
  const pairs = { means: ['accession'], delay, article: '39', says: 'It binds only towards those that accept it.' };
  const document = treaty({ relations: { pairs: { ...pairs, by: 'acceptance' } } });
  const JOINED = ['FRA ratification 2010-01-01', 'JPN accession 2015-01-01 id=ACC'];
  const on = (acts: readonly string[], options = {}) => between(acts, undefined, { document, ...options });

  it('binds towards the others only once they accept it, after the delay (Evidence Convention, Art. 39)', () => {
    expect(on(JOINED)).toMatchObject({ inForce: false, since: null });
    const accepted = [...JOINED, 'FRA declaration 2016-01-01 refersTo=ACC'];
    expect(on(accepted)).toMatchObject({ inForce: true, since: '2016-03-01' });
    expect(on(accepted, { asAt: '2016-02-29' })).toMatchObject({ inForce: false, since: '2016-03-01' });
    expect(on([...accepted, 'DEU ratification 2010-01-01'], { b: 'DEU' }).since).toBe('2010-01-01');
  });

  it('of two that acceded the earlier one accepts the later', () => {
    const acts = ['FRA accession 2014-01-01', 'JPN accession 2015-01-01 id=ACC'];
    expect(on(acts).inForce).toBe(false);
    expect(on([...acts, 'FRA notification 2015-02-01 refersTo=ACC'])).toMatchObject({ since: '2015-04-02' });
  });

  it('or unless they object within the period (Apostille Convention, Art. 12)', () => {
    const apostille = treaty({
      relations: { pairs: { ...pairs, by: 'no-objection', within: { kind: 'period', months: 6 }, article: '12' } },
    });
    const under = (acts: readonly string[]) => between(acts, undefined, { document: apostille });
    expect(under(JOINED)).toMatchObject({ inForce: true, since: '2015-08-30' });
    const objected = [...JOINED, 'FRA objection 2015-07-01 refersTo=ACC id=OBJ'];
    expect(under(objected)).toMatchObject({ inForce: false, since: null });
    expect(under([...JOINED, 'FRA objection 2015-07-02 refersTo=ACC']).since).toBe('2015-08-30');
    expect(under([...objected, 'FRA objection-withdrawn 2020-01-01 refersTo=OBJ']).since).toBe('2020-01-01');
  });
});

describe('whatever the acts', () => {
  const codes = fc.constantFrom('FRA', 'JPN', 'NOR');
  const dates = fc.integer({ min: 2015, max: 2025 }).map((year) => `${year}-03-01`);
  const line = fc
    .tuple(
      codes,
      fc.constantFrom('signature', 'ratification', 'denunciation', 'reservation', 'declaration', 'objection'),
      dates,
      fc.constantFrom('7(9)(a)', '8(13)', '7(2)(b)', '17', '9(2)'),
      fc.boolean(),
    )
    .map(([code, kind, date, provision, opposesForce]): Act => {
      const statement = ['reservation', 'declaration', 'objection'].includes(kind);
      const made = act(`${code} ${kind} ${date}${statement ? ` provision=${provision}` : ''}`);
      const refersTo = `${code === 'FRA' ? 'JPN' : 'FRA'} reservation ${date}${provision}`;
      const id = made.id + (statement ? provision : '');
      return kind === 'objection' ? { ...made, id, refersTo, opposesForce } : { ...made, id };
    });
  const record = fc.uniqueArray(line, { selector: ({ id }) => id, maxLength: 14 });
  const asked = fc.constantFrom('7', '8', '9', undefined);

  it('the relation of two is the same from either side', () => {
    fc.assert(
      fc.property(record, asked, dates, (acts, provision, asAt) => {
        const one = between(acts, provision, { asAt });
        const mirrored = between(acts, provision, { asAt, a: 'JPN', b: 'FRA' });
        expect([mirrored.inForce, mirrored.since, mirrored.until]).toEqual([one.inForce, one.since, one.until]);
        expect([mirrored.a, mirrored.b]).toEqual([one.b, one.a]);
        const bare = ({ directions }: Relation) => directions.map(({ because: _, ...rest }) => rest);
        expect(bare(mirrored)).toEqual(bare(one).reverse());
      }),
    );
  });

  it('the order of the acts changes nothing, and the matrix says the same as the relation', () => {
    fc.assert(
      fc.property(record, asked, dates, fc.infiniteStream(fc.nat()), (acts, provision, asAt, ranks) => {
        const shuffled = acts.map((each) => [ranks.next().value, each] as const).sort(([x], [y]) => x - y);
        const one = between(acts, provision, { asAt });
        const again = between(
          shuffled.map(([, each]) => each),
          provision,
          { asAt },
        );
        expect(again).toEqual(one);
        const matrix = relationMatrix(derived(TREATY, acts, asAt), world(), provision, ['FRA', 'JPN']);
        expect(matrix.cells.map(({ answer }) => answer)).toEqual(answers(one));
      }),
    );
  });
});

describe('the matrix', () => {
  it('has a cell from each Party towards every other, with what changes it', () => {
    const acts = [...BOUND, 'JPN reservation 2020-01-01 provision=7(9)(a)'];
    const matrix = RelationMatrix.parse(relationMatrix(derived(TREATY, acts, '2022-01-01'), world(), '7'));
    expect(matrix.cells).toHaveLength(STATES.length * (STATES.length - 1));
    const touched = matrix.cells.filter(({ answer }) => answer === 'no');
    expect(touched.every(({ from, to }) => from === 'JPN' || to === 'JPN')).toBe(true);
    expect(touched).toHaveLength(2 * (STATES.length - 1));
    expect(touched.map(({ because }) => because)).toEqual(touched.map(() => [0]));
    expect(matrix.reasons).toEqual([
      phrase('statement-in-short', { kind: 'reservation', by: 'JPN', provision: '7(9)(a)', objectedTo: false }),
    ]);
  });

  it('can be asked for participants that are no Parties', () => {
    const matrix = relationMatrix(derived(TREATY, ['FRA ratification 2020-01-01'], '2022-01-01'), world(), '7', [
      'FRA',
      'JPN',
    ]);
    expect(matrix.cells.map(({ answer, because }) => [answer, because])).toEqual([
      ['no', [0]],
      ['no', [0]],
    ]);
    expect(matrix.reasons).toEqual([phrase('between-not-in-force', {})]);
  });
});
