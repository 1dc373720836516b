import { geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology,
} from 'topojson-specification';
import { AREAS, type Area } from './areas.ts';
import outlines from './outlines.json' with { type: 'json' };

export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Land = Polygon | MultiPolygon;
type Degrees = readonly [longitude: number, latitude: number];

/** A piece of land that is painted as one. */
export interface Piece {
  /** Id of the atlas, or name of the outline. */
  readonly id: string;
  readonly area: Area;
  /** As the atlas names it: for a State that the register does not know. */
  readonly name: string;
  readonly shape: Land;
  /** Of a piece that is cut out: the lands within which its outline holds; elsewhere it says nothing. */
  readonly within: readonly Land[] | null;
}

/** No treaty is told of there by State. */
const ANTARCTICA = '010';

/**
 * The pieces of the map, those below before those cut from them. The outlines in outlines.json are coarse, drawn for
 * this map at its scale: each holds only within the lands it is cut from, so that coasts and agreed borders are those
 * of the atlas. The inner limits of Jammu and Kashmir follow Natural Earth's provinces, those of the other areas the
 * lines that United Nations maps show.
 */
export function piecesOf(atlas: Atlas): Piece[] {
  const { geometries } = atlas.objects.countries;
  const byArea = Map.groupBy(
    geometries.filter(({ id }) => id !== ANTARCTICA),
    ({ id = '' }) => {
      const area = AREAS[id];
      // Lands of one State that the atlas parts are one, with no line between them.
      return area?.kind === 'state' && area.part === undefined ? area.numeric : String(id);
    },
  );
  const nameOf = (id: string): string =>
    (geometries.find((one) => one.id === id)?.properties as { name?: string } | undefined)?.name ?? id;
  const lands = [...byArea].map(([id, parts]): Piece => {
    const [first] = parts;
    const shape =
      parts.length === 1 && first !== undefined
        ? (feature(atlas, first) as Feature<Land>).geometry
        : merge(atlas, parts as (PolygonArcs | MultiPolygonArcs)[]);
    const area: Area = AREAS[id] ?? { kind: 'state', numeric: id };
    return { id, area, name: nameOf(area.kind === 'state' ? area.numeric : id), shape, within: null };
  });
  const shapes = new Map(geometries.map((one) => [String(one.id), (feature(atlas, one) as Feature<Land>).geometry]));
  const cut = (outlines as FeatureCollection<Land, { area: string; of?: string[] }>).features.map((outline): Piece => {
    const { area: id, of } = outline.properties;
    const area = AREAS[id];
    if (area === undefined) throw new Error(`outlines.json draws ${id}, of which areas.ts does not tell`);
    const within = of?.map((one) => shapes.get(one)).filter((land) => land !== undefined) ?? null;
    return { id, area, name: nameOf(area.kind === 'state' ? area.numeric : id), shape: outline.geometry, within };
  });
  return [...lands, ...cut];
}

/** Finds the piece at a point, in degrees; null at sea. What is cut out lies above what it is cut from. */
export function finderOf(pieces: readonly Piece[]): (point: Degrees) => Piece | null {
  const boxed = pieces.map((piece) => ({ piece, box: boxOf(piece.shape) })).reverse();
  return (point) => {
    const at: [number, number] = [point[0], point[1]];
    const found = boxed.find(
      ({ piece: { shape, within }, box: [west, south, east, north] }) =>
        west <= at[0] &&
        at[0] <= east &&
        south <= at[1] &&
        at[1] <= north &&
        geoContains(shape, at) &&
        (within === null || within.some((land) => geoContains(land, at))),
    );
    return found?.piece ?? null;
  };
}

/** Least box of degrees round a land, as west, south, east, north; land on both sides of 180° has a box round the world. */
function boxOf(land: Land): readonly [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const polygon of land.type === 'Polygon' ? [land.coordinates] : land.coordinates)
    for (const [lon = 0, lat = 0] of polygon[0] ?? []) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  return box;
}
