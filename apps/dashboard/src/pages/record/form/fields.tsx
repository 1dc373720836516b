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
import { words } from '../words.ts';
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
    ? treaty.amendments.map(({ act, title, adopted }) => ({ act, called: words.adopted(title.text, spell(adopted)) }))
    : treaty.statements
        .filter((one) =>
          // Objections are to a statement as it was made; whoever inherited it may change it for itself.
          draft.kind === 'objection' ? one.inheritedFrom === null : one.participant === draft.participant,
        )
        .map(({ act, name, kind, provision, date }) => ({
          act,
          called: [name, term(kind), provision === null ? null : cite(provision), spell(date)]
            .filter((word) => word !== null)
            .join(' · '),
        }));
  // What the act refers to already is offered too, also where it stands no longer.
  const unlisted = draft.refersTo !== '' && !referable.some(({ act }) => act === draft.refersTo);
  return (
    <>
      {asked.has('participant') && (
        <ChoiceField
          label={words.participant}
          choices={choices}
          value={draft.participant}
          onChange={(code) => set('participant', code)}
          error={error('participant')}
        />
      )}
      <Field label={words.act} error={error('kind')} hint={ACT_HINTS[draft.kind]}>
        {(ids) => (
          <select {...ids} value={draft.kind} onChange={(event) => set('kind', event.target.value as ActKind)}>
            <KindOptions />
          </select>
        )}
      </Field>
      <DateField
        label={words.date}
        value={draft.date}
        onChange={(date) => set('date', date)}
        error={error('date')}
        hint={words.dates[draft.kind] ?? words.dateHint}
      />
      {(asked.has('notAfter') || asked.has('notified')) && (
        <details
          className="more-days"
          open={[draft.notAfter, draft.notified, error('notAfter'), error('notified')].some(Boolean) || undefined}
        >
          <summary>{words.moreDays}</summary>
          <div className="record-fields">
            {asked.has('notAfter') && (
              <DateField
                label={words.notAfter}
                value={draft.notAfter}
                onChange={(date) => set('notAfter', date)}
                error={error('notAfter')}
                hint={words.notAfterHint}
                optional
              />
            )}
            {asked.has('notified') && (
              <DateField
                label={words.notified}
                value={draft.notified}
                onChange={(date) => set('notified', date)}
                error={error('notified')}
                hint={words.notifiedHint}
                optional
              />
            )}
          </div>
        </details>
      )}
      {asked.has('predecessor') && (
        <ChoiceField
          label={words.predecessor}
          choices={choices}
          value={draft.predecessor}
          onChange={(code) => set('predecessor', code)}
          error={error('predecessor')}
          hint={words.predecessorHint}
        />
      )}
      {asked.has('refersTo') && (
        <Field
          label={accepts ? words.whichAmendment : words.whichStatement}
          error={error('refersTo')}
          hint={
            draft.participant === '' && draft.kind !== 'objection' && !accepts
              ? words.chooseParticipantFirst
              : undefined
          }
        >
          {(ids) => (
            <select {...ids} value={draft.refersTo} onChange={(event) => set('refersTo', event.target.value)}>
              <option value="">{referable.length === 0 ? words.noneOnRecord : words.notChosen}</option>
              {unlisted && <option value={draft.refersTo}>{draft.refersTo}</option>}
              {referable.map(({ act, called }) => (
                <option key={act} value={act}>
                  {called}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {asked.has('partial') && (
        <label className="check">
          <input type="checkbox" checked={draft.partial} onChange={(event) => set('partial', event.target.checked)} />
          {draft.kind === 'statement-modified' ? words.onlyNarrows : words.onlyPart}
        </label>
      )}
      {asked.has('provision') && (
        <TextField label={words.provision} hint={words.provisionHint} {...bind('provision')} />
      )}
      {asked.has('territories') && (
        <TextField label={words.territories} hint={words.territoriesHint} {...bind('territories')} />
      )}
      {asked.has('extent') && (
        <Field label={words.extent} error={error('extent')}>
          {(ids) => (
            <select
              {...ids}
              value={draft.extent}
              onChange={(event) => set('extent', event.target.value as Draft['extent'])}
            >
              <option value="">{words.notSaid}</option>
              <option value="applies">{words.applies}</option>
              <option value="excludes">{words.excludes}</option>
            </select>
          )}
        </Field>
      )}
      {asked.has('stage') && (
        <Field label={words.stage} error={error('stage')}>
          {(ids) => (
            <select
              {...ids}
              value={draft.stage}
              onChange={(event) => set('stage', event.target.value as Draft['stage'])}
            >
              <option value="">{words.notChosen}</option>
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
          {words.opposesForce}
        </label>
      )}
      {asked.has('contact') && (
        <Field label={words.contact} optional hint={words.contactHint} error={error('contact')}>
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
          label={words.towards}
          choices={choices}
          values={draft.towards}
          onChange={(codes) => set('towards', codes)}
          error={error('towards')}
          hint={words.towardsHint}
        />
      )}
      {asked.has('text') && (
        <Field label={words.texts[draft.kind] ?? words.text} optional error={error('text')}>
          {(ids) => (
            <textarea {...ids} rows={5} value={draft.text} onChange={(event) => set('text', event.target.value)} />
          )}
        </Field>
      )}
      {asked.has('effective') && (
        <DateField
          label={words.effective}
          value={draft.effective}
          onChange={(date) => set('effective', date)}
          error={error('effective')}
          hint={words.effectiveHint}
          optional
        />
      )}
      <SourceFields draft={draft} set={set} error={error} />
      <TextField label={words.note} optional {...bind('note')} />
    </>
  );
}
