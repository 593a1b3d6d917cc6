// For a use row, the smallest program in which a rule must report the use, by what each kind means.
import { parsePath } from '../../src/ir/access-path';
import type { Library, UseKind, UseRow } from '../../src/ir/row';
import { CallText } from './call-text';
import { poison } from './offer-witness';
import { walk } from './walk';
import type { Witness } from './witness';
import { handler, invoke, program, rootOf, satisfy } from './witness';

interface Situation {
  readonly rules: readonly string[];
  /** What stands where the row points. */
  readonly argument?: string;
  /** The program around the call. */
  readonly around: (call: string) => string;
  readonly silent?: boolean;
  /** What else the call is given, by path. */
  readonly given?: Readonly<Record<string, string>>;
}

const imports = `import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
`;

function sessionId(value: string): string {
  return `new StreamableHTTPServerTransport({ sessionIdGenerator: () => String(${value}) });`;
}

const situations: Readonly<Record<UseKind, Situation>> = {
  'session-id': { rules: ['predictable-session-id'], argument: '() => String(Date.now())', around: (call) => call },
  clock: { rules: ['predictable-session-id'], around: sessionId },
  'weak-randomness': { rules: ['predictable-session-id'], around: sessionId },
  'strong-randomness': { rules: ['predictable-session-id'], silent: true, around: (call) => sessionId(`${call} + Date.now()`) },
  'user-folder': {
    rules: ['dynamic-tool-metadata'],
    around: (call) => `new McpServer({ name: 'a', version: '1' }).registerTool('t', { description: fs.readFileSync(String(${call})) }, () => ({}));`,
  },
  'stdio-transport': { rules: ['stdout-pollution'], around: (call) => `${call}; console.log('ready');` },
  'http-transport': { rules: ['stdout-pollution'], silent: true, around: (call) => `new StdioServerTransport(); console.log('ready'); ${call};` },
  stdout: { rules: ['stdout-pollution'], argument: `'ready'`, around: (call) => `new StdioServerTransport(); ${call};` },
  stderr: { rules: ['stdout-pollution'], silent: true, around: (call) => handler(`${call}; new StreamableHTTPServerTransport({}); new StdioServerTransport();`) },
  'stdout-redirection': { rules: ['stdout-pollution'], silent: true, argument: 'console.error', around: (call) => `${call} new StdioServerTransport(); console.log('ready');` },
  elicitation: { rules: ['secret-elicitation'], given: { 'Argument[0].requestedSchema': `{ type: 'object', properties: { password: { type: 'string' } } }` }, around: (call) => call },
  'disabled-tls': { rules: ['disabled-tls-verification'], argument: 'false', around: (call) => call },
  description: { rules: ['tool-poisoning'], argument: poison, around: (call) => handler('', call) },
};

export function useWitness(library: Library, row: UseRow): Witness {
  const situation = situations[row.use];
  const steps = parsePath(row.at);
  const callback = steps.findLastIndex((step) => step.step === 'parameter');
  const argument = steps.findIndex((step, at) => at > callback && step.step === 'argument');
  const call = new CallText();
  if (argument >= 0 || row.by === 'assignment') call.put(argument < 0 ? 'Argument[0]' : steps.slice(argument), situation.argument ?? 'true');
  for (const [path, text] of Object.entries(situation.given ?? {})) call.put(path, text);
  if (row.when) satisfy(call, row.when);
  const body = walk(steps.slice(1, argument < 0 ? undefined : argument), rootOf(library, steps), (expression) => situation.around(used(expression, row, call)));
  return { text: `${imports}${program(library, body)}`, rules: situation.rules, silent: situation.silent ?? false };
}

/** The call, the assignment, or the member itself. */
function used(expression: string, { by = 'call' }: UseRow, call: CallText): string {
  if (by === 'reading') return expression;
  return by === 'assignment' ? `${expression} = ${call.toString()};` : `${invoke(expression)}(${call.toString()})`;
}
