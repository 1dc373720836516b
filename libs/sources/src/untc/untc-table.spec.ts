import { describe, expect, it } from 'vitest';
import { type ReadingOptions, readSource, readUntcIndex, readUntcTable, SourceError, untcTreatyId } from '../index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, file = '18-14.csv') => readUntcTable(bytes(text), { file });
const acts = (text: string) => read(text).acts.map((act) => [act.participant, act.kind, act.date]);

describe('a status table of the UN Treaty Collection', () => {
  it('each letter means what the header of its own column says, and case matters', () => {
    expect(
      acts(
        'Participant,Signature,"Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)"\nFrance,9 Sep 1981,3 Oct 1982\nJapan,,1 Jan 1983 A\nChina,,2 Jan 1983 AA\nAlbania,,3 Jan 1983 a\nCroatia,,4 Jan 1983 d\n',
      ),
    ).toEqual([
      ['FRA', 'signature', '1981-09-09'],
      ['FRA', 'ratification', '1982-10-03'],
      ['JPN', 'acceptance', '1983-01-01'],
      ['CHN', 'approval', '1983-01-02'],
      ['ALB', 'accession', '1983-01-03'],
      ['HRV', 'succession', '1983-01-04'],
    ]);
  });

  it('the kind without a letter may stand anywhere in the header', () => {
    expect(
      acts(
        'Participant,"Accession(a), Ratification, Definitive signature(s)"\nFrance,9 Sep 1981\nSpain,9 Sep 1981 s\n',
      ),
    ).toEqual([
      ['FRA', 'ratification', '1981-09-09'],
      ['ESP', 'definitive-signature', '1981-09-09'],
    ]);
  });

  it('the same letter means other things in other columns: s of a signature ad referendum, s of a definitive one', () => {
    const table =
      'Participant,"Signature, Signature ad referendum (s)",Confirmation of signature ad referendum(C),"Ratification, Definitive signature(s)"\nMexico,25 Oct 1984 s,21 May 1985 C,21 Jan 1988 s\n';
    expect(read(table).acts.map((act) => [act.kind, act.note])).toEqual([
      ['signature', 'Signature ad referendum'],
      ['notification', 'Confirmation of signature ad referendum'],
      ['definitive-signature', undefined],
    ]);
  });

  it('beside definitive signature, a confirmed signature ad referendum is one', () => {
    expect(
      acts(
        'Participant,Signature ad referendum (s),"Definitive signature(s), Confirmation of signature"\nMexico,25 Oct 1984,21 Jan 1988\n',
      ),
    ).toEqual([
      ['MEX', 'signature', '1984-10-25'],
      ['MEX', 'definitive-signature', '1988-01-21'],
    ]);
  });

  it('d in a signature column is succession to signature, not consent', () => {
    const table =
      'Participant,"Signature, Succession to signature(d)","Ratification, Succession(d)"\nBosnia and Herzegovina,6 Sep 1993 d,7 Sep 1993 d\n';
    expect(read(table).acts.map((act) => [act.kind, act.note])).toEqual([
      ['succession-to-signature', undefined],
      ['succession', undefined],
    ]);
    expect(acts('Participant,Signature\nSerbia,12 Mar 2001 d\n')).toEqual([
      ['SRB', 'succession-to-signature', '2001-03-12'],
    ]);
  });

  it('commas and brackets inside a mode do not divide it, and a reference is not a letter', () => {
    const table =
      'Participant,Signature,"Provisional application by virtue of signature, adoption of the Agreement or accession thereto, Provisional application by virtue of a notification (n)",Notification of non-provisional application under article 7 (1) (b),"Simplified procedure(p), Formal confirmation(c), Accession(a), Ratification, Consent to be bound(P)"\nBelgium,29 Jul 1994,16 Nov 1994,1 Dec 1994,13 Nov 1998 P\nBahamas,29 Jul 1994,16 Nov 1994 n,,28 Jul 1995 p\nEuropean Union,,,,1 Apr 1998 c\n';
    expect(acts(table)).toEqual([
      ['BEL', 'signature', '1994-07-29'],
      ['BEL', 'provisional-application', '1994-11-16'],
      ['BEL', 'notification', '1994-12-01'],
      ['BEL', 'consent-to-be-bound', '1998-11-13'],
      ['BHS', 'signature', '1994-07-29'],
      ['BHS', 'provisional-application', '1994-11-16'],
      ['BHS', 'consent-to-be-bound', '1995-07-28'],
      ['EUE', 'formal-confirmation', '1998-04-01'],
    ]);
    expect(acts('Participant,Provisional application under article 23(n)\nFrance,9 Sep 1981 n\n')).toEqual([
      ['FRA', 'provisional-application', '1981-09-09'],
    ]);
  });

  it('in French, with or without accents, in full or cut short', () => {
    expect(
      acts(`Participant,Signature,"Ratification, Adhésion(a), Succession(d)"
Allemagne,9 oct 1968,17 déc 1973
Bosnie-Herzégovine,,1er sept 1993 d
Afghanistan,,24 janv 1983 a
France,1er août 1968,2 fevr. 1969
Espagne,3 juil 1970,4 avr 1971
`),
    ).toEqual([
      ['DEU', 'signature', '1968-10-09'],
      ['DEU', 'ratification', '1973-12-17'],
      ['BIH', 'succession', '1993-09-01'],
      ['AFG', 'accession', '1983-01-24'],
      ['FRA', 'signature', '1968-08-01'],
      ['FRA', 'ratification', '1969-02-02'],
      ['ESP', 'signature', '1970-07-03'],
      ['ESP', 'ratification', '1971-04-04'],
    ]);
    const header =
      'Participant,"Signature, Succession à la signature(d)","Signature définitive(s), Acceptation(A), Approbation(AA), Confirmation formelle(c), Application provisoire(n), Consentement à être lié(P)"';
    const cells = ['1 mai 2001 s', '1 mai 2001 A', '1 mai 2001 AA', '1 mai 2001 c', '1 mai 2001 n', '1 mai 2001 P'];
    expect(
      read(`${header}\nFrance,1 mai 2001 d,\n${cells.map((cell) => `France,,${cell}`).join('\n')}\n`).acts.map(
        (act) => [act.kind, act.note],
      ),
    ).toEqual([
      ['succession-to-signature', undefined],
      ['definitive-signature', undefined],
      ['acceptance', undefined],
      ['approval', undefined],
      ['formal-confirmation', undefined],
      ['provisional-application', undefined],
      ['consent-to-be-bound', undefined],
    ]);
    // `jui` may be June or July.
    expect(read('Participant,Signature\nFrance,1 jui 2001\n').questions).toHaveLength(1);
  });

  it('where several kinds go without a letter, the participant is bound by a means that is not told', () => {
    const table =
      'Participant,"Definitive signature of the Protocol, Acceptance of the Protocol","Ratification of the Convention as amended, Accession to the Convention as amended(a)"\nFrance,9 Sep 1949,\nCuba,,9 Sep 1950 a\n';
    expect(read(table).acts.map((act) => [act.kind, act.note])).toEqual([
      ['consent-to-be-bound', 'Definitive signature of the Protocol, or Acceptance of the Protocol'],
      ['accession', 'Accession to the Convention as amended'],
    ]);
  });

  it('where they do not come to the same, it asks', () => {
    const { acts: read_, questions } = read('Participant,"Signature, Ratification"\nFrance,9 Sep 1949\n');
    expect(read_).toEqual([]);
    expect(questions).toEqual([
      { file: '18-14.csv', row: 2, column: 'Signature, Ratification', value: '9 Sep 1949', reason: 'mode-ambiguous' },
    ]);
  });

  it.each([
    ['Accession(a)', '9 Sep 1949', 'no-mode-without-letter'],
    ['Accession(a)', '9 Sep 1949 A', 'letter-not-in-header'],
    ['Accession(a)', '31 Feb 1949 a', 'date-not-understood'],
    ['Accession(a)', '09/09/1949', 'date-not-understood'],
    ['Accession(a)', 'yes', 'date-not-understood'],
    ['Enthusiasm', '9 Sep 1949', 'mode-not-understood'],
  ])('%s with "%s" is a question: %s', (header, value, reason) => {
    const reading = read(`Participant,${header}\nFrance,${value}\n`);
    expect(reading.acts).toEqual([]);
    expect(reading.questions).toMatchObject([{ row: 2, column: header, value, reason }]);
  });

  it.each([
    ['19 July 2006', '2006-07-19'],
    ['5 Sept 2000', '2000-09-05'],
    ['22 Apr\t 2016', '2016-04-22'],
    ['  9 Sep 1981  ', '1981-09-09'],
    ['9 Sep 19813', '1981-09-09'],
    ['9 Sep 1981 12', '1981-09-09'],
    ['9 Sep 1981<superscript>12</superscript>', '1981-09-09'],
    ['9 Sep 1981 3, 4', '1981-09-09'],
  ])('the date "%s" is %s', (value, date) => {
    expect(acts(`Participant,Signature\nFrance,"${value}"\n`)).toEqual([['FRA', 'signature', date]]);
  });

  it('a cell may hold two dates: who left and came back', () => {
    expect(acts('Participant,"Ratification, Accession(a)"\nGuyana,"15 Feb 1977, 5 Jan 1999 a"\n')).toEqual([
      ['GUY', 'ratification', '1977-02-15'],
      ['GUY', 'accession', '1999-01-05'],
    ]);
  });

  it('square brackets: it has left, on a day after the last instrument in them that is not known', () => {
    const reading = read(
      'Participant,Signature,"Ratification, Accession(a)"\nCanada,[29 Apr 1998],[17 Dec 2002 a] 5\n',
    );
    expect(reading.acts.map((act) => [act.id, act.note])).toEqual([
      ['UNTC-18-14-CAN-signature-1998-04-29', 'In square brackets: withdrawn or ended since'],
      ['UNTC-18-14-CAN-accession-2002-12-17', 'In square brackets: withdrawn or ended since'],
      ['UNTC-18-14-CAN-ceased-2002-12-17', 'In square brackets: withdrawn or ended since'],
    ]);
    expect(reading.acts.at(-1)).not.toHaveProperty('notAfter');
    expect(reading.questions.map((q) => q.reason)).toEqual(['withdrawn-without-date']);
  });

  const ends = (table: string, options: ReadingOptions = {}) =>
    readUntcTable(bytes(`Participant,Signature,"Ratification, Accession(a)"\n${table}`), {
      file: '99-1.csv',
      ...options,
    })
      .acts.filter(({ kind }) => kind === 'ceased')
      .map((act) => [act.participant, act.date, act.notAfter ?? null]);

  it.each([
    [
      'by the day that the caller gives the file',
      'Estonia 1,,[12 May 2004 a]',
      '2026-02-03',
      [['EST', '2004-05-12', '2026-02-03']],
    ],
    ['not by a day before the instrument', 'Estonia 1,,[12 May 2004 a]', '2003-01-01', [['EST', '2004-05-12', null]]],
    [
      'before the day on which it came back',
      'Guyana,,"[15 Feb 1977] 5 Jan 1999 a"',
      '2026-02-03',
      [['GUY', '1977-02-15', '1999-01-04']],
    ],
    [
      'nor after a signature that stands from before',
      'Peru,1 Jan 1970,[15 Feb 1977]',
      undefined,
      [['PER', '1977-02-15', null]],
    ],
    [
      'each time: one pair of brackets around two dates',
      'Peru,,"[15 Feb 1977, 5 Jan 1999 a]"',
      undefined,
      [
        ['PER', '1977-02-15', '1999-01-04'],
        ['PER', '1999-01-05', null],
      ],
    ],
    [
      'once, of a signature and its ratification',
      'Peru,[15 Feb 1977],[5 Jan 1999]',
      undefined,
      [['PER', '1999-01-05', null]],
    ],
    ['a signature alone', 'Peru,[15 Feb 1977],', undefined, [['PER', '1977-02-15', null]]],
    [
      'twice',
      'Peru,,"[15 Feb 1977] [5 Jan 1999 a] 6 Jan 2001 a"',
      undefined,
      [
        ['PER', '1977-02-15', '1999-01-04'],
        ['PER', '1999-01-05', '2001-01-05'],
      ],
    ],
    ['the name in brackets', '[Canada] 5,29 Apr 1998,17 Dec 2002 a', undefined, [['CAN', '2002-12-17', null]]],
  ] as const)('an end is bounded %s', (_, row, readOn, expected) => {
    expect(ends(`${row}\n`, { readOn })).toEqual(expected);
  });

  it.each([
    ['Participant;Signature;Ratification, Adhésion(a)\r\nCôte d’Ivoire;9 sept 1981;3 oct 1982\r\n', 'utf-8'],
    ['sep=;\r\nParticipant;Signature;Ratification, Adhésion(a)\r\nCôte d’Ivoire;9 sept 1981;3 oct 1982\r\n', 'utf-8'],
    ['Participant\tSignature\tRatification, Adhésion(a)\r\nCôte d’Ivoire\t9 sept 1981\t3 oct 1982\r\n', 'utf-16'],
    ["Participant;Signature;Ratification, Adhésion(a)\r\nCôte d'Ivoire;9 sept 1981;3 oct 1982\r\n", 'windows-1252'],
  ])('as Excel writes it: %j in %s', (text, encoding) => {
    const written =
      encoding === 'utf-8'
        ? bytes(`\ufeff${text}`)
        : Buffer.from(encoding === 'utf-16' ? `\ufeff${text}` : text, encoding === 'utf-16' ? 'utf16le' : 'latin1');
    const { acts: found, notices } = readUntcTable(written, { file: '18-14.csv' });
    expect(found.map((act) => [act.participant, act.kind, act.date])).toEqual([
      ['CIV', 'signature', '1981-09-09'],
      ['CIV', 'ratification', '1982-10-03'],
    ]);
    expect(notices.map(({ reason }) => reason)).toEqual(encoding === 'windows-1252' ? ['encoding-taken'] : []);
  });

  it('footnote digits and brackets after a name do not hide it, and an unknown name keeps its row', () => {
    const reading = read('Participant,Signature\nNetherlands 3 4,9 Sep 1981\nAtlantis,10 Sep 1981\n');
    expect(reading.acts.map((act) => act.participant)).toEqual(['NLD']);
    expect(reading.unresolved).toEqual([{ name: 'Atlantis', row: 3 }]);
  });

  it('a row without any date is noted', () => {
    const reading = read('Participant,Signature,Ratification\nFrance,,\n', '1-4.csv');
    expect(reading.notices).toMatchObject([{ row: 2, value: 'France', reason: 'row-without-date' }]);
    expect(reading.questions).toEqual([]);
  });

  it('admission to the United Nations: the resolution counts, its registration is an aside', () => {
    const table =
      'Participant,Resolution,Date of Adoption,Registration Date,Registration Number,UNTS Volume,UNTS Page\nSouth Sudan,65/308,14 Jul 2011,1 Dec 2011,49220,2797,N/A\n';
    const reading = read(table, '1-2.csv');
    expect(reading.acts).toMatchObject([
      { kind: 'consent-to-be-bound', date: '2011-07-14', note: expect.stringContaining('Resolution 65/308') },
    ]);
    expect(reading.notices.map((n) => n.reason)).toEqual(Array(5).fill('column-not-an-act'));
  });

  it('an act that repeats gets an ordinal, and the source is cited', () => {
    const reading = readUntcTable(bytes('Participant,Application\nFrance,9 Sep 1981\nFrance,9 Sep 1981\n'), {
      file: 'treaties/3-2-7a.csv',
      title: 'Annex VII',
      citation: 'UN Treaty Collection, status table as of March 2015',
    });
    expect(reading).toMatchObject({ treaty: 'UNTC-3-2-7a', title: 'Annex VII', rows: 2 });
    expect(reading.acts.map((act) => act.id)).toEqual([
      'UNTC-3-2-7a-FRA-consent-to-be-bound-1981-09-09',
      'UNTC-3-2-7a-FRA-consent-to-be-bound-1981-09-09-2',
    ]);
    expect(reading.acts[0]?.source?.citation).toBe('UN Treaty Collection, status table as of March 2015');
  });

  it.each([
    ['missing-header', 'Country,Signature\nFrance,9 Sep 1981\n'],
    ['missing-header', 'France,9 Sep 1981\n'],
    ['malformed-csv', 'Participant,"Signature\nFrance,9 Sep 1981\n'],
    ['empty-file', ''],
  ])('refuses with %s', (code, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'SourceError', code }));
  });
});

describe('the index', () => {
  it('lists titles by treaty code', () => {
    const index = readUntcIndex(
      bytes(
        'chapter_no,treaty_no,treaty_name,url,chapter_url,chapter_name\n4,2.a,"Amendment to article 8",http://x,http://y,Human Rights\n',
      ),
    );
    expect(index.get('UNTC-4-2-a')).toEqual({
      treaty: 'UNTC-4-2-a',
      file: '4-2-a.csv',
      title: 'Amendment to article 8',
      chapter: 'Human Rights',
      url: 'http://x',
    });
  });

  it('a file that is not named as a table is refused', () => {
    expect(untcTreatyId('a/b/4-2-a.csv')).toBe('UNTC-4-2-a');
    expect(untcTreatyId('11-b-16-12a.csv')).toBe('UNTC-11-b-16-12a');
    expect(untcTreatyId('XXVII-7-d.en.xml')).toBe('UNTC-27-7-d');
    expect(untcTreatyId('XI-B-16-1.fr.xml')).toBe('UNTC-11-b-16-1');
    expect(untcTreatyId('IV-4.xml')).toBe('UNTC-4-4');
    for (const file of ['status of treaties.csv', 'good.csv', '2015.csv', '2015-acts.csv', '4--2.csv'])
      expect(() => untcTreatyId(file)).toThrow(SourceError);
  });
});

describe('the registry of formats', () => {
  it('reads by name, and knows what it does not know', () => {
    expect(
      readSource('untc', bytes('Participant,Signature\nFrance,9 Sep 1981\n'), { file: '4-1.csv' }).acts,
    ).toHaveLength(1);
    expect(() => readSource('pdf', bytes(''), {})).toThrow(expect.objectContaining({ code: 'format-unknown' }));
  });
});
