// Conditions become guards: on each branch, every name that the condition tests is known as a variable that passed (or failed) the test.
import ts from 'typescript';
import type { Instruction, Variable } from '../../ir/program';
import type { Environment } from './environment';
import type { Lowering } from './lowering';
import type { Binding } from './scope';

// Read once: the compiler exports them through accessors, and every node asks.
const {
  AmpersandAmpersandToken, BarBarToken, EqualsEqualsEqualsToken, EqualsEqualsToken, ExclamationEqualsEqualsToken, ExclamationEqualsToken,
  ExclamationToken, FalseKeyword, GreaterThanEqualsToken, GreaterThanToken, InKeyword, InstanceOfKeyword, LessThanEqualsToken, LessThanToken,
  TrueKeyword,
} = ts.SyntaxKind;

/** How far a tested value is followed back to the names it was made from. */
const sliceDepth = 12;
const sliceSize = 60;

export interface Branches {
  /** The condition's own value. */
  readonly value: Variable;
  readonly whenTrue: Environment;
  readonly whenFalse: Environment;
}

/** Lowers a condition in the present environment and answers the two that follow it. */
export function branch(lowering: Lowering, node: ts.Expression): Branches {
  if (ts.isParenthesizedExpression(node)) return branch(lowering, node.expression);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ExclamationToken) {
    const { value, whenTrue, whenFalse } = branch(lowering, node.operand);
    return { value: lowering.operator(node, 'not', value), whenTrue: whenFalse, whenFalse: whenTrue };
  }
  if (ts.isBinaryExpression(node)) {
    switch (node.operatorToken.kind) {
      case AmpersandAmpersandToken:
      case BarBarToken:
        return either(lowering, node);
      case ExclamationEqualsToken:
      case ExclamationEqualsEqualsToken: {
        const { value, whenTrue, whenFalse } = refine(lowering, node, equality(lowering, node));
        return { value: lowering.operator(node, 'not', value), whenTrue: whenFalse, whenFalse: whenTrue };
      }
      case EqualsEqualsToken:
      case EqualsEqualsEqualsToken:
        return refine(lowering, node, equality(lowering, node));
      default:
    }
  }
  return refine(lowering, node, lowering.unawaited(node));
}

/** `a && b` or `a || b`: its value is one of the two, and what it proves follows from the operator. */
function either(lowering: Lowering, node: ts.BinaryExpression): Branches {
  const isAnd = node.operatorToken.kind === AmpersandAmpersandToken;
  const first = branch(lowering, node.left);
  lowering.env = isAnd ? first.whenTrue : first.whenFalse;
  const second = branch(lowering, node.right);
  const value = lowering.variable();
  lowering.copy(node.left, value, first.value);
  lowering.copy(node.right, value, second.value);
  lowering.operatorInto(node, value, isAnd ? 'and' : 'or', [first.value, second.value]);
  const ends = isAnd ? [first.whenFalse, second.whenFalse] : [first.whenTrue, second.whenTrue];
  const joined = lowering.join(node, ends);
  return isAnd ? { value, whenTrue: second.whenTrue, whenFalse: joined } : { value, whenTrue: joined, whenFalse: second.whenFalse };
}

function equality(lowering: Lowering, node: ts.BinaryExpression): Variable {
  return lowering.operator(node, '==', lowering.expression(node.left), lowering.expression(node.right));
}

/** Both branches of a condition whose value is known. */
export function refine(lowering: Lowering, node: ts.Node, condition: Variable): Branches {
  const whenTrue = lowering.env.fork();
  const whenFalse = lowering.env.fork();
  refineIn(lowering, node, condition, { whenTrue, whenFalse });
  return { value: condition, whenTrue, whenFalse };
}

/** Makes it known in one environment that the condition is true, and in the other that it is false. */
export function refineIn(lowering: Lowering, node: ts.Node, condition: Variable, { whenTrue, whenFalse }: Omit<Branches, 'value'>): void {
  for (const binding of testedNames(lowering, condition)) {
    lowering.guard(node, binding, condition, 'true', whenTrue);
    lowering.guard(node, binding, condition, 'false', whenFalse);
  }
  lowering.behind(condition, 'true', whenTrue);
  lowering.behind(condition, 'false', whenFalse);
}

/** A call whose result nobody reads may be there to throw: what it was given has passed it. One that gives something is a check of what has a name, if any. */
export function passed(lowering: Lowering, node: ts.Node, call: Variable, isRead = false): void {
  const made = lowering.definition(call);
  if (made?.op !== 'call') return;
  const given = made.args.map((argument) => argument.value).filter((value) => lowering.definition(value)?.op !== 'function');
  const names = testedNames(lowering, ...given);
  if (isRead && names.size === 0) return;
  for (const binding of names) lowering.guard(node, binding, call, 'returns', lowering.env);
  if (given.length > 0 || made.self !== undefined) lowering.behind(call, 'returns', lowering.env);
}

/** The names whose present values these were made from. */
function testedNames(lowering: Lowering, ...conditions: readonly Variable[]): Set<Binding> {
  const names = new Set<Binding>();
  const seen = new Set<Variable>(conditions);
  let frontier: Variable[] = [...conditions];
  for (let depth = 0; depth < sliceDepth && frontier.length > 0 && seen.size < sliceSize; depth++) {
    const next: Variable[] = [];
    for (const variable of frontier) {
      const binding = lowering.ownerOf(variable);
      if (binding) names.add(binding);
      const made = lowering.definition(variable);
      if (!made) continue;
      for (const operand of made.op === 'function' ? readIn(lowering, made.body) : operandsOf(made)) {
        if (seen.has(operand) || lowering.constants[operand]) continue;
        seen.add(operand);
        next.push(operand);
      }
    }
    frontier = next;
  }
  for (const variable of frontier) {
    const binding = lowering.ownerOf(variable);
    if (binding) names.add(binding);
  }
  return names;
}

/** What a callback reads; the names around it are among that. */
function readIn(lowering: Lowering, body: number): readonly Variable[] {
  const read = lowering.functions[body]?.instructions.flatMap((instruction) => operandsOf(instruction)) ?? [];
  return read.filter((variable) => lowering.ownerOf(variable) !== undefined);
}

function operandsOf(instruction: Instruction): readonly Variable[] {
  switch (instruction.op) {
    case 'copy':
    case 'guard':
      return [instruction.value];
    case 'make':
      return instruction.parts.map((part) => part.value);
    case 'load':
      return typeof instruction.key === 'number' ? [instruction.base, instruction.key] : [instruction.base];
    case 'call': {
      const values = instruction.args.map((argument) => argument.value);
      return instruction.self === undefined ? values : [instruction.self, ...values];
    }
    default:
      return [];
  }
}

/** Whether an expression's value is true or false by its form, so that `return` of it is two returns. */
export function isBoolean(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isBoolean(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ExclamationToken;
  if (ts.isCallExpression(node)) return predicate.test(calledName(node.expression));
  if (node.kind === TrueKeyword || node.kind === FalseKeyword) return true;
  if (!ts.isBinaryExpression(node)) return false;
  switch (node.operatorToken.kind) {
    case AmpersandAmpersandToken:
    case BarBarToken:
      return isBoolean(node.left) && isBoolean(node.right);
    case EqualsEqualsToken:
    case EqualsEqualsEqualsToken:
    case ExclamationEqualsToken:
    case ExclamationEqualsEqualsToken:
    case LessThanToken:
    case GreaterThanToken:
    case LessThanEqualsToken:
    case GreaterThanEqualsToken:
    case InKeyword:
    case InstanceOfKeyword:
      return true;
    default:
      return false;
  }
}

/** What is written as `true` or `false`, as minifiers write it too: a `return` of it is one of the two, and says nothing of the other. */
export function literalBoolean(node: ts.Expression): boolean | undefined {
  if (ts.isParenthesizedExpression(node)) return literalBoolean(node.expression);
  if (node.kind === TrueKeyword || node.kind === FalseKeyword) return node.kind === TrueKeyword;
  if (!ts.isPrefixUnaryExpression(node) || node.operator !== ExclamationToken) return undefined;
  if (ts.isNumericLiteral(node.operand)) return Number(node.operand.text) === 0;
  const denied = literalBoolean(node.operand);
  return denied === undefined ? undefined : !denied;
}

const predicate = /^(is|has|can|should|starts|ends|includes|test|some|every|match)([A-Z]|With|$)/;

function calledName(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
}
