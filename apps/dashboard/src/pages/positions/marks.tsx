import type { ReactNode } from 'react';
import { STANDINGS, type Standing } from '../../words/terms.ts';

// Every standing has a shape of its own, so that hue never says it alone.
const SHAPES: Record<Standing, ReactNode> = {
  conforms: <path d="m2.5 8.5 3.8 3.8L13.5 4" />,
  deviates: (
    <>
      <path className="full" d="M8 1.5 15 14H1z" />
      <path className="cut" d="M8 6v4M8 11.6v1" />
    </>
  ),
  'deviates-encouraged': (
    <>
      <path d="M8 2 14.6 13.6H1.4z" />
      <path d="M8 6.2v3.6M8 11.2v1" />
    </>
  ),
  outstanding: (
    <>
      <path className="full" d="M2 2h12v12H2z" />
      <path className="cut" d="M8 4.6v4M8 10.4v1" />
    </>
  ),
  'not-on-record': <circle cx="8" cy="8" r="5.2" strokeDasharray="1.6 2.5" />,
  'not-yet-due': (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.4V8l2.6 1.6" />
    </>
  ),
  free: <path d="M8 2.2 13.8 8 8 13.8 2.2 8z" />,
  'not-bound': <path d="M3.5 8h9" />,
};

export function StandingGlyph({ standing }: { standing: Standing }) {
  return (
    <svg className="glyph" data-standing={standing} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[standing]}
    </svg>
  );
}

/** Where a member stands: its shape and its word. */
export function StandingMark({ standing }: { standing: Standing }) {
  return (
    <span className="status" title={STANDINGS[standing].meaning}>
      <StandingGlyph standing={standing} />
      {STANDINGS[standing].one}
    </span>
  );
}
