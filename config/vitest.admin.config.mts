import { defineConfig } from 'vitest/config';

/**
 * The built admin of a real Strapi in a real browser. One file at a time: each starts a server and
 * a browser of its own, and two cores are few. The panel is built once, before the first file.
 */
export default defineConfig({
  test: {
    include: ['tests/admin/**/*.test.ts'],
    globalSetup: ['tests/admin/support/build-panel.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 300_000,
  },
});
