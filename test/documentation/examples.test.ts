// The example is a real server: it compiles against the SDK, and the audit finds in it what its README says, and nothing else.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { audit } from '../../src/audit';

test('the example compiles', () => {
  const configuration = ts.getParsedCommandLineOfConfigFile('examples/tsconfig.json', {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined });
  const program = ts.createProgram(configuration?.fileNames ?? [], configuration?.options ?? {});
  const problems = ts.getPreEmitDiagnostics(program).map((one) => `${one.file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(one.messageText, ' ')}`);
  expect(problems).toEqual([]);
  expect(program.getRootFileNames()).toHaveLength(globSync('examples/src/*.ts').length);
}, 60_000);

test('the audit finds what the README says', async () => {
  const files = globSync('**/*.{ts,json}', { cwd: 'examples', dot: true }).map((file) => ({ path: file, text: readFileSync(path.join('examples', file), 'utf8') }));
  const { findings, notices } = await audit(files);
  expect(findings.map(({ location, rule }) => [location.file, rule]).sort()).toEqual([
    ['.vscode/mcp.json', 'hard-coded-credential'],
    ['.vscode/mcp.json', 'plaintext-transport'],
    ['.vscode/mcp.json', 'unauthenticated-server'],
    ['src/admin-server.ts', 'arbitrary-command'],
    ['src/admin-server.ts', 'code-injection'],
    ['src/customer-tools.ts', 'sql-injection'],
    ['src/git-tools.ts', 'command-injection'],
    ['src/git-tools.ts', 'command-injection'],
    ['src/note-tools.ts', 'faulty-path-guard'],
    ['src/note-tools.ts', 'path-traversal'],
    ['src/web-tools.ts', 'ssrf'],
  ]);
  expect(notices).toEqual([]);
});
