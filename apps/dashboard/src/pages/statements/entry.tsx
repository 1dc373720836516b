import { Link } from '../../address/link.tsx';
import { amend } from '../../address/travel.ts';
import type { StatementOnRecord } from '../../api/types.ts';
import { useDossier, Why } from '../../law/because.tsx';
import { SourceOf } from '../../law/source.tsx';
import { Unverified } from '../../law/status.tsx';
import { Bearing } from '../../law/told/bearing.tsx';
import { StatementMark } from '../../law/told/marks.tsx';
import { spellSpan } from '../../law/told/span.ts';
import { nameOfStatement } from '../../law/told/statements-table.tsx';
import { Day } from '../../parts/day.tsx';
import { spell } from '../../words/dates.ts';
import { cite, STEP_TERMS, sentence, term } from '../../words/terms.ts';
import { words } from './words.ts';

interface EntryProps {
  readonly statement: StatementOnRecord;
  /** What stands over the entries already: it is not said again in each. */
  readonly under: 'provision' | 'participant' | 'nothing';
  readonly asAt: string;
}

/** One statement: whose or about what, what became of it, its words, and all that happened to it since. */
export function Entry({ statement, under, asAt }: EntryProps) {
  const { participant, name, kind, provision, listed, about, date, text, contact, history, objections, source } =
    statement;
  const { treaty } = useDossier();
  const cited = provision !== null && provision !== listed ? words.citedAs(provision) : null;
  return (
    <li className="statement">
      <p className="statement-of">
        {under === 'participant' ? (
          <>
            {provision !== null && <span className="clause">{cite(provision)}</span>} {term(kind)}
          </>
        ) : (
          <>
            <Link to={`/participants/${participant}`}>{name}</Link>
            {under === 'nothing' && (
              <span className="hint about">
                {term(kind)} {provision !== null && <span className="clause">{cite(provision)}</span>}
              </span>
            )}
          </>
        )}
      </p>
      <p className="statement-state">
        <Why of={nameOfStatement(statement)} because={statement.because}>
          <StatementMark state={statement.state} />
        </Why>
        <span className="hint about">{spellSpan(statement)}</span>
      </p>
      <div className="statement-text">
        <p>
          {text === null ? <span className="hint">{words.noText}</span> : sentence(text)}{' '}
          {statement.unverified && <Unverified />}
        </p>
        {contact !== null && <p className="contact">{contact}</p>}
        {under === 'participant' && about !== null && <p className="hint">{about}</p>}
        <Bearing of={statement} />
        <p className="hint">
          {words.madeOn} <Day date={date} />
          {under === 'provision' && cited}
          {source !== null && (
            <>
              {' · '}
              <SourceOf {...source} />
            </>
          )}
          {source === null && ` · ${words.noSource}`}
          {spellObjections(statement, asAt)}
          {statement.stands && CHANGING.has(kind) && (
            <span className="onwards">
              {' · '}
              <Link to={`/treaties/${treaty}/relations${asked({ a: participant, provision: listed ?? provision })}`}>
                {words.towardsOthers}
                <span className="visually-hidden"> ({nameOfStatement(statement)})</span>
              </Link>
            </span>
          )}
        </p>
        {objections.length > 0 && (
          <ul className="objections">
            {objections.map((objection) => (
              <li key={objection.act}>
                {objection.stands ? words.objectionOf : words.withdrawnObjectionOf}{' '}
                <Link to={`/participants/${objection.participant}`}>{objection.name}</Link>, {spell(objection.date)}
                {objection.opposesForce && words.opposesForce} ·{' '}
                <Link to={`/treaties/${treaty}/relations${asked({ a: objection.participant, b: participant })}`}>
                  {words.betweenTheTwo}
                </Link>
                {objection.text !== null && <span className="hint about">{sentence(objection.text)}</span>}
              </li>
            ))}
          </ul>
        )}
        {history.length > 1 && (
          <details>
            <summary>{words.steps(history.length)}</summary>
            <ol className="dates">
              {history.map((step) => (
                <li key={`${step.act} ${step.what}`}>
                  <Day date={step.date} />
                  <span>
                    {step.participant === participant
                      ? STEP_TERMS[step.what]
                      : words.stepBy(STEP_TERMS[step.what], nameIn(statement, step.participant))}
                    {step.effective !== null && step.effective !== step.date && (
                      <span className="hint">{words.effectFrom(spell(step.effective))}</span>
                    )}
                    {step.text !== null && <span className="hint about">{sentence(step.text)}</span>}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </li>
  );
}

/** Kinds of statement that can change what others may rely on. */
const CHANGING: ReadonlySet<string> = new Set(['reservation', 'declaration', 'notification']);

/** Until when others may object; a term that has run out is told only where its beginning is not sure. */
function spellObjections(
  { stands, state, objectionsUntil: until, objectionsCountedFrom: from }: StatementOnRecord,
  asAt: string,
) {
  if (until === null || !(stands || state === 'awaiting') || (until < asAt && from !== 'deposit')) return null;
  return ` · ${words.objectionsUntil(spell(until), from === 'deposit')}`;
}

function asked(of: Readonly<Record<string, string | null>>): string {
  return amend('', Object.fromEntries(Object.entries(of).map(([name, value]) => [name, value ?? undefined])));
}

function nameIn({ objections }: StatementOnRecord, code: string): string {
  return objections.find(({ participant }) => participant === code)?.name ?? code;
}
