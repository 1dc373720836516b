import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const SERVER = join(import.meta.dirname, '../../apps/server/dist/main.js');
if (!existsSync(SERVER)) throw new Error('The server is not built: npm run build');

/** The data folder of the server: fresh for each file of tests, so that none depends on what another records. */
export const data = mkdtempSync(join(tmpdir(), 'accede-browser-'));

const server = spawn(process.execPath, [SERVER], {
  env: { ...process.env, ACCEDE_DATA: data, ACCEDE_PORT: '0', ACCEDE_TOKEN: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const gone = new Promise<number | null>((resolve) => server.once('exit', resolve));
afterAll(async () => {
  server.kill('SIGTERM');
  await gone;
  rmSync(data, { recursive: true, force: true });
});

/** Where the built server listens, on a free port. */
export const url = await new Promise<string>((resolve, reject) => {
  server.stdout.on('data', (chunk: Buffer) => {
    const said = /http:\/\/\S+/.exec(chunk.toString());
    if (said) resolve(said[0]);
  });
  void gone.then((code) => reject(new Error(`the server ended with ${code}`)));
});
