import { useQuery } from '@tanstack/react-query';
import { Link, useTravel } from '../address/link.tsx';
import { participantsQuery } from '../api/queries.ts';
import type { Finding } from '../api/types.ts';
import { type Column, Table } from '../parts/table.tsx';
import { words } from '../words/law.ts';
import { clauseClass, FINDING_TERMS, sentence } from '../words/terms.ts';
import { rowDossier } from './acts-index.ts';
import { useDossier, Why } from './because.tsx';
import { SeverityMark } from './status.tsx';

/** A finding, and across treaties the treaty it belongs to. */
export type FindingLine = Finding & {
  readonly treaty?: string;
  readonly treatyTitle?: string;
  readonly participantName?: string | null;
};

const RANK = { irregular: 0, warning: 1, notice: 2 } as const;

const severity: Column<FindingLine> = {
  id: 'severity',
  header: words.findings.severity,
  order: 'severity',
  value: (line) => RANK[line.severity],
  cell: (line) => <SeverityMark severity={line.severity} />,
};
const treaty: Column<FindingLine> = {
  id: 'treaty',
  header: words.findings.treaty,
  order: 'treaty',
  value: (line) => line.treaty ?? null,
  cell: (line) => <Link to={`/treaties/${line.treaty}#findings`}>{line.treaty}</Link>,
};
const rest: readonly Column<FindingLine>[] = [
  {
    id: 'participant',
    header: words.findings.participant,
    order: 'participant',
    value: (line) => line.participantName ?? line.participant,
    cell: (line) =>
      line.participant !== null && <Whose code={line.participant} name={line.participantName} acts={line.acts} />,
  },
  {
    id: 'text',
    header: words.findings.text,
    names: true,
    cell: (line) => (
      <Why
        of={sentence(line.text)}
        because={line.because}
        {...(line.treaty !== undefined && {
          dossier: rowDossier(line.treaty, line.participant, line.participantName ?? null, line.acts),
        })}
      >
        {sentence(line.text)}
      </Why>
    ),
  },
  {
    id: 'clause',
    header: words.findings.clause,
    value: (line) => line.clause,
    cell: (line) => line.clause !== null && <Clause line={line} clause={line.clause} />,
  },
  {
    id: 'code',
    header: words.findings.code,
    minor: true,
    value: (line) => FINDING_TERMS[line.code],
    cell: (line) => (
      <span className="hint" title={line.code}>
        {FINDING_TERMS[line.code]}
      </span>
    ),
  },
];

/** The clause; of a finding on a statement it leads to what its author told about the treaty. */
function Clause({ line: { code, participant, treaty }, clause }: { line: FindingLine; clause: string }) {
  const around = useDossier();
  if (participant === null || !ON_STATEMENTS.test(code)) return <span className={clauseClass(clause)}>{clause}</span>;
  return (
    <Link
      className={clauseClass(clause)}
      to={`/treaties/${treaty ?? around.treaty}/statements?by=participant&participant=${participant}`}
      title={words.itsStatements}
    >
      {clause}
    </Link>
  );
}

const ON_STATEMENTS = /^(statement|reservation|objection)-|^several-authorities$/;

/** The participant by name: as the row has it, or as the status around it knows it. */
function Whose({ code, name, acts }: { code: string; name: string | null | undefined; acts: readonly string[] }) {
  const around = useDossier();
  const known = acts.map((id) => around.acts.get(id)).find((act) => act?.participant === code);
  const told = name ?? known?.name;
  // One of whom nothing but the finding is on record is known to the register of participants only.
  const register = useQuery({ ...participantsQuery(useTravel()), enabled: told === undefined }).data;
  return <Link to={`/participants/${code}`}>{told ?? register?.find((one) => one.code === code)?.name ?? code}</Link>;
}

interface FindingsTableProps {
  readonly findings: readonly FindingLine[];
  readonly caption: string;
  readonly across?: boolean;
  /** The order of the list of which they are a part, and what asks for another. */
  readonly sorted?: { readonly order: string; readonly onSort: (order: string) => void };
}

/** Findings, gravest first unless another order is asked for. */
export function FindingsTable({ findings, caption, across = false, sorted }: FindingsTableProps) {
  return (
    <Table
      caption={caption}
      captionHidden={!across}
      columns={across ? [severity, treaty, ...rest] : [severity, ...rest]}
      rows={findings}
      rowId={(line) => [line.treaty, line.code, line.participant, line.text, ...line.acts].join(' ')}
      sort={{ by: 'severity' }}
      {...(sorted !== undefined && { sorted })}
      {...(!across && { clip: 15 })}
    />
  );
}
