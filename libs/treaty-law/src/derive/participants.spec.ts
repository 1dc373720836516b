import { describe, expect, it } from 'vitest';
import { derive } from './derive.ts';
import { act, entersIntoForce, findings, given, of, other, treaty, world } from './scenario.ts';

// In force from the second consent; for later ones on the thirtieth day; denunciation after one year.
const convention = treaty({
  entryIntoForce: {
    condition: { kind: 'count', atLeast: 2 },
    delay: { kind: 'period', days: 90 },
    later: [{ article: '10(2)', delay: { kind: 'period', days: 30 } }],
  },
  denunciation: { article: '20', effect: { kind: 'period', years: 1 }, reio: { article: '20(2)' } },
});
const inForce = ['KEN ratification 2001-01-01', 'JPN ratification 2001-02-01']; // General date 2 May 2001.

describe('what a participant is follows from what it did', () => {
  it.each<[string, string[], string, object]>([
    [
      'signed, no more',
      ['FRA signature 2000-06-01'],
      '2001-01-01',
      { status: 'signatory', signed: '2000-06-01', consent: null, inForceFrom: null },
    ],
    [
      'signed and ratified, not yet in force',
      ['FRA signature 2000-06-01', 'FRA ratification 2001-02-01'],
      '2001-05-01',
      { status: 'contracting', signed: '2000-06-01', inForceFrom: '2001-05-02' },
    ],
    [
      'the same once in force',
      ['FRA signature 2000-06-01', 'FRA ratification 2001-02-01'],
      '2001-05-02',
      { status: 'party', inForceFrom: '2001-05-02' },
    ],
    [
      'acceded without signature',
      ['FRA accession 2001-06-01'],
      '2001-07-01',
      { status: 'party', signed: null, inForceFrom: '2001-07-01' },
    ],
    [
      'the day before',
      ['FRA accession 2001-06-01'],
      '2001-06-30',
      { status: 'contracting', inForceFrom: '2001-07-01' },
    ],
    [
      'signed definitively: it has signed and consented',
      ['FRA definitive-signature 2001-06-01'],
      '2001-07-01',
      {
        status: 'party',
        signed: '2001-06-01',
        inForceFrom: '2001-07-01',
        consent: { means: 'definitive-signature', date: '2001-06-01' },
      },
    ],
    [
      'signed, then took its signature back',
      ['FRA signature 2000-06-01', 'FRA signature-withdrawn 2000-09-01'],
      '2001-01-01',
      { status: 'none' },
    ],
    [
      'applies it provisionally',
      ['FRA signature 2000-06-01', 'FRA provisional-application 2000-07-01'],
      '2001-01-01',
      { status: 'signatory', provisional: { from: '2000-07-01', until: null } },
    ],
    [
      'only declared something',
      ['FRA declaration 2000-06-01'],
      '2001-01-01',
      { status: 'none', signed: null, consent: null },
    ],
    [
      'took back its instrument before force, having signed (Russia, CTBT)',
      ['FRA signature 2000-06-01', 'FRA ratification 2000-09-01', 'FRA instrument-withdrawn 2000-12-01'],
      '2001-01-01',
      { status: 'signatory', inForceFrom: null },
    ],
    [
      'took back its instrument before force, never having signed',
      ['FRA accession 2000-09-01', 'FRA instrument-withdrawn 2000-12-01'],
      '2001-01-01',
      { status: 'none' },
    ],
  ])('%s', (_, acts, asAt, expected) => {
    expect(of(given(convention, [...inForce, ...acts], asAt), 'FRA')).toMatchObject(expected);
  });

  it('never in force while the treaty is not', () => {
    const status = given(convention, ['FRA ratification 2001-01-01'], '2030-01-01');
    expect(of(status, 'FRA')).toMatchObject({ status: 'contracting', inForceFrom: null });
  });

  it('who has done nothing by the date is not there', () => {
    const status = given(convention, [...inForce, 'FRA signature 2002-01-01'], '2001-12-31');
    expect(status.participants.map((p) => p.participant)).toEqual(['JPN', 'KEN']);
  });

  it('participants stand in the order of their codes', () => {
    const status = given(convention, ['NOR signature 2001-01-01', 'AUS signature 2001-01-01', ...inForce]);
    expect(status.participants.map((p) => p.participant)).toEqual(['AUS', 'JPN', 'KEN', 'NOR']);
  });

  it('totals count signatures not followed by consent apart', () => {
    const acts = [
      ...inForce,
      'KEN signature 2000-01-01',
      'FRA signature 2000-01-01',
      'DEU signature 2000-01-01',
      'DEU ratification 2002-01-10',
      'BRA accession 2001-06-01',
      'BRA denunciation 2001-07-01',
    ];
    expect(given(convention, acts, '2002-01-15').totals).toMatchObject({
      signatories: 1,
      signatures: 3,
      consents: 4,
      contracting: 1,
      parties: 3,
      formerParties: 0,
      organizations: 0,
    });
    expect(given(convention, acts, '2002-07-01').totals).toMatchObject({
      signatories: 1,
      signatures: 3,
      consents: 3,
      contracting: 0,
      parties: 3,
      formerParties: 1,
      organizations: 0,
    });
  });

  it('an unverified fact marks what rests on it', () => {
    const recalled = { citation: 'general knowledge', marking: 'PUBLIC', confidence: 'recalled' } as const;
    const acts = inForce.map(act).map((one) => (one.participant === 'KEN' ? { ...one, source: recalled } : one));
    const status = derive(convention, acts, '2030-01-01', world());
    expect(of(status, 'KEN').unverified).toBe(true);
    expect(of(status, 'JPN').unverified).toBe(false);
  });
});

describe('denunciation', () => {
  const joined = [...inForce, 'FRA accession 2001-06-01'];

  it('takes effect one year after receipt; until then the Party is bound', () => {
    const acts = [...joined, 'FRA denunciation 2010-03-15'];
    expect(of(given(convention, acts, '2011-03-14'), 'FRA')).toMatchObject({
      status: 'party',
      denounced: '2010-03-15',
      ceased: '2011-03-15',
    });
    expect(of(given(convention, acts, '2011-03-15'), 'FRA')).toMatchObject({
      status: 'former-party',
      ceased: '2011-03-15',
    });
    expect(of(given(convention, acts, '2011-03-15'), 'FRA').spells).toMatchObject([
      { inForceFrom: '2001-07-01', endedOn: '2011-03-15', endedBy: 'denunciation' },
    ]);
  });

  it('is not known before it is received', () => {
    expect(of(given(convention, [...joined, 'FRA denunciation 2010-03-15'], '2010-03-14'), 'FRA')).toMatchObject({
      status: 'party',
      denounced: null,
      ceased: null,
    });
  });

  it('is undone if rescinded before it takes effect', () => {
    const acts = [...joined, 'FRA denunciation 2010-03-15', 'FRA denunciation-rescinded 2010-12-01'];
    const status = given(convention, acts, '2012-01-01');
    expect(of(status, 'FRA')).toMatchObject({ status: 'party', denounced: null, ceased: null });
    expect(findings(status)).toEqual([]);
  });

  it('may be notified again after it was rescinded', () => {
    const acts = [
      ...joined,
      'FRA denunciation 2010-03-15',
      'FRA denunciation-rescinded 2010-12-01',
      'FRA denunciation 2012-01-01',
    ];
    expect(of(given(convention, acts, '2014-01-01'), 'FRA')).toMatchObject({
      status: 'former-party',
      denounced: '2012-01-01',
      ceased: '2013-01-01',
    });
  });

  it('and accession again: bound, gone, bound again, and gone (United States, Paris Agreement)', () => {
    const acts = [...joined, 'FRA denunciation 2010-03-15', 'FRA accession 2012-05-01', 'FRA denunciation 2020-01-10'];
    const status = given(convention, acts, '2022-01-01');
    const france = of(status, 'FRA');
    expect(france.spells.map((s) => [s.consented, s.inForceFrom, s.endedOn])).toEqual([
      ['2001-06-01', '2001-07-01', '2011-03-15'],
      ['2012-05-01', '2012-05-31', '2021-01-10'],
    ]);
    expect(france.history.map((h) => [h.from, h.status])).toEqual([
      ['2001-06-01', 'contracting'],
      ['2001-07-01', 'party'],
      ['2011-03-15', 'former-party'],
      ['2012-05-01', 'contracting'],
      ['2012-05-31', 'party'],
      ['2021-01-10', 'former-party'],
    ]);
    expect(france.status).toBe('former-party');
    expect(france.consent).toMatchObject({ means: 'accession', date: '2012-05-01' });
    expect(findings(status)).toEqual([]);
  });

  it('and accession on one day, with a reservation: bound without a break, twice over (Guyana, ICCPR Protocol)', () => {
    const protocol = treaty({
      entryIntoForce: {
        delay: { kind: 'period', months: 3 },
        later: [{ article: '9(2)', delay: { kind: 'period', months: 3 } }],
      },
      denunciation: { article: '12', effect: { kind: 'period', months: 3 } },
    });
    const acts = [
      'KEN ratification 1975-12-23',
      'FRA accession 1993-05-10',
      'FRA denunciation 1999-01-05',
      'FRA accession 1999-01-05',
    ];
    const status = given(protocol, acts, '2000-01-01');
    expect(of(status, 'FRA').spells.map((s) => [s.consented, s.inForceFrom, s.endedOn])).toEqual([
      ['1993-05-10', '1993-08-10', '1999-04-05'],
      ['1999-01-05', '1999-04-05', null],
    ]);
    expect(of(status, 'FRA').status).toBe('party');
    expect(findings(status)).toEqual([]);
  });

  it('and accession before it takes effect: bound anew from the day on which the old bond ends, not before', () => {
    const swift = treaty({ denunciation: { article: '20', effect: { kind: 'period', years: 1 } } });
    const status = given(
      swift,
      [
        'KEN ratification 2000-01-01',
        'FRA ratification 2001-01-01',
        'FRA denunciation 2003-01-01',
        'FRA accession 2003-02-01',
      ],
      '2010-01-01',
    );
    expect(of(status, 'FRA').spells.map((s) => [s.inForceFrom, s.endedOn])).toEqual([
      ['2001-01-01', '2004-01-01'],
      ['2004-01-01', null],
    ]);
  });

  it('takes effect on a later date that the notice names, never on an earlier one', () => {
    const ceased = (named: string) =>
      of(given(convention, [...joined, `FRA denunciation 2010-03-15 effective=${named}`], '2010-04-01'), 'FRA').ceased;
    expect(ceased('2012-01-01')).toBe('2012-01-01');
    expect(ceased('2010-06-01')).toBe('2011-03-15');
  });

  it('may end on the first of a month (Convention on Cybercrime, Art. 47)', () => {
    const budapest = treaty({ denunciation: { article: '47', effect: { kind: 'first-of-month-after', months: 3 } } });
    expect(
      of(given(budapest, ['FRA ratification 2004-01-01', 'FRA denunciation 2020-11-30'], '2030-01-01'), 'FRA').ceased,
    ).toBe('2021-03-01');
  });

  it('may not come before three years (Paris Agreement, Art. 28): reported, and recorded all the same', () => {
    const paris = treaty({
      denunciation: {
        article: '28(2)',
        effect: { kind: 'period', years: 1 },
        notBefore: { point: 'own-entry-into-force', delay: { kind: 'period', years: 3 }, article: '28(1)' },
      },
    });
    const early = given(
      paris,
      ['KEN ratification 2016-01-01', 'FRA ratification 2016-11-04', 'FRA denunciation 2019-11-03'],
      '2021-01-01',
    );
    expect(findings(early)).toEqual(['denunciation-too-early FRA Art. 28(1)']);
    expect(of(early, 'FRA').denounced).toBe('2019-11-03');
    const onTime = given(
      paris,
      ['KEN ratification 2016-01-01', 'FRA ratification 2016-11-04', 'FRA denunciation 2019-11-04'],
      '2021-01-01',
    );
    expect(findings(onTime)).toEqual([]);
    expect(of(onTime, 'FRA')).toMatchObject({ status: 'former-party', ceased: '2020-11-04' });
  });

  it('the earliest date may run from general entry into force', () => {
    const document = treaty({
      denunciation: {
        article: '19',
        effect: { kind: 'same-day' },
        notBefore: { point: 'entry-into-force', delay: { kind: 'period', years: 3 }, article: '19(1)' },
      },
    });
    const acts = ['KEN ratification 2000-01-01', 'FRA ratification 2002-12-01'];
    expect(findings(given(document, [...acts, 'FRA denunciation 2002-12-31']))).toEqual([
      'denunciation-too-early FRA Art. 19(1)',
    ]);
    expect(findings(given(document, [...acts, 'FRA denunciation 2003-01-01']))).toEqual([]);
  });

  it('without a clause on it is reported by its date, not lost', () => {
    const status = given(treaty(), ['FRA ratification 2004-01-01', 'FRA denunciation 2010-01-01'], '2030-01-01');
    expect(of(status, 'FRA').denounced).toBe('2010-01-01');
  });

  it('does not undo general entry into force', () => {
    const acts = [...inForce, 'KEN denunciation 2002-01-01', 'JPN denunciation 2002-01-01'];
    expect(given(convention, acts, '2010-01-01').entryIntoForce).toMatchObject({ date: '2001-05-02', inForce: true });
  });
});

describe('denouncing the parent', () => {
  const protocol = treaty({
    parent: { treaty: 'PARENT', article: '1' },
    denunciation: {
      article: '24(1)',
      effect: { kind: 'first-of-month-after', months: 3 },
      fallsWith: [{ treaty: 'PARENT', article: '24(2)' }],
    },
  });
  const acts = ['KEN ratification 2003-01-01', 'FRA ratification 2003-01-01'];

  it('denounces the protocol, from the same day', () => {
    const left = world(
      other('PARENT', '2000-01-01', 'FRA 1999-01-01 2000-01-01 2010-07-01', 'KEN 1999-01-01 2000-01-01'),
    );
    const france = of(given(protocol, acts, '2010-07-01', left), 'FRA');
    expect(france).toMatchObject({
      status: 'former-party',
      ceased: '2010-07-01',
      spells: [{ endedBy: 'parent-denunciation', endedOn: '2010-07-01' }],
    });
    expect(france.because.map((reason) => reason.clause)).toContain('Art. 24(2)');
    expect(of(given(protocol, acts, '2010-06-30', left), 'FRA').status).toBe('party');
    expect(of(given(protocol, acts, '2010-07-01', left), 'KEN').status).toBe('party');
  });

  it('whichever comes first ends it', () => {
    const left = world(other('PARENT', '2000-01-01', 'FRA 1999-01-01 2000-01-01 2010-07-01'));
    const own = given(protocol, [...acts, 'FRA denunciation 2009-01-10'], '2011-01-01', left);
    expect(of(own, 'FRA').spells).toMatchObject([{ endedBy: 'denunciation', endedOn: '2009-05-01' }]);
    const both = given(protocol, [...acts, 'FRA denunciation 2010-06-10'], '2011-01-01', left);
    expect(of(both, 'FRA').spells).toMatchObject([{ endedBy: 'parent-denunciation', endedOn: '2010-07-01' }]);
  });

  it('long before joining the protocol ends nothing that came after its return', () => {
    const back = world(
      other('PARENT', '2000-01-01', 'FRA 1999-01-01 2000-01-01 2001-01-01', 'FRA 2002-01-01 2002-04-01'),
    );
    expect(of(given(protocol, acts, '2020-01-01', back), 'FRA').status).toBe('party');
  });
});

describe('an organization ceases to be a Party', () => {
  const members = ['FRA ratification 2001-01-01', 'DEU ratification 2001-01-01', 'EUE approval 2002-01-01'];

  it('when the last of its member States has denounced', () => {
    const acts = [...members, 'FRA denunciation 2010-01-01', 'DEU denunciation 2011-06-01'];
    expect(of(given(convention, acts, '2012-05-31'), 'EUE').status).toBe('party');
    const union = of(given(convention, acts, '2012-06-01'), 'EUE');
    expect(union).toMatchObject({
      status: 'former-party',
      ceased: '2012-06-01',
      spells: [{ endedBy: 'members-denounced' }],
    });
    expect(union.because.map((reason) => reason.clause)).toContain('Art. 20(2)');
  });

  it('not while one of them is bound', () => {
    expect(of(given(convention, [...members, 'FRA denunciation 2010-01-01'], '2020-01-01'), 'EUE').status).toBe(
      'party',
    );
  });

  it('not where the clause does not say so', () => {
    const silent = treaty({ denunciation: { article: '20', effect: { kind: 'period', years: 1 } } });
    const acts = [...members, 'FRA denunciation 2010-01-01', 'DEU denunciation 2010-01-01'];
    expect(of(given(silent, acts, '2020-01-01'), 'EUE').status).toBe('party');
  });
});

describe('an instrument of one that is bound', () => {
  it('cannot be withdrawn, from the day of entry into force on: that takes a denunciation', () => {
    const acts = [...inForce, 'FRA ratification 2001-02-01'];
    const late = given(convention, [...acts, 'FRA instrument-withdrawn 2001-05-02'], '2010-01-01');
    expect(of(late, 'FRA')).toMatchObject({ status: 'party', inForceFrom: '2001-05-02', ceased: null });
    expect(late.findings.map((f) => f.code)).toEqual(['withdrawal-without-act']);
    const inTime = given(convention, [...acts, 'FRA instrument-withdrawn 2001-05-01'], '2010-01-01');
    expect(of(inTime, 'FRA')).toMatchObject({ status: 'none', inForceFrom: null });
  });

  it('nor does a withdrawal that has no effect make room for another consent', () => {
    const acts = [
      ...inForce,
      'FRA ratification 2001-02-01',
      'FRA instrument-withdrawn 2001-05-02',
      'FRA accession 2001-05-03',
    ];
    const status = given(convention, acts, '2010-01-01');
    expect(of(status, 'FRA').spells.map((s) => [s.inForceFrom, s.endedOn])).toEqual([['2001-05-02', null]]);
    expect(status.findings.map((f) => f.code).toSorted()).toEqual(['consent-repeated', 'withdrawal-without-act']);
  });
});

describe('succession', () => {
  it('runs backwards: bound since the date of succession of States (Bosnia and Herzegovina)', () => {
    const acts = ['KEN ratification 1970-01-01', 'HRV succession 1994-12-29 effective=1992-03-06'];
    const status = given(treaty(), acts, '2000-01-01');
    expect(of(status, 'HRV')).toMatchObject({
      status: 'party',
      inForceFrom: '1992-03-06',
      consent: { means: 'succession', date: '1994-12-29' },
    });
    expect(findings(status)).toEqual([]);
  });

  it('but not before the treaty was in force', () => {
    const acts = ['KEN ratification 1993-05-01', 'HRV succession 1994-12-29 effective=1992-03-06'];
    expect(of(given(treaty(), acts, '2000-01-01'), 'HRV').inForceFrom).toBe('1993-05-01');
  });

  it('is not known before it is notified', () => {
    const acts = ['KEN ratification 1970-01-01', 'HRV succession 1994-12-29 effective=1992-03-06'];
    expect(given(treaty(), acts, '1994-12-28').participants.map((p) => p.participant)).toEqual(['KEN']);
  });

  it('from a day that lies ahead, where it names one', () => {
    const acts = ['KEN ratification 1970-01-01', 'HRV succession 1994-12-29 effective=1995-03-01'];
    expect(of(given(treaty(), acts, '2000-01-01'), 'HRV').inForceFrom).toBe('1995-03-01');
    expect(of(given(treaty(), acts, '1995-01-01'), 'HRV').status).toBe('contracting');
  });

  it('with a treaty that enters into force later: from that day', () => {
    const acts = ['HRV succession 1994-12-29 effective=1992-03-06', 'KEN ratification 1995-01-01'];
    const status = given(entersIntoForce({ kind: 'count', atLeast: 2 }, { kind: 'period', days: 30 }), acts);
    expect(of(status, 'HRV').inForceFrom).toBe('1995-01-31');
    expect(of(status, 'HRV').history).toEqual([
      { from: '1994-12-29', status: 'contracting' },
      { from: '1995-01-31', status: 'party' },
    ]);
  });

  it('may be denounced like any other consent, and its history begins where it reaches back to', () => {
    const acts = [...inForce, 'HRV succession 2004-12-29 effective=2002-03-06', 'HRV denunciation 2006-01-01'];
    const status = given(convention, acts, '2010-01-01');
    expect(of(status, 'HRV').history).toEqual([
      { from: '2002-03-06', status: 'party' },
      { from: '2007-01-01', status: 'former-party' },
    ]);
    expect(findings(status)).toEqual([]);
  });

  it('where the final clauses are not on record, has effect from the date it names', () => {
    const { entryIntoForce: _, ...silent } = treaty();
    const status = given(silent, ['HRV succession 1994-12-29 effective=1992-03-06'], '2000-01-01');
    expect(of(status, 'HRV').inForceFrom).toBe('1992-03-06');
  });

  it('counts towards entry into force on the day it is notified', () => {
    const acts = ['KEN ratification 1993-05-01', 'HRV succession 1994-12-29 effective=1992-03-06'];
    expect(given(entersIntoForce({ kind: 'count', atLeast: 2 }), acts).entryIntoForce.date).toBe('1994-12-29');
  });
});

describe('several depositaries (Outer Space Treaty, Art. XIV)', () => {
  const space = treaty({
    depositary: { name: 'Washington', article: 'XIV(2)', others: ['London', 'Moscow'] },
    entryIntoForce: { condition: { kind: 'count', atLeast: 2 } },
    denunciation: { article: 'XVI', effect: { kind: 'period', years: 1 } },
  });
  const acts = [
    'KEN ratification 1967-01-01',
    'FRA signature 1967-01-27 depositary=Washington',
    'FRA signature 1967-01-27 depositary=Moscow id=s2',
    'FRA ratification 1967-10-10 depositary=London',
    'FRA ratification 1967-10-12 depositary=Washington',
    'FRA ratification 1967-11-01 depositary=Moscow',
  ];

  it('the first deposit counts; the others are told, and held against nobody', () => {
    const status = given(space, acts, '1970-01-01');
    expect(status.entryIntoForce.date).toBe('1967-10-10');
    expect(of(status, 'FRA')).toMatchObject({ inForceFrom: '1967-10-10', consent: { date: '1967-10-10' } });
    expect(of(status, 'FRA').spells).toHaveLength(1);
    expect(findings(status)).toEqual([]);
    const also = of(status, 'FRA').because.filter(({ rule }) => rule === 'also-done-with');
    expect(also.map(({ facts }) => facts)).toEqual([
      { act: { kind: 'signature', by: 'FRA', date: '1967-01-27' }, depositary: 'Moscow' },
      { act: { kind: 'ratification', by: 'FRA', date: '1967-10-12' }, depositary: 'Washington' },
      { act: { kind: 'ratification', by: 'FRA', date: '1967-11-01' }, depositary: 'Moscow' },
    ]);
  });

  it('so with a notice of withdrawal', () => {
    const left = ['FRA denunciation 1970-01-01 depositary=London', 'FRA denunciation 1970-02-01 depositary=Moscow'];
    const status = given(space, [...acts, ...left], '1980-01-01');
    expect(of(status, 'FRA').ceased).toBe('1971-01-01');
    expect(findings(status)).toEqual([]);
  });

  it('the same again with the same one, or by other means, adds nothing', () => {
    const again = ['FRA ratification 1968-01-01 depositary=London', 'FRA accession 1968-01-01 depositary=Moscow'];
    const status = given(space, [...acts, ...again], '1970-01-01');
    expect(findings(status)).toEqual(['consent-repeated FRA -', 'consent-repeated FRA -']);
  });

  it('where there is one depositary, a second deposit is one too many', () => {
    expect(findings(given(treaty(), acts.slice(3), '1970-01-01'))).toEqual([
      'consent-repeated FRA -',
      'consent-repeated FRA -',
    ]);
  });
});

describe('consent to parts of a treaty (European Social Charter, Art. 20)', () => {
  const charter = treaty({
    consent: {
      routes: [{ to: { kind: 'any' }, means: ['ratification'], article: '35' }],
      parts: {
        article: '20(1)',
        choose: [
          { of: ['1', '5', '6', '12'], atLeast: 3 },
          { of: ['1', '2', '3', '4', '5', '6', '12(1)', '12(2)'], atLeast: 5 },
        ],
      },
    },
  });
  const parts = (...acts: string[]) => of(given(charter, acts), 'FRA').parts;

  it('what it has accepted is told', () => {
    const status = given(charter, ['FRA ratification 1965-01-01 parts=1,5,6,2,3']);
    expect(of(status, 'FRA').parts).toEqual(['1', '5', '6', '2', '3']);
    expect(findings(status)).toEqual([]);
  });

  it('too few: reported, and it is bound by those', () => {
    const status = given(charter, ['FRA ratification 1965-01-01 parts=1,5,2,3']);
    expect(findings(status)).toEqual(['too-few-parts FRA Art. 20(1)', 'too-few-parts FRA Art. 20(1)']);
    expect(status.findings).toMatchObject([
      { rule: 'accepts-too-few', facts: { accepted: ['1', '5'], of: ['1', '5', '6', '12'], atLeast: 3 } },
      { rule: 'accepts-too-few', facts: { accepted: ['1', '2', '3', '5'], atLeast: 5 } },
    ]);
    expect(of(status, 'FRA').status).toBe('party');
  });

  it('who accepts an article accepts its paragraphs', () => {
    expect(findings(given(charter, ['FRA ratification 1965-01-01 parts=1,5,12,2']))).toEqual([]);
  });

  it('more may be accepted later: by another instrument, or by notification', () => {
    const first = 'FRA ratification 1965-01-01 parts=1,5,6,2,3';
    expect(parts(first, 'FRA notification 1970-01-01 parts=4')).toEqual(['1', '5', '6', '2', '3', '4']);
    const status = given(charter, [first, 'FRA ratification 1970-01-01 parts=4']);
    expect(of(status, 'FRA').parts).toEqual(['1', '5', '6', '2', '3', '4']);
    expect(findings(status)).toEqual([]);
  });

  it('where the instrument on record names none, none is held against it', () => {
    const status = given(charter, ['FRA ratification 1965-01-01']);
    expect(of(status, 'FRA').parts).toBeNull();
    expect(findings(status)).toEqual([]);
  });
});

describe('consent expressed twice', () => {
  const acts = [...inForce, 'FRA signature 2000-01-01', 'FRA ratification 2002-01-01', 'FRA accession 2003-01-01'];

  it('binds from the first, and is reported', () => {
    const status = given(convention, acts, '2010-01-01');
    expect(of(status, 'FRA')).toMatchObject({ status: 'party', inForceFrom: '2002-01-31' });
    expect(of(status, 'FRA').spells).toHaveLength(1);
    expect(status.findings.map((f) => f.code)).toEqual(['consent-repeated']);
    expect(status.findings[0]?.acts).toContain('FRA accession 2003-01-01');
  });

  it('the same act recorded twice is one act', () => {
    const status = given(convention, [...acts.slice(0, 4), 'FRA ratification 2002-01-01'], '2010-01-01');
    expect(status.findings).toEqual([]);
  });
});

describe('an amendment that binds every Party once two thirds have accepted', () => {
  const parent = other(
    'PARENT',
    '2000-01-01',
    ...['FRA', 'DEU', 'KEN'].map((code) => `${code} 1999-01-01 2000-01-01`),
    'BRA 2010-01-01 2010-02-01',
  );
  const amendment = treaty({
    parent: { treaty: 'PARENT', article: '73' },
    entryIntoForce: {
      condition: {
        kind: 'fraction',
        numerator: 2,
        denominator: 3,
        of: { kind: 'parties', to: 'PARENT', at: 'current' },
      },
      delay: { kind: 'same-day' },
      scope: 'all-parties-of-parent',
    },
  });
  const acts = ['FRA acceptance 2003-01-01', 'DEU acceptance 2004-01-01'];

  it('binds those that have not accepted, each with its because', () => {
    const kenya = of(given(amendment, acts, '2005-01-01', world(parent)), 'KEN');
    expect(kenya).toMatchObject({ status: 'party', inForceFrom: '2004-01-01', consent: null });
    expect(kenya.because.length).toBeGreaterThan(0);
  });

  it('binds a later Party from when it joins', () => {
    expect(of(given(amendment, acts, '2011-01-01', world(parent)), 'BRA')).toMatchObject({
      status: 'party',
      inForceFrom: '2010-02-01',
    });
  });

  it('binds nobody before', () => {
    const before = given(amendment, acts, '2003-12-31', world(parent));
    expect(before.totals.parties).toBe(0);
    expect(of(before, 'FRA').status).toBe('contracting');
  });
});
