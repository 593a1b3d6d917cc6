// The dangerous call at a finding's place, and the argument that carries the data. What makes it dangerous is for the fixers to know.
import ts from 'typescript';
import type { Finding } from '../../core/finding';
import type { Range } from '../../core/location';
import type { ParsedFile } from './parsed-file';
import { nodeAt } from './parsed-file';

export interface Sink {
  readonly call: ts.CallExpression | ts.NewExpression;
  /** The argument that contains the finding's range; nothing where the range is the call or its callee. */
  readonly argument: ts.Expression | undefined;
  /** Within the argument, the member that carries the data, where the argument is a record or a list. */
  readonly value: ts.Expression | undefined;
}

/**
 * The calls that the finding may mean, the likeliest first. A range that is a call and also an argument may mean either, so both are named.
 */
export function sinksAt(file: ParsedFile, finding: Finding): readonly Sink[] {
  const { range } = finding.location;
  const sinks: Sink[] = [];
  let inner: ts.Node = nodeAt(file, range);
  if (isCall(inner)) sinks.push({ call: inner, argument: undefined, value: undefined });
  for (let node = inner.parent as ts.Node | undefined; node && sinks.length < 2; inner = node, node = node.parent as ts.Node | undefined) {
    if (ts.isFunctionLike(node) || ts.isStatement(node)) break;
    if (!isCall(node)) continue;
    const child = inner;
    const argument = node.arguments?.find((each) => each === child);
    sinks.unshift({ call: node, argument, value: argument && carrierIn(file, argument, finding) });
    break;
  }
  return sinks;
}

function isCall(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

/** Names of members that hold a statement or an address, for calls whose steps do not lead into the record. */
const carriers = /^(?:text|sql|query|url|uri|href|baseURL)$/;

/** The member that the range lies in, or a step of the data's way, or the one that is named for it; of a list, the last that is no constant. */
function carrierIn(file: ParsedFile, argument: ts.Expression, { location, steps }: Finding): ts.Expression | undefined {
  const members = membersOf(argument);
  const ranges = [location, ...steps.map((step) => step.location).toReversed()].filter((place) => place.file === file.path).map((place) => place.range);
  for (const range of ranges) {
    const found = members.find(({ value }) => contains(file, value, range));
    if (found) return found.value;
  }
  const isVariable = ({ value }: Member): boolean => !ts.isStringLiteralLike(value) && !ts.isSpreadElement(value);
  return (ts.isArrayLiteralExpression(argument) ? members.findLast(isVariable) : members.find(({ name }) => carriers.test(name)))?.value;
}

function contains(file: ParsedFile, node: ts.Node, range: Range): boolean {
  return node.getStart() <= file.lines.offset(range.start) && file.lines.offset(range.end) <= node.end;
}

interface Member {
  readonly name: string;
  readonly value: ts.Expression;
}

function membersOf(argument: ts.Expression): readonly Member[] {
  if (ts.isArrayLiteralExpression(argument)) return argument.elements.map((value) => ({ name: '', value }));
  if (!ts.isObjectLiteralExpression(argument)) return [];
  return argument.properties.flatMap((each) => {
    if (ts.isPropertyAssignment(each)) return [{ name: each.name.getText(), value: each.initializer }];
    return ts.isShorthandPropertyAssignment(each) ? [{ name: each.name.text, value: each.name }] : [];
  });
}
