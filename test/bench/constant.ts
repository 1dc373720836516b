// The yardstick of status reads: Fastify, as in the server, answering so many bytes and doing nothing else.
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';

const body = JSON.stringify({ constant: 'x'.repeat(Math.max(0, Number(process.env['CONSTANT']) - 16)) });
const app = fastify();
app.get('/', (_request, reply) => reply.type('application/json').send(body));
await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/\n`);
