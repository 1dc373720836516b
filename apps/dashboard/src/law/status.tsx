import type { Severity } from '../api/types.ts';
import { words } from '../words/law.ts';
import { SEVERITY_TERMS, type ShownStatus, STATUS_TERMS, UNVERIFIED } from '../words/terms.ts';

// Every status has a shape of its own, so that hue never says it alone.
const SHAPES: Record<ShownStatus, React.ReactNode> = {
  none: <circle cx="8" cy="8" r="5.2" strokeDasharray="1.6 2.5" />,
  signatory: <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" />,
  contracting: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className="full" d="M8 2a6 6 0 0 1 0 12z" />
    </>
  ),
  party: <circle className="full" cx="8" cy="8" r="6" />,
  'former-party': (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m3.8 3.8 8.4 8.4" />
    </>
  ),
  consented: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className="full" d="M2 8a6 6 0 0 0 12 0z" />
    </>
  ),
  'consent-ended': (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M2 8h12" />
    </>
  ),
};

export function StatusGlyph({ status }: { status: ShownStatus }) {
  return (
    <svg className="glyph" data-status={status} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[status]}
    </svg>
  );
}

/** A status: its shape and its word. */
export function StatusMark({ status }: { status: ShownStatus }) {
  return (
    <span className="status" title={STATUS_TERMS[status].meaning}>
      <StatusGlyph status={status} />
      {STATUS_TERMS[status].one}
    </span>
  );
}

const SEVERITIES: Record<Severity, React.ReactNode> = {
  irregular: (
    <>
      <path className="full" d="M8 1.5 15 14H1z" />
      <path className="cut" d="M8 6v4M8 11.6v1" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2 14.6 13.6H1.4z" />
      <path d="M8 6.2v3.6M8 11.2v1" />
    </>
  ),
  notice: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 7.2v4.2M8 4.4v1" />
    </>
  ),
};

/** How grave a finding is: shape and word. */
export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <span className="status" title={SEVERITY_TERMS[severity].meaning}>
      <svg className="glyph" data-severity={severity} viewBox="0 0 16 16" aria-hidden="true">
        {SEVERITIES[severity]}
      </svg>
      {SEVERITY_TERMS[severity].one}
    </span>
  );
}

/** Marks a consent that a finding holds against: the clause does not open it to the participant. */
export function Irregular() {
  return (
    <abbr className="unverified" title={words.irregularMeans}>
      {words.irregular}
    </abbr>
  );
}

/** Marks a fact that neither the depositary nor its author states. */
export function Unverified() {
  return (
    <abbr className="unverified" title={UNVERIFIED}>
      {words.unverified}
    </abbr>
  );
}
