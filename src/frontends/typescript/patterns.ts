// Destructuring: the names and targets of a pattern each take their piece of one value.
import ts from 'typescript';
import type { Variable } from '../../ir/program';
import { anyKey } from '../../ir/program';
import type { Key } from '../../ir/program';
import type { Lowering } from './lowering';
import { memberNameOf } from './scope';

/** Gives every name of a declaration its piece of the value. */
export function declare(lowering: Lowering, name: ts.BindingName, value: Variable): void {
  if (ts.isIdentifier(name)) {
    const binding = lowering.scope.resolve(name.text);
    if (binding) lowering.assign(name, binding, value);
    return;
  }
  name.elements.forEach((element, index) => {
    if (!ts.isBindingElement(element)) return;
    declare(lowering, element.name, withDefault(lowering, pieceOf(lowering, name, element, index, value), element.initializer));
  });
}

function pieceOf(lowering: Lowering, pattern: ts.BindingPattern, element: ts.BindingElement, index: number, value: Variable): Variable {
  if (ts.isArrayBindingPattern(pattern)) return element.dotDotDotToken ? restOfList(lowering, element, value, index) : lowering.load(element, value, String(index));
  if (element.dotDotDotToken) return restOfRecord(lowering, element, value, pattern.elements.map(nameOfPiece));
  const named = nameOfPiece(element);
  return lowering.load(element, value, named ? keyOf(lowering, named) : anyKey);
}

function nameOfPiece({ propertyName, name }: ts.BindingElement): ts.PropertyName | undefined {
  return propertyName ?? (ts.isIdentifier(name) ? name : undefined);
}

/** The record without the members that the other pieces took; the last of them is the rest itself. */
function restOfRecord(lowering: Lowering, node: ts.Node, value: Variable, pieces: readonly (ts.PropertyName | undefined)[]): Variable {
  const without = pieces.slice(0, -1).flatMap((name) => (name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? [name.text] : []));
  return without.length === 0 ? value : lowering.copy(node, lowering.variable(), value, without);
}

function restOfList(lowering: Lowering, node: ts.Node, value: Variable, skipped: number): Variable {
  return lowering.make(node, 'list', [skipped === 0 ? { value, spread: true } : { value, spread: true, skipped }]);
}

/** A value that stands in for a missing one flows to the same place. */
export function withDefault(lowering: Lowering, value: Variable, initializer: ts.Expression | undefined, whole: ts.Node | undefined = initializer): Variable {
  if (!initializer || !whole) return value;
  const either = lowering.variable();
  lowering.copy(whole, either, value);
  const without = lowering.env.fork();
  lowering.copy(whole, either, lowering.expression(initializer));
  // It may do more than give a value, and need not come back.
  lowering.env = lowering.join(whole, [without, lowering.env]);
  lowering.isMadeTwice(either);
  return either;
}

/** The key that a property name stands for. */
export function keyOf(lowering: Lowering, name: ts.PropertyName): Key {
  if (ts.isComputedPropertyName(name)) return computedKey(lowering, name.expression);
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) || ts.isPrivateIdentifier(name)) return name.text;
  return anyKey;
}

/** The key of `base[expression]`: a name where the text has one, or a constant of the file. */
export function computedKey(lowering: Lowering, expression: ts.Expression): Key {
  if (ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)) return expression.text;
  const binding = ts.isIdentifier(expression) ? lowering.scope.resolve(expression.text) : undefined;
  return (binding && memberNameOf(binding)) ?? lowering.expression(expression);
}

/** Assigns to anything that may stand left of `=`. */
export function assignTo(lowering: Lowering, target: ts.Expression, value: Variable): void {
  if (ts.isParenthesizedExpression(target) || ts.isNonNullExpression(target) || ts.isAsExpression(target)) assignTo(lowering, target.expression, value);
  else if (ts.isIdentifier(target)) assignName(lowering, target, value);
  else if (ts.isPropertyAccessExpression(target)) storeMember(lowering, target, value);
  else if (ts.isElementAccessExpression(target))
    lowering.store(target, lowering.expression(target.expression), computedKey(lowering, target.argumentExpression), value);
  else if (ts.isBinaryExpression(target)) assignTo(lowering, target.left, withDefault(lowering, value, target.right));
  else if (ts.isObjectLiteralExpression(target)) assignObject(lowering, target, value);
  else if (ts.isArrayLiteralExpression(target))
    target.elements.forEach((element, index) => {
      if (ts.isSpreadElement(element)) assignTo(lowering, element.expression, restOfList(lowering, element, value, index));
      else if (!ts.isOmittedExpression(element)) assignTo(lowering, element, lowering.load(element, value, String(index)));
    });
}

function assignName(lowering: Lowering, name: ts.Identifier, value: Variable): void {
  const binding = lowering.scope.resolve(name.text);
  if (binding) lowering.assign(name, binding, value);
  else if (name.text === 'exports') lowering.copy(name, lowering.exports, value);
}

function storeMember(lowering: Lowering, target: ts.PropertyAccessExpression, value: Variable): void {
  const isModuleExports = target.name.text === 'exports' && ts.isIdentifier(target.expression) && target.expression.text === 'module' && !lowering.scope.resolve('module');
  if (isModuleExports) lowering.copy(target, lowering.exports, value);
  else lowering.store(target, lowering.expression(target.expression), target.name.text, value);
}

function assignObject(lowering: Lowering, target: ts.ObjectLiteralExpression, value: Variable): void {
  for (const property of target.properties) {
    if (ts.isPropertyAssignment(property)) assignTo(lowering, property.initializer, lowering.load(property, value, keyOf(lowering, property.name)));
    else if (ts.isShorthandPropertyAssignment(property))
      assignName(lowering, property.name, withDefault(lowering, lowering.load(property, value, property.name.text), property.objectAssignmentInitializer));
    else if (ts.isSpreadAssignment(property)) assignTo(lowering, property.expression, restOfRecord(lowering, property, value, target.properties.map((other) => other.name)));
  }
}
