// Which names are taken for a well-known one, and which are near one by chance.
import { expect, test } from 'vitest';
import { knownServers } from '../../src/packages/known-servers';
import { imitated } from '../../src/packages/look-alike';

test.each([
  ['@modelcontextprotocl/server-filesystem', '@modelcontextprotocol/server-filesystem'],
  ['@modelcontextprotocol/server-filesytem', '@modelcontextprotocol/server-filesystem'],
  ['@modelcontextprotocol/server-memroy', '@modelcontextprotocol/server-memory'],
  ['@anthropic/server-filesystem', '@modelcontextprotocol/server-filesystem'],
  ['@mcp-servers/server-memory', '@modelcontextprotocol/server-memory'],
  ['@playwrigth/mcp', '@playwright/mcp'],
  ['firecrawl-mpc', 'firecrawl-mcp'],
  ['mcp-remotes', 'mcp-remote'],
])('%s imitates %s', (name, known) => expect(imitated('npm', name)?.name).toBe(known));

test.each(['@example/server-memory', '@example/mcp', 'tavily-mcp', 'mcp-server-gist', '@modelcontextprotocol/server-map', 'n9n-mcp', 'server-memory', '', '@/', 'my-mcp-remote'])('%s imitates nothing', (name) =>
  expect(imitated('npm', name)).toBeUndefined(),
);

test('Python names are compared as PyPI does', () => {
  expect(imitated('PyPI', 'mcp_server_fetch')).toBeUndefined();
  expect(imitated('PyPI', 'mcp-atlasian')?.name).toBe('mcp-atlassian');
  expect(imitated('PyPI', 'mcp-server-gcp')).toBeUndefined();
});

test('no well-known name imitates another', () => {
  expect(knownServers.filter(({ ecosystem, name }) => imitated(ecosystem, name))).toEqual([]);
  expect(new Set(knownServers.map(({ ecosystem, name }) => `${ecosystem} ${name}`)).size).toBe(knownServers.length);
});
