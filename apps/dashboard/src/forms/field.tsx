import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { readDate, spell } from '../words/dates.ts';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly children: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ReactNode;
}

/** A label, its control, what to put in, and what was wrong with it. */
export function Field({ label, hint, error, optional, children }: FieldProps) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional === true && <span className="optional"> (optional)</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error !== undefined })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

interface DateFieldProps {
  readonly label: string;
  /** ISO date, or empty. */
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/**
 * A date as people write it, `3 Dec 2015`; the browser's own field would show it in the order of the reader's
 * locale, where 3/12 and 12/3 cannot be told apart. Its calendar is offered beside.
 */
export function DateField({ label, value, onChange, hint, error, optional }: DateFieldProps) {
  const [text, setText] = useState(value === '' ? '' : spell(value));
  const [wrong, setWrong] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);

  useEffect(() => {
    setText(value === '' ? '' : spell(value));
    if (value !== '') setWrong(undefined);
  }, [value]);

  const settle = () => {
    if (text.trim() === '') {
      setWrong(undefined);
      onChange('');
      return;
    }
    const read = readDate(text);
    if ('error' in read) {
      setWrong(read.error);
      return;
    }
    setWrong(undefined);
    setText(spell(read.date));
    onChange(read.date);
  };

  return (
    <Field
      label={label}
      error={wrong ?? error}
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
            placeholder="e.g. 3 Dec 2015"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={settle}
            onKeyDown={(event) => event.key === 'Enter' && settle()}
          />
          <button
            type="button"
            className="quiet"
            aria-label={`${label}: choose from a calendar`}
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
            onChange={(event) => onChange(event.target.value)}
          />
        </span>
      )}
    </Field>
  );
}
