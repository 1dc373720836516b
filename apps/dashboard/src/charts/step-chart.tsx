import 'chartjs-adapter-date-fns';
import { Chart, LinearScale, LineController, LineElement, PointElement, TimeScale, Tooltip } from 'chart.js';
import annotation, { type AnnotationOptions } from 'chartjs-plugin-annotation';
import { fr } from 'date-fns/locale/fr';
import { language } from '../words/language.ts';
import { Canvas } from './canvas.tsx';
import type { Point } from './series.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, TimeScale, Tooltip, annotation);

export interface Line {
  readonly title: string;
  readonly colour: string;
  readonly dash?: number[];
  readonly points: readonly Point[];
  /** From the day after this one on, not all that was done is known; null where all is. */
  readonly knownUntil?: string | null;
}

export interface StepChartProps {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly until: string;
  readonly thresholds: readonly { at: number; title: string }[];
  readonly moments: readonly { date: string; title: string; quiet?: true }[];
}

/** Totals over time as steps, with thresholds across and moments down. */
export default function StepChart(props: StepChartProps) {
  const { label, lines, until, thresholds, moments } = props;
  const first =
    [...lines.flatMap((line) => line.points.slice(0, 1).map((point) => point.date)), until].sort()[0] ?? until;
  const last = [until, ...moments.map((moment) => moment.date)].sort().at(-1) ?? until;
  const highest = Math.max(
    1,
    ...lines.flatMap((line) => line.points.map((point) => point.total)),
    ...thresholds.map((t) => t.at),
  );
  const span = time(last) - time(first);

  return (
    <Canvas
      label={label}
      of={props}
      draw={(colour) => {
        const annotations: AnnotationOptions[] = [
          ...thresholds.map(
            ({ at, title }): AnnotationOptions => ({
              type: 'line',
              yMin: at,
              yMax: at,
              borderColor: colour('ink-2'),
              borderWidth: 1,
              borderDash: [2, 3],
              label: {
                display: true,
                content: title,
                position: 'start',
                yAdjust: -9,
                backgroundColor: 'transparent',
                color: colour('ink'),
                padding: { x: 4, y: 1 },
                font: { weight: 'normal', size: 12 },
              },
            }),
          ),
          ...moments.map(
            ({ date, title, quiet }, index): AnnotationOptions => ({
              type: 'line',
              xMin: time(date),
              xMax: time(date),
              borderColor: colour(quiet ? 'ink-2' : 'accent'),
              borderWidth: quiet ? 1 : 1.5,
              ...(quiet && { borderDash: [1, 3] }),
              label: {
                display: true,
                content: title,
                position: 'end',
                yAdjust: index * 22,
                // A label near the edge is turned inwards.
                xAdjust: time(date) - time(first) > span * 0.7 ? -70 : 70,
                backgroundColor: colour('paper'),
                color: colour(quiet ? 'ink-2' : 'accent'),
                padding: { x: 4, y: 1 },
                font: { weight: 'normal', size: 12 },
              },
            }),
          ),
        ];
        return {
          type: 'line',
          data: {
            datasets: lines.map((line) => ({
              label: line.title,
              data: steps(line.points, first, until, line.knownUntil ?? null),
              stepped: 'before' as const,
              borderColor: colour(line.colour),
              backgroundColor: colour(line.colour),
              borderWidth: 2,
              ...(line.dash && { borderDash: line.dash }),
              segment: {
                borderDash: ({ p0 }) => (isUnknown(p0.parsed.x, line) ? UNKNOWN_DASH : undefined),
                borderColor: ({ p0 }) => (isUnknown(p0.parsed.x, line) ? colour('none') : undefined),
              },
              pointRadius: 0,
              pointHoverRadius: 4,
              pointHitRadius: 8,
            })),
          },
          options: {
            animation: false,
            responsive: true,
            maintainAspectRatio: false,
            layout: { padding: { top: 8, right: 8 } },
            interaction: { mode: 'nearest', axis: 'x', intersect: false },
            scales: {
              x: {
                type: 'time',
                min: time(first),
                max: time(last),
                grid: { display: false },
                adapters: { date: LOCALE },
                time: {
                  tooltipFormat: 'd MMM yyyy',
                  displayFormats: {
                    day: 'd MMM yyyy',
                    week: 'd MMM yyyy',
                    month: 'MMM yyyy',
                    quarter: 'MMM yyyy',
                    year: 'yyyy',
                  },
                },
                ticks: { maxRotation: 0, autoSkipPadding: 24 },
              },
              y: { beginAtZero: true, suggestedMax: highest * 1.08, ticks: { precision: 0 } },
            },
            plugins: {
              annotation: { annotations },
              tooltip: { animation: false, displayColors: true, boxWidth: 10, boxHeight: 2 },
            },
          },
        };
      }}
    />
  );
}

/** The months of the axis in the language of the page. */
const LOCALE = language === 'fr' ? { locale: fr } : {};

const UNKNOWN_DASH = [1, 4];

/** Whether what follows a point of the line lies beyond the day to which it is known. */
function isUnknown(x: number | null, { knownUntil = null }: Line): boolean {
  return x !== null && knownUntil !== null && x >= time(knownUntil);
}

/**
 * Points for the chart: from nothing on the first day, each day's total, and the last carried to the end; one where
 * what is known ends, so that the line can change there.
 */
function steps(
  points: readonly Point[],
  first: string,
  until: string,
  knownUntil: string | null,
): { x: number; y: number }[] {
  const drawn = points.filter((point) => point.date <= until).map(({ date, total }) => ({ x: time(date), y: total }));
  if (points[0] !== undefined && points[0].date > first) drawn.unshift({ x: time(first), y: 0 });
  if (knownUntil !== null && first <= knownUntil && knownUntil < until) {
    const x = time(knownUntil);
    const before = drawn.findLast((point) => point.x <= x);
    if (before !== undefined && before.x < x) drawn.splice(drawn.indexOf(before) + 1, 0, { x, y: before.y });
  }
  const end = drawn.at(-1);
  if (end !== undefined && end.x < time(until)) drawn.push({ x: time(until), y: end.y });
  return drawn;
}

/** Midnight of a legal date where the reader is, so that the axis shows that date and no other. */
function time(date: string): number {
  return new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))).getTime();
}
