// The check that the fix brings along, run on real folders and links.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/text-edit';
import { containedPath } from '../../src/fixes/typescript/contained-path';
import { markedFinding } from './cases';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'contained-')));
const folder = join(top, 'folder');
mkdirSync(join(folder, 'below'), { recursive: true });
writeFileSync(join(folder, 'file'), '');
writeFileSync(join(top, 'secret'), '');
symlinkSync(join(top, 'secret'), join(folder, 'to-secret'));
symlinkSync(top, join(folder, 'to-top'));
symlinkSync(join(top, 'not-there'), join(folder, 'to-nowhere'));
symlinkSync(join(folder, 'below'), join(folder, 'to-below'));
symlinkSync(folder, join(top, 'to-folder'));
afterAll(() => rmSync(top, { recursive: true }));

function containedIn(): (folder: string, file: string) => string {
  const { text, finding } = markedFinding('path-traversal', 'a.cjs', 'exports.read = (name) => fs.readFileSync(«name»);\n');
  const [fix] = containedPath({ finding, text, read: () => undefined });
  const code = applyEdits(text, fix!.files[0]!.edits);
  // The text is the fixer's own; running it is the point of this test.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const made = new Function('require', 'exports', `${code}\nreturn containedIn;`) as (...given: unknown[]) => (folder: string, file: string) => string;
  return made(createRequire(import.meta.url), {});
}

test.each(['file', 'below', 'new', 'below/new', 'not/there/yet', 'to-below/new', '..name', '.', 'below/../file'])('%s lies inside', (name) => {
  const file = `${folder}/${name}`;
  expect(containedIn()(folder, file)).toBe(file);
  expect(containedIn()(join(top, 'to-folder'), file)).toBe(file);
  expect(containedIn()(folder, relative(process.cwd(), file))).toBe(relative(process.cwd(), file));
});

test('a folder that is not there yet has files that are not there yet', () => {
  expect(containedIn()(join(top, 'later'), join(top, 'later', 'file'))).toBe(join(top, 'later', 'file'));
  expect(() => containedIn()(join(top, 'later'), join(top, 'latest', 'file'))).toThrow('out of the folder');
});

test.each(['..', '../secret', '../folder-2', 'below/../../secret', 'to-secret', 'to-top', 'to-top/secret', 'to-top/new', 'to-nowhere', 'below/../to-top/new/deep'])('%s leads out', (name) => {
  expect(() => containedIn()(folder, `${folder}/${name}`)).toThrow();
});

test('an absolute path elsewhere leads out', () => {
  expect(() => containedIn()(folder, '/etc/passwd')).toThrow('out of the folder');
});
