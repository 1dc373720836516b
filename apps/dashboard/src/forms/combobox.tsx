import {
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { words } from '../words/forms.ts';

interface ComboboxProps<T> {
  /** Of the text field: its id, name, placeholder. */
  readonly field: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'id' | 'type' | 'placeholder' | 'maxLength' | 'enterKeyHint' | 'aria-describedby' | 'aria-invalid'
  >;
  readonly listLabel: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What fits the text, best first. */
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
  /** What stands in the list where nothing fits; no list is shown where that is absent. */
  readonly empty?: ReactNode;
  readonly onChoose: (item: T) => void;
  /** What Enter takes while no item is marked. */
  readonly clear?: T | undefined;
  /** Enter where there is nothing to take; gives whether it was made use of, and the form is not to be sent. */
  readonly onEnter: () => boolean;
  readonly onLeave?: () => void;
  /** Stands in the field, beside the text. */
  readonly beside?: (list: { readonly open: boolean; readonly toggle: () => void }) => ReactNode;
}

/**
 * A text field with a list of what fits, by the pattern of WAI-ARIA: the focus stays in the field, the arrow keys mark
 * an item, Enter takes it, Escape closes. The list opens by typing, pressing or the arrow keys, never by the focus.
 */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { field, listLabel, text, onText, items, idOf, children, empty, clear, onChoose, onEnter, onLeave, beside } =
    props;
  const [wanted, setWanted] = useState(false);
  const [marked, setMarked] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const open = wanted && (items.length > 0 || empty !== undefined);
  // By what it is, not by its place: items may come in while one is marked.
  const at = open ? items.findIndex((item) => idOf(item) === marked) : -1;
  const optionId = (n: number) => `${listId}-${n}`;

  useEffect(() => {
    // Near the edge of the window the list would open out of sight.
    if (open) list.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  useEffect(() => {
    if (at >= 0) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const show = (yes: boolean) => {
    setWanted(yes);
    setMarked(undefined);
  };
  const choose = (item: T) => {
    show(false);
    onChoose(item);
  };
  const mark = (n: number) => {
    const item = items[(n + items.length) % items.length];
    setWanted(true);
    setMarked(item === undefined ? undefined : idOf(item));
  };

  const press = (event: KeyboardEvent) => {
    // Enter that ends the composing of a letter is no answer.
    if (event.nativeEvent.isComposing) return;
    const item = items[at] ?? clear;
    if (event.key === 'ArrowDown') mark(at + 1);
    else if (event.key === 'ArrowUp') mark(at < 0 ? items.length - 1 : at - 1);
    else if (event.key === 'Escape' && open) show(false);
    else if (event.key === 'Enter' && item !== undefined) choose(item);
    else if (event.key !== 'Enter' || !onEnter()) return;
    event.preventDefault();
  };

  return (
    <span className="combo-input">
      <input
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        {...field}
        ref={input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={at < 0 ? undefined : optionId(at)}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          show(true);
        }}
        onClick={() => setWanted(true)}
        onKeyDown={press}
        onBlur={() => {
          show(false);
          onLeave?.();
        }}
      />
      {beside?.({
        open,
        toggle: () => {
          show(!open);
          input.current?.focus();
        },
      })}
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus in the field
        <div className="combo-list" onMouseDown={(event) => event.preventDefault()}>
          {items.length === 0 && <p className="hint">{empty}</p>}
          <div ref={list} id={listId} role="listbox" aria-label={listLabel}>
            {items.map((item, n) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus
              <div
                key={idOf(item)}
                id={optionId(n)}
                role="option"
                aria-selected={n === at}
                onClick={() => choose(item)}
              >
                {children(item)}
              </div>
            ))}
          </div>
        </div>
      )}
      <span className="visually-hidden" aria-live="polite">
        {open && (items.length === 0 ? empty : words.matches(items.length))}
      </span>
    </span>
  );
}
