// For a row, the smallest program that it could be true of, and which rules must report it or stay silent.
import type { PathStep } from '../../src/ir/access-path';
import { parsePath } from '../../src/ir/access-path';
import type { FileKind } from '../../src/ir/file-kinds';
import type { CheckRow, Condition, Library, SanitizerRow, SinkKind, SinkRow, SourceRow } from '../../src/ir/row';
import { concerns, sinkKinds } from '../../src/ir/row';
import { CallText } from './call-text';
import { exporting, isConstructor, walk } from './walk';

export interface Witness {
  readonly text: string;
  /** One of these rules must report something, or, where it says so, none of them may. */
  readonly rules: readonly string[];
  readonly silent: boolean;
  /** Where the program must stand, where that matters. */
  readonly path?: string;
  /** The name under which the tool must be reported. */
  readonly subject?: string;
}

/** For each kind: the rules that report it, and a plain use of a value that they must report. */
export const kinds: Readonly<Record<SinkKind, { readonly rules: readonly string[]; readonly use: (value: string) => string }>> = {
  'shell-command': { rules: ['command-injection', 'arbitrary-command'], use: (value) => `childProcess.exec(\`list \${${value}}\`);` },
  program: { rules: ['arbitrary-command'], use: (value) => `childProcess.execFile(${value});` },
  'program-argument': { rules: ['argument-injection'], use: (value) => `childProcess.execFile('git', [${value}]);` },
  'remote-file': { rules: ['argument-injection'], use: (value) => `childProcess.execFile('scp', ['--', ${value}, '/srv/x']);` },
  'file-path': { rules: ['path-traversal'], use: (value) => `fs.readFileSync(${value});` },
  'request-url': { rules: ['ssrf'], use: (value) => `fetch(${value});` },
  'url-path': { rules: ['url-path-injection'], use: (value) => `fetch(\`https://api.example.com/\${${value}}\`);` },
  code: { rules: ['code-injection'], use: (value) => `eval(${value});` },
  sql: { rules: ['sql-injection'], use: (value) => `new pg.Pool().query(\`select \${${value}}\`);` },
  'nosql-query': { rules: ['nosql-injection'], use: (value) => `new MongoClient('').db().collection('a').find({ a: ${value} });` },
  'serialized-data': { rules: ['unsafe-deserialization'], use: (value) => `v8.deserialize(${value});` },
  html: { rules: ['html-injection'], use: (value) => `createUIResource({ content: { htmlString: \`<p>\${${value}}</p>\` } });` },
  pattern: { rules: ['regex-injection'], use: (value) => `new RegExp(${value});` },
  opener: { rules: ['external-open'], use: (value) => `open(${value});` },
  result: { rules: ['secret-exposure', 'error-detail-exposure', 'untrusted-content'], use: (value) => `return { content: [{ type: 'text', text: JSON.stringify(${value}) }] };` },
  log: { rules: ['secret-exposure'], use: (value) => `console.error(JSON.stringify(${value}));` },
  instructions: { rules: ['prompt-injection'], use: (value) => `const message = { role: 'system', content: \`Answer \${${value}}.\` };` },
  'prototype-key': { rules: ['prototype-pollution'], use: (value) => `const tree = {}; tree[${value}][${value}] = 1;` },
  'constructor-key': { rules: ['prototype-pollution'], use: (value) => `let inner = {}; while (inner[${value}]) inner = inner[${value}]; inner[${value}] = 1;` },
  amount: { rules: ['resource-exhaustion'], use: (value) => `Buffer.alloc(${value});` },
  'upstream-credential': { rules: ['token-passthrough'], use: (value) => `fetch('https://api.example.com', { headers: { authorization: ${value} } });` },
};

/** What reaches a sink of the kind: for a statement a part of it, for others what is no caller's, elsewhere the value itself. */
const shaped: Readonly<Partial<Record<SinkKind, string>>> = { sql: '`select ${v}`', 'url-path': '`/jobs/${v}`', instructions: '`Answer ${v}.`', result: '() => process.env.API_TOKEN', log: 'process.env.API_TOKEN', 'upstream-credential': 'extra.authInfo.token' };

const imports = [
  `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';`,
  `import { z } from 'zod';`,
  `import * as childProcess from 'node:child_process';`,
  `import * as fs from 'node:fs';`,
  `import * as path from 'node:path';`,
  `import pg from 'pg';`,
  `import { MongoClient } from 'mongodb';`,
  `import * as v8 from 'node:v8';`,
  `import { createUIResource } from '@mcp-ui/server';`,
  `import open from 'open';`,
];

/** The witness of a source, sink, sanitizer or check. */
export function witnessOf(library: Library, row: SourceRow | SinkRow | SanitizerRow | CheckRow): Witness {
  if ('source' in row) return sourceWitness(library, row);
  if ('check' in row) return checkWitness(library, row);
  if ('sink' in row) return sinkWitness(library, row);
  return isSchemaLibrary(library) ? schemaWitness(library, row) : sanitizerWitness(library, row);
}

function sourceWitness(library: Library, row: SourceRow): Witness {
  const steps = parsePath(row.at);
  const callback = steps.findLastIndex((step) => step.step === 'parameter');
  const registration = steps.findLastIndex((step, at) => (step.step === 'argument' || step.step === 'subclass') && (at < callback || callback < 0));
  const ofMaker = [row.name, row.schema, row.when?.at].some((path) => path?.startsWith('Maker.'));
  const maker = steps.findLastIndex((step, at) => step.step === 'return' && at < (registration < 0 ? steps.length - 1 : registration));
  const call = new CallText();
  const put = (path: string | undefined, text: string): void => {
    if (path) call.put(absolute(path, steps.slice(registration, callback)), text);
  };
  put(row.name, `'witness'`);
  put(row.schema, '{ value: z.string() }');
  if (row.when && row.when.is !== 'absent') put(row.when.at, texts(row.when));
  const kind = concerns[row.source][0] ?? 'shell-command';
  const use = (value: string): string => kinds[kind].use(row.schema ? `${value}.value` : value);
  const told = { rules: kinds[kind].rules, silent: false, ...(row.name ? { subject: 'witness' } : {}) };
  if (row.source !== 'caller-input' && !library.files) {
    const text = walk(steps.slice(1), rootOf(library, steps), use, { at: steps.findLastIndex(({ step }) => step === 'return') - 1, call }).replaceAll('.something', '.API_TOKEN');
    return { text: program(library, handler(text)), ...told };
  }
  if (library.files) return { text: program(library, exporting(steps, use, call)), path: pathFor(library.files), ...told };
  const body = walk(steps.slice(1), rootOf(library, steps), use, { at: (ofMaker ? maker : registration) - 1, call });
  const beside = row.beside?.[0];
  return { text: program(library, beside === undefined ? body : `export const beside = '${beside}';\n${body}`), ...told };
}

/** A path relative to the call: `Holder` is what has the callback. */
export function absolute(path: string, toCallback: readonly PathStep[]): readonly PathStep[] {
  const [first, ...rest] = parsePath(path);
  if (first?.step === 'maker') return rest;
  if (first?.step !== 'holder') return parsePath(path);
  // Of a class that extends another one, it is in a field.
  return toCallback[0]?.step === 'subclass' ? [{ step: 'argument', which: 'self' }, ...toCallback.slice(2, -1), ...rest] : [...toCallback.slice(0, -1), ...rest];
}

/** A path that one of the globs matches. */
export function pathFor([glob = '']: readonly string[]): string {
  return glob.replace(/\{,[^}]*\}/g, '').replace('**/', 'some/').replace('*', 'witness').replace(/\{(\w+)[^}]*\}/g, '$1');
}

/** What a text does not hurt. */
export const schemaFor: Readonly<Partial<Record<SinkKind, string>>> = { 'nosql-query': 'z.any()', amount: 'z.number()' };

function textFor(row: SinkRow): string {
  if (row.inMarkup) return '`<p>${v}</p>`';
  if (row.isFed || row.file) return '`x ${v}`';
  // It stays in its quotes for the shell, which is what the row is about.
  if (row.isInLine) return `\`node -e 'f("\${v.replaceAll("'", '')}")'\``;
  return shaped[row.sink] ?? 'v';
}

function sinkWitness(library: Library, row: SinkRow): Witness {
  if (row.by === 'assignment') return assignmentWitness(library, row);
  const steps = parsePath(row.at);
  const last = steps.findLastIndex((step) => step.step === 'argument');
  const end = row.sink === 'result' ? -1 : undefined;
  const call = new CallText();
  if (row.program && (row.isRead || /\.(?:any|0)$/.test(row.program))) readBy(call, row.sink, steps.slice(last), parsePath(row.program));
  else call.put(steps.slice(last, end), textFor(row));
  const byMaker = row.when?.at.startsWith('Maker.') ? { at: steps.findLastIndex(({ step }, at) => step === 'return' && at < last) - 1, call: new CallText().put(absolute(row.when.at, []), texts(row.when)) } : undefined;
  const feeding = row.isFed ? givenTo(call, row.at, row.program, running[row.sink]?.[0]) : row.file ? givenTo(call, row.at, row.file.at, fileOf[row.file.is]) : byMaker;
  if (row.name) call.put(absolute(row.name, steps.slice(last, -1)), `'witness'`);
  // A condition may be that what hurts is there at all.
  if (row.when && !byMaker && !(row.when.is === 'truthy' && row.at.endsWith(row.when.at))) satisfy(call, row.when);
  // What a file is given when it is called, it hands to the tools that it registers then.
  if (library.files) return { text: program(library, exporting(steps.slice(0, last), (callee) => handler(`${callee}(${call.toString()});`, schemaFor[row.sink]), new CallText())), path: pathFor(library.files), rules: kinds[row.sink].rules, silent: false };
  const body = walk(steps.slice(1, last), rootOf(library, steps), (callee) => `${invoke(callee)}(${call.toString()});`, feeding);
  const around = row.when?.is === 'resolver' ? `await new Promise((resolve) => { ${body} });` : body;
  return { text: program(library, handler(around, schemaFor[row.sink])), rules: kinds[row.sink].rules, silent: false, ...(row.name ? { subject: 'witness' } : {}) };
}

/** A program that runs what stands behind an option, or gets it. */
const running: Readonly<Partial<Record<SinkKind, readonly [string, string]>>> = { 'program-argument': ['git', 'log'], code: ['node', '-e'], sql: ['psql', '-c'], 'shell-command': ['bash', '-c'], 'request-url': ['curl', '--url'], 'remote-file': ['scp', '--'] };

function readBy(call: CallText, kind: SinkKind, element: readonly PathStep[], program: readonly PathStep[]): void {
  const [name = '', option = ''] = running[kind] ?? [];
  const value = kind === 'request-url' || kind === 'remote-file' || kind === 'program-argument' ? 'v' : '`x ${v}`';
  // Of a template the literal pieces name the program, and of some lists the first element.
  if (element.length === 1) call.put(program.slice(0, -1), `['${name} ${option} ', '']`).put(element, value);
  else if (isFirst(program.at(-1))) call.put(element.slice(0, -1), `['${name}', '${option}', ${value}]`);
  else call.put(program, `'${name}'`).put(element.slice(0, -1), `['${option}', ${value}]`);
}

function isFirst(step: PathStep | undefined): boolean {
  return step?.step === 'member' && step.name === '0';
}

const fileOf: Readonly<Record<FileKind, string>> = { program: 'witness.py', source: 'witness.ts', 'shell-script': 'witness.sh', settings: '.env', page: 'witness.html' };

/** What reads what it is given, named in the same call or in the one that made it. */
function givenTo(call: CallText, at: string, named = '', name = ''): { readonly at: number; readonly call: CallText } | undefined {
  const [first, ...rest] = parsePath(named);
  if (first?.step !== 'maker') call.put([...(first ? [first] : []), ...rest], `'${name}'`);
  return first?.step === 'maker' ? { at: parsePath(at).findIndex(({ step }) => step === 'return') - 1, call: new CallText().put(rest, `'${name}'`) } : undefined;
}

/** A record is made with the member. */
function assignmentWitness(library: Library, row: SinkRow): Witness {
  const record = new CallText().put(`Argument[self].${row.at}`, textFor(row));
  if (row.when) satisfy(record, row.when);
  const body = `const made = ${record.receiver ?? ''};`;
  return { text: program(library, row.entry === 'prompt' ? promptHandler(body) : handler(body)), rules: kinds[row.sink].rules, silent: false };
}

/** The cleaned value reaches a sink of every kind that it is harmless to. */
function sanitizerWitness(library: Library, row: SanitizerRow): Witness {
  const steps = parsePath(row.at);
  const last = steps.findLastIndex((step) => step.step === 'return' || step.step === 'instance');
  const call = new CallText().put('Argument[0]', 'v');
  if (row.when) satisfy(call, row.when);
  const harmless = harmlessTo(row);
  const uses = harmless.map((kind) => kinds[kind].use('clean')).join(' ');
  const body = walk(steps.slice(1), rootOf(library, steps), (value) => `const clean = ${value}; ${uses}`, { at: last - 1, call });
  return { text: program(library, handler(body)), rules: harmless.flatMap((kind) => kinds[kind].rules), silent: true };
}

/** An argument that passed the schema reaches a sink of every kind that it is harmless to. */
function schemaWitness(library: Library, row: SanitizerRow): Witness {
  const steps = parsePath(row.at);
  const call = new CallText();
  if (row.when) satisfy(call, row.when);
  const harmless = harmlessTo(row);
  const uses = harmless.map((kind) => kinds[kind].use('v')).join(' ');
  const body = walk(steps.slice(1), rootOf(library, steps), (schema) => handler(uses, schema), { at: steps.length - 2, call });
  return { text: program(library, body), rules: harmless.flatMap((kind) => kinds[kind].rules), silent: true };
}

/** Functions that let no dangerous character through. */
const checking: Readonly<Record<CheckRow['check'], string>> = {
  approves: '(given) => /^[a-z]+$/.test(given)',
  objects: '(given, context) => { if (!/^[a-z]+$/.test(given)) context.addIssue({ code: "custom" }); }',
  replaces: `(given) => given.replace(/[^a-z]/g, '')`,
};

/** An argument that the schema has shown to a function reaches a command; of one with a certain text in it, an address is known to be checked badly. */
function checkWitness(library: Library, row: CheckRow): Witness {
  const steps = parsePath(row.at);
  const isOfText = typeof row.by !== 'string' && row.by.computes !== 'matches';
  const call = typeof row.by === 'string' ? new CallText().put(row.by, checking[row.check]) : new CallText().put('Argument[0]', isOfText ? "'https://example.com'" : '/^[a-z]+$/');
  const { use, rules } = kinds[isOfText ? 'request-url' : 'shell-command'];
  const body = walk(steps.slice(1), rootOf(library, steps), (schema) => handler(use('v'), schema), { at: steps.length - 2, call });
  return { text: program(library, body), rules: isOfText ? ['faulty-url-guard'] : rules, silent: !isOfText };
}

export function harmlessTo(row: SanitizerRow): readonly SinkKind[] {
  if (row.sanitizer === 'number') return sinkKinds.filter((kind) => kind !== 'amount');
  return row.sanitizer === 'all' ? sinkKinds : row.sanitizer;
}

export function invoke(callee: string): string {
  // `new a.b().C()` would make a `b`.
  return isConstructor(callee) ? `new ${callee.includes('(') ? `(${callee})` : callee}` : callee;
}

/** A tool whose one argument is `v`. */
export function handler(body: string, schema = 'z.string()'): string {
  return `new McpServer({ name: 'a', version: '1' }).registerTool('t', { inputSchema: { v: ${schema} } }, async ({ v }, extra) => { ${body} return { content: [] }; });`;
}

/** A prompt whose one argument is `v`. */
function promptHandler(body: string): string {
  return `new McpServer({ name: 'a', version: '1' }).registerPrompt('p', { argsSchema: { v: z.string() } }, ({ v }) => { ${body} return { messages: [] }; });`;
}

export function program(library: Library, body: string): string {
  const own = typeof library.packages === 'string' ? [] : [`import * as library from '${library.packages[0] ?? ''}';`];
  const unknown = library.packages === 'methods' ? [`import { unknown } from 'a-package-that-nobody-knows';`] : [];
  return [...imports, ...own, ...unknown, body, ''].join('\n');
}

/** The value that the first step of a path names; every path has one. */
export function rootOf(library: Library, steps: readonly PathStep[]): string {
  const [first] = steps;
  const name = first?.step === 'member' ? first.name : 'something';
  if (library.packages === 'globals' || library.packages === 'operators') return name;
  if (library.packages === 'methods') return /^[\w$]+$/.test(name) ? `unknown.${name}` : `unknown['${name}']`;
  return `library.${name}`;
}

export function satisfy(call: CallText, condition: Condition): void {
  if (condition.is !== 'absent' && !condition.not) call.put(condition.at, texts(condition));
}

export function texts({ is }: Condition): string {
  if (typeof is !== 'string') return JSON.stringify(is[0]);
  if (is === 'shell') return `'bash'`;
  if (is === 'script-flag') return `'-c'`;
  if (is === 'replaced') return '/[^a-z]/g';
  if (is === 'replaced-text') return `'<'`;
  if (is === 'resolver') return 'resolve';
  if (is === 'route') return `'/files'`;
  if (is === 'quoting') return `'list %L'`;
  if (is === 'anchored') return '/^[a-z]+$/';
  return is === 'false' ? 'false' : 'true';
}

function isSchemaLibrary(library: Library): boolean {
  return library.rows.some((row) => 'summary' in row && row.schema !== undefined);
}
