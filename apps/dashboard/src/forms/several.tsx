import { words } from '../words/forms.ts';
import { ChoiceField, type ChoiceFieldProps } from './choice.tsx';

interface SeveralFieldProps extends Omit<ChoiceFieldProps, 'value' | 'onChange'> {
  readonly values: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Several of many, chosen one after the other; each can be left out again. */
export function SeveralField({ values, onChange, choices, ...field }: SeveralFieldProps) {
  const nameOf = (id: string) => choices.find((choice) => choice.id === id)?.name ?? id;
  return (
    <div className="several">
      <ChoiceField
        {...field}
        choices={choices.filter(({ id }) => !values.includes(id))}
        value=""
        onChange={(id) => {
          if (id !== '') onChange([...values, id]);
        }}
      />
      {values.length > 0 && (
        <ul aria-label={field.label}>
          {values.map((id) => (
            <li key={id}>
              {nameOf(id)}
              <button
                type="button"
                className="quiet"
                aria-label={words.remove(nameOf(id))}
                onClick={() => onChange(values.filter((other) => other !== id))}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
