import { useEffect, useRef, useState } from 'react';
import { spell } from '../words/dates.ts';
import { words } from '../words/forms.ts';
import { type ReadDate, readDate } from '../words/read-date.ts';
import { Field } from './field.tsx';

interface DateFieldProps {
  readonly label: string;
  /** ISO date, or empty. */
  readonly value: string;
  /** Told the ISO date; empty where the field says none, or none yet. */
  readonly onChange: (date: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/**
 * A date as people write it, `3 Dec 2015`; the browser's own field would show it in the order of the reader's
 * locale, where 3/12 and 12/3 cannot be told apart. Its calendar is offered beside. What may be either of two days
 * is asked.
 */
export function DateField({ label, value, onChange, hint, error, optional }: DateFieldProps) {
  const [text, setText] = useState(value === '' ? '' : spell(value));
  const [read, setRead] = useState<Exclude<ReadDate, { date: string }>>();
  const told = useRef(value);
  const picker = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // What the field itself told leaves its text alone: a date half written is still to be mended.
    if (value === told.current) return;
    told.current = value;
    setText(value === '' ? '' : spell(value));
    setRead(undefined);
  }, [value]);

  const tell = (date: string) => {
    told.current = date;
    if (date !== value) onChange(date);
  };
  const choose = (date: string) => {
    setRead(undefined);
    setText(spell(date));
    tell(date);
  };
  const settle = () => {
    if (text.trim() === '') {
      setRead(undefined);
      tell('');
      return;
    }
    const said = readDate(text);
    if ('date' in said) choose(said.date);
    else {
      setRead(said);
      tell('');
    }
  };

  return (
    <Field
      label={label}
      error={read === undefined ? error : 'error' in read ? read.error : undefined}
      ask={
        read !== undefined && 'either' in read ? (
          <>
            {words.whichDay}{' '}
            {read.either.map((date) => (
              <button key={date} type="button" className="choose" onClick={() => choose(date)}>
                {spell(date)}
              </button>
            ))}
          </>
        ) : undefined
      }
      {...(hint !== undefined && { hint })}
      {...(optional === true && { optional })}
    >
      {(ids) => (
        <span className="date-input">
          <input
            {...ids}
            type="text"
            inputMode="text"
            autoComplete="off"
            placeholder={words.dateExample}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={settle}
            onKeyDown={(event) => event.key === 'Enter' && settle()}
          />
          <button
            type="button"
            className="quiet"
            aria-label={words.calendarOf(label)}
            onClick={() => picker.current?.showPicker()}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2 4h12v10H2zM2 7h12M5 2v3M11 2v3" />
            </svg>
          </button>
          <input
            ref={picker}
            type="date"
            className="picker"
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            onChange={(event) => event.target.value !== '' && choose(event.target.value)}
          />
        </span>
      )}
    </Field>
  );
}
