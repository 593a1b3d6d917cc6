// Calls, and the helper calls that compilers put in place of language features.
import ts from 'typescript';
import type { Argument, Variable } from '../../ir/program';
import { lowerAssign, lowerHelper } from './compiled-calls';
import { inlinedSchema } from './inlined-libraries';
import { isGlobalObject } from './global-object';
import { lowerNamedCallback } from './named-callbacks';
import type { Lowering } from './lowering';
import { neverReturns } from './never-returning';
import { withoutParentheses } from './parentheses';
import { lowerDescriptor, lowerDescriptors, lowerExportRecord } from './property-descriptors';

// Read once: the compiler exports them through accessors, and every node asks.
const { CommaToken, ImportKeyword, SuperKeyword } = ts.SyntaxKind;

export function lowerCall(lowering: Lowering, node: ts.CallExpression | ts.NewExpression): Variable {
  const pattern = writtenPattern(lowering, node);
  if (pattern !== undefined) return pattern;
  if (ts.isNewExpression(node)) return lowering.invoke(node, lowering.expression(node.expression), argumentsOf(lowering, node), { construct: true });
  const callee = withoutParentheses(node.expression);
  if (callee.kind === ImportKeyword) return lowerDynamicImport(lowering, node);
  if (ts.isIdentifier(callee)) {
    const helped = lowerHelper(lowering, node, callee.text);
    if (helped !== undefined) return helped;
  }
  if (isLoader(callee)) {
    const loaded = lowerHelper(lowering, node, 'require');
    if (loaded !== undefined) return loaded;
  }
  if (callee.kind === SuperKeyword) return lowerSuper(lowering, node);
  const inlined = inlinedSchema(lowering, node);
  if (inlined !== undefined) return inlined;
  const defined = lowerAssign(lowering, node) ?? lowerDescriptor(lowering, node) ?? lowerDescriptors(lowering, node);
  if (defined !== undefined) return defined;
  if (lowerExportRecord(lowering, node)) return lowering.nothing;
  const reflected = lowerReflection(lowering, node, callee);
  if (reflected !== undefined) return reflected;
  const isFreeName = ts.isPropertyAccessExpression(callee) && isGlobalObject(lowering, callee.expression);
  if (!isFreeName && (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee))) return lowerMethodCall(lowering, node, callee);
  // `(0, module.name)(…)`: the comma only drops the receiver.
  const called = ts.isBinaryExpression(callee) && callee.operatorToken.kind === CommaToken ? callee.right : callee;
  const result = lowering.invoke(node, lowering.expression(called), argumentsOf(lowering, node));
  if (neverReturns(lowering, node)) lowering.env.dead = true;
  return result;
}

/** `new RegExp('^[a-z]+$', 'i')` is the pattern that its texts write. */
function writtenPattern(lowering: Lowering, { expression, arguments: args }: ts.CallExpression | ts.NewExpression): Variable | undefined {
  if (!ts.isIdentifier(expression) || expression.text !== 'RegExp' || lowering.scope.resolve('RegExp') !== undefined) return undefined;
  const [source, flags, ...others] = args ?? [];
  if (!source || !ts.isStringLiteralLike(source) || (flags && !ts.isStringLiteralLike(flags)) || others.length > 0) return undefined;
  return lowering.constant({ kind: 'pattern', source: source.text, flags: flags?.text ?? '' });
}

function argumentsOf(lowering: Lowering, node: ts.CallExpression | ts.NewExpression): Argument[] {
  return (node.arguments ?? []).map((argument) => {
    const span = lowering.span(argument);
    return ts.isSpreadElement(argument) ? { value: lowering.expression(argument.expression), span, spread: true } : { value: lowering.expression(argument), span };
  });
}

/** Node's own function for loading a module, by its other names: `createRequire(import.meta.url)`, `process.mainModule.require`, `process.getBuiltinModule`. */
function isLoader(callee: ts.Expression): boolean {
  if (ts.isCallExpression(callee)) return nameOf(callee.expression) === 'createRequire';
  if (!ts.isPropertyAccessExpression(callee)) return false;
  return callee.name.text === 'getBuiltinModule' || (callee.name.text === 'require' && /^(?:main)?module$/i.test(nameOf(callee.expression) ?? ''));
}

/** The last of the names: `b` of `a.b`. */
function nameOf(node: ts.Expression): string | undefined {
  const written = withoutParentheses(node);
  return ts.isPropertyAccessExpression(written) ? written.name.text : ts.isIdentifier(written) ? written.text : undefined;
}

/** A helper that stands in a file of its own: `tslib_1.__importStar`, `require_chunk.__toESM`, `_interop_require_default._`. */
function importedHelper(callee: ts.PropertyAccessExpression | ts.ElementAccessExpression): string | undefined {
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return undefined;
  const name = callee.name.text;
  if (name === '_') return callee.expression.text;
  return name.startsWith('__') || callee.expression.text.startsWith('tslib') ? name : undefined;
}

function lowerMethodCall(lowering: Lowering, node: ts.CallExpression, callee: ts.PropertyAccessExpression | ts.ElementAccessExpression): Variable {
  const helper = importedHelper(callee);
  const helped = helper === undefined ? undefined : lowerHelper(lowering, node, helper);
  if (helped !== undefined) return helped;
  const isSuper = callee.expression.kind === SuperKeyword;
  const receiver = lowering.expression(callee.expression);
  const key = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isStringLiteralLike(callee.argumentExpression) ? callee.argumentExpression.text : lowering.expression(callee.argumentExpression);
  const method = lowering.load(callee, receiver, key);
  const self = isSuper ? (lowering.current.self ?? receiver) : receiver;
  const callback = typeof key === 'string' ? lowerNamedCallback(lowering, key, node.arguments) : undefined;
  return lowering.invoke(node, method, callback ? [callback] : argumentsOf(lowering, node), { self });
}

/** `Reflect.apply(run, receiver, list)` and `Reflect.construct(Class, list)` are calls. */
function lowerReflection(lowering: Lowering, node: ts.CallExpression, callee: ts.Expression): Variable | undefined {
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression) || callee.expression.text !== 'Reflect') return undefined;
  const [called, second, third] = node.arguments;
  if (!called || !second || lowering.scope.resolve('Reflect')) return undefined;
  if (callee.name.text === 'construct') return lowering.invoke(node, lowering.expression(called), [{ value: lowering.expression(second), span: lowering.span(second), spread: true }], { construct: true });
  if (callee.name.text !== 'apply' || !third) return undefined;
  return lowering.invoke(node, lowering.expression(called), [{ value: lowering.expression(third), span: lowering.span(third), spread: true }], { self: lowering.expression(second) });
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
