// Calls, and the helper calls that compilers put in place of language features.
import ts from 'typescript';
import type { Argument, Variable } from '../../ir/program';
import { isGlobalObject } from './global-object';
import type { Lowering } from './lowering';

// Read once: the compiler exports them through accessors, and every node asks.
const { CommaToken, ImportKeyword, SuperKeyword } = ts.SyntaxKind;

export function lowerCall(lowering: Lowering, node: ts.CallExpression | ts.NewExpression): Variable {
  if (ts.isNewExpression(node)) return lowering.invoke(node, lowering.expression(node.expression), argumentsOf(lowering, node), { construct: true });
  const callee = withoutParentheses(node.expression);
  if (callee.kind === ImportKeyword) return lowerDynamicImport(lowering, node);
  if (ts.isIdentifier(callee)) {
    const helped = lowerHelper(lowering, node, callee);
    if (helped !== undefined) return helped;
  }
  if (callee.kind === SuperKeyword) return lowerSuper(lowering, node);
  const isFreeName = ts.isPropertyAccessExpression(callee) && isGlobalObject(lowering, callee.expression);
  if (!isFreeName && (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee))) return lowerMethodCall(lowering, node, callee);
  // `(0, module.name)(…)`: the comma only drops the receiver.
  const called = ts.isBinaryExpression(callee) && callee.operatorToken.kind === CommaToken ? callee.right : callee;
  return lowering.invoke(node, lowering.expression(called), argumentsOf(lowering, node));
}

function withoutParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;
}

function argumentsOf(lowering: Lowering, node: ts.CallExpression | ts.NewExpression): Argument[] {
  return (node.arguments ?? []).map((argument) => {
    const span = lowering.span(argument);
    return ts.isSpreadElement(argument) ? { value: lowering.expression(argument.expression), span, spread: true } : { value: lowering.expression(argument), span };
  });
}

function lowerMethodCall(lowering: Lowering, node: ts.CallExpression, callee: ts.PropertyAccessExpression | ts.ElementAccessExpression): Variable {
  const defined = lowerDefineProperty(lowering, node, callee);
  if (defined !== undefined) return defined;
  const helper = ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression) && callee.expression.text.startsWith('tslib') ? lowerHelper(lowering, node, callee.name as ts.Identifier) : undefined;
  if (helper !== undefined) return helper;
  const isSuper = callee.expression.kind === SuperKeyword;
  const receiver = lowering.expression(callee.expression);
  const key = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isStringLiteralLike(callee.argumentExpression) ? callee.argumentExpression.text : lowering.expression(callee.argumentExpression);
  const method = lowering.load(callee, receiver, key);
  const self = isSuper ? (lowering.current.self ?? receiver) : receiver;
  return lowering.invoke(node, method, argumentsOf(lowering, node), { self });
}

function lowerSuper(lowering: Lowering, node: ts.CallExpression): Variable {
  const { parentClass, self } = lowering.current;
  const args = argumentsOf(lowering, node);
  if (parentClass === undefined) return lowering.nothing;
  return lowering.invoke(node, parentClass, args, self === undefined ? {} : { self });
}

function lowerDynamicImport(lowering: Lowering, node: ts.CallExpression): Variable {
  const specifier = node.arguments[0];
  if (specifier && ts.isStringLiteralLike(specifier)) return lowering.constant({ kind: 'module', specifier: specifier.text });
  return lowering.invoke(node, lowering.constant({ kind: 'global', name: 'import' }), argumentsOf(lowering, node));
}

const handsOn = new Set(['__importDefault', '__importStar', '__toESM', '__toCommonJS', '_interopRequireDefault', '_interopRequireWildcard', '_asyncToGenerator', '__async']);

/** Helpers are known by the names that compilers give them; what they do is said directly instead of followed through their code. */
function lowerHelper(lowering: Lowering, node: ts.CallExpression, callee: ts.Identifier): Variable | undefined {
  const [first, second] = node.arguments;
  const { text } = callee;
  if (text === 'require' && first && ts.isStringLiteralLike(first)) return lowering.constant({ kind: 'module', specifier: first.text });
  if (handsOn.has(text) && first) return lowering.expression(first);
  if (text === '__awaiter' && node.arguments[3]) {
    const self = lowering.current.self;
    return lowering.invoke(node, lowering.expression(node.arguments[3]), [], self === undefined ? {} : { self });
  }
  if (text === '__exportStar' && first) {
    lowering.store(node, second ? lowering.expression(second) : lowering.exports, '*', lowering.expression(first));
    return lowering.nothing;
  }
  if (text === '__export' && first && second && ts.isObjectLiteralExpression(second)) {
    const target = lowering.expression(first);
    for (const property of second.properties)
      if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && ts.isArrowFunction(property.initializer))
        lowering.store(property, target, property.name.text, lowering.invoke(property, lowering.expression(property.initializer), []));
    return lowering.nothing;
  }
  return undefined;
}

/** `Object.defineProperty(exports, 'name', { value })` or with a getter, as compilers write exports. */
function lowerDefineProperty(lowering: Lowering, node: ts.CallExpression, callee: ts.PropertyAccessExpression | ts.ElementAccessExpression): Variable | undefined {
  const [object, key, descriptor] = node.arguments;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'defineProperty' || !ts.isIdentifier(callee.expression) || callee.expression.text !== 'Object') return undefined;
  if (!object || !key || !ts.isStringLiteralLike(key) || !descriptor || !ts.isObjectLiteralExpression(descriptor)) return undefined;
  const target = lowering.expression(object);
  for (const property of descriptor.properties) {
    const name = property.name && ts.isIdentifier(property.name) ? property.name.text : '';
    if (name === 'value' && ts.isPropertyAssignment(property)) lowering.store(node, target, key.text, lowering.expression(property.initializer));
    else if (name === 'get' && ts.isPropertyAssignment(property)) lowering.store(node, target, key.text, lowering.invoke(property, lowering.expression(property.initializer), [], { self: target }));
    else if (name === 'get' && ts.isMethodDeclaration(property)) lowering.store(node, target, key.text, lowering.invoke(property, lowering.parts.functionLike(lowering, property), [], { self: target }));
  }
  return target;
}
