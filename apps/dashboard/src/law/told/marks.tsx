import type { ReactNode } from 'react';
import type { ObligationState, StatementState } from '../../api/types.ts';
import { OBLIGATION_STATES, STATEMENT_STATES } from '../../words/terms.ts';

// Every state has a shape of its own, so that hue never says it alone.
const STATEMENTS: Record<StatementState, ReactNode> = {
  formulated: <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" />,
  'not-confirmed': (
    <>
      <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" />
      <path d="m5.2 5.2 5.6 5.6" />
    </>
  ),
  confirmed: <path className="full" d="M8 1.8 14.2 8 8 14.2 1.8 8z" />,
  made: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className="full" d="M8 2a6 6 0 0 1 0 12z" />
    </>
  ),
  'in-force': <circle className="full" cx="8" cy="8" r="6" />,
  withdrawn: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m3.8 3.8 8.4 8.4" />
    </>
  ),
  replaced: (
    <>
      <circle cx="6" cy="8" r="4.6" strokeDasharray="1.6 2" />
      <circle className="full" cx="11" cy="8" r="3.4" />
    </>
  ),
  lapsed: <circle cx="8" cy="8" r="5.2" strokeDasharray="1.6 2.5" />,
  awaiting: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.4V8l2.6 1.6" />
    </>
  ),
  'without-effect': <path d="m3.2 3.2 9.6 9.6M12.8 3.2l-9.6 9.6" />,
};

/** What became of a statement: its shape and its word. */
export function StatementMark({ state }: { state: StatementState }) {
  return (
    <span className="status" title={STATEMENT_STATES[state].meaning}>
      <svg className="glyph" data-told={state} viewBox="0 0 16 16" aria-hidden="true">
        {STATEMENTS[state]}
      </svg>
      {STATEMENT_STATES[state].one}
    </span>
  );
}

const OBLIGATIONS: Record<ObligationState, ReactNode> = {
  made: <path d="m2.5 8.5 3.8 3.8L13.5 4" />,
  outstanding: (
    <>
      <path className="full" d="M8 1.5 15 14H1z" />
      <path className="cut" d="M8 6v4M8 11.6v1" />
    </>
  ),
  'not-yet-due': (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.4V8l2.6 1.6" />
    </>
  ),
  'not-on-record': <circle cx="8" cy="8" r="5.2" strokeDasharray="1.6 2.5" />,
  conditional: (
    <>
      <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" />
      <path d="M8 5.6v2.8M8 9.8v1" />
    </>
  ),
};

export function ObligationGlyph({ state }: { state: ObligationState }) {
  return (
    <svg className="glyph" data-owed={state} viewBox="0 0 16 16" aria-hidden="true">
      {OBLIGATIONS[state]}
    </svg>
  );
}

/** How far an obligation is fulfilled: its shape and its word. */
export function ObligationMark({ state }: { state: ObligationState }) {
  return (
    <span className="status" title={OBLIGATION_STATES[state].meaning}>
      <ObligationGlyph state={state} />
      {OBLIGATION_STATES[state].one}
    </span>
  );
}
