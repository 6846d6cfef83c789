import { defineConfig } from 'vitest/config';

export default defineConfig({
  // No test may depend on how fast a busy machine is.
  test: { include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 120_000 },
});
