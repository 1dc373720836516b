import type { TerritoryStatus } from '../../api/types.ts';
import { words } from '../../words/charts.ts';
import { ofPlace } from '../../words/places.ts';
import { type ShownStatus, STATUS_TERMS } from '../../words/terms.ts';
import type { Territory } from './areas.ts';
import type { Piece } from './atlas.ts';
import { extentTo } from './extent.ts';

/** A participant as the map knows it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly status: ShownStatus;
  readonly territories: readonly TerritoryStatus[];
}

/** Participants by ISO 3166-1 numeric code. */
export type Places = ReadonlyMap<string, Place>;

export type Fill = ShownStatus | 'not-extended' | 'unsettled';

export interface Told {
  /** What the land is. */
  readonly name: string;
  /** What is to be said of it. */
  readonly says: string;
  readonly fill: Fill;
  /** Of a territory: why the consent of its State extends there, or does not. */
  readonly why: string | null;
  /** The participant whose act lights it; null where none does. */
  readonly code: string | null;
}

export const FILL_TERMS: Record<'not-extended' | 'unsettled', string> = {
  'not-extended': words.notExtended,
  unsettled: words.unsettled,
};

/** What a pointer on the piece tells, and how it is painted, on the date. */
export function tell({ area, name }: Pick<Piece, 'area' | 'name'>, places: Places, asAt: string): Told {
  if (area.kind === 'unsettled')
    return { name: ofPlace(area.name), says: ofPlace(area.note), fill: 'unsettled', why: null, code: null };
  if (area.kind === 'territory') return tellTerritory(area, places, asAt);
  const place = places.get(area.numeric);
  const { part } = area;
  const own = place?.name ?? name;
  const called = part && ofPlace(part.name);
  const status = place?.status ?? 'none';
  return {
    name: called === undefined || called === own ? own : `${called} (${own})`,
    says: [...(part === undefined ? [] : [ofPlace(part.note)]), STATUS_TERMS[status].one].join(words.apart),
    fill: status,
    why: null,
    code: place?.code ?? null,
  };
}

function tellTerritory(territory: Territory, places: Places, asAt: string): Told {
  const state = places.get(territory.of);
  const called = ofPlace(territory.name);
  const name = state === undefined ? called : `${called} (${state.name})`;
  const listed = territory.nonSelfGoverning ? [words.nonSelfGoverning] : [];
  const own = territory.numeric === null ? undefined : places.get(territory.numeric);
  const told = (status: ShownStatus, code: string | null): Told => ({
    name,
    says: [...listed, STATUS_TERMS[status].one].join(words.apart),
    fill: status,
    why: null,
    code,
  });
  // What it did in its own name comes before what is done for it.
  if (own !== undefined && own.status !== 'none') return told(own.status, own.code);
  if (state === undefined || state.status === 'none') return told('none', state?.code ?? null);
  const { extends: reaches, why } = extentTo(territory, state.territories, asAt);
  const here = told(state.status, state.code);
  if (reaches) return { ...here, says: words.because(here.says, why), why };
  return {
    ...here,
    says: [...listed, words.because(FILL_TERMS['not-extended'], why)].join(words.apart),
    fill: 'not-extended',
    why,
  };
}
