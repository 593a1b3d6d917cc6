// Tests stand under test/ in a folder that is called like the part of src that they test; a few folders test more than one part.
import type { SourceFile } from './source-file';

const acrossParts = new Set(['architecture', 'harness', 'config', 'fixtures', 'programs', 'config', 'scripts', 'documentation', 'vscode', 'ui', 'bench']);

export function mirrorViolations(sources: readonly SourceFile[], tests: readonly SourceFile[]): readonly string[] {
  const parts = new Set(sources.map(({ path }) => path.split('/')[1]?.replace(/\.ts$/, '')));
  return [
    ...sources.filter(({ path }) => path.endsWith('.test.ts')).map(({ path }) => `${path} is a test and belongs under test/.`),
    ...tests
      .filter(({ path }) => {
        const part = path.split('/')[1]?.replace(/(\.test)?\.ts$/, '') ?? '';
        return !parts.has(part) && !acrossParts.has(part);
      })
      .map(({ path }) => `${path} tests no part of src by its folder's name.`),
  ];
}
