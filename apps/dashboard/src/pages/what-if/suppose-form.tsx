import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { useTravel } from '../../address/link.tsx';
import { participantsQuery } from '../../api/queries.ts';
import type { ActKind, Supposed } from '../../api/types.ts';
import { ChoiceField } from '../../forms/choice.tsx';
import { participantChoices } from '../../forms/choices.ts';
import { DateField } from '../../forms/date-field.tsx';
import { Field } from '../../forms/field.tsx';
import { KindOptions } from '../../forms/kind-options.tsx';
import { STATEMENT_KINDS } from '../../words/terms.ts';
import { words } from './words.ts';

/** What is not one participant's, and what changes nothing whoever reports it. */
const NOT_SUPPOSED: readonly ActKind[] = ['entry-into-force', 'consent-reported'];

/** The form for one supposed act. Date and kind stay for the next, since a case often supposes several alike. */
export function SupposeForm({ onAdd }: { onAdd: (act: Supposed) => void }) {
  const known = useQuery(participantsQuery(useTravel())).data;
  const choices = useMemo(() => participantChoices(known ?? []), [known]);
  const [participant, setParticipant] = useState('');
  const [kind, setKind] = useState<ActKind>('ratification');
  const [date, setDate] = useState('');
  const [provision, setProvision] = useState('');
  const [tried, setTried] = useState(false);
  const aboutProvision = STATEMENT_KINDS.includes(kind) || kind === 'statement-withdrawn';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (participant === '' || date === '') return;
    onAdd({
      participant,
      kind,
      date,
      ...(aboutProvision && provision.trim() !== '' && { provision: provision.trim() }),
    });
    setParticipant('');
    setTried(false);
  };

  return (
    <form className="suppose-form" onSubmit={submit} noValidate>
      <h2>{words.suppose}</h2>
      <ChoiceField
        label={words.participant}
        choices={choices}
        value={participant}
        onChange={setParticipant}
        error={tried && participant === '' ? words.chooseParticipant : undefined}
      />
      <Field label={words.act}>
        {(ids) => (
          <select {...ids} value={kind} onChange={(event) => setKind(event.target.value as ActKind)}>
            <KindOptions without={NOT_SUPPOSED} />
          </select>
        )}
      </Field>
      {aboutProvision && (
        <Field label={words.provision} hint={words.provisionHint} optional>
          {(ids) => (
            <input {...ids} type="text" value={provision} onChange={(event) => setProvision(event.target.value)} />
          )}
        </Field>
      )}
      <DateField
        label={words.date}
        value={date}
        onChange={setDate}
        hint={words.dateHint}
        error={tried && date === '' ? words.giveDate : undefined}
      />
      <button type="submit" className="primary">
        {words.add}
      </button>
    </form>
  );
}
