import { keepText } from '@accede/sources/texts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

const articles = [
  {
    number: '65',
    title: 'Entry into force',
    passages: [
      { at: ['1'], text: 'It enters into force.' },
      { at: ['2'], text: 'So it does for each.' },
    ],
  },
];

describe('the text of a treaty over HTTP', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running({}, async (folder) =>
      keepText(folder, {
        treaty: 'UNCC',
        language: 'en',
        source: { file: 'uncc.txt', url: 'https://example.org/uncc' },
        readOn: '2026-01-02',
        articles,
      }),
    );
  });
  afterAll(() => server.stop());

  it('where it is published and what is kept is listed', async () => {
    const { body } = await server.get('/api/treaties/UNCC/texts');
    expect(body).toEqual({
      treaty: 'UNCC',
      items: [
        {
          language: 'en',
          url: 'https://docs.un.org/en/A/RES/79/243',
          kept: { file: 'uncc.txt', url: 'https://example.org/uncc', readOn: '2026-01-02', articles: 1 },
        },
        { language: 'fr', url: 'https://docs.un.org/fr/A/RES/79/243', kept: null },
      ],
    });
    expect((await server.get('/api/treaties/UNCC-DRAFT/texts')).body.items).toEqual([]);
  });

  it('an article is quoted with its source, in the language that there is', async () => {
    const { body } = await server.get('/api/treaties/UNCC/text?article=65(1)&lang=fr');
    expect(body).toEqual({
      treaty: 'UNCC',
      language: 'en',
      article: '65(1)',
      quotations: [
        { article: '65', title: 'Entry into force', passages: [{ at: ['1'], text: 'It enters into force.' }] },
      ],
      missing: [],
      source: { file: 'uncc.txt', url: 'https://example.org/uncc', readOn: '2026-01-02' },
      published: 'https://docs.un.org/en/A/RES/79/243',
    });
    const several = await server.get('/api/treaties/UNCC/text?article=65(2),%2066');
    expect(several.body).toMatchObject({ quotations: [{ passages: [{ at: ['2'] }] }], missing: ['66'] });
  });

  it.each([
    ['UNCC/text?article=66', 404, 'unknown-article'],
    ['UNCC/text?article=the%20whole', 400, 'invalid-parameter'],
    ['UNCC/text', 400, 'invalid-request'],
    ['ETS185/text?article=36', 404, 'no-text'],
    ['NONE-1/text?article=1', 404, 'unknown-treaty'],
    ['NONE-1/texts', 404, 'unknown-treaty'],
  ])('%s: %i %s', async (path, status, code) => {
    const answer = await server.get(`/api/treaties/${path}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
