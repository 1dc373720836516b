import { copyFileSync, mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { treaties } from '@accede/catalogue';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, derive, desk, EXIT, expectNothingAmiss, expectRefused } from './desk.ts';

const HEADER = 'participant,act,date';
const GOOD = `${HEADER}\nFRA,ratification,2026-02-01\n`;
const PDF = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n', 'latin1');
const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
const LATIN1 = Buffer.from(`${HEADER}\nCôte d'Ivoire,ratification,2026-02-01\n`, 'latin1');

let at: Desk;
beforeAll(async () => {
  at = desk();
  mkdirSync(join(at.folder, 'a folder.csv'));
  at.file('good.csv', GOOD);
  at.file('bare.json', JSON.stringify({ id: 'X1', title: { en: 'A treaty' } }));
  at.file('huge.csv', GOOD);
  truncateSync(join(at.folder, 'huge.csv'), 64 * 1024 * 1024 + 1);
  await at.accede('treaties');
});
afterAll(async () => {
  await expectNothingAmiss(at);
  at.clear();
});

const given = (definition: string, acts: string, ...more: string[]): string[] => [
  ...['--definition', join(at.folder, definition), '--acts', join(at.folder, acts)],
  ...more,
];

describe('a file of acts that cannot be read is refused by its name and rule:', () => {
  it.each<[string, string, string | Uint8Array | null, RegExp[]]>([
    ['one that is not there', 'missing.csv', null, [/there is no such file/]],
    ['a folder', 'a folder.csv', null, [/it is a folder/]],
    ['one beyond 64 MiB', 'huge.csv', null, [/64 MiB/]],
    ['an empty one', 'empty.csv', '', [/empty/]],
    ['one byte', 'byte.csv', 'x', [/row 1, participant: is missing/]],
    ['UTF-16 without its mark', 'utf16.csv', Buffer.from(GOOD, 'utf16le'), [/NUL/]],
    ['bytes of no encoding', 'bytes.csv', Buffer.from([...Buffer.from(GOOD), 0xff, 0x01]), [/not UTF-8/]],
    ['NUL bytes', 'nul.csv', GOOD.replace('FRA', 'F\0RA'), [/NUL/]],
    ['a PDF', 'a.pdf', PDF, [/not UTF-8 text: it is a PDF/]],
    ['a picture', 'a.png', PNG, [/not UTF-8 text: it is a picture/]],
    [
      'no header',
      'bare.csv',
      'FRA,ratification,2026-02-01\n',
      [/first row must name the columns participant,act,date/],
    ],
    ['a column twice', 'twice.csv', `${HEADER},date\nFRA,ratification,2026-02-01,\n`, [/row 1, date: stands twice/]],
    ['an unknown column', 'colour.csv', `${HEADER},colour\nFRA,ratification,2026-02-01,red\n`, [/row 1.*"colour"/]],
    ['a row too short', 'short.csv', `${HEADER}\nFRA,ratification\n`, [/row 2, date: is missing/]],
    ['a row too long', 'long.csv', `${HEADER}\nFRA,ratification,2026-02-01,a,b\n`, [/row 2: more cells.*"a,b"/]],
    ['a quote left open', 'quote.csv', `${HEADER},note\nFRA,ratification,2026-02-01,"open\n`, [/CSV.*line 2/]],
    [
      'a fault after a line break within quotes: its row is that of a spreadsheet',
      'break.csv',
      `${HEADER},note\nFRA,ratification,2026-02-01,"two\nlines"\nDEU,wish,2026-02-01,\n`,
      [/row 3, act: .*"wish"/],
    ],
    [
      'three faults: each is named',
      'three.csv',
      `${HEADER}\nFRA,ratification,2026-02-31\nXXX,ratification,2026-02-01\nDEU,ratification,1/2/2026\n`,
      [/row 2, date: .*"2026-02-31"/, /row 3, participant: .*"XXX"/, /row 4, date: .*"1\/2\/2026"/],
    ],
    ['an act twice', 'again.csv', `${GOOD}FRA,ratification,2026-02-01\n`, [/row 3: the same act stands in row 2/]],
  ])('%s', async (_, name, content, words) => {
    if (content !== null) at.file(name, content);
    const said = await derive(...given('bare.json', name));
    expect(said.out).toBe('');
    expectRefused(said, EXIT.refused, name, ...words);
  });

  it.each([
    ['a byte order mark', `\ufeff${GOOD}`],
    ['CRLF', GOOD.replaceAll('\n', '\r\n')],
    ['CR', GOOD.replaceAll('\n', '\r')],
    ['semicolons', GOOD.replaceAll(',', ';')],
    ['tabs', GOOD.replaceAll(',', '\t')],
    ['a code in small letters, or of two', GOOD.replace('FRA', 'fr')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${GOOD}`, 'utf16le')],
    ['Windows-1252', LATIN1],
    ['capitals, blanks and blank lines', `Participant, Act ,DATE\n\n France ,Ratification,2026-02-01\n\n`],
  ] as const)('but %s does no harm', async (_, content) => {
    at.file('harmless.csv', content);
    const { code, out } = await derive(...given('bare.json', 'harmless.csv', '--json'));
    expect([code, JSON.parse(out).totals.consents]).toEqual([EXIT.done, 1]);
  });
});

it('the program says the same as these tests, which run its command within their own process', async () => {
  at.file('same.csv', `${HEADER}\nFRA,ratification\n`);
  const args = given('bare.json', 'same.csv');
  expect(await at.accede('derive', ...args)).toEqual(await derive(...args));
});

describe('a definition that cannot be one is refused by its path and rule:', () => {
  const budapest = treaties().find(({ id }) => id === 'ETS185');
  /** The Budapest Convention, changed in one place. */
  // biome-ignore lint/suspicious/noExplicitAny: what is made here is wrong on purpose
  const but = (change: (document: any) => void): string => {
    const document = structuredClone(budapest);
    change(document);
    return JSON.stringify(document);
  };

  it.each<[string, string | Uint8Array | null, RegExp[]]>([
    ['one that is not there', null, [/there is no such file/]],
    ['an empty one', '', [/not JSON/]],
    ['broken JSON', '{"id":"X1",}', [/not JSON.*position/]],
    ['Latin-1', Buffer.from('{"id":"X1","title":{"en":"Côte"}}', 'latin1'), [/not UTF-8/]],
    ['a list', '[]', [/\(document\): .*object/]],
    ['no title', '{"id":"X1"}', [/title: /]],
    ['a code that is none', '{"id":"not a code","title":{"en":"x"}}', [/id: a treaty code has the form ETS185/]],
    [
      'a node of an unknown kind',
      but((d) => {
        d.entryIntoForce.condition.of[1].kind = 'cuont';
      }),
      [/entryIntoForce\.condition\.of\.1\.kind: /],
    ],
    [
      'a number below one',
      but((d) => {
        d.entryIntoForce.condition.of[0].atLeast = 0;
      }),
      [/entryIntoForce\.condition\.of\.0\.atLeast: /],
    ],
    [
      'a misspelt field',
      but((d) => {
        d.entryIntoForce.condition.of[0].atleast = 5;
      }),
      [/entryIntoForce\.condition\.of\.0: .*"atleast"/],
    ],
    [
      '31 February',
      but((d) => {
        d.signature.opens = '2001-02-31';
      }),
      [/signature\.opens: "2001-02-31" is not a calendar date/],
    ],
    [
      'a closing before the opening',
      but((d) => {
        d.signature.closes = '1999-01-01';
      }),
      [/signature\.closes: signature closes before it opens/],
    ],
    [
      'two faults: both are named',
      but((d) => {
        d.title = 5;
        d.signature.opens = 'soon';
      }),
      [/title: /, /signature\.opens: "soon"/],
    ],
    [
      'weights that are not there',
      but((d) => {
        d.entryIntoForce.condition = { kind: 'share', weights: 'gold', percent: 50 };
      }),
      [/entryIntoForce\.condition: no weights named "gold"/],
    ],
    [
      'weights named as a member of every object',
      but((d) => {
        d.entryIntoForce.condition = { kind: 'share', weights: 'constructor', percent: 50 };
      }),
      [/entryIntoForce\.condition: no weights named "constructor"/],
    ],
    [
      'conditions five thousand deep',
      but((d) => {
        for (let n = 0; n < 5000; n += 1)
          d.entryIntoForce.condition = { kind: 'all', of: [d.entryIntoForce.condition] };
      }),
      [/deep|nest/],
    ],
  ])('%s', async (_, content, words) => {
    const name = content === null ? 'missing.json' : 'definition.json';
    if (content !== null) at.file(name, content);
    expectRefused(await derive(...given(name, 'good.csv')), EXIT.refused, name, ...words);
  });

  it('documents that name each other in a circle', async () => {
    const naming = (id: string, other: string) =>
      JSON.stringify({ id, title: { en: id }, parent: { treaty: other, article: '1' } });
    at.file('a.json', naming('A1', 'B1'));
    const b = at.file('b.json', naming('B1', 'A1'));
    const said = await derive(...given('a.json', 'good.csv', '--related', `${b}:${join(at.folder, 'good.csv')}`));
    expectRefused(said, EXIT.refused, /circle: A1 → B1 → A1/);
  });

  it('--related without its acts', async () => {
    expectRefused(
      await derive(...given('bare.json', 'good.csv', '--related', 'b.json')),
      EXIT.usage,
      /--related: "b\.json" is not/,
    );
  });

  it('a fault in the acts of a related treaty: the file is named', async () => {
    const other = at.file('other.json', JSON.stringify({ id: 'B1', title: { en: 'B1' } }));
    const acts = at.file('others.csv', PDF);
    expectRefused(
      await derive(...given('bare.json', 'good.csv', '--related', `${other}:${acts}`)),
      EXIT.refused,
      /others\.csv/,
      /UTF-8/,
    );
  });
});

describe('an import', () => {
  let before: number;
  beforeEach(() => {
    before = at.events();
  });
  const recorded = () => at.events() - before;
  const load = (files: string[], ...more: string[]) =>
    at.accede('import', ...files.map((name) => join(at.folder, name)), ...more);
  const UNCC = ['--format', 'acts', '--treaty', 'UNCC'];

  describe('that is refused records nothing:', () => {
    afterEach(() => expect(recorded()).toBe(0));

    it.each<[string, string[], string[], number, RegExp[]]>([
      ['no files', [], UNCC, EXIT.usage, [/missing required argument 'files'/]],
      ['no format', ['good.csv'], [], EXIT.usage, [/--format/]],
      [
        'an unknown format',
        ['good.csv'],
        ['--format', 'xls'],
        EXIT.usage,
        [/--format: "xls" is not one of acts, untc/],
      ],
      ['a day that is none', ['good.csv'], [...UNCC, '--as-of', 'today'], EXIT.usage, [/--as-of: "today" is not/]],
      [
        'a column mapped on nothing',
        ['good.csv'],
        [...UNCC, '--column', 'date'],
        EXIT.usage,
        [/--column: "date" is not/],
      ],
      [
        'a field that there is not',
        ['good.csv'],
        [...UNCC, '--column', 'colour=act'],
        EXIT.refused,
        [/there is no such field; they are participant, act/],
      ],
      [
        'a table in part',
        ['good.csv'],
        ['--format', 'untc', '--partial'],
        EXIT.usage,
        [/--partial: is for --format acts/],
      ],
      ['one treaty for several files', ['good.csv', 'good.csv'], UNCC, EXIT.usage, [/--treaty: several files/]],
      ['no treaty for acts', ['good.csv'], ['--format', 'acts'], EXIT.refused, [/good\.csv refused: .*treaty/]],
      [
        'a treaty code that is none',
        ['good.csv'],
        ['--format', 'acts', '--treaty', 'the treaty'],
        EXIT.refused,
        [/treaty code has the form ETS185/],
      ],
      [
        'a treaty code that is none, tried first',
        ['good.csv'],
        ['--format', 'acts', '--treaty', 'the treaty', '--dry-run'],
        EXIT.refused,
        [/treaty code has the form ETS185/],
      ],
      [
        'a table not named as one',
        ['good.csv'],
        ['--format', 'untc'],
        EXIT.refused,
        [/good\.csv refused: .*4-2-a\.csv/],
      ],
      ['a file that is not there', ['missing.csv'], UNCC, EXIT.refused, [/missing\.csv: there is no such file/]],
      ['a folder', ['a folder.csv'], UNCC, EXIT.refused, [/it is a folder/]],
      ['a file beyond 64 MiB', ['huge.csv'], UNCC, EXIT.refused, [/huge\.csv: .*64 MiB/]],
      [
        'titles that are not there',
        ['good.csv'],
        ['--format', 'untc', '--titles', 'no.csv'],
        EXIT.refused,
        [/no\.csv: there is no such file/],
      ],
    ])('%s', async (_, files, options, code, words) => {
      expectRefused(await load(files, ...options), code, ...words);
    });

    it.each([
      ['a PDF', PDF],
      ['a picture', PNG],
      ['an SQLite file', null],
    ])('%s, as either format', async (_, content) => {
      if (content === null) copyFileSync(join(at.data, 'events.sqlite'), join(at.folder, '18-14.csv'));
      else at.file('18-14.csv', content);
      expectRefused(await load(['18-14.csv'], ...UNCC), EXIT.refused, /18-14\.csv refused: .*not UTF-8/);
      expectRefused(await load(['18-14.csv'], '--format', 'untc'), EXIT.refused, /18-14\.csv refused: .*not UTF-8/);
    });

    it('acts in one row of which there is a fault', async () => {
      at.file('fault.csv', `${HEADER}\nDEU,ratification,2026-02-01\nFRA,ratification,2026-02-31\n`);
      expectRefused(await load(['fault.csv'], ...UNCC), EXIT.refused, /fault\.csv/, /row 3, date: .*"2026-02-31"/);
    });

    it('anything at all with --dry-run, though its faults are told', async () => {
      at.file('future.csv', `${HEADER}\nDEU,ratification,2026-02-01\nFRA,ratification,2999-01-01\n`);
      const said = await load(['future.csv'], ...UNCC, '--dry-run');
      expectRefused(said, EXIT.refused, /nothing recorded \(dry run\)/, /future\.csv .*2999-01-01/);
      expect((await load(['good.csv'], ...UNCC, '--dry-run')).code).toBe(EXIT.done);
    });

    it('an index of titles without a title for the table', async () => {
      at.file('18-14.csv', 'Participant,Signature\nFrance,1 Jan 2001\n');
      const titles = at.file(
        'titles.csv',
        'chapter_no,treaty_no,treaty_name,url,chapter_url,chapter_name\n18,14,,u,u,c\n',
      );
      expectRefused(await load(['18-14.csv'], '--format', 'untc', '--titles', titles), EXIT.refused, /title/);
    });
  });

  it.each<[string, string, string, string[], RegExp]>([
    [
      'XML that defines entities',
      'IV-4.en.xml',
      '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
      ['--format', 'untc-xml'],
      /document type that defines entities/,
    ],
    ['XML cut off', 'IV-4.en.xml', '<Treaty><Participants>', ['--format', 'untc-xml'], /line \d/],
    ['XML without a table', 'IV-4.en.xml', '<Treaty/>', ['--format', 'untc-xml'], /no Participants\/Table/],
    [
      'XML in an encoding that is not read',
      'IV-4.en.xml',
      '<?xml version="1.0" encoding="EBCDIC"?><x/>',
      ['--format', 'untc-xml'],
      /encoding EBCDIC/,
    ],
    [
      'the chart of another treaty',
      'chart.txt',
      'ETS No. 185\n\tSignature\tRatification\nFrance\t01/01/2001\n',
      ['--format', 'coe', '--treaty', 'ETS189'],
      /not the treaty of the chart, which is ETS185/,
    ],
    [
      'a page without a chart',
      'chart.html',
      '<!doctype html><p>Gone</p>',
      ['--format', 'coe'],
      /Signature, Ratification/,
    ],
    [
      'a page nested without end',
      'chart.html',
      `<!doctype html>${'<div>'.repeat(2000)}`,
      ['--format', 'coe'],
      /256 elements within one another/,
    ],
    [
      'actions of a treaty mistyped',
      'actions.txt',
      'Participant\tAction\tDate of Notification/Deposit\nFrance\tRatification\t01/01/2001\n',
      ['--format', 'unts', '--treaty', 'UNCX'],
      /"UNCX" is not on record/,
    ],
    [
      'parties of no treaty',
      'parties.txt',
      'Party\tSignature\tRatification\n',
      ['--format', 'verdragenbank'],
      /names no treaty/,
    ],
    ['declarations under no name', '4-5.txt', 'We declare.\n', ['--format', 'untc-declarations'], /#Participant/],
  ])('refuses %s', async (_, name, content, options, words) => {
    at.file(name, content);
    expectRefused(await load([name], ...options), EXIT.refused, new RegExp(`${name} refused`), words);
    expect(recorded()).toBe(0);
  });

  describe('of a later edition', () => {
    const HEAD = 'Participant,Signature,"Ratification, Accession(a)"\n';
    const edition = (rows: string, ...more: string[]) => {
      at.file('99-1.csv', HEAD + rows);
      return load(['99-1.csv'], '--format', 'untc', ...more);
    };
    const RATIFIED = 'UNTC-99-1-CHL-ratification-2001-09-10';

    it('records the end that brackets show, and only proposes what it tells otherwise or no longer has', async () => {
      await edition('Chile,3 Dec 1997,10 Sep 2001\nPeru,,4 Feb 1998 a\nEstonia,,12 May 2004 a\n');
      const second = 'Chile,3 Dec 1997,11 Sep 2001\nEstonia 1,,[12 May 2004 a]\n';
      const tried = await edition(second, '--dry-run', '--json');
      expect(recorded()).toBe(5);
      const said = await edition(second);
      expect(recorded()).toBe(6);
      expect(said.out).toContain('4 acts read; 1 recorded, 2 already on record');
      const correct = `accede correct UNTC-99-1 ${RATIFIED} --act ratification --participant CHL --date 2001-09-11 --source 'UN Treaty Collection, status table' --reason '99-1.csv says otherwise: date 2001-09-11'`;
      const retract = `accede retract UNTC-99-1 UNTC-99-1-PER-accession-1998-02-04 --reason 'no longer in 99-1.csv'`;
      for (const command of [correct, retract]) expect(said.out.split('\n')).toContain(command);
      expect(JSON.parse(tried.out).proposals).toMatchObject([
        { actId: RATIFIED, fields: ['date'], correct: { act: { id: RATIFIED, date: '2001-09-11' } }, command: correct },
        { actId: 'UNTC-99-1-PER-accession-1998-02-04', retract: { reason: 'no longer in 99-1.csv' }, command: retract },
      ]);
      expect((await edition(second, '--strict')).code).toBe(EXIT.findings);
    });

    it('once confirmed says no more, and an earlier edition does not undo it', async () => {
      const words = (command: string) => command.match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", '')) ?? [];
      const second = 'Chile,3 Dec 1997,11 Sep 2001\nEstonia 1,,[12 May 2004 a]\n';
      const { proposals } = JSON.parse((await edition(second, '--json')).out);
      for (const { command } of proposals as { command: string }[])
        expect((await at.accede(...words(command).slice(1))).code).toBe(EXIT.done);
      expect(recorded()).toBe(2);
      for (const rows of [second, 'Chile,3 Dec 1997,10 Sep 2001\nPeru,,4 Feb 1998 a\nEstonia,,[12 May 2004 a]\n']) {
        const report = JSON.parse((await edition(rows, '--json')).out);
        expect(report).toMatchObject({ recorded: 0, refused: [], proposals: [] });
      }
      expect(recorded()).toBe(2);
    });

    it('notes as of when the source stands, once, and not where something of it was lost', async () => {
      const page = (at: string, rows: string) =>
        `STATUS AS AT : ${at} 09:15:24 EDT\nCHAPTER XXVI\n9 . Convention of Examples\nParticipant\tSignature\tAccession(a)\n${rows}`;
      at.file('page.txt', page('03-01-2026', 'Chile\t3 Dec 1997\t\n'));
      const said = await load(['page.txt'], '--format', 'untc-html');
      expect(said.out).toContain(
        'UNTC-26-9: the source stands as at 3 Jan 2026; the record is noted as complete to that day',
      );
      expect(recorded()).toBe(3);
      const noted = async () =>
        JSON.parse(
          (await at.accede('export')).out
            .split('\n')
            .findLast((line) => line.includes('FinalClausesRevised') && line.includes('UNTC-26-9')) ?? '{}',
        ).data;
      expect((await noted()).record.completeAsOf).toEqual({
        signature: '2026-01-03',
        consent: '2026-01-03',
        denunciation: '2026-01-03',
      });
      await load(['page.txt'], '--format', 'untc-html');
      expect(recorded()).toBe(3);
      at.file('page.txt', page('03-02-2026', 'Chile\t3 Dec 1997\t\nRuritania\t\t1 Jan 2026 a\n'));
      const lost = JSON.parse((await load(['page.txt'], '--format', 'untc-html', '--json')).out);
      expect(lost.completeAsOf).toMatchObject([
        { date: '2026-02-03', noted: false, because: expect.stringMatching(/^not all/) },
      ]);
      expect(recorded()).toBe(3);
    });

    it('bounds an end by the day that is given for a file without one', async () => {
      at.file('99-2.csv', `${HEAD}Estonia 1,,[12 May 2004 a]\n`);
      await load(['99-2.csv'], '--format', 'untc', '--as-of', '2026-02-03');
      const { out } = await at.accede('export');
      expect(out).toMatch(/"ParticipantCeased".*"notAfter":"2026-02-03"/);
    });
  });

  it('tells every fault of a file in --json, and takes what is good with --partial', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `Atlantis ${i},ratification,2026-02-01`).join('\n');
    at.file('faults.csv', `${HEADER}\nBEL,ratification,2026-02-01\n${rows}\n`);
    const refused = JSON.parse((await load(['faults.csv'], ...UNCC, '--json')).out);
    expect(refused.failed).toMatchObject([{ file: 'faults.csv', code: 'rows-refused' }]);
    expect(refused.failed[0].faults).toHaveLength(30);
    expect(recorded()).toBe(0);
    const partial = await load(['faults.csv'], ...UNCC, '--partial', '--strict');
    expect(partial.code).toBe(EXIT.findings);
    expect(partial.out).toMatch(/30 rows left out\nfaults\.csv, row 3, participant: no participant .*"Atlantis 0"/);
    expect(partial.out).toMatch(/row 32, participant: .*"Atlantis 29"/);
    expect(recorded()).toBe(1);
  });

  it('reads a file of other columns by what they stand for', async () => {
    at.file('other.csv', 'country_name;what;when;colour\r\nLuxembourg;ratification;23/01/2026;red\r\n');
    const mapped = ['participant=country_name', 'act=what', 'date=when'].flatMap((pair) => ['--column', pair]);
    const { code, out } = await load(['other.csv'], ...UNCC, ...mapped);
    expect([code, out]).toEqual([EXIT.done, expect.stringContaining('1 recorded')]);
    expect(recorded()).toBe(1);
  });

  it('dates declarations by the instruments on record, and asks where there is none', async () => {
    at.file('5-1.csv', 'Participant,Signature,Accession(a)\nFrance,1 Jan 2001,\nSpain,,1 Feb 2002 a\n');
    at.file(
      '5-1.txt',
      `#France\nReservation: not Article 1.\n#Spain\nWe declare.\n#Italy\n${'We declare. '.repeat(40)}\n`,
    );
    await load(['5-1.csv'], '--format', 'untc');
    for (const expected of [2, 0]) {
      const { code, out } = await load(['5-1.txt'], '--format', 'untc-declarations', '--strict');
      expect(code).toBe(EXIT.findings);
      expect(out).toContain(`2 acts read; ${expected} recorded, ${2 - expected} already on record`);
      // The text is told by its beginning, in a cell of its own.
      expect(out).toMatch(/5-1\.txt +5 +Italy +We declare\. .{0,90} +the text gives no date/);
      expect(out.split('We declare.').length - 1).toBeLessThan(8);
    }
    expect(recorded()).toBe(5);
  });

  it('reports what is not understood by file, row and reason', async () => {
    at.file('18-15.csv', 'Participant,Signature,Ratification\nFrance,13 Dec 2003,31 Feb 2004\nRuritania,1 Jan 2001,\n');
    const { code, out } = await load(['18-15.csv'], '--format', 'untc', '--strict');
    expect(code).toBe(EXIT.findings);
    expect(out).toMatch(/18-15\.csv +2 +Ratification +31 Feb 2004 +this is not a date/);
    expect(out).toMatch(/18-15\.csv +3 +Ruritania/);
    expect(recorded()).toBe(2);
  });

  it('takes the good files of several, names the bad one, and changes nothing when repeated', async () => {
    at.file('1-1.csv', 'Participant,Signature\nFrance,1 Jan 2001\n');
    at.file('1-2.csv', PDF);
    at.file('1-3.csv', 'Participant,Signature\nGermany,1 Jan 2001\n');
    for (const expected of [4, 4]) {
      const said = await load(['1-1.csv', '1-2.csv', '1-3.csv'], '--format', 'untc');
      expectRefused(said, EXIT.refused, /1 file refused/, /1-2\.csv refused/);
      expect(recorded()).toBe(expected);
    }
  });

  it('records what can be an act and names what cannot', async () => {
    at.file('future.csv', `${HEADER}\nAUT,ratification,2026-02-01\nFRA,ratification,2999-01-01\n`);
    expectRefused(await load(['future.csv'], ...UNCC), EXIT.refused, /future\.csv .*2999-01-01/);
    expect(recorded()).toBe(1);
  });

  it('does not trip over an index.csv that is none of its own', async () => {
    at.file('index.csv', 'name,age\nx,1\n');
    at.file('tables/1-4.csv', 'Participant,Signature\nFrance,1 Jan 2001\n');
    const { code, err } = await load(['tables/1-4.csv'], '--format', 'untc');
    expect([code, err]).toEqual([
      EXIT.done,
      expect.stringMatching(/index\.csv is no index of titles and is passed over/),
    ]);
  });

  it('but one that was named as the index is refused by its name', async () => {
    at.file('index.csv', 'name,age\nx,1\n');
    at.file('tables/1-4.csv', 'Participant,Signature\nFrance,1 Jan 2001\n');
    const said = await load(['tables/1-4.csv'], '--format', 'untc', '--titles', join(at.folder, 'index.csv'));
    expectRefused(said, EXIT.refused, /index\.csv: it is no index of the UN Treaty Collection/, /chapter_no/);
  });

  it.each([['ETS158'], ['uncc']])('does not begin a treaty by a mistyped code: %s', async (code) => {
    for (const more of [[], ['--dry-run']]) {
      const said = await load(['good.csv'], '--format', 'acts', '--treaty', code, ...more);
      expectRefused(said, EXIT.refused, /good\.csv refused: treaty: /, code);
    }
    expect(recorded()).toBe(0);
  });

  it('says which treaties it registers, and none of which nothing was read', async () => {
    at.file('2-1.csv', 'Participant,Signature\nFrance,1 Jan 2001\n');
    at.file('2-2.csv', GOOD);
    const first = await load(['2-1.csv', '2-2.csv'], '--format', 'untc');
    expect([first.code, first.out]).toEqual([
      EXIT.done,
      expect.stringContaining('1 treaty not on record before, now registered: UNTC-2-1\n'),
    ]);
    expect(recorded()).toBe(2);
    expect((await load(['2-1.csv'], '--format', 'untc')).out).not.toContain('not on record before');
  });

  it('reads no pipe and no device', async () => {
    expectRefused(
      await at.accede('import', '/dev/null', ...UNCC),
      EXIT.refused,
      /\/dev\/null: it is a pipe or a device/,
    );
  });
});
