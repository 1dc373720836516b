import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress, useTravel } from '../../address/link.tsx';
import { readSupposed, writeSupposed } from '../../address/supposed.ts';
import { participantsQuery } from '../../api/queries.ts';
import type { Supposed } from '../../api/types.ts';
import { spell } from '../../words/dates.ts';
import { nameOf } from '../../words/names.ts';
import { term } from '../../words/terms.ts';
import { SupposeForm } from './suppose-form.tsx';
import { words } from './words.ts';

/** The acts supposed in the address, with the form for one more. */
export function Supposing() {
  const travel = useTravel();
  const [address, amend] = useAddress();
  const { acts, unreadable } = readSupposed(`?${address}`);
  const names = new Map((useQuery(participantsQuery(travel)).data ?? []).map((one) => [one.code, nameOf(one)]));
  const setActs = (next: readonly Supposed[]) => amend({ act: [...next.map(writeSupposed), ...unreadable] });
  return (
    <div className="suppose">
      <SupposeForm onAdd={(act) => setActs([...acts, act])} />
      <div>
        <h2>{words.supposedActs}</h2>
        {acts.length === 0 ? (
          <p className="hint">{words.none}</p>
        ) : (
          <ol className="supposed">
            {acts.map((act, index) => (
              <li key={writeSupposed(act)}>
                <span>
                  <strong>{names.get(act.participant) ?? act.participant}</strong>
                  {words.actOn(term(act.kind), act.provision, spell(act.date))}
                </span>
                <button
                  type="button"
                  className="quiet"
                  aria-label={words.removeAct(term(act.kind), names.get(act.participant) ?? act.participant)}
                  onClick={() => setActs(acts.filter((_, other) => other !== index))}
                >
                  {words.remove}
                </button>
              </li>
            ))}
          </ol>
        )}
        {unreadable.length > 0 && (
          <p className="field-error" role="alert">
            {words.unreadable(unreadable)}{' '}
            <button type="button" onClick={() => amend({ act: acts.map(writeSupposed) })}>
              {words.leaveOut}
            </button>
          </p>
        )}
        {acts.length > 0 && (
          <p className="row">
            <CopyLink />
            <button type="button" className="quiet" onClick={() => amend({ act: undefined })}>
              {words.removeAll}
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
      () => setCopied(words.copied),
      () => setCopied(words.copyByHand),
    );
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {words.copyLink}
      </button>
      <span role="status" className="hint">
        {copied}
      </span>
    </>
  );
}
