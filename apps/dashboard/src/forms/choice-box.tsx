import { useEffect, useState } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox';
import type { ChoiceFieldProps } from './choice.tsx';

const SHOWN = 60;

/** The combobox behind ChoiceField, loaded when a form needs it. */
export default function ChoiceBox({ label, choices, value, onChange, hint, error }: ChoiceFieldProps) {
  const chosen = choices.find((choice) => choice.id === value);
  const [text, setText] = useState(chosen?.name ?? '');
  useEffect(() => setText(chosen?.name ?? ''), [chosen?.name]);

  const sought = plain(text === chosen?.name ? '' : text);
  const found = choices.filter((choice) => plain(`${choice.name} ${choice.also}`).includes(sought));

  return (
    <ComboBox
      className="field"
      inputValue={text}
      onInputChange={setText}
      selectedKey={value === '' ? null : value}
      onSelectionChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      onBlur={() => {
        // Typing a whole code or name chooses it; anything else falls back to what was chosen.
        const exact = choices.find(
          (choice) => plain(choice.name) === plain(text) || choice.id === text.trim().toUpperCase(),
        );
        if (exact !== undefined) onChange(exact.id);
        else if (text.trim() === '') onChange('');
        setText(exact?.name ?? (text.trim() === '' ? '' : (chosen?.name ?? '')));
      }}
      items={found.slice(0, SHOWN)}
      isInvalid={error !== undefined}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="focus"
    >
      <Label>{label}</Label>
      <span className="combo-input">
        <Input autoComplete="off" placeholder="Type a name or code" />
        <Button className="quiet" aria-label={`Show the list for ${label}`}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 6 4 4 4-4" />
          </svg>
        </Button>
      </span>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="combo-list">
        <ListBox renderEmptyState={() => <p className="hint">No such name or code.</p>}>
          {(choice: (typeof found)[number]) => (
            <ListBoxItem id={choice.id} textValue={choice.name}>
              {choice.name} <span className="code">{choice.id}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** A name reduced to what typing it has in common: no case, no accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
