import { type ReactNode, useId, useState } from 'react';
import { words } from '../words/forms.ts';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** What is asked back about what was put in, with its answers. */
  readonly ask?: ReactNode;
  readonly optional?: boolean;
  readonly children: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ReactNode;
}

/** A label, its control, and under it what to put in, or what is wrong with or unclear in what was put in. */
export function Field({ label, hint, error, ask, optional, children }: FieldProps) {
  const id = useId();
  // One of them at a time: what comes in the place of another moves nothing below it.
  const note = error !== undefined ? 'error' : ask !== undefined ? 'ask' : hint !== undefined ? 'hint' : undefined;
  // Where one stood its line stays: a button below must not move away from the pointer that presses it.
  const [stood, setStood] = useState(false);
  if (note !== undefined && !stood) setStood(true);
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional === true && <span className="optional"> {words.optional}</span>}
      </label>
      {children({
        id,
        'aria-describedby': note === undefined ? undefined : `${id}-${note}`,
        'aria-invalid': error !== undefined || ask !== undefined,
      })}
      {note === undefined && stood && <p className="hint">&nbsp;</p>}
      {note === 'hint' && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {note === 'error' && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      {note === 'ask' && (
        <p id={`${id}-ask`} className="field-ask" role="status">
          {ask}
        </p>
      )}
    </div>
  );
}
