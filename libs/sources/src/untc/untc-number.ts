import { TreatyId } from '@accede/treaty-law';
import { SourceError } from '../reading/source-error.ts';

/** Chapter, number and what is below it, as the Collection numbers its treaties: `18-14`, `4-2-a`, `11-b-16-12a`. */
const NUMBER = /^\d+(-(\d+[a-z]?|[a-z]))+$/i;

/** Code of a treaty by the number that the Collection gives it: `XXVI-9` is `UNTC-26-9`; undefined where it is none. */
export function untcCode(number: string): TreatyId | undefined {
  const stem = number
    .replace(/^[IVX]+(?=-)/i, (chapter) => String(arabic(chapter.toUpperCase())))
    .replace(/-[A-Z]\b/g, (letter) => letter.toLowerCase());
  const id = TreatyId.safeParse(`UNTC-${stem}`);
  return id.success && NUMBER.test(stem) ? id.data : undefined;
}

/** Code of the treaty of a UN table by its file: `4-2-a.csv` is `UNTC-4-2-a`, `XXVII-7-d.en.xml` is `UNTC-27-7-d`. */
export function untcTreatyId(file: string): TreatyId {
  const code = untcCode(file.replace(/^.*[/\\]/, '').replace(/(\.[A-Za-z]{2})?\.[A-Za-z]+$/, ''));
  if (code === undefined)
    throw new SourceError(
      'treaty-missing',
      `"${file}" is not named as a UN table is (4-2-a.csv): say which treaty it is about`,
    );
  return code;
}

/** A Roman numeral of I, V and X in figures: chapters end at XXIX. */
function arabic(roman: string): number {
  const values = [...roman].map((letter) => ({ I: 1, V: 5 })[letter] ?? 10);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
