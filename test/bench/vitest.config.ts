// `npm run bench`: figures for docs/benchmarks.md. Run apart from the tests: a busy machine is slow and not broken.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/bench/*.bench.ts'],
    globalSetup: ['test/helpers/build.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
  },
});
