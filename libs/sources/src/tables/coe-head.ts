import { plainly } from '../files/months.ts';
import { isBlank } from '../files/numeric-dates.ts';
import type { PageRow } from '../files/page.ts';

// What stands above a chart of the Council of Europe, English or French.

/** A total that the chart prints, of a line without accents and in lower case; the number may stand on the next line. */
export const TOTAL =
  /^(total number of|nombre total des?) (signatures (?:not followed by|non suivies des?) ratifications?|ratifications? ?\/ ?(?:accessions?|adhesions?))\s*:?\s*(\d*)$/;
const NUMBER = /\b(?:C?ETS|STC?E)\s+(?:No\.?|n[°ºo]\.?)?\s*:?\s*(\d{1,3})\b/i;

export interface Head {
  readonly head: { label: string; value: string }[];
  readonly number: number | undefined;
  readonly title: string | null;
  readonly inFrench: boolean;
}

/** The words of a label, and what stands after it on its line. */
const OPENING = /^(opening( of the treaty| for signature)?|ouverture( du traite| a la signature)?)\b\s*:?\s*/;
const FORCE = /^(entry into force|entree en vigueur)\b\s*:?\s*/;
const AS_OF = /^(status as (of|at)|(etat|situation) au)\b\s*:?\s*/;
const LABELS: Readonly<Record<string, 'place' | 'date' | 'conditions'>> = {
  place: 'place',
  lieu: 'place',
  date: 'date',
  condition: 'conditions',
  conditions: 'conditions',
};

/** Title and number, opening, entry into force, totals, status date: what stands above the table. */
export function headOf(rows: readonly PageRow[]): Head {
  const head: { label: string; value: string }[] = [];
  const put = (label: string, value: string): void => {
    if (!isBlank(value) && !head.some((each) => each.label === label)) head.push({ label, value });
  };
  let number: number | undefined;
  let title: string | null = null;
  let inFrench = false;
  let before = '';
  // Opening and entry into force may stand side by side: each column has its own heading.
  const under = new Map<number, string>();
  let last = '';
  let awaited: string | undefined;
  const headed = (column: number, label: string, value: string): void => {
    under.set(column, label);
    last = label;
    put(label, value);
  };
  for (const { cells } of rows) {
    for (const [i, cell] of cells.entries()) {
      if (cell === '') continue;
      const plain = plainly(cell);
      const labelled = /^(place|lieu|date|conditions?)\s*:\s*(.*)$/i.exec(cell);
      const numbered = NUMBER.exec(cell);
      const total = TOTAL.exec(plain);
      const after = (label: RegExp): string => cell.slice((label.exec(plain)?.[0] ?? '').length);
      if (awaited !== undefined && /^\d+$/.test(cell)) put(awaited, cell);
      awaited = undefined;
      if (total !== null) {
        const label = cell.replace(/\s*:?\s*\d*$/, '');
        if (total[3] === '') awaited = label;
        else put(label, total[3] ?? '');
      } else if (labelled !== null) {
        const [, word = '', value = ''] = labelled;
        const name = LABELS[word.toLowerCase()] ?? 'date';
        const heading =
          name === 'place' ? 'Opening' : name === 'conditions' ? 'Entry into force' : (under.get(i) ?? last);
        if (name !== 'date') last = heading;
        put(`${heading === '' ? 'Head' : heading}: ${name}`, value);
      } else if (OPENING.test(plain)) headed(i, 'Opening', after(OPENING));
      else if (FORCE.test(plain)) headed(i, 'Entry into force', after(FORCE));
      else if (AS_OF.test(plain)) put('Status as of', after(AS_OF));
      else if (numbered !== null && number === undefined) {
        number = Number(numbered[1]);
        inFrench = /^ST/i.test(numbered[0]);
        const own = cell
          .slice(0, numbered.index)
          .replace(/^(title|titre|reference|référence)\s*:?\s*/i, '')
          .replace(/ ?\(?$/, '');
        title = own !== '' ? own : before !== '' ? before : null;
      }
      before = cell.replace(/^(title|titre)\s*:?\s*/i, '');
    }
  }
  return { head, number, title, inFrench };
}
