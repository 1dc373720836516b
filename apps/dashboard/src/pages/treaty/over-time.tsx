import { lazy, useMemo } from 'react';
import type { TreatyStatus } from '../../api/types.ts';
import { Figure } from '../../charts/figure.tsx';
import { consents, signatures, totalOn, yearly } from '../../charts/series.ts';
import type { Line } from '../../charts/step-chart.tsx';
import { format } from '../../law/progress.tsx';
import { Empty, Section } from '../../parts/page.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { spell } from '../../words/dates.ts';
import { count } from '../../words/terms.ts';

const StepChart = lazy(() => import('../../charts/step-chart.tsx'));

interface OverTimeProps {
  readonly status: TreatyStatus;
  /** A status to compare with: what stood before the acts that are supposed. */
  readonly before?: TreatyStatus;
}

/** Signatures and consents over time, with the threshold and the date of entry into force. */
export function OverTime({ status, before }: OverTimeProps) {
  const { asAt, entryIntoForce: force } = status;
  const drawn = useMemo(() => {
    const signed = signatures(status.participants);
    const consented = consents(status.participants, asAt);
    const stood = before === undefined ? undefined : consents(before.participants, asAt);
    const lines: Line[] = [
      { title: 'Signatures', colour: 'signatory', dash: [5, 3], points: signed },
      ...(stood === undefined ? [] : [{ title: 'Consents on record', colour: 'ink-2', dash: [2, 2], points: stood }]),
      {
        title: stood === undefined ? 'Consents' : 'Consents with the supposed acts',
        colour: 'party',
        points: consented,
      },
    ];
    const titles = lines.map((line) => line.title);
    return {
      lines,
      titles,
      years: yearly(
        lines.map((line) => line.points),
        asAt,
      ),
      thresholds: force.needed === null ? [] : [{ at: force.needed, title: `${format(force.needed)} needed` }],
      moments: force.date === null ? [] : [{ date: force.date, title: `In force ${spell(force.date)}` }],
    };
  }, [status, before, asAt, force]);

  const { lines, titles, years, thresholds, moments } = drawn;
  const summary = summarise(lines, status);
  const columns: Column<(typeof years)[number]>[] = [
    { id: 'year', header: 'End of', names: true, cell: ({ year }) => (year === asAt.slice(0, 4) ? spell(asAt) : year) },
    ...titles.map((title, index) => ({
      id: title,
      header: title,
      align: 'end' as const,
      cell: ({ totals }: (typeof years)[number]) => totals[index] ?? 0,
    })),
  ];

  return (
    <Section id="over-time" title="Over time">
      {years.length === 0 ? (
        <Empty>
          <p>No signature or consent is on record up to {spell(asAt)}.</p>
        </Empty>
      ) : (
        <Figure
          kind="chart"
          summary={summary}
          legend={
            <ul className="legend">
              {lines.map((line) => (
                <li key={line.title}>
                  <svg viewBox="0 0 28 8" aria-hidden="true">
                    <path
                      d="M0 4h28"
                      style={{ stroke: `var(--${line.colour})` }}
                      strokeDasharray={line.dash?.join(' ')}
                    />
                  </svg>
                  {line.title}
                </li>
              ))}
            </ul>
          }
          dataTitle="The numbers year by year"
          data={
            <Table caption="Totals at the end of each year" columns={columns} rows={years} rowId={({ year }) => year} />
          }
        >
          <StepChart label={summary} lines={lines} until={asAt} thresholds={thresholds} moments={moments} />
        </Figure>
      )}
    </Section>
  );
}

function summarise(lines: readonly Line[], { asAt, entryIntoForce: { date, needed, inForce } }: TreatyStatus): string {
  const signed = totalOn(lines[0]?.points ?? [], asAt);
  const consented = totalOn(lines.at(-1)?.points ?? [], asAt);
  const threshold = needed === null ? '' : `, ${format(needed)} needed for entry into force`;
  return `As at ${spell(asAt)}: ${count(signed, 'signature')} and ${count(consented, 'consent')}${threshold}; ${forceAt()}.`;

  function forceAt(): string {
    if (date !== null) return `${date <= asAt ? 'in force since' : 'in force from'} ${spell(date)}`;
    return inForce === null ? 'whether it is in force cannot be said' : 'not in force';
  }
}
