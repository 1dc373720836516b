import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alsoKnownAs } from './also-known.ts';
import { participants } from './participants.ts';
import { clearAnswer, type Findable, finder, plain } from './search.ts';

const treaty = (id: string, ...names: string[]): Findable => ({ codes: [id], names });
const states = finder(
  participants.map(({ code, iso2, name, nameFr, aliases }) => ({
    codes: iso2 === undefined ? [code] : [code, iso2],
    names: [name, nameFr, ...aliases],
  })),
);
const codes = (asked: string): string[] => states(asked).map(({ item }) => item.codes[0] as string);

describe('participants are found by what people call them', () => {
  it.each([
    ['Turkey', 'TUR'],
    ['turquie', 'TUR'],
    ['Holland', 'NLD'],
    ['UK', 'GBR'],
    ['uk', 'GBR'],
    ['Britain', 'GBR'],
    ['Czech Republic', 'CZE'],
    ['Ivory Coast', 'CIV'],
    ['cote d', 'CIV'],
    ['COTE D’IVOIRE', 'CIV'],
    ['Swaziland', 'SWZ'],
    ['Vatican', 'VAT'],
    ['the netherlands', 'NLD'],
    ['les Pays-Bas', 'NLD'],
    ['DRC', 'COD'],
    ['états-unis', 'USA'],
    ['EU', 'EUE'],
    ['fr', 'FRA'],
    ['FRA', 'FRA'],
    ['Aland', 'ALA'],
  ])('%s', (asked, code) => expect(codes(asked)[0]).toBe(code));

  it('a code comes before a name, a name before its beginning, that before a word, and a part of one last', () => {
    expect(codes('UK').slice(0, 2)).toEqual(['GBR', 'UKR']);
    expect(states('guinea').map(({ item, match }) => `${match} ${item.codes[0]}`)).toEqual([
      'name GIN',
      'start GNB',
      'words PNG',
      'words GNQ',
    ]);
    expect(states('land').every(({ match }) => match === 'words' || match === 'part')).toBe(true);
  });

  it('those spelt nearly so are told where nothing else is found, and only then', () => {
    expect(states('Frnace').map(({ item, match }) => [match, item.codes[0]])).toEqual([['near', 'FRA']]);
    expect(codes('Estonai')[0]).toBe('EST');
    expect(states('Frnace', false)).toEqual([]);
    expect(states('Niger').some(({ match }) => match === 'near')).toBe(false);
    // Of three letters one is too many to be wrong.
    expect(codes('FRX')).toEqual([]);
  });

  it('every one is found first by its code, and by each of its names', () => {
    for (const { code, name, nameFr, aliases } of participants) {
      expect(codes(code)[0]).toBe(code);
      for (const each of [name, nameFr, ...aliases]) {
        const best = states(each);
        // Two have shared a name: each of them is among the first.
        const first = best.filter(({ match }) => match === best[0]?.match).map(({ item }) => item.codes[0]);
        expect(first, each).toContain(code);
      }
    }
  });
});

describe('treaties are found by words of their titles', () => {
  const find = finder([
    treaty(
      'ETS185',
      'Budapest Convention',
      'Convention on Cybercrime',
      'Convention sur la cybercriminalité',
      'ETS No. 185',
    ),
    treaty('CETS224', 'Second Additional Protocol', 'Second Additional Protocol to the Convention on Cybercrime'),
    treaty('UNTC-12-3', 'Convention relating to collisions. Budapest, 22 June 2001'),
    treaty('UNTC-4-11', 'Convention on the Rights of the Child', "Convention relative aux droits de l'enfant", 'CRC'),
    treaty('UNTC-4-11-b', 'Optional Protocol to the Convention on the Rights of the Child', 'OP-CRC-AC'),
  ]);
  const ids = (asked: string): string[] => find(asked).map(({ item }) => item.codes[0] as string);

  it.each<[string, string[]]>([
    ['ets 185', ['ETS185']],
    ['ETS No. 185', ['ETS185']],
    ['budapest', ['ETS185', 'UNTC-12-3']],
    ['cybercrime', ['ETS185', 'CETS224']],
    ['CYBERCRIMINALITE', ['ETS185']],
    ['crime convention', ['ETS185', 'CETS224']],
    // From one name and from another.
    ['budapest cybercrime', ['ETS185']],
    ['enfant', ['UNTC-4-11']],
    ['droits enfant', ['UNTC-4-11']],
    ['crc', ['UNTC-4-11', 'UNTC-4-11-b']],
    ['cybercrme', ['ETS185', 'CETS224']],
    ['mercury', []],
    ['…', []],
    ['', []],
  ])('%s', (asked, found) => expect(ids(asked)).toEqual(found));

  it('says by which name', () => {
    expect(find('cybercrime').map(({ by }) => by)).toEqual([
      'Convention on Cybercrime',
      'Second Additional Protocol to the Convention on Cybercrime',
    ]);
    expect(find('crc')[0]).toMatchObject({ match: 'name', by: 'CRC' });
  });

  it.each<[string, string | undefined]>([
    ['Budapest', 'ETS185'],
    ['CRC', 'UNTC-4-11'],
    ['enfant', 'UNTC-4-11'],
    // Two have the word.
    ['cybercrime', undefined],
    ['child', undefined],
    // Nearly so is never clear.
    ['Budapset', undefined],
    ['mercury', undefined],
  ])('the one that is meant by %s is %s', (asked, id) => {
    expect(clearAnswer(find(asked))?.item.codes[0]).toBe(id);
  });
});

describe('names in everyday use', () => {
  it.each([
    ['UNTC-4-8', 'Convention on the Elimination of All Forms of Discrimination against Women', 'CEDAW'],
    ['UNTC-18-10', 'Rome Statute of the International Criminal Court', 'ICC'],
    ['NPT', 'Treaty on the Non-Proliferation of Nuclear Weapons', 'NPT'],
    ['X1', 'CONVENTION ON INTERNATIONAL TRADE IN ENDANGERED SPECIES OF WILD FAUNA AND FLORA', 'CITES'],
  ])('%s', (id, title, name) => expect(alsoKnownAs({ id, title })).toContain(name));

  it('are not those of a protocol or an amendment to it, nor of another treaty', () => {
    const title = 'Protocol No. 14 to the Convention for the Protection of Human Rights and Fundamental Freedoms';
    expect(alsoKnownAs({ id: 'CETS194', title })).toEqual([]);
    expect(alsoKnownAs({ id: 'ETS185', title: 'Convention on Cybercrime' })).toEqual([]);
  });
});

it('whatever is typed, a search ends and gives each thing once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (asked) => {
      const found = states(asked).map(({ item }) => item.codes[0]);
      expect(new Set(found).size).toBe(found.length);
      expect(plain(plain(asked))).toBe(plain(asked));
    }),
  );
});
