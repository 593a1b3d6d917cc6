// The tests of the user interface share one window, so they run one after the other, and each waits for a real editor.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/ui/**/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // What follows a failed step would only fail with it, each after its own long wait.
    bail: 1,
  },
});
