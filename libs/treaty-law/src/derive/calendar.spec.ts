import { describe, expect, it } from 'vitest';
import { given, treaty } from './scenario.ts';

const convention = treaty({
  adopted: { date: '2000-01-01', article: '9' },
  signature: { article: '9', opens: '2000-02-01', closes: '2002-01-31', open: [{ to: { kind: 'any' }, article: '9' }] },
  denunciation: { article: '20', effect: { kind: 'period', years: 1 } },
  entryIntoForce: {
    condition: { kind: 'count', atLeast: 2 },
    delay: { kind: 'period', days: 90 },
    later: [{ article: '10(2)', delay: { kind: 'period', days: 30 } }],
  },
  milestones: [
    {
      id: 'three-parties',
      article: '61',
      title: { en: 'Protocols may be considered' },
      condition: { kind: 'count', of: 'parties', atLeast: 3 },
    },
    { id: 'three-consents', article: '23(3)', title: { en: 'Review' }, condition: { kind: 'count', atLeast: 3 } },
    {
      id: 'conference',
      article: '57(2)',
      title: { en: 'Conference convened' },
      condition: { kind: 'not-before', after: { point: 'entry-into-force', delay: { kind: 'same-day' } } },
      delay: { kind: 'period', years: 1 },
    },
    {
      id: 'amendments',
      article: '66',
      title: { en: 'Amendments may be proposed' },
      condition: { kind: 'not-before', after: { point: 'entry-into-force', delay: { kind: 'period', years: 5 } } },
    },
  ],
});
const acts = [
  'FRA ratification 2001-01-01',
  'KEN ratification 2001-02-01',
  'JPN accession 2003-01-01',
  'KEN denunciation 2005-05-05',
];

describe('milestones', () => {
  const dates = (asAt: string, lines = acts) =>
    Object.fromEntries(given(convention, lines, asAt).milestones.map((m) => [m.id, [m.date, m.reached]]));

  it('have a date as soon as one follows, and are reached on it', () => {
    expect(dates('2001-01-31')).toEqual({
      'three-parties': [null, false],
      'three-consents': [null, false],
      conference: [null, false],
      amendments: [null, false],
    });
    expect(dates('2001-02-01')).toMatchObject({ conference: ['2002-05-02', false], amendments: ['2006-05-02', false] });
    expect(dates('2003-01-15')).toMatchObject({
      'three-parties': ['2003-01-31', false],
      'three-consents': ['2003-01-01', true],
    });
    expect(dates('2003-01-31')).toMatchObject({ 'three-parties': ['2003-01-31', true] });
  });

  it('once reached stay reached, though a Party leaves', () => {
    expect(dates('2010-01-01')).toEqual({
      'three-parties': ['2003-01-31', true],
      'three-consents': ['2003-01-01', true],
      conference: ['2002-05-02', true],
      amendments: ['2006-05-02', true],
    });
  });

  it('are not reached where a Party leaves first', () => {
    const lines = [
      'FRA ratification 2001-01-01',
      'KEN ratification 2001-02-01',
      'KEN denunciation 2002-01-01',
      'JPN accession 2003-01-01',
    ];
    expect(dates('2010-01-01', lines)['three-parties']).toEqual([null, false]);
  });

  it('tell their clause, their progress and why', () => {
    const milestone = given(convention, acts, '2002-01-01').milestones.find((m) => m.id === 'three-parties');
    expect(milestone).toMatchObject({
      clause: 'Art. 61',
      title: { en: 'Protocols may be considered' },
      progress: { met: false, counted: 2, needed: 3 },
    });
    expect(milestone?.because.length).toBeGreaterThan(0);
  });
});

describe('the calendar', () => {
  it('has every dated consequence, past and to come, in order', () => {
    const { calendar } = given(convention, acts, '2005-06-01');
    expect(calendar.map((entry) => entry.date)).toEqual(calendar.map((entry) => entry.date).toSorted());
    const lines = calendar.map(
      (entry) => `${entry.date} ${entry.kind}${entry.participant === null ? '' : ` ${entry.participant}`}`,
    );
    for (const line of [
      '2000-01-01 adoption',
      '2000-02-01 signature-opens',
      '2002-01-31 signature-closes',
      '2001-02-01 condition-met',
      '2001-05-02 entry-into-force',
      '2003-01-31 in-force-for JPN',
      '2006-05-05 denunciation-effective KEN',
      '2003-01-31 milestone',
      '2003-01-01 milestone',
      '2002-05-02 milestone',
      '2006-05-02 milestone',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('knows what is past', () => {
    const { calendar } = given(convention, acts, '2006-05-02');
    for (const entry of calendar) expect(entry.past).toBe(entry.date <= '2006-05-02');
    expect(calendar.find((entry) => entry.kind === 'denunciation-effective')?.past).toBe(false);
  });
});
