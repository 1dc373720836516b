import { existsSync, readFileSync } from 'node:fs';
import {
  type Act,
  asRelated,
  derive,
  type FinalClauses,
  Position,
  positionMatrix,
  type RelatedTreaty,
} from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { contextWith, type Facts, facts, groupMemberships, participantsByCode, positions, treaties } from './index.ts';

const today = '2026-03-02';
const found = positions().find(({ id }) => id === 'EU-CETS224');
if (found === undefined) throw new Error('EU-CETS224 is not bundled');
const position = found;
const [proposal] = position.versions;

const of = (id: string) => ({
  document: treaties().find((treaty) => treaty.id === id) as FinalClauses,
  facts: facts.find(({ treaty }) => treaty === id) as Facts,
});

/** The matrix from the bundled record, with acts supposed as `HUN reservation 2026-02-05 7(9)(a)`. */
function matrix(lines: readonly string[] = [], completeAsOf?: string, asAt = today, of_ = position) {
  const supposed = lines.map((line, n): Act => {
    const [participant, kind, date = '', provision] = line.split(' ');
    return { id: `supposed-${n + 1}`, kind: kind as Act['kind'], participant, date, ...(provision && { provision }) };
  });
  const convention = of('ETS185');
  const related = new Map<string, RelatedTreaty>([
    ['ETS185', asRelated(derive(convention.document, convention.facts.acts, asAt, contextWith()))],
  ]);
  const { document, facts: recorded } = of('CETS224');
  const status = derive(document, [...recorded.acts, ...supposed], asAt, contextWith(related));
  const basis = {
    document,
    status,
    record: recorded.record,
    supposed: { acts: supposed.map(({ id }) => id), completeAsOf },
  };
  return positionMatrix(of_, of_.versions.at(-1)?.id ?? '', basis, contextWith());
}

function row(who: string, of: ReturnType<typeof matrix>) {
  const member = of.members.find(({ participant }) => participant === who);
  if (member === undefined) throw new Error(`${who} is no member`);
  return {
    answers: Object.fromEntries(member.answers.map(({ item, answer }) => [item, answer])),
    because: (id: string) => member.answers.find(({ item }) => item === id)?.because ?? [],
    duty: (id: string) => member.answers.find(({ item }) => item === id)?.duty,
  };
}

describe('the position of the European Union on CETS 224', () => {
  it('names participants, groups and provisions that are known', () => {
    const { document } = of('CETS224');
    expect(document.id).toBe(position.treaty);
    for (const { notBound, boundIfNotified, items } of position.versions) {
      for (const { participant } of [...notBound, ...boundIfNotified])
        expect(participantsByCode.has(participant)).toBe(true);
      for (const { provision, under, recorded, for: group, kind } of items) {
        if (group !== undefined) expect(groupMemberships.has(group)).toBe(true);
        if (!recorded) continue;
        const known = document.statements.provisions;
        for (const meant of under ?? [provision]) {
          const listed = known.find((each) => each.provision === meant);
          expect(listed, meant).toBeDefined();
          if (under === undefined) expect([meant, listed?.kind]).toEqual([meant, kind]);
        }
      }
    }
  });

  it('asks what the Annex of COM(2021) 719 asks', () => {
    expect(
      proposal?.items.map(({ provision, modality, for: group }) => [provision, modality, group ?? ''].join(' ').trim()),
    ).toEqual([
      '7(9)(a) shall-not-make',
      '7(9)(b) shall-not-make',
      '8(13) encouraged-not-to-make',
      '19(1) free',
      '7(2)(b) shall-make',
      '9(1)(b) encouraged-not-to-make',
      '19(2) free',
      '7(5)(a) shall-make',
      '7(5)(e) shall-communicate',
      '8(4) shall-make',
      '8(10)(a) shall-communicate',
      '8(10)(b) shall-communicate',
      '8(10)(a) shall-communicate EPPO',
      '8(10)(b) shall-communicate EPPO',
      '14(7)(c) shall-communicate',
      '14(10)(b) shall-communicate',
      '19(3) free',
      'the Protocol as a whole shall-ensure EPPO',
      '14(11)(c) shall-ensure',
      '14(1)(b) shall-communicate',
      '14(1)(c) shall-ensure',
    ]);
  });

  const text = new URL('../../../../shared/seeds/001_f6a01e765890cee2.txt', import.meta.url);
  it.skipIf(!existsSync(text))(
    'prescribes words as the Annex does (the text of COM(2021) 719 where it is at hand)',
    () => {
      const annex = readFileSync(text, 'utf8');
      for (const { words } of proposal?.items ?? []) {
        if (words === undefined) continue;
        expect(annex).toContain(words.prescribed);
        for (const shown of words.shownBy) expect(words.prescribed).toContain(shown);
      }
    },
  );

  it('has a row for each member of the European Union on the date', () => {
    expect(matrix().members).toHaveLength(27);
    const before = matrix([], undefined, '2020-01-31').members.map(({ participant }) => participant);
    expect([before.length, before.includes('GBR')]).toEqual([28, true]);
    expect(matrix([], undefined, '2020-02-01').members).toHaveLength(27);
  });

  it('does not bind Denmark (Protocol No 22); of Ireland it cannot be said while no notification is on record', () => {
    for (const [who, told, source] of [
      ['DNK', 'not-bound', 'Council Decision (EU) 2023/436, Protocol No 22'],
      ['IRL', 'not-on-record', 'Council Decision (EU) 2023/436, Protocol No 21'],
    ] as const) {
      const { answers, because } = row(who, matrix());
      expect(new Set(Object.values(answers))).toEqual(new Set([told]));
      expect(because('7.9.a')[0]?.clause).toContain(source);
    }
    const notified = Position.parse({
      ...position,
      versions: position.versions.map((version) => ({
        ...version,
        boundIfNotified: version.boundIfNotified.map((each) => ({ ...each, notified: '2022-01-01' })),
      })),
    });
    expect(row('IRL', matrix([], undefined, today, notified)).answers['7.9.a']).toBe('not-yet-due');
    expect(row('IRL', matrix([], undefined, '2021-12-31', notified)).answers['7.9.a']).toBe('not-bound');
  });

  it('asks of members of the EPPO cooperation that they include it', () => {
    const ratified = matrix(['FRA ratification 2026-03-01', 'DNK ratification 2026-03-01']);
    expect(row('FRA', ratified).answers['8.10.a-EPPO']).toBe('outstanding');
    expect(row('HUN', ratified).answers['8.10.a-EPPO']).toBe('not-bound');
    expect(row('HUN', ratified).because('8.10.a-EPPO').at(-1)).toMatchObject({
      rule: 'item-not-for-member',
      facts: { participant: 'HUN' },
    });
    expect(row('SWE', matrix([], undefined, '2024-07-15')).answers['EPPO-cooperation']).toBe('not-bound');
    expect(row('SWE', matrix([], undefined, '2024-07-16')).answers['EPPO-cooperation']).toBe('not-yet-due');
  });

  it('asks nothing yet of those that have not consented', () => {
    const { answers, because } = row('FRA', matrix());
    expect(answers['7.5.a']).toBe('not-yet-due');
    expect(because('7.5.a').at(-1)).toMatchObject({
      rule: 'item-due-with-consent',
      facts: { participant: 'FRA', signed: '2023-01-27' },
    });
    expect(row('POL', matrix()).because('7.5.a').at(-1)).toMatchObject({
      rule: 'item-due-with-consent',
      facts: { participant: 'POL', signed: null },
    });
  });

  describe('Hungary, bound by consent since 5 February 2026, of whose statements nothing is on record', () => {
    it('is told that the record cannot tell', () => {
      const { answers, because } = row('HUN', matrix());
      expect(answers).toMatchObject({ '7.9.a': 'not-on-record', '7.5.a': 'not-on-record', '14.1.b': 'not-on-record' });
      expect(because('7.5.a').at(-1)).toMatchObject({
        rule: 'item-record',
        facts: { gaps: ['Statements of Serbia and Hungary are missing.', expect.stringContaining('Hungary')] },
      });
      expect(because('7.5.a').flatMap(({ acts }) => acts)).toEqual(['CETS224-HUN-ratification-2026-02-05']);
    });

    it('as if it had made some statements and not others: every kind of answer', () => {
      const some = [
        'HUN reservation 2026-02-05 7(9)(a)',
        'HUN declaration 2026-02-05 9(1)(b)',
        'HUN declaration 2026-02-05 7(2)(b)',
        'HUN notification 2026-02-05 7(5)(a)',
        'HUN authority 2026-02-05 8(10)',
      ];
      const expected = {
        '7.9.a': 'deviates',
        '7.9.b': 'not-on-record',
        '8.13': 'not-on-record',
        '19.1-others': 'conforms',
        '7.2.b': 'conforms',
        '9.1.b': 'deviates',
        '19.2-others': 'conforms',
        '7.5.a': 'conforms',
        '7.5.e': 'not-on-record',
        '8.4': 'not-on-record',
        '8.10.a': 'conforms',
        '8.10.b': 'conforms',
        '8.10.a-EPPO': 'not-bound',
        '8.10.b-EPPO': 'not-bound',
        '14.7.c': 'not-on-record',
        '14.10.b': 'not-on-record',
        '19.3-others': 'conforms',
        'EPPO-cooperation': 'not-bound',
        '14.11.c': 'not-yet-due',
        '14.1.b': 'not-on-record',
        '14.1.c': 'not-yet-due',
      };
      const supposed = row('HUN', matrix(some));
      expect(supposed.answers).toEqual(expected);
      expect([supposed.duty('7.9.a'), supposed.duty('9.1.b')]).toEqual(['duty', 'encouragement']);
      expect(supposed.because('7.9.a').at(-1)).toMatchObject({
        clause: 'Art. 7(9)(a)',
        rule: 'item-statement',
        facts: { kind: 'reservation', date: '2026-02-05', supposed: true, withdrawn: null, state: null },
        acts: ['supposed-1'],
      });

      // With the record of statements supposed complete, what is missing is outstanding, what was left alone conforms.
      const complete = row('HUN', matrix(some, today));
      expect(complete.answers).toEqual({
        ...expected,
        '7.9.b': 'conforms',
        '8.13': 'conforms',
        '7.5.e': 'outstanding',
        '8.4': 'outstanding',
        '14.7.c': 'outstanding',
        '14.10.b': 'outstanding',
      });
      expect(complete.because('8.4')).toMatchObject([
        {
          rule: 'position-says',
          facts: {
            says: 'Member States shall declare that additional supporting information is required to give effect to orders under Article 8(1)',
          },
        },
        { rule: 'item-without-act' },
        {
          rule: 'item-due-on-consent',
          facts: { participant: 'HUN', means: 'ratification', date: '2026-02-05', supposed: false },
        },
        { rule: 'item-record', facts: { supposed: true, to: '2026-03-02', needed: null, gaps: [] } },
      ]);
      for (const { because } of matrix(some).members.flatMap(({ answers }) => answers))
        expect(because.length).toBeGreaterThan(0);
    });
  });

  it('a deposit supposed without a statement leaves it outstanding', () => {
    const { answers, because } = row('FRA', matrix(['FRA ratification 2026-03-01']));
    expect(answers).toMatchObject({ '7.5.a': 'outstanding', '7.5.e': 'outstanding', '7.9.a': 'conforms' });
    expect(because('7.5.a').at(-1)).toMatchObject({
      rule: 'item-record-of-supposed',
      facts: { participant: 'FRA' },
    });
  });

  it('the order in which acts were supposed or recorded changes nothing', () => {
    const some = [
      'HUN reservation 2026-02-05 7(9)(a)',
      'FRA ratification 2026-03-01',
      'FRA authority 2026-03-01 8(10)',
    ];
    const answers = (lines: readonly string[]) =>
      matrix(lines).members.map((member) => member.answers.map(({ answer, due, made }) => [answer, due, made]));
    expect(answers(some.toReversed())).toEqual(answers(some));
  });
});
