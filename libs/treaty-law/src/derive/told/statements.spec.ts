import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FindingCode, type StatementStatus } from '../../status.ts';
import { derive } from '../derive.ts';
import { act, findings, given, other, treaty, world } from '../scenario.ts';

// A treaty in force from the first instrument, with a list of what may and must be told to the depositary.
const clauses = {
  signature: { article: '9', opens: '2000-01-01', open: [{ to: { kind: 'any' }, article: '9' }] },
  statements: {
    closed: [{ kind: 'reservation', article: '19(1)' }],
    withdrawal: { article: '20(1)', delay: { kind: 'same-day' } },
    provisions: [
      { provision: '7(9)(a)', kind: 'reservation', summary: 'Not to apply Article 7', when: ['signature', 'consent'] },
      {
        provision: '9(4)',
        kind: 'reservation',
        about: ['9(2)(b)'],
        summary: 'Narrows the offence',
        when: ['signature', 'consent'],
      },
      {
        provision: '8(11)',
        kind: 'declaration',
        summary: 'Through the central authority',
        when: ['signature', 'consent'],
      },
      {
        provision: '7(5)(a)',
        kind: 'notification',
        summary: 'Wants notice',
        when: ['signature', 'consent', 'any-time'],
      },
      {
        provision: '7(5)(e)',
        kind: 'authority',
        summary: 'Receives the notices',
        when: ['signature', 'consent', 'any-time'],
        mandatory: true,
        given: '7(5)(a)',
      },
      {
        provision: '8(10)(a)',
        kind: 'authority',
        summary: 'Submits orders',
        when: ['signature', 'consent'],
        mandatory: true,
        keptUpToDate: true,
        register: '8(12)',
      },
      { provision: '35', kind: 'authority', summary: '24/7', when: ['any-time'], mandatory: true, due: 'in-force' },
      {
        provision: '37(6)',
        kind: 'notification',
        summary: 'Legal basis for extradition',
        when: ['consent'],
        mandatory: true,
        condition: 'States that need a treaty for extradition',
      },
    ],
  },
  territories: {
    article: '18(1)',
    extension: { article: '18(2)', delay: { kind: 'first-of-month-after', months: 3 } },
    withdrawal: { article: '18(3)', delay: { kind: 'first-of-month-after', months: 3 } },
  },
};
const closed = treaty(clauses);
const open = treaty({ ...clauses, statements: { ...clauses.statements, closed: [] } });
/** In force only thirty days after the first instrument. */
const delayed = treaty({
  ...clauses,
  entryIntoForce: {
    delay: { kind: 'period', days: 30 },
    later: [{ article: '10(2)', delay: { kind: 'period', days: 30 } }],
  },
});

const ratified = 'FRA ratification 2004-01-01';
const reserved = 'FRA reservation 2004-01-01 provision=7(9)(a) id=r';

/** The statement with the id, or the first one. */
const said = (lines: readonly string[], asAt = '2012-01-01', document = closed, id?: string): StatementStatus => {
  const { statements } = given(document, lines, asAt);
  const found = id === undefined ? statements[0] : statements.find((each) => each.act === id);
  if (found === undefined) throw new Error('no such statement');
  return found;
};

describe('a statement has effect with its author’s consent', () => {
  it.each<[string, string[], string, object]>([
    [
      'made with the instrument',
      [ratified, reserved],
      '2012-01-01',
      { state: 'in-force', from: '2004-01-31', stands: true },
    ],
    [
      'before the treaty binds its author',
      [ratified, reserved],
      '2004-01-30',
      { state: 'made', from: '2004-01-31', inForce: false },
    ],
    [
      'while nobody has consented',
      ['FRA signature 2003-01-01', 'FRA reservation 2003-01-01 provision=7(9)(a)'],
      '2012-01-01',
      { state: 'formulated', from: null, stands: true },
    ],
    [
      'told later: on receipt',
      [ratified, 'FRA notification 2006-05-05 provision=7(5)(a)'],
      '2012-01-01',
      { from: '2006-05-05' },
    ],
    [
      'told later, for a later day',
      [ratified, 'FRA notification 2006-05-05 provision=7(5)(a) effective=2006-07-01'],
      '2006-06-30',
      { state: 'made', from: '2006-07-01' },
    ],
    [
      'until its author leaves',
      [ratified, reserved, 'FRA denunciation 2006-01-01'],
      '2012-01-01',
      { state: 'lapsed', until: '2007-01-01', stands: false },
    ],
    [
      'until its author withdraws its signature',
      [
        'FRA signature 2003-01-01',
        'FRA reservation 2003-01-01 provision=7(9)(a)',
        'FRA signature-withdrawn 2005-01-01',
      ],
      '2012-01-01',
      { state: 'lapsed', until: '2005-01-01' },
    ],
  ])('%s', (_, lines, asAt, expected) => expect(said(lines, asAt, delayed)).toMatchObject(expected));

  it('who leaves and returns makes its reservations anew', () => {
    const lines = [ratified, reserved, 'FRA denunciation 2006-01-01', 'FRA ratification 2008-01-01'];
    expect(said(lines).state).toBe('lapsed');
    const again = [...lines, 'FRA reservation 2008-01-01 provision=7(9)(a) id=again'];
    expect(said(again, '2012-01-01', closed, 'again').state).toBe('in-force');
  });
});

describe('a statement belongs to one consent', () => {
  it('who denounces and consents anew on one day speaks with the new instrument', () => {
    // As Guyana did on 5 January 1999 under the First Optional Protocol to the ICCPR.
    const lines = [ratified, 'FRA denunciation 2006-01-01', 'FRA ratification 2006-01-01 id=again'];
    const all = [...lines, 'FRA reservation 2006-01-01 provision=7(9)(a) id=new'];
    expect(said(all, '2006-12-31', delayed, 'new')).toMatchObject({ state: 'made', from: '2007-01-01' });
    expect(said(all, '2012-01-01', delayed, 'new')).toMatchObject({ state: 'in-force', until: null });
  });

  it('what it tells while the old bond still runs has effect at once, and stays', () => {
    const lines = [ratified, 'FRA denunciation 2006-01-01', 'FRA ratification 2006-01-01 id=again'];
    const all = [...lines, 'FRA authority 2006-05-05 provision=8(10) id=new'];
    expect(said(all, '2012-01-01', delayed, 'new')).toMatchObject({ from: '2006-05-05', until: null, inForce: true });
  });

  it('what was said when signing stays with the signature where an instrument is withdrawn', () => {
    const lines = [
      'FRA signature 2003-01-01',
      'FRA reservation 2003-01-01 provision=7(9)(a) id=r',
      ratified,
      'FRA instrument-withdrawn 2004-01-10',
    ];
    expect(said(lines, '2004-01-09', delayed).state).toBe('made');
    expect(said(lines, '2004-01-10', delayed)).toMatchObject({ state: 'formulated', stands: true });
    const again = [...lines, 'FRA ratification 2008-01-01'];
    expect(said(again, '2012-01-01', delayed)).toMatchObject({ state: 'in-force', from: '2008-01-31' });
  });

  it('its because says what it lapsed with', () => {
    const lapsed = (...lines: string[]) => said(lines, '2012-01-01', delayed).because.at(-1);
    const signed = ['FRA signature 2003-01-01', 'FRA reservation 2003-01-01 provision=7(9)(a)'];
    const by = (what: string, on: string) => ({ rule: 'lapsed-with', facts: { what, on, participant: 'FRA' } });
    expect(lapsed(...signed, 'FRA signature-withdrawn 2005-01-01')).toMatchObject(
      by('signature-withdrawn', '2005-01-01'),
    );
    expect(lapsed(ratified, reserved, 'FRA instrument-withdrawn 2004-01-10')).toMatchObject(
      by('instrument-withdrawn', '2004-01-10'),
    );
    expect(lapsed(ratified, reserved, 'FRA denunciation 2006-01-01')).toMatchObject(by('bond-ended', '2007-01-01'));
  });

  it('what ended it first is what it ended by', () => {
    const lines = [ratified, reserved, 'FRA denunciation 2006-01-01', 'FRA ratification 2008-01-01'];
    const late = [...lines, 'FRA statement-withdrawn 2009-01-01 refersTo=r'];
    expect(said(late, '2012-01-01', delayed)).toMatchObject({ state: 'lapsed', until: '2007-01-01' });
  });
});

describe('a reservation made at signature is confirmed on consent (VCLT Art. 23(2))', () => {
  const formulated = ['FRA signature 2003-01-01', 'FRA reservation 2003-01-01 provision=12 id=first'];
  const confirmed = 'FRA reservation 2004-01-01 provision=12 id=r';

  it('unconfirmed, it has no effect', () => {
    const status = given(open, [...formulated, ratified]);
    expect(status.statements[0]).toMatchObject({ state: 'not-confirmed', inForce: false, from: null, stands: false });
    expect(findings(status)).toContain('reservation-not-confirmed FRA VCLT Art. 23(2)');
  });

  it.each([confirmed, `${confirmed} refersTo=first`])('confirmed by %s, it is considered as made then', (line) => {
    const lines = [...formulated, ratified, line];
    expect(said(lines, '2012-01-01', open, 'first')).toMatchObject({ state: 'confirmed', stands: false });
    expect(said(lines, '2012-01-01', open, 'r')).toMatchObject({ state: 'in-force', from: '2004-01-01' });
    expect(findings(given(open, lines))).not.toContain('reservation-not-confirmed FRA VCLT Art. 23(2)');
  });

  it('an objection to it needs no confirmation (VCLT Art. 23(3))', () => {
    const objected = 'KEN objection 2003-06-01 refersTo=first id=o';
    const lines = [...formulated, 'KEN ratification 2003-02-01', objected, ratified, confirmed];
    expect(said(lines, '2012-01-01', open, 'r').objections).toMatchObject([{ act: 'o', stands: true }]);
    expect(said(lines, '2003-12-31', open, 'first').objections).toMatchObject([{ act: 'o', stands: true }]);
  });

  it('it is withdrawn as confirmed, whichever of the two the withdrawal refers to', () => {
    for (const id of ['first', 'r']) {
      const lines = [...formulated, ratified, confirmed, `FRA statement-withdrawn 2006-01-01 refersTo=${id}`];
      expect(said(lines, '2012-01-01', open, 'r')).toMatchObject({ state: 'withdrawn', until: '2006-01-01' });
      expect(said(lines, '2012-01-01', open, 'first').state).toBe('confirmed');
    }
  });

  it('withdrawn before the consent there is nothing to confirm', () => {
    const lines = [...formulated, 'FRA statement-withdrawn 2003-06-01 refersTo=first', ratified, confirmed];
    const first = said(lines, '2012-01-01', open, 'first');
    expect(first.state).toBe('withdrawn');
    expect(first.because.map(({ rule }) => rule)).toEqual(['act-on-record', 'took-back-statement']);
  });

  it('unconfirmed, it stays so after its author has left', () => {
    const lines = [...formulated, ratified, 'FRA denunciation 2005-01-01'];
    expect(said(lines, '2012-01-01', open).state).toBe('not-confirmed');
  });

  it('where the treaty itself provides for it at signature, it stands (ILC guideline 2.2.3)', () => {
    const lines = ['FRA signature 2003-01-01', 'FRA reservation 2003-01-01 provision=7(9)(a)', ratified];
    expect(said(lines)).toMatchObject({ state: 'in-force', from: '2004-01-01' });
  });

  it.each([
    ['listed without a time for it', {}, 'not-confirmed'],
    ['where the treaty does not ask for it', { confirmation: { article: '19(4)', required: false } }, 'in-force'],
    ['where the treaty asks for it', { confirmation: { article: '19(4)', required: true } }, 'not-confirmed'],
  ])('%s', (_, more, state) => {
    const provisions = [
      { provision: '12', kind: 'reservation', summary: '…', when: ['signature', 'consent'], confirmed: true },
    ];
    const document = treaty({ ...clauses, statements: { provisions, ...more } });
    expect(said([...formulated, ratified], '2012-01-01', document).state).toBe(state);
  });

  it('a declaration made at signature needs none', () => {
    const lines = ['FRA signature 2003-01-01', 'FRA declaration 2003-01-01 provision=8(11)', ratified];
    expect(said(lines)).toMatchObject({ state: 'in-force', from: '2004-01-01' });
  });

  it('a definitive signature is consent itself', () => {
    const lines = ['FRA definitive-signature 2003-01-01', 'FRA reservation 2003-01-01 provision=7(9)(a)'];
    expect(said(lines).state).toBe('in-force');
  });
});

describe('a statement is modified, replaced, withdrawn', () => {
  const withdrawn = (more = '') => [ratified, reserved, `FRA statement-withdrawn 2010-01-01 refersTo=r${more}`];

  it.each<[string, string[], string, object]>([
    ['before its withdrawal', withdrawn(), '2009-12-31', { state: 'in-force', withdrawnOn: null }],
    [
      'withdrawn on receipt',
      withdrawn(),
      '2010-01-01',
      { state: 'withdrawn', withdrawnOn: '2010-01-01', until: '2010-01-01' },
    ],
    [
      'withdrawn for a later day',
      withdrawn(' effective=2010-03-01'),
      '2010-02-01',
      { state: 'in-force', withdrawnOn: '2010-03-01' },
    ],
    ['withdrawn on that day', withdrawn(' effective=2010-03-01'), '2010-03-01', { state: 'withdrawn' }],
    ['withdrawn in part it stands', withdrawn(' partial=true'), '2011-01-01', { state: 'in-force', withdrawnOn: null }],
    [
      'withdrawn without reference, as the only one under the provision',
      [ratified, reserved, 'FRA statement-withdrawn 2010-01-01 provision=7(9)(a)'],
      '2011-01-01',
      { state: 'withdrawn' },
    ],
    [
      'modified',
      [ratified, `${reserved} text=old`, 'FRA statement-modified 2006-01-01 refersTo=r text=new partial=true'],
      '2011-01-01',
      { state: 'in-force', text: 'new' },
    ],
    [
      'before the day of its modification',
      [
        ratified,
        `${reserved} text=old`,
        'FRA statement-modified 2006-01-01 refersTo=r text=new effective=2012-01-01 partial=true',
      ],
      '2011-01-01',
      { text: 'old' },
    ],
  ])('%s', (_, lines, asAt, expected) => {
    expect(said(lines, asAt)).toMatchObject(expected);
    expect(findings(given(closed, lines, asAt))).toEqual([]);
  });

  it('what is not permitted takes the place of nothing, though it refers to another', () => {
    const prohibited = `${reserved.replace('provision=7(9)(a)', 'provision=99').replace(/id=\S+/, 'id=other')} refersTo=r`;
    expect(said([ratified, reserved, prohibited], '2012-01-01', closed, 'other').state).toBe('without-effect');
    expect(said([ratified, reserved, prohibited], '2012-01-01', closed, 'r').state).toBe('in-force');
  });

  it('an authority is replaced by the one that refers to it, and stays in the register as a past one', () => {
    const lines = [
      ratified,
      'FRA authority 2004-01-01 provision=8(10) id=old contact=Paris',
      'FRA authority 2008-01-01 provision=8(10) refersTo=old contact=Lyon',
    ];
    const register = given(closed, lines).statements.map(({ register, contact, state }) => [register, contact, state]);
    expect(register).toEqual([
      ['8(12)', 'Paris', 'replaced'],
      ['8(12)', 'Lyon', 'in-force'],
    ]);
    expect(findings(given(closed, lines))).toEqual([]);
  });

  it('without reference, the one of its kind that was there before is meant', () => {
    const objects = 'FRA objection 2009-01-01 provision=7(9)(a) id=o';
    const back = 'FRA statement-withdrawn 2010-01-01 provision=7(9)(a) id=0';
    expect(said([ratified, reserved, objects, back], '2012-01-01', closed, 'r').state).toBe('withdrawn');
    expect(said([ratified, reserved, objects, back], '2012-01-01', closed, 'o').state).toBe('in-force');
    const freed = 'FRA objection-withdrawn 2010-01-01 provision=7(9)(a)';
    expect(said([ratified, objects, reserved, freed], '2012-01-01', closed, 'r').state).toBe('in-force');
    // What is put in its place on the same day stays.
    const anew = 'FRA reservation 2010-01-01 provision=7(9)(a) id=.new';
    expect(said([ratified, reserved, anew, back], '2012-01-01', closed, 'r').state).toBe('withdrawn');
    // But a reservation made years after the consent is out of time.
    expect(said([ratified, reserved, anew, back], '2012-01-01', closed, '.new').state).toBe('without-effect');
  });

  it('what was withdrawn cannot be modified', () => {
    const lines = [...withdrawn(), 'FRA statement-modified 2011-01-01 refersTo=r text=new partial=true'];
    expect(said(lines).text).toBeNull();
    expect(findings(given(closed, lines))).toEqual(['withdrawal-without-statement FRA -']);
  });

  it('nor is a signature withdrawn as a statement', () => {
    const lines = ['FRA signature 2003-01-01 id=s', ratified, 'FRA statement-withdrawn 2005-01-01 refersTo=s'];
    expect(findings(given(closed, lines))).toEqual(['withdrawal-without-statement FRA -']);
  });

  it('its because says what was done', () => {
    const lines = [
      ratified,
      'FRA authority 2004-01-01 provision=8(10) id=a',
      'FRA statement-withdrawn 2005-01-01 refersTo=a',
    ];
    expect(said(lines).because).toMatchObject([
      { rule: 'act-on-record', facts: { act: { kind: 'authority', by: 'FRA', date: '2004-01-01' } } },
      {
        rule: 'took-back-statement',
        facts: {
          act: { kind: 'statement-withdrawn', by: 'FRA', date: '2005-01-01' },
          partial: false,
          territories: null,
          reached: { rule: 'same-day' },
        },
      },
    ]);
    // The clause on withdrawal is one on reservations.
    expect(said(lines).because[1]?.clause).toBeUndefined();
    expect(said(withdrawn()).because[1]?.clause).toBe('Art. 20(1)');
  });

  it('its history tells each step', () => {
    const lines = [...withdrawn(), 'KEN ratification 2004-02-01', 'KEN objection 2004-03-01 refersTo=r'];
    expect(
      said(lines, '2012-01-01', closed, 'r').history.map(
        ({ date, what, participant }) => `${date} ${what} ${participant}`,
      ),
    ).toEqual(['2004-01-01 made FRA', '2004-03-01 objected KEN', '2010-01-01 withdrawn FRA']);
  });
});

describe('objections', () => {
  const outside = [ratified, 'FRA reservation 2004-01-01 provision=12 id=r'];

  it('may be raised for twelve months (VCLT Art. 20(5)); the end is in the calendar', () => {
    const status = given(open, outside);
    expect(status.statements[0]?.objectionsUntil).toBe('2005-01-01');
    expect(status.calendar.find(({ kind }) => kind === 'objections-close')?.date).toBe('2005-01-01');
  });

  it('the period is the treaty’s own where it sets one', () => {
    const own = treaty({
      ...clauses,
      statements: {
        ...clauses.statements,
        closed: [],
        objections: { article: '20', within: { kind: 'period', days: 90 } },
      },
    });
    expect(said(outside, '2012-01-01', own).objectionsUntil).toBe('2004-03-31');
  });

  it('what the treaty authorizes needs no acceptance (VCLT Art. 20(1))', () =>
    expect(said([ratified, reserved]).objectionsUntil).toBeNull());

  it('stand until they are withdrawn', () => {
    const lines = [...outside, 'KEN ratification 2003-01-01', 'KEN objection 2004-06-01 refersTo=r id=o'];
    const [reservation] = given(open, lines).statements;
    expect(reservation?.objections).toMatchObject([{ participant: 'KEN', stands: true, opposesForce: false }]);
    const taken = given(open, [...lines, 'KEN objection-withdrawn 2006-01-01 refersTo=o']).statements[0];
    expect(taken?.objections).toMatchObject([{ stands: false }]);
  });

  it.each<[string, string, string[]]>([
    ['in time', 'KEN objection 2004-06-01 refersTo=r', []],
    ['too late', 'KEN objection 2005-01-02 refersTo=r', ['objection-too-late KEN VCLT Art. 20(5)']],
    ['by who consented later, on that day', 'JPN objection 2007-01-01 refersTo=r', []],
    ['to its own', 'FRA objection 2004-06-01 refersTo=r', ['objection-without-statement FRA VCLT Art. 20']],
    ['to what is not on record', 'KEN objection 2004-06-01 refersTo=x', ['objection-without-statement KEN -']],
  ])('%s', (_, line, expected) => {
    const lines = [...outside, 'KEN ratification 2003-01-01', 'JPN ratification 2007-01-01', line];
    expect(findings(given(open, lines)).filter((each) => each.startsWith('objection'))).toEqual(expected);
  });
});

describe('findings on statements', () => {
  const seen = new Set<string>();
  it.each<[string, string[], string[], boolean?]>([
    [
      'a reservation that a closed list does not name',
      [ratified, 'FRA reservation 2004-01-01 provision=12'],
      ['statement-prohibited FRA Art. 19(1)'],
    ],
    [
      'a general reservation where the list is closed',
      [ratified, 'FRA reservation 2004-01-01'],
      ['statement-prohibited FRA Art. 19(1)'],
    ],
    [
      'the same where the list is open',
      [ratified, 'FRA reservation 2004-01-01 provision=12'],
      ['statement-not-provided-for FRA VCLT Art. 19'],
      true,
    ],
    [
      'a declaration under no listed provision',
      [ratified, 'FRA declaration 2004-01-01 provision=3'],
      ['statement-not-provided-for FRA -'],
    ],
    [
      'a reservation where only a declaration is provided for',
      [ratified, 'FRA reservation 2004-01-01 provision=8(11)'],
      ['statement-of-other-kind FRA Art. 19(1)'],
    ],
    [
      'a declaration where only a reservation is',
      [ratified, 'FRA declaration 2004-01-01 provision=7(9)(a)'],
      ['statement-of-other-kind FRA Art. 7(9)(a)'],
    ],
    ['a reservation cited by what it derogates from', [ratified, 'FRA reservation 2004-01-01 provision=9(2)(b)'], []],
    [
      'a reservation after the instrument',
      [ratified, 'FRA reservation 2005-01-01 provision=7(9)(a)'],
      ['statement-at-wrong-time FRA Art. 7(9)(a)'],
    ],
    [
      'a declaration after the instrument',
      [ratified, 'FRA declaration 2005-01-01 provision=8(11)'],
      ['statement-at-wrong-time FRA Art. 8(11)'],
    ],
    ['a notification at any time', [ratified, 'FRA notification 2005-01-01 provision=7(5)(a)'], []],
    [
      'a notification of who has done nothing',
      ['FRA notification 2005-01-01 provision=7(5)(a)'],
      ['statement-at-wrong-time FRA Art. 7(5)(a)'],
    ],
    [
      'an authority named late',
      [ratified, 'FRA authority 2005-01-01 provision=8(10)(a)'],
      ['statement-at-wrong-time FRA Art. 8(10)(a)'],
    ],
    [
      'an authority brought up to date',
      [ratified, 'FRA authority 2004-01-01 provision=8(10)(a)', 'FRA authority 2005-01-01 provision=8(10)(a)'],
      [],
    ],
    [
      'a withdrawal of what was never made',
      [ratified, 'FRA statement-withdrawn 2005-01-01 refersTo=x'],
      ['withdrawal-without-statement FRA -'],
    ],
    [
      'a withdrawal before it was made',
      [ratified, 'FRA statement-withdrawn 2003-01-01 refersTo=r', reserved],
      ['withdrawal-without-statement FRA -'],
    ],
    [
      'a withdrawal of another’s',
      [ratified, reserved, 'KEN statement-withdrawn 2005-01-01 refersTo=r'],
      ['withdrawal-without-statement KEN -'],
    ],
    [
      'withdrawn twice',
      [
        ratified,
        reserved,
        'FRA statement-withdrawn 2005-01-01 refersTo=r',
        'FRA statement-withdrawn 2006-01-01 refersTo=r',
      ],
      ['withdrawal-repeated FRA -'],
    ],
  ])('%s', (_, lines, expected, isOpen = false) => {
    const found = findings(given(isOpen ? open : closed, lines));
    expect(found).toEqual(expected);
    for (const each of found) seen.add(each.split(' ')[0] as string);
  });

  it('every code about statements has been seen', () => {
    for (const code of ['reservation-not-confirmed', 'objection-without-statement', 'objection-too-late'])
      seen.add(code);
    const codes = FindingCode.options.filter((code) =>
      /^(statement|withdrawal-(?!without-act)|objection|reservation)/.test(code),
    );
    expect([...seen].toSorted()).toEqual(codes.toSorted());
  });

  it('a provision is the same with "Art." and blanks', () => {
    const made = { ...act('FRA reservation 2004-01-01 provision=x'), provision: 'Art. 7 (9)(a)' };
    const { statements, findings: found } = derive(closed, [act(ratified), made], '2012-01-01', world());
    expect(statements[0]?.listed).toBe('7(9)(a)');
    expect(found).toEqual([]);
  });

  it('a document without a catalogue of provisions holds nothing against a statement', () =>
    expect(findings(given(treaty(), [ratified, 'FRA reservation 2010-01-01 provision=12']))).toEqual([]));

  it('where the record is not known to be complete, a late authority may be an update of one that is missing', () => {
    const acts = [ratified, 'FRA authority 2005-01-01 provision=8(10)(a)'].map(act);
    const record = { completeAsOf: { statement: null }, gaps: [] };
    expect(findings(derive(closed, acts, '2012-01-01', { ...world(), record }))).toEqual([]);
  });
});

describe('obligations', () => {
  const states = (lines: readonly string[], asAt = '2012-01-01', document = closed, context = world()) =>
    derive(document, lines.map(act), asAt, context).obligations.map(
      ({ participant, provision, state, due }) => `${participant} ${provision} ${state} ${due}`,
    );

  it('fall due with the instrument, or when the treaty binds', () => {
    expect(states([ratified], '2004-01-15', delayed)).toEqual([
      'FRA 8(10)(a) outstanding 2004-01-01',
      'FRA 35 not-yet-due 2004-01-31',
      'FRA 37(6) conditional 2004-01-01',
    ]);
    expect(states([ratified], '2004-01-31', delayed)).toContain('FRA 35 outstanding 2004-01-31');
  });

  it('are fulfilled by what is cited more or less fully, and no longer once that is withdrawn', () => {
    const made = [ratified, 'FRA authority 2004-01-01 provision=8(10) id=a'];
    expect(states(made)).toContain('FRA 8(10)(a) made 2004-01-01');
    expect(states([...made, 'FRA statement-withdrawn 2005-01-01 refersTo=a'])).toContain(
      'FRA 8(10)(a) outstanding 2004-01-01',
    );
  });

  it('some follow from a statement', () => {
    const lines = [ratified, 'FRA notification 2006-01-01 provision=7(5)(a)'];
    expect(states(lines)).toContain('FRA 7(5)(e) outstanding 2006-01-01');
    expect(states([ratified]).join()).not.toContain('7(5)(e)');
  });

  it('with what was first given, though it was replaced since; nor is that told late', () => {
    const lines = [
      ratified,
      'FRA notification 2004-01-01 provision=7(5)(a) id=n',
      'FRA notification 2009-01-01 provision=7(5)(a) refersTo=n',
      'FRA authority 2004-01-01 provision=7(5)(e) id=a',
      'FRA authority 2010-01-01 provision=7(5)(e) refersTo=a id=b',
    ];
    const owed = given(closed, lines).obligations.find(({ provision }) => provision === '7(5)(e)');
    expect(owed).toMatchObject({ state: 'made', due: '2004-01-01', made: '2004-01-01', acts: ['b'] });
    expect(owed?.because).toMatchObject([
      {
        rule: 'obligation-met',
        facts: { participant: 'FRA', on: '2004-01-01', due: null, replaced: '2010-01-01' },
      },
    ]);
  });

  it('what is said of another paragraph fulfils nothing, however little of it is cited', () => {
    expect(states([ratified, 'FRA declaration 2004-01-01 provision=8'])).toContain(
      'FRA 8(10)(a) outstanding 2004-01-01',
    );
    expect(states([ratified, 'FRA notification 2004-01-01 provision=7(5)'])).toContain(
      'FRA 7(5)(e) outstanding 2004-01-01',
    );
  });

  it('who leaves and returns owes them anew', () => {
    const lines = [ratified, 'FRA authority 2004-01-01 provision=8(10)', 'FRA denunciation 2005-01-01'];
    expect(states([...lines, 'FRA ratification 2007-01-01'])).toContain('FRA 8(10)(a) outstanding 2007-01-01');
  });

  it('a signatory owes nothing yet, and who has left no more', () => {
    expect(states(['FRA signature 2003-01-01'])).toEqual([]);
    expect(states([ratified, 'FRA denunciation 2005-01-01'])).toEqual([]);
  });

  it('nothing is held against a participant where the record is not known to be complete', () => {
    const record = (statement: string | null) => ({ ...world(), record: { completeAsOf: { statement }, gaps: [] } });
    expect(states([ratified], '2012-01-01', closed, record(null))).toContain('FRA 8(10)(a) not-on-record 2004-01-01');
    expect(states([ratified], '2012-01-01', closed, record('2011-01-01'))).toContain(
      'FRA 8(10)(a) not-on-record 2004-01-01',
    );
    expect(states([ratified], '2012-01-01', closed, record('2012-01-01'))).toContain(
      'FRA 8(10)(a) outstanding 2004-01-01',
    );
  });

  it('an organization alone declares its competence', () => {
    const own = treaty({
      statements: {
        provisions: [
          {
            provision: '64(3)',
            kind: 'competence',
            summary: 'Competence',
            when: ['consent'],
            mandatory: true,
            who: { kind: 'reio' },
            means: ['approval'],
          },
        ],
      },
    });
    expect(states([ratified, 'EUE approval 2005-01-01'], '2012-01-01', own)).toEqual([
      'EUE 64(3) outstanding 2005-01-01',
    ]);
    expect(states(['EUE accession 2005-01-01'], '2012-01-01', own)).toEqual([]);
  });
});

describe('territories', () => {
  const on = (lines: string[], asAt: string, document = closed, context = world()) => {
    const acts = lines.map((line) => ({
      ...act(line.replace(/ (applies|excludes)=\S+/, '')),
      ...(/ applies=/.test(line) ? { extent: 'applies' as const } : {}),
      ...(/ excludes=/.test(line) ? { extent: 'excludes' as const } : {}),
      ...(/(applies|excludes)=/.test(line)
        ? { territories: [line.replace(/.*(applies|excludes)=(\S+).*/, '$2')] }
        : {}),
    }));
    const found = derive(document, acts, asAt, context).participants.find((p) => p.participant === 'FRA');
    return found?.territories.map(({ territory, applies, from }) => `${territory} ${applies} ${from}`);
  };

  it.each<[string, string[], string, string[]]>([
    [
      'excluded with the instrument',
      [ratified, 'FRA territorial-application 2004-01-01 excludes=Mayotte'],
      '2005-01-01',
      ['Mayotte false 2004-01-01'],
    ],
    [
      'extended later: first of the month after three months',
      [ratified, 'FRA territorial-application 2006-06-27 applies=Mayotte'],
      '2007-01-01',
      ['Mayotte true 2006-10-01'],
    ],
    [
      'an exclusion withdrawn',
      [
        ratified,
        'FRA territorial-application 2004-01-01 id=t excludes=Mayotte',
        'FRA territorial-application-withdrawn 2006-06-27 refersTo=t',
      ],
      '2006-10-01',
      ['Mayotte true 2006-10-01'],
    ],
    [
      'the day before it has effect',
      [
        ratified,
        'FRA territorial-application 2004-01-01 id=t excludes=Mayotte',
        'FRA territorial-application-withdrawn 2006-06-27 refersTo=t',
      ],
      '2006-09-30',
      ['Mayotte false 2004-01-01'],
    ],
  ])('%s', (_, lines, asAt, expected) => expect(on(lines, asAt)).toEqual(expected));

  it('a protocol follows the territories of its parent', () => {
    const parent = { ...other('PARENT', '2001-01-01') };
    const status = { territory: 'Mayotte', applies: true, from: '2002-01-01', act: 'x', because: [] };
    const context = world({
      ...parent,
      participants: new Map([['FRA', { signed: null, spells: [], territories: [status] }]]),
    });
    const protocol = treaty({
      ...clauses,
      territories: { article: '18(1)', follows: { treaty: 'PARENT', article: '18(1)' } },
    });
    // Not before the protocol itself binds.
    expect(on([ratified], '2005-01-01', protocol, context)).toEqual(['Mayotte true 2004-01-01']);
    expect(on([ratified, 'FRA denunciation 2006-01-01'], '2007-01-01', protocol, context)).toEqual([]);
    const excluded = [
      ratified,
      'FRA territorial-application 2004-01-01 id=t excludes=Mayotte',
      'FRA territorial-application-withdrawn 2006-06-27 refersTo=t',
    ];
    expect(on(excluded, '2007-01-01', protocol, context)).toEqual(['Mayotte true 2006-06-27']);
    // Nor to what the parent does not extend to any longer.
    const ended = { ...status, applies: false, from: '2006-01-01' };
    const without = world({
      ...parent,
      participants: new Map([['FRA', { signed: null, spells: [], territories: [ended] }]]),
    });
    expect(on(excluded, '2007-01-01', protocol, without)).toEqual(['Mayotte false 2006-01-01']);
  });

  it('an extension yet to take effect leaves the exclusion as it is until then', () => {
    const lines = [
      ratified,
      'FRA territorial-application 2004-01-01 excludes=Mayotte',
      'FRA territorial-application 2006-06-27 applies=Mayotte',
    ];
    expect(on(lines, '2006-09-30')).toEqual(['Mayotte false 2004-01-01']);
    expect(on(lines, '2006-10-01')).toEqual(['Mayotte true 2006-10-01']);
  });

  it('nothing is left of what was told by one that has left since', () => {
    const lines = [
      ratified,
      'FRA territorial-application 2004-01-01 id=t excludes=Mayotte',
      'FRA territorial-application-withdrawn 2005-01-01 refersTo=t',
      'FRA denunciation 2006-01-01',
      'FRA ratification 2008-01-01',
    ];
    expect(on(lines, '2006-12-31')).toEqual(['Mayotte true 2005-05-01']);
    expect(on(lines, '2009-01-01')).toEqual([]);
  });

  it('a withdrawal is for the territories that it names', () => {
    const told = {
      ...act('FRA territorial-application 2004-01-01 id=t'),
      extent: 'applies' as const,
      territories: ['Mayotte', 'Réunion'],
    };
    const back = { ...act('FRA territorial-application-withdrawn 2006-06-27 refersTo=t'), territories: ['Réunion'] };
    const status = (asAt: string) => derive(closed, [act(ratified), told, back], asAt, world());
    const where = (asAt: string) =>
      status(asAt).participants[0]?.territories.map(({ territory, applies, from }) => [territory, applies, from]);
    expect(where('2006-09-30')?.map(([, applies]) => applies)).toEqual([true, true]);
    expect(where('2006-10-01')).toEqual([
      ['Mayotte', true, '2004-01-01'],
      ['Réunion', false, '2006-10-01'],
    ]);
    expect(status('2007-01-01').statements[0]).toMatchObject({ stands: true, withdrawnOn: null });
    expect(status('2007-01-01').statements[0]?.because[1]).toMatchObject({
      rule: 'took-back-statement',
      facts: { act: { date: '2006-06-27' }, partial: true, territories: ['Réunion'] },
    });
  });
});

describe('properties of statements', () => {
  const seed = Number(process.env['ACCEDE_SEED'] ?? Date.now() % 2 ** 31);
  const numRuns = Number(process.env['ACCEDE_RUNS'] ?? 300);
  const date = fc.integer({ min: 2000, max: 2009 }).chain((year) => fc.constantFrom(`${year}-01-01`, `${year}-07-01`));
  const code = fc.constantFrom('FRA', 'KEN', 'JPN');
  const line = fc
    .tuple(
      code,
      fc.constantFrom(
        'signature',
        'ratification',
        'denunciation',
        'reservation',
        'reservation',
        'declaration',
        'authority',
        'objection',
        'statement-modified',
        'statement-withdrawn',
        'statement-withdrawn',
        'objection-withdrawn',
        'territorial-application',
      ),
      date,
      fc.constantFrom('', ' provision=7(9)(a)', ' provision=8(10)', ' provision=8(11)', ' provision=12'),
      fc.constantFrom('', '', ' refersTo=0', ' refersTo=1', ' refersTo=2', ' refersTo=3'),
      fc.constantFrom('', '', '', ' partial=true', ' effective=2005-05-05', ' text=other'),
    )
    .map((parts) => `${parts[0]} ${parts[1]} ${parts[2]}${parts.slice(3).join('')}`);
  const acts = fc.array(line, { maxLength: 14 }).map((lines) => lines.map((each, n) => act(`${each} id=${n}`)));
  const anyDocument = fc.constantFrom(closed, open, delayed);
  const forAll = (
    check: (
      document: typeof closed,
      made: ReturnType<typeof act>[],
      asAt: string,
      mixed: ReturnType<typeof act>[],
    ) => void,
  ) =>
    fc.assert(
      fc.property(
        anyDocument,
        acts.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length }))),
        date,
        (document, [made, mixed], asAt) => {
          check(document, made, asAt, mixed);
        },
      ),
      { seed, numRuns },
    );
  const told = (document: typeof closed, made: ReturnType<typeof act>[], asAt: string) => {
    const { statements, obligations, findings: found } = derive(document, made, asAt, world());
    return { statements, obligations, findings: found };
  };

  it('neither the order nor the repetition of recording changes anything', () =>
    forAll((document, made, asAt, mixed) =>
      expect(told(document, [...mixed, ...mixed], asAt)).toEqual(told(document, made, asAt)),
    ));

  it('withdrawing what was withdrawn changes no statement and no obligation', () =>
    forAll((document, made) => {
      const once = told(document, made, '2012-01-01');
      const withdrawn = once.statements.filter((each) => each.withdrawnOn !== null);
      const again = withdrawn.map(({ act: id, participant }) =>
        act(`${participant} statement-withdrawn 2011-01-01 id=again-${id} refersTo=${id}`),
      );
      const twice = told(document, [...made, ...again], '2012-01-01');
      expect(twice.statements).toEqual(once.statements);
      expect(twice.obligations).toEqual(once.obligations);
      expect(twice.findings.filter(({ code: each }) => each === 'withdrawal-repeated').length).toBeGreaterThanOrEqual(
        again.length,
      );
    }));

  it('what is dated later changes nothing', () =>
    forAll((document, made, asAt) =>
      expect(told(document, made, asAt)).toEqual(
        told(
          document,
          made.filter(({ date: on }) => on <= asAt),
          asAt,
        ),
      ),
    ));

  it('a statement is in force only while its author is bound, and never after it was withdrawn', () =>
    forAll((document, made, asAt) => {
      const { statements, participants } = derive(document, made, asAt, world());
      for (const each of statements) {
        expect(each.stands || each.state !== 'in-force').toBe(true);
        expect(each.because.length).toBeGreaterThan(0);
        if (!each.inForce) continue;
        expect(participants.find((p) => p.participant === each.participant)?.status).toBe('party');
        expect(each.from !== null && each.from <= asAt && (each.until === null || asAt < each.until)).toBe(true);
        expect(each.withdrawnOn === null || asAt < each.withdrawnOn).toBe(true);
      }
    }));
});
