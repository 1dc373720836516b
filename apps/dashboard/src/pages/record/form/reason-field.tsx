import { Field } from '../../../forms/field.tsx';
import { words } from '../words.ts';

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error: string | undefined;
}

/** Why something on record is changed. */
export function ReasonField({ label, value, onChange, error }: ReasonFieldProps) {
  return (
    <Field label={label} error={error} hint={words.reasonHint}>
      {(ids) => (
        <textarea {...ids} rows={2} maxLength={2000} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
