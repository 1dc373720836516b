import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'wouter';
import { Link, useTravel } from '../../address/link.tsx';
import { treatyQuery } from '../../api/queries.ts';
import type { TreatyAnswer } from '../../api/types.ts';
import { indexActs } from '../../law/acts-index.ts';
import { DossierOf } from '../../law/because.tsx';
import { Completeness } from '../../law/completeness.tsx';
import { FindingsTable } from '../../law/findings-table.tsx';
import { ByTodaysRecord } from '../../law/future.tsx';
import { TreatyLink } from '../../law/treaty-link.tsx';
import { TreatyNav } from '../../law/treaty-nav.tsx';
import { UnknownList } from '../../law/unknown.tsx';
import { useLanding } from '../../parts/landing.ts';
import { Empty, Failure, Loading, Page, Section } from '../../parts/page.tsx';
import { spell, spellDistance } from '../../words/dates.ts';
import { isUnadopted } from '../../words/force.ts';
import { number } from '../../words/language.ts';
import { calledOf, depositaryOf, titleOf } from '../../words/names.ts';
import { Amendments } from './beyond/amendments.tsx';
import { Application, hasApplication, Termination } from './beyond/application.tsx';
import { Dates } from './beyond/dates.tsx';
import { Milestones } from './beyond/milestones.tsx';
import { Told } from './beyond/told.tsx';
import { CountingSheet } from './counting-sheet.tsx';
import { Force, Totals } from './force.tsx';
import { OnTheMap } from './on-the-map.tsx';
import { OverTime } from './over-time.tsx';
import { Participants } from './participants.tsx';
import { words } from './words.ts';

/** Everything that follows for one treaty. */
export default function Treaty() {
  const { id = '' } = useParams();
  const travel = useTravel();
  const status = useQuery(treatyQuery(id, travel));
  const treaty = status.data;
  if (treaty === undefined) {
    return (
      <Page title={id} over={words.over} nav={<TreatyNav treaty={id} />}>
        {status.isError ? (
          <Failure error={status.error} what={words.theTreaty} />
        ) : (
          <Loading what={words.theTreaty} tall />
        )}
      </Page>
    );
  }
  return <Shown treaty={treaty} stale={status.isPlaceholderData} />;
}

function Shown({ treaty, stale }: { treaty: TreatyAnswer; stale: boolean }) {
  const dossier = useMemo(() => ({ treaty: treaty.treaty, acts: indexActs(treaty) }), [treaty]);
  const {
    treaty: id,
    asAt,
    findings,
    statements,
    countingSheet,
    milestones,
    calendar,
    amendments,
    termination,
    unknown,
  } = treaty;
  useLanding();
  const title = calledOf(treaty);
  // Nothing can be done under a draft: what is told of it is what its text says.
  const open = !treaty.draft;
  // Without the clauses this is what the reader must know first; with them it is a remark on the record.
  const bare = !treaty.clausesOnRecord;
  const unsaid = open && unknown.length > 0;
  const parts = [
    ['unknown', words.parts.unknown, unsaid && bare],
    ['over-time', words.parts.overTime, open],
    ['map', words.parts.map, open],
    ['participants', words.parts.participants, open],
    ['counting-sheet', words.parts.countingSheet, countingSheet.length > 0],
    ['milestones', words.parts.milestones, milestones.length > 0],
    ['calendar', words.parts.calendar, calendar.length > 0],
    ['unknown', words.parts.unknown, unsaid && !bare],
    ['findings', words.counted(words.parts.findings, findings.length), open || findings.length > 0],
    ['statements', words.counted(words.parts.statements, statements.length), true],
    ['amendments', words.parts.amendments, amendments.length > 0],
    ['application', words.parts.application, hasApplication(treaty)],
    ['termination', words.parts.termination, termination !== null],
  ] as const;

  return (
    <DossierOf value={dossier}>
      <Page
        title={title}
        over={
          <>
            {treaty.reference ?? id}
            {treaty.draft && <span className="tag">{words.draft}</span>}
          </>
        }
        lede={title === titleOf(treaty) ? undefined : <p>{titleOf(treaty)}</p>}
        nav={<TreatyNav treaty={id} />}
        actions={
          open && (
            <>
              <Link className="button" to={`/treaties/${id}/record`}>
                {words.record}
              </Link>
              <Link className="button" to={`/acts?treaty=${id}`}>
                {words.register}
              </Link>
            </>
          )
        }
      >
        <div className="treaty" aria-busy={stale}>
          <ByTodaysRecord asAt={asAt} />
          <div className="treaty-head">
            <div>
              <Force treaty={treaty} />
              {open && <Totals treaty={treaty} />}
            </div>
            <div>
              <Facts treaty={treaty} />
              <Completeness record={treaty.record} />
            </div>
          </div>
          <nav className="contents" aria-label={words.contents}>
            <ul>
              {parts.map(
                ([anchor, word, there]) =>
                  there && (
                    <li key={anchor}>
                      <a href={`#${anchor}`}>{word}</a>
                    </li>
                  ),
              )}
            </ul>
          </nav>
          {unsaid && bare && <CannotBeSaid unknown={unknown} />}
          {open && (
            <>
              <div className="pair">
                <OverTime status={treaty} record={treaty.record} />
                <OnTheMap status={treaty} />
              </div>
              <Participants treaty={treaty} />
            </>
          )}
          {countingSheet.length > 0 && <CountingSheet status={treaty} />}
          <div className="pair">
            {milestones.length > 0 && <Milestones milestones={milestones} />}
            {calendar.length > 0 && <Dates entries={calendar} asAt={asAt} />}
          </div>
          {unsaid && !bare && <CannotBeSaid unknown={unknown} />}
          {(open || findings.length > 0) && (
            <Section id="findings" title={words.parts.findings}>
              {findings.length === 0 ? (
                <Empty>
                  <p>{words.noFinding(spell(asAt))}</p>
                </Empty>
              ) : (
                <FindingsTable findings={findings} caption={words.findingsOn(title, findings.length)} />
              )}
            </Section>
          )}
          <Told treaty={treaty} />
          {amendments.length > 0 && <Amendments amendments={amendments} />}
          {hasApplication(treaty) && <Application treaty={treaty} />}
          {termination !== null && <Termination termination={termination} asAt={asAt} />}
        </div>
      </Page>
    </DossierOf>
  );
}

function CannotBeSaid({ unknown }: Pick<TreatyAnswer, 'unknown'>) {
  return (
    <Section id="unknown" title={words.parts.unknown}>
      <UnknownList unknown={unknown} />
    </Section>
  );
}

function Facts({ treaty }: { treaty: TreatyAnswer }) {
  const { signature, depositary, parent, adopted, asAt } = treaty;
  const distance = isUnadopted(adopted, asAt) ? '' : ` ${spellDistance(asAt, signature?.closes ?? asAt)}`;
  return (
    <dl className="facts">
      {depositary !== null && (
        <div>
          <dt>{words.facts.depositary}</dt>
          <dd>{depositaryOf(depositary)}</dd>
        </div>
      )}
      {adopted !== null && (
        <div>
          <dt>{words.facts.adopted}</dt>
          <dd>{spell(adopted)}</dd>
        </div>
      )}
      {signature !== null && (
        <div>
          <dt>{signature.opens <= asAt ? words.facts.opened : words.facts.opens}</dt>
          <dd>
            {spell(signature.opens)}
            {signature.places.length > 0 && (
              <span className="hint"> {words.facts.places(signature.places.map((place) => place.place))}</span>
            )}
          </dd>
        </div>
      )}
      {signature !== null && (
        <div>
          <dt>{words.facts.closes}</dt>
          <dd>
            {signature.closes === null ? words.facts.noClosing : words.facts.inclusive(spell(signature.closes))}
            {signature.closes !== null && <span className="hint">{distance}</span>}
          </dd>
        </div>
      )}
      {parent !== null && (
        <div>
          <dt>{words.facts.protocolTo}</dt>
          <dd>
            <TreatyLink treaty={parent} />
          </dd>
        </div>
      )}
      <div>
        <dt>{words.facts.asAt}</dt>
        <dd>{spell(asAt)}</dd>
      </div>
      <div>
        <dt>{words.facts.entries}</dt>
        <dd className="number">
          <Link to={`/changes?treaty=${treaty.treaty}`}>{number(treaty.revision + 1)}</Link>
        </dd>
      </div>
    </dl>
  );
}
