import { Link } from '../../address/link.tsx';
import type { CountingLine, TreatyStatus } from '../../api/types.ts';
import { Why } from '../../law/because.tsx';
import { Day } from '../../parts/day.tsx';
import { Section } from '../../parts/page.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { count, term } from '../../words/terms.ts';

const ROLES: Record<CountingLine['role'], string> = {
  towards: 'towards the threshold',
  decisive: 'met the condition',
  after: 'after it was met',
  'not-counted': 'not counted',
};

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
      header: 'No.',
      align: 'end',
      value: (line) => line.ordinal,
      cell: (line) => line.ordinal ?? '–',
    },
    {
      id: 'name',
      header: 'Participant',
      names: true,
      value: (line) => line.name,
      cell: (line) => (
        <>
          <Link to={`/participants/${line.participant}`}>{line.name}</Link>
          {supposed?.has(line.act) === true && <span className="tag">Supposed</span>}
        </>
      ),
    },
    { id: 'means', header: 'Instrument', value: (line) => line.means, cell: (line) => term(line.means) },
    { id: 'date', header: 'Date', value: (line) => line.date, cell: (line) => <Day date={line.date} /> },
    {
      id: 'role',
      header: 'Counted',
      value: (line) => line.role,
      cell: (line) => (
        <Why of={`${line.name}: ${ROLES[line.role]}`} because={line.because}>
          <span data-role={line.role} className="role">
            {ROLES[line.role]}
          </span>
        </Why>
      ),
    },
  ];
  const counted = countingSheet.filter((line) => line.counted).length;
  return (
    <Section id="counting-sheet" title="Counting sheet">
      <Table
        caption={`${count(counted, 'instrument')} counted of ${countingSheet.length}`}
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
