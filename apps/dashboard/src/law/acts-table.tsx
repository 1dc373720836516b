import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from '../address/link.tsx';
import type { ActRow } from '../api/types.ts';
import { Day } from '../parts/day.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { byWhom } from '../words/changes.ts';
import { spell, spellInstant } from '../words/dates.ts';
import { words } from '../words/law.ts';
import { cite, sentence, term } from '../words/terms.ts';
import { Names } from './names.tsx';
import { SourceOf } from './source.tsx';
import { Unverified } from './status.tsx';

const ActMenu = lazy(() => import('./act-menu.tsx'));

interface ActsTableProps {
  readonly rows: readonly ActRow[];
  readonly caption: ReactNode;
  /** The column that every row would repeat. */
  readonly without?: 'participant' | 'treaty';
  readonly clip?: number;
  readonly marked?: (row: ActRow) => boolean;
  /** The order of the register of which the rows are a part, and what asks for another. */
  readonly sorted?: { readonly order: string; readonly onSort: (order: string) => void };
}

/** Acts as they were recorded, with source and recorder. */
export function ActsTable({ rows, caption, without, clip, marked, sorted }: ActsTableProps) {
  return (
    <Table
      caption={caption}
      columns={columns.filter((column) => column.id !== without)}
      rows={rows}
      rowId={(row) => `${row.act.id} ${row.position}`}
      {...(clip !== undefined && { clip })}
      {...(marked !== undefined && { marked })}
      {...(sorted !== undefined && { sorted })}
    />
  );
}

/** What became of a version of an act, and what it took the place of. */
function Versions({ row }: { row: ActRow }) {
  const { act, treaty, state, reason, endedAt, endedBy, version, correction } = row;
  const all = `/acts?treaty=${treaty}&${new URLSearchParams({ act: act.id })}`;
  return (
    <>
      {state !== 'recorded' && (
        <span className="about ended" data-state={state}>
          <strong>{state === 'corrected' ? words.corrected : words.retracted}</strong>
          {words.ended(endedAt && spell(endedAt), endedBy && byWhom(endedBy), reason)}
          {state === 'corrected' && <Link to={all}>{words.standing}</Link>}
        </span>
      )}
      {version > 1 && (
        <span className="about ended" data-state="recorded">
          <strong>{words.correction}</strong>
          {words.correctionOf(correction)}
          <Link to={all}>{words.earlier}</Link>
        </span>
      )}
    </>
  );
}

const columns: readonly Column<ActRow>[] = [
  {
    id: 'date',
    header: words.acts.date,
    order: 'date',
    value: (row) => row.act.date,
    cell: ({ act: { date, notAfter } }) =>
      notAfter === undefined ? (
        <Day date={date} />
      ) : (
        <>
          {words.between(<Day date={date} />, <Day date={notAfter} />)}{' '}
          <span className="hint about">{words.dayUnknown}</span>
        </>
      ),
  },
  {
    id: 'act',
    header: words.acts.act,
    names: true,
    order: 'kind',
    value: (row) => row.act.kind,
    cell: (row) => {
      const { act, state, unverified } = row;
      return (
        <>
          <span className={state === 'recorded' ? undefined : 'struck'}>{term(act.kind)}</span>{' '}
          {act.provision !== undefined && <span className="clause">{cite(act.provision)}</span>}{' '}
          {unverified && <Unverified />}
          <Versions row={row} />
          {act.text !== undefined && <span className="hint about">{sentence(act.text)}</span>}
          {act.effective !== undefined && <span className="hint about">{words.effective(spell(act.effective))}</span>}
          {act.notified !== undefined && <span className="hint about">{words.notified(spell(act.notified))}</span>}
          {act.predecessor !== undefined && (
            <span className="hint about">{words.succeeds(<Names of={[act.predecessor]} />)}</span>
          )}
          {act.towards !== undefined && <span className="hint about">{words.towards(<Names of={act.towards} />)}</span>}
          {act.note !== undefined && <span className="hint about">{act.note}</span>}
        </>
      );
    },
  },
  {
    id: 'participant',
    header: words.acts.participant,
    order: 'participant',
    value: (row) => row.participantName,
    cell: ({ act, participantName }) =>
      act.participant === undefined ? (
        words.depositary
      ) : (
        <Link to={`/participants/${act.participant}`}>{participantName ?? act.participant}</Link>
      ),
  },
  {
    id: 'treaty',
    header: words.acts.treaty,
    order: 'treaty',
    value: (row) => row.treaty,
    cell: (row) => (
      <Link to={`/treaties/${row.treaty}`} title={row.treatyTitle}>
        {row.treaty}
      </Link>
    ),
  },
  {
    id: 'source',
    header: words.acts.source,
    cell: ({ act: { source } }) =>
      source === undefined ? <span className="hint">{words.noSource}</span> : <SourceOf {...source} />,
  },
  {
    id: 'recorded',
    header: words.acts.recorded,
    order: 'recorded',
    minor: true,
    value: (row) => row.position,
    cell: (row) => (
      <span className="hint" title={words.recordedAt(spellInstant(row.recordedAt))}>
        {spell(row.recordedAt)} {byWhom(row.recordedBy)}
      </span>
    ),
  },
  {
    id: 'menu',
    header: words.acts.change,
    headerHidden: true,
    cell: (row) =>
      row.state !== 'corrected' && (
        <Suspense fallback={null}>
          <ActMenu row={row} />
        </Suspense>
      ),
  },
];
