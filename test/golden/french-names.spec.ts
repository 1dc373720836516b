import { participantsByCode } from '@accede/catalogue';
import { de, que, speechIn, à } from '@accede/wording';
import { describe, expect, it } from 'vitest';

const { name, bareName } = speechIn('fr', {
  participant: (code) => participantsByCode.get(code),
  titleFr: () => undefined,
});

describe('participants in French sentences', () => {
  it.each([
    ['HUN', 'de la Hongrie', 'à la Hongrie'],
    ['JPN', 'du Japon', 'au Japon'],
    ['NLD', 'des Pays-Bas (Royaume des)', 'aux Pays-Bas (Royaume des)'],
    ['IND', 'de l’Inde', 'à l’Inde'],
    ['OMN', 'd’Oman', 'à Oman'],
    ['CUB', 'de Cuba', 'à Cuba'],
    ['USA', 'des États-Unis d’Amérique', 'aux États-Unis d’Amérique'],
    [
      'GBR',
      'du Royaume-Uni de Grande-Bretagne et d’Irlande du Nord',
      'au Royaume-Uni de Grande-Bretagne et d’Irlande du Nord',
    ],
    ['LVA', 'de la Lettonie', 'à la Lettonie'],
    ['HND', 'du Honduras', 'au Honduras'],
    ['HTI', 'd’Haïti', 'à Haïti'],
    ['HKG', 'de Hong Kong', 'à Hong Kong'],
    ['HRV', 'de la Croatie', 'à la Croatie'],
    ['CYP', 'de Chypre', 'à Chypre'],
    ['MLT', 'de Malte', 'à Malte'],
    ['ISR', 'd’Israël', 'à Israël'],
    ['MCO', 'de Monaco', 'à Monaco'],
    ['SGP', 'de Singapour', 'à Singapour'],
    ['MDG', 'de Madagascar', 'à Madagascar'],
    ['MUS', 'de Maurice', 'à Maurice'],
    ['BHR', 'de Bahreïn', 'à Bahreïn'],
    ['DJI', 'de Djibouti', 'à Djibouti'],
    ['AND', 'de l’Andorre', 'à l’Andorre'],
    ['SMR', 'de Saint-Marin', 'à Saint-Marin'],
    ['ATG', 'd’Antigua-et-Barbuda', 'à Antigua-et-Barbuda'],
    ['SLV', 'd’El Salvador', 'à El Salvador'],
    ['TTO', 'de la Trinité-et-Tobago', 'à la Trinité-et-Tobago'],
    ['VUT', 'de Vanuatu', 'à Vanuatu'],
    ['PLW', 'des Palaos', 'aux Palaos'],
    ['TON', 'des Tonga', 'aux Tonga'],
    ['WSM', 'du Samoa', 'au Samoa'],
    ['BRN', 'du Brunéi Darussalam', 'au Brunéi Darussalam'],
    ['TLS', 'du Timor-Leste', 'au Timor-Leste'],
    ['YEM', 'du Yémen', 'au Yémen'],
    ['YUG', 'de la Yougoslavie', 'à la Yougoslavie'],
    ['IRN', 'de l’Iran (République islamique d’)', 'à l’Iran (République islamique d’)'],
    ['CIV', 'de la Côte d’Ivoire', 'à la Côte d’Ivoire'],
    ['VAT', 'du Saint-Siège', 'au Saint-Siège'],
    ['PSE', 'de l’État de Palestine', 'à l’État de Palestine'],
    ['TUR', 'de la Türkiye', 'à la Türkiye'],
    ['EUE', 'de l’Union européenne', 'à l’Union européenne'],
    ['XCOE', 'du Conseil de l’Europe', 'au Conseil de l’Europe'],
    ['XUN', 'des Nations Unies', 'aux Nations Unies'],
  ])('%s: %s, %s', (code, of, to) => {
    expect([de(name(code)), à(name(code))]).toEqual([of, to]);
  });

  it.each([
    ['HUN', 'par la Hongrie', 'que la Hongrie'],
    ['OMN', 'par Oman', 'qu’Oman'],
    ['HTI', 'par Haïti', 'qu’Haïti'],
    ['HKG', 'par Hong Kong', 'que Hong Kong'],
    ['UKR', 'par l’Ukraine', 'que l’Ukraine'],
    ['CPV', 'par Cabo Verde', 'que Cabo Verde'],
  ])('%s: %s, %s', (code, by, that) => {
    expect([`par ${name(code)}`, que(name(code))]).toEqual([by, that]);
  });

  it('tables name without the article; whoever has no French name goes by its name, and who is unknown by its code', () => {
    const { bareName: bare, name: named } = speechIn('fr', {
      participant: (code) => (code === 'EXORG' ? { name: 'Organization of Examples', article: true } : undefined),
      titleFr: () => undefined,
    });
    expect([bareName('HUN'), bare('EXORG'), named('EXORG'), named('NOONE')]).toEqual([
      'Hongrie',
      'Organization of Examples',
      'Organization of Examples',
      'NOONE',
    ]);
  });
});
