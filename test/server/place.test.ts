// Addresses and paths: nothing outside of a folder is taken for a part of it.
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loosePath, looseRoot, onDisk, pathBelow, uriBelow } from '../../src/server/place';

describe('pathBelow', () => {
  it.each([
    ['file:///work/a/b.ts', 'a/b.ts'],
    ['file:///work/%40scope/c%20d.ts', '@scope/c d.ts'],
    ['file:///work/..hidden/b.ts', '..hidden/b.ts'],
    ['file:///work', undefined],
    ['file:///workshop/b.ts', undefined],
    ['file:///work/../etc/passwd', undefined],
    ['file:///work/a%2F..%2F..%2Fetc', undefined],
    ['untitled:Untitled-1', undefined],
    ['file:///%', undefined],
  ])('of %s is %s', (uri, expected) => {
    expect(pathBelow('/work', uri)).toBe(expected);
  });

  it('is the way back from uriBelow', () => {
    for (const file of ['a.ts', 'ä/%20 #?.ts', '[id]/(x).ts']) expect(pathBelow('/work', uriBelow('/work', file))).toBe(file);
  });
});

describe('a loose file', () => {
  it('stands in a root of its own that is read from nowhere', () => {
    expect(looseRoot('file:///tmp/x/a.ts')).toEqual({ uri: 'file:///tmp/x/', folder: undefined });
  });

  it('is named for its language where its name does not tell', () => {
    expect(loosePath('untitled:Untitled-1', 'typescriptreact')).toBe('Untitled-1.tsx');
    expect(loosePath('untitled:x', '__proto__')).toBe('x');
  });

  it('keeps the folders by which hosts know their configurations', () => {
    expect(loosePath('file:///home/x/.codex/config.toml', 'toml')).toBe('home/x/.codex/config.toml');
    expect(loosePath('file:///a/b/c/d/mcp.json', 'jsonc')).toBe('b/c/d/mcp.json');
    expect(loosePath('file:///tmp/a%20b.mjs', 'javascript')).toBe('tmp/a b.mjs');
    expect(loosePath('file:///tmp/a%2Fb.ts', '')).toBe('tmp/a_b.ts');
    expect(loosePath('file://server/share/.vscode/mcp.json', 'jsonc')).toBe('share/.vscode/mcp.json');
    expect(loosePath('file:///c%3A/x/mcp.json', 'jsonc')).toBe('c:/x/mcp.json');
  });
});

describe('onDisk', () => {
  it('is nothing for what is not in the file system', () => {
    expect(onDisk(pathToFileURL('/work').href)).toBe('/work');
    expect(onDisk('vscode-vfs://github/x')).toBeUndefined();
  });
});
