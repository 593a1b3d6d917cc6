// Writes the code that gets to the value at a path from a package's exports: members, calls, instances, callbacks.
import type { PathStep } from '../../src/ir/access-path';
import { CallText } from './call-text';

/** Statements for the value that the expression names. */
type Use = (expression: string) => string;

/** How a call on the way is written where more than its place matters; `at` counts the steps before the argument or result. */
export interface Detail {
  readonly at: number;
  readonly call: CallText;
}

/** The statements that reach the value at `steps` from the value `from`, and use it there. */
export function walk(steps: readonly PathStep[], from: string, use: Use, detail?: Detail, done = 0): string {
  const step = steps[done];
  const go = (expression: string): string => walk(steps, expression, use, detail, done + 1);
  if (!step) return use(from);
  const call = detail?.at === done ? detail.call : new CallText();
  switch (step.step) {
    case 'member':
      if (steps[done + 1]?.step === 'parameter') return `${from}.${step.name} = ${callbackAt(steps, done + 1, use, detail)};`;
      return go(/^[A-Za-z_$][\w$]*$/.test(step.name) ? `${from}.${step.name}` : `${from}[${JSON.stringify(step.name)}]`);
    case 'any':
      return go(`${from}.something`);
    case 'return':
      return go(`${from}(${call.toString()})`);
    case 'instance':
      return go(`new ${from.includes('(') ? `(${from})` : from}(${call.toString()})`);
    case 'argument':
      return handOver(steps, from, use, call, done, detail);
    case 'subclass':
      return subclass(steps, from, use, call, done, detail);
    default:
      throw new RangeError(`\`${step.step}\` needs something before it.`);
  }
}

/** Code that stands in a callback, which stands somewhere in an argument. */
function handOver(steps: readonly PathStep[], from: string, use: Use, call: CallText, start: number, detail: Detail | undefined): string {
  const parameter = steps.findIndex((step, at) => at > start && step.step === 'parameter');
  const step = steps[parameter];
  if (step?.step !== 'parameter') throw new RangeError('An argument on the way has a callback in it.');
  call.put(steps.slice(start, parameter), callbackAt(steps, parameter, use, detail));
  return `${isConstructor(from) ? 'new ' : ''}${from}(${call.toString()});`;
}

/** A function that uses its parameter as the steps from there on say. */
function callbackAt(steps: readonly PathStep[], parameter: number, use: Use, detail: Detail | undefined): string {
  const step = steps[parameter];
  const index = step?.step === 'parameter' && typeof step.which === 'number' ? step.which : 0;
  const names = Array.from({ length: index + 1 }, (_, at) => `p${parameter}_${at}`);
  return `(${names.join(', ')}) => { ${walk(steps, names[index]!, use, detail, parameter + 1)} }`;
}

/** A class whose method is the callback, or that has it inside of a field; what rows find at its instance are fields of it. */
function subclass(steps: readonly PathStep[], from: string, use: Use, call: CallText, start: number, detail: Detail | undefined): string {
  const method = steps[start + 2];
  if (method?.step !== 'member') throw new RangeError('A subclass is known for a method of its instances.');
  const parameter = steps.findIndex(({ step }, at) => at > start && step === 'parameter');
  if (parameter > start + 3) {
    call.put([{ step: 'argument', which: 'self' }, ...steps.slice(start + 2, parameter)], callbackAt(steps, parameter, use, detail));
    return `class Witness extends ${from} { constructor() { super(); ${call.assignments('this')} } }`;
  }
  return `class Witness extends ${from} { constructor() { super(); ${call.assignments('this')} this.${method.name} = ${callbackAt(steps, start + 3, use, detail)}; } }`;
}

/** A file that exports the callback; what rows find at its exports are other exports. */
export function exporting(steps: readonly PathStep[], use: Use, call: CallText): string {
  const end = steps.findIndex(({ step }) => step === 'parameter');
  const [name, ...members] = steps.slice(0, end).map((step) => (step.step === 'member' ? step.name : ''));
  const callback = members.reduceRight((inner, member) => `{ ${member}: ${inner} }`, callbackAt(steps, end, use, { at: steps.findLastIndex(({ step }) => step === 'return'), call }));
  return `${name === 'default' ? 'export default' : `export const ${name} =`} ${callback};\n${call.assignments('export const')}`;
}

/** What begins with a capital letter is a class, as nearly everywhere. */
export function isConstructor(expression: string): boolean {
  return /(?:^|\.)[A-Z]\w*$/.test(expression) && !/^(?:String|Object|BigInt|Number|Boolean)$/.test(expression);
}
