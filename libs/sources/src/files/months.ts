// Months as the sources write them, in English and French, whole or cut short, with or without accents.
const ENGLISH = 'january february march april may june july august september october november december'.split(' ');
const FRENCH = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');

/** The text in lower case and without accents. */
export function plainly(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** 1 to 12 for a month's name or its first letters, English or French; 0 where it is none, or could be two. */
export function monthOf(name: string): number {
  const plain = plainly(name);
  if (plain.length < 3) return 0;
  const fitting = new Set(
    [ENGLISH, FRENCH].flatMap((months) => months.flatMap((month, i) => (month.startsWith(plain) ? [i + 1] : []))),
  );
  const [only] = fitting;
  return only !== undefined && fitting.size === 1 ? only : 0;
}
