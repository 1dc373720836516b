import type { ReactNode } from 'react';
import { words } from '../words/parts.ts';

interface FilterButtonsProps<T extends string> {
  /** What the buttons choose among, to a reader who does not see them together. */
  readonly label: string;
  readonly total: number;
  readonly options: readonly { readonly value: T; readonly n: number; readonly word: ReactNode }[];
  /** Absent: all are shown. */
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
}

/** One button for all and one for each kind, with how many there are. */
export function FilterButtons<T extends string>({ label, total, options, value, onChange }: FilterButtonsProps<T>) {
  return (
    <fieldset className="filter-buttons">
      <legend className="visually-hidden">{label}</legend>
      <button type="button" aria-pressed={value === undefined} onClick={() => onChange(undefined)}>
        {words.all} <span className="number">{total}</span>
      </button>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={value === option.value}
          onClick={() => onChange(option.value)}
        >
          {option.word} <span className="number">{option.n}</span>
        </button>
      ))}
    </fieldset>
  );
}
