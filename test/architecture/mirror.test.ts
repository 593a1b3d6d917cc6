// The folders of test/ mirror those of src/.
import { expect, test } from 'vitest';
import { mirrorViolations } from './mirror';
import { filesOf } from './source-file';

test('the tests stand where their subject does', () => {
  expect(mirrorViolations(filesOf('src/**/*.ts'), filesOf('test/**/*.ts', '!test/fixtures/**'))).toEqual([]);
});

test('a test beside its subject, or in a folder of no subject, is a violation', () => {
  const at = (path: string): { path: string; text: string } => ({ path, text: '' });
  expect(mirrorViolations([at('src/core/a.ts'), at('src/core/a.test.ts')], [])).toHaveLength(1);
  expect(mirrorViolations([at('src/core/a.ts'), at('src/audit.ts')], [at('test/kernel/a.test.ts')])).toHaveLength(1);
  expect(mirrorViolations([at('src/core/a.ts'), at('src/audit.ts')], [at('test/core/a.test.ts'), at('test/audit.test.ts')])).toEqual([]);
});
