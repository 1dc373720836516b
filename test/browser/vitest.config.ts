import { defineConfig } from 'vitest/config';

// Real pages in a real browser, against the built server on a data folder of its own for each file.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.spec.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
