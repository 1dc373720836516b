import { type FormEvent, useId, useState } from 'react';
import { useAddress, useTravel } from '../address/link.tsx';
import { DateField } from '../forms/date-field.tsx';
import { spell, spellInstant } from '../words/dates.ts';

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
          {travelling ? (
            <>
              <strong>Travelling in time.</strong> Status{' '}
              {asAt === undefined ? (
                'as at today'
              ) : (
                <>
                  as at <strong>{spell(asAt)}</strong>
                </>
              )}
              {knownAt !== undefined && (
                <>
                  , as the record was known on <strong>{spellInstant(knownAt)}</strong>
                </>
              )}
              .
            </>
          ) : (
            'Status as at today, by everything recorded so far.'
          )}
        </p>
        <span className="travel-buttons">
          {travelling && (
            <button type="button" onClick={() => amend({ asAt: undefined, knownAt: undefined })}>
              Back to today
            </button>
          )}
          <button
            type="button"
            className="quiet"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            {travelling ? 'Other dates' : 'Another date'}
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
      <DateField label="Status as at" value={date} onChange={setDate} hint="The legal date; empty means today" />
      <DateField
        label="As known on"
        value={known}
        onChange={setKnown}
        hint="What the record held at the end of that day, UTC; empty means now"
      />
      <button type="submit" className="primary">
        Show
      </button>
    </form>
  );
}
