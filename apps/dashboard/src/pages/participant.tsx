import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useParams } from 'wouter';
import { Link, useTravel } from '../address/link.tsx';
import { groupsQuery, participantQuery, treatiesQuery } from '../api/queries.ts';
import type { ParticipantAnswer, TreatySummary } from '../api/types.ts';
import type { Dossier } from '../law/acts-index.ts';
import { ActsTable } from '../law/acts-table.tsx';
import { PartsOf, ProvisionalOf, TerritoriesOf } from '../law/application.tsx';
import { Why } from '../law/because.tsx';
import { Ended } from '../law/ended.tsx';
import { Life } from '../law/life.tsx';
import { Reported } from '../law/reported.tsx';
import { shownStatus, tellsWhoIsBound } from '../law/standing.ts';
import { Irregular, StatusMark, Unverified } from '../law/status.tsx';
import { ObligationMark } from '../law/told/marks.tsx';
import { StatementsTable } from '../law/told/statements-table.tsx';
import { Day } from '../parts/day.tsx';
import { More } from '../parts/more.tsx';
import { Empty, Failure, Loading, Page, Section } from '../parts/page.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { spell } from '../words/dates.ts';
import {
  cite,
  count,
  list,
  OBLIGATION_STATES,
  PARTICIPANT_KINDS,
  SHOWN_STATUSES,
  STATUS_TERMS,
  term,
} from '../words/terms.ts';

type Row = ParticipantAnswer['treaties'][number];

/** One participant: its status in every treaty, what it did and what it told the depositaries. */
export default function Participant() {
  const { code = '' } = useParams();
  const travel = useTravel();
  const answer = useInfiniteQuery(participantQuery(code, travel));
  // A consent is told by what can be said of its treaty.
  const treaties = useQuery(treatiesQuery(travel));
  const found = useMemo(() => answer.data && together(answer.data.pages), [answer.data]);
  const name = found?.participant.name ?? code;

  return (
    <Page title={name} over="Participant" lede={found !== undefined && <About of={found} />}>
      {found === undefined || treaties.isPending ? (
        answer.isError ? (
          <Failure error={answer.error} what="the participant" />
        ) : (
          <Loading what="the participant" tall />
        )
      ) : (
        <>
          <Shown answer={found} summaries={treaties.data ?? []} stale={answer.isPlaceholderData} />
          <More query={answer} what="treaties" />
        </>
      )}
    </Page>
  );
}

/** The pages read so far as one answer. */
function together(pages: readonly ParticipantAnswer[]): ParticipantAnswer | undefined {
  const last = pages.at(-1);
  return (
    last && {
      ...last,
      treaties: pages.flatMap((page) => page.treaties),
      statements: pages.flatMap((page) => page.statements),
      obligations: pages.flatMap((page) => page.obligations),
      acts: pages.flatMap((page) => page.acts),
    }
  );
}

function About({ of: { participant } }: { of: ParticipantAnswer }) {
  const groups = useQuery(groupsQuery()).data ?? [];
  const member = participant.groups.map((id) => groups.find((group) => group.id === id)?.title ?? id);
  const words = [
    participant.code,
    participant.nameFr === participant.name ? null : participant.nameFr,
    participant.kind === 'state' ? null : PARTICIPANT_KINDS[participant.kind],
    participant.region,
    member.length > 0 ? `member of ${list(member)}` : null,
  ];
  return (
    <>
      <p>
        {words.filter((word) => word !== null).join(' · ')}
        {participant.registered && <span className="tag">Registered here</span>}
      </p>
      <Life of={participant} />
    </>
  );
}

interface ShownProps {
  readonly answer: ParticipantAnswer;
  readonly summaries: readonly TreatySummary[];
  readonly stale: boolean;
}

function Shown({ answer, summaries, stale }: ShownProps) {
  const { participant, asAt, treaties, statements, obligations, acts, total, next } = answer;
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
  const dossier = useCallback((treaty: string): Dossier => ({ treaty, acts: known }), [known]);
  const columns = useMemo(() => {
    const untold = new Set(summaries.filter((one) => !tellsWhoIsBound(one)).map(({ id }) => id));
    return columnsWith(dossier, ({ treaty }) => !untold.has(treaty));
  }, [dossier, summaries]);
  const bare = new Set(summaries.filter((one) => !one.clausesOnRecord).map(({ id }) => id));
  const unsaid = treaties.filter(
    ({ treaty, status }) =>
      bare.has(treaty) &&
      (status === 'contracting' || status === 'party') &&
      !obligations.some((owed) => owed.treaty === treaty),
  ).length;
  return (
    <div aria-busy={stale}>
      {next !== null && (
        <p className="hint" role="status">
          {participant.name} is on record in {count(total, 'treaty', 'treaties')}; this page shows the first{' '}
          {treaties.length} so far, and what concerns them.
        </p>
      )}
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
      <Applying answer={answer} dossier={dossier} />
      {obligations.length + unsaid > 0 && <Owed answer={answer} unsaid={unsaid} dossier={dossier} />}
      <Section id="statements" title="What it told the depositaries">
        {statements.length === 0 ? (
          <Empty>
            <p>No statement of {participant.name} is on record.</p>
          </Empty>
        ) : (
          <StatementsTable
            statements={statements}
            caption={`${count(statements.length, 'statement')} of ${participant.name}`}
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

interface OfProps {
  readonly answer: ParticipantAnswer;
  readonly dossier: (treaty: string) => Dossier;
}

/** Territories, provisional application and parts chosen, treaty by treaty, where there is anything to say. */
function Applying({ answer: { treaties, participant, asAt }, dossier }: OfProps) {
  const those = treaties.filter((one) => one.provisional !== null || one.territories.length > 0 || one.parts !== null);
  if (those.length === 0) return null;
  return (
    <Section id="application" title="Where and how treaties apply">
      <dl className="of-each">
        {those.map(({ treaty, title, shortTitle, provisional, territories, parts }) => {
          const of = { name: `${participant.name}, ${shortTitle ?? treaty}`, dossier: dossier(treaty) };
          return (
            <div key={treaty}>
              <dt>
                <Link to={`/treaties/${treaty}#application`}>{shortTitle ?? title}</Link>
              </dt>
              {territories.length > 0 && (
                <dd>
                  <TerritoriesOf {...of} territories={territories} />
                </dd>
              )}
              {provisional !== null && (
                <dd>
                  Applied provisionally: <ProvisionalOf {...of} provisional={provisional} asAt={asAt} />
                </dd>
              )}
              {parts !== null && (
                <dd>
                  Parts accepted: <PartsOf parts={parts} />
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

/** What it owes the depositaries, and whether it has made it. */
function Owed({ answer: { obligations, participant }, unsaid, dossier }: OfProps & { unsaid: number }) {
  const columns: readonly Column<ParticipantAnswer['obligations'][number]>[] = [
    {
      id: 'treaty',
      header: 'Treaty',
      names: true,
      value: (row) => row.treaty,
      cell: (row) => <Link to={`/treaties/${row.treaty}/obligations`}>{row.treaty}</Link>,
    },
    {
      id: 'provision',
      header: 'Provision',
      cell: (row) => (
        <>
          <span className="clause">{cite(row.provision)}</span> {term(row.kind)}
        </>
      ),
    },
    {
      id: 'state',
      header: 'State',
      value: (row) => OWED.indexOf(row.state),
      cell: (row) => (
        <Why
          of={`${participant.name}, ${row.treaty}, ${cite(row.provision)}: ${OBLIGATION_STATES[row.state].one.toLowerCase()}`}
          because={row.because}
          dossier={dossier(row.treaty)}
        >
          <ObligationMark state={row.state} />
        </Why>
      ),
    },
    { id: 'due', header: 'Due', value: (row) => row.due, cell: (row) => row.due !== null && <Day date={row.due} /> },
    {
      id: 'made',
      header: 'Made',
      value: (row) => row.made,
      cell: (row) => row.made !== null && <Day date={row.made} />,
    },
  ];
  return (
    <Section id="obligations" title="What it owes the depositaries">
      {obligations.length > 0 && (
        <Table
          caption={`${count(obligations.length, 'obligation')} of ${participant.name}`}
          captionHidden
          columns={columns}
          rows={obligations}
          rowId={(row) => `owed-${row.treaty}-${row.provision}-${row.kind}`}
          sort={{ by: 'treaty' }}
          clip={12}
        />
      )}
      {unsaid > 0 && (
        <p className="hint">
          What it owes under {count(unsaid, 'treaty', 'treaties')} whose clauses are not on record cannot be said.
        </p>
      )}
    </Section>
  );
}

const OWED = Object.keys(OBLIGATION_STATES);

function columnsWith(dossier: (treaty: string) => Dossier, told: (row: Row) => boolean): readonly Column<Row>[] {
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
      value: (row) => SHOWN_STATUSES.indexOf(shownStatus(row, told(row))),
      cell: (row) => {
        const shown = shownStatus(row, told(row));
        return (
          <>
            <Why
              of={`${row.shortTitle ?? row.treaty}: ${STATUS_TERMS[shown].one}`}
              because={row.because}
              dossier={dossier(row.treaty)}
            >
              <StatusMark status={shown} />
            </Why>
            {row.reported !== null && (
              <Reported treaty={row.treaty} participant={row.participant} reported={row.reported} />
            )}
          </>
        );
      },
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
      cell: (row) =>
        row.inForceFrom === null && shownStatus(row, told(row)) === 'consented' ? (
          <span className="hint">Cannot be said</span>
        ) : (
          dated(row, row.inForceFrom, 'in force from')
        ),
    },
    {
      id: 'ended',
      header: 'Ended',
      value: (row) => row.ceased ?? row.denounced,
      cell: (row) =>
        (row.ceased ?? row.denounced) !== null && (
          <Why of={`${row.shortTitle ?? row.treaty}: ended`} because={row.because} dossier={dossier(row.treaty)}>
            <Ended {...row} />
          </Why>
        ),
    },
  ];
}
