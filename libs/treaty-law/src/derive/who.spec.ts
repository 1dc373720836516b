import { describe, expect, it } from 'vitest';
import type { RelatedTreaty } from '../context.ts';
import { entersIntoForce, findings, given, other, treaty, world } from './scenario.ts';

// OTHER: FRA signed and is a Party; KEN signed only; DEU consented on 10 May 2000, Party from 1 August; BRA left in 2005.
const parent: RelatedTreaty = {
  ...other(
    'OTHER',
    '2000-01-01',
    'FRA signed 1999-01-01',
    'FRA 1999-06-01 2000-01-01',
    'KEN signed 1999-02-01',
    'DEU 2000-05-10 2000-08-01',
    'BRA 1999-06-01 2000-01-01 2005-01-01',
    'IND 2006-01-01 -',
  ),
  statements: [
    {
      participant: 'DEU',
      kind: 'declaration',
      provision: '25(4)',
      date: '2000-05-10',
      from: '2000-08-01',
      until: '2003-01-01',
    },
  ],
};

describe('whom a clause speaks of, judged on the date of the act', () => {
  it.each<[string, object, string[], boolean]>([
    ['any: a State', { kind: 'any' }, ['FRA ratification 2001-01-01'], true],
    ['any: an organization', { kind: 'any' }, ['EUE approval 2001-01-01'], true],
    ['a State', { kind: 'state' }, ['FRA ratification 2001-01-01'], true],
    ['an organization is no State', { kind: 'state' }, ['EUE approval 2001-01-01'], false],
    ['an organization', { kind: 'reio' }, ['EUE approval 2001-01-01'], true],
    ['a State is no organization', { kind: 'reio' }, ['FRA ratification 2001-01-01'], false],
    ['a member', { kind: 'member', of: 'COE' }, ['NOR ratification 2001-01-01'], true],
    ['not a member', { kind: 'member', of: 'COE' }, ['JPN ratification 2001-01-01'], false],
    ['a member on its last day', { kind: 'member', of: 'COE' }, ['ITA ratification 2022-03-16'], true],
    ['no longer a member', { kind: 'member', of: 'COE' }, ['ITA ratification 2022-03-17'], false],
    ['a member on its first day', { kind: 'member', of: 'EU' }, ['HRV ratification 2013-07-01'], true],
    ['not yet a member', { kind: 'member', of: 'EU' }, ['HRV ratification 2013-06-30'], false],
    [
      'a member on a fixed date',
      { kind: 'member', of: 'EU', on: '2013-06-30' },
      ['HRV ratification 2020-01-01'],
      false,
    ],
    ['listed', { kind: 'listed', participants: ['CAN', 'JPN'] }, ['JPN ratification 2001-01-01'], true],
    ['not listed', { kind: 'listed', participants: ['CAN', 'JPN'] }, ['KEN ratification 2001-01-01'], false],
    ['a Party to another treaty', { kind: 'party', to: 'OTHER' }, ['FRA ratification 2001-01-01'], true],
    ['on the day from which it is bound', { kind: 'party', to: 'OTHER' }, ['DEU ratification 2000-08-01'], true],
    ['the day before', { kind: 'party', to: 'OTHER' }, ['DEU ratification 2000-07-31'], false],
    [
      'on the first day on which it is no longer bound',
      { kind: 'party', to: 'OTHER' },
      ['BRA ratification 2005-01-01'],
      false,
    ],
    ['the day before that', { kind: 'party', to: 'OTHER' }, ['BRA ratification 2004-12-31'], true],
    ['a mere signatory is no Party', { kind: 'party', to: 'OTHER' }, ['KEN ratification 2001-01-01'], false],
    ['has consented to another treaty', { kind: 'consented', to: 'OTHER' }, ['DEU ratification 2000-06-01'], true],
    ['has consented on the same day', { kind: 'consented', to: 'OTHER' }, ['DEU ratification 2000-05-10'], true],
    ['will consent', { kind: 'consented', to: 'OTHER' }, ['DEU ratification 2000-05-09'], false],
    [
      'has consented, though it is not in force for it',
      { kind: 'consented', to: 'OTHER' },
      ['IND ratification 2007-01-01'],
      true,
    ],
    ['has consented, and left', { kind: 'consented', to: 'OTHER' }, ['BRA ratification 2006-01-01'], false],
    ['a signatory of another treaty', { kind: 'signatory', to: 'OTHER' }, ['KEN ratification 2001-01-01'], true],
    ['not yet a signatory of it', { kind: 'signatory', to: 'OTHER' }, ['KEN ratification 1999-01-31'], false],
    ['bound by it without signature', { kind: 'signatory', to: 'OTHER' }, ['DEU ratification 2001-01-01'], true],
    ['neither signed nor bound', { kind: 'signatory', to: 'OTHER' }, ['JPN ratification 2001-01-01'], false],
    [
      'a signatory of this treaty',
      { kind: 'signatory' },
      ['KEN signature 2000-01-01', 'KEN ratification 2001-01-01'],
      true,
    ],
    ['on the same day', { kind: 'signatory' }, ['KEN signature 2001-01-01', 'KEN ratification 2001-01-01'], true],
    [
      'signed only afterwards',
      { kind: 'signatory' },
      ['KEN signature 2002-01-01', 'KEN ratification 2001-01-01'],
      false,
    ],
    ['not a signatory', { kind: 'signatory' }, ['KEN accession 2001-01-01'], false],
    [
      'an organization one of whose members has signed',
      { kind: 'reio-with-member', that: 'signed' },
      ['DEU signature 2000-01-01', 'EUE approval 2001-01-01'],
      true,
    ],
    [
      'an organization none of whose members has signed',
      { kind: 'reio-with-member', that: 'signed' },
      ['KEN signature 2000-01-01', 'EUE approval 2001-01-01'],
      false,
    ],
    [
      'whose future member has signed',
      { kind: 'reio-with-member', that: 'signed' },
      ['HRV signature 2000-01-01', 'EUE approval 2001-01-01'],
      false,
    ],
    [
      'a State is no organization, whoever has signed',
      { kind: 'reio-with-member', that: 'signed' },
      ['DEU signature 2000-01-01', 'FRA ratification 2001-01-01'],
      false,
    ],
    [
      'both of two',
      { kind: 'all', of: [{ kind: 'state' }, { kind: 'member', of: 'COE' }] },
      ['NOR ratification 2001-01-01'],
      true,
    ],
    [
      'one of both',
      { kind: 'all', of: [{ kind: 'state' }, { kind: 'member', of: 'COE' }] },
      ['KEN ratification 2001-01-01'],
      false,
    ],
    [
      'either of two',
      { kind: 'either', of: [{ kind: 'reio' }, { kind: 'member', of: 'COE' }] },
      ['NOR ratification 2001-01-01'],
      true,
    ],
    [
      'neither of two',
      { kind: 'either', of: [{ kind: 'reio' }, { kind: 'member', of: 'COE' }] },
      ['KEN ratification 2001-01-01'],
      false,
    ],
    ['not', { kind: 'not', who: { kind: 'member', of: 'COE' } }, ['KEN ratification 2001-01-01'], true],
    ['not, of one who is', { kind: 'not', who: { kind: 'member', of: 'COE' } }, ['NOR ratification 2001-01-01'], false],
    [
      'with a declaration that stands',
      { kind: 'stated', provision: '7', statement: 'declaration' },
      ['KEN declaration 2000-01-01 provision=7(2)', 'KEN ratification 2001-01-01'],
      true,
    ],
    [
      'with one made only afterwards',
      { kind: 'stated', provision: '7' },
      ['KEN declaration 2001-01-02 provision=7', 'KEN ratification 2001-01-01'],
      false,
    ],
    [
      'with a statement of another kind',
      { kind: 'stated', provision: '7', statement: 'declaration' },
      ['KEN reservation 2000-01-01 provision=7', 'KEN ratification 2001-01-01'],
      false,
    ],
    [
      'with one taken back by then',
      { kind: 'stated', provision: '7' },
      [
        'KEN declaration 2000-01-01 provision=7 id=d',
        'KEN statement-withdrawn 2000-06-01 refersTo=d',
        'KEN ratification 2001-01-01',
      ],
      false,
    ],
    [
      'with one taken back from a later day',
      { kind: 'stated', provision: '7' },
      [
        'KEN declaration 2000-01-01 provision=7 id=d',
        'KEN statement-withdrawn 2000-06-01 refersTo=d effective=2002-01-01',
        'KEN ratification 2001-01-01',
      ],
      true,
    ],
    [
      'with a statement under another treaty',
      { kind: 'stated', to: 'OTHER', provision: '25(4)' },
      ['DEU ratification 2001-01-01'],
      true,
    ],
    [
      'with one under another treaty that had ended',
      { kind: 'stated', to: 'OTHER', provision: '25(4)' },
      ['DEU ratification 2004-01-01'],
      false,
    ],
    [
      'at least two of three (CCW, Art. 4(3))',
      {
        kind: 'at-least',
        n: 2,
        of: [{ kind: 'state' }, { kind: 'member', of: 'COE' }, { kind: 'party', to: 'OTHER' }],
      },
      ['FRA ratification 2001-01-01'],
      true,
    ],
    [
      'only one of three',
      {
        kind: 'at-least',
        n: 2,
        of: [{ kind: 'state' }, { kind: 'member', of: 'COE' }, { kind: 'party', to: 'OTHER' }],
      },
      ['KEN ratification 2001-01-01'],
      false,
    ],
  ])('%s', (_, from, acts, counted) => {
    const day = /\d{4}-\d{2}-\d{2}/.exec(acts.at(-1) ?? '')?.[0] ?? '';
    const status = given(entersIntoForce({ kind: 'count', atLeast: 2, from }), acts, day, world(parent));
    expect(status.entryIntoForce.counted).toBe(counted ? 1 : 0);
    expect(status.countingSheet.at(-1)).toMatchObject({ counted });
  });

  const nobodyKnown: RelatedTreaty = { ...other('OTHER', null), computed: false };
  it('another treaty of which nothing is computed shows nobody to be a Party', () => {
    const document = entersIntoForce({ kind: 'count', atLeast: 1, from: { kind: 'party', to: 'OTHER' } });
    expect(
      given(document, ['FRA ratification 2001-01-01'], '2030-01-01', world(nobodyKnown)).entryIntoForce.counted,
    ).toBe(0);
  });
});

describe('an organization, and what its member States have done', () => {
  // UNCC, Art. 64: signature once a member has signed, consent once a member has done likewise, accession once a member is a Party.
  const uncc = treaty({
    signature: {
      article: '64(1)',
      opens: '2025-10-25',
      closes: '2026-12-31',
      open: [
        { to: { kind: 'state' }, for: 'states', article: '64(1)' },
        { to: { kind: 'reio-with-member', that: 'signed' }, for: 'reios', article: '64(2)' },
      ],
    },
    consent: {
      routes: [
        { to: { kind: 'state' }, for: 'states', means: ['ratification', 'acceptance', 'approval'], article: '64(3)' },
        {
          to: { kind: 'reio-with-member', that: 'consented' },
          for: 'reios',
          means: ['ratification', 'acceptance', 'approval'],
          article: '64(3)',
        },
        { to: { kind: 'state' }, for: 'states', means: ['accession'], article: '64(4)' },
        { to: { kind: 'reio-with-member', that: 'is-party' }, for: 'reios', means: ['accession'], article: '64(4)' },
      ],
    },
    entryIntoForce: { condition: { kind: 'count', atLeast: 1 }, delay: { kind: 'period', days: 90 }, later: [] },
  });

  it.each<[string, string[], string[]]>([
    ['signs after a member State', ['FRA signature 2025-10-25', 'EUE signature 2025-10-26'], []],
    ['signs on the same day as a member State', ['EUE signature 2025-10-25', 'FRA signature 2025-10-25'], []],
    [
      'signs before any',
      ['EUE signature 2025-10-25', 'FRA signature 2025-10-26'],
      ['signature-not-open-to-participant EUE Art. 64(2)'],
    ],
    [
      'signs after a State that is no member',
      ['EUE signature 2025-10-26', 'KEN signature 2025-10-25'],
      ['signature-not-open-to-participant EUE Art. 64(2)'],
    ],
    ['deposits after a member State', ['FRA ratification 2027-01-01', 'EUE approval 2027-02-01'], []],
    [
      'deposits before any',
      ['FRA ratification 2027-03-01', 'EUE approval 2027-02-01'],
      ['consent-not-open-to-participant EUE Art. 64(3)'],
    ],
    ['accedes once a member State is a Party', ['FRA ratification 2027-01-01', 'EUE accession 2027-04-01'], []],
    [
      'accedes when a member State has only consented',
      ['FRA ratification 2027-01-01', 'EUE accession 2027-03-31'],
      ['consent-not-open-to-participant EUE Art. 64(4)'],
    ],
  ])('%s', (_, acts, found) => {
    expect(findings(given(uncc, acts))).toEqual(found);
  });
});

describe('an instrument given before its participant is one of those the clause counts', () => {
  const counted = (from: object, acts: string[]) =>
    given(entersIntoForce({ kind: 'count', atLeast: 1, from }), acts, '2030-01-01', world(parent)).entryIntoForce;

  it('counts from the declaration that makes it one', () => {
    const acts = ['KEN ratification 2001-01-01', 'KEN declaration 2002-05-05 provision=7'];
    expect(counted({ kind: 'stated', provision: '7' }, acts).conditionMetOn).toBe('2002-05-05');
  });

  it('counts from the declaration under the other treaty', () => {
    const acts = ['DEU ratification 2000-05-11'];
    expect(counted({ kind: 'stated', to: 'OTHER', provision: '25(4)' }, acts).conditionMetOn).toBe('2000-08-01');
  });

  it('counts from when enough of several hold', () => {
    const two = {
      kind: 'at-least',
      n: 2,
      of: [
        { kind: 'party', to: 'OTHER' },
        { kind: 'member', of: 'EU' },
        { kind: 'stated', provision: '7' },
      ],
    };
    expect(counted(two, ['DEU ratification 2000-01-01']).conditionMetOn).toBe('2000-08-01');
    expect(counted(two, ['HRV ratification 2000-01-01', 'HRV declaration 2001-01-01 provision=7']).conditionMetOn).toBe(
      '2013-07-01',
    );
  });

  it('and counts from when it ceases to be one of those left out', () => {
    const left = { kind: 'not', who: { kind: 'party', to: 'OTHER' } };
    expect(counted(left, ['BRA ratification 2001-01-01']).conditionMetOn).toBe('2005-01-01');
  });
});
