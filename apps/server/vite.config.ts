import { defineConfig } from 'vite';

// One file for Node: the workspace's own packages are bundled, those from the registry stay outside.
export default defineConfig({
  build: {
    ssr: 'src/main.ts',
    outDir: 'dist',
    target: 'node26',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
  ssr: { noExternal: [/^@accede\//] },
});
