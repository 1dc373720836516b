import { Field } from '../../../forms/field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error: string | undefined;
}

/** One line of text. */
export function TextField({ value, onChange, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(ids) => <input {...ids} type="text" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
