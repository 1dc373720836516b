import { type GeoStream, geoEqualEarth, geoPath, geoTransform } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Piece } from '../land/atlas.ts';
import { edge, type Window } from './regions.ts';

// Land smaller than this on the page is drawn as a dot, so that Malta counts as much as Mali.
const SMALL_PX2 = 14;
const MARGIN_PX = 2;
// A point nearer than this to the one before it cannot be seen, and a world of them is slow to paint.
const STEP_PX = 0.5;

export interface Drawn {
  readonly piece: Piece;
  readonly path: string;
  /** Of a piece that is cut out: the lands in which it shows. */
  readonly clip: string | null;
  /** Where its dot stands, in place of an outline that cannot be seen. */
  readonly dot: readonly [x: number, y: number] | null;
}

export interface Drawing {
  readonly pieces: readonly Drawn[];
  /** Degrees of a place on the page; null beyond the world. */
  readonly degreesAt: (x: number, y: number) => readonly [number, number] | null;
}

/** The pieces as paths on a page of so many pixels, those outside the window left out. */
export function drawingOf(pieces: readonly Piece[], { box, meridian }: Window, width: number, height: number): Drawing {
  const projection = geoEqualEarth()
    .rotate([-meridian, 0])
    .precision(0.4)
    .fitExtent(
      [
        [MARGIN_PX, MARGIN_PX],
        [width - MARGIN_PX, height - MARGIN_PX],
      ],
      edge(box),
    )
    .clipExtent([
      [-8, -8],
      [width + 8, height + 8],
    ]);
  const thin = thinning();
  const path = geoPath({ stream: (to) => projection.stream(thin.stream(to)) }).digits(1);
  const exact = geoPath(projection);
  const lines = new Map<Polygon | MultiPolygon, string>();
  const line = (land: Polygon | MultiPolygon) => lines.getOrInsertComputed(land, () => path(land) ?? '');
  const drawn = pieces.flatMap((piece): Drawn[] => {
    const outline = line(piece.shape);
    if (outline === '') return [];
    const clip = piece.within === null ? null : piece.within.map(line).join('');
    const small = exact.area(piece.shape) < SMALL_PX2;
    return [{ piece, path: outline, clip, dot: small ? middleOf(piece.shape) : null }];
  });
  return {
    pieces: drawn,
    degreesAt: (x, y) => projection.invert?.([x, y]) ?? null,
  };

  /** Of an archipelago the largest island: in the middle of all there may be nothing but sea. Null beyond the page. */
  function middleOf(land: Polygon | MultiPolygon): readonly [number, number] | null {
    const islands = (land.type === 'Polygon' ? [land.coordinates] : land.coordinates).map(
      (coordinates): Polygon => ({ type: 'Polygon', coordinates }),
    );
    const largest = islands.reduce((one, other) => (exact.area(other) > exact.area(one) ? other : one));
    const middle = exact.centroid(largest);
    return middle.every(Number.isFinite) ? middle : null;
  }
}

/** Leaves out points that lie on one another at this scale. */
function thinning() {
  let last: readonly [number, number] | null = null;
  return geoTransform({
    lineStart(this: { stream: GeoStream }) {
      last = null;
      this.stream.lineStart();
    },
    point(this: { stream: GeoStream }, x: number, y: number) {
      if (last !== null && Math.hypot(x - last[0], y - last[1]) < STEP_PX) return;
      last = [x, y];
      this.stream.point(x, y);
    },
  });
}
