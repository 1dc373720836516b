import type { TerritoryStatus } from '../../api/types.ts';
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
  'not-extended': 'Territory to which the consent does not extend',
  unsettled: 'Status not determined, or in dispute',
};

/** What a pointer on the piece tells, and how it is painted, on the date. */
export function tell({ area, name }: Pick<Piece, 'area' | 'name'>, places: Places, asAt: string): Told {
  if (area.kind === 'unsettled') return { name: area.name, says: area.note, fill: 'unsettled', why: null, code: null };
  if (area.kind === 'territory') return tellTerritory(area, places, asAt);
  const place = places.get(area.numeric);
  const { part } = area;
  const own = place?.name ?? name;
  const status = place?.status ?? 'none';
  return {
    name: part === undefined || part.name === own ? own : `${part.name} (${own})`,
    says: [...(part === undefined ? [] : [part.note]), STATUS_TERMS[status].one].join('; '),
    fill: status,
    why: null,
    code: place?.code ?? null,
  };
}

function tellTerritory(territory: Territory, places: Places, asAt: string): Told {
  const state = places.get(territory.of);
  const name = state === undefined ? territory.name : `${territory.name} (${state.name})`;
  const listed = territory.nonSelfGoverning ? ['Non-Self-Governing Territory'] : [];
  const own = territory.numeric === null ? undefined : places.get(territory.numeric);
  const told = (status: ShownStatus, code: string | null): Told => ({
    name,
    says: [...listed, STATUS_TERMS[status].one].join('; '),
    fill: status,
    why: null,
    code,
  });
  // What it did in its own name comes before what is done for it.
  if (own !== undefined && own.status !== 'none') return told(own.status, own.code);
  if (state === undefined || state.status === 'none') return told('none', state?.code ?? null);
  const { extends: reaches, why } = extentTo(territory, state.territories, asAt);
  const here = told(state.status, state.code);
  if (reaches) return { ...here, says: `${here.says}: ${why}`, why };
  return { ...here, says: [...listed, `${FILL_TERMS['not-extended']}: ${why}`].join('; '), fill: 'not-extended', why };
}
