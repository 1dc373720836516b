import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link } from '../../address/link.tsx';
import type { Act } from '../../api/types.ts';
import { spell, today } from '../../words/dates.ts';
import { term } from '../../words/terms.ts';
import { Foreseen } from './effect/foreseen.tsx';
import type { Supposition } from './effect/supposition.ts';
import { draftOf, supposedOf } from './form/draft.ts';
import { ReasonField } from './form/reason-field.tsx';
import { Trouble, useSending } from './sending.tsx';
import { words } from './words.ts';

interface TakeBackProps {
  readonly treaty: string;
  readonly revision: number;
  /** The act as it stands on record. */
  readonly act: Act;
  readonly nameOf: (code: string) => string;
  /** The version to which a correction is taken back; the act itself is retracted if absent. */
  readonly to?: Act | undefined;
  readonly onReload: () => Promise<unknown>;
  readonly onCancel?: () => void;
}

/** Takes an act, or a correction of one, off the record: with a reason, and what would change by it. */
export function TakeBack({ treaty, revision, act, nameOf, to, onReload, onCancel }: TakeBackProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const of = `/treaties/${treaty}/acts/${encodeURIComponent(act.id)}`;
  const sending = useSending<object, { readonly position: number }>(
    to === undefined ? `${of}/retraction` : `${of}/correction`,
    revision,
  );
  if (sending.answer !== undefined)
    return <TakenBack treaty={treaty} act={act} nameOf={nameOf} corrected={to !== undefined} />;

  const send = (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    setMissing(given === '');
    if (given === '') return;
    if (to === undefined) sending.send({ reason: given });
    else {
      const { id: _, ...before } = to;
      sending.send({ act: before, reason: given });
    }
  };
  const former = to === undefined ? undefined : supposedOf(draftOf(to), to);
  const supposition: Supposition =
    former === undefined
      ? { how: 'retracted', id: act.id, participant: act.participant }
      : { how: 'corrected', act: former, id: act.id };
  return (
    <form className="record-form take-back" onSubmit={send} noValidate>
      <div className="record-fields">
        <Trouble
          sending={sending}
          failed={to === undefined ? words.notRetracted : words.notTakenBack}
          onReload={onReload}
        />
        <ReasonField
          label={to === undefined ? words.whyRetracted : words.whyTakenBack}
          value={reason}
          onChange={(text) => {
            setReason(text);
            setMissing(false);
          }}
          error={missing ? words.giveReason : undefined}
        />
        <div className="record-actions">
          <div className="row">
            <button type="submit" className="primary" disabled={sending.pending}>
              {sending.pending ? words.sending : to === undefined ? words.retractThis : words.takeCorrectionBack}
            </button>
            {onCancel !== undefined && (
              <button type="button" onClick={onCancel}>
                {words.keep}
              </button>
            )}
          </div>
          <p className="hint">{words.staysInRegister}</p>
        </div>
      </div>
      <Foreseen treaty={treaty} revision={revision} supposition={supposition} how={supposition.how} />
    </form>
  );
}

interface TakenBackProps {
  readonly treaty: string;
  readonly act: Act;
  readonly nameOf: (code: string) => string;
  readonly corrected: boolean;
}

function TakenBack({ treaty, act, nameOf, corrected }: TakenBackProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const id = new URLSearchParams({ act: act.id });
  return (
    <section className="success" aria-labelledby="taken-back">
      <h2 id="taken-back" ref={heading} tabIndex={-1}>
        {corrected ? words.correctionTakenBack : words.retracted}
      </h2>
      <p>
        {corrected
          ? words.standsAgain(nameAct(act, nameOf), spell(act.date))
          : words.offRecord(nameAct(act, nameOf), spell(act.date), spell(today()))}
      </p>
      <p className="row">
        <Link to={`/acts?treaty=${treaty}&${id}`}>{words.seeInRegister}</Link>
        <Link to={`/treaties/${treaty}`}>{words.seeTreaty}</Link>
        {!corrected && <Link to={`/treaties/${treaty}/correct?${id}`}>{words.putItBack}</Link>}
        <Link to={`/treaties/${treaty}/record`}>{words.recordAnother}</Link>
      </p>
    </section>
  );
}

/** An act by its kind and author: `Ratification by France`. */
export function nameAct(act: Act, nameOf: (code: string) => string): string {
  return words.actBy(term(act.kind), act.participant === undefined ? null : nameOf(act.participant));
}
