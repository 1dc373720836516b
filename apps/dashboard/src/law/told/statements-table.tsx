import { Link } from '../../address/link.tsx';
import type { StatementStatus } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { words } from '../../words/law.ts';
import { cite, STATEMENT_STATES, sentence, term } from '../../words/terms.ts';
import { rowDossier } from '../acts-index.ts';
import { Why } from '../because.tsx';
import { Unverified } from '../status.tsx';
import { Bearing } from './bearing.tsx';
import { StatementMark } from './marks.tsx';
import { spellSpan } from './span.ts';

export type StatementLine = StatementStatus & { readonly treaty: string };

interface StatementsTableProps {
  readonly statements: readonly StatementLine[];
  readonly caption: string;
}

/** What one participant told the depositaries, by treaty, and what became of it. */
export function StatementsTable({ statements, caption }: StatementsTableProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={statements}
      rowId={(line) => `${line.treaty} ${line.act}`}
      sort={{ by: 'treaty' }}
      clip={15}
    />
  );
}

const STATES = Object.keys(STATEMENT_STATES);

const columns: readonly Column<StatementLine>[] = [
  {
    id: 'treaty',
    header: words.statements.treaty,
    names: true,
    value: (line) => line.treaty,
    cell: (line) => (
      <Link to={`/treaties/${line.treaty}/statements?by=participant&participant=${line.participant}`}>
        {line.treaty}
      </Link>
    ),
  },
  { id: 'kind', header: words.statements.kind, value: (line) => line.kind, cell: (line) => term(line.kind) },
  {
    id: 'provision',
    header: words.statements.provision,
    value: (line) => line.provision,
    cell: (line) => line.provision !== null && <span className="clause">{cite(line.provision)}</span>,
  },
  {
    id: 'text',
    header: words.statements.text,
    cell: (line) => (
      <>
        {line.text === null ? <span className="hint">{words.textUnknown}</span> : sentence(line.text)}
        {line.about !== null && <span className="hint about">{line.about}</span>} {line.unverified && <Unverified />}
        <Bearing of={line} />
      </>
    ),
  },
  { id: 'date', header: words.statements.date, value: (line) => line.date, cell: (line) => <Day date={line.date} /> },
  {
    id: 'state',
    header: words.statements.state,
    value: (line) => STATES.indexOf(line.state),
    cell: (line) => (
      <>
        <Why
          of={nameOfStatement(line)}
          because={line.because}
          dossier={rowDossier(
            line.treaty,
            line.participant,
            line.name,
            line.because.flatMap((reason) => reason.acts),
          )}
        >
          <StatementMark state={line.state} />
        </Why>
        <span className="hint about">{spellSpan(line)}</span>
      </>
    ),
  },
];

/** A statement in words: `Reservation of France under Art. 9(4)`. */
export const nameOfStatement: (statement: StatementStatus) => string = words.statement;
