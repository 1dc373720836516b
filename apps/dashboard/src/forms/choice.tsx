import { lazy, Suspense } from 'react';
import { Field } from './field.tsx';

export interface Choice {
  readonly id: string;
  readonly name: string;
  /** Other names it is found by: code, French name. */
  readonly also: string;
}

export interface ChoiceFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
}

const ComboBox = lazy(() => import('./choice-box.tsx'));

/** One of many by typing part of its name or code. */
export function ChoiceField(props: ChoiceFieldProps) {
  return (
    <Suspense
      fallback={
        <Field label={props.label} {...(props.hint !== undefined && { hint: props.hint })}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              disabled
              value={props.choices.find(({ id }) => id === props.value)?.name ?? ''}
            />
          )}
        </Field>
      }
    >
      <ComboBox {...props} />
    </Suspense>
  );
}
