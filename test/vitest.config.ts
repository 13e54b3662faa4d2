// Kept out of the top level, which shows the product only.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/helpers/build.ts'],
    // The end-to-end tests start processes; a busy machine is no failure.
    testTimeout: 30_000,
    // By default one core is left free; half of the tests wait.
    maxWorkers: '100%',
  },
});
