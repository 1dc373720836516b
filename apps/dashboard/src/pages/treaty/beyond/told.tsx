import { Link } from '../../../address/link.tsx';
import type { ObligationState, StatementKind, StatementState, TreatyAnswer } from '../../../api/types.ts';
import { ObligationMark, StatementMark } from '../../../law/told/marks.tsx';
import { Empty, Section } from '../../../parts/page.tsx';
import { count, OBLIGATION_STATES, STATEMENT_KINDS, STATEMENT_STATES, term } from '../../../words/terms.ts';

/** What was told to the depositary, in numbers; the pages that tell it whole are linked. */
export function Told({ treaty: { treaty, draft, statements, obligations } }: { treaty: TreatyAnswer }) {
  const to = `/treaties/${treaty}/statements`;
  const kinds = (STATEMENT_KINDS as readonly StatementKind[])
    .map((kind) => ({ kind, n: statements.filter((one) => one.kind === kind).length }))
    .filter(({ n }) => n > 0);
  const states = (Object.keys(STATEMENT_STATES) as StatementState[])
    .map((state) => ({ state, n: statements.filter((one) => one.state === state).length }))
    .filter(({ n }) => n > 0);
  const owed = (Object.keys(OBLIGATION_STATES) as ObligationState[])
    .map((state) => ({ state, n: obligations.filter((one) => one.state === state).length }))
    .filter(({ n }) => n > 0);
  return (
    <Section
      id="statements"
      title="Statements to the depositary"
      aside={<Link to={to}>{statements.length === 0 ? 'What may be told' : 'All of them, by provision'}</Link>}
    >
      {statements.length === 0 ? (
        <Empty>
          <p>
            {draft
              ? 'Nothing can be told under a draft; what its text would allow and demand is listed.'
              : 'No reservation, declaration or notification is on record.'}
          </p>
        </Empty>
      ) : (
        <dl className="summary">
          <div>
            <dt>{count(statements.length, 'statement')}, by kind</dt>
            {kinds.map(({ kind, n }) => (
              <dd key={kind}>
                <Link to={`${to}?kind=${kind}`}>{term(kind)}</Link> <span className="tally">{n}</span>
              </dd>
            ))}
          </div>
          <div>
            <dt>By state</dt>
            {states.map(({ state, n }) => (
              <dd key={state}>
                <Link to={`${to}?state=${state}`}>
                  <StatementMark state={state} />
                </Link>{' '}
                <span className="tally">{n}</span>
              </dd>
            ))}
          </div>
          {owed.length > 0 && (
            <div>
              <dt>{count(obligations.length, 'obligation')} of those whose consent stands</dt>
              {owed.map(({ state, n }) => (
                <dd key={state}>
                  <Link to={`/treaties/${treaty}/obligations?state=${state}`}>
                    <ObligationMark state={state} />
                  </Link>{' '}
                  <span className="tally">{n}</span>
                </dd>
              ))}
            </div>
          )}
        </dl>
      )}
    </Section>
  );
}
