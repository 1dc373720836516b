import { useState } from 'react';
import { words } from '../words/forms.ts';
import { Combobox } from './combobox.tsx';
import { Field } from './field.tsx';
import { type Choice, fitting, meant } from './fitting.ts';

export type { Choice };

export interface ChoiceFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** One of many by typing part of its name or code. What is typed and clear is chosen by Enter, and by going on. */
export function ChoiceField({ label, choices, value, onChange, hint, error }: ChoiceFieldProps) {
  const [typed, setTyped] = useState<string>();
  const chosen = choices.find(({ id }) => id === value);

  const choose = (id: string) => {
    setTyped(undefined);
    if (id !== value) onChange(id);
  };
  const clear = typed === undefined ? undefined : meant(choices, typed);

  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <Combobox
          field={{ ...ids, placeholder: words.typeName }}
          listLabel={label}
          text={typed ?? chosen?.name ?? ''}
          onText={setTyped}
          items={typed === undefined ? choices : fitting(choices, typed)}
          idOf={({ id }) => id}
          empty={words.noSuch}
          onChoose={({ id }) => choose(id)}
          clear={clear}
          onEnter={() => {
            if (typed?.trim() === '') choose('');
            // What is not clear is not sent.
            return typed !== undefined && typed.trim() !== '';
          }}
          onLeave={() => {
            if (clear !== undefined) choose(clear.id);
            else if (typed?.trim() === '') choose('');
            setTyped(undefined);
          }}
          beside={({ open, toggle }) => (
            <button
              type="button"
              className="quiet"
              tabIndex={-1}
              aria-label={open ? words.closeList(label) : words.showList(label)}
              // The focus stays in the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={toggle}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="m4 6 4 4 4-4" />
              </svg>
            </button>
          )}
        >
          {({ id, name }) => (
            <>
              {name} <span className="code">{id}</span>
            </>
          )}
        </Combobox>
      )}
    </Field>
  );
}
