// Whole configurations in JSON with comments, TOML and YAML, mended fix by fix until nothing is left that has one: what comes out is asserted to the character,
// so comments, order, quotes and indentation are kept.
import { readFileSync, readdirSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/core/text-edit';
import { readDocument } from '../../src/frontends/config/syntax/read-document';
import { Session } from '../../src/session';

const folder = 'test/config/repairs';
const lock = JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/@playwright/mcp': { version: '0.0.83' } } });

/** Takes the first fix of the first finding that has one, again and again. */
async function mended(path: string, text: string): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly left: readonly string[] }> {
  const texts = new Map([[path, text], ['.gitignore', 'node_modules\n'], ['package-lock.json', lock]]);
  const session = new Session();
  for (const [file, of] of texts) session.update(file, of);
  for (let round = 0; round < 100; round++) {
    const { findings, notices } = await session.audit();
    expect(notices).toEqual([]);
    const [fix] = findings.flatMap((finding) => session.fixes(finding).filter(({ title }) => !title.startsWith('Allow')).slice(0, 1));
    if (!fix) return { texts, left: findings.map(({ rule, subject }) => `${rule} ${subject ?? ''}`) };
    for (const { file, edits } of fix.files) {
      texts.set(file, applyEdits(texts.get(file) ?? '', edits));
      session.update(file, texts.get(file));
    }
  }
  throw new Error('The fixes never end.');
}

const files = readdirSync(folder).flatMap((host) => globSync('**/*', { cwd: `${folder}/${host}/before`, dot: true }).map((path) => ({ host, path })));

test.each(files)('$host: $path', async ({ host, path }) => {
  const before = readFileSync(`${folder}/${host}/before/${path}`, 'utf8');
  const after = readFileSync(`${folder}/${host}/after/${path}`, 'utf8');
  const { texts, left } = await mended(path, before);
  expect(texts.get(path)).toBe(after);
  expect(left).toEqual([]);
  expect(texts.get('.gitignore')).toBe(before.includes('envFile') ? 'node_modules\n/.env\n' : 'node_modules\n');
  expect(readDocument(path, after).problem).toBeUndefined();
  // The same with the line ends of Windows.
  expect((await mended(path, before.replaceAll('\n', '\r\n'))).texts.get(path)).toBe(after.replaceAll('\n', '\r\n'));
});
