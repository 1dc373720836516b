import { useMemo } from 'react';
import { Link } from '../address/link.tsx';
import type { StatementStatus } from '../api/types.ts';
import { Day } from '../parts/day.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { spell } from '../words/dates.ts';
import { sentence, term } from '../words/terms.ts';
import { rowDossier } from './acts-index.ts';
import { Why } from './because.tsx';
import { Unverified } from './status.tsx';

export type StatementLine = StatementStatus & { readonly treaty?: string };

interface StatementsTableProps {
  readonly statements: readonly StatementLine[];
  readonly caption: string;
  /** What the rows are told apart by: the participants of a treaty, or the treaties of a participant. */
  readonly by: 'participant' | 'treaty';
}

/** What was told to the depositary, by provision, and whether it stands. */
export function StatementsTable({ statements, caption, by }: StatementsTableProps) {
  const columns = useMemo(() => columnsBy(by), [by]);
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={statements}
      rowId={(line) => line.act}
      sort={{ by: by === 'treaty' ? 'treaty' : 'name' }}
      clip={15}
    />
  );
}

function columnsBy(by: 'participant' | 'treaty'): readonly Column<StatementLine>[] {
  return [
    by === 'treaty'
      ? {
          id: 'treaty',
          header: 'Treaty',
          names: true,
          value: (line) => line.treaty ?? null,
          cell: (line) => <Link to={`/treaties/${line.treaty}#statements`}>{line.treaty}</Link>,
        }
      : {
          id: 'name',
          header: 'Participant',
          names: true,
          value: (line) => line.name,
          cell: (line) => <Link to={`/participants/${line.participant}`}>{line.name}</Link>,
        },
    { id: 'kind', header: 'Kind', value: (line) => line.kind, cell: (line) => term(line.kind) },
    {
      id: 'provision',
      header: 'Provision',
      value: (line) => line.provision,
      cell: (line) => line.provision !== null && <span className="clause">{line.provision}</span>,
    },
    {
      id: 'text',
      header: 'Statement',
      cell: (line) => (
        <>
          {line.text === null ? <span className="hint">Text not on record</span> : sentence(line.text)}
          {line.about !== null && <span className="hint about">{line.about}</span>} {line.unverified && <Unverified />}
        </>
      ),
    },
    { id: 'date', header: 'Made', value: (line) => line.date, cell: (line) => <Day date={line.date} /> },
    {
      id: 'stands',
      header: 'Stands',
      value: (line) => (line.inForce ? 0 : 1),
      cell: (line) => (
        <Why
          of={`${term(line.kind)} of ${line.name}${line.provision === null ? '' : ` under ${line.provision}`}`}
          because={line.because}
          {...(line.treaty !== undefined && {
            dossier: rowDossier(
              line.treaty,
              line.participant,
              line.name,
              line.because.flatMap((reason) => reason.acts),
            ),
          })}
        >
          {line.withdrawnOn === null ? (line.inForce ? 'Yes' : 'No') : `Withdrawn ${spell(line.withdrawnOn)}`}
        </Why>
      ),
    },
  ];
}
