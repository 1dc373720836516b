import type { MultiPoint } from 'geojson';
import { words } from '../../words/charts.ts';

/** A window on the map, as west, south, east, north in degrees. */
export interface Window {
  readonly id: string;
  readonly title: string;
  readonly box: readonly [west: number, south: number, east: number, north: number];
  /** Meridian in the middle: what lies there is least bent, and no coast is cut at 180°. */
  readonly meridian: number;
  /** Width to height of the drawing: of the world that of its box as it is projected, so that no side stays blank. */
  readonly ratio: number;
}

export const WINDOWS: readonly [Window, ...Window[]] = [
  { id: 'world', title: words.windows.world, box: [-168, -55, 190, 83.5], meridian: 11, ratio: 2.3 },
  { id: 'europe', title: words.windows.europe, box: [-24, 34.5, 44, 71], meridian: 12, ratio: 1.6 },
  { id: 'africa', title: words.windows.africa, box: [-20, -35, 52, 37], meridian: 17, ratio: 1 },
  { id: 'americas', title: words.windows.americas, box: [-125, -54, -33, 62], meridian: -80, ratio: 0.9 },
  { id: 'asia', title: words.windows.asia, box: [40, -46, 200, 54], meridian: 120, ratio: 1.4 },
];

/** Points along the edge of a window: what the projection is fitted to. */
export function edge([west, south, east, north]: Window['box']): MultiPoint {
  const coordinates: [number, number][] = [];
  for (let step = 0; step <= 12; step += 1) {
    const lon = west + ((east - west) * step) / 12;
    const lat = south + ((north - south) * step) / 12;
    coordinates.push([lon, south], [lon, north], [west, lat], [east, lat]);
  }
  return { type: 'MultiPoint', coordinates };
}
