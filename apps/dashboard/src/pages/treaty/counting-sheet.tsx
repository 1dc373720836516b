import { Link } from '../../address/link.tsx';
import type { CountingLine, TreatyStatus } from '../../api/types.ts';
import { Why } from '../../law/because.tsx';
import { Day } from '../../parts/day.tsx';
import { Section } from '../../parts/page.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { term } from '../../words/terms.ts';
import { words } from './words.ts';

interface CountingSheetProps {
  readonly status: TreatyStatus;
  /** Acts on the sheet that are only supposed. */
  readonly supposed?: ReadonlySet<string>;
}

/** Each instrument, whether it counts, and why. */
export function CountingSheet({ status, supposed }: CountingSheetProps) {
  const { countingSheet } = status;
  const columns: readonly Column<CountingLine>[] = [
    {
      id: 'ordinal',
      header: words.sheet.ordinal,
      align: 'end',
      value: (line) => line.ordinal,
      cell: (line) => line.ordinal ?? '–',
    },
    {
      id: 'name',
      header: words.sheet.participant,
      names: true,
      value: (line) => line.name,
      cell: (line) => (
        <>
          <Link to={`/participants/${line.participant}`}>{line.name}</Link>
          {supposed?.has(line.act) === true && <span className="tag">{words.sheet.supposed}</span>}
        </>
      ),
    },
    { id: 'means', header: words.sheet.instrument, value: (line) => line.means, cell: (line) => term(line.means) },
    { id: 'date', header: words.sheet.date, value: (line) => line.date, cell: (line) => <Day date={line.date} /> },
    {
      id: 'role',
      header: words.sheet.counted,
      value: (line) => line.role,
      cell: (line) => (
        <Why of={words.sheet.is(line.name, words.sheet.roles[line.role])} because={line.because}>
          <span data-role={line.role} className="role">
            {words.sheet.roles[line.role]}
          </span>
        </Why>
      ),
    },
  ];
  const counted = countingSheet.filter((line) => line.counted).length;
  return (
    <Section id="counting-sheet" title={words.parts.countingSheet}>
      <Table
        caption={words.sheet.caption(counted, countingSheet.length)}
        columns={columns}
        rows={countingSheet}
        // One that continues another has its line by the same act.
        rowId={(line) => `${line.act} ${line.role}`}
        sort={{ by: 'date' }}
        clip={12}
        marked={(line) => line.role === 'decisive' || supposed?.has(line.act) === true}
      />
    </Section>
  );
}
