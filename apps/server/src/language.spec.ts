import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

describe('the language of an answer', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  const languageFor = async (path: string, header?: string) => {
    const { status, headers } = await server.get(path, header === undefined ? {} : { 'accept-language': header });
    return [status, headers.get('content-language')];
  };

  it.each([
    [undefined, 'en'],
    ['*', 'en'],
    ['de', 'en'],
    ['fr', 'fr'],
    ['fr-CH, de;q=0.5', 'fr'],
    ['de, fr;q=0.5, en;q=0.4', 'fr'],
    ['fr;q=0, en', 'en'],
    ['en-GB;q=0.1, fr;q=0.05', 'en'],
    ['\u00e9;;q=', 'en'],
  ])('Accept-Language %s is answered in %s', async (header, language) =>
    expect(await languageFor('/api/treaties', header)).toEqual([200, language]),
  );

  it('is that of the address before that of the header, on every route', async () => {
    for (const path of ['/api/treaties?lang=fr', '/api/treaties/UNCC?lang=fr', '/api/health?lang=fr'])
      expect(await languageFor(path, 'en'), path).toEqual([200, 'fr']);
  });

  it('another language is refused, by name', async () => {
    const { status, body } = await server.get('/api/treaties?lang=xx');
    expect([status, body.code, body.detail]).toEqual([400, 'invalid-parameter', 'lang: "xx" is not one of en, fr']);
    expect((await server.get('/api/treaties?lang=fr&lang=en')).status).toBe(400);
  });

  it('a status that is kept is kept for each language', async () => {
    const [fr, en, again] = [
      await server.get('/api/treaties/ETS185?lang=fr'),
      await server.get('/api/treaties/ETS185?lang=en'),
      await server.get('/api/treaties/ETS185?lang=fr'),
    ];
    const albania = (answer: typeof fr) =>
      answer.body.participants.find((p: { participant: string }) => p.participant === 'ALB').name;
    expect([fr, en, again].map(albania)).toEqual(['Albanie', 'Albania', 'Albanie']);
    expect(fr.headers.get('etag')).not.toBe(en.headers.get('etag'));
  });

  it('what is refused is told in it, field by field', async () => {
    const act = { kind: 'domestic-step', participant: 'ZZZ', date: '2999-01-01' };
    const { status, body } = await server.post('/api/treaties/UNCC/acts?lang=fr', act);
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
    expect(status).toBe(422);
    expect(plain(body.detail)).toBe('participant : « ZZZ » n’est pas au registre des participants (et 2 de plus)');
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['participant', 'date', 'stage']);
    expect(plain(body.errors[1].message)).toMatch(/^date : le 1er janvier 2999 est postérieur à aujourd’hui, /);
    const unknown = await server.get('/api/treaties/NONE-1?lang=fr');
    expect(plain(unknown.body.detail)).toBe('treaty : aucun traité NONE-1 n’est consigné');
  });
});
