import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive/derive.ts';
import { act, given, treaty, world } from '../derive/scenario.ts';
import type { RecordState } from '../status.ts';
import { positionMatrix } from './position-matrix.ts';
import { dutyOf, Position, PositionMatrix, versionOn } from './positions.ts';

const asAt = '2020-01-01';
const document = treaty({
  statements: {
    provisions: [
      { provision: '3', kind: 'reservation', summary: 'leaves out Article 3', when: ['signature', 'consent'] },
      { provision: '4', kind: 'declaration', summary: 'in set words', when: ['signature', 'consent'] },
      { provision: '5', kind: 'notification', summary: 'wants notice', when: ['signature', 'consent', 'any-time'] },
      { provision: '6', kind: 'authority', summary: 'who is told', when: ['signature', 'consent', 'any-time'] },
      { provision: '7(1)', kind: 'authority', summary: 'who asks', when: ['signature', 'consent'] },
      { provision: '9', kind: 'declaration', summary: 'prefers', when: ['signature', 'consent'] },
    ],
  },
});

const item = (id: string, provision: string, kind: string, modality: string, more: object = {}) => ({
  id,
  provision,
  kind,
  modality,
  when: ['signature', 'consent'],
  source: `point ${provision}`,
  says: `members, as to ${provision}: ${modality}`,
  ...more,
});
const first = {
  id: 'draft',
  date: '2019-01-01',
  status: 'proposal',
  legalAct: 'Draft 1',
  url: 'https://example.org/1',
  notBound: [{ participant: 'DEU', source: 'recital 1', says: 'DEU takes no part' }],
  boundIfNotified: [{ participant: 'HRV', source: 'recital 2', says: 'HRV only if it notifies', notified: null }],
  items: [
    item('no', '3', 'reservation', 'shall-not-make'),
    item('words', '4', 'declaration', 'shall-make', {
      words: { prescribed: 'We want it so.', shownBy: ['want it so'], contrary: ['want it not'] },
    }),
    item('notice', '5', 'notification', 'shall-make'),
    item('with', '6', 'authority', 'shall-communicate', { with: 'notice' }),
    item('names', '7(1)', 'authority', 'shall-communicate', {
      for: 'COE',
      mentions: { what: 'the Office', anyOf: ['the Office', 'l’Office'] },
    }),
    item('rather-not', '9', 'declaration', 'encouraged-not-to-make'),
    item('rather', '9(2)', 'declaration', 'encouraged-to-make'),
    item('any', '10', 'declaration', 'free', { under: ['11', '12'] }),
    { ...item('then', '13', 'declaration', 'shall-ensure'), when: ['in-force'], recorded: false },
  ],
};
const position = Position.parse({
  id: 'TEST-EU',
  title: { en: 'Test' },
  treaty: 'TEST',
  group: 'EU',
  versions: [first],
});

const unknown: RecordState = { completeAsOf: { statement: null }, gaps: [] };
const completeTo = (statement: string, ...gaps: string[]): RecordState => ({ completeAsOf: { statement }, gaps });
const everything = completeTo(asAt);
const FRA = 'FRA ratification 2019-06-01';

type More = { record?: RecordState; supposed?: { acts?: string[]; completeAsOf?: string }; version?: string };
function matrix(lines: string[], { record = unknown, supposed, version = 'draft' }: More = {}, on = asAt) {
  const basis = { document, status: given(document, lines, on), record, supposed };
  return PositionMatrix.parse(positionMatrix(position, version, basis, world()));
}
function cell(id: string, lines: string[], more: More = {}, who = 'FRA') {
  const found = matrix(lines, more)
    .members.find(({ participant }) => participant === who)
    ?.answers.find((each) => each.item === id);
  if (found === undefined) throw new Error(`${who} has no answer to ${id}`);
  return found;
}
const answer = (...asked: Parameters<typeof cell>) => cell(...asked).answer;
const why = (...asked: Parameters<typeof cell>) => cell(...asked).because;

describe('a position', () => {
  it('addresses the members of its group on the date', () => {
    expect(matrix([]).members.map(({ participant }) => participant)).toEqual(['DEU', 'FRA', 'HRV', 'ITA']);
    expect(matrix([], {}, '2013-06-30').members.map(({ participant }) => participant)).toEqual(['DEU', 'FRA', 'ITA']);
  });

  it('does not bind who takes no part; of who may notify its wish it cannot be said', () => {
    for (const [who, recital, told] of [
      ['DEU', 'Draft 1, recital 1', 'not-bound'],
      ['HRV', 'Draft 1, recital 2', 'not-on-record'],
    ] as const) {
      const { answer, because } = cell('no', [`${who} ratification 2019-06-01`], {}, who);
      expect([answer, because.map(({ clause }) => clause)]).toEqual([told, [recital]]);
    }
  });

  it('asks of a member of another group what it asks of those only', () => {
    // ITA left the Council of Europe later, HRV never was in it.
    expect(answer('names', ['ITA ratification 2019-06-01'], { record: everything }, 'ITA')).toBe('outstanding');
    expect(given(document, [], '2023-01-01').asAt).toBe('2023-01-01');
    const later = matrix(['ITA ratification 2019-06-01'], {}, '2023-01-01').members.at(-1);
    expect(later?.answers.find(({ item }) => item === 'names')?.answer).toBe('not-bound');
  });

  it('asks it from the day on which the member joined that group', () => {
    // FRA joins it half a year after its instrument.
    const joining = {
      ...world(),
      groups: new Map([...world().groups, ['COE', [{ participant: 'FRA', from: '2019-12-01' }]]]),
    };
    const on = (day: string) => {
      const basis = { document, status: given(document, [FRA], day), record: completeTo(day) };
      const row = positionMatrix(position, 'draft', basis, joining).members.find((each) => each.participant === 'FRA');
      return row?.answers.find((each) => each.item === 'names');
    };
    expect(on('2019-11-30')?.answer).toBe('not-bound');
    expect(on('2019-12-01')).toMatchObject({ answer: 'outstanding', due: '2019-12-01' });
    expect(on('2019-12-01')?.because).toContainEqual({
      rule: 'item-for-member-since',
      facts: { participant: 'FRA', since: '2019-12-01' },
      acts: [],
    });
  });

  it('asks nothing yet of who has not consented', () => {
    for (const id of ['no', 'words', 'notice', 'with', 'rather-not']) {
      expect(answer(id, [])).toBe('not-yet-due');
      expect(why(id, ['FRA signature 2019-02-01']).at(-1)).toMatchObject({
        rule: 'item-due-with-consent',
        facts: { participant: 'FRA', signed: '2019-02-01', left: false, asAt },
      });
    }
  });

  it('asks again of who has left', () => {
    const left = [FRA, 'FRA reservation 2019-06-01 provision=3', 'FRA denunciation 2019-07-01'];
    const answers = (on: string) => matrix(left, {}, on).members[1]?.answers.map(({ answer }) => answer);
    expect(answers('2020-06-30')?.[0]).toBe('deviates');
    expect(answers('2020-07-01')?.slice(0, 4)).toEqual(Array(4).fill('not-yet-due'));
  });

  it('tells what is missing from what is not on record', () => {
    expect(answer('notice', [FRA])).toBe('not-on-record');
    expect(why('notice', [FRA]).at(-1)).toMatchObject({
      rule: 'item-record',
      facts: { supposed: false, to: null, needed: null, gaps: [] },
    });
    expect(answer('notice', [FRA], { record: everything })).toBe('outstanding');
    expect(answer('no', [FRA])).toBe('not-on-record');
    expect(answer('no', [FRA], { record: everything })).toBe('conforms');
  });

  it('needs a record complete to the consent, or to the date where it may be told at any time', () => {
    const record = completeTo('2019-06-01');
    expect(answer('words', [FRA], { record })).toBe('outstanding');
    expect(answer('notice', [FRA], { record })).toBe('not-on-record');
    expect(why('notice', [FRA], { record }).at(-1)).toMatchObject({
      rule: 'item-record',
      facts: { supposed: false, to: '2019-06-01', needed: '2020-01-01', gaps: [] },
    });
    expect(answer('words', [FRA], { record: completeTo('2019-05-31') })).toBe('not-on-record');
  });

  it('a known gap that names the member leaves it open', () => {
    const record = completeTo(asAt, 'Statements of State FRA are missing.');
    expect(answer('words', [FRA], { record })).toBe('not-on-record');
    expect(why('words', [FRA], { record }).at(-1)).toMatchObject({ rule: 'item-record', facts: { gaps: record.gaps } });
    expect(answer('words', ['ITA ratification 2019-06-01'], { record }, 'ITA')).toBe('outstanding');
  });

  it('takes a consent supposed with all that is supposed with it', () => {
    const supposed = { acts: [FRA] };
    expect(answer('notice', [FRA], { supposed })).toBe('outstanding');
    expect(answer('no', [FRA], { supposed })).toBe('conforms');
    expect(why('notice', [FRA], { supposed }).at(-1)?.rule).toBe('item-record-of-supposed');
    expect(answer('notice', [FRA, 'FRA notification 2019-06-01 provision=5'], { supposed })).toBe('conforms');
  });

  it('supposes the record complete where asked to', () => {
    expect(answer('words', [FRA], { supposed: { completeAsOf: '2019-06-01' } })).toBe('outstanding');
    expect(why('words', [FRA], { supposed: { completeAsOf: '2019-06-01' } }).at(-1)).toMatchObject({
      rule: 'item-record',
      facts: { supposed: true, to: '2019-06-01', needed: null, gaps: [] },
    });
    expect(answer('notice', [FRA], { supposed: { completeAsOf: '2019-06-01' } })).toBe('not-on-record');
  });
});

describe('what is to be left alone', () => {
  it('deviates once made, at signature already', () => {
    const signed = ['FRA signature 2019-02-01', 'FRA reservation 2019-02-01 provision=3'];
    expect(cell('no', signed)).toMatchObject({ answer: 'deviates', duty: 'duty', due: null, made: '2019-02-01' });
    expect(answer('no', [FRA, 'FRA reservation 2019-06-01 provision=3(1)'])).toBe('deviates');
  });

  it('conforms again once withdrawn', () => {
    const reserved = [FRA, 'FRA reservation 2019-06-01 provision=3 id=r'];
    expect(answer('no', [...reserved, 'FRA statement-withdrawn 2019-09-01 refersTo=r'])).toBe('conforms');
  });

  it('is told apart where it is only encouraged', () => {
    const declared = [FRA, 'FRA declaration 2019-06-01 provision=9'];
    expect(cell('rather-not', declared)).toMatchObject({ answer: 'deviates', duty: 'encouragement' });
    expect(cell('rather', [FRA], { record: everything })).toMatchObject({
      answer: 'outstanding',
      duty: 'encouragement',
    });
  });
});

describe('what is to be made', () => {
  const declared = (text: string) => {
    const status = derive(
      document,
      [act(FRA), { ...act('FRA declaration 2019-06-01 provision=4'), text }],
      asAt,
      world(),
    );
    const { members } = positionMatrix(position, 'draft', { document, status, record: unknown }, world());
    return members[1]?.answers[1];
  };

  it('conforms in the words prescribed, deviates in others, and is open where the text cannot tell', () => {
    expect(declared('We  want\nIT so')?.answer).toBe('conforms');
    expect(declared('We want it not')?.answer).toBe('deviates');
    expect(declared('We want it so, or we want it not')?.answer).toBe('deviates');
    expect(declared('on Article 4')?.answer).toBe('not-on-record');
    expect(declared('on Article 4')?.because.at(-1)).toMatchObject({
      rule: 'item-words-not-shown',
      facts: { prescribed: 'We want it so.', known: true },
    });
    const untold = [FRA, 'FRA declaration 2019-06-01 provision=4'];
    expect(answer('words', untold)).toBe('not-on-record');
    expect(answer('words', untold, { supposed: { acts: ['FRA declaration 2019-06-01'] } })).toBe('conforms');
  });

  it('counts by whatever name the depositary gives it', () => {
    expect(answer('notice', [FRA, 'FRA declaration 2019-06-01 provision=5'])).toBe('conforms');
    expect(answer('notice', [FRA, 'FRA reservation 2019-06-01 provision=5'])).toBe('not-on-record');
  });

  it('counts late only where the treaty lets it be made later', () => {
    expect(cell('notice', [FRA, 'FRA notification 2019-08-01 provision=5'])).toMatchObject({
      answer: 'conforms',
      due: '2019-06-01',
      made: '2019-08-01',
    });
    const late = [FRA, 'FRA declaration 2019-08-01 provision=4'];
    const supposed = { acts: ['FRA declaration 2019-08-01'] };
    expect(answer('words', late, { supposed })).toBe('deviates');
    expect(why('words', late, { supposed }).at(-1)).toMatchObject({
      rule: 'item-late',
      facts: { made: '2019-08-01', due: '2019-06-01', tooLate: true },
    });
  });

  it('deviates once withdrawn', () => {
    const notified = [FRA, 'FRA notification 2019-06-01 provision=5 id=n'];
    expect(answer('notice', [...notified, 'FRA statement-withdrawn 2019-09-01 refersTo=n'])).toBe('deviates');
  });

  it('falls due with what it is made together with', () => {
    const notified = ['FRA signature 2019-02-01', 'FRA notification 2019-02-01 provision=5'];
    expect(cell('with', notified, { record: everything })).toMatchObject({ answer: 'outstanding', due: '2019-02-01' });
    expect(why('with', notified)).toContainEqual(
      expect.objectContaining({
        rule: 'item-due-with-other',
        facts: { kind: 'notification', provision: '5', date: '2019-02-01' },
      }),
    );
    expect(why('with', [FRA]).map(({ rule }) => rule)).toContain('item-owed-with-other');
  });

  it('is not shown by a record that is not told of it', () => {
    expect(answer('then', [])).toBe('not-yet-due');
    expect(answer('then', [FRA], { record: everything })).toBe('not-on-record');
  });
});

describe('an authority that must be named', () => {
  const told = (fields: object, record = unknown, supposed?: { acts: string[] }) => {
    const authority = { ...act('FRA authority 2019-06-01 provision=7'), ...fields };
    const status = derive(document, [act(FRA), authority], asAt, world());
    const basis = { document, status, record, supposed };
    return positionMatrix(position, 'draft', basis, world()).members[1]?.answers[4]?.answer;
  };

  it('is found in text or contact', () => {
    expect(told({ contact: 'the office, Luxembourg' })).toBe('conforms');
    expect(told({ text: "l'Office et le ministère" })).toBe('conforms');
  });

  it('is missed only in a contact on record in full, where the record has all', () => {
    expect(told({ contact: 'Ministry' }, everything)).toBe('outstanding');
    expect(told({ contact: 'Ministry' })).toBe('not-on-record');
    expect(told({ text: 'names authorities' }, everything)).toBe('not-on-record');
    expect(told({}, unknown, { acts: [FRA, 'FRA authority 2019-06-01'] })).toBe('not-on-record');
  });
});

describe('what is free', () => {
  it('always conforms, and shows what is on record', () => {
    expect(cell('any', [])).toMatchObject({ answer: 'conforms', duty: 'free' });
    expect(cell('any', [FRA, 'FRA declaration 2019-06-01 provision=12 id=d']).because.at(-1)?.acts).toEqual(['d']);
  });
});

describe('versions', () => {
  // Another legal act with other rules: data only.
  const adopted = {
    ...first,
    id: 'adopted',
    date: '2019-09-01',
    status: 'adopted',
    legalAct: 'Decision 2',
    notBound: [],
    boundIfNotified: [{ ...first.boundIfNotified[0], notified: '2019-10-01' }],
    items: [item('no', '3', 'reservation', 'free'), item('new', '12', 'declaration', 'shall-make')],
  };
  const both = Position.parse({ ...position, versions: [first, adopted] });

  it('a later one is a further entry of the document', () => {
    const basis = { document, status: given(document, [FRA], asAt), record: unknown };
    const later = positionMatrix(both, 'adopted', basis, world());
    expect(later.version).toMatchObject({ status: 'adopted', legalAct: 'Decision 2' });
    expect(later.members.map(({ participant, bound }) => [participant, bound])).toEqual([
      ['DEU', true],
      ['FRA', true],
      ['HRV', true],
      ['ITA', true],
    ]);
    expect(later.members[1]?.answers.map(({ answer }) => answer)).toEqual(['conforms', 'not-on-record']);
    const before = { ...basis, status: given(document, [FRA], '2019-09-30') };
    expect(positionMatrix(both, 'adopted', before, world()).members[2]?.bound).toBe(false);
  });

  it('the one that held on the date is taken', () => {
    expect(['2018-01-01', '2019-08-31', '2019-09-01'].map((on) => versionOn(both, on).id)).toEqual([
      'draft',
      'draft',
      'adopted',
    ]);
  });

  it('one that there is not is refused', () => {
    expect(() => matrix([], { version: 'other' })).toThrow(
      'version: position TEST-EU has no version "other"; it has draft',
    );
  });

  it('faults of a document are named', () => {
    const faults = (...versions: object[]) =>
      Position.safeParse({ ...position, versions }).error?.issues.map(({ path }) => path.join('.'));
    expect(faults(first, first)).toEqual(['versions.1.id']);
    expect(faults(adopted, first)).toEqual(['versions.1.date']);
    expect(faults({ ...first, items: [first.items[0], first.items[0]] })).toEqual(['versions.0.items.1.id']);
    expect(faults({ ...first, items: [first.items[3]] })).toEqual(['versions.0.items.0.with']);
  });
});

it('the order of acts changes nothing', () => {
  const lines = [
    'FRA signature 2019-02-01',
    FRA,
    'FRA reservation 2019-06-01 provision=3',
    'FRA declaration 2019-06-01 provision=4 text=x',
    'FRA notification 2019-06-01 provision=5 id=n',
    'FRA statement-modified 2019-07-01 refersTo=n text=y',
    'FRA authority 2019-06-01 provision=6',
    'FRA authority 2019-07-01 provision=7(1) contact=z',
    'FRA authority 2019-06-01 provision=7(1) id=a',
    'ITA ratification 2019-06-02',
    'ITA declaration 2019-06-02 provision=9',
  ];
  const expected = matrix(lines, { record: everything });
  const seed = Number(process.env['ACCEDE_SEED'] ?? Date.now() % 2 ** 31);
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      expect(matrix(shuffled, { record: everything })).toEqual(expected);
    }),
    { seed, numRuns: Number(process.env['ACCEDE_RUNS'] ?? 100) },
  );
});

it('only a duty can be broken', () => {
  expect((['shall-make', 'encouraged-to-make', 'free'] as const).map((modality) => dutyOf({ modality }))).toEqual([
    'duty',
    'encouragement',
    'free',
  ]);
});
