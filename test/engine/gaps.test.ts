// What really happens and is not foreseen: left out of the random programs, each in its smallest form. A gap that is closed fails here.
import { expect, test } from 'vitest';
import { foreseenSinks } from './run-program';

const gaps: Readonly<Record<string, string>> = {
  'the name of a computed member': 'execSync(Object.keys({ [f]: 1 })[0], 0);',
  'the name of a member that a loop reads': 'const bag = {};\nbag[f] = 1;\nfor (const key in bag)\nexecSync(key, 0);',
  'the message of an error': 'try { throw new Error(f); } catch (thrown) {\nexecSync(thrown.message, 0);\n}',
};

async function found(lines: string): Promise<ReadonlySet<number>> {
  const opening = [
    "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';",
    "import { z } from 'zod';",
    "import { execSync } from 'node:child_process';",
    "new McpServer({ name: 'gaps', version: '1.0.0' }).registerTool('tool', { inputSchema: { f: z.string() } }, async ({ f }) => {",
  ];
  return foreseenSinks([{ path: 'main.js', text: [...opening, lines, '});'].join('\n') }]);
}

test('the value itself is followed', async () => expect(await found('execSync(f, 0);')).toEqual(new Set([0])));

test.fails.each(Object.entries(gaps))('%s is followed', async (_what, lines) => expect(await found(lines)).toEqual(new Set([0])));
