import { type ReactNode, Suspense } from 'react';

interface FigureProps {
  /** What the drawing shows, in one sentence: read instead of it, and under it. */
  readonly summary: ReactNode;
  readonly legend?: ReactNode;
  readonly controls?: ReactNode;
  readonly kind: 'chart' | 'map';
  /** The same in a table. */
  readonly data: ReactNode;
  readonly dataTitle: string;
  readonly children: ReactNode;
}

/** A drawing with its sentence and its numbers; the place is kept while it loads. */
export function Figure({ summary, legend, controls, kind, data, dataTitle, children }: FigureProps) {
  return (
    <figure className="figure">
      {controls}
      <div className="drawing" data-kind={kind}>
        <Suspense fallback={null}>{children}</Suspense>
      </div>
      {legend}
      <figcaption>{summary}</figcaption>
      <details className="figure-data">
        <summary>{dataTitle}</summary>
        {data}
      </details>
    </figure>
  );
}
