import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

let server: Running;
beforeAll(async () => {
  server = await running();
});
afterAll(() => server.stop());

const search = async (query: string) => (await server.get(`/api/search?${query}`)).body;

it.each([
  ['cybercrime', 'treaties', 'UNCC'],
  ['Budapest', 'treaties', 'ETS185'],
  ['cybercriminalité', 'treaties', 'ETS185'],
  ['Turkey', 'participants', 'TUR'],
  ['UK', 'participants', 'GBR'],
  ['cote d’ivoire', 'participants', 'CIV'],
])('a search for %s finds, among %s, %s', async (asked, among, code) => {
  const found = await search(`q=${encodeURIComponent(asked)}`);
  expect(found[among].map((one: { code: string }) => one.code)).toContain(code);
});

it('says by which name it was found and of what kind it is, and tells no more than was asked for', async () => {
  expect(await search('q=Holland')).toEqual({
    treaties: [],
    participants: [{ code: 'NLD', name: 'Netherlands (Kingdom of the)', match: 'name', by: 'Holland', kind: 'state' }],
  });
  expect((await search('q=union&limit=2')).participants).toHaveLength(2);
});

it('names what it found in the language that was asked for', async () => {
  const named = async (query: string) => {
    const { treaties, participants } = await search(`${query}&lang=fr`);
    return [...treaties, ...participants].map(({ name }: { name: string }) => name);
  };
  expect(await named('q=Holland')).toEqual(['Pays-Bas (Royaume des)']);
  expect(await named('q=Budapest')).toContain('Convention de Budapest');
});

it.each([
  ['q=union&limit=0', 'limit'],
  ['', 'q'],
])('refuses %s and names %s', async (query, field) => {
  const { status, body } = await server.get(`/api/search?${query}`);
  expect([status, body.field]).toEqual([400, field]);
});
