import type { ReactNode } from 'react';
import type { Finding, ParticipantStatus, Reason, TreatyStatus, WhatIfAnswer } from '../../../api/types.ts';
import { indexActs } from '../../../law/acts-index.ts';
import { DossierOf, Why } from '../../../law/because.tsx';
import { SeverityMark, StatusMark } from '../../../law/status.tsx';
import { spell } from '../../../words/dates.ts';
import { number } from '../../../words/language.ts';
import { STATEMENT_STATES, sentence, term } from '../../../words/terms.ts';
import { words } from '../words.ts';
import { type ChangedParticipant, type Consequences, consequencesOf } from './consequences.ts';
import { Judgement } from './judgement.tsx';
import { idOf, type Supposition, useForeseen } from './supposition.ts';

interface ForeseenProps {
  readonly treaty: string;
  readonly revision: number;
  /** Undefined while not enough is said. */
  readonly supposition: Supposition | undefined;
  readonly how: Supposition['how'];
  /** What is said in place of the consequences. */
  readonly instead?: ReactNode;
  /** Whether it is said elsewhere already that the act has no effect, or does not count. */
  readonly judged?: boolean;
}

/** What would follow, before anything is sent. */
export function Foreseen({ treaty, revision, supposition, how, instead, judged = false }: ForeseenProps) {
  const answer = useForeseen(treaty, revision, supposition);
  const { data } = answer;
  return (
    <aside className="foreseen" aria-labelledby="foreseen" aria-live="polite" aria-busy={answer.isFetching}>
      <h2 id="foreseen">{words.foreseen[how]}</h2>
      {supposition === undefined && <div className="hint">{instead}</div>}
      {supposition !== undefined && answer.isError && (
        <p className="field-error">{words.notForeseen(answer.error.message)}</p>
      )}
      {supposition !== undefined && data !== undefined && (
        <DossierOf value={{ treaty, acts: indexActs(how === 'retracted' ? data.before : data.after) }}>
          <Shown supposition={supposition} data={data} judged={judged} />
        </DossierOf>
      )}
    </aside>
  );
}

interface ShownProps {
  readonly supposition: Supposition;
  readonly data: WhatIfAnswer;
  readonly judged: boolean;
}

function Shown({ supposition, data, judged }: ShownProps) {
  const { before, after, newFindings, goneFindings } = data;
  const id = idOf(supposition);
  const whose = supposition.how === 'retracted' ? supposition.participant : supposition.act.participant;
  const { participants, milestones, statements } = consequencesOf(data);
  const first = participants.filter(({ code }) => code === whose);
  const others = participants.filter(({ code }) => code !== whose);
  // Of an act that is corrected, every finding it would have; else those that come with what is supposed.
  const shown =
    supposition.how === 'corrected'
      ? [
          ...after.findings.filter(({ acts }) => acts.includes(id)),
          ...newFindings.filter(({ acts }) => !acts.includes(id)),
        ]
      : newFindings;
  return (
    <>
      {!judged && <Judgement supposition={supposition} data={data} />}
      <dl className="effect">
        {[...first, ...others.slice(0, MOST)].map((one) => (
          <Standing key={one.code} {...one} />
        ))}
        {others.length > MOST && (
          <div>
            <dt>{words.and}</dt>
            <dd>{words.moreParticipants(others.length - MOST)}</dd>
          </div>
        )}
        <Pair
          title={words.entryIntoForce}
          was={dateOf(before)}
          is={dateOf(after)}
          because={after.entryIntoForce.because}
        />
        <Pair title={words.counted} was={countedOf(before)} is={countedOf(after)} because={[]} />
        {milestones.map(({ title, was, is }) => (
          <Pair key={title} title={title} was={wordOf(was)} is={wordOf(is)} because={[]} />
        ))}
        {statements.slice(0, MOST).map((one) => (
          <StatementChange key={(one.after ?? one.before)?.act} {...one} />
        ))}
        {statements.length > MOST && (
          <div>
            <dt>{words.and}</dt>
            <dd>{words.moreStatements(statements.length - MOST)}</dd>
          </div>
        )}
      </dl>
      {supposition.how !== 'retracted' && (
        <>
          <h3>{words.findingsHead}</h3>
          {shown.length === 0 ? (
            <p>
              {after.unknown.some(({ matter }) => matter === 'who-may-join')
                ? words.noFindingsUnchecked
                : words.noFindings}
            </p>
          ) : (
            <Findings findings={shown} />
          )}
        </>
      )}
      {supposition.how === 'retracted' && newFindings.length > 0 && (
        <>
          <h3>{words.newFindings}</h3>
          <Findings findings={newFindings} />
        </>
      )}
      {goneFindings.length > 0 && (
        <>
          <h3>{words.goneFindings}</h3>
          <Findings findings={goneFindings} />
        </>
      )}
    </>
  );
}

/** Participants, and statements, named besides those of the act itself. */
const MOST = 6;

function Standing({ name, was, is, before, after }: ChangedParticipant) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {was !== is && (
          <>
            <StatusMark status={was} /> <Arrow />
          </>
        )}
        <Why of={name} because={after?.because ?? []}>
          <StatusMark status={is} />
        </Why>
        {DATES.map(([what, dateIn]) => {
          const [former, date] = [before && dateIn(before), after && dateIn(after)];
          if (!date || former === date) return null;
          return (
            <span key={what} className="about">
              {what} {former ? words.insteadOf(spell(date), spell(former)) : spell(date)}
            </span>
          );
        })}
      </dd>
    </div>
  );
}

/** Dates of a participant, and what each is. */
const DATES: readonly (readonly [what: string, dateIn: (one: ParticipantStatus) => string | null])[] = [
  [words.datesOf.signed, ({ signed }) => signed],
  [words.datesOf.consent, ({ consent }) => consent?.date ?? null],
  [words.datesOf.inForceFrom, ({ inForceFrom }) => inForceFrom],
  [words.datesOf.denounced, ({ denounced }) => denounced],
  [words.datesOf.ceased, ({ ceased }) => ceased],
];

/** What would become of a statement. */
function StatementChange({ before, after }: Consequences['statements'][number]) {
  const told = after ?? before;
  if (told === undefined) return null;
  const wordOf = (one: typeof told | undefined) =>
    one === undefined ? words.notOnRecord : STATEMENT_STATES[one.state].one.toLowerCase();
  return (
    <Pair
      title={words.statementOf(term(told.kind), told.name, told.provision)}
      was={wordOf(before)}
      is={wordOf(after)}
      because={told.because}
      always
    />
  );
}

interface PairProps {
  readonly title: string;
  readonly was: string;
  readonly is: string;
  readonly because: readonly Reason[];
  readonly always?: boolean;
}

/** What stands and what would stand; nothing where the two are the same. */
function Pair({ title, was, is, because, always = false }: PairProps) {
  if (was === is && !always) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {was !== is && (
          <>
            {was} <Arrow />
          </>
        )}
        <Why of={title} because={because}>
          {is}
        </Why>
      </dd>
    </div>
  );
}

function Arrow() {
  return (
    <>
      <span aria-hidden="true">→ </span>
      <span className="visually-hidden">{words.becomes}</span>
    </>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="foreseen-findings">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.text}`}>
          <SeverityMark severity={finding.severity} />{' '}
          <Why of={sentence(finding.text)} because={finding.because}>
            {sentence(finding.text)}
          </Why>{' '}
          {finding.clause !== null && <span className="clause">{finding.clause}</span>}
        </li>
      ))}
    </ul>
  );
}

function dateOf({ entryIntoForce: { date, inForce } }: TreatyStatus): string {
  return date !== null ? spell(date) : inForce === null ? words.cannotBeSaid : words.noDate;
}

function countedOf({ entryIntoForce: { counted } }: TreatyStatus): string {
  return counted === null ? words.cannotBeSaid : number(counted);
}

function wordOf(date: string | null): string {
  return date === null ? words.noDate : spell(date);
}
