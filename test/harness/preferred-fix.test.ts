// A `fixed` block cannot be compared with a fix that there is not: the harness says which block is wrong.
import { expect, test } from 'vitest';
import { caseFile } from './case';
import { afterPreferredFix } from './preferred-fix';

const secret = '{ "servers": { "a": { "url": "https://a.example.com", "headers": { "Authorization": "Bearer b7e2d94c1fa8405396d2aa" } } } }\n';

test('the fix is applied to the text without its comments', async () => {
  const file = caseFile('.vscode/mcp.json', `// expect: hard-coded-credential\n${secret}`, 'page.md', 5);
  expect(await afterPreferredFix(file, 'hard-coded-credential')).toContain('Bearer ${input:');
});

test('a block without the finding is refused', async () => {
  const file = caseFile('.vscode/mcp.json', '{ "servers": {} }\n', 'page.md', 5);
  await expect(afterPreferredFix(file, 'hard-coded-credential')).rejects.toThrow('page.md:6: the block before a `fixed` one must have exactly one finding of `hard-coded-credential`.');
});
