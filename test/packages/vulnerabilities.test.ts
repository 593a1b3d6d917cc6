// What the table of advisories comes to: which versions it names, what to use instead, and that every row of it can be read.
import { expect, test } from 'vitest';
import { advisories } from '../../src/packages/advisories';
import { orderOf } from '../../src/packages/versions/order-of';
import { vulnerabilitiesOf, vulnerabilitiesOfAll } from '../../src/packages/vulnerabilities';
import { vulnerableSentence } from '../../src/rules/message/vulnerabilities';

test.each(advisories.map((advisory) => [`${advisory.ids[0] ?? ''} of ${advisory.package}`, advisory] as const))('%s names versions that its registry knows', (_, { ecosystem, package: name, affected }) => {
  const order = orderOf(ecosystem);
  for (const { introduced, fixed, last } of affected) {
    for (const version of [introduced, fixed, last]) if (version !== undefined && version !== '0') expect(order.isVersion(version), version).toBe(true);
    if (introduced !== '0') expect(vulnerabilitiesOf(ecosystem, name, introduced)).toBeDefined();
    const free = vulnerabilitiesOf(ecosystem, name, introduced === '0' ? '0.0.1' : introduced)?.fixed;
    if (free !== undefined) expect(vulnerabilitiesOf(ecosystem, name, free)).toBeUndefined();
  }
});

test('the fixed version is free of every advisory, also of those that came later', () => {
  expect(vulnerabilitiesOf('npm', '@modelcontextprotocol/sdk', '1.20.0')?.fixed).toBe('1.32.0');
  expect(vulnerabilitiesOf('PyPI', 'mcp', '2.1.0')?.fixed).toBe('2.2.0');
  expect(vulnerabilitiesOf('npm', '@modelcontextprotocol/server-filesystem', '0.6.2')?.fixed).toBe('2025.7.1');
  expect(vulnerabilitiesOf('npm', '@modelcontextprotocol/server-filesystem', '0.6.3')).toBeUndefined();
  expect(vulnerabilitiesOf('npm', 'postmark-mcp', '1.0.16')?.fixed).toBeUndefined();
});

test('names of Python packages are the same however they are written', () => {
  expect(vulnerabilitiesOf('PyPI', 'MCP_Atlassian', '0.16.0')?.fixed).toBe('0.17.0');
  expect(vulnerabilitiesOf('npm', 'MCP-Remote', '0.1.0')).toBeUndefined();
});

test('a fix that must be switched on is never promised of an upgrade', () => {
  for (const { ecosystem, package: name, affected, option } of advisories) {
    if (option === undefined) continue;
    for (const { introduced } of affected) {
      const known = vulnerabilitiesOf(ecosystem, name, introduced === '0' ? '0.0.1' : introduced);
      expect(vulnerableSentence(name, known ?? { advisories: [], fixed: undefined, options: [] })).toContain(`\`${option}\``);
    }
  }
  const only = vulnerabilitiesOf('npm', '@modelcontextprotocol/sdk', '1.31.0');
  expect(vulnerableSentence('`x` 1.31.0', only ?? { advisories: [], fixed: undefined, options: [] })).toContain('`1.32.0` only repairs it where `maxToolInputElements` is set, too');
});

test('a requirement is judged by all that it lets in', () => {
  expect(vulnerabilitiesOfAll('npm', 'mcp-remote', '~0.1.3')).toBeUndefined();
  expect(vulnerabilitiesOfAll('npm', 'mcp-remote', '0.1.3 - 0.1.15')?.fixed).toBe('0.1.16');
  expect(vulnerabilitiesOfAll('npm', '__proto__', '1.0.0')).toBeUndefined();
});
