import { type ReactNode, useEffect, useRef } from 'react';
import type { Act, NewAct, TreatyAnswer } from '../../../api/types.ts';
import { differencesOf, tellParts } from '../../../law/differences.ts';
import { tellActOn } from '../../../words/changes.ts';
import { spell, today } from '../../../words/dates.ts';

interface ConfirmProps {
  readonly treaty: TreatyAnswer;
  readonly act: NewAct;
  readonly corrects: Act | undefined;
  readonly reason: string;
  readonly nameOf: (code: string) => string;
  readonly pending: boolean;
  /** Whether it would have an effect. */
  readonly judged: ReactNode;
  /** What kept it from being recorded, if it was sent before. */
  readonly trouble: ReactNode;
  readonly onBack: () => void;
  readonly onSend: () => void;
}

/** The act in words, before it is recorded: who did what, when, and where it is stated. */
export function Confirm(props: ConfirmProps) {
  const { treaty, act, corrects, reason, nameOf, pending, judged, trouble, onBack, onSend } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const who = act.participant === undefined ? null : nameOf(act.participant);
  const named = `${treaty.shortTitle ?? treaty.title} (${treaty.treaty})`;
  const unsourced = act.source?.confidence === 'recalled';
  return (
    <section className="confirm" aria-labelledby="confirm">
      <h2 id="confirm" ref={heading} tabIndex={-1}>
        {corrects === undefined ? 'Is this what is to be recorded?' : 'Is this the correction?'}
      </h2>
      <p className="deed">
        {tellActOn(act.kind, who, named)}
        {act.kind === 'entry-into-force' ? ': ' : ' on '}
        {spell(act.date)}.
      </p>
      {judged}
      <div className="row">
        <button type="button" className="primary" disabled={pending} onClick={onSend}>
          {pending ? 'Recording …' : corrects === undefined ? 'Record this act' : 'Record the correction'}
        </button>
        <button type="button" disabled={pending} onClick={onBack}>
          Change something
        </button>
      </div>
      {trouble}
      {corrects === undefined ? (
        <dl className="parts">
          {tellParts(act, nameOf)
            .filter(({ what }) => !SAID.has(what))
            .map(({ what, says }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          <div>
            <dt>Recorded</dt>
            <dd>Today, {spell(today())}, over the web</dd>
          </div>
        </dl>
      ) : (
        <Differences corrects={corrects} act={act} reason={reason} nameOf={nameOf} />
      )}
      {unsourced && (
        <p className="unsourced">
          <strong>There is no source:</strong> the act, and what rests on it, is marked as unverified.
        </p>
      )}
    </section>
  );
}

/** What the sentence has said already. */
const SAID: ReadonlySet<string> = new Set(['Act', 'Participant', 'Legal date']);

interface DifferencesProps {
  readonly corrects: Act;
  readonly act: NewAct;
  readonly reason: string;
  readonly nameOf: (code: string) => string;
}

function Differences({ corrects, act, reason, nameOf }: DifferencesProps) {
  return (
    <>
      <table className="comparison">
        <caption className="visually-hidden">What is on record, and what the correction says</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">On record</th>
            <th scope="col">Corrected</th>
          </tr>
        </thead>
        <tbody>
          {differencesOf(corrects, act, nameOf).map(({ what, was, is }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{was ?? <span className="hint">Nothing</span>}</td>
              <td>{is ?? <span className="hint">Nothing</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <strong>Reason:</strong> {reason}
      </p>
    </>
  );
}
