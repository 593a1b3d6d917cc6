// Which tests run in Node alone. Those of a real VS Code have launchers of their own under scripts/.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/harness/random-seed.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/ui/**', 'test/fixtures/**', '**/node_modules/**'],
    testTimeout: 120_000,
  },
});
