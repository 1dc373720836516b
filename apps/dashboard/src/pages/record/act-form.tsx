import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useAddress } from '../../address/link.tsx';
import { apiAddress, giveToken, hear, post, Refused, token } from '../../api/client.ts';
import type { ActKind, NewAct, ParticipantEntry, Recorded, TreatyAnswer } from '../../api/types.ts';
import { ChoiceField } from '../../forms/choice.tsx';
import { participantChoices } from '../../forms/choices.ts';
import { DateField } from '../../forms/date-field.tsx';
import { Field } from '../../forms/field.tsx';
import { KindOptions } from '../../forms/kind-options.tsx';
import { SeveralField } from '../../forms/several.tsx';
import { spell } from '../../words/dates.ts';
import { ACT_GROUPS, ACT_HINTS, cite, DOMESTIC_STAGES, term } from '../../words/terms.ts';
import { actOf, asks, BLANK, type Draft, errorsOf, missingIn } from './draft.ts';
import { Foreseen } from './foreseen.tsx';
import { Outcome } from './outcome.tsx';

interface ActFormProps {
  readonly treaty: TreatyAnswer;
  readonly participants: readonly ParticipantEntry[];
  readonly onReload: () => Promise<unknown>;
}

const KINDS: readonly ActKind[] = ACT_GROUPS.flatMap((group) => group.kinds);

/** The form for one act of one treaty; a link may say which kind of act it begins with. */
export function ActForm({ treaty, participants, onReload }: ActFormProps) {
  const queries = useQueryClient();
  const choices = useMemo(() => participantChoices(participants), [participants]);
  const [address] = useAddress();
  const [draft, setDraft] = useState<Draft>({
    ...BLANK,
    kind: KINDS.find((kind) => kind === address.get('act')) ?? BLANK.kind,
  });
  const [amended, setAmended] = useState<ReadonlySet<string>>(new Set());
  const [missing, setMissing] = useState<ReadonlyMap<string, string>>(new Map());
  const [bearer, setBearer] = useState(token() ?? '');
  const keys = useRef({ content: '', key: '' });
  const trouble = useRef<HTMLDivElement>(null);

  const record = useMutation<Recorded, Error, NewAct>({
    mutationFn: (act) => {
      // The same content sent again is the same request; other content is another.
      const content = JSON.stringify([treaty.treaty, act]);
      if (keys.current.content !== content) keys.current = { content, key: crypto.randomUUID() };
      return post<Recorded>(apiAddress(`/treaties/${treaty.treaty}/acts`), act, {
        'if-match': `"${treaty.revision}"`,
        'idempotency-key': keys.current.key,
      });
    },
    onSuccess: (recorded) => {
      hear(recorded.position);
      void queries.invalidateQueries();
    },
    onError: () => setTimeout(() => trouble.current?.focus()),
  });

  const problem = record.error instanceof Refused ? record.error.problem : undefined;
  const refused =
    problem === undefined || [401, 412].includes(problem.status) ? new Map<string, string>() : errorsOf(problem);
  const error = (field: keyof Draft) => missing.get(field) ?? (amended.has(field) ? undefined : refused.get(field));
  const set = <K extends keyof Draft>(field: K, value: Draft[K]) => {
    setDraft((before) => ({ ...before, [field]: value }));
    setAmended((before) => new Set(before).add(field));
    setMissing((before) => new Map([...before].filter(([name]) => name !== field)));
  };
  const asked = asks(draft.kind);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const absent = missingIn(draft);
    setMissing(absent);
    if (absent.size > 0) {
      setTimeout(() => trouble.current?.focus());
      return;
    }
    setAmended(new Set());
    if (bearer !== '') giveToken(bearer);
    record.mutate(actOf(draft));
  };

  if (record.isSuccess) {
    return (
      <Outcome
        recorded={record.data}
        treaty={treaty.treaty}
        name={participants.find(({ code }) => code === record.data.act.participant)?.name}
        onAnother={() => {
          setDraft({ ...BLANK, kind: draft.kind, citation: draft.citation, url: draft.url });
          record.reset();
        }}
      />
    );
  }

  const accepts = draft.kind === 'amendment-accepted';
  const referable = accepts
    ? treaty.amendments.map(({ act, title, adopted }) => ({ act, words: `${title} · adopted ${spell(adopted)}` }))
    : treaty.statements
        .filter((one) =>
          // Objections are to a statement as it was made; whoever inherited it may change it for itself.
          draft.kind === 'objection' ? one.inheritedFrom === null : one.participant === draft.participant,
        )
        .map(({ act, name, kind, provision, date }) => ({
          act,
          words: [name, term(kind), provision === null ? null : cite(provision), spell(date)]
            .filter((word) => word !== null)
            .join(' · '),
        }));
  return (
    <form className="record-form" onSubmit={submit} noValidate>
      <div className="record-fields">
        <div ref={trouble} tabIndex={-1} className="trouble">
          {problem?.status === 412 && (
            <div className="failure" role="alert">
              <p>
                <strong>Someone else recorded an act on this treaty meanwhile.</strong> Nothing of yours was recorded.
                Load the present record, look at what your act would now cause, and send it again.
              </p>
              <button
                type="button"
                onClick={() => {
                  record.reset();
                  void onReload();
                }}
              >
                Load the present record
              </button>
            </div>
          )}
          {problem?.status === 401 && (
            <div className="failure" role="alert">
              <p>
                <strong>The server asks for a token.</strong> {problem.detail}
              </p>
              <Field label="Bearer token" hint="Kept in this tab and nowhere else">
                {(ids) => (
                  <input
                    {...ids}
                    type="password"
                    autoComplete="off"
                    value={bearer}
                    onChange={(event) => setBearer(event.target.value)}
                  />
                )}
              </Field>
            </div>
          )}
          {record.isError && problem?.status !== 412 && problem?.status !== 401 && (
            <div className="failure" role="alert">
              <p>
                <strong>Not recorded.</strong> {refused.get('') ?? 'See the fields marked below.'}
                {problem?.code === 'unreachable' &&
                  ' What you entered is still here: send it again when the server answers.'}
              </p>
            </div>
          )}
          {missing.size > 0 && (
            <div className="failure" role="alert">
              <p>
                <strong>Something is missing.</strong> See the fields marked below.
              </p>
            </div>
          )}
        </div>
        {asked.has('participant') && (
          <ChoiceField
            label="Participant"
            choices={choices}
            value={draft.participant}
            onChange={(code) => set('participant', code)}
            error={error('participant')}
          />
        )}
        <Field label="Act" error={error('kind')} hint={ACT_HINTS[draft.kind]}>
          {(ids) => (
            <select {...ids} value={draft.kind} onChange={(event) => set('kind', event.target.value as ActKind)}>
              <KindOptions />
            </select>
          )}
        </Field>
        <DateField
          label="Legal date"
          value={draft.date}
          onChange={(date) => set('date', date)}
          error={error('date')}
          hint={DATE_OF[draft.kind] ?? 'Of signature, deposit or receipt'}
        />
        {(asked.has('notAfter') || asked.has('notified')) && (
          <details
            className="more-days"
            open={[draft.notAfter, draft.notified, error('notAfter'), error('notified')].some(Boolean) || undefined}
          >
            <summary>Day not known, or day of the notification</summary>
            <div className="record-fields">
              {asked.has('notAfter') && (
                <DateField
                  label="Day not known: last possible day"
                  value={draft.notAfter}
                  onChange={(date) => set('notAfter', date)}
                  error={error('notAfter')}
                  hint="The legal date is then the first possible day"
                  optional
                />
              )}
              {asked.has('notified') && (
                <DateField
                  label="Notified by the depositary"
                  value={draft.notified}
                  onChange={(date) => set('notified', date)}
                  error={error('notified')}
                  hint="The day on which the depositary told the others; periods for objections run from it"
                  optional
                />
              )}
            </div>
          </details>
        )}
        {asked.has('predecessor') && (
          <ChoiceField
            label="Whom it succeeds"
            choices={choices}
            value={draft.predecessor}
            onChange={(code) => set('predecessor', code)}
            error={error('predecessor')}
            hint="Only where the register of participants does not tell"
          />
        )}
        {asked.has('refersTo') && (
          <Field
            label={accepts ? 'Which amendment' : 'About which statement'}
            error={error('refersTo')}
            hint={
              draft.participant === '' && draft.kind !== 'objection' && !accepts
                ? 'Choose the participant first'
                : undefined
            }
          >
            {(ids) => (
              <select {...ids} value={draft.refersTo} onChange={(event) => set('refersTo', event.target.value)}>
                <option value="">{referable.length === 0 ? 'None on record' : 'Not chosen'}</option>
                {referable.map(({ act, words }) => (
                  <option key={act} value={act}>
                    {words}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {asked.has('partial') && (
          <label className="check">
            <input type="checkbox" checked={draft.partial} onChange={(event) => set('partial', event.target.checked)} />
            {draft.kind === 'statement-modified'
              ? 'It only narrows the statement'
              : 'Withdraws part of the statement only'}
          </label>
        )}
        {asked.has('provision') && <TextField label="Provision" hint="As cited: 7(9)(a)" {...bind('provision')} />}
        {asked.has('territories') && (
          <TextField label="Territories" hint="Separated by commas" {...bind('territories')} />
        )}
        {asked.has('extent') && (
          <Field label="Extent" error={error('extent')}>
            {(ids) => (
              <select
                {...ids}
                value={draft.extent}
                onChange={(event) => set('extent', event.target.value as Draft['extent'])}
              >
                <option value="">Not said</option>
                <option value="applies">The treaty applies to them</option>
                <option value="excludes">The treaty does not apply to them</option>
              </select>
            )}
          </Field>
        )}
        {asked.has('stage') && (
          <Field label="Stage" error={error('stage')}>
            {(ids) => (
              <select
                {...ids}
                value={draft.stage}
                onChange={(event) => set('stage', event.target.value as Draft['stage'])}
              >
                <option value="">Not chosen</option>
                {DOMESTIC_STAGES.map((stage) => (
                  <option key={stage} value={stage}>
                    {term(stage)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {asked.has('opposesForce') && (
          <label className="check">
            <input
              type="checkbox"
              checked={draft.opposesForce}
              onChange={(event) => set('opposesForce', event.target.checked)}
            />
            Opposes entry into force between the two
          </label>
        )}
        {asked.has('contact') && (
          <Field label="Contact" optional hint="Name, address and how it is reached" error={error('contact')}>
            {(ids) => (
              <textarea
                {...ids}
                rows={3}
                value={draft.contact}
                onChange={(event) => set('contact', event.target.value)}
              />
            )}
          </Field>
        )}
        {asked.has('towards') && (
          <SeveralField
            label="Only towards"
            choices={choices}
            values={draft.towards}
            onChange={(codes) => set('towards', codes)}
            error={error('towards')}
            hint="Those alone towards whom it is made; all, if nobody is named"
          />
        )}
        {asked.has('text') && (
          <Field label={TEXT_OF[draft.kind] ?? 'Text of the statement'} optional error={error('text')}>
            {(ids) => (
              <textarea {...ids} rows={5} value={draft.text} onChange={(event) => set('text', event.target.value)} />
            )}
          </Field>
        )}
        {asked.has('effective') && (
          <DateField
            label="Effect named by the act"
            value={draft.effective}
            onChange={(date) => set('effective', date)}
            error={error('effective')}
            hint="Only where the act or its source prints a date of effect"
            optional
          />
        )}
        <fieldset className="source-fields">
          <legend>Source</legend>
          <TextField label="Citation" hint="The document or page that states the fact" optional {...bind('citation')} />
          <TextField label="Address" hint="https://…" optional {...bind('url')} />
          <Field label="Who states it">
            {(ids) => (
              <select
                {...ids}
                value={draft.confidence}
                onChange={(event) => set('confidence', event.target.value as Draft['confidence'])}
              >
                <option value="source">The depositary, or the author of the act</option>
                <option value="secondary">Others: the press, another government</option>
                <option value="recalled">Nobody: it is recalled</option>
              </select>
            )}
          </Field>
          <label className="check">
            <input type="checkbox" checked={draft.limite} onChange={(event) => set('limite', event.target.checked)} />
            The source is marked LIMITE
          </label>
        </fieldset>
        <TextField label="Note" optional {...bind('note')} />
        <button type="submit" className="primary" disabled={record.isPending}>
          {record.isPending ? 'Recording …' : 'Record this act'}
        </button>
        <p className="hint">Against revision {treaty.revision} of the record.</p>
      </div>
      <Foreseen treaty={treaty} draft={draft} />
    </form>
  );

  function bind(field: 'provision' | 'territories' | 'citation' | 'url' | 'note') {
    return { value: draft[field], onChange: (text: string) => set(field, text), error: error(field) };
  }
}

/** What the date of an act is, where it is not that of a signature, deposit or receipt. */
const DATE_OF: Partial<Record<ActKind, string>> = {
  'entry-into-force': 'The date that the depositary states',
  'consent-reported': 'Of the consent, as it is reported',
  ceased: 'The first day on which it can have left',
  'amendment-adopted': 'Of adoption',
  'domestic-step': 'On which the step was taken',
};

/** What the text of an act is, where it is not that of a statement. */
const TEXT_OF: Partial<Record<ActKind, string>> = {
  'domestic-step': 'What was done',
  'amendment-adopted': 'Name of the amendment',
};

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error: string | undefined;
}

function TextField({ value, onChange, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(ids) => <input {...ids} type="text" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
