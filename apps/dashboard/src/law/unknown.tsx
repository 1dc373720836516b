import type { Unknown, UnknownMatter } from '../api/types.ts';
import { words } from '../words/law.ts';
import { MATTER_TERMS, sentence } from '../words/terms.ts';
import { Why } from './because.tsx';

/** What cannot be said of a treaty, matter by matter, and why not. */
export function UnknownList({ unknown }: { unknown: readonly Unknown[] }) {
  return (
    <dl className="unsaid">
      {unknown.map(({ matter, because }) => (
        // A treaty may name several that are not on record: each is a matter of its own.
        <div key={`${matter} ${because.map(({ text }) => text).join()}`}>
          <dt>
            <UnknownGlyph /> {MATTER_TERMS[matter]}
          </dt>
          {because.map((reason) => (
            <dd key={reason.text}>
              {reason.clause !== undefined && <span className="clause">{reason.clause} </span>}
              <Why of={MATTER_TERMS[matter]} because={reason.acts.length === 0 ? [] : [reason]}>
                {sentence(reason.text)}.
              </Why>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Of the matters given, what cannot be said; nothing where all can. */
export function CannotBeSaid({ of, matters }: { of: readonly Unknown[]; matters: readonly UnknownMatter[] }) {
  const unknown = of.filter(({ matter }) => matters.includes(matter));
  if (unknown.length === 0) return null;
  return (
    <div className="notice">
      {unknown.map(({ matter, because }) => (
        <p key={matter}>
          <UnknownGlyph /> <strong>{words.cannotBeSaid(lowered(MATTER_TERMS[matter]))}</strong>{' '}
          {because.map(({ text }) => `${sentence(text)}.`).join(' ')}
        </p>
      ))}
    </div>
  );
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

export function UnknownGlyph() {
  return (
    <svg className="glyph unknown" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 5.6a3 3 0 1 1 4.4 2.6C8.4 8.8 8 9.3 8 10M8 12.7v1.3" />
    </svg>
  );
}
