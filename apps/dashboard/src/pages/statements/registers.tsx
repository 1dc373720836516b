import { useMemo } from 'react';
import { Link } from '../../address/link.tsx';
import type { StatementOnRecord } from '../../api/types.ts';
import { Why } from '../../law/because.tsx';
import { SourceOf } from '../../law/source.tsx';
import { StatementMark } from '../../law/told/marks.tsx';
import { spellSpan } from '../../law/told/span.ts';
import { nameOfStatement } from '../../law/told/statements-table.tsx';
import { Section } from '../../parts/page.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { cite, count, sentence } from '../../words/terms.ts';
import { inTextOrder } from './groups.ts';

/** The registers that the depositary keeps: whom to address, and whom no longer. */
export function Registers({ statements }: { statements: readonly StatementOnRecord[] }) {
  const entries = useMemo(() => statements.filter(({ register }) => register !== null), [statements]);
  const groups = useMemo(() => [...new Set(entries.map(groupOf))].sort(inTextOrder), [entries]);
  if (entries.length === 0) return null;
  const standing = entries.filter((entry) => entry.stands).length;
  return (
    <Section id="registers" title="Registers of authorities">
      <Table
        caption={`${count(standing, 'current entry', 'current entries')}, ${count(entries.length - standing, 'past one')}. The depositary keeps these registers; here stands what is on record of them.`}
        columns={columns}
        rows={entries}
        rowId={(entry) => `register-${entry.act}-${entry.participant}`}
        sort={{ by: 'name' }}
        grouping={{ of: (entry) => [groupOf(entry)], title: titleOf, order: groups }}
      />
    </Section>
  );
}

const groupOf = ({ register, stands }: StatementOnRecord) => `${register} ${stands ? '1' : '2'}`;

function titleOf(group: string): string {
  const past = group.endsWith(' 2');
  return `Register under ${cite(group.slice(0, -2))}: ${past ? 'past entries' : 'current entries'}`;
}

const columns: readonly Column<StatementOnRecord>[] = [
  {
    id: 'name',
    header: 'Participant',
    names: true,
    value: (entry) => entry.name,
    cell: (entry) => <Link to={`/participants/${entry.participant}`}>{entry.name}</Link>,
  },
  {
    id: 'authority',
    header: 'Authority',
    cell: (entry) => (
      <>
        {entry.text === null ? <span className="hint">Text not on record</span> : sentence(entry.text)}
        <span className="hint about">{entry.about}</span>
      </>
    ),
  },
  {
    id: 'contact',
    header: 'Contact',
    cell: (entry) => entry.contact ?? <span className="hint">Not on record</span>,
  },
  {
    id: 'state',
    header: 'State',
    value: (entry) => entry.from,
    cell: (entry) => (
      <>
        <Why of={nameOfStatement(entry)} because={entry.because}>
          <StatementMark state={entry.state} />
        </Why>
        <span className="hint about">{spellSpan(entry)}</span>
      </>
    ),
  },
  {
    id: 'source',
    header: 'Source',
    minor: true,
    cell: (entry) => entry.source !== null && <SourceOf {...entry.source} />,
  },
];
