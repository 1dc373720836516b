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
import { sentence } from '../../words/terms.ts';
import { inTextOrder } from './groups.ts';
import { words } from './words.ts';

/** The registers that the depositary keeps: whom to address, and whom no longer. */
export function Registers({ statements }: { statements: readonly StatementOnRecord[] }) {
  const entries = useMemo(() => statements.filter(({ register }) => register !== null), [statements]);
  const groups = useMemo(() => [...new Set(entries.map(groupOf))].sort(inTextOrder), [entries]);
  if (entries.length === 0) return null;
  const standing = entries.filter((entry) => entry.stands).length;
  return (
    <Section id="registers" title={words.registers}>
      <Table
        caption={words.registersCaption(standing, entries.length - standing)}
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
  return words.registerUnder(group.slice(0, -2), group.endsWith(' 2'));
}

const columns: readonly Column<StatementOnRecord>[] = [
  {
    id: 'name',
    header: words.participant,
    names: true,
    value: (entry) => entry.name,
    cell: (entry) => <Link to={`/participants/${entry.participant}`}>{entry.name}</Link>,
  },
  {
    id: 'authority',
    header: words.authority,
    cell: (entry) => (
      <>
        {entry.text === null ? <span className="hint">{words.noText}</span> : sentence(entry.text)}
        <span className="hint about">{entry.about}</span>
      </>
    ),
  },
  {
    id: 'contact',
    header: words.contact,
    cell: (entry) => entry.contact ?? <span className="hint">{words.noContact}</span>,
  },
  {
    id: 'state',
    header: words.state,
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
    header: words.source,
    minor: true,
    cell: (entry) => entry.source !== null && <SourceOf {...entry.source} />,
  },
];
