/** Numbers to suppose where the reader has named none: the one of the text, a quarter fewer, and half as many again. */
export function usualNumbers(needed: number): number[] {
  return [...new Set([0.75, 1, 1.5].map((share) => Math.max(1, Math.round(needed * share))))];
}

/** Numbers named in a query string, each once and in order, and the texts that name none. */
export function readNumbers(search: string): { numbers: number[]; unreadable: string[] } {
  const texts = new URLSearchParams(search).getAll('threshold');
  const isNumber = (text: string) => /^[1-9]\d{0,3}$/.test(text);
  const numbers = [...new Set(texts.filter(isNumber).map(Number))].sort((a, b) => a - b);
  return { numbers, unreadable: texts.filter((text) => !isNumber(text)) };
}
