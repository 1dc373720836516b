import { describe, expect, it } from 'vitest';
import { FindingCode } from '../status.ts';
import { findings, given, of, other, treaty, world } from './scenario.ts';

const signature = {
  article: '64(1)',
  opens: '2025-10-25',
  closes: '2026-12-31',
  open: [{ to: { kind: 'member', of: 'COE' }, article: '64(1)' }],
};
const routes = {
  routes: [
    {
      to: { kind: 'member', of: 'COE' },
      means: ['ratification', 'acceptance', 'approval'],
      signed: true,
      article: '64(3)',
    },
    { to: { kind: 'any' }, means: ['accession'], after: 'entry-into-force', article: '64(4)' },
  ],
};
const convention = treaty({
  signature,
  consent: routes,
  denunciation: { article: '67', effect: { kind: 'period', years: 1 } },
  entryIntoForce: { condition: { kind: 'count', atLeast: 2 }, delay: { kind: 'period', days: 90 } },
});
// In force on 31 Aug 2026.
const inForce = [
  'FRA signature 2025-10-25',
  'NOR signature 2025-10-25',
  'FRA ratification 2026-05-02',
  'NOR ratification 2026-06-02',
];
const seen = new Set<string>();

describe('irregular acts are reported, with the clause they break, and kept', () => {
  it.each<[string, string[], string[]]>([
    ['nothing irregular', [], []],
    ['signed the day before opening', ['DEU signature 2025-10-24'], ['signature-before-opening DEU Art. 64(1)']],
    ['signed on the first day', ['DEU signature 2025-10-25'], []],
    ['signed on the last day', ['DEU signature 2026-12-31'], []],
    ['signed the day after closing', ['DEU signature 2027-01-01'], ['signature-after-closing DEU Art. 64(1)']],
    [
      'signed though not open to it',
      ['KEN signature 2026-01-01'],
      ['signature-not-open-to-participant KEN Art. 64(1)'],
    ],
    [
      'too late, and not open to it',
      ['KEN signature 2027-01-01'],
      ['signature-not-open-to-participant KEN Art. 64(1)'],
    ],
    ['ratified without signature', ['DEU ratification 2026-07-01'], ['consent-without-signature DEU Art. 64(3)']],
    ['ratified and signed on one day', ['DEU ratification 2026-07-01', 'DEU signature 2026-07-01'], []],
    [
      'ratified first and signed afterwards',
      ['DEU ratification 2026-07-01', 'DEU signature 2026-07-02'],
      ['consent-without-signature DEU Art. 64(3)'],
    ],
    [
      'ratified though not open to it',
      ['KEN signature 2026-01-01', 'KEN ratification 2026-07-01'],
      ['consent-not-open-to-participant KEN Art. 64(3)', 'signature-not-open-to-participant KEN Art. 64(1)'],
    ],
    ['acceded before accession was open', ['KEN accession 2026-08-30'], ['consent-before-open KEN Art. 64(4)']],
    ['acceded on the day of entry into force', ['KEN accession 2026-08-31'], []],
    [
      'consented by means that the treaty does not know',
      ['KEN formal-confirmation 2027-01-01'],
      ['means-not-provided-for KEN'],
    ],
    ['consented twice', ['FRA accession 2027-01-01'], ['consent-repeated FRA']],
    [
      'denounced what it is not bound by',
      ['KEN denunciation 2027-01-01'],
      ['denunciation-without-consent KEN Art. 67'],
    ],
    [
      'denounced twice',
      ['FRA denunciation 2027-01-01', 'FRA denunciation 2029-01-01'],
      ['denunciation-without-consent FRA Art. 67'],
    ],
    [
      'rescinded a denunciation that was never notified',
      ['FRA denunciation-rescinded 2027-01-01'],
      ['rescission-without-denunciation FRA'],
    ],
    [
      'rescinded a denunciation after it took effect',
      ['FRA denunciation 2027-01-01', 'FRA denunciation-rescinded 2028-01-02'],
      ['rescission-without-denunciation FRA'],
    ],
    [
      'withdrew a statement never made',
      ['FRA statement-withdrawn 2027-01-01 refersTo=nothing'],
      ['withdrawal-without-statement FRA'],
    ],
    [
      'withdrew a statement of another',
      [
        'DEU signature 2026-01-01',
        'DEU declaration 2026-01-01 provision=7',
        'FRA statement-withdrawn 2027-01-01 provision=7',
      ],
      ['withdrawal-without-statement FRA'],
    ],
    [
      'withdrew a statement before it was made',
      ['FRA statement-withdrawn 2026-07-01 provision=7', 'FRA declaration 2027-01-01 provision=7'],
      ['withdrawal-without-statement FRA'],
    ],
    ['withdrew a signature never given', ['KEN signature-withdrawn 2027-01-01'], ['withdrawal-without-act KEN']],
    ['withdrew an instrument never deposited', ['KEN instrument-withdrawn 2027-01-01'], ['withdrawal-without-act KEN']],
    [
      'a source prints another date of effect than the rule gives',
      ['DEU signature 2026-01-01', 'DEU ratification 2026-06-01 effective=2026-10-01'],
      ['effective-date-differs DEU Art. 10(1)'],
    ],
    [
      'a source prints the date that the rule gives',
      ['DEU signature 2026-01-01', 'DEU ratification 2026-06-02 effective=2026-08-31'],
      [],
    ],
  ])('%s', (_, acts, found) => {
    const status = given(convention, [...inForce, ...acts], '2035-01-01');
    // A line that ends without a clause leaves the clause open.
    const said = findings(status);
    expect(
      said.map((line, i) => (found[i] !== undefined && line.startsWith(`${found[i]} `) ? found[i] : line)),
    ).toEqual(found);
    for (const finding of status.findings) {
      seen.add(finding.code);
      expect(finding.because.length).toBeGreaterThan(0);
      expect(finding.acts.length).toBeGreaterThan(0);
    }
    for (const line of acts) {
      const [code = ''] = line.split(' ');
      expect(status.participants.map((p) => p.participant)).toContain(code);
    }
  });

  it('a signature where the treaty has no clause on it, once the clauses on consent are on record', () => {
    const accessionOnly = treaty({
      consent: { routes: [{ to: { kind: 'any' }, means: ['accession'], article: '5' }] },
    });
    const status = given(accessionOnly, ['FRA signature 2001-01-01']);
    expect(status.findings.map((f) => f.code)).toEqual(['signature-not-provided-for']);
    expect(of(status, 'FRA').signed).toBe('2001-01-01');
    seen.add('signature-not-provided-for');
  });

  it('final clauses not on record', () => {
    const { entryIntoForce: _, ...silent } = treaty();
    const status = given(silent, ['FRA ratification 2001-01-01']);
    expect(status.findings.map((f) => f.code)).toEqual(['final-clauses-not-on-record']);
    seen.add('final-clauses-not-on-record');
  });

  it('denounced too early', () => {
    const document = treaty({
      denunciation: {
        article: '28(2)',
        effect: { kind: 'same-day' },
        notBefore: { point: 'entry-into-force', delay: { kind: 'period', years: 3 }, article: '28(1)' },
      },
    });
    expect(findings(given(document, ['FRA ratification 2001-01-01', 'FRA denunciation 2002-01-01']))).toEqual([
      'denunciation-too-early FRA Art. 28(1)',
    ]);
    seen.add('denunciation-too-early');
  });

  it('a clause that names a treaty or a group of which nothing is known: the answer rests on nothing', () => {
    const condition = {
      kind: 'all',
      of: [
        { kind: 'in-force', treaty: 'NOT-HERE' },
        { kind: 'count', atLeast: 1, from: { kind: 'member', of: 'NOBODY' } },
      ],
    };
    const status = given(treaty({ entryIntoForce: { condition } }), ['FRA ratification 2001-01-01']);
    expect(status.findings.map((f) => f.code).toSorted()).toEqual([
      'named-group-not-known',
      'named-treaty-not-on-record',
    ]);
    expect(status.findings).toMatchObject([
      { rule: 'treaty-named-not-on-record', facts: { treaty: 'NOT-HERE' } },
      { rule: 'group-named-not-known', facts: { group: 'NOBODY' } },
    ]);
    expect(status.entryIntoForce.date).toBeNull();
    seen.add('named-group-not-known').add('named-treaty-not-on-record');
    // A group in the document itself is known, though nobody is in it.
    const groups = { NOBODY: { title: 'Nobody yet', members: [] } };
    const known = treaty({ groups, entryIntoForce: { condition: condition.of[1] } });
    expect(given(known, ['FRA ratification 2001-01-01']).findings).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string[], string]>([
    [
      'denounced outside the window',
      {
        denunciation: {
          article: '16(1)',
          effect: { kind: 'period', years: 1 },
          window: { every: 10, open: 12, point: 'entry-into-force', article: '16(2)' },
        },
      },
      ['FRA denunciation 2005-01-01'],
      'denunciation-outside-window FRA Art. 16(2)',
    ],
    [
      'accepted too few parts',
      {
        consent: {
          routes: [{ to: { kind: 'any' }, means: ['ratification'], article: '4' }],
          parts: { article: '4(3)', choose: [{ of: ['I', 'II', 'III'], atLeast: 2 }] },
        },
      },
      ['KEN ratification 2002-01-01 parts=I'],
      'too-few-parts KEN Art. 4(3)',
    ],
    [
      'applied provisionally what does not provide for it',
      {},
      ['KEN provisional-application 2002-01-01'],
      'provisional-not-provided-for KEN VCLT Art. 25',
    ],
    [
      'accepted an amendment of a treaty that it has not consented to',
      {},
      ['- amendment-adopted 2002-01-01 id=A', 'KEN amendment-accepted 2003-01-01 refersTo=A'],
      'amendment-not-by-party KEN VCLT Art. 40',
    ],
    [
      'accepted an amendment never adopted',
      {},
      ['FRA amendment-accepted 2003-01-01 refersTo=A'],
      'amendment-without-adoption FRA -',
    ],
  ])('%s', (_, clauses, acts, found) => {
    const status = given(treaty(clauses), ['FRA ratification 2001-01-01', ...acts]);
    expect(findings(status)).toEqual([found]);
    for (const finding of status.findings) seen.add(finding.code);
  });

  it('every code has been seen', () => {
    // Those about statements are seen in statements.spec.ts, those about who can act and when in capacity.spec.ts.
    const others = FindingCode.options.filter(
      (code) =>
        !/^(participant-does|act-before|act-not|eligibility|succession|day-|left-|competing|unsettled|entry-into|effective-dates|amendment-too|several)/.test(
          code,
        ) && !/^(statement|withdrawal-(?!without-act)|objection|reservation)/.test(code),
    );
    expect(others.filter((code) => !seen.has(code))).toEqual([]);
  });
});

describe('a protocol for Parties to its parent', () => {
  const parent = other('PARENT', '2004-07-01', 'FRA 2003-01-01 2004-07-01', 'DEU 2024-01-01 2024-05-01');
  const protocol = treaty({
    parent: { treaty: 'PARENT', article: '16(1)' },
    signature: {
      article: '16(1)',
      opens: '2022-05-12',
      open: [{ to: { kind: 'party', to: 'PARENT' }, article: '16(1)' }],
    },
    consent: {
      routes: [
        {
          to: { kind: 'party', to: 'PARENT' },
          means: ['definitive-signature', 'ratification', 'acceptance', 'approval'],
          article: '16(1)',
        },
      ],
    },
    entryIntoForce: { condition: { kind: 'count', atLeast: 1, from: { kind: 'party', to: 'PARENT' } } },
  });

  it.each<[string, string[], string[], string | null]>([
    ['a Party', ['FRA signature 2022-05-12', 'FRA ratification 2023-01-01'], [], '2023-01-01'],
    ['who is no Party signs', ['KEN signature 2022-05-12'], ['signature-not-open-to-participant KEN Art. 16(1)'], null],
    [
      'who is no Party deposits: not counted either',
      ['KEN ratification 2022-05-12'],
      ['consent-not-open-to-participant KEN Art. 16(1)'],
      null,
    ],
    [
      'the day before it is a Party, its instrument deposited: depositaries take it',
      ['DEU signature 2024-04-30'],
      ['competing-practice DEU Art. 16(1)'],
      null,
    ],
    ['the day on which it is', ['DEU definitive-signature 2024-05-01'], [], '2024-05-01'],
  ])('%s', (_, acts, found, date) => {
    const status = given(protocol, acts, '2030-01-01', world(parent));
    expect(findings(status)).toEqual(found);
    expect(status.entryIntoForce.date).toBe(date);
  });
});
