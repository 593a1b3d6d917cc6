// Properties that are defined by a call: `Object.defineProperty` and `Object.defineProperties`, whatever a minifier calls it, and the export records of bundlers.
import ts from 'typescript';
import type { Key, Variable } from '../../ir/program';
import type { Lowering } from './lowering';
import { computedKey, keyOf } from './patterns';
import { withoutParentheses } from './parentheses';

/** `define(object, key, { get })` and `define(object, key, { value, enumerable })`: answers the object. */
export function lowerDescriptor(lowering: Lowering, node: ts.CallExpression): Variable | undefined {
  const [object, key, descriptor] = node.arguments;
  if (!object || !key || !descriptor || node.arguments.length !== 3 || !ts.isObjectLiteralExpression(descriptor)) return undefined;
  const names = new Set(descriptor.properties.map(nameOf));
  const isDefinition = names.has('get') || (names.has('value') && (definesProperty(node.expression) || names.has('enumerable') || names.has('configurable')));
  if (!isDefinition) return undefined;
  const target = lowering.expression(object);
  define(lowering, node, target, computedKey(lowering, key), descriptor, key);
  return target;
}

/** `Object.defineProperties(object, { name: { value }, other: { get } })`: answers the object. */
export function lowerDescriptors(lowering: Lowering, node: ts.CallExpression): Variable | undefined {
  const [object, record] = node.arguments;
  if (!object || !record || node.arguments.length !== 2 || !ts.isObjectLiteralExpression(record) || !isNamed(node.expression, 'defineProperties')) return undefined;
  const target = lowering.expression(object);
  for (const property of record.properties) {
    const descriptor = ts.isPropertyAssignment(property) ? withoutParentheses(property.initializer) : undefined;
    if (descriptor && ts.isObjectLiteralExpression(descriptor) && property.name) define(lowering, property, target, keyOf(lowering, property.name), descriptor);
  }
  return target;
}

/** Stores what a descriptor says; `key` is the expression that gives the name, where there is one. */
function define(lowering: Lowering, node: ts.Node, target: Variable, at: Key, descriptor: ts.ObjectLiteralExpression, key?: ts.Expression): void {
  for (const property of descriptor.properties) {
    const name = nameOf(property);
    if (name === 'value' && ts.isPropertyAssignment(property)) lowering.store(node, target, at, lowering.expression(property.initializer));
    else if (name === 'value' && ts.isShorthandPropertyAssignment(property)) lowering.store(node, target, at, lowering.expression(property.name));
    else if (name === 'get') storeGot(lowering, target, at, key, property);
  }
}

function definesProperty(callee: ts.Expression): boolean {
  return isNamed(callee, 'defineProperty');
}

function isNamed(callee: ts.Expression, name: string): boolean {
  return ts.isPropertyAccessExpression(callee) && callee.name.text === name;
}

/** What a getter gives is the member's value. */
function storeGot(lowering: Lowering, target: Variable, at: Key, key: ts.Expression | undefined, property: ts.ObjectLiteralElementLike): void {
  const getter = ts.isPropertyAssignment(property) ? property.initializer : ts.isMethodDeclaration(property) ? property : undefined;
  if (!getter) return;
  const given = isFunction(getter) ? onlyResult(getter) : undefined;
  // A loop that copies member by member keeps their names.
  if (given && isElement(given, key)) lowering.store(property, target, at, lowering.load(property, lowering.expression(given.expression), at));
  // A loop over an export record is told where the record is written.
  else if (!ts.isMethodDeclaration(getter) && isElement(getter, key)) return;
  else lowering.store(property, target, at, lowering.invoke(property, ts.isMethodDeclaration(getter) ? lowering.parts.functionLike(lowering, getter) : lowering.expression(getter), [], { self: target }));
}

function isElement(node: ts.Expression, key: ts.Expression | undefined): node is ts.ElementAccessExpression {
  return key !== undefined && ts.isElementAccessExpression(node) && ts.isIdentifier(key) && ts.isIdentifier(node.argumentExpression) && node.argumentExpression.text === key.text;
}

/** `define(exports, { run: () => run, go: () => go })`, by whatever name: answers whether it is that. */
export function lowerExportRecord(lowering: Lowering, node: ts.CallExpression): boolean {
  const [target, record] = node.arguments;
  if (!target || !record || node.arguments.length !== 2 || !ts.isIdentifier(target) || !ts.isObjectLiteralExpression(record) || record.properties.length === 0) return false;
  if (!record.properties.every((property) => isGetterOfName(property))) return false;
  storeEach(lowering, lowering.expression(target), record);
  return true;
}

function isGetterOfName(property: ts.ObjectLiteralElementLike): boolean {
  const getter = ts.isPropertyAssignment(property) ? property.initializer : property;
  if (!isFunction(getter) || getter.parameters.length > 0) return false;
  const given = onlyResult(getter);
  return given !== undefined && (ts.isIdentifier(given) || ts.isPropertyAccessExpression(given));
}

/** Stores under each name of the record what its function gives. */
export function storeEach(lowering: Lowering, target: Variable, record: ts.ObjectLiteralExpression): void {
  for (const property of record.properties) {
    const name = nameOf(property);
    const getter = ts.isPropertyAssignment(property) ? property.initializer : property;
    if (name === '' || !isFunction(getter)) continue;
    const given = onlyResult(getter);
    lowering.store(property, target, name, given ? lowering.expression(given) : lowering.invoke(property, lowering.parts.functionLike(lowering, getter), []));
  }
}

function isFunction(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration | ts.GetAccessorDeclaration {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node) || ts.isGetAccessorDeclaration(node);
}

/** What a function without parameters gives, where that is all it does. */
function onlyResult({ body, parameters }: ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration | ts.GetAccessorDeclaration): ts.Expression | undefined {
  if (!body || parameters.length > 0) return undefined;
  const [only, ...others] = ts.isBlock(body) ? body.statements : [];
  const given = !ts.isBlock(body) ? body : only && ts.isReturnStatement(only) && others.length === 0 ? only.expression : undefined;
  return given && withoutParentheses(given);
}

/** The name of a property as written, or nothing. */
export function nameOf({ name }: ts.ObjectLiteralElementLike): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : '';
}
