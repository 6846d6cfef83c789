import { defineConfig } from 'vitest/config';

/** The package as npm would deliver it: packed, unpacked, compiled against and started. */
export default defineConfig({
  test: {
    include: ['tests/package/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
