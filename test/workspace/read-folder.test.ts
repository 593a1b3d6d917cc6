// What is read of a folder on disk, and what is said of the rest.
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathFilter } from '../../src/workspace/path-filter';
import { readFolder } from '../../src/workspace/read-folder';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'mcp-audit-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function write(file: string, text: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

async function read(exclude: readonly string[] = []): Promise<{ files: string[]; notices: Record<string, string> }> {
  const { files, notices } = await readFolder(root, { filter: pathFilter(exclude) });
  return { files: files.map((file) => file.path), notices: Object.fromEntries(notices.map((notice) => [notice.location.file, notice.message])) };
}

describe('readFolder', () => {
  it('reads source and build output, but no packages', async () => {
    await write('src/a.ts', 'a');
    await write('dist/a.js', 'a');
    await write('build/b.js', 'b');
    await write('node_modules/x/index.js', 'x');
    await write('packages/p/node_modules/x/index.js', 'x');
    await write('.git/hooks/x.js', 'x');
    // What xmcp writes: itself, bundled.
    await write('.xmcp/http.js', 'x');
    expect(await read()).toEqual({ files: ['build/b.js', 'dist/a.js', 'src/a.ts'], notices: {} });
  });

  it('reads no tests, which call what they like, but tools that run tests', async () => {
    for (const file of ['test/a.ts', 'packages/p/tests/deep/b.js', 'e2e/c.mjs', 'src/__tests__/d.ts', 'src/e.test.ts', 'src/f.spec.mts', 'lib/__mocks__/g.js']) await write(file, 'x');
    for (const file of ['src/test/run.ts', 'packages/p/src/tools/test/run.ts', 'src/latest.ts', 'contest/a.ts', 'test/package.json']) await write(file, 'x');
    expect((await read()).files.toSorted()).toEqual(['contest/a.ts', 'packages/p/src/tools/test/run.ts', 'src/latest.ts', 'src/test/run.ts', 'test/package.json']);
  });

  it('reads no folder that is named for its tests, unless it is offered', async () => {
    for (const file of ['build/snapshot-tests/suites/a.js', 'src/integration_test/b.ts', 'src/test-utils/c.ts', 'smoke-tests/d.mjs']) await write(file, 'x');
    for (const file of ['src/tools/unit-tests/run.ts', 'src/latest-tests-of/b.ts', 'src/integration/c.ts', 'smoke-tests/package.json']) await write(file, 'x');
    expect((await read()).files.toSorted()).toEqual(['smoke-tests/package.json', 'src/integration/c.ts', 'src/latest-tests-of/b.ts', 'src/tools/unit-tests/run.ts']);
  });

  it('leaves out what is excluded, with everything below it', async () => {
    await write('src/a.ts', 'a');
    await write('src/generated/b.ts', 'b');
    await write('vendor/deep/c.ts', 'c');
    expect((await read(['**/generated', 'vendor/**', ''])).files).toEqual(['src/a.ts']);
  });

  it('reads text without its byte order mark', async () => {
    await write('a.ts', '\uFEFFconst a = 1;');
    const { files } = await readFolder(root, { filter: pathFilter() });
    expect(files).toEqual([{ path: 'a.ts', text: 'const a = 1;' }]);
  });

  it('says what is too large or binary, and reads on', async () => {
    await write('large.js', 'x'.repeat(2 * 1024 * 1024 + 1));
    await write('binary.js', new Uint8Array([1, 0, 2]));
    await write('last.js', 'x');
    const { files, notices } = await read();
    expect(files).toEqual(['last.js']);
    expect(notices['large.js']).toContain('larger than 2 MB');
    expect(notices['binary.js']).toContain('binary');
  });

  it('follows no link, so that loops end and nothing outside is read', async () => {
    await write('src/a.ts', 'a');
    await symlink('..', path.join(root, 'src/up'));
    await symlink('self', path.join(root, 'src/self'));
    await symlink('/etc/hostname', path.join(root, 'src/out.ts'));
    const { files, notices } = await read();
    expect(files).toEqual(['src/a.ts']);
    expect(notices['src/out.ts']).toContain('link is not followed');
    expect(notices['src/up']).toContain('link is not followed');
  });

  it.skipIf(process.getuid?.() === 0)('says which file cannot be read', async () => {
    await write('a.ts', 'a');
    await chmod(path.join(root, 'a.ts'), 0);
    expect((await read()).notices['a.ts']).toContain('cannot be read (EACCES)');
  });

  it('says that the folder has vanished', async () => {
    await rm(root, { recursive: true });
    expect((await read()).notices['']).toContain('no longer there');
  });

  it('stops when it is told to', async () => {
    await write('a.ts', 'a');
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(readFolder(root, { filter: pathFilter(), signal: stop.signal })).rejects.toThrow('enough');
  });
});
