// What happens to code that is too entangled to be followed: the audit ends, and says that it left something out.
import { expect, test } from 'vitest';
import { audit } from '../../src/audit';
import { analysisInSteps, knowledgeOf } from '../../src/engine/analysis';
import { lowerTypeScript } from '../../src/frontends/typescript/lower';

const functions = Array.from({ length: 300 }, (_, index) => `(next) => { next(all[${index}]); return next; }`);
const entangled = `const all = [${functions.join(',\n')}];\nfor (const one of all) for (const other of all) one(other);\n`;

test('code whose functions all reach each other is followed up to a limit, and the audit says so', async () => {
  const { notices } = await audit([{ path: 'entangled.js', text: entangled }]);
  expect(notices.map(({ message }) => message)).toEqual(['There is more data flow here than the audit follows; audit a smaller folder to see the rest.']);
});

test('a small file is followed to its end', async () => {
  const { notices } = await audit([{ path: 'small.js', text: 'const all = [(next) => next];\nfor (const one of all) one(one);\n' }]);
  expect(notices).toEqual([]);
});

test('an analysis that takes long pauses all the time, so that it can be ended', () => {
  const pauses = [...analysisInSteps([lowerTypeScript('entangled.js', entangled)], knowledgeOf([]), () => undefined)];
  expect(pauses.length).toBeGreaterThan(5);
});

function manyTools(count: number): string {
  const tools = Array.from({ length: count }, (_, index) => `{ name: 'tool_${index}', run: ({ name }) => execSync(\`tool-${index} \${name}\`) }`);
  return `import { execSync } from 'child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
const server = new McpServer({ name: 'many', version: '1.0.0' });
const tools = [
${tools.join(',\n')}
];
for (const tool of tools) server.registerTool(tool.name, { inputSchema: { name: z.string() } }, async (input) => tool.run(input));
`;
}

test('a server may have two hundred tools in one list', async () => {
  const { findings } = await audit([{ path: 'many.js', text: manyTools(200) }]);
  expect(findings.filter(({ rule }) => rule === 'command-injection')).toHaveLength(200);
});

test('beside code that is too entangled many tools are told of, though none from another', async () => {
  const { findings } = await audit([
    { path: 'many.js', text: manyTools(200) },
    { path: 'entangled.js', text: entangled },
  ]);
  const told = findings.filter(({ rule }) => rule === 'command-injection');
  expect(told).toHaveLength(200);
  expect(new Set(told.map(({ subject }) => subject)).size).toBeLessThan(200);
});
