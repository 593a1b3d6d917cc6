// Which schemas let only harmless values pass, in the forms in which servers write and enforce them.
import { expect, test } from 'vitest';
import { audit } from '../../src/audit';
import { handler } from './witness';

const imports = `
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import * as childProcess from 'node:child_process';
`;

async function reported(body: string): Promise<readonly string[]> {
  const { findings } = await audit([{ path: 'server.ts', text: imports + body }]);
  return findings.map((finding) => finding.rule);
}

const use = 'childProcess.execSync(`list ${v}`);';

const harmless = [
  `z.enum(['one', 'two'])`,
  `z.enum(['one', 'two']).optional().default('one').describe('Which')`,
  `z.literal('one')`,
  'z.number()',
  'z.number().int().positive().max(10)',
  'z.coerce.number()',
  'z.coerce.number().min(1).optional().describe("Which")',
  'z.boolean()',
  'z.string().uuid()',
  'z.uuid()',
  'z.iso.date()',
  'z.string().min(1).max(40).regex(/^[A-Za-z0-9_-]+$/).describe("Name")',
  'z.string().regex(/^[a-z]+$/, { message: "Letters" }).optional()',
  'z.optional(z.enum(["one", "two"]))',
  'z.preprocess((value) => value, z.number())',
  `z.union([z.enum(['one']), z.number()])`,
  'z.union([z.number(), z.string()]).transform((value) => Number(value)).pipe(z.number().min(0))',
  `z.union([z.boolean(), z.string().regex(/^[a-z]+$/)]).optional()`,
];

const anyText = [
  'z.string()',
  'z.string().min(1).max(40).describe("Name")',
  'z.string().regex(/[a-z]+/)',
  'z.string().regex(/^.*$/)',
  'z.string().trim().optional()',
  'z.string().email()',
  'z.any()',
  'z.unknown()',
  `z.union([z.enum(['one']), z.string()])`,
  `z.union([z.number(), z.string().min(1)]).optional()`,
  `z.union([z.string(), z.object({ kind: z.enum(['one']) })])`,
  'z.union(options)',
  `z.enum(['one']).or(z.string())`,
  'z.lazy(() => z.string())',
  'z.array(z.string())',
];

test.each(harmless)('%s lets nothing harmful pass', async (schema) => {
  expect(await reported(handler(use, schema))).toEqual([]);
});

test.each(anyText)('%s lets any text pass', async (schema) => {
  expect(await reported(handler(use, schema))).toEqual(['command-injection']);
});

const own = `const shape = { kind: z.enum(['one', 'two']), free: z.string() };`;
const exec = (value: string): string => `childProcess.execSync(\`list \${${value}}\`);`;
const lowLevel = (body: string): string =>
  `${own} const schema = z.object(shape); const server = new Server({}, {}); server.setRequestHandler(CallToolRequestSchema, async (request) => { ${body} return { content: [] }; });`;
const highLevel = (call: string): string => `${own} const server = new McpServer({}); ${call}`;

/** Each place of `%` is filled with the member that the schema restricts, then with the one that it does not. */
const enforced = [
  lowLevel(`const args = schema.parse(request.params.arguments); ${exec('args.%')}`),
  lowLevel(`const { % } = schema.parse(request.params.arguments); ${exec('%')}`),
  lowLevel(`const parsed = schema.safeParse(request.params.arguments); if (!parsed.success) throw parsed.error; ${exec('parsed.data.%')}`),
  lowLevel(`const parsed = z.object({ kind: z.enum(['one']), free: z.string() }).strict().parse(request.params.arguments); ${exec('parsed.%')}`),
  lowLevel(`const wide = schema.extend({ more: z.number() }); const args = wide.parse(request.params.arguments); ${exec('args.%')}`),
  highLevel(`server.tool('t', shape, async ({ % }) => { ${exec('%')} return { content: [] }; });`),
  highLevel(`server.tool('t', 'Lists', shape, async (args) => { ${exec('args.%')} return { content: [] }; });`),
  highLevel(`server.tool('t', 'Lists', shape, { readOnlyHint: true }, async (args) => { ${exec('args.%')} return { content: [] }; });`),
  highLevel(`server.registerTool('t', { inputSchema: shape }, async (args) => { ${exec('args.%')} return { content: [] }; });`),
  highLevel(`server.registerTool('t', { inputSchema: z.object(shape) }, async (args) => { ${exec('args.%')} return { content: [] }; });`),
  highLevel(`server.tool('t', { set: z.union([z.boolean(), z.object(shape)]).optional() }, async ({ set }) => { ${exec('set.%')} return { content: [] }; });`),
  lowLevel(`const many = z.discriminatedUnion('type', [z.object({ type: z.literal('a'), ...shape }), z.object({ type: z.literal('b'), free: z.string() })]); const args = many.parse(request.params.arguments); ${exec('args.%')}`),
  highLevel(`server.prompt('p', shape, async (args) => { ${exec('args.%')} return { messages: [] }; });`),
  highLevel(`server.registerPrompt('p', { argsSchema: shape }, async (args) => { ${exec('args.%')} return { messages: [] }; });`),
];

test.each(enforced)('what is enforced counts: %s', async (text) => {
  expect(await reported(text.replaceAll('%', 'kind'))).toEqual([]);
  expect(await reported(text.replaceAll('%', 'free'))).toEqual(['command-injection']);
});

test('an advertised schema is not enforced', async () => {
  const advertised = lowLevel(exec('request.params.arguments.kind'));
  expect(await reported(advertised)).toEqual(['command-injection']);
});
