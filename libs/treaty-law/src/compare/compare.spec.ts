import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FinalClauses } from '../final-clauses.ts';
import { type Phrase, phrase } from '../reason.ts';
import { type ComparedClause, Comparison, compareDocuments } from './compare.ts';

const seed = Number(process.env['ACCEDE_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['ACCEDE_RUNS'] ?? 60);

const means = ['ratification', 'acceptance'];
const convention = {
  id: 'CONV',
  title: { en: 'Convention on Examples' },
  depositary: { name: 'Secretary-General', article: '30(1)' },
  groups: { FOUNDERS: { title: 'Founding States', article: '24(1)', members: ['FRA', 'JPN'] } },
  weights: { tons: { title: 'gross tonnage', unit: 't', source: 'register', of: { FRA: 5, JPN: 7 } } },
  signature: {
    article: '24(1)',
    opens: '2001-01-01',
    closes: '2002-12-31',
    places: [{ place: 'Paris', from: '2001-01-01', to: '2001-01-02' }, { place: 'New York' }],
    open: [
      { to: { kind: 'state' }, for: 'states', article: '24(1)' },
      { to: { kind: 'reio-with-member', that: 'signed' }, for: 'reios', article: '24(2)' },
    ],
  },
  consent: {
    routes: [
      { means, to: { kind: 'state' }, for: 'states', signed: true, article: '24(3)' },
      { means, to: { kind: 'reio-with-member', that: 'consented' }, for: 'reios', article: '24(3)' },
      { means: ['accession'], to: { kind: 'state' }, for: 'states', article: '24(4)' },
    ],
  },
  entryIntoForce: {
    article: '25(1)',
    condition: {
      kind: 'all',
      of: [
        { kind: 'count', atLeast: 40, means, reio: 'not-additional', article: '25(1)' },
        { kind: 'share', weights: 'tons', percent: 55 },
        { kind: 'not-before', after: { point: 'opening', delay: { kind: 'period', years: 2 } } },
      ],
    },
    delay: { kind: 'period', days: 90 },
    later: [{ article: '25(2)', delay: { kind: 'first-of-month-after', months: 3 } }],
  },
  milestones: [
    {
      id: 'review',
      article: '22(3)',
      title: { en: 'Review' },
      condition: { kind: 'count', of: 'parties', atLeast: 10, from: { kind: 'state' } },
    },
  ],
  denunciation: {
    article: '29(1)',
    effect: { kind: 'period', years: 1 },
    fallsWith: [{ treaty: 'PARENT', article: '29(3)' }],
    reio: { article: '29(2)' },
  },
  statements: {
    closed: [{ kind: 'reservation', article: '27(2)' }],
    provisions: [
      { provision: '5(3)', kind: 'reservation', summary: 'Not to apply the offence of misuse', when: ['signature'] },
      { provision: '9(2)', kind: 'reservation', summary: 'Not bound by arbitration', when: ['signature', 'consent'] },
      { provision: '9(2)', kind: 'declaration', summary: 'Accepts the jurisdiction of the Court', when: ['any-time'] },
      { provision: '12(1)', kind: 'authority', summary: 'Central authority', when: ['consent'], mandatory: true },
    ],
  },
  notes: [
    { article: '28', matter: 'amendment', text: 'Amendments are adopted under Article 28 by two thirds.' },
    { article: '9(3)', matter: 'disputes', text: 'The reservation of Article 9(2) may be withdrawn.' },
    { text: 'The text says nothing on territories.' },
  ],
};

const COUNTED = {
  means: null,
  from: null,
  orProvisional: false,
  statement: null,
  provision: null,
  reio: 'one',
} as const;
const list = (conjunction: 'and' | 'or', ...of: Phrase[]): Phrase => phrase('value-list', { of, conjunction });

type Tree = Record<string, unknown>;
const read = (document: object): FinalClauses => FinalClauses.parse(document);
/** The convention with parts replaced, and where a draft the articles that are agreed. */
const but = (parts: object): FinalClauses => read({ ...convention, ...parts });
const changed = (comparison: Comparison): ComparedClause[] =>
  comparison.clauses.filter((clause) => clause.change !== 'unchanged');

describe('documents compared', () => {
  it('a document and itself: nothing but unchanged clauses', () => {
    const comparison = compareDocuments(read(convention), read(convention));
    expect(Comparison.parse(comparison)).toEqual(comparison);
    expect(changed(comparison)).toEqual([]);
    expect(comparison.clauses.length).toBeGreaterThan(20);
  });

  it('another threshold is told as a number of instruments', () => {
    const { entryIntoForce, ...rest } = convention;
    const forty = { ...entryIntoForce, condition: { kind: 'count', atLeast: 40 } };
    const [one, ...others] = changed(
      compareDocuments(
        read({ ...rest, entryIntoForce: forty }),
        read({ ...rest, entryIntoForce: { ...forty, condition: { kind: 'count', atLeast: 30 } } }),
      ),
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      matter: phrase('clause-matter', { matter: 'entryIntoForce' }),
      change: 'changed',
      before: { article: '25(1)' },
      values: [
        {
          what: phrase('value-named', { path: ['atLeast'] }),
          before: phrase('value-count', { n: 40, of: 'instruments', states: false }),
          after: phrase('value-count', { n: 30, of: 'instruments', states: false }),
        },
      ],
    });
  });

  it('another condition is told as a whole, and another delay', () => {
    const entryIntoForce = {
      ...convention.entryIntoForce,
      condition: { kind: 'named', participants: ['FRA', 'JPN'] },
      delay: { kind: 'first-of-month-after', months: 3 },
    };
    expect(changed(compareDocuments(read(convention), but({ entryIntoForce })))[0]?.values).toEqual([
      {
        what: phrase('value-named', { path: ['condition'] }),
        before: {
          rule: 'needs-all',
          facts: {
            of: [
              phrase('needs-count', {
                atLeast: 40,
                of: 'instruments',
                counted: { ...COUNTED, means: ['ratification', 'acceptance'], reio: 'not-additional' },
              }),
              phrase('needs-share', {
                percent: 55,
                amount: null,
                moreThan: false,
                title: 'gross tonnage',
                unit: 't',
                relativeTo: null,
                counted: COUNTED,
              }),
              phrase('needs-not-before', { after: { point: 'opening', delay: { kind: 'period', years: 2 } } }),
            ],
          },
        },
        after: phrase('needs-named', { participants: ['FRA', 'JPN'], means: null }),
      },
      {
        what: phrase('value-named', { path: ['delay'] }),
        before: phrase('value-delay', { delay: { kind: 'period', days: 90 } }),
        after: phrase('value-delay', { delay: { kind: 'first-of-month-after', months: 3 } }),
      },
    ]);
  });

  it('a renumbered text is moved, and so are the articles that it cites', () => {
    const renumbered = JSON.parse(
      JSON.stringify(convention).replace(
        /(Article |"(?:article|provision)":")(\d+)/g,
        (_, name, number) => name + (Number(number) >= 9 ? Number(number) + 1 : number),
      ),
    );
    const { clauses } = compareDocuments(read(convention), read(renumbered));
    expect(new Set(clauses.map((clause) => clause.change))).toEqual(new Set(['moved', 'unchanged']));
    const note = clauses.find(({ subject }) => subject.rule === 'clause-noted' && subject.facts.matter === 'disputes');
    expect(note).toMatchObject({
      change: 'moved',
      before: { article: '9(3)' },
      after: {
        article: '10(3)',
        says: phrase('value-text', { text: 'The reservation of Article 10(2) may be withdrawn.' }),
      },
    });
  });

  it('a citation that does not follow the renumbering is a change', () => {
    const notes = [{ article: '9(3)', matter: 'disputes', text: 'The reservation of Article 5(3) may be withdrawn.' }];
    const found = changed(compareDocuments(but({ notes: [convention.notes[1]] }), but({ notes })));
    expect(found).toMatchObject([{ change: 'changed', values: [{ what: { facts: { path: ['text'] } } }] }]);
  });

  it('what is dropped is removed, what is new is added', () => {
    const provisions = [
      ...convention.statements.provisions.slice(1),
      { provision: '13(4)', kind: 'communication', summary: 'Copies of laws', when: ['any-time'] },
    ];
    const found = changed(
      compareDocuments(read(convention), but({ statements: { ...convention.statements, provisions }, milestones: [] })),
    );
    expect(found.map((clause) => [clause.change, (clause.before ?? clause.after)?.article])).toEqual([
      ['removed', '22(3)'],
      ['removed', '5(3)'],
      ['added', '13(4)'],
    ]);
  });

  it('codes of the grammar are told by what they stand for', () => {
    const added = but({
      amendments: [
        {
          id: 'accepted-by-all',
          article: '26(2)',
          says: 'In force once all have accepted it.',
          condition: {
            kind: 'fraction',
            numerator: 1,
            denominator: 1,
            of: { kind: 'parties', to: 'CONV', at: 'current' },
            onlyThose: true,
          },
          delay: { kind: 'period', days: 30 },
          scope: 'all-parties-of-parent',
        },
      ],
      statements: {
        provisions: [
          {
            provision: '12(1)',
            kind: 'declaration',
            summary: 'A judge supervises',
            when: ['consent'],
            mandatory: true,
            register: '12(2)',
            effects: [{ on: ['12', '13'], does: 'adds-condition', part: 'a judge supervises it', direction: 'both' }],
          },
        ],
      },
    });
    const { clauses } = compareDocuments(but({ amendments: [], statements: {} }), added);
    expect(clauses.find((clause) => clause.after?.article === '26(2)')).toMatchObject({
      subject: phrase('clause-on-amendments', { id: 'accepted-by-all' }),
      after: {
        says: {
          rule: 'clause-says',
          facts: {
            says: 'In force once all have accepted it.',
            sets: {
              facts: {
                fields: expect.arrayContaining([
                  expect.objectContaining({
                    key: 'condition',
                    value: expect.objectContaining({
                      rule: 'needs-fraction',
                      facts: expect.objectContaining({
                        of: { kind: 'parties', to: 'CONV', at: 'current', counting: 'in-force', only: null },
                      }),
                    }),
                  }),
                  { key: 'scope', value: phrase('value-term', { term: 'all-parties' }) },
                ]),
              },
            },
          },
        },
      },
    });
    expect(clauses.find((clause) => clause.after?.article === '12(1)')?.after?.says).toEqual(
      phrase('clause-says', {
        says: null,
        sets: phrase('value-fields', {
          fields: [
            { key: 'when', value: list('or', phrase('value-term', { term: 'consent' })) },
            { key: 'mandatory', value: null },
            { key: 'due', value: phrase('value-term', { term: 'consent' }) },
            { key: 'register', value: phrase('value-article', { article: '12(2)' }) },
            {
              key: 'effects',
              value: list(
                'and',
                phrase('value-effect', {
                  on: ['12', '13'],
                  does: 'adds-condition',
                  part: 'a judge supervises it',
                  direction: 'both',
                  reciprocal: null,
                }),
              ),
            },
          ],
        }),
      }),
    );
    expect(clauses.find((clause) => clause.after?.article === '29(3)')).toMatchObject({
      subject: phrase('clause-falls-with', { treaty: 'PARENT' }),
      after: { says: phrase('clause-says', { says: null, sets: null }) },
    });
  });

  it('a mark of agreement covers the article and its paragraphs, not those beside it', () => {
    const draft = but({ draft: true, agreed: ['24', '29(2)', '29(3)'] });
    const { clauses } = compareDocuments(draft, read(convention));
    const agreed = clauses.filter((clause) => clause.agreed).map((clause) => clause.before?.article);
    expect(new Set(agreed)).toEqual(new Set(['24(1)', '24(2)', '24(3)', '24(4)', '29(2)', '29(3)']));
    expect(
      clauses.find(({ subject }) => subject.rule === 'clause-named' && subject.facts.place === 'denunciation')?.agreed,
    ).toBe(false);
    expect(compareDocuments(read(convention), draft).clauses.map((clause) => clause.agreed)).not.toContain(true);
  });
});

describe('for any two documents', () => {
  /** Every value of a document that a change can fall on, with its path. */
  function leaves(value: unknown, path: (string | number)[] = []): { path: (string | number)[]; value: unknown }[] {
    const inner =
      value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, Array.isArray(value) ? +key : key]))
        : [];
    return path.length === 0 ? inner : [{ path, value }, ...inner];
  }

  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('drop', 'repeat', 'other'),
    to: fc.integer({ min: 1, max: 30 }),
  });

  /** The document with one thing changed; as it was where the change makes it no document. */
  function mutated(document: Tree, { at, how, to }: { at: number; how: string; to: number }): Tree {
    const copy = structuredClone(document);
    const all = leaves(copy);
    const found = all[at % all.length];
    if (found === undefined) return copy;
    const { path, value } = found;
    // biome-ignore lint/suspicious/noExplicitAny: a tree of any form is walked
    const parent = path.slice(0, -1).reduce<any>((tree, key) => tree[key], copy);
    const last = path.at(-1) as string | number;
    if (how === 'drop') {
      if (Array.isArray(parent)) parent.splice(Number(last), 1);
      else delete parent[last];
    } else if (how === 'repeat' && Array.isArray(parent)) parent.push(structuredClone(value));
    else if (typeof value === 'number') parent[last] = to;
    else if (typeof value === 'boolean') parent[last] = !value;
    else if (typeof value === 'string' && /^\d+\(/.test(value)) parent[last] = value.replace(/^\d+/, String(to));
    else if (typeof value === 'string') parent[last] = `${value} otherwise`;
    return FinalClauses.safeParse(copy).success ? copy : document;
  }

  const document = fc
    .array(change, { maxLength: 6 })
    .map((changes) => read(changes.reduce(mutated, convention as Tree)));

  const sides = fc.tuple(document, document);

  it('the comparison the other way round is its mirror', () => {
    const words = (clauses: Omit<ComparedClause, 'subject' | 'agreed'>[]): string[] =>
      clauses
        .map(({ matter, change, before, after, values }) =>
          JSON.stringify([matter, change, before, after, values.map((value) => JSON.stringify(value)).sort()]),
        )
        .sort();
    const opposite = { added: 'removed', removed: 'added', unchanged: 'unchanged', moved: 'moved', changed: 'changed' };
    const mirror = (clause: ComparedClause): ComparedClause => ({
      ...clause,
      change: opposite[clause.change] as ComparedClause['change'],
      before: clause.after,
      after: clause.before,
      values: clause.values.map(({ what, before, after }) => ({ what, before: after, after: before })),
    });
    fc.assert(
      fc.property(sides, ([a, b]) => {
        expect(words(compareDocuments(b, a).clauses)).toEqual(words(compareDocuments(a, b).clauses.map(mirror)));
      }),
      { seed, numRuns },
    );
  });

  it('every clause of both appears once, and nothing that differs is passed over', () => {
    fc.assert(
      fc.property(sides, ([a, b]) => {
        const { clauses } = compareDocuments(a, b);
        const of = (one: FinalClauses) => compareDocuments(one, one).clauses.length;
        expect(clauses.filter((clause) => clause.before !== null)).toHaveLength(of(a));
        expect(clauses.filter((clause) => clause.after !== null)).toHaveLength(of(b));
        const same = JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
        if (same) expect(clauses.filter((clause) => clause.change !== 'unchanged')).toEqual([]);
        else if (!reordered(a, b)) expect(clauses.some((clause) => clause.change !== 'unchanged')).toBe(true);
        for (const { values } of clauses) for (const { before, after } of values) expect(before).not.toEqual(after);
      }),
      { seed, numRuns },
    );
  });

  /** A document without the order of its keys. */
  function ordered(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(ordered);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([x], [y]) => (x < y ? -1 : 1))
        .map(([key, part]) => [key, ordered(part)]),
    );
  }

  /** Whether two documents have the same clauses in another order, which changes nothing. */
  function reordered(a: FinalClauses, b: FinalClauses): boolean {
    const bag = (value: unknown): string =>
      JSON.stringify(leaves(ordered(value)).map((leaf) => JSON.stringify(leaf.value)))
        .split('')
        .sort()
        .join('');
    return bag(a) === bag(b);
  }
});
