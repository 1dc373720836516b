import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress, useTravel } from '../../address/link.tsx';
import { readSupposed, writeSupposed } from '../../address/supposed.ts';
import { participantsQuery } from '../../api/queries.ts';
import type { Supposed } from '../../api/types.ts';
import { spell } from '../../words/dates.ts';
import { cite, term } from '../../words/terms.ts';
import { SupposeForm } from './suppose-form.tsx';

/** The acts supposed in the address, with the form for one more. */
export function Supposing() {
  const travel = useTravel();
  const [address, amend] = useAddress();
  const { acts, unreadable } = readSupposed(`?${address}`);
  const names = new Map((useQuery(participantsQuery(travel)).data ?? []).map((one) => [one.code, one.name]));
  const setActs = (next: readonly Supposed[]) => amend({ act: [...next.map(writeSupposed), ...unreadable] });
  return (
    <div className="suppose">
      <SupposeForm onAdd={(act) => setActs([...acts, act])} />
      <div>
        <h2>Supposed acts</h2>
        {acts.length === 0 ? (
          <p className="hint">None yet. Choose a participant, the act and its date.</p>
        ) : (
          <ol className="supposed">
            {acts.map((act, index) => (
              <li key={writeSupposed(act)}>
                <span>
                  <strong>{names.get(act.participant) ?? act.participant}</strong> {term(act.kind).toLowerCase()}
                  {act.provision !== undefined && <span className="clause"> {cite(act.provision)}</span>},{' '}
                  {spell(act.date)}
                </span>
                <button
                  type="button"
                  className="quiet"
                  aria-label={`Remove ${term(act.kind).toLowerCase()} by ${names.get(act.participant) ?? act.participant}`}
                  onClick={() => setActs(acts.filter((_, other) => other !== index))}
                >
                  Remove
                </button>
              </li>
            ))}
          </ol>
        )}
        {unreadable.length > 0 && (
          <p className="field-error" role="alert">
            Not understood in the address: {unreadable.join(', ')}. An act is written FRA:ratification:2027-01-15.{' '}
            <button type="button" onClick={() => amend({ act: acts.map(writeSupposed) })}>
              Leave out
            </button>
          </p>
        )}
        {acts.length > 0 && (
          <p className="row">
            <CopyLink />
            <button type="button" className="quiet" onClick={() => amend({ act: undefined })}>
              Remove all
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

function CopyLink() {
  const [copied, setCopied] = useState<string>();
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setCopied('Copied'),
      () => setCopied('Copy it from the address bar'),
    );
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy link
      </button>
      <span role="status" className="hint">
        {copied}
      </span>
    </>
  );
}
