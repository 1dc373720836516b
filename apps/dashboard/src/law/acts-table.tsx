import { Link } from '../address/link.tsx';
import type { ActRow } from '../api/types.ts';
import { Day } from '../parts/day.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { spell, spellInstant } from '../words/dates.ts';
import { cite, sentence, term } from '../words/terms.ts';
import { Names } from './names.tsx';
import { SourceOf } from './source.tsx';
import { Unverified } from './status.tsx';

interface ActsTableProps {
  readonly rows: readonly ActRow[];
  readonly caption: string;
  /** The column that every row would repeat. */
  readonly without?: 'participant' | 'treaty';
  readonly clip?: number;
  /** The act that a link pointed to. */
  readonly marked?: string | undefined;
}

/** Acts as they were recorded, with source and recorder. */
export function ActsTable({ rows, caption, without, clip, marked }: ActsTableProps) {
  return (
    <Table
      caption={caption}
      columns={columns.filter((column) => column.id !== without)}
      rows={rows}
      rowId={(row) => `${row.act.id} ${row.position}`}
      marked={(row) => row.act.id === marked}
      {...(clip !== undefined && { clip })}
    />
  );
}

const columns: readonly Column<ActRow>[] = [
  {
    id: 'date',
    header: 'Legal date',
    value: (row) => row.act.date,
    cell: ({ act: { date, notAfter } }) =>
      notAfter === undefined ? (
        <Day date={date} />
      ) : (
        <>
          <Day date={date} /> to <Day date={notAfter} /> <span className="hint about">Day not on record</span>
        </>
      ),
  },
  {
    id: 'act',
    header: 'Act',
    names: true,
    value: (row) => row.act.kind,
    cell: ({ act, state, reason, unverified }) => (
      <>
        {term(act.kind)} {act.provision !== undefined && <span className="clause">{cite(act.provision)}</span>}{' '}
        {state !== 'recorded' && (
          <span className="tag" title={reason ?? undefined}>
            {state === 'corrected' ? 'Corrected since' : 'Retracted'}
          </span>
        )}
        {unverified && <Unverified />}
        {act.text !== undefined && <span className="hint about">{sentence(act.text)}</span>}
        {act.effective !== undefined && <span className="hint about">Effect named: {spell(act.effective)}</span>}
        {act.notified !== undefined && <span className="hint about">Notified on {spell(act.notified)}</span>}
        {act.predecessor !== undefined && (
          <span className="hint about">
            Succeeds <Names of={[act.predecessor]} />
          </span>
        )}
        {act.towards !== undefined && (
          <span className="hint about">
            Towards <Names of={act.towards} /> only
          </span>
        )}
        {act.note !== undefined && <span className="hint about">{act.note}</span>}
        {reason !== null && <span className="hint about">Reason: {reason}</span>}
      </>
    ),
  },
  {
    id: 'participant',
    header: 'Participant',
    value: (row) => row.participantName,
    cell: ({ act, participantName }) =>
      act.participant === undefined ? (
        'Depositary'
      ) : (
        <Link to={`/participants/${act.participant}`}>{participantName ?? act.participant}</Link>
      ),
  },
  {
    id: 'treaty',
    header: 'Treaty',
    value: (row) => row.treaty,
    cell: (row) => (
      <Link to={`/treaties/${row.treaty}`} title={row.treatyTitle}>
        {row.treaty}
      </Link>
    ),
  },
  {
    id: 'source',
    header: 'Source',
    cell: ({ act: { source } }) => source !== undefined && <SourceOf {...source} />,
  },
  {
    id: 'recorded',
    header: 'Recorded',
    minor: true,
    value: (row) => row.position,
    cell: (row) => (
      <span className="hint">
        {spellInstant(row.recordedAt)} by {row.recordedBy} <span className="code">#{row.position}</span>
      </span>
    ),
  },
];
