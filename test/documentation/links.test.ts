// The links between our own pages lead somewhere, and the settings and commands that README lists are those there are.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

const pages = globSync(['*.md', 'docs/**/*.md', 'bench/*.md', 'examples/*.md']);

test('every relative link leads to a file', () => {
  const broken = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(path.join(path.dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

test('README lists the settings and commands that there are', () => {
  const readme = readFileSync('README.md', 'utf8');
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const listed = [...readme.matchAll(/^\| `(mcpAudit\.\w+)` \| `([^`]+)`/gm)].map((match) => [match[1], JSON.parse(match[2] ?? '') as unknown]);
  expect(listed).toEqual(Object.entries(contributes.configuration.properties).map(([name, setting]) => [name, setting.default]));
  expect([...readme.matchAll(/^\| \*\*MCP Audit: (.+?)\*\*/gm)].map((match) => match[1])).toEqual(contributes.commands.map(({ title }) => title));
});
