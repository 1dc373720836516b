// biome-ignore-all lint/a11y/noRedundantRoles: on a narrow screen rows are no table rows to CSS, and browsers then drop the roles
// biome-ignore-all lint/a11y/useSemanticElements: as above
import {
  createColumnHelper,
  createPaginatedRowModel,
  createSortedRowModel,
  type Row,
  rowPaginationFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { words } from '../words/parts.ts';
import { type Grouping, partition } from './grouping.ts';
import { compare } from './order.ts';

const features = tableFeatures({
  rowSortingFeature,
  rowPaginationFeature,
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
});
type Features = typeof features;

export interface Column<T> {
  readonly id: string;
  readonly header: string;
  /** Where the cells say for themselves what they are. */
  readonly headerHidden?: boolean;
  /** What the column is sorted by; null goes last. Absent: the column cannot be sorted. */
  readonly value?: (row: T) => string | number | null;
  /** The name of this order in an address, of a list that is sorted by it. Absent: it has none. */
  readonly order?: string;
  readonly cell: (row: T) => ReactNode;
  /** The cell that names the row. */
  readonly names?: boolean;
  readonly align?: 'end';
  /** Left out on narrow screens where another column says it. */
  readonly minor?: boolean;
}

interface TableProps<T> {
  readonly caption: ReactNode;
  /** Hides the caption where a heading beside the table says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowId: (row: T) => string;
  readonly sort?: { readonly by: string; readonly desc?: boolean };
  /** The order in which the rows are given, as the address names it: `-date`; and what asks for another. */
  readonly sorted?: { readonly order: string; readonly onSort: (order: string) => void };
  readonly grouping?: Grouping<T> | undefined;
  /** Rows per page; all on one page if absent. */
  readonly pageSize?: number;
  /** Shows this many rows at first and offers the rest; print has them all. */
  readonly clip?: number;
  readonly marked?: (row: T) => boolean;
}

/** A real table: sortable headings, groups, pages. On a narrow screen every row becomes a card of its cells. */
export function Table<T extends object>(props: TableProps<T>) {
  const { caption, columns, rows, rowId, sort, sorted: elsewhere, grouping, pageSize, clip, marked } = props;
  const [whole, setWhole] = useState(false);
  const captionId = useId();
  const data = useMemo(() => [...rows], [rows]);
  const manual = elsewhere !== undefined;
  const definitions = useMemo(() => define(columns, manual), [columns, manual]);
  const named = columns.find(({ order }) => order !== undefined && order === elsewhere?.order.replace(/^-/, ''));
  const given = named === undefined ? [] : [{ id: named.id, desc: elsewhere?.order.startsWith('-') === true }];
  const table = useTable(
    {
      features,
      columns: definitions,
      data,
      getRowId: rowId,
      enableMultiSort: false,
      enableSortingRemoval: false,
      ...(elsewhere !== undefined && {
        manualSorting: true,
        state: { sorting: given },
        onSortingChange: (change: SortingState | ((before: SortingState) => SortingState)) => {
          const [next] = typeof change === 'function' ? change(given) : change;
          const order = columns.find(({ id }) => id === next?.id)?.order;
          if (next !== undefined && order !== undefined) elsewhere.onSort(`${next.desc ? '-' : ''}${order}`);
        },
      }),
      initialState: {
        sorting: sort === undefined ? [] : [{ id: sort.by, desc: sort.desc ?? false }],
        pagination: { pageIndex: 0, pageSize: pageSize ?? Number.MAX_SAFE_INTEGER },
      },
    },
    ({ sorting, pagination }) => ({ sorting, pagination }),
  );
  const byId = new Map(columns.map((column) => [column.id, column]));
  const shown = table.getRowModel().rows;
  const groups =
    grouping === undefined ? undefined : partition(shown, (row) => grouping.of(row.original), grouping.order);
  const clipped = clip !== undefined && groups === undefined && shown.length > clip + 2 && !whole;

  const line = (row: Row<Features, T>, index: number) => (
    <tr
      role="row"
      key={row.id}
      id={`row-${row.id}`}
      className={clipped && index >= clip ? 'beyond' : undefined}
      aria-current={marked?.(row.original) === true ? 'true' : undefined}
    >
      {columns.map((column) =>
        column.names === true ? (
          <th role="rowheader" key={column.id} scope="row">
            {column.cell(row.original)}
          </th>
        ) : (
          <td
            role="cell"
            key={column.id}
            data-label={column.header}
            className={
              [column.align === 'end' ? 'end' : '', column.minor === true ? 'minor' : ''].join(' ').trim() || undefined
            }
          >
            {column.cell(row.original)}
          </td>
        ),
      )}
    </tr>
  );

  return (
    <div className="table">
      <table role="table" aria-labelledby={captionId}>
        <caption id={captionId} className={props.captionHidden === true ? 'hidden' : undefined}>
          {caption}
        </caption>
        <thead role="rowgroup">
          {table.getHeaderGroups().map((group) => (
            <tr role="row" key={group.id}>
              {group.headers.map((header) => {
                const column = byId.get(header.column.id);
                const sorted = header.column.getIsSorted();
                const direction = sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending';
                return column === undefined || !header.column.getCanSort() ? (
                  <th role="columnheader" key={header.id} scope="col" className={column?.align}>
                    {column?.headerHidden === true ? (
                      <span className="visually-hidden">{column.header}</span>
                    ) : (
                      column?.header
                    )}
                  </th>
                ) : (
                  <th role="columnheader" key={header.id} scope="col" className={column.align} aria-sort={direction}>
                    <button type="button" className="sort" onClick={header.column.getToggleSortingHandler()}>
                      {column.header}
                      <span aria-hidden="true" className="sort-mark" data-direction={direction} />
                    </button>
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        {groups === undefined ? (
          <tbody role="rowgroup">{shown.map(line)}</tbody>
        ) : (
          groups.map(({ group, rows: members }) => (
            <tbody role="rowgroup" key={group}>
              <tr role="row" className="group">
                <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
                  {grouping?.title(group)} <span className="tally">{members.length}</span>
                </th>
              </tr>
              {members.map(line)}
            </tbody>
          ))
        )}
      </table>
      {clipped && (
        <button type="button" className="more" onClick={() => setWhole(true)}>
          {words.showAll(shown.length)}
        </button>
      )}
      {pageSize !== undefined && table.getPageCount() > 1 && (
        <nav className="pager" aria-labelledby={captionId}>
          <button type="button" onClick={() => table.previousPage()} disabled={!table.getCanPreviousPage()}>
            {words.previous}
          </button>
          <span aria-live="polite">{words.page(table.state.pagination.pageIndex + 1, table.getPageCount())}</span>
          <button type="button" onClick={() => table.nextPage()} disabled={!table.getCanNextPage()}>
            {words.next}
          </button>
        </nav>
      )}
    </div>
  );
}

function define<T extends object>(columns: readonly Column<T>[], manual: boolean) {
  const helper = createColumnHelper<Features, T>();
  return columns.map((column) =>
    helper.accessor((row: T): unknown => column.value?.(row) ?? undefined, {
      id: column.id,
      header: column.header,
      enableSorting: (manual ? column.order : column.value) !== undefined,
      sortUndefined: 'last',
      sortDescFirst: false,
      sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
    }),
  );
}
