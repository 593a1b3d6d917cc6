// `npm run new:rule -- some-id` makes the two files that a rule is, from templates, and generates the rest. Never overwrites a file.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const id = process.argv[2] ?? '';
const files = { [`src/rules/${id}.ts`]: ruleFile(id), [`docs/rules/${id}.md`]: ruleDocumentation(id) };

const objection = objectionTo(id);
if (objection) {
  console.error(objection);
  process.exitCode = 1;
} else {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(process.cwd(), file), text);
  const generate = fileURLToPath(new URL('generate.mjs', import.meta.url));
  process.exitCode = spawnSync(process.execPath, [generate], { stdio: 'inherit' }).status ?? 1;
  if (process.exitCode === 0) console.log(`Made ${Object.keys(files).join(' and ')}. Say in both what the rule is about, then run \`npx vitest run test/rules\`.`);
}

function objectionTo(name) {
  if (!name) return 'Name the rule: `npm run new:rule -- some-id`.';
  if (!kebabCase.test(name)) return `\`${name}\` is no rule id: write lowercase words with hyphens between them, such as \`command-injection\`.`;
  const there = Object.keys(files).find((file) => existsSync(join(process.cwd(), file)));
  return there ? `There is ${there} already: edit it, or choose another id.` : undefined;
}

function sentenceOf(name) {
  const words = name.replaceAll('-', ' ');
  return words[0]?.toUpperCase() + words.slice(1);
}

function ruleFile(name) {
  return `// Why the defect matters, in one to three sentences for whoever reads the rule.
import { rule } from './rule';

export default rule({
  id: '${name}',
  title: '${sentenceOf(name)}',
  severity: 'warning',
  cwe: [20],
  owasp: 'MCP05',
  *check(project) {
    for (const flow of project.flows('caller-input', 'code'))
      yield { flow, message: \`\\\`\${flow.source.label}\\\` is chosen by the caller of this \${flow.entry}, and \\\`\${flow.sink.label}\\\` …\` };
  },
});
`;
}

function ruleDocumentation(name) {
  return `# ${sentenceOf(name)} (\`${name}\`)

What an attacker does with it, concretely, in two or three sentences.

## Vulnerable

\`\`\`ts
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'example', version: '1.0.0' });
server.registerTool('act', { inputSchema: { input: z.string() } }, async ({ input }) => {
  act(input); // expect: ${name}
  return { content: [] };
});
\`\`\`

## Repaired

\`\`\`ts
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'example', version: '1.0.0' });
server.registerTool('act', { inputSchema: { input: z.enum(['one', 'two']) } }, async ({ input }) => {
  act(input);
  return { content: [] };
});
\`\`\`

## When a finding is fine

Silence it with a reason on its line or the line above:

\`\`\`ts skip
// mcp-audit: allow ${name} — why it is fine here
\`\`\`

## References

* [CWE-20](https://cwe.mitre.org/data/definitions/20.html)
* [OWASP MCP Top 10](https://owasp.org/www-project-mcp-top-10/), MCP05:2025
`;
}
