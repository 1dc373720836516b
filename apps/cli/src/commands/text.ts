import { basename } from 'node:path';
import { definitionOf } from '@accede/projections';
import { readTreatyText } from '@accede/sources';
import { citationsIn, keepText, keptLanguages, keptText, type Quotation, quoted } from '@accede/sources/texts';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { type Data, today, withData } from '../data.ts';
import { Refused, Usage } from '../exit.ts';
import { readingOf } from '../input/reading.ts';
import { treatyNamed } from '../input/treaty.ts';
import { page, table } from '../tables.ts';
import { help } from '../words/help.ts';
import { spell, words } from '../words/index.ts';
import { isLanguage, LANGUAGES, language } from '../words/language.ts';

interface Options {
  in?: string;
  url?: string;
  article?: string;
  json?: boolean;
}

/** Reads the text of a treaty into the data folder, lists what is kept there, and quotes it. */
export function addText(program: Command, print: (text: string) => void): void {
  commandOf(program, 'text')
    .option('--in <language>', help('language of the text: en or fr (default: that of the terminal)'))
    .option('--url <url>', help('where the file comes from'))
    .option('--article <article>', help('the words of an article, as 65(1)'))
    .option('--json', help('for scripts'))
    .action((named: string, file: string | undefined, options: Options) => {
      const { in: inLanguage = language() } = options;
      if (!isLanguage(inLanguage)) throw new Usage(words().refusal.notOneOf('--in', inLanguage, LANGUAGES));
      if (options.url !== undefined && !/^https?:\/\/\S+$/.test(options.url))
        throw new Usage(words().refusal.notOfForm('--url', options.url, 'https://…'));
      return withData((data) => {
        const treaty = treatyNamed(data, named);
        const answer =
          file !== undefined
            ? keep(data, treaty, file, inLanguage, options.url)
            : options.article !== undefined
              ? quote(data, treaty, inLanguage, options.article)
              : list(data, treaty);
        print(options.json ? JSON.stringify(answer.found, null, 2) : answer.told);
      });
    });
}

/** What is said to a person, and to a script. */
interface Answer {
  readonly told: string;
  readonly found: object;
}

function keep(
  { folder, readModels }: Data,
  treaty: string,
  path: string,
  inLanguage: 'en' | 'fr',
  url?: string,
): Answer {
  const document = definitionOf(readModels, treaty);
  const articles = readingOf(path, readTreatyText);
  const file = basename(path);
  const source = { file, url: url ?? null };
  keepText(folder, { treaty, language: inLanguage, source, readOn: today(), articles });
  const notFound = [...citationsIn(document)].flatMap((citation) => quoted(articles, citation)?.missing ?? []);
  const missing = [...new Set(notFound)];
  const said = words().text;
  return {
    told: page([
      said.kept(treaty, inLanguage, articles.length, file),
      ...(missing.length > 0 ? [said.notFound(missing)] : []),
    ]),
    found: { treaty, language: inLanguage, articles: articles.length, source, notFound: missing },
  };
}

function list({ folder, readModels }: Data, treaty: string): Answer {
  const { texts = {} } = definitionOf(readModels, treaty);
  const kept = keptLanguages(folder, treaty).flatMap((each) => keptText(folder, treaty, each) ?? []);
  const items = LANGUAGES.flatMap((each) => {
    const text = kept.find((one) => one.language === each);
    const published = texts[each] ?? null;
    if (text === undefined && published === null) return [];
    return [
      {
        language: each,
        articles: text?.articles.length ?? null,
        readOn: text?.readOn ?? null,
        file: text?.source.file ?? null,
        url: published,
      },
    ];
  });
  const said = words().text;
  const rows = items.map(({ language: each, articles, readOn, file, url }) => [
    each,
    articles === null ? said.notKept : String(articles),
    readOn === null ? '' : spell(readOn),
    file ?? '',
    url ?? '',
  ]);
  const told = [
    ...(kept.length === 0 ? [said.none(treaty)] : []),
    ...(items.length === 0 ? [] : [table(said.head, rows)]),
  ];
  return { told: page(told), found: items };
}

function quote({ folder, readModels }: Data, treaty: string, inLanguage: string, article: string): Answer {
  const { texts } = definitionOf(readModels, treaty);
  const [other] = keptLanguages(folder, treaty);
  const text = keptText(folder, treaty, inLanguage) ?? (other && keptText(folder, treaty, other));
  if (!text) throw new Refused('no-text', words().text.none(treaty));
  const cited = quoted(text.articles, article);
  if (cited === undefined) throw new Usage(words().refusal.noArticle(article));
  if (cited.quotations.length === 0) throw new Refused('unknown-article', words().refusal.articleAbsent(article));
  const { source, readOn } = text;
  const published = texts?.[text.language];
  return {
    told: page([
      ...cited.quotations.flatMap(linesOf),
      words().text.source(source.file, readOn, source.url, published),
      ...(cited.missing.length > 0 ? [words().text.notFound(cited.missing)] : []),
    ]),
    found: {
      treaty,
      language: text.language,
      article,
      ...cited,
      source: { ...source, readOn },
      published: published ?? null,
    },
  };
}

function linesOf({ article, title, passages }: Quotation): string[] {
  const lines = passages.map(({ at, text }, n) => {
    const before = passages[n - 1]?.at ?? [];
    const known = at.findIndex((label, depth) => before[depth] !== label);
    const labels = known < 0 ? [] : at.slice(known);
    return `${'  '.repeat(Math.max(1, at.length))}${labels.map((label) => `(${label})`).join('')}${labels.length > 0 ? ' ' : ''}${text}`;
  });
  return [words().text.article(article, title), ...lines, ''];
}
