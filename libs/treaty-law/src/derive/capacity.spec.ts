import { describe, expect, it } from 'vitest';
import type { Context, Participant } from '../context.ts';
import type { FinalClauses } from '../final-clauses.ts';
import { derive } from './derive.ts';
import { act, entersIntoForce, findings, given, of, other, treaty, world } from './scenario.ts';

// Who can act at all, and what becomes of those that have ceased to exist.

const MORE: readonly Participant[] = [
  { code: 'OLD', name: 'Old Union', kind: 'state', existsFrom: '1950-01-01', formerUntil: '1991-12-25' },
  {
    code: 'NEW',
    name: 'New Federation',
    kind: 'state',
    succeeds: [{ of: 'OLD', on: '1991-12-26', as: 'continuator' }],
  },
  { code: 'CSK', name: 'Czechoslovakia', kind: 'state', formerUntil: '1992-12-31' },
  {
    code: 'CZE',
    name: 'Czechia',
    kind: 'state',
    existsFrom: '1993-01-01',
    succeeds: [{ of: 'CSK', on: '1993-01-01', as: 'successor' }],
  },
  { code: 'INTERPOL', name: 'INTERPOL', kind: 'organization' },
  { code: 'HKG', name: 'Hong Kong', kind: 'entity' },
  { code: 'XEAC', name: 'East African Community', kind: 'reio', memberStates: 'EAC' },
];

function context(...treaties: Parameters<typeof world>): Context {
  const base = world(...treaties);
  return {
    ...base,
    participants: new Map([...base.participants, ...MORE.map((each) => [each.code, each] as const)]),
    groups: new Map([...base.groups, ['EAC', [{ participant: 'KEN', from: '2000-07-07' }]]]),
  };
}

const allStates = treaty({
  adopted: { date: '1960-01-01' },
  signature: {
    article: '64(1)',
    opens: '1960-01-01',
    open: [{ to: { kind: 'state' }, for: 'states', article: '64(1)' }],
  },
  consent: {
    routes: [
      { to: { kind: 'state' }, for: 'states', means: ['ratification', 'accession'], article: '64(4)' },
      { to: { kind: 'reio-with-member', that: 'is-party' }, for: 'reios', means: ['accession'], article: '64(4)' },
    ],
  },
  entryIntoForce: {
    condition: { kind: 'count', atLeast: 2, reio: 'not-additional' },
    delay: { kind: 'period', days: 90 },
    later: [{ article: '65(2)', delay: { kind: 'period', days: 30 } }],
  },
  denunciation: { article: '67', effect: { kind: 'period', years: 1 }, reio: { article: '67(2)' } },
});

const told = (document: FinalClauses, lines: string[], asAt = '2030-01-01', ...treaties: Parameters<typeof world>) =>
  derive(document, lines.map(act), asAt, context(...treaties));
const statusOf = (status: ReturnType<typeof told>) =>
  Object.fromEntries(status.participants.map(({ participant, status: name }) => [participant, name]));

describe('"all States" means States', () => {
  it.each(['INTERPOL', 'HKG'])('%s has no place: its acts are kept, found, and without effect', (code) => {
    const status = told(allStates, [
      'FRA ratification 1970-01-01',
      `${code} signature 1970-01-01`,
      `${code} accession 1970-01-02`,
    ]);
    expect(status.entryIntoForce).toMatchObject({ date: null, counted: 1 });
    expect(of(status, code)).toMatchObject({ status: 'none', signed: null, consent: null, irregular: true });
    expect(findings(status)).toEqual(
      [
        `consent-not-open-to-participant ${code} Art. 64(4)`,
        'consent-without-signature FRA Art. 64(4)',
        `signature-not-open-to-participant ${code} Art. 64(1)`,
      ].filter((each) => !each.startsWith('consent-without')),
    );
  });

  it('nor has anything else that such a one does', () => {
    const lines = [
      'FRA ratification 1970-01-01',
      'HKG provisional-application 1970-01-02',
      'HKG declaration 1970-01-02',
    ];
    expect(findings(told(allStates, lines))).toEqual([
      'act-not-open-to-participant HKG Art. 64(4)',
      'act-not-open-to-participant HKG Art. 64(4)',
    ]);
  });

  it('an organization of integration is one where the clause speaks of them', () => {
    const lines = ['FRA ratification 1970-01-01', 'KEN ratification 1970-01-01', 'XEAC accession 2001-01-01'];
    expect(statusOf(told(allStates, lines))).toEqual({ FRA: 'party', KEN: 'party', XEAC: 'party' });
    expect(
      of(
        told(allStates, ['FRA ratification 1970-01-01', 'JPN ratification 1970-01-01', 'XEAC accession 2001-01-01']),
        'XEAC',
      ).status,
    ).toBe('none');
  });

  it('States alone, organizations alone, others alone', () => {
    const by = (kind: string) => entersIntoForce({ kind: 'count', atLeast: 1, from: { kind } });
    const lines = ['HKG accession 2001-01-01', 'INTERPOL accession 2002-01-01', 'FRA accession 2003-01-01'];
    const metOn = (kind: string) => told(by(kind), lines).entryIntoForce.conditionMetOn;
    expect([metOn('entity'), metOn('organization'), metOn('state'), metOn('reio')]).toEqual([
      '2001-01-01',
      '2002-01-01',
      '2003-01-01',
      null,
    ]);
  });
});

describe('an author that does not exist, a treaty that does not yet', () => {
  const base = ['FRA ratification 1970-01-01', 'JPN ratification 1970-01-01'];

  it('acts after its own end have no effect', () => {
    const status = told(allStates, [...base, 'CSK accession 2027-01-05'], '2030-01-01');
    expect(of(status, 'CSK').status).toBe('none');
    expect(findings(status)).toEqual(['participant-does-not-exist CSK VCLT Art. 6']);
  });

  it('acts before its beginning, or before the treaty was adopted, have none', () => {
    const founded: Context = {
      ...context(),
      participants: new Map([
        ...context().participants,
        ['NEW', { code: 'NEW', name: 'New Federation', kind: 'state', existsFrom: '1991-12-26' }],
      ]),
    };
    const none = derive(allStates, [...base, 'NEW accession 1990-06-01'].map(act), '2030-01-01', founded);
    expect(findings(none)).toEqual(['participant-does-not-exist NEW VCLT Art. 6']);
    expect(of(none, 'NEW').status).toBe('none');
    const early = told(allStates, ['FRA ratification 1959-12-31', 'JPN ratification 1970-01-01']);
    expect(findings(early)).toEqual(['act-before-treaty FRA VCLT Art. 24(4)']);
    expect(early.entryIntoForce.counted).toBe(1);
  });

  it('its bond ends with it, and its successor has a place of its own from the day of the succession', () => {
    const lines = [...base, 'CSK ratification 1970-01-01', 'CZE succession 1993-09-30'];
    const status = told(allStates, lines);
    expect(statusOf(status)).toEqual({ CSK: 'former-party', CZE: 'party', FRA: 'party', JPN: 'party' });
    expect(of(status, 'CSK')).toMatchObject({ ceased: '1993-01-01', spells: [{ endedBy: 'ceased-to-exist' }] });
    expect(of(status, 'CZE').inForceFrom).toBe('1993-01-01');
    // As it stood before, nobody could know.
    expect(statusOf(told(allStates, lines, '1990-01-01'))).toMatchObject({ CSK: 'party' });
  });
});

describe('what a depositary prints under a State that did not exist yet', () => {
  it('was done by its predecessor, counts once, and binds it from its own beginning', () => {
    const lines = ['CZE ratification 1970-01-01', 'FRA ratification 1971-01-01'];
    const status = told(allStates, lines);
    expect(status.entryIntoForce.conditionMetOn).toBe('1971-01-01');
    expect(of(status, 'CZE')).toMatchObject({ status: 'party', inForceFrom: '1993-01-01' });
    expect(findings(status)).toEqual(['participant-does-not-exist CZE -']);
    expect(
      told(allStates, ['CSK ratification 1970-01-01', 'CZE ratification 1970-01-01']).entryIntoForce.date,
    ).toBeNull();
    expect(of(told(allStates, lines, '1980-01-01'), 'CZE').status).toBe('none');
  });
});

describe('who goes on under another name keeps its place', () => {
  const lines = ['OLD signature 1969-01-01', 'OLD ratification 1970-01-01', 'FRA ratification 1971-01-01'];

  it('with its consent, and is not counted twice', () => {
    const status = told(allStates, lines);
    expect(statusOf(status)).toEqual({ FRA: 'party', NEW: 'party', OLD: 'former-party' });
    expect(of(status, 'NEW')).toMatchObject({ inForceFrom: '1991-12-26', irregular: false });
    expect(status.entryIntoForce).toMatchObject({ conditionMetOn: '1971-01-01', counted: 2 });
    expect(findings(status)).toEqual([]);
  });

  it('not twice where its own row repeats the act', () => {
    const status = told(allStates, [...lines, 'NEW ratification 1970-01-01']);
    expect(status.entryIntoForce.counted).toBe(2);
    expect(
      told(allStates, ['OLD ratification 1970-01-01', 'NEW ratification 1970-01-01']).entryIntoForce.date,
    ).toBeNull();
  });

  it('where it is named', () => {
    const named = entersIntoForce({ kind: 'named', participants: ['NEW', 'FRA'] });
    expect(told(named, lines).entryIntoForce.conditionMetOn).toBe('1971-01-01');
    expect(told(named, ['FRA ratification 1971-01-01']).entryIntoForce.missing).toEqual([
      { rule: 'lacks-named', facts: { participants: ['NEW'] } },
    ]);
  });

  it('with what it had told', () => {
    const status = told(
      treaty({
        statements: { provisions: [{ provision: '9', kind: 'reservation', summary: 's', when: ['consent'] }] },
      }),
      ['OLD ratification 1970-01-01', 'OLD reservation 1970-01-01 provision=9'],
    );
    expect(
      status.statements.map(({ participant, state, inheritedFrom }) => [participant, state, inheritedFrom]),
    ).toEqual([
      ['OLD', 'lapsed', null],
      ['NEW', 'in-force', 'OLD'],
    ]);
  });
});

describe('succession', () => {
  const base = ['FRA ratification 1970-01-01', 'JPN ratification 1970-01-01'];

  it('to one that had only signed is one to its signature', () => {
    const status = told(allStates, [...base, 'CSK signature 1970-01-01', 'CZE succession 1993-09-30']);
    expect(of(status, 'CZE')).toMatchObject({ status: 'signatory', consent: null });
    expect(findings(status)).toEqual([
      'succession-to-signature-only CZE Vienna Convention on Succession of States in respect of Treaties, Art. 19',
    ]);
  });

  it('counts before entry into force', () => {
    const lines = ['CSK ratification 1970-01-01', 'CZE succession 1993-09-30', 'FRA ratification 1994-01-01'];
    expect(told(allStates, lines).entryIntoForce.conditionMetOn).toBe('1994-01-01');
    expect(told(allStates, [...lines.slice(0, 2), 'CZE signature 1993-09-30']).entryIntoForce.counted).toBe(1);
  });

  it('without a date on record: bound at the latest from its notification, and the date is asked for', () => {
    const status = told(allStates, [...base, 'KEN succession 1980-02-01']);
    expect(of(status, 'KEN')).toMatchObject({ status: 'party', inForceFrom: '1980-02-01' });
    expect(findings(status)).toEqual(['succession-without-date KEN -']);
    const named = told(allStates, [...base, 'KEN succession 1980-02-01 effective=1963-12-12']);
    expect(of(named, 'KEN').inForceFrom).toBe('1970-04-01');
  });

  it('maintains the reservations of the predecessor (Art. 20)', () => {
    const document = treaty({
      statements: { provisions: [{ provision: '63(3)', kind: 'reservation', summary: 's', when: ['consent'] }] },
    });
    const lines = [
      'CSK ratification 1970-01-01',
      'CSK reservation 1970-01-01 provision=63(3)',
      'CZE succession 1993-09-30',
    ];
    const kept = (more: string[] = []) =>
      told(document, [...lines, ...more]).statements.filter(({ participant }) => participant === 'CZE');
    expect(kept()).toMatchObject([{ provision: '63(3)', state: 'in-force', from: '1993-01-01', inheritedFrom: 'CSK' }]);
    expect(kept(['CZE reservation 1993-09-30 provision=63(3)'])).toMatchObject([{ inheritedFrom: null }]);
  });
});

describe('an act whose day is not on record', () => {
  const base = ['FRA ratification 1970-01-01', 'JPN ratification 1970-01-01'];

  it('is certain by the last day possible', () => {
    const status = told(allStates, [...base, 'KEN ratification 2024-04-01 notAfter=2024-04-30']);
    expect(of(status, 'KEN').inForceFrom).toBe('2024-05-30');
    expect(findings(status)).toEqual(['day-not-known KEN -']);
  });

  it('an end is told with the days between which it lies', () => {
    const lines = [...base, 'KEN ratification 2004-05-12', 'KEN ceased 2004-05-12 notAfter=2026-02-03'];
    const status = told(allStates, lines);
    expect(of(status, 'KEN')).toMatchObject({
      status: 'former-party',
      ceasedAfter: '2004-05-12',
      ceased: '2026-02-03',
    });
    expect(findings(status)).toEqual(['left-on-unknown-day KEN -']);
    expect(of(told(allStates, lines, '2010-01-01'), 'KEN')).toMatchObject({
      status: 'party',
      ceasedAfter: '2004-05-12',
    });
    expect(status.totals.parties).toBe(2);
  });
});

describe('an organization ends with its members, by date (UNCC 67(2))', () => {
  const eu = treaty({
    entryIntoForce: { later: [] },
    denunciation: { article: '67', effect: { kind: 'period', years: 1 }, reio: { article: '67(2)' } },
  });
  const ended = (lines: string[], asAt = '2030-01-01') => of(given(eu, lines, asAt), 'EUE').ceased;
  const lines = ['FRA accession 2026-01-01', 'EUE accession 2026-01-02', 'FRA denunciation 2026-02-01'];

  it('on the first day on which every member that has consented has denounced', () => {
    expect(ended(lines)).toBe('2027-02-01');
  });

  it('and nothing that a member does later brings it back, or rewrites that day', () => {
    expect(ended([...lines, 'ITA accession 2027-06-01'])).toBe('2027-02-01');
    expect(ended([...lines, 'FRA accession 2027-06-01'])).toBe('2027-02-01');
    expect(ended([...lines, 'ITA accession 2027-01-31'])).toBeNull();
  });

  it('nor before a member that stays has left the organization', () => {
    const leaves: Context = {
      ...world(),
      groups: new Map([
        [
          'EU',
          [
            { participant: 'FRA', from: '1958-01-01' },
            { participant: 'ITA', from: '1958-01-01', to: '2020-01-31' },
          ],
        ],
      ]),
    };
    const acts = [
      'FRA accession 2010-01-01',
      'ITA accession 2010-01-01',
      'EUE accession 2010-01-02',
      'FRA denunciation 2014-01-01',
    ];
    expect(of(given(eu, acts, '2026-01-01', leaves), 'EUE').ceased).toBe('2020-02-01');
    expect(of(given(eu, acts, '2019-01-01', leaves), 'EUE')).toMatchObject({ status: 'party', ceased: null });
  });
});

describe('the date that the depositary states', () => {
  it('governs where no clause is on record, and is marked', () => {
    const silent = treaty();
    delete (silent as { entryIntoForce?: unknown }).entryIntoForce;
    const status = given(silent, [
      'FRA ratification 1990-01-01',
      'KEN ratification 2001-01-01',
      '- entry-into-force 1994-03-21 id=eif',
    ]);
    expect(status.entryIntoForce).toMatchObject({ date: '1994-03-21', inForce: true, stated: 'eif' });
    expect(of(status, 'FRA')).toMatchObject({ status: 'party', inForceFrom: '1994-03-21' });
    expect(of(status, 'KEN')).toMatchObject({ status: 'contracting', inForceFrom: null });
    expect(status.totals).toMatchObject({ consents: 2, parties: null });
    expect(status.findings).toContainEqual(
      expect.objectContaining({ rule: 'clauses-not-on-record', facts: { stated: true } }),
    );
  });

  it('governs against the clause, and the difference is found', () => {
    const status = given(treaty(), ['FRA ratification 1990-01-01', '- entry-into-force 1990-02-01']);
    expect(status.entryIntoForce.date).toBe('1990-02-01');
    expect(findings(status)).toEqual(['entry-into-force-date-differs - Art. 10(1)']);
  });
});

describe('what is not on record is not said', () => {
  it('a treaty named that is not on record keeps nobody out, and is named among what is missing', () => {
    const protocol = treaty({
      consent: { routes: [{ to: { kind: 'party', to: 'PARENT' }, means: ['ratification'], article: '16' }] },
      entryIntoForce: { condition: { kind: 'count', atLeast: 2, from: { kind: 'party', to: 'PARENT' } } },
    });
    const status = given(protocol, ['FRA ratification 2001-01-01']);
    expect(of(status, 'FRA').status).toBe('contracting');
    expect(status.entryIntoForce.missing).toMatchObject([
      { rule: 'lacks-as-far-as-told', facts: { lack: { rule: 'lacks-count', facts: { n: 2 } }, treaties: ['PARENT'] } },
    ]);
    expect(status.unknown.map(({ matter }) => matter)).toContain('treaty-named');
  });

  it('a set without members is no fraction', () => {
    const document = entersIntoForce({
      kind: 'fraction',
      numerator: 2,
      denominator: 3,
      of: { kind: 'parties', to: 'OTHER', at: 'current' },
    });
    const status = given(
      document,
      ['FRA acceptance 2001-01-01', 'JPN acceptance 2001-01-01'],
      '2010-01-01',
      world(other('OTHER', null)),
    );
    expect(status.entryIntoForce).toMatchObject({ date: null, needed: null });
    expect(status.entryIntoForce.missing).toEqual([
      { rule: 'lacks-members', facts: { among: { kind: 'parties', to: 'OTHER' } } },
    ]);
  });
});

describe('one finding where a depositary counts from the day after', () => {
  const document = treaty({
    entryIntoForce: {
      delay: { kind: 'period', months: 3 },
      later: [{ article: '10(2)', delay: { kind: 'period', months: 3 } }],
    },
  });
  it('and not one for each', () => {
    const lines = ['FRA', 'DEU', 'JPN'].map((code, i) => `${code} ratification 200${i}-01-10 effective=200${i}-04-11`);
    expect(findings(given(document, lines))).toEqual(['effective-dates-differ-by-a-day - Art. 10(1)']);
    expect(findings(given(document, [...lines, 'KEN ratification 2005-01-10 effective=2005-04-10']))).toHaveLength(3);
  });
});

describe('conditions', () => {
  it('instruments from more than one region', () => {
    const regions = new Map(
      [...world().participants].map(([code, each]) => [
        code,
        { ...each, region: ['FRA', 'DEU'].includes(code) ? 'Europe' : 'Africa' },
      ]),
    );
    const document = entersIntoForce({
      kind: 'all',
      of: [
        { kind: 'count', atLeast: 2 },
        { kind: 'regions', atLeast: 2 },
      ],
    });
    const metOn = (...lines: string[]) =>
      given(document, lines, '2010-01-01', { ...world(), participants: regions }).entryIntoForce.conditionMetOn;
    expect(metOn('FRA ratification 2001-01-01', 'DEU ratification 2002-01-01')).toBeNull();
    expect(metOn('FRA ratification 2001-01-01', 'DEU ratification 2002-01-01', 'KEN ratification 2003-01-01')).toBe(
      '2003-01-01',
    );
  });

  it('a pair that stands in a relation', () => {
    const document = entersIntoForce(
      { kind: 'pair', of: 'NEIGHBOURS' },
      { kind: 'same-day' },
      {
        pairs: {
          NEIGHBOURS: {
            title: 'States with a common border',
            of: [
              ['FRA', 'DEU'],
              ['FRA', 'ITA'],
            ],
          },
        },
      },
    );
    const metOn = (...lines: string[]) => given(document, lines).entryIntoForce.conditionMetOn;
    expect(metOn('DEU ratification 2001-01-01', 'ITA ratification 2002-01-01')).toBeNull();
    expect(metOn('DEU ratification 2001-01-01', 'ITA ratification 2002-01-01', 'FRA ratification 2003-01-01')).toBe(
      '2003-01-01',
    );
  });

  it('a list that moves with who has left', () => {
    const leaves: Context = {
      ...world(),
      groups: new Map([
        [
          'EU',
          [
            ...['FRA', 'DEU', 'ITA'].map((participant) => ({ participant, from: '1958-01-01' })),
            { participant: 'KEN', from: '1973-01-01', to: '2020-01-31' },
          ],
        ],
      ]),
    };
    const document = entersIntoForce(
      { kind: 'fraction', numerator: 1, denominator: 1, of: { kind: 'heaviest', n: 3, weights: 'patents', of: 'EU' } },
      { kind: 'same-day' },
      {
        weights: {
          patents: {
            title: 'European patents',
            unit: 'patents',
            source: 'Annex',
            of: { DEU: 50, KEN: 40, FRA: 30, ITA: 20 },
          },
        },
      },
    );
    const lines = ['DEU ratification 2015-01-01', 'FRA ratification 2015-01-01', 'ITA ratification 2016-01-01'];
    const stays: Context = {
      ...leaves,
      groups: new Map([
        ['EU', ['FRA', 'DEU', 'ITA', 'KEN'].map((participant) => ({ participant, from: '1958-01-01' }))],
      ]),
    };
    expect(given(document, lines, '2021-01-01', stays).entryIntoForce.date).toBeNull();
    expect(given(document, lines, '2021-01-01', leaves).entryIntoForce.conditionMetOn).toBe('2020-02-01');
  });

  it('a later consent that waits for the same Party under another treaty, or for a notification', () => {
    const parent = other('CONV', '2000-01-01', 'FRA 1999-01-01 2000-01-01', 'KEN 2003-01-01 2004-01-01');
    const document = treaty({
      entryIntoForce: {
        later: [
          {
            article: '49',
            delay: {
              kind: 'latest',
              of: [
                { kind: 'period', months: 3 },
                { kind: 'own-in-force', treaty: 'CONV' },
              ],
            },
          },
        ],
      },
    });
    const status = given(
      document,
      ['FRA ratification 2001-01-01', 'KEN ratification 2003-02-01', 'JPN ratification 2003-02-01'],
      '2030-01-01',
      world(parent),
    );
    expect([of(status, 'KEN').inForceFrom, of(status, 'JPN').inForceFrom]).toEqual(['2004-01-01', null]);
    const notified = treaty({
      entryIntoForce: { later: [{ article: '61', delay: { kind: 'notified', delay: { kind: 'period', months: 6 } } }] },
    });
    const after = given(notified, [
      'FRA ratification 2001-01-01',
      'KEN accession 2003-02-01 notified=2003-03-01',
      'JPN accession 2003-02-01',
    ]);
    expect([of(after, 'KEN').inForceFrom, of(after, 'JPN').inForceFrom]).toEqual(['2003-09-01', null]);
  });
});
