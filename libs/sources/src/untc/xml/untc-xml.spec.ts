import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, lost, sample } from '../../accounting.ts';
import { type Reading, type ReadingOptions, readUntcXml, SourceError } from '../../index.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const row = (cells: string[]): string => `<Row>${cells.map((cell) => `<Entry>${cell}</Entry>`).join('')}</Row>`;
const treaty = (header: string[], rows: string[][], more = ''): string =>
  `<?xml version="1.0"?><X><Treaty><Participants><Table><TGroup><Thead>${row(header)}</Thead><Tbody><Rows>${rows
    .map(row)
    .join('')}</Rows></Tbody></TGroup></Table></Participants>${more}</Treaty></X>`;
const read = (text: string, options: ReadingOptions = {}): Reading =>
  readUntcXml(encode(text), { file: 'IV-1.xml', ...options });
const told = ({ acts }: Reading) => acts.map((act) => [act.participant, act.kind, act.date]);
const SIGNED = ['Participant', 'Signature', 'Ratification, Accession(a)'];

describe('a treaty of the UN Treaty Collection in XML', () => {
  const protocol = readUntcXml(readFileSync(sample('IV-5.en.xml')), { file: 'IV-5.en.xml' });

  it('in ISO-8859-1, named by its file, with title, conclusion, entry into force and totals', () => {
    expect(protocol).toMatchObject({
      treaty: 'UNTC-4-5',
      title: 'Optional Protocol to the International Covenant on Civil and Political Rights',
      rows: 8,
      unresolved: [],
    });
    expect(protocol.head?.slice(1)).toEqual([
      { label: 'Conclusion', value: 'New York, 16 December 1966' },
      { label: 'Entry into force', value: '23 March 1976, in accordance with article 9.' },
      { label: 'Signatories', value: '3' },
      { label: 'Parties', value: '7' },
    ]);
  });

  it('notes in markup, escaped or CDATA, and dates over tabs and lines', () => {
    expect(told(protocol).slice(0, 12)).toEqual([
      ['AUT', 'signature', '1973-12-10'],
      ['AUT', 'ratification', '1987-12-10'],
      ['BIH', 'succession-to-signature', '1995-03-01'],
      ['BIH', 'succession', '1995-03-01'],
      ['CHL', 'accession', '1992-05-27'],
      ['CIV', 'accession', '1997-03-05'],
      ['HRV', 'accession', '1995-10-12'],
      ['DNK', 'signature', '1968-03-20'],
      ['DNK', 'ratification', '1972-01-06'],
      ['GUY', 'accession', '1999-01-05'],
      ['JAM', 'signature', '1966-12-19'],
      ['JAM', 'ratification', '1975-10-03'],
    ]);
    expect(protocol.acts.some((act) => act.effective !== undefined)).toBe(false);
  });

  it('square brackets: Jamaica has left, on a date that the footnote does not give', () => {
    expect(protocol.acts.find(({ kind }) => kind === 'ceased')).toMatchObject({
      participant: 'JAM',
      date: '1975-10-03',
    });
    expect(protocol.questions.map(({ reason }) => reason)).toEqual(['end-in-footnote', 'withdrawn-without-date']);
    expect(protocol.notices).toMatchObject([
      { column: 'Declarations', reason: 'not-applicable' },
      { column: 'EndNotes', reason: 'footnote', value: expect.stringContaining('denunciation') },
    ]);
  });

  const noted = (cells: string[], ...notes: string[]) =>
    read(
      treaty(
        SIGNED,
        [cells.map(escaped)],
        `<EndNotes>${notes.map((note, i) => `<Note><index>${i + 1}</index>${note}</Note>`).join('')}</EndNotes>`,
      ),
      { readOn: '2018-01-16' },
    );

  it('a footnote that dates an end makes it a denunciation', () => {
    const cells = ['Canada<superscript>1</superscript>', '[ 2 Mar 2009 ]', '[19 Nov 2009 ]'];
    const { acts, questions } = noted(
      cells,
      '<text>In a communication received on 14 January 2013, the Government of Canada informed the Secretary-General of the withdrawal of Canada from the Agreement effective on 14 April 2013.</text>',
    );
    expect(acts.at(-1)).toMatchObject({
      id: 'UNTC-4-1-CAN-denunciation-2013-01-14',
      effective: '2013-04-14',
      note: expect.stringMatching(/^Footnote: In a communication received/),
    });
    expect(questions).toEqual([]);
  });

  it('so does a list of them in a footnote, for each in its row', () => {
    const list =
      '<text>The following Governments notified the Secretary-General that they had decided to withdraw:</text><table><totalCols>3</totalCols><row><col>Participant:</col><col>Date of notification:</col><col>Date of effect:</col></row><row><col>Canada</col><col>15 Dec 2011</col><col>15 Dec 2012</col></row><row><col>Japan</col><col>7 Sept 2012</col><col>7 Sept 2013</col></row></table>';
    const { acts } = noted(['Japan<superscript>1</superscript>', '[28 Nov 1980 ]', '[15 Jun 1981]'], list);
    expect(acts.at(-1)).toMatchObject({ kind: 'denunciation', date: '2012-09-07', effective: '2013-09-07' });
  });

  it('the title of what hangs below another treaty stands in another element; where there is none, it says so', () => {
    const head = (title: string) => `<Header><ExternalData>${title}</ExternalData></Header>`;
    const row = [['France', '', '1 Jan 2002']];
    expect(read(treaty(SIGNED, row, head('<Subtitlesect>Paris Agreement</Subtitlesect>'))).title).toBe(
      'Paris Agreement',
    );
    expect(read(treaty(SIGNED, row, head('<Titlesect>5. Covenant</Titlesect>'))).title).toBe('Covenant');
    const without = read(treaty(SIGNED, row, head('<Conclusion>Paris</Conclusion>')));
    expect([without.title, without.notices.map(({ reason }) => reason)]).toEqual([null, ['title-missing']]);
  });

  it('signs of which the file keeps the low byte only, and ampersands that refer to nothing', () => {
    const text =
      '<Declarations><Declaration><Participant>France</Participant><text>\x1cSo it is\x1d \x13 & so on</text></Declaration></Declarations>';
    const reading = read(treaty(SIGNED, [['France', '', '1 Jan 2002']], text));
    expect(reading.acts.at(-1)?.text).toBe('“So it is” – … so on');
    const plain =
      '<Declarations><Declaration><Participant>France</Participant><text>This & that</text></Declaration></Declarations>';
    expect(read(treaty(SIGNED, [['France', '', '1 Jan 2002']], plain)).acts.at(-1)?.text).toBe('This & that');
  });

  it('sections as the Collection writes them: a text under a name that is not known is nobody else’s', () => {
    const more = `
      <Declarations><Title>Declarations and Reservations</Title><Title>(Unless otherwise indicated, the declarations were made upon ratification.)</Title>
        <Declaration><Participant>France${escaped('<superscript>2</superscript>')}</Participant><text type="title">Reservation:</text><text type="para">Not Article 1.</text>
          <text>${escaped('<right>13 November 2008</right>')}</text><text type="title">Declaration:</text><text type="para">The age is eighteen.</text></Declaration>
        <Declaration><Participant>Atlantis</Participant><text type="para">We declare.</text></Declaration></Declarations>
      <DeclarationsUnderArticle><Title>Declarations made under article 10</Title><Title>(Unless otherwise indicated, the declarations were made upon ratification.)</Title>
        <Declaration><Participant>France</Participant><text>France recognizes it.</text></Declaration></DeclarationsUnderArticle>
      <TerritorialApplications show="YES"><Title>Territorial Application</Title><Header><col1>Participant</col1></Header>
        <Application><Participant>France</Participant><DateNotification>8 Mar 1960</DateNotification><Territories>Algeria</Territories></Application>
        <Application><Participant /><DateNotification>9 Mar 1960</DateNotification><Territories>Guiana</Territories></Application></TerritorialApplications>`;
    const reading = read(treaty(SIGNED, [['France', '', '1 Jan 2002']], more));
    expect(reading.acts.slice(1).map((act) => [act.kind, act.date, act.text, act.territories])).toEqual([
      ['reservation', '2002-01-01', 'Not Article 1.', undefined],
      ['declaration', '2008-11-13', 'The age is eighteen.', undefined],
      ['declaration', '2002-01-01', 'France recognizes it.', undefined],
      ['territorial-application', '1960-03-08', 'Algeria', ['Algeria']],
      ['territorial-application', '1960-03-09', 'Guiana', ['Guiana']],
    ]);
    expect(reading.unresolved).toMatchObject([{ name: 'Atlantis' }]);
    expect(reading.questions).toEqual([]);
  });

  it('in French: header, months, headings and the language of the title', () => {
    const more = `<Declarations><Title>Déclarations et réserves</Title><Title>(Sauf indication contraire, les déclarations et réserves ont été faites lors de la ratification, de l’adhésion ou de la succession.)</Title>
      <Declaration><Participant>Allemagne</Participant><text type="title">Réserve :</text><text>Pas l’article premier.</text>
      <text>${escaped('<right>1er août 1999</right>')}</text><text type="title">Retrait de la réserve :</text><text>La réserve est retirée.</text></Declaration></Declarations>
      <Header><ExternalData><Titlesect>Convention des exemples</Titlesect></ExternalData></Header>`;
    const header = ['Participant', 'Signature', 'Ratification, Adhésion(a), Succession(d)'];
    const reading = readUntcXml(encode(treaty(header, [['Allemagne', '9 oct 1968', '17 déc 1973']], more)), {
      file: 'IV-1.fr.xml',
    });
    expect(reading).toMatchObject({ title: 'Convention des exemples', titleIn: 'fr', questions: [], unresolved: [] });
    expect(told(reading)).toEqual([
      ['DEU', 'signature', '1968-10-09'],
      ['DEU', 'ratification', '1973-12-17'],
      ['DEU', 'reservation', '1973-12-17'],
      ['DEU', 'statement-withdrawn', '1999-08-01'],
    ]);
    expect(reading.acts.at(-1)?.refersTo).toBe('UNTC-4-1-DEU-reservation-1973-12-17');
  });

  it('declarations under their participant, of the kind of their heading, dated as the instrument', () => {
    const statements = protocol.acts.filter(({ text }) => text !== undefined);
    expect(statements.map((act) => [act.participant, act.kind, act.date])).toEqual([
      ['AUT', 'declaration', '1987-12-10'],
      ['CHL', 'declaration', '1992-05-27'],
      ['DNK', 'reservation', '1972-01-06'],
    ]);
    expect(statements[1]).toMatchObject({
      note: 'The source gives no date: dated as the accession it came with',
      text: expect.stringMatching(/^In recognizing the competence of the Human Rights Committee/),
    });
  });

  it('columns as they come: provisional application, acceptance and approval by letter, "as amended"', () => {
    const header = [
      'Participant',
      'Provisional application under Article V',
      'Acceptance(A), Ratification, Approval(AA)',
      'Ratification of the Convention as amended, Accession to the Convention as amended(a)',
    ];
    const { acts, questions } = read(
      treaty(header, [
        ['Canada', '22 Apr\t 2016', '', ''],
        ['Mali', '', '31 Mar 2017 A', ''],
        ['France', '', '29 Mar 2018 AA', '1 Jan 2019 a'],
      ]),
    );
    expect(questions).toEqual([]);
    expect(acts.map((act) => [act.participant, act.kind, act.note])).toEqual([
      ['CAN', 'provisional-application', 'Provisional application under Article V'],
      ['MLI', 'acceptance', undefined],
      ['FRA', 'approval', undefined],
      ['FRA', 'accession', 'Accession to the Convention as amended'],
    ]);
  });

  it('the sibling shape: participants by code, columns by the type of their entries', () => {
    const shape = `<Document><Treaty><Participants><Table><Tbody><Rows>
      <Row><Entry type="country" ISO2="FR" ISO3="FRA">La France</Entry><Entry type="accession">1 Jan 1980</Entry></Row>
      <Row><Entry type="country" ISO2="DE" ISO3="DEU">Spain</Entry><Entry type="accession">2 Jan 1980</Entry></Row>
      <Row><Entry type="country">Japan</Entry><Entry type="mystery">3 Jan 1980</Entry><Entry>4 Jan 1980</Entry></Row>
      </Rows></Tbody></Table></Participants></Treaty></Document>`;
    const reading = read(shape, { treaty: 'CITES' });
    expect(told(reading)).toEqual([['FRA', 'accession', '1980-01-01']]);
    expect(reading.unresolved).toEqual([{ name: 'Spain (DEU)', row: 3 }]);
    expect(reading.questions.map(({ reason }) => reason)).toEqual(['mode-not-understood', 'cell-outside-columns']);
  });

  it('statements made at signature, objections, and those that only a date of their own can date', () => {
    const sections = `
      <Declarations><P>France:</P><P>Upon signature:</P><P>Reservation:</P><P>Not Article 1.</P>
        <P>Upon ratification:</P><P>Declaration:</P><P>As of Article 2.</P><P>Spain</P><P>See note 4.</P></Declarations>
      <Objections>${escaped('<b>Spain</b><p>Objects to <i>that</i>.</p>')}</Objections>
      <Notifications><P>France</P><P>An authority.</P><P>5 May 2005</P><P>Another authority.</P></Notifications>
      <TerritorialApplications><Table>${row(['Participant', 'Date of receipt of the notification', 'Territories'])}
        ${row(['Netherlands', '1 Jan 1986', 'Aruba'])}${row(['Atlantis', '1 Jan 1986', 'Thera'])}</Table></TerritorialApplications>`;
    const rows = [
      ['France', '1 Jan 2001', '1 Jan 2002'],
      ['Spain', '', '1 Feb 2003 a'],
    ];
    const reading = read(treaty(SIGNED, rows, sections));
    expect(reading.acts.slice(3).map((act) => [act.participant, act.kind, act.date, act.text])).toEqual([
      ['FRA', 'reservation', '2001-01-01', 'Not Article 1.'],
      ['FRA', 'declaration', '2002-01-01', 'As of Article 2.'],
      ['ESP', 'objection', '2003-02-01', 'Objects to that.'],
      ['FRA', 'notification', '2005-05-05', 'Another authority.'],
      ['NLD', 'territorial-application', '1986-01-01', 'Aruba'],
    ]);
    expect(reading.acts.at(-1)?.territories).toEqual(['Aruba']);
    expect(reading.questions).toMatchObject([{ value: 'An authority.', reason: 'statement-without-date' }]);
    expect(reading.notices).toMatchObject([
      { value: 'See note 4.', reason: 'cross-reference' },
      { reason: 'title-missing' },
    ]);
    expect(reading.unresolved).toMatchObject([{ name: 'Atlantis' }]);
  });

  it('a text under nobody is a question, and so is a total that differs', () => {
    const more =
      '<Declarations><P>Somebody said so.</P></Declarations><ExternalData><Status><Parties>190</Parties></Status></ExternalData>';
    expect(read(treaty(SIGNED, [['France', '', '1 Jan 2002']], more)).questions).toMatchObject([
      { column: 'Parties', value: '190 printed, 1 read', reason: 'total-differs' },
      { value: 'Somebody said so.', reason: 'statement-without-participant' },
    ]);
  });

  const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`;
  it.each<[string, string, string | Uint8Array, string?]>([
    ['malformed-xml', 'entities that expand', treaty(SIGNED, [['France', '&c;', '']]).replace('<X>', `${bomb}<X>`)],
    ['malformed-xml', 'an open element', '<X><Participants>'],
    ['malformed-xml', 'nesting without end', `${'<a>'.repeat(100_000)}`],
    ['malformed-xml', 'deep nesting', `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`],
    ['malformed-xml', 'plain text', 'Participant,Signature'],
    ['missing-header', 'no table', '<X><Participants/></X>'],
    ['encoding-unknown', 'an encoding that is not read', '<?xml version="1.0" encoding="EBCDIC"?><X/>'],
    ['not-utf-8', 'Latin-1 that does not say so', Buffer.from(treaty(SIGNED, [["Côte d'Ivoire", '', '']]), 'latin1')],
    ['treaty-missing', 'a name that is none', treaty(SIGNED, []), 'good.xml'],
  ])('refuses with %s: %s', (code, _, text, file = 'IV-1.xml') => {
    const bytes = typeof text === 'string' ? encode(text) : text;
    expect(() => readUntcXml(bytes, { file })).toThrow(expect.objectContaining({ code }));
  });

  it('fetches nothing and expands nothing: other references stay as they stand', () => {
    const outside = '<!DOCTYPE X SYSTEM "file:///etc/passwd"><X>';
    const reading = read(treaty(SIGNED, [['France', '&secret;', '1 Jan 2002']]).replace('<X>', outside));
    expect(told(reading)).toEqual([['FRA', 'ratification', '2002-01-01']]);
    expect(reading.questions).toMatchObject([{ value: '&secret;', reason: 'date-not-understood' }]);
  });

  it('UTF-16 with its mark is read, and a huge attribute passed over', () => {
    const text = treaty(SIGNED, [["Côte d'Ivoire", '1 Jan 2001', '']]).replace(
      '<X>',
      `<X note="${'x'.repeat(500_000)}">`,
    );
    expect(told(readUntcXml(Buffer.from(`\ufeff${text}`, 'utf16le'), { file: 'IV-1.xml' }))).toEqual([
      ['CIV', 'signature', '2001-01-01'],
    ]);
  });

  it('loses no dated cell', () => {
    const date = fc.tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom('Jan', 'Feb', 'Sept'),
      fc.integer({ min: 1945, max: 2026 }),
    );
    const cell = fc.option(fc.tuple(date, fc.constantFrom('', ' a', ' Q', ' <superscript>12</superscript>')), {
      nil: null,
    });
    const line = fc.tuple(
      fc.constantFrom('France', 'Atlantis', 'Japan <superscript>3, 4</superscript>'),
      fc.array(cell, { maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const rows = lines.map(([name, cells]) => [
          escaped(name),
          ...cells.map((c) => (c === null ? '' : escaped(`${c[0].join('\t')}${c[1]}`))),
        ]);
        const dated = lines.flatMap(([name, cells], i) =>
          cells.flatMap((c) => {
            if (c === null) return [];
            const [[d, m, y]] = c;
            const month = { Jan: '01', Feb: '02', Sept: '09' }[m];
            const participant = name === 'France' ? 'FRA' : 'JPN';
            return [
              { row: i + 2, participant, value: c[0].join(' '), date: `${y}-${month}-${String(d).padStart(2, '0')}` },
            ];
          }),
        );
        expect(lost(dated, read(treaty(SIGNED, rows)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('throws nothing but SourceError', () => expect(() => read('<')).toThrow(SourceError));
});
