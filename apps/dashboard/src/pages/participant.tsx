import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Fragment, useCallback, useMemo } from 'react';
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
import { Irregular, Unverified } from '../law/status.tsx';
import { ObligationMark } from '../law/told/marks.tsx';
import { StatementsTable } from '../law/told/statements-table.tsx';
import { Day } from '../parts/day.tsx';
import { More } from '../parts/more.tsx';
import { Empty, Failure, Loading, Page, Section } from '../parts/page.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { spell } from '../words/dates.ts';
import { language, list } from '../words/language.ts';
import { calledOf, nameOf, regionOf, titleOf } from '../words/names.ts';
import { words } from '../words/participant.ts';
import { cite, OBLIGATION_STATES, PARTICIPANT_KINDS, SHOWN_STATUSES, term } from '../words/terms.ts';
import { ContinuedBy, Standing, standingOf } from './standing.tsx';

type Row = ParticipantAnswer['treaties'][number];

/** One participant: its status in every treaty, what it did and what it told the depositaries. */
export default function Participant() {
  const { code = '' } = useParams();
  const travel = useTravel();
  const answer = useInfiniteQuery(participantQuery(code, travel));
  // A consent is told by what can be said of its treaty.
  const treaties = useQuery(treatiesQuery(travel));
  const found = useMemo(() => answer.data && together(answer.data.pages), [answer.data]);
  const name = found === undefined ? code : nameOf(found.participant);

  return (
    <Page title={name} over={words.over} lede={found !== undefined && <About of={found} />}>
      {found === undefined || treaties.isPending ? (
        answer.isError ? (
          <Failure error={answer.error} what={words.theParticipant} />
        ) : (
          <Loading what={words.theParticipant} tall />
        )
      ) : (
        <>
          <Shown answer={found} summaries={treaties.data ?? []} stale={answer.isPlaceholderData} />
          <More query={answer} what={words.treaties} />
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
  const member = participant.groups.map((id) => {
    const group = groups.find((one) => one.id === id);
    return group === undefined ? id : titleOf(group);
  });
  const other = [participant.name, participant.nameFr].find((name) => name !== null && name !== nameOf(participant));
  const facts = [
    participant.code,
    other == null ? null : (
      <span key="other" lang={language === 'fr' ? 'en' : 'fr'}>
        {other}
      </span>
    ),
    participant.kind === 'state' ? null : PARTICIPANT_KINDS[participant.kind],
    participant.region && regionOf(participant.region),
    member.length > 0 ? words.memberOf(list(member)) : null,
  ];
  return (
    <>
      <p>
        {facts
          .filter((fact) => fact !== null)
          .map((fact, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: facts have no identity but their place
            <Fragment key={n}>
              {n > 0 && ' · '}
              {fact}
            </Fragment>
          ))}
        {participant.registered && <span className="tag">{words.registered}</span>}
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
  const name = nameOf(participant);
  const known = useMemo(
    () =>
      new Map(
        acts.map(({ act }) => [
          act.id,
          { participant: participant.code, name: nameOf(participant), kind: act.kind, date: act.date },
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
          {words.soFar(name, total, treaties.length)}
        </p>
      )}
      <Section
        id="treaties"
        title={words.status.title}
        aside={<span className="hint">{words.status.asAt(spell(asAt))}</span>}
      >
        {treaties.length === 0 ? (
          <Empty>
            <p>
              {words.status.none(name)} <Link to="/">{words.status.seeRecord}</Link>.
            </p>
          </Empty>
        ) : (
          <Table
            caption={words.status.caption(name, treaties.length)}
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
      <Section id="statements" title={words.statements.title}>
        {statements.length === 0 ? (
          <Empty>
            <p>{words.statements.none(name)}</p>
          </Empty>
        ) : (
          <StatementsTable statements={statements} caption={words.statements.caption(name, statements.length)} />
        )}
      </Section>
      <Section
        id="acts"
        title={words.acts.title}
        aside={<Link to={`/acts?participant=${participant.code}`}>{words.acts.inRegister}</Link>}
      >
        {acts.length === 0 ? (
          <Empty>
            <p>
              {words.acts.none} <Link to="/record">{words.acts.record}</Link>.
            </p>
          </Empty>
        ) : (
          <ActsTable rows={acts} caption={words.acts.caption(name, acts.length)} without="participant" clip={20} />
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
    <Section id="application" title={words.application.title}>
      <dl className="of-each">
        {those.map((one) => {
          const { treaty, provisional, territories, parts } = one;
          const of = { name: `${nameOf(participant)}, ${calledOf(one)}`, dossier: dossier(treaty) };
          return (
            <div key={treaty}>
              <dt>
                <Link to={`/treaties/${treaty}#application`}>{calledOf(one)}</Link>
              </dt>
              {territories.length > 0 && (
                <dd>
                  <TerritoriesOf {...of} territories={territories} />
                </dd>
              )}
              {provisional !== null && (
                <dd>
                  {words.application.provisionally} <ProvisionalOf {...of} provisional={provisional} asAt={asAt} />
                </dd>
              )}
              {parts !== null && (
                <dd>
                  {words.application.parts} <PartsOf parts={parts} />
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
  const name = nameOf(participant);
  const columns: readonly Column<ParticipantAnswer['obligations'][number]>[] = [
    {
      id: 'treaty',
      header: words.columns.treaty,
      names: true,
      value: (row) => row.treaty,
      cell: (row) => <Link to={`/treaties/${row.treaty}/obligations`}>{row.treaty}</Link>,
    },
    {
      id: 'provision',
      header: words.columns.provision,
      cell: (row) => (
        <>
          <span className="clause">{cite(row.provision)}</span> {term(row.kind)}
        </>
      ),
    },
    {
      id: 'state',
      header: words.columns.state,
      value: (row) => OWED.indexOf(row.state),
      cell: (row) => (
        <Why
          of={words.owed.of(name, row.treaty, cite(row.provision), OBLIGATION_STATES[row.state].one.toLowerCase())}
          because={row.because}
          dossier={dossier(row.treaty)}
        >
          <ObligationMark state={row.state} />
        </Why>
      ),
    },
    {
      id: 'due',
      header: words.columns.due,
      value: (row) => row.due,
      cell: (row) => row.due !== null && <Day date={row.due} />,
    },
    {
      id: 'made',
      header: words.columns.made,
      value: (row) => row.made,
      cell: (row) => row.made !== null && <Day date={row.made} />,
    },
  ];
  return (
    <Section id="obligations" title={words.owed.title}>
      {obligations.length > 0 && (
        <Table
          caption={words.owed.caption(name, obligations.length)}
          captionHidden
          columns={columns}
          rows={obligations}
          rowId={(row) => `owed-${row.treaty}-${row.provision}-${row.kind}`}
          sort={{ by: 'treaty' }}
          clip={12}
        />
      )}
      {unsaid > 0 && <p className="hint">{words.owed.unsaid(unsaid)}</p>}
    </Section>
  );
}

const OWED = Object.keys(OBLIGATION_STATES);

function columnsWith(dossier: (treaty: string) => Dossier, told: (row: Row) => boolean): readonly Column<Row>[] {
  const dated = (row: Row, date: string | null, what: 'signed' | 'consent' | 'force') =>
    date !== null && (
      <Why of={words[what](calledOf(row), spell(date))} because={row.because} dossier={dossier(row.treaty)}>
        <Day date={date} />
      </Why>
    );
  return [
    {
      id: 'treaty',
      header: words.columns.treaty,
      names: true,
      value: calledOf,
      cell: (row) => (
        <>
          <Link to={`/treaties/${row.treaty}`}>{calledOf(row)}</Link> <span className="code">{row.treaty}</span>{' '}
          {row.irregular && <Irregular />} {row.unverified && <Unverified />}
        </>
      ),
    },
    {
      id: 'status',
      header: words.columns.status,
      value: (row) => SHOWN_STATUSES.indexOf(shownStatus(row, told(row))),
      cell: (row) => {
        const shown = shownStatus(row, told(row));
        return (
          <>
            <Why
              of={words.in(calledOf(row), standingOf(shown, row))}
              because={row.because}
              dossier={dossier(row.treaty)}
            >
              <Standing status={shown} row={row} />
            </Why>
            <ContinuedBy row={row} />
            {row.reported !== null && (
              <Reported treaty={row.treaty} participant={row.participant} reported={row.reported} />
            )}
          </>
        );
      },
    },
    {
      id: 'signed',
      header: words.columns.signed,
      value: (row) => row.signed,
      cell: (row) => dated(row, row.signed, 'signed'),
    },
    {
      id: 'consent',
      header: words.columns.consent,
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
      header: words.columns.force,
      value: (row) => row.inForceFrom,
      cell: (row) =>
        row.inForceFrom === null && shownStatus(row, told(row)) === 'consented' ? (
          <span className="hint">{words.cannotBeSaid}</span>
        ) : (
          dated(row, row.inForceFrom, 'force')
        ),
    },
    {
      id: 'ended',
      header: words.columns.ended,
      value: (row) => row.ceased ?? row.denounced,
      cell: (row) =>
        (row.ceased ?? row.denounced) !== null && (
          <Why of={words.ended(calledOf(row))} because={row.because} dossier={dossier(row.treaty)}>
            <Ended {...row} />
          </Why>
        ),
    },
  ];
}
