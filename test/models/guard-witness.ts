// For a guard row, the smallest program in which its test is all that stands between a value and a sink.
import { parsePath } from '../../src/ir/access-path';
import type { GuardRow, Library } from '../../src/ir/row';
import { CallText } from './call-text';
import { walk } from './walk';
import type { Witness } from './witness';
import { handler, kinds, program, rootOf } from './witness';

interface Situation {
  /** What stands before the test. */
  readonly before?: string;
  readonly value: string;
  readonly against?: string;
  /** The condition under which the handler gives up, where `test` is the call. */
  readonly refuses: (test: string) => string;
  readonly use: string;
  readonly rules: readonly string[];
}

const inFolder = { before: `const full = path.resolve('/data', v);`, value: 'full', use: 'fs.readFileSync(full);', rules: kinds['file-path'].rules };
const unless = (test: string): string => `!${test}`;

const situations: Readonly<Record<GuardRow['guard'], Situation>> = {
  membership: { value: 'v', against: `['one', 'two']`, refuses: unless, use: 'childProcess.execSync(v);', rules: kinds['shell-command'].rules },
  equality: { value: 'v', against: `'one'`, refuses: unless, use: 'childProcess.execSync(v);', rules: kinds['shell-command'].rules },
  pattern: { value: 'v', against: '/^[a-z]+$/', refuses: unless, use: 'childProcess.execSync(`list ${v}`);', rules: kinds['shell-command'].rules },
  prefix: { ...inFolder, against: `'/data/'`, refuses: unless },
  beneath: { ...inFolder, against: `'/data'`, refuses: unless },
  suffix: { before: 'const host = new URL(v).hostname;', value: 'host', against: `'.example.com'`, refuses: unless, use: 'fetch(v);', rules: kinds['request-url'].rules },
  every: {
    before: `const names = v.split(',');`,
    value: 'names',
    against: '(one) => /^[a-z]+$/.test(one)',
    refuses: unless,
    use: `childProcess.execSync(\`list \${names.join(' ')}\`);`,
    rules: kinds['shell-command'].rules,
  },
  some: { ...inFolder, value: `['/data', '/srv']`, against: '(root) => full.startsWith(root + path.sep)', refuses: unless },
  contains: { value: 'v', against: `'..'`, refuses: (test) => test, use: `fs.readFileSync(path.join('/data', v));`, rules: kinds['file-path'].rules },
  form: { value: 'v', refuses: unless, use: 'childProcess.execSync(`list ${v}`);', rules: kinds['shell-command'].rules },
  truth: { value: '/^[a-z]+$/.test(v)', refuses: unless, use: 'childProcess.execSync(`list ${v}`);', rules: kinds['shell-command'].rules },
  schema: { value: 'v', against: `{ type: 'string', pattern: '^[a-z]+$' }`, refuses: unless, use: 'childProcess.execSync(`list ${v}`);', rules: kinds['shell-command'].rules },
  absolute: { value: 'v', refuses: (test) => `${test} || v.includes('..')`, use: `fs.readFileSync(path.resolve('/data', v));`, rules: kinds['file-path'].rules },
};

/** Schemas of libraries that read none of JSON Schema, which let the same texts pass. */
const schemas: Readonly<Record<string, string>> = { superstruct: `library.enums(['one', 'two'])`, valibot: `library.picklist(['one', 'two'])` };

/** Collections that have a method of the name; a list has the others. */
const collections: Readonly<Record<string, string>> = {
  has: `new Set(['one', 'two'])`,
  get: `new Map([['one', 1], ['two', 2]])`,
  hasOwnProperty: '{ one: 1, two: 2 }',
  hasOwn: '{ one: 1, two: 2 }',
};

/** A form is asked about where the row says that it helps. */
function situationOf(row: GuardRow): Situation {
  const situation = situations[row.guard];
  const [kind] = row.spares === 'all' ? [] : (row.spares ?? []);
  return row.guard !== 'form' || kind === undefined || kind === 'shell-command' ? situation : { ...situation, use: kinds[kind].use(situation.value), rules: kinds[kind].rules };
}

export function guardWitness(library: Library, row: GuardRow): Witness {
  const steps = parsePath(row.at);
  const last = steps.at(-1);
  const situation = situationOf(row);
  const call = new CallText().put(row.value, situation.value);
  const against = (last?.step === 'member' ? collections[last.name] : undefined) ?? (row.guard === 'schema' ? schemas[library.packages[0] ?? ''] : undefined) ?? situation.against;
  const [place, ...inner] = parsePath(row.against ?? '');
  const isMakers = place?.step === 'maker';
  if (row.against && against && !isMakers) call.put(row.against, against);
  const made = isMakers && against ? { at: steps.length - 2, call: new CallText().put(inner, against) } : undefined;
  const callee = library.packages === 'methods' && last?.step === 'member' ? `(${call.receiver ?? ''}).${last.name}` : walk(steps.slice(1), rootOf(library, steps), (expression) => expression, made);
  const test = `${callee}(${call.toString()})`;
  const refusing = row.asserts ? `${test};` : `if (${situation.refuses(test)}) return { content: [] };`;
  const body = `${situation.before ?? ''} ${refusing} ${situation.use}`;
  return { text: program(library, handler(body)), rules: situation.rules, silent: true };
}
