// Which tests run in Node alone. Those of a real VS Code have launchers of their own under scripts/.
import { defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** What asks thousands of random programs takes minutes: it is begun first, the longest before all, so that no worker is left alone with it at the end. */
const longest = ['soundness', 'invariance', 'session'].map((name) => `/test/engine/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = longest.flatMap((name) => sorted.filter(({ moduleId }) => moduleId.endsWith(name)));
    return [...long, ...sorted.filter((file) => !long.includes(file))];
  }
}

export default defineConfig({
  test: {
    setupFiles: ['test/harness/random-seed.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/ui/**', 'test/fixtures/**', '**/node_modules/**'],
    testTimeout: 120_000,
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
});
