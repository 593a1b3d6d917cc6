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
      return go(/^[\w$]+$/.test(step.name) ? `${from}.${step.name}` : `${from}[${JSON.stringify(step.name)}]`);
    case 'any':
      return go(`${from}.something`);
    case 'return':
      return go(`${from}(${call.toString()})`);
    case 'instance':
      return go(`new ${from.includes('(') ? `(${from})` : from}(${call.toString()})`);
    case 'argument':
      return handOver(steps, from, use, call, done, detail);
    case 'parameter':
      throw new RangeError('A parameter needs an argument before it.');
  }
}

/** Code that stands in a callback, which stands somewhere in an argument. */
function handOver(steps: readonly PathStep[], from: string, use: Use, call: CallText, start: number, detail: Detail | undefined): string {
  const parameter = steps.findIndex((step, at) => at > start && step.step === 'parameter');
  const step = steps[parameter];
  if (step?.step !== 'parameter') throw new RangeError('An argument on the way has a callback in it.');
  const index = typeof step.which === 'number' ? step.which : 0;
  const names = Array.from({ length: index + 1 }, (_, at) => `p${start}_${at}`);
  const body = walk(steps, names[index]!, use, detail, parameter + 1);
  call.put(steps.slice(start, parameter), `(${names.join(', ')}) => { ${body} }`);
  return `${isConstructor(from) ? 'new ' : ''}${from}(${call.toString()});`;
}

/** What begins with a capital letter is a class, as nearly everywhere. */
export function isConstructor(expression: string): boolean {
  return /(?:^|\.)[A-Z]\w*$/.test(expression) && !/^(?:String|Object|BigInt|Number|Boolean)$/.test(expression);
}
