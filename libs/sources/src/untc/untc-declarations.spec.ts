import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { encode, sample } from '../accounting.ts';
import { type Instruments, instrumentsAmong, readUntcDeclarations, readUntcTable } from '../index.ts';

const table = readUntcTable(
  encode(
    'Participant,Signature,"Ratification, Accession(a)"\nAustria,10 Dec 1973,10 Dec 1987\nChile,,27 May 1992 a\nFrance,1 Jan 2001,\nGuyana,,"15 Feb 1977, 5 Jan 1999 a"\n',
  ),
  { file: '4-5.csv' },
);
const instruments = instrumentsAmong(table.acts);
const read = (text: string, known: Instruments = instruments) =>
  readUntcDeclarations(encode(text), { file: '4-5.txt', instruments: () => known });
const told = (text: string) => read(text).acts.map((act) => [act.participant, act.kind, act.date]);

describe('declarations of the UN Treaty Collection', () => {
  it('take the date of the consent they came with, and say so', () => {
    const reading = readUntcDeclarations(readFileSync(sample('4-5.txt')), {
      file: '4-5.txt',
      instruments: () => instruments,
    });
    expect(reading.acts.map((act) => [act.id, act.note])).toEqual([
      ['UNTC-4-5-AUT-declaration-1987-12-10', 'The source gives no date: dated as the ratification it came with'],
      ['UNTC-4-5-CHL-declaration-1992-05-27', 'The source gives no date: dated as the accession it came with'],
    ]);
    expect(reading.questions).toMatchObject([{ row: 10, column: 'Italy', reason: 'statement-without-date' }]);
    expect(reading.notices).toMatchObject([{ row: 7, value: '', column: 'Guyana', reason: 'statement-without-text' }]);
    expect(reading.rows).toBe(4);
  });

  it('or of the signature, where there is no consent or the text says that it was made then', () => {
    expect(told('#France\nWe declare.\n')).toEqual([['FRA', 'declaration', '2001-01-01']]);
    expect(told('#Austria\nDeclaration made upon signature: We declare.\n')).toEqual([
      ['AUT', 'declaration', '1973-12-10'],
    ]);
  });

  it('two instruments, or a text of two dates, decide nothing', () => {
    expect(read('#Guyana\nWe declare.\n').questions.map((q) => q.reason)).toEqual(['statement-without-date']);
    expect(read('#Austria\nUpon signature: A. Upon ratification: B.\n').questions).toHaveLength(1);
    expect(readUntcDeclarations(encode('#Austria\nWe declare.\n'), { file: '4-5.txt' }).questions).toHaveLength(1);
  });

  it.each([
    ['Reservation: not Article 1.', 'reservation'],
    ['Reservations:\nnot Article 1.', 'reservation'],
    ['Reservation concerning article 11, paragraph 1: not so.', 'reservation'],
    ['Declaration: so.', 'declaration'],
    ['Reservation: not Article 1.Declaration: so.', 'declaration'],
    ['We reserve everything.', 'declaration'],
  ])('"%s" is a %s', (text, kind) => {
    expect(told(`#Austria\n${text}\n`)).toEqual([['AUT', kind, '1987-12-10']]);
  });

  const chile = 'Participant,Signature,Ratification\nChile,15 Nov 2001,31 Jul 2003\n';
  const ofChile = instrumentsAmong(readUntcTable(encode(chile), { file: '4-5.csv' }).acts);
  const changes = (text: string, onRecord: readonly Act[] = []) => {
    const options = { file: '4-5.txt', instruments: () => ofChile, onRecord: () => onRecord };
    const { acts, questions } = readUntcDeclarations(encode(text), options);
    return [
      acts.map((act) => [
        act.kind,
        act.date,
        ...(act.refersTo === undefined ? [] : [act.refersTo]),
        ...(act.partial ? ['partial'] : []),
      ]),
      questions.map(({ reason }) => reason),
    ];
  };
  const DECLARED = 'UNTC-4-5-CHL-declaration-2003-07-31';

  it('a line that is a date heads what was communicated on that day', () => {
    const { acts, questions } = readUntcDeclarations(
      encode('#Chile 10\n13 November 2008\nDeclaration:\nThe minimum age is eighteen years.\n'),
      { file: '4-5.txt', instruments: () => ofChile },
    );
    expect(acts).toMatchObject([
      { kind: 'declaration', date: '2008-11-13', text: 'Declaration:\nThe minimum age is eighteen years.' },
    ]);
    expect(acts[0]).not.toHaveProperty('note');
    expect(questions).toEqual([]);
  });

  it.each<[string, string, unknown]>([
    [
      'several dated texts under one name are several statements',
      'We declare.\n13 November 2008\nReservation:\nNot Article 1.\n1 March 2015\nMore.',
      [
        [
          ['declaration', '2003-07-31'],
          ['reservation', '2008-11-13'],
          ['declaration', '2015-03-01'],
        ],
        [],
      ],
    ],
    [
      'however the date is written',
      '[28 January 2000]\nA.\nle 1er août 1999 :\nB.\nOn 3 Sept 2001:\nC.\n4 juillet 2002\nD.',
      [
        [
          ['declaration', '2000-01-28'],
          ['declaration', '1999-08-01'],
          ['declaration', '2001-09-03'],
          ['declaration', '2002-07-04'],
        ],
        [],
      ],
    ],
    [
      'also where the heading follows on its line',
      '13 November 2008Declaration:\nA.',
      [[['declaration', '2008-11-13']], []],
    ],
    ['a date that is misspelt dates nothing', '1 Decmeber 1999\nA.', [[], ['statement-date-not-understood']]],
    [
      'a withdrawal is of the one statement that it can be of',
      'We declare.\n1 March 2015\nWithdrawal of declaration:\nChile withdraws.',
      [
        [
          ['declaration', '2003-07-31'],
          ['statement-withdrawn', '2015-03-01', DECLARED],
        ],
        [],
      ],
    ],
    [
      'in part',
      'We declare.\n1 March 2015\nPartial withdrawal\nArticle 2 is withdrawn.',
      [
        [
          ['declaration', '2003-07-31'],
          ['statement-withdrawn', '2015-03-01', DECLARED, 'partial'],
        ],
        [],
      ],
    ],
    [
      'a modification is one',
      'We declare.\n1 March 2015\nModification of the declaration:\nNow so.',
      [
        [
          ['declaration', '2003-07-31'],
          ['statement-modified', '2015-03-01', DECLARED],
        ],
        [],
      ],
    ],
    [
      'in French',
      'Nous déclarons.\n1er mars 2015\nRetrait partiel de la déclaration :\nRetirée.',
      [
        [
          ['declaration', '2003-07-31'],
          ['statement-withdrawn', '2015-03-01', DECLARED, 'partial'],
        ],
        [],
      ],
    ],
    [
      'of one of two it is a question',
      'We declare.\n13 November 2008\nMore.\n1 March 2015\nWithdrawal of declaration:\nGone.',
      [
        [
          ['declaration', '2003-07-31'],
          ['declaration', '2008-11-13'],
        ],
        ['statement-not-named'],
      ],
    ],
    [
      'of another kind than is there, too',
      'We declare.\n1 March 2015\nWithdrawal of reservation:\nGone.',
      [[['declaration', '2003-07-31']], ['statement-not-named']],
    ],
    [
      'unless it names the article',
      'We declare.\n1 March 2015\nWithdrawal of the reservation to article 9 (2):\nGone.',
      [
        [
          ['declaration', '2003-07-31'],
          ['statement-withdrawn', '2015-03-01'],
        ],
        [],
      ],
    ],
    [
      'without a date it is a question',
      'We declare.\nWithdrawal of declaration:\nGone.',
      [[['declaration', '2003-07-31']], ['statement-without-date']],
    ],
    [
      'the withdrawal of the signature is no matter of statements',
      '1 March 2015\nWithdrawal of signature:\nGone.',
      [[['declaration', '2015-03-01']], []],
    ],
  ])('%s', (_, text, expected) => expect(changes(`#Chile\n${text}\n`)).toEqual(expected));

  it('a withdrawal may be of a statement on record', () => {
    const onRecord = {
      id: 'mine',
      kind: 'reservation',
      participant: 'CHL',
      date: '2003-07-31',
      text: 'Not 1.',
    } as const;
    expect(changes('#Chile\n1 March 2015\nWithdrawal of reservation:\nGone.\n', [onRecord])).toEqual([
      [['statement-withdrawn', '2015-03-01', 'mine']],
      [],
    ]);
  });

  it('a text that is too long for one act is divided where a sentence ends, and nothing is lost', () => {
    const text = 'A sentence of the declaration. '.repeat(1500).trim();
    const { acts, questions } = read(`#Austria\n${text}\n`);
    expect(questions).toEqual([]);
    expect(acts.map((act) => act.note?.slice(0, 11))).toEqual(['Part 1 of 3', 'Part 2 of 3', 'Part 3 of 3']);
    expect(acts.map((act) => act.text).join(' ')).toBe(text);
    const unbroken = '𝕏'.repeat(25_000);
    expect(
      read(`#Austria\nA${unbroken}\n`)
        .acts.map((act) => act.text)
        .join(''),
    ).toBe(`A${unbroken}`);
  });

  it('a reference is noted, text before any heading and a name that is not known are asked about', () => {
    const reading = read('Preface.\n#Austria\nSee chapter IV.3.\n#Atlantis\nWe declare.\n');
    expect(reading.notices.map((n) => n.reason)).toEqual(['cross-reference']);
    expect(reading.questions).toMatchObject([{ value: 'Preface.', reason: 'statement-without-participant' }]);
    expect(reading.unresolved).toEqual([{ name: 'Atlantis', row: 4 }]);
  });

  it('a file without headings is refused', () => {
    expect(() => read('Austria declares.')).toThrow(expect.objectContaining({ code: 'missing-header' }));
  });
});

const folder = join(import.meta.dirname, '../../../../../shared/untc-2015');
const absent = !existsSync(folder);
if (absent) process.stdout.write(`skipped: the UN declarations are not at ${folder}\n`);

describe.skipIf(absent)('the 62 files of declarations of the UN Treaty Collection of 2015', () => {
  const files = absent ? [] : readdirSync(join(folder, 'declarations')).sort();
  const readings = files.map((file) => {
    const treaty = file.replace('.txt', '.csv');
    const { acts } = readUntcTable(readFileSync(join(folder, 'treaties', treaty)), { file: treaty });
    return readUntcDeclarations(readFileSync(join(folder, 'declarations', file)), {
      file,
      instruments: () => instrumentsAmong(acts),
    });
  });

  it('give 1174 statements under 1386 names, one of them in two parts', () => {
    expect(files).toHaveLength(62);
    expect(readings.flatMap((r) => r.unresolved)).toEqual([]);
    const acts = readings.flatMap((r) => r.acts);
    expect(acts).toHaveLength(1175);
    expect(acts.filter((act) => act.note?.startsWith('Part 2')).map((act) => act.participant)).toEqual(['EUE']);
    expect(acts.filter((act) => act.kind === 'reservation')).toHaveLength(20);
    expect(readings.reduce((sum, r) => sum + r.rows, 0)).toBe(1386);
    expect(readings.flatMap((r) => r.notices)).toHaveLength(145);
  });

  it('leave 67 questions: 66 under the Statute of the Court, whose table gives no dates, and one text of two dates', () => {
    const asked = readings.flatMap((r) => r.questions.map((q) => [q.file, q.reason]));
    expect(asked.filter(([file]) => file !== '1-4.txt')).toEqual([['4-8.txt', 'statement-without-date']]);
    expect(asked).toHaveLength(67);
  });

  it('lose no text: what was read of a file is what stands in it', () => {
    const bare = (text: string): string => text.replace(/\s/g, '');
    for (const [i, file] of files.entries()) {
      const sections = readFileSync(join(folder, 'declarations', file), 'utf8').replace(/^#.*$/gm, '');
      const { acts = [], questions = [], notices = [] } = readings[i] ?? {};
      const texts = [...acts.map((act) => act.text ?? ''), ...[...questions, ...notices].map((q) => q.value)];
      expect(bare(texts.join('')).length, file).toBe(bare(sections).length);
    }
  });
});
