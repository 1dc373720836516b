import type { FocusEvent, KeyboardEvent } from 'react';

// A table of many cells is one stop on the way of the Tab key; within it the arrow keys walk from cell to cell.

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

const STOP = 'td a, td button';

/** Goes from one cell's control to the next in the direction of the key. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const cell = (event.target as Element).closest('td');
  const row = cell?.parentElement as HTMLTableRowElement | null;
  if (step === undefined || cell === null || row === null || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...(row.parentElement as HTMLTableSectionElement).rows];
  const [down, right] = step;
  let [y, x] = [rows.indexOf(row), cell.cellIndex];
  if (Number.isFinite(right)) {
    do {
      y += down;
      x += right;
      const stop = rows[y]?.cells[x]?.querySelector<HTMLElement>(STOP);
      // A cell without a control is stepped over.
      if (stop) {
        go(stop, event);
        return;
      }
    } while (rows[y]?.cells[x] !== undefined);
    return;
  }
  const stops = [...row.querySelectorAll<HTMLElement>(STOP)];
  const stop = right < 0 ? stops[0] : stops.at(-1);
  if (stop !== undefined) go(stop, event);
}

function go(stop: HTMLElement, event: KeyboardEvent): void {
  event.preventDefault();
  stop.focus();
}

/** The control that has the focus is the one that the Tab key comes back to. */
function remember(event: FocusEvent<HTMLTableElement>): void {
  const stop = event.target as HTMLElement;
  if (!stop.matches(STOP)) return;
  for (const other of event.currentTarget.querySelectorAll<HTMLElement>('td [tabindex="0"]')) other.tabIndex = -1;
  stop.tabIndex = 0;
}

/** What to spread on the table; its first control has tabIndex 0, the others -1. */
export const arrowKeys = { onKeyDown: walk, onFocus: remember };
