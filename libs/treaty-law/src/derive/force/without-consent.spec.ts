import { describe, expect, it } from 'vitest';
import type { RelatedTreaty } from '../../context.ts';
import { given, of, other, treaty, world } from '../scenario.ts';

// Amendments that bind whoever is a Party, or a member, though it has not accepted them.

const parent: RelatedTreaty = {
  ...other(
    'OTHER',
    '1990-01-01',
    'FRA 1989-01-01 1990-01-01',
    'DEU 1989-01-01 1990-01-01',
    'KEN 1989-01-01 1990-01-01 2005-01-01',
    'BRA 1999-01-01 1999-04-01 2000-12-31',
    'JPN 2003-01-01 2003-04-01',
  ),
  statements: [
    {
      participant: 'DEU',
      kind: 'declaration',
      provision: '25(4)',
      date: '1989-01-01',
      from: '1990-01-01',
      until: null,
    },
  ],
};

/** In force on 1 January 2001, for every Party to the parent. */
const binding = (more: object = {}) =>
  treaty({
    parent: { treaty: 'OTHER', article: '1' },
    entryIntoForce: {
      article: '2(10)',
      condition: { kind: 'decision', provision: '2(9)' },
      scope: 'all-parties-of-parent',
      ...more,
    },
  });
const decided = '- communication 2001-01-01 provision=2(9)';
const status = (more: object, acts: string[] = [], asAt = '2030-01-01') =>
  given(binding(more), [decided, ...acts], asAt, world(parent));
const bound = (...[more, acts, asAt]: Parameters<typeof status>) =>
  status(more, acts, asAt).participants.map((p) => `${p.participant} ${p.status} ${p.inForceFrom} ${p.ceased}`);

describe('what binds every Party to the parent treaty (Montreal Protocol, Art. 2(9): adjustments)', () => {
  it('binds those that are Parties on the day, and later ones from the day on which they become Parties', () => {
    expect(bound({})).toEqual([
      'DEU party 2001-01-01 null',
      'FRA party 2001-01-01 null',
      'JPN party 2003-04-01 null',
      'KEN former-party 2001-01-01 2005-01-01',
    ]);
  });

  it('until they leave the parent treaty', () => {
    expect(bound({}, [], '2004-12-31')).toContain('KEN party 2001-01-01 2005-01-01');
    expect(of(status({}), 'KEN').history).toEqual([
      { from: '2001-01-01', status: 'party' },
      { from: '2005-01-01', status: 'former-party' },
    ]);
  });

  it('and says so', () => {
    expect(of(status({}), 'JPN').because).toMatchObject([
      {
        clause: 'Art. 2(10)',
        rule: 'bound-without-consent',
        facts: { date: '2003-04-01', participant: 'JPN', among: { kind: 'parties', to: 'OTHER' } },
        acts: [],
      },
    ]);
  });

  it('nobody before it is in force', () => {
    expect(bound({}, [], '2000-12-31')).toEqual([]);
  });

  it('counts them among the Parties, each once', () => {
    const { totals, participants } = status({}, ['FRA signature 2000-05-05']);
    expect(totals).toMatchObject({ parties: 3, formerParties: 1, signatures: 1, signatories: 0 });
    expect(participants.map((p) => p.participant)).toEqual(['DEU', 'FRA', 'JPN', 'KEN']);
    expect(of(status({}, ['FRA signature 2000-05-05']), 'FRA')).toMatchObject({
      signed: '2000-05-05',
      status: 'party',
      history: [
        { from: '2000-05-05', status: 'signatory' },
        { from: '2001-01-01', status: 'party' },
      ],
    });
  });

  it('who consents all the same is bound no later for it', () => {
    expect(of(status({}, ['FRA acceptance 2010-01-01']), 'FRA')).toMatchObject({
      inForceFrom: '2001-01-01',
      consent: { date: '2010-01-01' },
    });
    expect(of(status({}, ['AUS acceptance 2010-01-01']), 'AUS').inForceFrom).toBe('2010-01-01');
  });
});

describe('but not those that spoke against it in time (CITES, Art. XV(3))', () => {
  const notFor = { notFor: { kinds: ['reservation'], article: 'XV(3)' } };

  it('a reservation before entry into force keeps its author out', () => {
    const one = of(status(notFor, ['FRA reservation 2000-12-31']), 'FRA');
    expect(one).toMatchObject({ status: 'none', inForceFrom: null });
    expect(one.because.at(-1)).toMatchObject({
      clause: 'Art. XV(3)',
      rule: 'statement-against-being-bound',
      facts: { act: { kind: 'reservation', by: 'FRA', date: '2000-12-31' }, before: '2001-01-01', until: null },
    });
  });

  it('one made on the day or later does not, nor a statement of another kind', () => {
    expect(of(status(notFor, ['FRA reservation 2001-01-01']), 'FRA').status).toBe('party');
    expect(of(status(notFor, ['FRA objection 2000-12-31']), 'FRA').status).toBe('party');
  });

  it('one taken back binds from that day', () => {
    const acts = ['FRA reservation 2000-12-31 id=r', 'FRA statement-withdrawn 2006-06-06 refersTo=r'];
    expect(of(status(notFor, acts), 'FRA')).toMatchObject({ status: 'party', inForceFrom: '2006-06-06' });
    expect(of(status(notFor, acts, '2006-06-05'), 'FRA')).toMatchObject({ status: 'none', inForceFrom: null });
    const before = ['FRA reservation 2000-06-01 id=r', 'FRA statement-withdrawn 2000-12-31 refersTo=r'];
    expect(of(status(notFor, before), 'FRA').inForceFrom).toBe('2001-01-01');
  });

  it('a later Party has until it is bound', () => {
    expect(of(status(notFor, ['JPN reservation 2003-03-31']), 'JPN').inForceFrom).toBeNull();
    expect(of(status(notFor, ['JPN reservation 2003-04-01']), 'JPN').inForceFrom).toBe('2003-04-01');
  });
});

describe('and not those of whom their own consent is asked (Stockholm Convention, Art. 25(4))', () => {
  const onlyByConsent = {
    onlyByConsent: { who: { kind: 'stated', to: 'OTHER', provision: '25(4)' }, article: '25(4)' },
    later: [{ article: '22(4)', delay: { kind: 'period', days: 90 } }],
  };

  it('binds the others alone', () => {
    expect(bound(onlyByConsent)).toEqual([
      'FRA party 2001-01-01 null',
      'JPN party 2003-04-01 null',
      'KEN former-party 2001-01-01 2005-01-01',
    ]);
  });

  it('and those by their own instrument', () => {
    expect(of(status(onlyByConsent, ['DEU ratification 2002-01-01']), 'DEU')).toMatchObject({
      status: 'party',
      inForceFrom: '2002-04-01',
    });
    const one = of(status(onlyByConsent, ['DEU signature 2002-01-01']), 'DEU');
    expect(one).toMatchObject({ status: 'signatory', inForceFrom: null });
    expect(one.because.at(-1)).toMatchObject({
      rule: 'bound-only-by-consent',
      facts: { participant: 'DEU', who: { kind: 'stated', provision: '25(4)', to: 'OTHER' } },
    });
  });
});

describe('what binds every member of a group (Charter of the United Nations, Art. 108)', () => {
  const charter = binding({ article: '108', scope: { members: 'EU' } });

  it('binds members from the day, later ones when they become members', () => {
    const { participants } = given(charter, [decided], '2030-01-01', world(parent));
    expect(participants.map((p) => `${p.participant} ${p.inForceFrom}`)).toEqual([
      'DEU 2001-01-01',
      'FRA 2001-01-01',
      'HRV 2013-07-01',
      'ITA 2001-01-01',
    ]);
    expect(participants[0]?.because[0]).toMatchObject({
      rule: 'bound-without-consent',
      facts: { date: '2001-01-01', participant: 'DEU', among: { kind: 'members', title: 'EU' } },
    });
  });

  it('also of a list in the document', () => {
    const document = {
      ...binding({ article: '108', scope: { members: 'UN' } }),
      groups: { UN: { title: 'United Nations', members: ['KEN', 'NOR'] } },
    };
    const { participants } = given(document, [decided], '2030-01-01', world(parent));
    expect(participants.map((p) => `${p.participant} ${p.inForceFrom}`)).toEqual(['KEN 2001-01-01', 'NOR 2001-01-01']);
  });

  it('by the way into force that governs', () => {
    const document = binding({
      condition: { kind: 'count', atLeast: 2 },
      scope: 'all-consenting',
      otherwise: [
        {
          article: '108',
          condition: { kind: 'decision', provision: '2(9)' },
          delay: { kind: 'same-day' },
          scope: { members: 'EU' },
        },
      ],
    });
    const bySome = given(
      document,
      ['KEN ratification 2000-01-01', 'NOR ratification 2000-06-01'],
      '2030-01-01',
      world(parent),
    );
    expect(bySome.participants.map((p) => p.participant)).toEqual(['KEN', 'NOR']);
    const byAll = given(document, ['KEN ratification 2000-01-01', decided], '2030-01-01', world(parent));
    expect(byAll.participants.map((p) => p.participant)).toEqual(['DEU', 'FRA', 'HRV', 'ITA', 'KEN']);
  });
});
