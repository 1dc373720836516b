import { useQuery } from '@tanstack/react-query';
import { whatIfQuery } from '../../api/queries.ts';
import type { TreatyAnswer, WhatIfAnswer } from '../../api/types.ts';
import { indexActs } from '../../law/acts-index.ts';
import { DossierOf, Why } from '../../law/because.tsx';
import { shownStatus, tellsWhoIsBound } from '../../law/standing.ts';
import { SeverityMark, StatusMark } from '../../law/status.tsx';
import { spell, today } from '../../words/dates.ts';
import { list, sentence } from '../../words/terms.ts';
import { asks, beyondSupposing, type Draft, supposedOf } from './draft.ts';

/** What the act would cause, before it is sent. */
export function Foreseen({ treaty, draft }: { treaty: TreatyAnswer; draft: Draft }) {
  const act = supposedOf(draft);
  const asAt = act !== undefined && act.date > today() ? act.date : today();
  const answer = useQuery(whatIfQuery(treaty.treaty, act === undefined ? [] : [act], { asAt }, treaty.revision));
  const { data } = answer;
  const beyond = beyondSupposing(draft);
  return (
    <aside className="foreseen" aria-labelledby="foreseen" aria-live="polite">
      <h2 id="foreseen">What it would cause</h2>
      {act === undefined && (
        <p className="hint">
          {asks(draft.kind).has('participant') ? 'Choose the participant and the date' : 'Choose the date'} to see what
          follows.
        </p>
      )}
      {act !== undefined && beyond.length > 0 && (
        <p className="hint">Not taken into account here, but once recorded: {list(beyond)}.</p>
      )}
      {act !== undefined && answer.isError && <p className="field-error">Cannot be foreseen: {answer.error.message}</p>}
      {act !== undefined && data !== undefined && (
        <DossierOf value={{ treaty: treaty.treaty, acts: indexActs(data.after) }}>
          <Effect participant={act.participant} data={data} />
          <h3>Findings</h3>
          {data.newFindings.length === 0 ? (
            <p>
              {data.after.unknown.some(({ matter }) => matter === 'who-may-join')
                ? 'None; but without the final clauses the act is not checked.'
                : 'None: the act is in order.'}
            </p>
          ) : (
            <ul className="foreseen-findings">
              {data.newFindings.map((finding) => (
                <li key={`${finding.code} ${finding.text}`}>
                  <SeverityMark severity={finding.severity} />{' '}
                  <Why of={sentence(finding.text)} because={finding.because}>
                    {sentence(finding.text)}
                  </Why>{' '}
                  {finding.clause !== null && <span className="clause">{finding.clause}</span>}
                </li>
              ))}
            </ul>
          )}
        </DossierOf>
      )}
    </aside>
  );
}

function Effect({ participant, data: { before, after } }: { participant: string | undefined; data: WhatIfAnswer }) {
  const was = before.participants.find((one) => one.participant === participant);
  const is = after.participants.find((one) => one.participant === participant);
  const force = after.entryIntoForce;
  return (
    <dl className="effect">
      {participant !== undefined && (
        <div>
          <dt>{is?.name ?? participant}</dt>
          <dd>
            <StatusMark status={was === undefined ? 'none' : shownStatus(was, tellsWhoIsBound(before))} />{' '}
            <span aria-hidden="true">→</span> <span className="visually-hidden">becomes</span>{' '}
            <Why of={`${is?.name ?? participant}, with this act`} because={is?.because ?? []}>
              <StatusMark status={is === undefined ? 'none' : shownStatus(is, tellsWhoIsBound(after))} />
            </Why>
            {is !== undefined && is.inForceFrom !== null && is.inForceFrom !== was?.inForceFrom && (
              <span> in force from {spell(is.inForceFrom)}</span>
            )}
          </dd>
        </div>
      )}
      {force.date !== before.entryIntoForce.date && (
        <div>
          <dt>Entry into force</dt>
          <dd>
            <Why of="Entry into force, with this act" because={force.because}>
              {force.date === null ? 'no longer follows' : spell(force.date)}
            </Why>
          </dd>
        </div>
      )}
      {force.counted !== null && force.counted !== before.entryIntoForce.counted && (
        <div>
          <dt>Counted instruments</dt>
          <dd className="number">
            {before.entryIntoForce.counted ?? 0} → {force.counted}
          </dd>
        </div>
      )}
    </dl>
  );
}
