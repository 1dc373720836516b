import { useQuery } from '@tanstack/react-query';
import { useSearch } from 'wouter';
import { Link, useTravel } from '../../address/link.tsx';
import { amend } from '../../address/travel.ts';
import { relationQuery, statementsQuery } from '../../api/queries.ts';
import type {
  RelationAnswered,
  RelationChange,
  RelationDirection,
  RelationSide,
  RelationTerm,
  StatementOnRecord,
  Supposed,
  TreatyAnswer,
} from '../../api/types.ts';
import { isSupposed } from '../../law/acts-index.ts';
import { useDossier, Why } from '../../law/because.tsx';
import { BecauseList } from '../../law/because-list.tsx';
import { SourceOf } from '../../law/source.tsx';
import { shownStatus, tellsWhoIsBound } from '../../law/standing.ts';
import { StatusMark } from '../../law/status.tsx';
import { TreatyLink } from '../../law/treaty-link.tsx';
import { Empty, Failure, Loading, Section } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { CHANGE_TERMS, cite, RULE_TERMS, sentence, term } from '../../words/terms.ts';
import { Example } from './example.tsx';
import { AnswerMark } from './marks.tsx';
import { words } from './words.ts';

interface PairProps {
  readonly treaty: TreatyAnswer;
  readonly a: string;
  readonly b: string;
  readonly provision: string | undefined;
  readonly acts: readonly Supposed[];
}

/** Two participants: in force between them or not, and what each may rely on towards the other. */
export function Pair({ treaty, a, b, provision, acts }: PairProps) {
  const travel = useTravel();
  const found = useQuery(relationQuery(treaty.treaty, { a, b, provision, acts }, travel));
  if (a === '' || b === '' || a === b)
    return (
      <Empty>
        <p>
          {words.choose} <Offered treaty={treaty} one={a === '' ? b : a} />.
        </p>
      </Empty>
    );
  if (found.isError) return <Failure error={found.error} what={words.relation} />;
  if (found.data === undefined) return <Loading what={words.relation} tall />;
  return (
    <div className="treaty" aria-busy={found.isPlaceholderData}>
      <Between relation={found.data} treaty={treaty} />
      <Directions relation={found.data} />
      <Beside relation={found.data} />
    </div>
  );
}

/** The one chosen with another, else the first two on record that are bound, or that have done anything. */
function Offered({ treaty: { treaty, participants }, one: chosen }: { treaty: TreatyAnswer; one: string }) {
  const search = useSearch();
  const parties = participants.filter(({ status }) => status === 'party');
  const offered = parties.length > 1 ? parties : participants;
  const first = participants.find(({ participant }) => participant === chosen);
  const [one, other] =
    first === undefined ? offered : [first, ...offered.filter(({ participant }) => participant !== chosen)];
  if (one === undefined || other === undefined) return words.two(...words.exampleNames);
  return (
    <Link to={`/treaties/${treaty}/relations${amend(search, { a: one.participant, b: other.participant })}`}>
      {words.two(one.name, other.name)}
    </Link>
  );
}

function Between({ relation, treaty }: { relation: RelationAnswered; treaty: TreatyAnswer }) {
  const dossier = useDossier();
  const search = useSearch();
  const { a, b, inForce, since, until, asAt, because } = relation;
  const ahead = inForce === false && since !== null && since > asAt;
  return (
    <Section
      id="between"
      title={words.two(a.name, b.name)}
      aside={<span className="hint">{words.asAt(spell(asAt))}</span>}
    >
      <p className="force">
        {inForce === null
          ? words.forceUnknown
          : inForce
            ? words.inForce(spell(since ?? asAt), until === null ? null : spell(until))
            : ahead
              ? words.notBefore(spell(since))
              : words.notInForce}
      </p>
      {ahead && (
        <p className="example">
          <Link to={`/treaties/${relation.treaty}/relations${amend(search, { asAt: since })}`}>
            {words.askAt(spell(since))}
          </Link>
        </p>
      )}
      {inForce !== true && since === null && treaty.clausesOnRecord && (
        <Example treaty={treaty} between={[a.participant, b.participant]} />
      )}
      <div className="sides">
        <BecauseList because={because} dossier={dossier} />
        <dl className="facts">
          {[a, b].map((side) => (
            <Side key={side.participant} side={side} told={tellsWhoIsBound(treaty)} />
          ))}
        </dl>
      </div>
    </Section>
  );
}

interface SideProps {
  readonly side: RelationSide;
  /** Whether it can be said who is bound. */
  readonly told: boolean;
}

function Side({ side: { participant, name, status, inForceFrom, ceases, because }, told }: SideProps) {
  return (
    <div>
      <dt>
        <Link to={`/participants/${participant}`}>{name}</Link>
      </dt>
      <dd>
        <Why of={name} because={because}>
          <StatusMark status={shownStatus({ status }, told)} />
        </Why>
        {inForceFrom !== null && <p className="hint">{words.inForceFrom(spell(inForceFrom))}</p>}
        {ceases !== null && <p className="hint">{words.boundUntil(spell(ceases))}</p>}
      </dd>
    </div>
  );
}

function Directions({ relation }: { relation: RelationAnswered }) {
  const statements = useQuery(statementsQuery(relation.treaty, useTravel())).data?.items;
  return (
    <Section id="directions" title={words.directions}>
      <div className="directions">
        {relation.directions.map((direction) => (
          <Direction
            key={`${direction.from} ${direction.to}`}
            direction={direction}
            above={relation.because}
            statements={statements ?? []}
            treaty={relation.treaty}
          />
        ))}
      </div>
    </Section>
  );
}

interface DirectionProps {
  readonly direction: RelationDirection;
  /** Why it is in force between the two or not: what is told above is not told in each direction again. */
  readonly above: readonly Reason[];
  readonly statements: readonly StatementOnRecord[];
  readonly treaty: string;
}

function Direction({ direction, above, statements, treaty }: DirectionProps) {
  const dossier = useDossier();
  const { question, answer, conditions, terms, changes } = direction;
  const own = direction.because.filter(
    (reason) => !above.some((step) => isSame(step, reason)) && !restates(reason, conditions),
  );
  const decides = above.findLast(({ rule }) => answer !== 'unknown' || LEAVES_OPEN.has(rule)) ?? above.at(-1);
  const because = own.length > 0 || conditions.length > 0 || decides === undefined ? own : [decides];
  return (
    <article className="direction">
      <h3>{question.text}</h3>
      <p className="answer" data-answer={answer}>
        <AnswerMark answer={answer} />
      </p>
      {answer !== 'no' && conditions.length > 0 && (
        <>
          {answer !== 'if' && <h4>{words.onCondition}</h4>}
          <Terms terms={conditions} className="conditions" />
        </>
      )}
      {because.length > 0 && <BecauseList because={because} dossier={dossier} />}
      {answer !== 'no' && terms.length > 0 && (
        <>
          <h4>{words.howDone}</h4>
          <Terms terms={terms} className="terms" />
        </>
      )}
      <h4>{words.whatChanges}</h4>
      {changes.length === 0 ? (
        <p className="hint">{words.nothingChanges}</p>
      ) : (
        <ul className="changes">
          {changes.map((change) => (
            <Change
              key={`${change.act} ${change.participant} ${change.rule} ${change.on.join()}`}
              change={change}
              statement={statements.find(
                ({ act, participant }) => act === change.act && participant === change.participant,
              )}
              treaty={treaty}
            />
          ))}
        </ul>
      )}
    </article>
  );
}

function Terms({ terms, className }: { terms: readonly RelationTerm[]; className: string }) {
  return (
    <ul className={className}>
      {terms.map(({ clause, says }) => (
        <li key={`${clause} ${says}`}>
          {says} <span className="clause">{clause}</span>
        </li>
      ))}
    </ul>
  );
}

type Reason = RelationDirection['because'][number];

/** Rules by which it cannot be said whether the treaty is in force between the two. */
const LEAVES_OPEN: ReadonlySet<string> = new Set([
  'between-without-clauses',
  'between-left-on-unknown-day',
  'between-consents-incomplete',
  'day-not-on-record',
]);

/** Whether two steps are the same rule applied to the same facts. */
function isSame(one: Reason, other: Reason): boolean {
  return one.rule === other.rule && JSON.stringify(one.facts) === JSON.stringify(other.facts);
}

/** Whether a step says over again what stands above it as conditions. */
function restates({ rule }: Reason, conditions: readonly RelationTerm[]): boolean {
  return rule === 'answer-if' && conditions.length > 0;
}

interface ChangeProps {
  readonly change: RelationChange;
  /** As it stands on record; absent where it is supposed. */
  readonly statement: StatementOnRecord | undefined;
  readonly treaty: string;
}

/** Which statement of whom, what it does, by which rule and since when, with its source. */
function Change({ change, statement, treaty }: ChangeProps) {
  const { act, participant, name, kind, provision, text, on, does, part, rule, from, inForce } = change;
  const cited = provision === null ? '' : `, ${cite(provision)}`;
  const register = `/acts?${new URLSearchParams({ treaty, participant, act })}`;
  return (
    <li>
      <p>
        <Link to={`/participants/${participant}`}>{name}</Link>
        {words.colon}{' '}
        {isSupposed(act) ? (
          <>
            {term(kind)}
            {cited}
            <span className="tag">{words.supposedTag}</span>
          </>
        ) : (
          <Link to={register}>
            {term(kind)}
            {cited}
          </Link>
        )}
        {!inForce && <span className="tag">{words.noEffectYet}</span>}
      </p>
      <p>
        {words.change(sentence(CHANGE_TERMS[does]), on, part, RULE_TERMS[rule])}
        {from !== null && ` · ${words.changeFrom(spell(from), inForce)}`}
      </p>
      {text !== null && <blockquote>{text}</blockquote>}
      {statement !== undefined && (
        <p className="hint">
          {statement.source !== null && (
            <>
              <SourceOf {...statement.source} /> ·{' '}
            </>
          )}
          <Link to={`/treaties/${treaty}/statements?by=participant&participant=${participant}`}>
            {words.allStatementsOf(name)}
          </Link>
        </p>
      )}
    </li>
  );
}

/** Other treaties and other law between the two, and what the record leaves open. */
function Beside({ relation: { inForce, supplements, notes } }: { relation: RelationAnswered }) {
  const dossier = useDossier();
  if (supplements.length === 0 && notes.length === 0) return null;
  return (
    <Section id="beside" title={words.beside}>
      {notes.length > 0 && <BecauseList because={notes} dossier={dossier} />}
      {supplements.map(({ treaty, applies, because }) => (
        <p key={treaty} className="supplement">
          <Why of={words.supplementWhy(treaty)} because={because}>
            {applies ? words.supplements : inForce === null ? words.mayNotSupplement : words.doesNotSupplement}
          </Why>{' '}
          <TreatyLink treaty={treaty} /> {words.betweenTheTwo}
        </p>
      ))}
    </Section>
  );
}
