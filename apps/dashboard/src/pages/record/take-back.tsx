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
          failed={to === undefined ? 'Not retracted.' : 'Not taken back.'}
          onReload={onReload}
        />
        <ReasonField
          label={to === undefined ? 'Why is it retracted?' : 'Why is the correction taken back?'}
          value={reason}
          onChange={(text) => {
            setReason(text);
            setMissing(false);
          }}
          error={missing ? 'Give the reason: it is shown in the register.' : undefined}
        />
        <div className="record-actions">
          <div className="row">
            <button type="submit" className="primary" disabled={sending.pending}>
              {sending.pending ? 'Sending …' : to === undefined ? 'Retract this act' : 'Take the correction back'}
            </button>
            {onCancel !== undefined && (
              <button type="button" onClick={onCancel}>
                Keep it
              </button>
            )}
          </div>
          <p className="hint">The act stays in the register, marked with the reason. It can be put back on record.</p>
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
        {corrected ? 'Correction taken back' : 'Retracted'}
      </h2>
      <p>
        {nameAct(act, nameOf)}, {spell(act.date)}
        {corrected ? ': it stands again as before.' : `: off the record since today, ${spell(today())}.`}
      </p>
      <p className="row">
        <Link to={`/acts?treaty=${treaty}&${id}`}>See it in the register</Link>
        <Link to={`/treaties/${treaty}`}>See the treaty</Link>
        {!corrected && <Link to={`/treaties/${treaty}/correct?${id}`}>Put it back on record</Link>}
        <Link to={`/treaties/${treaty}/record`}>Record another</Link>
      </p>
    </section>
  );
}

/** An act by its kind and author: `Ratification by France`. */
export function nameAct(act: Act, nameOf: (code: string) => string): string {
  return act.participant === undefined ? term(act.kind) : `${term(act.kind)} by ${nameOf(act.participant)}`;
}
