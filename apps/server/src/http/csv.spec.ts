import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { sendCsv, sendList } from './csv.ts';

const columns = { text: (row: { text: string }) => row.text };

/** The cell of a CSV of one row. */
async function cellOf(text: string): Promise<string> {
  const fastify = Fastify();
  fastify.get('/', (_, reply) => sendCsv(reply, 'one', columns, [{ text }]));
  const { body } = await fastify.inject('/');
  return body.slice('\ufefftext\r\n'.length, -2);
}

describe('a list as CSV', () => {
  it.each(['=', '+', '-', '@', '\uff1d', ' =', '\u00a0=', '\u200b=', '\ufeff=', '"='])(
    'gives a spreadsheet no formula: a cell that begins with %j',
    async (opening) => {
      const cell = await cellOf(`${opening}HYPERLINK(1)`);
      expect(cell.replace(/^"|"$/g, '').replaceAll('""', '"')).toBe(
        `${opening.slice(0, -1)}'${opening.slice(-1)}HYPERLINK(1)`,
      );
    },
  );

  it.each([
    [';=1', ";'=1"],
    ['a;=1', "a;'=1"],
    ['a\n=1', '"a\n\'=1"'],
    ['\t=1', "'\t'=1"],
    ['1 = 1; x-y', '1 = 1; x-y'],
  ])('nor one whose cells end at semicolons: %j', async (text, cell) => {
    expect(await cellOf(text)).toBe(cell);
  });

  it('is read part by part, however long it is', async () => {
    const fastify = Fastify();
    const asked: (string | null | undefined)[] = [];
    fastify.get('/', async (request, reply) => {
      await sendList(request, reply, { format: 'csv' }, 'many', columns, ({ cursor }) => {
        asked.push(cursor);
        const n = Number(cursor ?? 0);
        return { items: [{ text: `row ${n}` }], next: n < 3 ? String(n + 1) : null };
      });
      return reply;
    });
    const { body } = await fastify.inject('/');
    expect(body).toBe('\ufefftext\r\nrow 0\r\nrow 1\r\nrow 2\r\nrow 3\r\n');
    expect(asked).toEqual([undefined, '1', '2', '3']);
  });
});
