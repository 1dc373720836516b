#!/usr/bin/env node
// Runs the command line on the runtime that the lockfile pins, whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
if (Number(process.versions.node.split('.')[0]) >= 26) {
  // Compiled code is kept beside the code itself: only who may change the one may change the other.
  module.enableCompileCache(join(here, '../../../node_modules/.cache/accede'));
  await import(join(here, '../src/main.ts'));
} else {
  const pinned = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
  const { status, error } = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (error) {
    process.stderr.write(`accede: the pinned Node.js runtime does not start (${error.message}); run npm ci\n`);
    process.exit(1);
  }
  process.exit(status ?? 1);
}
