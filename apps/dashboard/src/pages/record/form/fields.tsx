import { useMemo } from 'react';
import type { ActKind, ParticipantEntry, TreatyAnswer } from '../../../api/types.ts';
import { ChoiceField } from '../../../forms/choice.tsx';
import { participantChoices } from '../../../forms/choices.ts';
import { DateField } from '../../../forms/date-field.tsx';
import { Field } from '../../../forms/field.tsx';
import { KindOptions } from '../../../forms/kind-options.tsx';
import { SeveralField } from '../../../forms/several.tsx';
import { spell } from '../../../words/dates.ts';
import { ACT_HINTS, cite, DOMESTIC_STAGES, term } from '../../../words/terms.ts';
import { asks, type Draft } from './draft.ts';
import { SourceFields } from './source-fields.tsx';
import { TextField } from './text-field.tsx';

interface ActFieldsProps {
  readonly treaty: TreatyAnswer;
  readonly participants: readonly ParticipantEntry[];
  readonly draft: Draft;
  readonly set: <K extends keyof Draft>(field: K, value: Draft[K]) => void;
  readonly error: (field: keyof Draft) => string | undefined;
}

/** What an act of the kind chosen says: its own fields, its source, a note. */
export function ActFields({ treaty, participants, draft, set, error }: ActFieldsProps) {
  const choices = useMemo(() => participantChoices(participants), [participants]);
  const asked = asks(draft.kind);
  const bind = (field: 'provision' | 'territories' | 'note') => ({
    value: draft[field],
    onChange: (text: string) => set(field, text),
    error: error(field),
  });
  const accepts = draft.kind === 'amendment-accepted';
  const referable = accepts
    ? treaty.amendments.map(({ act, title, adopted }) => ({ act, words: `${title.text} · adopted ${spell(adopted)}` }))
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
  // What the act refers to already is offered too, also where it stands no longer.
  const unlisted = draft.refersTo !== '' && !referable.some(({ act }) => act === draft.refersTo);
  return (
    <>
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
              {unlisted && <option value={draft.refersTo}>{draft.refersTo}</option>}
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
        <TextField
          label="Territories"
          hint="Separated by commas, or by semicolons where a name has a comma"
          {...bind('territories')}
        />
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
      <SourceFields draft={draft} set={set} error={error} />
      <TextField label="Note" optional {...bind('note')} />
    </>
  );
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
