import { describe, expect, test } from 'vitest';
import type { TerritoryStatus } from '../../api/types.ts';
import { unsaidInFrench } from '../../words/places.ts';
import type { ShownStatus } from '../../words/terms.ts';
import { AREAS } from './areas.ts';
import { territoriesLeftOut, UNSETTLED } from './lists.ts';
import { placesOf } from './places.ts';
import { type Places, tell } from './telling.ts';

const about = (territory: string, applies: boolean, from: string | null = '2007-10-01'): TerritoryStatus => ({
  territory,
  applies,
  from,
  act: 'act',
  because: [],
});

const place = (code: string, name: string, territories: TerritoryStatus[] = [], status: ShownStatus = 'party') => ({
  code,
  name,
  status,
  territories,
});

const places: Places = new Map([
  ['208', place('DNK', 'Denmark', [about('the Faroe Islands', false), about('Greenland', false)])],
  [
    '528',
    place('NLD', 'Netherlands', [about('European part of the Kingdom', true), about('Curaçao', true, '2024-10-01')]),
  ],
  ['250', place('FRA', 'France')],
  ['554', place('NZL', 'New Zealand', [about('Tokelau', false, null)])],
  ['826', place('GBR', 'United Kingdom', [about('Isle of Man', true, '2030-01-01')])],
  ['156', place('CHN', 'China', [], 'none')],
  ['344', place('HKG', 'Hong Kong', [], 'party')],
]);

const told = (id: string, asAt = '2026-01-01') => {
  const area = AREAS[id];
  if (area === undefined) throw new Error(id);
  const { name, says, fill, code } = tell({ area, name: '' }, places, asAt);
  return { text: `${name}: ${says}`, fill, code };
};
const NOT = 'Territory to which the consent does not extend';

describe('a territory is lit only as far as the consent extends to it', () => {
  test('excluded: it is not', () => {
    expect(told('304')).toEqual({
      text: `Greenland (Denmark): ${NOT}: excluded since 1 Oct 2007`,
      fill: 'not-extended',
      code: 'DNK',
    });
    expect(told('234').fill).toBe('not-extended');
  });
  test('extended: from the day of its effect', () => {
    expect(told('531').text).toBe('Curaçao (Netherlands): Party: extended there since 1 Oct 2024');
    expect(told('531', '2024-09-30').text).toBe(`Curaçao (Netherlands): ${NOT}: to be extended there on 1 Oct 2024`);
    expect(told('833')).toMatchObject({ fill: 'not-extended', code: 'GBR' });
  });
  test('others are named, and this one is not: it is not', () => {
    expect(told('533').text).toBe(`Aruba (Netherlands): ${NOT}: other territories are named, this one is not`);
    expect(told('bonaire-saba-st-eustatius').fill).toBe('not-extended');
  });
  test('nothing is told: the whole territory, as the law of treaties has it', () => {
    expect(told('540')).toEqual({
      text: 'New Caledonia (France): Non-Self-Governing Territory; Party: no statement on record; the whole territory is bound unless otherwise stated (VCLT Art. 29)',
      fill: 'party',
      code: 'FRA',
    });
  });
  test('nothing is told of it, and its State extends each treaty expressly: it is not', () => {
    expect(told('gibraltar').text).toContain(NOT);
    expect(
      tell({ area: AREAS['060'] as never, name: '' }, new Map([['826', place('GBR', 'United Kingdom')]]), '2026-01-01'),
    ).toMatchObject({
      fill: 'not-extended',
      why: 'no extension there is on record',
    });
  });
  test('excluded by one that is not bound yet: excluded all the same', () => {
    expect(told('tokelau')).toMatchObject({ fill: 'not-extended', code: 'NZL' });
  });
  test('a territory that acts in its own name is lit by that, whatever its State did', () => {
    expect(told('344')).toEqual({ text: 'Hong Kong (China): Party', fill: 'party', code: 'HKG' });
  });
  test('its State has done nothing: neither has it', () => {
    expect(told('446')).toEqual({ text: 'Macao (China): No signature or consent', fill: 'none', code: 'CHN' });
  });
  test('those left out are listed, in the order of their names', () => {
    const names = territoriesLeftOut(places, '2026-01-01').map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual([
      'Anguilla (United Kingdom)',
      'Aruba (Netherlands)',
      'Bermuda (United Kingdom)',
      'Bonaire, Sint Eustatius and Saba (Netherlands)',
    ]);
    expect(names).not.toContain('Curaçao (Netherlands)');
  });
});

describe('who has a place on the map', () => {
  const known = [
    { code: 'FRA', name: 'France', kind: 'state', numeric: '250', formerUntil: null },
    { code: 'TUR', name: 'Türkiye', kind: 'state', numeric: '792', formerUntil: null },
    { code: 'TWN', name: 'Chinese Taipei', kind: 'entity', numeric: '158', formerUntil: null },
    { code: 'XKX', name: 'Kosovo', kind: 'entity', numeric: null, formerUntil: null },
    { code: 'EUE', name: 'European Union', kind: 'reio', numeric: null, formerUntil: null },
    { code: 'YUG', name: 'Yugoslavia', kind: 'state', numeric: '890', formerUntil: '2000-10-31' },
  ] as const;
  const acted = (code: string, name: string, status: 'party' | 'signatory') => ({
    participant: code,
    name,
    status,
    spells: [],
    territories: [],
  });

  test('a State without an act is told by the name of the register; who has no land is named beside it', () => {
    const {
      places: found,
      away,
      neutral,
    } = placesOf([acted('FRA', 'France', 'party'), acted('EUE', 'European Union', 'party')], known, true);
    expect([...found.values()].map(({ name, status }) => `${name}: ${status}`)).toEqual([
      'France: party',
      'Türkiye: none',
    ]);
    expect(away).toEqual([{ name: 'European Union', status: 'party' }]);
    expect(neutral).toEqual([]);
  });

  test('whose place is neutral is named, and its land stays neutral', () => {
    const { places: found, neutral } = placesOf(
      [acted('TWN', 'Chinese Taipei', 'party'), acted('XKX', 'Kosovo', 'signatory')],
      known,
      true,
    );
    expect(neutral).toEqual([
      { name: 'Chinese Taipei', status: 'party' },
      { name: 'Kosovo', status: 'signatory' },
    ]);
    expect(tell({ area: AREAS['158'] as never, name: 'Taiwan' }, found, '2026-01-01')).toMatchObject({
      fill: 'unsettled',
      code: null,
    });
  });

  test('each neutral area is listed once', () => {
    const names = UNSETTLED.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Western Sahara');
  });
});

test('every name and every note of the areas has its French', () => {
  const said = Object.values(AREAS).flatMap((area) =>
    area.kind === 'state'
      ? [area.part?.name, area.part?.note]
      : area.kind === 'unsettled'
        ? [area.name, area.note]
        : [area.name],
  );
  expect(unsaidInFrench(said.filter((words) => words !== undefined))).toEqual([]);
});
