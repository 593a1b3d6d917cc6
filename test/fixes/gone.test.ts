// Every case of the fixes, called by a tool: the audit finds the place that is marked, and after the fix it finds nothing there.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit';
import type { Finding } from '../../src/core/finding';
import { applyEdits } from '../../src/core/text-edit';
import { fixersOf } from '../../src/fixes/offered';
import type { Case } from './cases';
import { casesOf } from './cases';

const rules = readdirSync(fileURLToPath(new URL('cases', import.meta.url))).map((name) => name.replace('.md', ''));
const cases = rules.flatMap(casesOf).filter((each) => each.fix);

/** A server with a tool for each thing that the case exports, which hands its arguments to it: what one checks says nothing of the others. */
function caller(each: Case): string {
  const calls = [...each.before.matchAll(/^export (?:async )?(?:function|const) (\w+)|^module\.exports = \{ (\w+) \}|^exports\.(\w+) = (?:async|\w+;)/gm)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3]!;
    return `code.${name}(args.one, args.two, args.three);`;
  });
  const methods = [...each.before.matchAll(/^export class (\w+)|^ {2}(\w+)\((?=\w+: string\): void)/gm)];
  const [owner, method] = [methods[0]?.[1], methods.at(-1)?.[2]];
  if (owner && method) calls.push(`new code.${owner}('/srv').${method}(args.one);`);
  return `
    import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
    import { z } from 'zod';
    import * as code from './server.js';
    const server = new McpServer({ name: 'a', version: '1' });
    const inputSchema = { one: z.string(), two: z.string(), three: z.string() };
    ${calls.map((call, index) => `server.registerTool('t${index}', { inputSchema }, async (args) => { ${call} });`).join('\n')}`;
}

/** A shell that is given a caller's whole argument is a matter of one rule or the other; both are offered the same fix. */
function reportedAs(rule: string): readonly string[] {
  return rule === 'command-injection' || rule === 'arbitrary-command' ? ['command-injection', 'arbitrary-command'] : [rule];
}

async function findings(each: Case, text: string): Promise<readonly Finding[]> {
  const files = new Map([...each.others, [each.path, text], ['entry.ts', caller(each)]]);
  const result = await audit([...files].map(([path, content]) => ({ path, text: content })), { rules: reportedAs(each.rule) });
  expect(result.notices).toEqual([]);
  return result.findings.filter(({ location }) => location.file === each.path);
}

describe.each(rules)('after the fix of %s', (rule) => {
  test.each(cases.filter((each) => each.rule === rule))('$name', async (each) => {
    const before = await findings(each, each.before);
    const line = each.finding.location.range.start.line;
    const found = before.find(({ location: { range } }) => range.start.line <= line + 3 && line <= range.end.line);
    expect(found, JSON.stringify(before.map(({ location }) => location.range))).toBeDefined();
    const fixes = fixersOf(found!.rule).flatMap((fixer) => fixer({ finding: found!, text: each.before, read: (file) => each.others.get(file) }));
    const after = applyEdits(each.before, fixes[0]!.files[0]!.edits);
    expect(after).toBe(each.fix!.after);
    // A line that is run twice is repaired in both places at once.
    expect((await findings(each, after)).length).toBeLessThan(before.length);
  });
});
