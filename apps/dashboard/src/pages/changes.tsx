import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useAddress } from '../address/link.tsx';
import { apiAddress } from '../api/client.ts';
import { changesQuery } from '../api/queries.ts';
import type { ChangeRow } from '../api/types.ts';
import { CsvLink } from '../parts/csv-link.tsx';
import { Day } from '../parts/day.tsx';
import { More } from '../parts/more.tsx';
import { Empty, Failure, Loading, Page } from '../parts/page.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { spellInstant } from '../words/dates.ts';
import { count, sentence } from '../words/terms.ts';

/** What was recorded, the latest first. */
export default function Changes() {
  const [address] = useAddress();
  const treaty = address.get('treaty') ?? undefined;
  const changes = useInfiniteQuery(changesQuery({ treaty }));
  const rows = changes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="Recently recorded"
      lede={<p>The log in the order in which it was written, latest first. New entries appear here by themselves.</p>}
      actions={
        <CsvLink address={apiAddress('/changes', { treaty, format: 'csv' })} name="changes.csv">
          The log as CSV
        </CsvLink>
      }
    >
      {changes.isPending && <Loading what="the log" tall />}
      {changes.isError && rows.length === 0 && <Failure error={changes.error} what="the log" />}
      {changes.isSuccess && rows.length === 0 && (
        <Empty>
          <p>
            Nothing is recorded yet. <Link to="/record">Record the first act</Link>.
          </p>
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <Table
            caption={`${count(rows.length, 'change')}${changes.hasNextPage ? ' so far' : ''}`}
            columns={columns}
            rows={rows}
            rowId={(row) => String(row.position)}
          />
          <More query={changes} what="changes" />
        </>
      )}
    </Page>
  );
}

/** `InstrumentDeposited` as `Instrument deposited`. */
function words(type: string): string {
  return sentence(type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
}

const columns: readonly Column<ChangeRow>[] = [
  {
    id: 'recorded',
    header: 'Recorded',
    cell: (row) => (
      <>
        <time dateTime={row.recordedAt}>{spellInstant(row.recordedAt)}</time>{' '}
        <span className="hint">by {row.recordedBy}</span>
      </>
    ),
  },
  {
    id: 'what',
    header: 'What',
    names: true,
    cell: (row) => (
      <>
        {row.actId === null ? (
          words(row.type)
        ) : (
          <Link
            to={`/acts?treaty=${row.treaty}${row.participant === null ? '' : `&participant=${row.participant}`}&act=${encodeURIComponent(row.actId)}`}
          >
            {words(row.type)}
          </Link>
        )}
        {row.kind !== null && <span className="hint"> {row.kind.replaceAll('-', ' ')}</span>}
      </>
    ),
  },
  {
    id: 'participant',
    header: 'Participant',
    cell: (row) =>
      row.participant !== null && (
        <Link to={`/participants/${row.participant}`}>{row.participantName ?? row.participant}</Link>
      ),
  },
  {
    id: 'treaty',
    header: 'Treaty',
    cell: (row) =>
      row.treaty !== null && (
        <Link to={`/treaties/${row.treaty}`} title={row.treatyTitle ?? row.treaty}>
          {row.treaty}
        </Link>
      ),
  },
  { id: 'date', header: 'Legal date', cell: (row) => row.date !== null && <Day date={row.date} /> },
  { id: 'position', header: 'Position', align: 'end', minor: true, cell: (row) => row.position },
];
