import type { Progress } from '../api/types.ts';
import { spell } from '../words/dates.ts';
import { number } from '../words/language.ts';
import { words } from '../words/law.ts';
import { sentence } from '../words/terms.ts';

export interface Threshold {
  readonly at: number;
  readonly title: string;
  readonly met: boolean;
}

interface RulerProps {
  readonly counted: number;
  readonly unit: string;
  readonly thresholds: readonly Threshold[];
}

// Labels nearer than this would overprint; one further right than LATE stands left of its mark.
const NEAR = 0.045;
const LATE = 0.85;

/** A ruler of counted instruments with a mark at every threshold. */
export function Ruler({ counted, unit, thresholds }: RulerProps) {
  const marks = [...thresholds].sort((a, b) => a.at - b.at);
  const end = Math.max(counted, ...marks.map((mark) => mark.at), 1);
  const span = end * 1.02;
  const share = (n: number) => `${((n / span) * 100).toFixed(3)}%`;
  const said = marks.map(({ at, title, met }) => words.thresholds.of(format(at), title, met)).join(words.apart);
  let labelled = -1;
  return (
    <div className="ruler" role="img" aria-label={words.thresholds.label(format(counted), unit, said)}>
      <div
        className="ruler-bar"
        style={{ '--filled': share(counted), '--unit': share(1) } as React.CSSProperties}
        data-fine={end > 120}
      />
      {marks.map((mark) => {
        const place = mark.at / span;
        const late = place > LATE;
        const label = place - labelled > NEAR;
        if (label) labelled = place;
        return (
          <span
            key={`${mark.at} ${mark.title}`}
            className="ruler-mark"
            data-met={mark.met}
            data-late={late}
            style={{ '--at': share(mark.at) } as React.CSSProperties}
          >
            {label ? format(mark.at) : ''}
          </span>
        );
      })}
    </div>
  );
}

/** A condition as a tree: what it asks, how far it is, since when it is met; of a draft only what it asks. */
export function ProgressTree({ progress, asked = false }: { progress: Progress; asked?: boolean }) {
  return <ul className="progress">{asked ? <Asked progress={progress} /> : <Node progress={progress} />}</ul>;
}

function Asked({ progress: { text, clause, parts } }: { progress: Progress }) {
  return (
    <li>
      {sentence(text)} {clause !== undefined && <span className="clause">{clause}</span>}
      {parts.length > 0 && (
        <ul>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a condition have no identity but their place
            <Asked key={index} progress={part} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Node({ progress }: { progress: Progress }) {
  const { text, clause, met, metOn, counted, needed, unit, missing, parts } = progress;
  return (
    <li data-met={met}>
      <span className="progress-line">
        <svg className="glyph tick" data-met={met} viewBox="0 0 16 16" aria-hidden="true">
          {met ? <path d="m3 8.5 3.5 3.5L13 4.5" /> : <circle cx="8" cy="8" r="5" />}
        </svg>
        <span>
          <span className="visually-hidden">{words.met(met)}</span>
          {sentence(text)} {clause !== undefined && <span className="clause">{clause}</span>}{' '}
          <span className="hint">
            {counted !== undefined && needed !== undefined && (
              <span className="number">{words.progress(counted, needed, unit?.text ?? '')}</span>
            )}
            {met && metOn !== null && words.metOn(spell(metOn))}
            {!met && missing !== undefined && missing.text !== text && words.missing(missing.text)}
          </span>
        </span>
      </span>
      {parts.length > 0 && (
        <ul>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a condition have no identity but their place
            <Node key={index} progress={part} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** A count, or a share with at most two decimals. */
export function format(n: number): string {
  return number(n);
}

/** The parts of a condition that count something towards a number. */
export function leaves(progress: Progress): Progress[] {
  if (progress.parts.length > 0) return progress.parts.flatMap(leaves);
  return progress.counted !== undefined && progress.needed !== undefined ? [progress] : [];
}

/** What each mark of the ruler stands for, and whether it has been reached. */
export function ThresholdsInWords({ thresholds }: Pick<RulerProps, 'thresholds'>) {
  return thresholds.map((threshold) => (
    <span key={`${threshold.at} ${threshold.title}`}>
      {' · '}
      {words.thresholds.said(format(threshold.at), threshold.title, threshold.met)}
    </span>
  ));
}
