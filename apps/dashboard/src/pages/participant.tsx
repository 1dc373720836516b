import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'wouter';
import { Link, useTravel } from '../address/link.tsx';
import { groupsQuery, participantQuery } from '../api/queries.ts';
import type { ParticipantAnswer } from '../api/types.ts';
import type { Dossier } from '../law/acts-index.ts';
import { ActsTable } from '../law/acts-table.tsx';
import { Why } from '../law/because.tsx';
import { StatementsTable } from '../law/statements-table.tsx';
import { Irregular, StatusMark, Unverified } from '../law/status.tsx';
import { Day } from '../parts/day.tsx';
import { Empty, Failure, Loading, Page, Section } from '../parts/page.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { spell } from '../words/dates.ts';
import { count, list, STATUS_TERMS, STATUSES, term } from '../words/terms.ts';

type Row = ParticipantAnswer['treaties'][number];

/** One participant: its status in every treaty, what it did and what it told the depositaries. */
export default function Participant() {
  const { code = '' } = useParams();
  const travel = useTravel();
  const answer = useQuery(participantQuery(code, travel));
  const found = answer.data;
  const name = found?.participant.name ?? code;

  return (
    <Page title={name} over="Participant" lede={found !== undefined && <About of={found} />}>
      {found === undefined ? (
        answer.isError ? (
          <Failure error={answer.error} what="the participant" />
        ) : (
          <Loading what="the participant" tall />
        )
      ) : (
        <Shown answer={found} stale={answer.isPlaceholderData} />
      )}
    </Page>
  );
}

function About({ of: { participant } }: { of: ParticipantAnswer }) {
  const groups = useQuery(groupsQuery()).data ?? [];
  const member = participant.groups.map((id) => groups.find((group) => group.id === id)?.title ?? id);
  const words = [
    participant.code,
    participant.nameFr === participant.name ? null : participant.nameFr,
    participant.region,
    member.length > 0 ? `member of ${list(member)}` : null,
    participant.formerUntil === null ? null : `existed until ${spell(participant.formerUntil)}`,
  ];
  return <p>{words.filter((word) => word !== null).join(' · ')}</p>;
}

function Shown({ answer, stale }: { answer: ParticipantAnswer; stale: boolean }) {
  const { participant, asAt, treaties, statements, acts } = answer;
  const known = useMemo(
    () =>
      new Map(
        acts.map(({ act }) => [
          act.id,
          { participant: participant.code, name: participant.name, kind: act.kind, date: act.date },
        ]),
      ),
    [acts, participant],
  );
  const columns = useMemo(() => columnsWith((treaty) => ({ treaty, acts: known })), [known]);
  return (
    <div aria-busy={stale}>
      <Section id="treaties" title="Status in each treaty" aside={<span className="hint">As at {spell(asAt)}</span>}>
        {treaties.length === 0 ? (
          <Empty>
            <p>
              No act of {participant.name} is on record. That is not proof that there was none:{' '}
              <Link to="/">see how complete each treaty’s record is</Link>.
            </p>
          </Empty>
        ) : (
          <Table
            caption={`Status of ${participant.name} in ${count(treaties.length, 'treaty', 'treaties')}`}
            captionHidden
            columns={columns}
            rows={treaties}
            rowId={(row) => row.treaty}
            sort={{ by: 'treaty' }}
            pageSize={50}
          />
        )}
      </Section>
      <Section id="statements" title="What it told the depositaries">
        {statements.length === 0 ? (
          <Empty>
            <p>No statement of {participant.name} is on record.</p>
          </Empty>
        ) : (
          <StatementsTable
            statements={statements}
            caption={`${count(statements.length, 'statement')} of ${participant.name}`}
            by="treaty"
          />
        )}
      </Section>
      <Section
        id="acts"
        title="Its acts"
        aside={<Link to={`/acts?participant=${participant.code}`}>In the register</Link>}
      >
        {acts.length === 0 ? (
          <Empty>
            <p>
              No act is on record. <Link to="/record">Record one</Link>.
            </p>
          </Empty>
        ) : (
          <ActsTable
            rows={acts}
            caption={`${count(acts.length, 'act')} of ${participant.name}`}
            without="participant"
            clip={20}
          />
        )}
      </Section>
    </div>
  );
}

function columnsWith(dossier: (treaty: string) => Dossier): readonly Column<Row>[] {
  const dated = (row: Row, date: string | null, what: string) =>
    date !== null && (
      <Why
        of={`${row.shortTitle ?? row.treaty}: ${what} ${spell(date)}`}
        because={row.because}
        dossier={dossier(row.treaty)}
      >
        <Day date={date} />
      </Why>
    );
  return [
    {
      id: 'treaty',
      header: 'Treaty',
      names: true,
      value: (row) => row.shortTitle ?? row.title,
      cell: (row) => (
        <>
          <Link to={`/treaties/${row.treaty}`}>{row.shortTitle ?? row.title}</Link>{' '}
          <span className="code">{row.treaty}</span> {row.irregular && <Irregular />} {row.unverified && <Unverified />}
        </>
      ),
    },
    {
      id: 'status',
      header: 'Status',
      value: (row) => STATUSES.length - STATUSES.indexOf(row.status),
      cell: (row) => (
        <Why
          of={`${row.shortTitle ?? row.treaty}: ${STATUS_TERMS[row.status].one}`}
          because={row.because}
          dossier={dossier(row.treaty)}
        >
          <StatusMark status={row.status} />
        </Why>
      ),
    },
    { id: 'signed', header: 'Signed', value: (row) => row.signed, cell: (row) => dated(row, row.signed, 'signed') },
    {
      id: 'consent',
      header: 'Consent',
      value: (row) => row.consent?.date ?? null,
      cell: (row) =>
        row.consent !== null && (
          <>
            {dated(row, row.consent.date, 'consent')}{' '}
            <span className="hint">{term(row.consent.means).toLowerCase()}</span>
          </>
        ),
    },
    {
      id: 'force',
      header: 'In force from',
      value: (row) => row.inForceFrom,
      cell: (row) => dated(row, row.inForceFrom, 'in force from'),
    },
    {
      id: 'ended',
      header: 'Ended',
      value: (row) => row.ceased,
      cell: (row) => dated(row, row.ceased, 'no longer bound from'),
    },
  ];
}
