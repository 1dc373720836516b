import { useEffect, useState } from 'react';
import { words } from '../words/forms.ts';
import { Field } from './field.tsx';

interface YearFieldProps {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onChange: (period: { from: string | undefined; to: string | undefined }) => void;
}

/** A whole year as the period of a list: its first and last day. */
export function YearField({ from, to, onChange }: YearFieldProps) {
  const year = yearOf(from, to);
  const [text, setText] = useState(year);
  useEffect(() => setText(year), [year]);
  const settle = () => {
    if (text.trim() === year) return;
    if (text.trim() === '') onChange({ from: undefined, to: undefined });
    else if (/^[12]\d{3}$/.test(text.trim())) onChange({ from: `${text.trim()}-01-01`, to: `${text.trim()}-12-31` });
  };
  const wrong = text.trim() !== '' && !/^[12]?\d{0,3}$/.test(text.trim());
  return (
    <Field label={words.year} error={wrong ? words.yearWrong : undefined}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder={words.yearExample}
          maxLength={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => event.key === 'Enter' && settle()}
        />
      )}
    </Field>
  );
}

/** The year of which the period is the whole; empty where it is another period. */
export function yearOf(from: string | undefined, to: string | undefined): string {
  const year = from?.slice(0, 4) ?? '';
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : '';
}
