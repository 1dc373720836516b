#!/usr/bin/env node
// Runs the command line on the runtime that the lockfile pins, whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = join(dirname(fileURLToPath(import.meta.url)), '../src/main.ts');
if (Number(process.versions.node.split('.')[0]) >= 26) {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  await import(main);
} else {
  const pinned = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
  const { status, error } = spawnSync(pinned, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (error) {
    process.stderr.write(`accede: the pinned Node.js runtime does not start (${error.message}); run npm ci\n`);
    process.exit(1);
  }
  process.exit(status ?? 1);
}
