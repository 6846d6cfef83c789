import { configDefaults, defineConfig } from 'vitest/config';

/** What these ask of Strapi is the same whatever its database: they run on SQLite alone. */
const OF_NO_DATABASE = ['contract-schema', 'graphql-kept', 'guard-endpoint', 'tagging-builder'].map(
  (name) => `tests/strapi/${name}.test.ts`
);

const isOnSqlite = (process.env['FUNNEL_TEST_DATABASE'] ?? 'sqlite') === 'sqlite';

/**
 * A real Strapi in the test's own process. Threads, as `strapi.destroy()` ends a forked worker with
 * EPIPE; each has a global of its own, which is where Strapi keeps itself, so two files run at once.
 * A thread stays for the next file: loading Strapi's modules costs more than most files' tests.
 */
export default defineConfig({
  test: {
    include: ['tests/strapi/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(isOnSqlite ? [] : OF_NO_DATABASE)],
    environment: 'node',
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
