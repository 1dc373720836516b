import type { Act } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { encode } from '../accounting.ts';
import {
  compareEdition,
  type Reading,
  readCoeChart,
  readUntcDeclarations,
  readUntcTable,
  type Version,
} from '../index.ts';

const HEADER = 'Participant,Signature,"Ratification, Accession(a)"\n';
const table = (rows: string, readOn?: string): Reading =>
  readUntcTable(encode(HEADER + rows), { file: '99-1.csv', readOn });
const recorded = ({ acts }: Pick<Reading, 'acts'>): Version[] => acts.map((act) => ({ act, state: 'recorded' }));
const first = table('Chile,3 Dec 1997,10 Sep 2001\nPeru,3 Dec 1997,4 Feb 1998\n');
const ids = (acts: readonly Act[]) => acts.map(({ id }) => id.replace('UNTC-99-1-', ''));

describe('a later edition of a source, beside what is on record from it', () => {
  it('says what it no longer has, and what it dates otherwise, and brings no second ratification', () => {
    const edition = compareEdition(recorded(first), table('Chile,3 Dec 1997,11 Sep 2001\n'));
    expect(ids(edition.told)).toEqual(['CHL-signature-1997-12-03']);
    expect(ids(edition.missing)).toEqual(['PER-signature-1997-12-03', 'PER-ratification-1998-02-04']);
    expect(edition.changed).toMatchObject([
      {
        onRecord: { id: 'UNTC-99-1-CHL-ratification-2001-09-10', date: '2001-09-10' },
        asRead: { id: 'UNTC-99-1-CHL-ratification-2001-09-10', date: '2001-09-11' },
        fields: ['date'],
      },
    ]);
    expect(edition.fresh).toEqual([]);
  });

  it('of the same contents says nothing, and what is new is new', () => {
    const edition = compareEdition(
      recorded(first),
      table('Chile,3 Dec 1997,10 Sep 2001\nPeru,3 Dec 1997,4 Feb 1998\nCuba,,1 Jan 2000 a\n'),
    );
    expect([ids(edition.fresh), edition.changed, edition.missing]).toEqual([['CUB-accession-2000-01-01'], [], []]);
  });

  it('takes what is of another kind and another day for another act, and an end that is dated at last for that end', () => {
    const left = compareEdition(recorded(first), table('Chile,3 Dec 1997,21 Dec 2016 a\nPeru,3 Dec 1997,4 Feb 1998\n'));
    expect([ids(left.fresh), ids(left.missing), left.changed]).toEqual([
      ['CHL-accession-2016-12-21'],
      ['CHL-ratification-2001-09-10'],
      [],
    ]);
    const [ceased] = table('Estonia 1,,[12 May 2004 a]\n').acts.slice(-1) as [Act];
    const dated: Act = { ...ceased, id: 'd', kind: 'denunciation', date: '2025-06-27', effective: '2025-12-27' };
    expect(compareEdition(recorded({ acts: [ceased] }), { acts: [dated], unclear: [] }).changed).toMatchObject([
      {
        fields: ['kind', 'date', 'effective'],
        asRead: { id: ceased.id, kind: 'denunciation', effective: '2025-12-27' },
      },
    ]);
  });

  it('that brackets an instrument on record brings its end', () => {
    const edition = compareEdition(recorded(table('Estonia,,12 May 2004 a\n')), table('Estonia 1,,[12 May 2004 a]\n'));
    expect([ids(edition.told), ids(edition.fresh)]).toEqual([['EST-accession-2004-05-12'], ['EST-ceased-2004-05-12']]);
  });

  it('bounds an end again by its own day: a later one tells nothing, an earlier one or a first one does', () => {
    const at = (readOn?: string) => table('Estonia 1,,[12 May 2004 a]\n', readOn);
    const fields = (before?: string, after?: string) =>
      compareEdition(recorded(at(before)), at(after)).changed.map((change) => change.fields);
    expect(fields('2025-01-01', '2026-01-01')).toEqual([]);
    expect(fields('2025-01-01', undefined)).toEqual([]);
    expect(fields('2026-01-01', '2025-01-01')).toEqual([['notAfter']]);
    expect(fields(undefined, '2026-01-01')).toEqual([['notAfter']]);
  });

  it('does not propose again what a person has corrected, nor undo it by an older edition', () => {
    const second = table('Chile,3 Dec 1997,11 Sep 2001\nPeru,3 Dec 1997,4 Feb 1998\n');
    const [signature, ratification, ...others] = recorded(first) as [Version, Version, ...Version[]];
    const corrected: Version[] = [
      signature,
      { ...ratification, state: 'corrected' },
      { act: { ...ratification.act, date: '2001-09-11' }, state: 'recorded' },
      ...others,
    ];
    for (const reading of [first, second]) {
      const { fresh, changed, missing } = compareEdition(corrected, reading);
      expect([fresh, changed, missing]).toEqual([[], [], []]);
    }
    const retracted: Version[] = recorded(first).map((version) => ({ ...version, state: 'retracted' }));
    expect(compareEdition(retracted, first)).toMatchObject({ fresh: [], changed: [], missing: [] });
  });

  it('leaves alone what other sources tell, statements that it does not carry, and rows that were not understood', () => {
    const mine: Act = {
      id: 'mine',
      kind: 'ratification',
      participant: 'FRA',
      date: '2000-01-01',
      source: { citation: 'Trb. 2000, 1', marking: 'PUBLIC', confidence: 'source' },
    };
    const statement: Act = {
      id: 's',
      kind: 'reservation',
      participant: 'CHL',
      date: '2001-09-10',
      text: 'Not 1.',
      source: { citation: 'UN Treaty Collection, MTDSG in XML', marking: 'PUBLIC', confidence: 'source' },
    };
    const versions: Version[] = [...recorded(first), ...recorded({ acts: [mine, statement] })];
    expect(compareEdition(versions, first).missing).toEqual([]);
    const unclear = table('Chile,3 Dec 1997,31 Feb 2001\nPeru,3 Dec 1997,4 Feb 1998\n');
    expect(compareEdition(recorded(first), unclear).missing).toEqual([]);
  });

  it('of another form of the same source, or of another day of it, is an edition of it', () => {
    const cited = (citation: string): Version[] =>
      first.acts.map((act) => ({
        act: { ...act, source: { citation, marking: 'PUBLIC', confidence: 'source' } },
        state: 'recorded',
      }));
    for (const citation of [
      'UN Treaty Collection, status page as at 2025-01-01',
      'UN Treaty Collection as of March 2015',
    ])
      expect(compareEdition(cited(citation), table('Chile,3 Dec 1997,10 Sep 2001\n')).missing).toHaveLength(2);
  });

  it('does not take the marking from an act that it tells otherwise', () => {
    const source = { citation: 'UN Treaty Collection, status table', marking: 'LIMITE', confidence: 'source' } as const;
    const marked: Version[] = first.acts.map((act) => ({ act: { ...act, source }, state: 'recorded' }));
    const { changed } = compareEdition(marked, table('Chile,3 Dec 1997,11 Sep 2001\nPeru,3 Dec 1997,4 Feb 1998\n'));
    expect(changed.map(({ asRead }) => asRead.source?.marking)).toEqual(['LIMITE']);
  });

  it('tells the entry into force that an earlier one had not', () => {
    const chart = (force: string) =>
      readCoeChart(encode(`\tSignature\tRatification\tEntry into Force\nFrance\t01/02/2003\t01/03/2003\t${force}\n`), {
        treaty: 'X1',
      });
    const { changed, fresh } = compareEdition(recorded(chart('')), chart('01/06/2003'));
    expect(changed.map(({ fields, asRead }) => [...fields, asRead.effective])).toEqual([['effective', '2003-06-01']]);
    expect(fresh).toEqual([]);
    expect(compareEdition(recorded(chart('01/06/2003')), chart('')).changed).toEqual([]);
  });

  it('words a statement otherwise, or has another one beside it', () => {
    const declared = (...texts: string[]) =>
      readUntcDeclarations(encode(`#Chile\n${texts.join('\n')}\n`), { file: '99-1.txt' });
    const one = declared('13 November 2008\nDeclaration: so.');
    const other = compareEdition(recorded(one), declared('13 November 2008\nDeclaration: otherwise.'));
    expect(other.changed.map(({ fields }) => fields)).toEqual([['text']]);
    const two = compareEdition(
      recorded(one),
      declared('13 November 2008\nDeclaration: first.', '13 November 2008\nDeclaration: so.'),
    );
    expect([ids(two.told).length, ids(two.fresh), two.changed]).toEqual([1, ['CHL-declaration-2008-11-13-2'], []]);
  });
});
