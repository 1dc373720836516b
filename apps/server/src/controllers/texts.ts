import { definitionOf } from '@accede/projections';
import { type KeptText, keptLanguages, keptText, quoted } from '@accede/sources/texts';
import type { TreatyId } from '@accede/treaty-law';
import { LANGUAGES, type Language } from '@accede/wording';
import { Controller, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { operations } from '../api/operations.ts';
import type * as queries from '../api/queries.ts';
import type { Config } from '../config.ts';
import { Handles } from '../http/handles.ts';
import { ProblemError } from '../http/problem.ts';
import { ReadSide } from '../read-side.ts';
import { CONFIG } from '../tokens.ts';

const { listTexts, getText } = operations;

/** The texts of treaties that are kept in the data folder. */
@Controller()
export class TextsController {
  readonly #readSide: ReadSide;
  readonly #folder: string;

  constructor(@Inject(ReadSide) readSide: ReadSide, @Inject(CONFIG) { data }: Config) {
    this.#readSide = readSide;
    this.#folder = data;
  }

  @Handles(listTexts)
  async texts(
    @Param({ schema: listTexts.params }) { id }: z.infer<typeof queries.TreatyPath>,
    @Query({ schema: listTexts.query }) { minPosition }: z.infer<typeof queries.ReadQuery>,
  ) {
    await this.#readSide.reached(minPosition);
    const { texts } = definitionOf(this.#readSide.readModels, id);
    const items = LANGUAGES.map((language) => {
      const kept = keptText(this.#folder, id, language);
      return { language, url: texts?.[language] ?? null, kept: kept === undefined ? null : toldOf(kept) };
    });
    return { treaty: id, items: items.filter(({ url, kept }) => url !== null || kept !== null) };
  }

  @Handles(getText)
  async text(
    @Param({ schema: getText.params }) { id }: z.infer<typeof queries.TreatyPath>,
    @Query({ schema: getText.query }) { article, minPosition }: z.infer<typeof queries.TextQuery>,
    @Req() { speech }: FastifyRequest,
  ) {
    await this.#readSide.reached(minPosition);
    const { texts } = definitionOf(this.#readSide.readModels, id);
    const text = this.#inOneOf(id, speech?.language ?? 'en');
    const cited = quoted(text.articles, article);
    if (cited === undefined) {
      const detail = `article: "${article}" cites no article; as 65(1) or 24(1)-(2)`;
      throw new ProblemError(400, 'invalid-parameter', detail, { field: 'article' });
    }
    if (cited.quotations.length === 0) {
      const detail = `article: the text of ${id} that is kept has no ${article}`;
      throw new ProblemError(404, 'unknown-article', detail, { field: 'article' });
    }
    return {
      treaty: id,
      language: text.language,
      article,
      ...cited,
      source: { ...text.source, readOn: text.readOn },
      published: texts?.[text.language] ?? null,
    };
  }

  /** The text in the language, or else in the one in which it is kept. */
  #inOneOf(treaty: TreatyId, language: Language): KeptText {
    const kept = keptLanguages(this.#folder, treaty);
    const found = keptText(this.#folder, treaty, kept.includes(language) ? language : (kept[0] ?? language));
    if (found !== undefined) return found;
    throw new ProblemError(404, 'no-text', `No text of ${treaty} is kept; accede text ${treaty} FILE reads one.`);
  }
}

function toldOf({ source, readOn, articles }: KeptText) {
  return { ...source, readOn, articles: articles.length };
}
