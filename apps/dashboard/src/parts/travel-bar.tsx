import { type FormEvent, useId, useState } from 'react';
import { useAddress, useTravel } from '../address/link.tsx';
import { DateField } from '../forms/date-field.tsx';
import { spell, spellInstant } from '../words/dates.ts';
import { words } from '../words/parts.ts';

/** Says at which times the page is read, lets the reader travel, and shows the way back. */
export function TravelBar() {
  const { asAt, knownAt } = useTravel();
  const [, amend] = useAddress();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const travelling = asAt !== undefined || knownAt !== undefined;

  return (
    <div className="travel" data-travelling={travelling}>
      <div className="travel-line">
        <p>
          {travelling
            ? words.times(
                asAt === undefined ? null : <strong>{spell(asAt)}</strong>,
                knownAt === undefined ? null : <strong>{spellInstant(knownAt)}</strong>,
              )
            : words.today}
        </p>
        <span className="travel-buttons">
          {travelling && (
            <button type="button" onClick={() => amend({ asAt: undefined, knownAt: undefined })}>
              {words.back}
            </button>
          )}
          <button
            type="button"
            className="quiet"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            {travelling ? words.otherDates : words.anotherDate}
          </button>
        </span>
      </div>
      <div id={panel} hidden={!open}>
        {open && (
          <TravelForm
            key={`${asAt} ${knownAt}`}
            asAt={asAt ?? ''}
            knownOn={knownAt?.slice(0, 10) ?? ''}
            onTravel={(date, known) => {
              amend({ asAt: date, knownAt: known === '' ? undefined : `${known}T23:59:59Z` });
              setOpen(false);
            }}
          />
        )}
      </div>
    </div>
  );
}

interface TravelFormProps {
  readonly asAt: string;
  readonly knownOn: string;
  readonly onTravel: (asAt: string, knownOn: string) => void;
}

function TravelForm({ asAt, knownOn, onTravel }: TravelFormProps) {
  const [date, setDate] = useState(asAt);
  const [known, setKnown] = useState(knownOn);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onTravel(date, known);
  };
  return (
    <form className="travel-form" onSubmit={submit}>
      <DateField label={words.asAt} value={date} onChange={setDate} hint={words.asAtHint} />
      <DateField label={words.knownOn} value={known} onChange={setKnown} hint={words.knownOnHint} />
      <button type="submit" className="primary">
        {words.show}
      </button>
    </form>
  );
}
