import type { Page, Response } from 'playwright-core';
import { url } from './server.ts';

/** What a page says: its title, its texts, and the names and hints that only some readers hear. */
export async function saidOn(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = [document.title];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.matches('script, style, noscript, [hreflang]')) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'label', 'data-label'])
        texts.push(element.getAttribute(name) ?? '');
      let run = '';
      for (const node of [...element.childNodes, null]) {
        if (node?.nodeType === Node.TEXT_NODE) run += node.textContent;
        else {
          texts.push(run);
          run = '';
        }
      }
    }
    return texts;
  });
  return [...new Set(said.map((text) => text.replace(/\s+/g, ' ').trim()))].filter((text) => text !== '');
}

/** Gathers what the server gives a page: names, titles, texts of authors and of documents, in whichever language. */
export function givenTo(page: Page): () => Promise<string[]> {
  const answers: Promise<unknown>[] = [];
  page.on('response', (answer: Response) => {
    if (new URL(answer.url()).pathname.startsWith('/api/') && /json/.test(answer.headers()['content-type'] ?? ''))
      answers.push(answer.json().catch(() => null));
  });
  return async () => [...new Set((await Promise.all(answers)).flatMap(stringsIn))];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\s+/g, ' ').trim()];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Of what two pages both say, what is of several words and was not given to them. */
export function saidByBoth(one: readonly string[], other: readonly string[], given: readonly string[]): string[] {
  const names = given
    .filter(isOfWords)
    .map((name) => name.toLowerCase())
    .sort((a, b) => b.length - a.length);
  const own = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ' '), text.toLowerCase());
  const there = new Set(other);
  return one.filter((text) => there.has(text) && isOfWords(text) && isOfWords(own(text)));
}

/** Two words or more; figures and letters that stand alone are none. */
function isOfWords(text: string): boolean {
  return (text.match(/\p{L}{2,}/gu) ?? []).length > 1;
}

/** Names of participants and titles of treaties that are others in French. */
export async function englishNames(): Promise<ReadonlySet<string>> {
  const items = async (path: string) => (await (await fetch(`${url}/api/${path}?lang=en`)).json()).items;
  const participants: { name: string; nameFr: string | null }[] = await items('participants');
  const treaties: { title: string; shortTitle: string | null; titleFr: string | null }[] = await items('treaties');
  return new Set([
    ...participants.flatMap(({ name, nameFr }) => (nameFr === null || nameFr === name ? [] : [name])),
    ...treaties.flatMap(({ title, shortTitle, titleFr }) => (titleFr === null ? [] : [title, shortTitle ?? title])),
  ]);
}

/** Of what a page says by itself, what names one of them in English, alone or beside other words. */
export function namedIn(said: readonly string[], names: ReadonlySet<string>, given: readonly string[]): string[] {
  const told = new Set(given.filter((text) => !names.has(text)));
  return said.filter((text) => !told.has(text) && text.split(/[:·;,()]/).some((part) => names.has(part.trim())));
}
