import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useAddress } from '../../../address/link.tsx';
import type { Act, ActKind, NewAct, ParticipantEntry, Recorded, TreatyAnswer } from '../../../api/types.ts';
import { differencesOf } from '../../../law/differences.ts';
import { today } from '../../../words/dates.ts';
import { nameOf as namedIn } from '../../../words/names.ts';
import { ACT_GROUPS } from '../../../words/terms.ts';
import { Foreseen } from '../effect/foreseen.tsx';
import { Judged } from '../effect/judgement.tsx';
import type { Supposition } from '../effect/supposition.ts';
import { Outcome } from '../outcome.tsx';
import { Trouble, useSending } from '../sending.tsx';
import { words } from '../words.ts';
import { Confirm } from './confirm.tsx';
import { actOf, BLANK, correctedOf, type Draft, draftOf, errorsOf, faultsIn, inFuture, supposedOf } from './draft.ts';
import { ActFields } from './fields.tsx';
import { ReasonField } from './reason-field.tsx';

interface ActFormProps {
  readonly treaty: TreatyAnswer;
  readonly participants: readonly ParticipantEntry[];
  readonly onReload: () => Promise<unknown>;
  /** The act on record that is corrected; a new one is recorded if absent. */
  readonly corrects?: Act;
  /** Whether that act is retracted, so that it may be put back just as it was. */
  readonly reinstates?: boolean;
}

const KINDS: readonly ActKind[] = ACT_GROUPS.flatMap((group) => group.kinds);

/** What each field is called where it is said that something is wrong with it. */
const CALLED: Partial<Record<keyof Draft | 'reason', string>> = {
  participant: words.participant,
  date: words.date,
  stage: words.stage,
  citation: words.source,
  reason: words.reason,
};

/**
 * The form for one act of one treaty, new or to be corrected; a link may say which kind of act it begins with.
 * It is filled in, then shown in words to be confirmed, then sent.
 */
export function ActForm({ treaty, participants, onReload, corrects, reinstates = false }: ActFormProps) {
  const [address] = useAddress();
  const [draft, setDraft] = useState<Draft>(() =>
    corrects === undefined
      ? { ...BLANK, kind: KINDS.find((kind) => kind === address.get('act')) ?? BLANK.kind }
      : draftOf(corrects),
  );
  const [reason, setReason] = useState('');
  const [step, setStep] = useState<'fill' | 'confirm'>('fill');
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  /** Fields changed since something was found wrong with them. */
  const [amended, setAmended] = useState<ReadonlySet<string>>(new Set());
  const summary = useRef<HTMLDivElement>(null);
  const path = `/treaties/${treaty.treaty}/acts${corrects === undefined ? '' : `/${encodeURIComponent(corrects.id)}/correction`}`;
  const sending = useSending<NewAct | { act: NewAct; reason: string }, Recorded>(path, treaty.revision);
  const { problem } = sending;

  const nameOf = (code: string) => {
    const found = participants.find((one) => one.code === code);
    return found === undefined ? code : namedIn(found);
  };
  const act = corrects === undefined ? actOf(draft) : correctedOf(draft, corrects);
  const refused =
    problem === undefined || [401, 412].includes(problem.status) ? new Map<string, string>() : errorsOf(problem);
  const error = (field: keyof Draft | 'reason') =>
    amended.has(field) ? undefined : (faults.get(field) ?? refused.get(field));
  const amend = (field: string) => setAmended((before) => new Set(before).add(field));
  const set = <K extends keyof Draft>(field: K, value: Draft[K]) => {
    setDraft((before) => ({ ...before, [field]: value }));
    amend(field);
  };

  const check = (event: FormEvent) => {
    event.preventDefault();
    const found = new Map<string, string>(faultsIn(draft, today()));
    if (corrects !== undefined && reason.trim() === '') found.set('reason', words.giveReason);
    if (corrects !== undefined && !reinstates && differencesOf(corrects, act, nameOf).length === 0)
      found.set('', words.nothingCorrected);
    setFaults(found);
    setAmended(new Set());
    if (found.size > 0) setTimeout(() => summary.current?.focus());
    else {
      sending.reset();
      setStep('confirm');
    }
  };

  if (sending.answer !== undefined) {
    return (
      <Outcome
        recorded={sending.answer}
        treaty={treaty}
        name={nameOf}
        corrects={corrects}
        onReload={onReload}
        onAnother={
          corrects === undefined
            ? () => {
                const { kind, citation, url, confidence } = draft;
                setDraft({ ...BLANK, kind, citation, url, confidence });
                setStep('fill');
                setFaults(new Map());
                sending.reset();
              }
            : undefined
        }
      />
    );
  }

  const how = corrects === undefined ? 'added' : 'corrected';
  const ahead = draft.date > today();
  const supposed = ahead ? undefined : supposedOf(draft, corrects);
  let supposition: Supposition | undefined;
  if (supposed !== undefined)
    supposition =
      corrects === undefined ? { how: 'added', act: supposed } : { how: 'corrected', act: supposed, id: corrects.id };
  const instead: ReactNode = ahead ? <p className="field-error">{inFuture(draft.date)}</p> : <p>{words.ahead}</p>;
  const foreseen = (
    <Foreseen
      treaty={treaty.treaty}
      revision={treaty.revision}
      supposition={supposition}
      how={how}
      instead={instead}
      judged={step === 'confirm'}
    />
  );

  // What the server finds wrong in the contents is mended in the form; what keeps it away, where it is sent.
  const contents = problem !== undefined && ![0, 401, 412].includes(problem.status) && refused.size > 0;
  if (step === 'confirm' && !contents) {
    return (
      <div className="record-form">
        <Confirm
          treaty={treaty}
          act={act}
          corrects={corrects}
          reason={reason.trim()}
          nameOf={nameOf}
          pending={sending.pending}
          judged={<Judged treaty={treaty.treaty} revision={treaty.revision} supposition={supposition} />}
          trouble={<Trouble sending={sending} failed={words.notRecorded} onReload={onReload} />}
          onBack={() => {
            sending.reset();
            setStep('fill');
          }}
          onSend={() => sending.send(corrects === undefined ? act : { act, reason: reason.trim() })}
        />
        {foreseen}
      </div>
    );
  }

  const wrong = [...faults.keys()]
    .filter((field) => field !== '')
    .map((field) => CALLED[field as keyof Draft] ?? field);
  return (
    <form className="record-form" onSubmit={check} noValidate>
      <div className="record-fields">
        <div ref={summary} tabIndex={-1} className="trouble">
          {faults.size > 0 && (
            <div className="failure" role="alert">
              <p>
                <strong>{faults.get('') ?? words.notReady}</strong>
                {wrong.length > 0 && ` ${words.seeFields(wrong)}`}
              </p>
            </div>
          )}
        </div>
        {contents && (
          <Trouble
            sending={sending}
            failed={words.notRecorded}
            wrong={refused.get('') ?? words.seeMarked}
            onReload={onReload}
          />
        )}
        <ActFields treaty={treaty} participants={participants} draft={draft} set={set} error={error} />
        {corrects !== undefined && (
          <ReasonField
            label={reinstates ? words.whyPutBack : words.whyCorrected}
            value={reason}
            onChange={(text) => {
              setReason(text);
              amend('reason');
            }}
            error={error('reason')}
          />
        )}
        <div className="record-actions">
          <button type="submit" className="primary">
            {corrects === undefined ? words.checkAct : words.checkCorrection}
          </button>
          <p className="hint">{words.nothingYet}</p>
        </div>
      </div>
      {foreseen}
    </form>
  );
}
