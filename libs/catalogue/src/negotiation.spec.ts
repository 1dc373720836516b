import {
  type Act,
  checkDirectives,
  compareDocuments,
  derive,
  type FinalClauses,
  inEnglish,
  phrase,
  withThreshold,
} from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { contextWith, directives, facts, treaties } from './index.ts';

// What the negotiation of the UN convention changed, and how its outcome stands to the mandate.

const treaty = (id: string): FinalClauses => treaties().find((document) => document.id === id) as FinalClauses;
const draft = treaty('UNCC-DRAFT');
const adopted = treaty('UNCC');

describe('from the draft of 6 November 2023 to the adopted text', () => {
  const { clauses } = compareDocuments(draft, adopted, contextWith());
  const of = (article: string | null) => clauses.filter((clause) => clause.before?.article === article);
  const after = (article: string) => clauses.filter((clause) => clause.after?.article === article);

  it.each([
    ['signature by States', '63(1)', '64(1)', true],
    ['signature by organizations', '63(2)', '64(2)', true],
    ['ratification', '63(3)', '64(3)', true],
    ['accession', '63(4)', '64(4)', true],
    ['entry into force', '64(1)', '65(1)', false],
    ['later consent', '64(2)', '65(2)', false],
    ['amendments proposed', '65(1)', '66(1)', false],
    ['votes on amendments', '65(2)', '66(2)', true],
    ['denunciation', '66(1)', '67(1)', false],
    ['end of membership of an organization', '66(2)', '67(2)', true],
    ['depositary', '67(1)', '68(1)', true],
    ['languages', '67(2)', '68(2)', true],
    ['reservation on disputes', '62(3)', '63(3)', true],
    ['arbitration', '62(2)', '63(2)', false],
  ])('%s: Article %s is now %s, and was agreed ad referendum: %s', (_, before, now, agreed) => {
    const [moved] = of(before).filter((clause) => clause.change === 'moved');
    expect(moved).toMatchObject({ after: { article: now }, agreed });
  });

  it('the dates and places of signature, in brackets before, are set', () => {
    const [signature] = of('63(1)').filter((clause) => clause.change === 'changed');
    const place = (place: string, from: string | null, to: string | null) => phrase('value-place', { place, from, to });
    const places = (...of: ReturnType<typeof place>[]) => phrase('value-list', { of, conjunction: 'and' });
    const date = (on: string) => phrase('value-date', { date: on });
    const what = (key: string) => phrase('value-named', { path: [key] });
    expect(signature?.values).toEqual([
      {
        what: what('places'),
        before: places(place('United Nations Headquarters, New York', null, null)),
        after: places(
          place('Hanoi', '2025-10-25', '2025-10-26'),
          place('United Nations Headquarters, New York', '2025-10-27', '2026-12-31'),
        ),
      },
      { what: what('opens'), before: null, after: date('2025-10-25') },
      { what: what('closes'), before: null, after: date('2026-12-31') },
    ]);
  });

  it('protocols need 60 States Parties, of which the draft said nothing', () => {
    expect(after('62(1)')).toMatchObject([
      {
        matter: { facts: { matter: 'milestones' } },
        change: 'added',
        after: {
          says: {
            facts: {
              sets: {
                facts: {
                  fields: expect.arrayContaining([
                    expect.objectContaining({
                      key: 'condition',
                      value: expect.objectContaining({
                        rule: 'needs-count',
                        facts: expect.objectContaining({ atLeast: 60, of: 'parties' }),
                      }),
                    }),
                  ]),
                },
              },
            },
          },
        },
      },
      { matter: { facts: { matter: 'notes' } }, change: 'added' },
    ]);
  });

  it('the Secretary-General takes the place of the secretariat, which the draft gave to UNODC', () => {
    for (const [before, told, now] of [
      ['58(1)', 'United Nations Office on Drugs and Crime', 'The Secretary-General of the United Nations convenes'],
      ['37(19)', 'goes to the secretariat', 'goes to the Secretary-General'],
      ['65(1)', 'is sent to the secretariat', 'is sent to the Secretary-General'],
    ] as const) {
      const value = of(before).flatMap((clause) => clause.values);
      expect(value).toMatchObject([
        {
          before: { facts: { text: expect.stringContaining(told) } },
          after: { facts: { text: expect.stringContaining(now) } },
        },
      ]);
    }
  });

  it('the second sentence of Article 60(1) is gone', () => {
    const [value] = of('60(1)').flatMap((clause) => clause.values);
    const [before, after] = [value?.before, value?.after].map((said) =>
      said?.rule === 'value-text' ? inEnglish(said.facts.text) : '-',
    );
    expect(before).toContain('must not be inconsistent with its objectives');
    expect(before?.startsWith(after ?? '-')).toBe(true);
  });

  it('no statement to the depositary was added or dropped', () => {
    const statements = clauses.filter(
      ({ matter }) => matter.rule === 'clause-matter' && matter.facts.matter === 'statements',
    );
    expect(statements).toHaveLength(adopted.statements.provisions.length);
    expect(new Set(statements.map((clause) => clause.change))).toEqual(new Set(['moved', 'unchanged']));
  });

  it('nothing but these changed, and what a document notes of its own text', () => {
    const rest = clauses.filter((clause) => clause.change !== 'moved' && clause.change !== 'unchanged');
    expect(rest.map((clause) => [clause.change, clause.before?.article, clause.after?.article])).toEqual([
      ['changed', null, null],
      ['added', undefined, null],
      ['changed', '63(1)', '64(1)'],
      ['added', undefined, '2(n)'],
      ['added', undefined, '62(1)'],
      ['removed', null, undefined],
      ['changed', '1(a)', '1(a)'],
      ['removed', '2', undefined],
      ['changed', '2(a)', '2(a)'],
      ['changed', '2(b)', '2(b)'],
      ['removed', '2(o)', undefined],
      ['changed', '3', '3'],
      ['removed', '5', undefined],
      ['changed', '6(2)', '7(2)'],
      ['removed', '17', undefined],
      ['changed', '24', '24'],
      ['changed', '35', '35'],
      ['changed', '36', '36'],
      ['changed', '37(19)', '37(19)'],
      ['removed', '40(20)', undefined],
      ['changed', '42(1)', '42(1)'],
      ['removed', '42(5)', undefined],
      ['changed', '43(2)', '43(2)'],
      ['changed', '44(1)', '44(1)'],
      ['changed', '45', '45'],
      ['changed', '46', '46'],
      ['changed', '57', '57'],
      ['changed', '57(2)', '57(2)'],
      ['changed', '57(5)(g)', '57(5)(g)'],
      ['changed', '58(1)', '58(1)'],
      ['changed', '60(1)', '60(1)'],
      ['changed', '63(1)', '64(1)'],
      ['removed', '64(1)', undefined],
      ['changed', '65(1)', '66(1)'],
      ['changed', '66(2)', '67(2)'],
      ['added', undefined, '4'],
      ['added', undefined, '6'],
      ['added', undefined, '41(2)'],
      ['added', undefined, '40(22)'],
      ['added', undefined, '42(6)'],
      ['added', undefined, '62(1)'],
      ['added', undefined, '62(2)'],
    ]);
  });

  it('each bundled treaty is unchanged from itself', () => {
    for (const document of treaties()) {
      const changes = compareDocuments(document, document).clauses.map((clause) => clause.change);
      expect(new Set(changes), document.id).toEqual(new Set(['unchanged']));
    }
  });
});

describe('the directives of 13 May 2022', () => {
  const [mandate] = directives();
  if (mandate === undefined) throw new Error('no directives are bundled');

  it('are thirty-two', () => {
    expect(mandate.items.map((item) => item.number)).toEqual(Array.from({ length: 32 }, (_, i) => `(${i + 1})`));
  });

  it('the adopted text meets all that it can be checked for but suspension and accession to other treaties, on which it is silent', () => {
    const { items } = checkDirectives(mandate, adopted, contextWith());
    const checked = items.filter((item) => item.answer !== 'not-checked');
    expect(new Set(checked.map((item) => item.number))).toEqual(new Set(['(6)', '(23)', '(24)', '(25)']));
    expect(checked.filter((item) => item.answer !== 'met').map((item) => [item.asks, item.answer])).toEqual([
      ['Leaves the further accession of any country to them untouched', 'silent'],
      ['Suspension', 'silent'],
    ]);
    const articles = Object.fromEntries(checked.map((item) => [item.asks, item.articles]));
    expect(articles).toMatchObject({
      'Settlement of disputes': expect.arrayContaining(['63(2)']),
      'Entry into force': ['65(1)'],
      Denunciation: ['67(1)'],
      Depositary: ['68(1)'],
      Languages: ['68(2)'],
      'The European Union can become a Party': ['64(3)', '64(4)'],
    });
  });

  it('the European Union could not become a Party to the Second Additional Protocol', () => {
    const { items } = checkDirectives(mandate, treaty('CETS224'), contextWith());
    expect(items.find((item) => item.number === '(25)')).toMatchObject({ answer: 'not-met', articles: ['16(1)'] });
  });
});

describe('the UN convention under another threshold', () => {
  const onRecord = facts.find((each) => each.treaty === 'UNCC')?.acts ?? [];
  const supposed = ['2026-02-01', '2026-03-01'].map(
    (date, i): Act => ({ id: `supposed-${i}`, kind: 'ratification', participant: ['FRA', 'JPN'][i] as string, date }),
  );
  const under = (n: number) =>
    derive(withThreshold(adopted, n), [...onRecord, ...supposed], '2026-11-01', contextWith()).entryIntoForce;

  it.each([30, 40, 60])('of %i: two instruments do not bring it into force', (n) => {
    expect(under(n)).toMatchObject({
      date: null,
      needed: n,
      counted: 2,
      missing: [{ rule: 'lacks-count', facts: { n: n - 2 } }],
    });
  });

  it('of 2: in force on the ninetieth day after the second', () => {
    expect(under(2)).toMatchObject({ inForce: true, conditionMetOn: '2026-03-01', date: '2026-05-30', needed: 2 });
  });
});

describe('the draft', () => {
  it('says of no day when it opens or closes, and nobody has done anything under it', () => {
    const status = derive(draft, [], '2026-11-01', contextWith());
    expect(draft.signature).toMatchObject({ article: '63(1)' });
    expect([draft.signature?.opens, draft.signature?.closes]).toEqual([undefined, undefined]);
    expect(status.entryIntoForce).toMatchObject({ date: null, needed: 40, counted: 0 });
    expect([status.calendar, status.findings, status.participants]).toEqual([[], [], []]);
    expect(facts.find((each) => each.treaty === 'UNCC-DRAFT')).toMatchObject({ acts: [] });
  });
});
