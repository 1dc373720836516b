import { lazy, useMemo } from 'react';
import type { RecordState, TreatyStatus } from '../../api/types.ts';
import { Figure } from '../../charts/figure.tsx';
import { knownOf } from '../../charts/known.ts';
import { consents, signatures, yearly } from '../../charts/series.ts';
import type { Line } from '../../charts/step-chart.tsx';
import { spellSignatures } from '../../law/numbers/signatures.ts';
import { format } from '../../law/progress.tsx';
import { Empty, Section } from '../../parts/page.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { spell } from '../../words/dates.ts';
import { count, list, sentence } from '../../words/terms.ts';

const StepChart = lazy(() => import('../../charts/step-chart.tsx'));

interface OverTimeProps {
  readonly status: TreatyStatus;
  /** A status to compare with: what stood before the acts that are supposed. */
  readonly before?: TreatyStatus;
  /** How far the record is complete; undefined while that is not known. */
  readonly record?: RecordState | undefined;
}

/** Signatures and consents over time, with the threshold and the date of entry into force. */
export function OverTime({ status, before, record }: OverTimeProps) {
  const { asAt, entryIntoForce: force } = status;
  const drawn = useMemo(() => {
    const signed = signatures(status.participants);
    const consented = consents(status.participants, asAt);
    const stood = before === undefined ? undefined : consents(before.participants, asAt);
    const known = {
      signature: record && knownOf(signed, 'signature', record, asAt),
      consent: record && knownOf(stood ?? consented, 'consent', record, asAt),
    };
    const lines: Line[] = [
      {
        title: 'Signatures',
        colour: 'signatory',
        dash: [5, 3],
        points: signed,
        knownUntil: known.signature?.until ?? null,
      },
      ...(stood === undefined
        ? []
        : [
            {
              title: 'Consents on record',
              colour: 'ink-2',
              dash: [2, 2],
              points: stood,
              knownUntil: known.consent?.until ?? null,
            },
          ]),
      {
        title: stood === undefined ? 'Consents' : 'Consents with the supposed acts',
        colour: 'party',
        points: consented,
        knownUntil: stood === undefined ? (known.consent?.until ?? null) : null,
      },
    ];
    const { until, said } = known.consent ?? {};
    const titles = lines.map((line) => line.title);
    return {
      lines,
      titles,
      years: yearly(
        lines.map((line) => line.points),
        asAt,
      ),
      thresholds: force.needed === null ? [] : [{ at: force.needed, title: `${format(force.needed)} needed` }],
      moments: [
        ...(force.date === null ? [] : [{ date: force.date, title: `In force ${spell(force.date)}` }]),
        ...(until == null || said !== 'complete'
          ? []
          : [{ date: until, title: `Record complete to ${spell(until)}`, quiet: true as const }]),
      ],
    };
  }, [status, before, record, asAt, force]);

  const { lines, titles, years, thresholds, moments } = drawn;
  const summary = summarise(status);
  const beyond = record === undefined ? null : spellBeyond(lines, record);
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
          summary={
            <>
              {summary} {beyond}
            </>
          }
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
              {beyond !== null && (
                <li>
                  <svg viewBox="0 0 28 8" aria-hidden="true">
                    <path d="M0 4h28" style={{ stroke: 'var(--none)' }} strokeDasharray="1 4" />
                  </svg>
                  Not known to be all
                </li>
              )}
            </ul>
          }
          dataTitle="The numbers year by year"
          data={
            <Table
              caption={['Totals at the end of each year.', ...(beyond === null ? [] : [beyond])].join(' ')}
              columns={columns}
              rows={years}
              rowId={({ year }) => year}
            />
          }
        >
          <StepChart label={summary} lines={lines} until={asAt} thresholds={thresholds} moments={moments} />
        </Figure>
      )}
    </Section>
  );
}

function summarise({
  asAt,
  totals,
  entryIntoForce: { date, needed, byClause, conditionMetOn, inForce },
}: TreatyStatus): string {
  const counts =
    needed === null || byClause === null
      ? ''
      : conditionMetOn === null
        ? `; the clause counts ${format(byClause.value)} of the ${format(needed)} needed for entry into force`
        : `; the clause counts ${format(byClause.value)}, and needed ${format(needed)} for entry into force`;
  return `As at ${spell(asAt)}: ${spellSignatures(totals)}, and ${count(totals.consents, 'consent that stands', 'consents that stand')}${counts}; ${forceAt()}.`;

  function forceAt(): string {
    if (date !== null) return `${date <= asAt ? 'in force since' : 'in force from'} ${spell(date)}`;
    return inForce === null ? 'whether it is in force cannot be said' : 'not in force';
  }
}

/** What is to be said of the ends of the lines, which are not known to be all; null where they are. */
function spellBeyond(lines: readonly Line[], { completeAsOf }: RecordState): string | null {
  const [signed, ...consented] = lines;
  const ends = [
    { what: 'signatures', part: 'signature' as const, until: signed?.knownUntil ?? null },
    { what: 'consents', part: 'consent' as const, until: consented[0]?.knownUntil ?? null },
  ];
  const complete = Map.groupBy(
    ends.filter(({ part, until }) => until !== null && completeAsOf[part] != null),
    ({ until }) => until ?? '',
  );
  const open = ends.filter(({ part, until }) => until !== null && completeAsOf[part] == null);
  const said = [
    ...[...complete].map(
      ([date, those]) => `the record of ${list(those.map(({ what }) => what))} is complete to ${spell(date)}`,
    ),
    ...(open.length === 0
      ? []
      : [`the record of ${list(open.map(({ what }) => what))} is not known to be complete after its last act`]),
  ];
  return said.length === 0 ? null : `${sentence(said.join('; '))}: what was done later may not be shown.`;
}
