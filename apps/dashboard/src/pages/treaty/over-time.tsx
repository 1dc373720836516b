import { lazy, useMemo } from 'react';
import type { RecordState, TreatyStatus } from '../../api/types.ts';
import { Figure } from '../../charts/figure.tsx';
import { knownOf } from '../../charts/known.ts';
import { consents, signatures, yearly } from '../../charts/series.ts';
import type { Line } from '../../charts/step-chart.tsx';
import { spellSignatures } from '../../law/numbers/signatures.ts';
import { Empty, Section } from '../../parts/page.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { spell } from '../../words/dates.ts';
import { sentence } from '../../words/terms.ts';
import { words } from './words.ts';

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
        title: words.overTime.signatures,
        colour: 'signatory',
        dash: [5, 3],
        points: signed,
        knownUntil: known.signature?.until ?? null,
      },
      ...(stood === undefined
        ? []
        : [
            {
              title: words.overTime.consentsBefore,
              colour: 'ink-2',
              dash: [2, 2],
              points: stood,
              knownUntil: known.consent?.until ?? null,
            },
          ]),
      {
        title: stood === undefined ? words.overTime.consents : words.overTime.consentsSupposed,
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
      thresholds: force.needed === null ? [] : [{ at: force.needed, title: words.overTime.needed(force.needed) }],
      moments: [
        ...(force.date === null ? [] : [{ date: force.date, title: words.overTime.inForce(spell(force.date)) }]),
        ...(until == null || said !== 'complete'
          ? []
          : [{ date: until, title: words.overTime.completeTo(spell(until)), quiet: true as const }]),
      ],
    };
  }, [status, before, record, asAt, force]);

  const { lines, titles, years, thresholds, moments } = drawn;
  const summary = summarise(status);
  const beyond = record === undefined ? null : spellBeyond(lines, record);
  const columns: Column<(typeof years)[number]>[] = [
    {
      id: 'year',
      header: words.overTime.endOf,
      names: true,
      cell: ({ year }) => (year === asAt.slice(0, 4) ? spell(asAt) : year),
    },
    ...titles.map((title, index) => ({
      id: title,
      header: title,
      align: 'end' as const,
      cell: ({ totals }: (typeof years)[number]) => totals[index] ?? 0,
    })),
  ];

  return (
    <Section id="over-time" title={words.parts.overTime}>
      {years.length === 0 ? (
        <Empty>
          <p>{words.overTime.none(spell(asAt))}</p>
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
                  {words.overTime.notAll}
                </li>
              )}
            </ul>
          }
          dataTitle={words.overTime.data}
          data={
            <Table
              caption={[words.overTime.dataCaption, ...(beyond === null ? [] : [beyond])].join(' ')}
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
  return words.overTime.summary({
    asAt: spell(asAt),
    signatures: spellSignatures(totals),
    consents: totals.consents,
    counts:
      needed === null || byClause === null ? null : { counted: byClause.value, needed, met: conditionMetOn !== null },
    force: forceAt(),
  });

  function forceAt(): string {
    if (date !== null) return (date <= asAt ? words.overTime.inForceSince : words.overTime.inForceFrom)(spell(date));
    return inForce === null ? words.overTime.forceUnknown : words.overTime.notInForce;
  }
}

/** What is to be said of the ends of the lines, which are not known to be all; null where they are. */
function spellBeyond(lines: readonly Line[], { completeAsOf }: RecordState): string | null {
  const [signed, ...consented] = lines;
  const ends = [
    { part: 'signature' as const, until: signed?.knownUntil ?? null },
    { part: 'consent' as const, until: consented[0]?.knownUntil ?? null },
  ];
  const complete = Map.groupBy(
    ends.filter(({ part, until }) => until !== null && completeAsOf[part] != null),
    ({ until }) => until ?? '',
  );
  const open = ends.filter(({ part, until }) => until !== null && completeAsOf[part] == null);
  const nameOf = ({ part }: (typeof ends)[number]) => words.overTime.recordOf[part];
  const said = [
    ...[...complete].map(([date, those]) => words.overTime.complete(those.map(nameOf), spell(date))),
    ...(open.length === 0 ? [] : [words.overTime.notComplete(open.map(nameOf))]),
  ];
  return said.length === 0 ? null : sentence(words.overTime.beyond(said));
}
