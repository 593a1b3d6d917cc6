// The dangerous call at a finding's place, and the argument that carries the data. What makes it dangerous is for the fixers to know.
import ts from 'typescript';
import type { Range } from '../../core/location';
import type { ParsedFile } from './parsed-file';
import { nodeAt } from './parsed-file';

export interface Sink {
  readonly call: ts.CallExpression | ts.NewExpression;
  /** The argument that contains the finding's range; nothing where the range is the call or its callee. */
  readonly argument: ts.Expression | undefined;
  /** Within the argument, the member that contains the range, where the argument is a record or a list. */
  readonly value: ts.Expression | undefined;
}

/**
 * The calls that the finding may mean, the likeliest first. A range that is a call and also an argument may mean either, so both are named.
 */
export function sinksAt(file: ParsedFile, range: Range): readonly Sink[] {
  const sinks: Sink[] = [];
  let inner: ts.Node = nodeAt(file, range);
  if (isCall(inner)) sinks.push({ call: inner, argument: undefined, value: undefined });
  for (let node = inner.parent as ts.Node | undefined; node && sinks.length < 2; inner = node, node = node.parent as ts.Node | undefined) {
    if (ts.isFunctionLike(node) || ts.isStatement(node)) break;
    if (!isCall(node)) continue;
    const child = inner;
    const argument = node.arguments?.find((each) => each === child);
    sinks.unshift({ call: node, argument, value: argument && valueWithin(file, argument, range) });
    break;
  }
  return sinks;
}

function membersOf(argument: ts.Expression): readonly ts.Expression[] {
  if (ts.isArrayLiteralExpression(argument)) return argument.elements;
  if (!ts.isObjectLiteralExpression(argument)) return [];
  return argument.properties.flatMap((each) => (ts.isPropertyAssignment(each) ? [each.initializer] : ts.isShorthandPropertyAssignment(each) ? [each.name] : []));
}

function isCall(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

function valueWithin(file: ParsedFile, argument: ts.Expression, range: Range): ts.Expression | undefined {
  const start = file.lines.offset(range.start);
  const end = file.lines.offset(range.end);
  return membersOf(argument).find((member) => member.getStart() <= start && end <= member.end);
}
