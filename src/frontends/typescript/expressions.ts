// Expressions: each becomes a variable that holds its value.
import ts from 'typescript';
import type { Part, Variable } from '../../ir/program';
import { anyKey } from '../../ir/program';
import { branch } from './conditions';
import { lowerEffect } from './effects';
import type { Environment } from './environment';
import { inlinedPackage } from './inlined-libraries';
import { lowerJsx } from './jsx';
import type { Lowering } from './lowering';
import { assignTo, computedKey, keyOf, withDefault } from './patterns';
import { isGlobalObject } from './global-object';
import { isAssignment } from './scope';

// Read once: the compiler exports them through accessors, and every node asks.
const {
  AmpersandAmpersandEqualsToken, AmpersandAmpersandToken, ArrayLiteralExpression, ArrowFunction, AsExpression, AwaitExpression, BarBarEqualsToken,
  BarBarToken, BigIntLiteral, BinaryExpression, CallExpression, ClassExpression, CommaToken, ConditionalExpression, DeleteExpression,
  ElementAccessExpression, EqualsEqualsEqualsToken, EqualsEqualsToken, EqualsToken, ExclamationEqualsEqualsToken, ExclamationEqualsToken,
  ExpressionWithTypeArguments, FalseKeyword, FunctionExpression, Identifier, JsxElement, JsxFragment, JsxSelfClosingElement, MetaProperty,
  NewExpression, NoSubstitutionTemplateLiteral, NonNullExpression, NumericLiteral, ObjectLiteralExpression, ParenthesizedExpression,
  PartiallyEmittedExpression, PlusEqualsToken, PlusToken, PostfixUnaryExpression, PrefixUnaryExpression, PropertyAccessExpression,
  QuestionQuestionEqualsToken, QuestionQuestionToken, RegularExpressionLiteral, SatisfiesExpression, SpreadElement, StringLiteral, SuperKeyword,
  TaggedTemplateExpression, TemplateExpression, ThisKeyword, TrueKeyword, TypeAssertionExpression, TypeOfExpression, VoidExpression, YieldExpression,
} = ts.SyntaxKind;

export function lowerExpression(lowering: Lowering, node: ts.Expression): Variable {
  switch (node.kind) {
    case Identifier:
      return lowerName(lowering, node as ts.Identifier);
    case StringLiteral:
    case NoSubstitutionTemplateLiteral:
      return lowering.quoted(node as ts.StringLiteralLike);
    case NumericLiteral:
      return lowering.literal({ kind: 'number', number: Number((node as ts.NumericLiteral).text) }, lowering.span(node));
    case BigIntLiteral:
      return lowering.constant({ kind: 'number', number: 0 });
    case TrueKeyword:
    case FalseKeyword:
      return lowering.literal({ kind: 'boolean', boolean: node.kind === TrueKeyword }, lowering.span(node));
    case RegularExpressionLiteral:
      return lowerPattern(lowering, (node as ts.RegularExpressionLiteral).text);
    case TemplateExpression:
      return lowerTemplate(lowering, node as ts.TemplateExpression);
    case PropertyAccessExpression:
      return lowerMember(lowering, node as ts.PropertyAccessExpression);
    case ElementAccessExpression: {
      const { expression, argumentExpression } = node as ts.ElementAccessExpression;
      return lowering.load(node, lowering.expression(expression), computedKey(lowering, argumentExpression));
    }
    case CallExpression:
    case NewExpression:
      return lowering.parts.call(lowering, node as ts.CallExpression | ts.NewExpression);
    case TaggedTemplateExpression:
      return lowerTagged(lowering, node as ts.TaggedTemplateExpression);
    case ObjectLiteralExpression:
      return lowerObject(lowering, node as ts.ObjectLiteralExpression);
    case ArrayLiteralExpression:
      return lowering.make(node, 'list', (node as ts.ArrayLiteralExpression).elements.map((element) => elementPart(lowering, element)));
    case ArrowFunction:
    case FunctionExpression:
      return lowering.parts.functionLike(lowering, node as ts.FunctionExpression | ts.ArrowFunction);
    case ClassExpression:
      return lowering.parts.classLike(lowering, node as ts.ClassExpression);
    case BinaryExpression:
      return lowerBinary(lowering, node as ts.BinaryExpression);
    case ConditionalExpression:
      return lowerChoice(lowering, node as ts.ConditionalExpression);
    case PrefixUnaryExpression:
    case PostfixUnaryExpression:
      return lowerUnary(lowering, node as ts.PrefixUnaryExpression | ts.PostfixUnaryExpression);
    case TypeOfExpression:
      return lowering.operator(node, 'typeof', lowering.expression((node as ts.TypeOfExpression).expression));
    case ThisKeyword:
      return lowering.current.self ?? lowering.nothing;
    case SuperKeyword:
      return lowering.current.parentClass === undefined ? lowering.nothing : lowering.load(node, lowering.current.parentClass, 'prototype');
    case ParenthesizedExpression:
    case AsExpression:
    case SatisfiesExpression:
    case TypeAssertionExpression:
    case NonNullExpression:
    case AwaitExpression:
    case ExpressionWithTypeArguments:
    case PartiallyEmittedExpression:
      return lowering.expression((node as ts.ParenthesizedExpression).expression);
    case YieldExpression:
      return lowerYield(lowering, node as ts.YieldExpression);
    case VoidExpression:
    case DeleteExpression:
      lowering.expression((node as ts.VoidExpression).expression);
      return lowering.nothing;
    case SpreadElement:
      return lowering.load(node, lowering.expression((node as ts.SpreadElement).expression), anyKey);
    case JsxElement:
    case JsxSelfClosingElement:
    case JsxFragment:
      return lowerJsx(lowering, node as ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment);
    case MetaProperty:
      return lowering.constant({ kind: 'global', name: 'import.meta' });
    default:
      return lowering.nothing;
  }
}

function lowerName(lowering: Lowering, node: ts.Identifier): Variable {
  const binding = lowering.scope.resolve(node.text);
  if (binding) {
    const variable = lowering.read(binding);
    lowering.own(variable, binding);
    return variable;
  }
  if (node.text === 'undefined') return lowering.nothing;
  if (node.text === 'exports') return lowering.exports;
  if (node.text === 'arguments' && lowering.current.self !== undefined) return (lowering.current.allArguments ??= lowering.variable('arguments'));
  return lowering.constant({ kind: 'global', name: node.text });
}

function lowerPattern(lowering: Lowering, text: string): Variable {
  const end = text.lastIndexOf('/');
  // One that is being typed has no end yet.
  if (end === 0 || !/^\w*$/.test(text.slice(end + 1))) return lowering.nothing;
  return lowering.constant({ kind: 'pattern', source: text.slice(1, end), flags: text.slice(end + 1) });
}

function lowerTemplate(lowering: Lowering, node: ts.TemplateExpression): Variable {
  const parts: Part[] = [];
  if (node.head.text) parts.push({ value: lowering.quoted(node.head) });
  for (const span of node.templateSpans) {
    parts.push({ value: lowering.expression(span.expression), span: lowering.span(span.expression) });
    if (span.literal.text) parts.push({ value: lowering.quoted(span.literal) });
  }
  return lowering.make(node, 'template', parts);
}

/** A tag is a function of the literal pieces and then each value. */
function lowerTagged(lowering: Lowering, node: ts.TaggedTemplateExpression): Variable {
  const self = ts.isPropertyAccessExpression(node.tag) ? lowering.expression(node.tag.expression) : undefined;
  const callee = self === undefined ? lowering.expression(node.tag) : lowering.load(node.tag, self, (node.tag as ts.PropertyAccessExpression).name.text);
  const values = ts.isTemplateExpression(node.template) ? node.template.templateSpans.map((span) => ({ value: lowering.expression(span.expression) })) : [];
  const literals = ts.isTemplateExpression(node.template) ? [node.template.head, ...node.template.templateSpans.map((span) => span.literal)] : [node.template];
  const pieces = lowering.make(node.template, 'list', literals.map((literal) => ({ value: lowering.quoted(literal) })));
  return lowering.invoke(node, callee, [{ value: pieces }, ...values], self === undefined ? {} : { self });
}

function lowerMember(lowering: Lowering, node: ts.PropertyAccessExpression): Variable {
  const { expression, name } = node;
  if (isGlobalObject(lowering, expression)) return lowering.constant({ kind: 'global', name: name.text });
  if (name.text === 'exports' && ts.isIdentifier(expression) && expression.text === 'module' && !lowering.scope.resolve('module')) return lowering.exports;
  return lowering.load(node, lowering.expression(expression), name.text);
}

function elementPart(lowering: Lowering, element: ts.Expression): Part {
  return ts.isSpreadElement(element) ? { value: lowering.expression(element.expression), spread: true } : { value: lowering.expression(element) };
}

function lowerObject(lowering: Lowering, node: ts.ObjectLiteralExpression): Variable {
  const inlined = inlinedPackage(lowering, node);
  if (inlined !== undefined) return inlined;
  const record = lowering.variable();
  const parts: Part[] = [];
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) parts.push({ value: lowering.expression(property.expression), spread: true });
    else if (ts.isShorthandPropertyAssignment(property)) parts.push({ key: property.name.text, value: lowerName(lowering, property.name), span: lowering.span(property) });
    else {
      const key = keyOf(lowering, property.name);
      const value = ts.isPropertyAssignment(property) ? lowering.expression(property.initializer) : lowerMethod(lowering, property, record);
      parts.push(typeof key === 'string' ? { key, value, span: lowering.span(property) } : { value });
    }
  }
  return lowering.make(node, 'record', parts, record);
}

/** A method of an object literal sees the object as `this`; what a getter gives is the member's value, and a setter is given it. */
function lowerMethod(lowering: Lowering, node: ts.MethodDeclaration | ts.AccessorDeclaration, record: Variable): Variable {
  const method = lowering.parts.functionLike(lowering, node);
  const made = lowering.definition(method);
  const self = made?.op === 'function' ? lowering.functions[made.body]?.self : undefined;
  if (self !== undefined) lowering.emit({ op: 'copy', span: lowering.span(node), target: self, value: record });
  if (ts.isMethodDeclaration(node)) return method;
  if (ts.isGetAccessor(node)) return lowering.invoke(node, method, [], { self: record });
  const value = lowering.load(node, record, keyOf(lowering, node.name));
  lowering.invoke(node, method, [{ value }], { self: record });
  return value;
}

function lowerBinary(lowering: Lowering, node: ts.BinaryExpression): Variable {
  const { left, operatorToken, right } = node;
  const kind = operatorToken.kind;
  if (kind === EqualsToken) {
    const value = lowering.expression(right);
    assignTo(lowering, left, value);
    return value;
  }
  if (isAssignment(kind)) return lowerCompound(lowering, node);
  switch (kind) {
    case CommaToken:
      lowerEffect(lowering, left);
      return lowering.expression(right);
    case PlusToken:
      return lowering.make(node, 'concatenation', sumOf(node).map((operand) => ({ value: lowering.expression(operand) })));
    case AmpersandAmpersandToken:
    case BarBarToken: {
      const { value, whenTrue, whenFalse } = branch(lowering, node);
      lowering.env = lowering.join(node, [whenTrue, whenFalse]);
      return value;
    }
    case QuestionQuestionToken: {
      const value = lowering.expression(left);
      return withDefault(lowering, value, right, node);
    }
    case EqualsEqualsToken:
    case EqualsEqualsEqualsToken:
      return lowering.operator(node, '==', lowering.expression(left), lowering.expression(right));
    case ExclamationEqualsToken:
    case ExclamationEqualsEqualsToken:
      return lowering.operator(node, '!=', lowering.expression(left), lowering.expression(right));
    default:
      return lowering.operator(node, ts.tokenToString(kind) ?? '?', lowering.expression(left), lowering.expression(right));
  }
}

/** The operands of a chain of `+`, without recursion: generated code chains thousands. */
function sumOf(node: ts.BinaryExpression): ts.Expression[] {
  const operands: ts.Expression[] = [];
  let at: ts.Expression = node;
  while (ts.isBinaryExpression(at) && at.operatorToken.kind === PlusToken) {
    operands.push(at.right);
    at = at.left;
  }
  operands.push(at);
  return operands.reverse();
}

function lowerCompound(lowering: Lowering, node: ts.BinaryExpression): Variable {
  const { left, operatorToken, right } = node;
  const before = lowering.expression(left);
  let value: Variable;
  switch (operatorToken.kind) {
    case PlusEqualsToken:
      value = lowering.make(node, 'concatenation', [{ value: before }, { value: lowering.expression(right) }]);
      break;
    case BarBarEqualsToken:
    case AmpersandAmpersandEqualsToken:
    case QuestionQuestionEqualsToken:
      value = withDefault(lowering, before, right, node);
      break;
    default:
      value = lowering.operator(node, ts.tokenToString(operatorToken.kind) ?? '?', before, lowering.expression(right));
  }
  assignTo(lowering, left, value);
  return value;
}

function lowerChoice(lowering: Lowering, node: ts.ConditionalExpression): Variable {
  const { whenTrue, whenFalse } = branch(lowering, node.condition);
  return lowerEither(lowering, node, [whenTrue, node.whenTrue], [whenFalse, node.whenFalse]);
}

/** One of two values, each computed where its branch was taken. */
function lowerEither(lowering: Lowering, node: ts.Expression, ...ways: readonly (readonly [Environment, ts.Expression])[]): Variable {
  const either = lowering.variable();
  const ends = ways.map(([env, expression]) => {
    lowering.env = env;
    lowering.choose(expression, either, lowering.expression(expression));
    return lowering.env;
  });
  lowering.isMadeTwice(either);
  lowering.env = lowering.join(node, ends);
  return either;
}

function lowerUnary(lowering: Lowering, node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): Variable {
  const name = ts.tokenToString(node.operator) ?? '?';
  // `!0` is how minifiers write `true`.
  if (name === '!' && ts.isNumericLiteral(node.operand)) return lowering.constant({ kind: 'boolean', boolean: Number(node.operand.text) === 0 });
  const operand = lowering.expression(node.operand);
  const value = lowering.operator(node, name === '!' ? 'not' : name, operand);
  if (name === '++' || name === '--') assignTo(lowering, node.operand, value);
  return value;
}

function lowerYield(lowering: Lowering, node: ts.YieldExpression): Variable {
  if (!node.expression) return lowering.nothing;
  const value = lowering.expression(node.expression);
  const given = node.asteriskToken ? lowering.load(node, value, anyKey) : value;
  const { yields } = lowering.current;
  if (yields === undefined) lowering.return(node, given);
  else lowering.store(node, yields, anyKey, given);
  if (node.asteriskToken) return lowering.load(node, value, '$returned');
  if (yields === undefined) return value;
  // Whoever goes through a generator tells it something in return; who runs one as asynchronous code tells it the value itself.
  const told = lowering.variable();
  lowering.copy(node, told, value);
  lowering.copy(node, told, lowering.load(node, yields, '$sent'));
  lowering.isMadeTwice(told);
  return told;
}
