import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encode, sample } from '../../accounting.ts';
import { type Reading, type ReadingOptions, readUntcHtml } from '../../index.ts';

const PAGE = `<form action="./ViewDetails.aspx?src=TREATY&amp;mtdsg_no=XXVI-9&amp;chapter=26"><table id="x_tblgrid">
<tr><td>Participant<br></td><td>Signature<br></td><td>Acceptance(A), Approval(AA), Ratification, Accession(a)<br></td></tr>
<tr><td>Estonia <SUP><A href='#1'>1</A> </SUP><br></td><td>&nbsp;</td><td>[12 May	 2004 a]<br></td></tr>
<tr><td><A class='noteIndex'>T&#252;rkiye</A><br></td><td> &nbsp;8 Sep	 1998 <br></td><td>29 Feb	 2000 AA<br></td></tr></table></form>`;
const read = (text: string, options: ReadingOptions = {}): Reading => readUntcHtml(encode(text), options);
const told = ({ acts }: Reading) => acts.map((act) => [act.participant, act.kind, act.date]);

describe('the page of a treaty in the UN Treaty Collection', () => {
  const saved = readUntcHtml(readFileSync(sample('XXVI-5.page.html')), { file: 'saved.html' });
  const copied = readUntcHtml(readFileSync(sample('XXVI-5.page.txt')), { file: 'copied.txt' });

  it('names its treaty; notes and non-breaking blanks do not hide names and dates', () => {
    expect(told(read(PAGE))).toEqual([
      ['EST', 'accession', '2004-05-12'],
      ['EST', 'ceased', '2004-05-12'],
      ['TUR', 'signature', '1998-09-08'],
      ['TUR', 'approval', '2000-02-29'],
    ]);
    expect(read(PAGE)).toMatchObject({ treaty: 'UNTC-26-9', rows: 2, unresolved: [] });
  });

  it.each([
    ['XXVI-9', 'UNTC-26-9'],
    ['XXVII-7-d', 'UNTC-27-7-d'],
    ['XI-B-16-12a', 'UNTC-11-b-16-12a'],
    ['IV-1', 'UNTC-4-1'],
  ])('%s is %s', (number, code) => {
    expect(read(PAGE.replace('XXVI-9', number)).treaty).toBe(code);
  });

  it('is not taken for the page of another treaty, and may be filed under a code of one’s own', () => {
    expect(() => read(PAGE, { treaty: 'UNTC-26-5' })).toThrow(/not the treaty of the page, which is UNTC-26-9/);
    expect(read(PAGE, { treaty: 'OWN' }).treaty).toBe('OWN');
    const nameless = PAGE.replace('mtdsg_no=XXVI-9', '');
    expect(read(nameless, { file: 'XXVI-9.html' }).treaty).toBe('UNTC-26-9');
    expect(() => read(nameless, { file: 'page.html' })).toThrow(expect.objectContaining({ code: 'treaty-missing' }));
  });

  it.each([
    ['saved', saved],
    ['copied out of a browser', copied],
  ])('%s: title, head, the day as at which it stands', (_, page) => {
    expect(page).toMatchObject({
      treaty: 'UNTC-26-5',
      title: 'Convention on Examples, with Annexes',
      completeAsOf: '2026-02-03',
      unresolved: [],
      rows: 5,
    });
    expect(page.head).toEqual([
      { label: 'Entry into force', value: '1 March 1999, in accordance with article 17 (1).' },
      { label: 'Registration', value: '1 March 1999, No. 35597' },
      { label: 'Signatories', value: '2' },
      { label: 'Parties', value: '3' },
    ]);
    expect(page.acts[0]?.source?.citation).toBe('UN Treaty Collection, status page as at 2026-02-03');
  });

  it.each([
    ['saved', saved],
    ['copied out of a browser', copied],
  ])('%s: the table, and the ends that the footnotes date', (_, page) => {
    expect(
      page.acts
        .filter(({ text }) => text === undefined)
        .map((act) => [act.participant, act.kind, act.date, act.notAfter ?? act.effective]),
    ).toEqual([
      ['CHL', 'signature', '1997-12-03', undefined],
      ['CHL', 'ratification', '2001-09-10', undefined],
      ['EST', 'accession', '2004-05-12', undefined],
      ['EST', 'denunciation', '2025-06-27', '2025-12-27'],
      ['LTU', 'accession', '2003-05-12', undefined],
      ['LTU', 'accession', '2025-06-04', undefined],
      ['LTU', 'ceased', '2003-05-12', '2025-06-03'],
      ['PER', 'accession', '1998-06-17', undefined],
      ['PER', 'ceased', '1998-06-17', '2026-02-03'],
      ['TUR', 'signature', '1998-09-08', undefined],
      ['TUR', 'approval', '2000-02-29', undefined],
    ]);
    expect(page.questions.map(({ reason }) => reason)).toEqual([
      'withdrawn-without-date',
      'end-in-footnote',
      'withdrawn-without-date',
    ]);
  });

  it.each([
    ['saved', saved],
    ['copied out of a browser', copied],
  ])('%s: statements with their dates, withdrawals of those that are meant, tables of territories', (_, page) => {
    expect(
      page.acts
        .filter(({ text }) => text !== undefined)
        .map((act) => [act.participant, act.kind, act.date, act.refersTo]),
    ).toEqual([
      ['CHL', 'declaration', '2001-09-10', undefined],
      ['CHL', 'declaration', '2008-11-13', undefined],
      ['TUR', 'reservation', '2000-02-29', undefined],
      ['CHL', 'objection', '2002-05-06', undefined],
      ['CHL', 'territorial-application', '2003-03-08', undefined],
      ['TUR', 'statement-withdrawn', '2015-03-01', 'UNTC-26-5-TUR-reservation-2000-02-29'],
    ]);
    expect(page.acts.find(({ kind }) => kind === 'territorial-application')?.territories).toEqual(['Easter Island']);
  });

  it('footnotes may have their numbers in superscript, or in a link', () => {
    for (const number of ['<sup>1</sup> ', '<a name="1">1.</a> ', '1. ']) {
      const notes = `<p>End Note</p><p>${number}On 3 March 2020, Estonia denounced the Convention with effect from 3 September 2020.</p>`;
      expect(told(read(PAGE + notes))[1]).toEqual(['EST', 'denunciation', '2020-03-03']);
    }
  });

  it('copied out, its number is that of its chapter and title where no address stands on it', () => {
    const text =
      'CHAPTER XXVII\nENVIRONMENT\n7. d Paris Agreement\nParticipant\tSignature\tAccession(a)\nFrance\t\t1 Jan 2001 a\n';
    expect(read(text)).toMatchObject({ treaty: 'UNTC-27-7-d', title: 'Paris Agreement' });
  });

  it('in French', () => {
    const text =
      'CHAPITRE XXVI\n9 . Convention des exemples\nÉtat au : 03-02-2026\nParticipant\tSignature\tRatification, Adhésion(a)\nAllemagne\t9 oct 1968\t17 déc 1973\nBosnie-Herzégovine\t\t1er sept 1993 a\n';
    const reading = read(text);
    expect(reading).toMatchObject({ title: 'Convention des exemples', titleIn: 'fr', completeAsOf: '2026-02-03' });
    expect(told(reading)).toEqual([
      ['DEU', 'signature', '1968-10-09'],
      ['DEU', 'ratification', '1973-12-17'],
      ['BIH', 'accession', '1993-09-01'],
    ]);
  });

  it.each([
    ['a page without the table', '<html><body><p>Gone</p></body></html>'],
    ['text without it', 'Participant\nChile\n'],
    ['a list of notifications alone', '<table><tr><td>Participant</td><td>Date of receipt</td></tr></table>'],
  ])('refuses %s', (_, text) => {
    expect(() => read(text, { treaty: 'X1' })).toThrow(expect.objectContaining({ code: 'missing-header' }));
  });
});
