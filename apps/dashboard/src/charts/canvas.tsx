import { Chart, type ChartConfiguration, type ChartType } from 'chart.js';
import { useEffect, useRef } from 'react';
import { readPalette, useScheme } from './palette.ts';

export type Colours = (name: string) => string;

interface CanvasProps<T extends ChartType> {
  readonly label: string;
  /** Changes with what is drawn; the chart is made anew. */
  readonly of: unknown;
  readonly draw: (colours: Colours) => ChartConfiguration<T, never[], unknown> | ChartConfiguration;
}

/** A chart on its canvas. It stands still: nothing moves on a page of record. */
export function Canvas<T extends ChartType>({ label, of, draw }: CanvasProps<T>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useScheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` and the scheme stand for what `draw` closes over
  useEffect(() => {
    if (canvas.current === null) return;
    const colours = readPalette(canvas.current);
    Chart.defaults.font.family = getComputedStyle(canvas.current).fontFamily;
    Chart.defaults.font.size = 12;
    Chart.defaults.color = colours('ink-2');
    Chart.defaults.borderColor = colours('rule');
    const chart = new Chart(canvas.current, draw(colours) as ChartConfiguration);
    return () => chart.destroy();
  }, [of, scheme]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
