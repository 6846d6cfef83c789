import { defineConfig } from 'vitest/config';

/**
 * A real Strapi in the test's own process. Threads, as `strapi.destroy()` ends a forked worker with
 * EPIPE; one file at a time, as Strapi keeps a global.
 */
export default defineConfig({
  test: {
    include: ['tests/strapi/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
