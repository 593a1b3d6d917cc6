// The value at a finding's place that a check has to let pass, and how it is put inside a call that checks it.
import ts from 'typescript';
import type { Finding } from '../../core/finding';
import type { Changes } from './changes';
import { originOf, unwrapped } from './origin-of';
import type { ParsedFile } from './parsed-file';
import { constantNamed, constantText } from './pieces-of-text';
import { sinksAt } from './sink-at';
import type { Sink } from './sink-at';

/** Modules whose functions make the value and are no sinks, though their results may be what a finding marks. */
const makers = new Set(['path', 'url', 'os', 'util']);

/** The value, or nothing where the place does not show it. */
export function dangerousValue(file: ParsedFile, finding: Finding): ts.Expression | undefined {
  const [first, second] = sinksAt(file, finding);
  const sink = second && isSink(second.call) ? second : first;
  if (!sink) return undefined;
  const value = sink.value ?? sink.argument ?? markedByStep(file, finding, sink) ?? sink.call.arguments?.find(isVariable);
  return value && isWrappable(value) ? value : undefined;
}

/** Puts the value into a call: `check(value)`. */
export function wrapValue(changes: Changes, value: ts.Expression, opening: string): void {
  const text = value.getText();
  const isShorthand = ts.isShorthandPropertyAssignment(value.parent);
  changes.replace(value, `${isShorthand ? `${text}: ` : ''}${opening}${text})`);
}

/** Whether a call that is an argument of another may itself be what is dangerous, as in `JSON.parse(readFileSync(…))`. */
function isSink(call: ts.CallExpression | ts.NewExpression): boolean {
  const origin = originOf(call.expression);
  return origin ? !makers.has(origin.module) && !origin.module.startsWith('.') : call.expression.getText() === 'fetch';
}

/** The argument that the last step before the sink lies in. */
function markedByStep(file: ParsedFile, finding: Finding, sink: Sink): ts.Expression | undefined {
  for (const step of finding.steps.toReversed()) {
    if (step.location.file !== file.path) continue;
    const start = file.lines.offset(step.location.range.start);
    const end = file.lines.offset(step.location.range.end);
    const found = sink.call.arguments?.find((argument) => argument.getStart() <= start && end <= argument.end);
    if (found) return found;
  }
  return undefined;
}

function isVariable(argument: ts.Expression): boolean {
  return isWrappable(argument) && constantText(argument) === undefined;
}

/** Whether the expression can be a text, and so can stand in a call that takes one. */
function isWrappable(value: ts.Expression): boolean {
  const [named] = constantNamed(value);
  const bare = unwrapped(named?.initializer ?? value);
  return !(ts.isObjectLiteralExpression(bare) || ts.isArrayLiteralExpression(bare) || ts.isFunctionLike(bare) || ts.isSpreadElement(value) || ts.isNumericLiteral(bare));
}
