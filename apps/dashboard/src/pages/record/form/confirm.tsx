import { type ReactNode, useEffect, useRef } from 'react';
import type { Act, NewAct, TreatyAnswer } from '../../../api/types.ts';
import { differencesOf, tellParts } from '../../../law/differences.ts';
import { tellActOn } from '../../../words/changes.ts';
import { spell, today } from '../../../words/dates.ts';
import { calledOf } from '../../../words/names.ts';
import { words } from '../words.ts';

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
  const named = words.treatyNamed(calledOf(treaty), treaty.treaty);
  const unsourced = act.source?.confidence === 'recalled';
  return (
    <section className="confirm" aria-labelledby="confirm">
      <h2 id="confirm" ref={heading} tabIndex={-1}>
        {corrects === undefined ? words.isThisIt : words.isThisTheCorrection}
      </h2>
      <p className="deed">
        {words.deed(tellActOn(act.kind, who, named), spell(act.date), act.kind === 'entry-into-force')}
      </p>
      {judged}
      <div className="row">
        <button type="button" className="primary" disabled={pending} onClick={onSend}>
          {pending ? words.recording : corrects === undefined ? words.recordThis : words.recordCorrection}
        </button>
        <button type="button" disabled={pending} onClick={onBack}>
          {words.change}
        </button>
      </div>
      {trouble}
      {corrects === undefined ? (
        <dl className="parts">
          {tellParts(act, nameOf)
            // The sentence has said kind, author and date, which come first.
            .slice(who === null ? 2 : 3)
            .map(({ what, says }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          <div>
            <dt>{words.recordedHead}</dt>
            <dd>{words.recordedOn(spell(today()))}</dd>
          </div>
        </dl>
      ) : (
        <Differences corrects={corrects} act={act} reason={reason} nameOf={nameOf} />
      )}
      {unsourced && (
        <p className="unsourced">
          <strong>{words.noSource}</strong>
          {words.unverified}
        </p>
      )}
    </section>
  );
}

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
        <caption className="visually-hidden">{words.differences}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.onRecord}</th>
            <th scope="col">{words.correctedHead}</th>
          </tr>
        </thead>
        <tbody>
          {differencesOf(corrects, act, nameOf).map(({ what, was, is }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{was ?? <span className="hint">{words.nothing}</span>}</td>
              <td>{is ?? <span className="hint">{words.nothing}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <strong>{words.reasonHead}</strong> {reason}
      </p>
    </>
  );
}
