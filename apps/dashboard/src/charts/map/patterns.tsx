import type { Fill } from '../land/telling.ts';

const TILE = 6;

/**
 * One paint per status: full for Parties, hatched for signatories, ruled upright for those on their way, dotted for
 * former Parties, ruled across where it cannot be said who is bound; grey and hatched the other way for what is in
 * dispute. Each tile is tinted with its ink, so that a State too small for a line still shows its hue.
 */
const PAINTS: Record<Fill, { ink: string; tint: number; stroke?: string; width?: number; full?: true }> = {
  none: { ink: 'land', tint: 0 },
  party: { ink: 'party', tint: 1 },
  signatory: { ink: 'signatory', tint: 0.12, stroke: 'M-1 7 7-1M-1 1 1-1M5 7 7 5' },
  contracting: { ink: 'contracting', tint: 0.4, stroke: 'M1.5 0v6M4.5 0v6', width: 1.4 },
  'former-party': { ink: 'former-party', tint: 0.12, stroke: 'M1.5 1.5h.01M4.5 4.5h.01', width: 1.9 },
  consented: { ink: 'contracting', tint: 0.4, stroke: 'M0 3h6' },
  'consent-ended': { ink: 'former-party', tint: 0.12, stroke: 'M0 3h6' },
  'not-extended': { ink: 'none', tint: 0, stroke: 'M3 3h.01', width: 1.6 },
  unsettled: { ink: 'none', tint: 0.12, stroke: 'M-1-1 7 7M-1 5 1 7M5-1 7 1', width: 1.1 },
};

/** The paints by which the map's land is filled, named `id-status`. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {Object.entries(PAINTS).map(([fill, { ink, tint, stroke, width = 1.6 }]) => (
        <pattern key={fill} id={`${id}-${fill}`} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
          <rect width={TILE} height={TILE} style={{ fill: 'var(--land)' }} />
          <rect width={TILE} height={TILE} style={{ fill: `var(--${ink})`, opacity: tint }} />
          {stroke !== undefined && (
            <path d={stroke} strokeWidth={width} strokeLinecap="round" style={{ stroke: `var(--${ink})` }} />
          )}
        </pattern>
      ))}
    </defs>
  );
}

/** The same paint beside a word, for the legend. */
export function Swatch({ fill }: { fill: Fill }) {
  const { ink, tint, stroke, width = 1.6 } = PAINTS[fill];
  return (
    <svg className="swatch" viewBox="0 0 18 12" aria-hidden="true">
      <rect width="18" height="12" style={{ fill: 'var(--land)' }} />
      <rect width="18" height="12" style={{ fill: `var(--${ink})`, opacity: tint }} />
      {stroke !== undefined &&
        [0, 6, 12].flatMap((x) =>
          [0, 6].map((y) => (
            <path
              key={`${x} ${y}`}
              d={stroke}
              transform={`translate(${x} ${y})`}
              strokeWidth={width}
              strokeLinecap="round"
              style={{ stroke: `var(--${ink})` }}
            />
          )),
        )}
    </svg>
  );
}
