// Runs a random program with stand-ins for the server and the shell, and audits the same program. Only programs that were generated here are run.
import { compileFunction } from 'node:vm';
import { audit } from '../../src/audit';
import type { Finding } from '../../src/core/finding';
import type { SourceFile } from '../../src/audit';
import { knowledgeOf } from '../../src/engine/analysis';
import type { Knowledge } from '../../src/engine/knowledge';
import { PointsTo } from '../../src/engine/points-to';
import { Taint } from '../../src/engine/taint';
import { Universe } from '../../src/engine/universe';
import { lowerTypeScript } from '../../src/frontends/typescript/lower';
import { resolverOf } from '../../src/frontends/typescript/resolve';
import { javascript } from '../../src/models/javascript';
import type { RandomProgram } from './random-program';

let knowledge: Knowledge | undefined;

/** Every character that could be missed when a check proves too much stands in what the caller sends. */
const dangerous = '; & | $ ` < > ( ) { } \' " \\ / ../ * ? ~ # - = @ : .\n';
const callerInput = { f: `MARK${dangerous}`, g: `MARK ${dangerous}` };

type Handler = (args: unknown, extra: unknown) => Promise<unknown>;

/** The numbers of the sinks that a text of the caller's reached. An error in the program ends the run, as it would end a call. */
export async function reachedSinks({ main, helpers, shared }: RandomProgram): Promise<ReadonlySet<number>> {
  const reached = new Set<number>();
  const execSync = (command: unknown, sink: number): void => {
    if (textOf(command).includes('MARK')) reached.add(sink);
  };
  const handlers: Handler[] = [];
  const server = { registerTool: (_name: string, _schema: unknown, handler: Handler) => void handlers.push(handler) };
  try {
    const second = compileFunction(['"use strict";', ...helpers, `return [${shared.join(', ')}];`].join('\n'), ['execSync']) as (sink: typeof execSync) => unknown[];
    const first = compileFunction(['"use strict";', ...main].join('\n'), ['execSync', 'server', 'schema', ...shared]) as (...given: unknown[]) => void;
    first(execSync, server, {}, ...second(execSync));
    for (const handler of handlers) await handler({ ...callerInput }, {});
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw thrown;
  }
  return reached;
}

/** A shell would be given the text of the value; a value that has none makes the call throw. */
function textOf(value: unknown): string {
  try {
    return String(value);
  } catch {
    return '';
  }
}

/** The two files as someone would write them. The tool demands of its second argument what `secondSchema` says, in zod's words. */
export function filesOf({ main, helpers, shared, modules }: RandomProgram, secondSchema = 'z.string()'): readonly SourceFile[] {
  const { taken, opening, given } = styles[modules](shared);
  const server = [
    "const server = new McpServer({ name: 'random', version: '1.0.0' });",
    `const schema = { inputSchema: { f: z.string(), g: ${secondSchema} } };`,
  ];
  return [
    { path: 'src/main.js', text: [...opening(['McpServer', '@modelcontextprotocol/sdk/server/mcp.js'], ['z', 'zod'], shell), ...taken, ...server, ...main, ''].join('\n') },
    { path: 'src/helpers.js', text: [...opening(shell), ...helpers, ...given, ''].join('\n') },
  ];
}

type Import = readonly [name: string, from: string];
const shell: Import = ['execSync', 'node:child_process'];

interface ModuleStyle {
  readonly opening: (...imports: readonly Import[]) => string[];
  /** How the first file takes what the second gives. */
  readonly taken: readonly string[];
  readonly given: readonly string[];
}

const imported = (...imports: readonly Import[]): string[] => imports.map(([name, from]) => `import { ${name} } from '${from}';`);
const required = (...imports: readonly Import[]): string[] => imports.map(([name, from]) => `const { ${name} } = require('${from}');`);

const styles: Readonly<Record<RandomProgram['modules'], (shared: readonly string[]) => ModuleStyle>> = {
  names: (shared) => ({ opening: imported, taken: [`import { ${shared.join(', ')} } from './helpers.js';`], given: [`export { ${shared.join(', ')} };`] }),
  namespace: (shared) => ({ opening: imported, taken: ["import * as helpers from './helpers';", `const { ${shared.join(', ')} } = helpers;`], given: [`export default { ${shared.join(', ')} };`, `export { ${shared.join(', ')} };`] }),
  require: (shared) => ({ opening: required, taken: [`const { ${shared.join(', ')} } = require('./helpers');`], given: [`module.exports = { ${shared.join(', ')} };`] }),
  compiled: (shared) => ({
    opening: (...imports) => required(...imports),
    taken: ['const helpers_1 = __importStar(require("./helpers.js"));', ...shared.map((name) => `const ${name} = helpers_1.${name};`)],
    given: ['Object.defineProperty(exports, "__esModule", { value: true });', ...shared.map((name) => `exports.${name} = ${name};`)],
  }),
};

export async function findingsIn(files: readonly SourceFile[]): Promise<readonly Finding[]> {
  const { findings, notices } = await audit(files, { rules: ['command-injection', 'arbitrary-command'] });
  const failed = notices.filter((notice) => notice.kind === 'internal' || notice.message.includes('parse'));
  if (failed.length > 0) throw new Error(failed.map((notice) => notice.message).join('\n'));
  return findings;
}

/** Puts programs beside each other, each in a folder of its own. */
export function besideEachOther(programs: readonly (readonly SourceFile[])[]): SourceFile[] {
  return programs.flatMap((files, index) => files.map(({ path, text }) => ({ path: `${index}/${path}`, text })));
}

/** The numbers of the sinks that something is reported at, in each of the programs. They are audited together. */
export async function foreseenInEach(programs: readonly (readonly SourceFile[])[]): Promise<readonly ReadonlySet<number>[]> {
  const files = besideEachOther(programs);
  const lines = new Map(files.map(({ path, text }) => [path, text.split('\n')]));
  const found = programs.map(() => new Set<number>());
  for (const { location: place, steps, elsewhere = [] } of await findingsIn(files)) {
    // A finding stands where a text is completed; the last step of its way is a sink, and there may be more of them.
    const last = steps.at(-1)?.location ?? place;
    for (const { file, range } of [last, ...elsewhere.map(({ location }) => location)]) {
      const number = /, (\d+)\);$/.exec(lines.get(file)?.[range.start.line] ?? '')?.[1];
      found[Number.parseInt(file, 10)]?.add(Number(number));
    }
  }
  return found;
}

/** The numbers of the sinks that data of callers is seen to get to, in each of the programs, before anybody tries what becomes of it on the way. */
export function followedInEach(programs: readonly (readonly SourceFile[])[]): readonly ReadonlySet<number>[] {
  const files = besideEachOther(programs);
  const lowered = files.map(({ path, text }) => lowerTypeScript(path, text));
  const universe = new Universe(lowered, resolverOf(files.map(({ path }) => path)));
  const points = new PointsTo(universe, (knowledge ??= knowledgeOf(javascript)));
  const taint = new Taint(points);
  for (const steps of [points.steps(), taint.steps((source) => source === 'caller-input')]) Array.from(steps);
  const found = programs.map(() => new Set<number>());
  for (const { call } of taint.hits) {
    const { base, program, instruction } = call.site;
    const number = universe.constantOf(base + (instruction.args[1]?.value ?? 0));
    if (number?.kind === 'number') found[Number.parseInt(files[program]?.path ?? '', 10)]?.add(number.number);
  }
  return found;
}

/** The same for one program. */
export async function foreseenSinks(files: readonly SourceFile[]): Promise<ReadonlySet<number>> {
  return (await foreseenInEach([files]))[0] ?? new Set();
}

export function shown(files: readonly SourceFile[]): string {
  return files.map(({ path, text }) => `// ${path}\n${text}`).join('\n');
}
