import { Link } from '../../../address/link.tsx';
import type { ObligationState, StatementKind, StatementState, TreatyAnswer } from '../../../api/types.ts';
import { ObligationMark, StatementMark } from '../../../law/told/marks.tsx';
import { Empty, Section } from '../../../parts/page.tsx';
import { OBLIGATION_STATES, STATEMENT_KINDS, STATEMENT_STATES, term } from '../../../words/terms.ts';
import { words } from '../words.ts';

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
      title={words.statements.title}
      aside={<Link to={to}>{statements.length === 0 ? words.statements.allowed : words.statements.all}</Link>}
    >
      {statements.length === 0 ? (
        <Empty>
          <p>{draft ? words.statements.noneUnderDraft : words.statements.none}</p>
        </Empty>
      ) : (
        <dl className="summary">
          <div>
            <dt>{words.statements.byKind(statements.length)}</dt>
            {kinds.map(({ kind, n }) => (
              <dd key={kind}>
                <Link to={`${to}?kind=${kind}`}>{term(kind)}</Link> <span className="tally">{n}</span>
              </dd>
            ))}
          </div>
          <div>
            <dt>{words.statements.byState}</dt>
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
              <dt>{words.statements.owed(obligations.length)}</dt>
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
