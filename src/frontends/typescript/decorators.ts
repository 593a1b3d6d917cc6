// Decorators, as written and as compilers write them: calls with what they decorate, and what a framework does because of them.
import ts from 'typescript';
import type { Variable } from '../../ir/program';
import type { Lowering } from './lowering';

/** Where a decorated method is kept. */
interface Member {
  readonly base: Variable;
  readonly key: Variable;
  readonly value: Variable;
}

/** A decorator of a parameter and which parameter that is. */
interface OfParameter {
  readonly index: number;
  readonly decorator: ts.Expression;
}

/** A decorator is called with what it decorates, as the language says. */
export function decorateClass(lowering: Lowering, node: ts.ClassLikeDeclaration, target: Variable): void {
  const decorators = ts.getDecorators(node) ?? [];
  for (const decorator of decorators) lowering.invoke(decorator, lowering.expression(decorator.expression), [{ value: target }]);
  const constructor = node.members.find((member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined);
  if (decorators.length > 0 && constructor) inject(lowering, node, target, constructor.parameters.map((parameter) => typeName(parameter.type)));
}

export function decorateMethod(lowering: Lowering, node: ts.MethodDeclaration, member: Member): void {
  for (const decorator of ts.getDecorators(node) ?? []) decorate(lowering, decorator.expression, member);
  const parameters = node.parameters.flatMap((parameter, index) => (ts.getDecorators(parameter) ?? []).map(({ expression }): OfParameter => ({ index, decorator: expression })));
  provide(lowering, node, parameters, member);
}

const ofParameter = /^(?:__param|__decorateParam|_ts_param)$/;
const ofTypes = /^(?:__metadata|__legacyMetadataTS|_ts_metadata)$/;

/** `__decorate([Tool(), __param(0, Body())], Class.prototype, 'method', null)`; nothing where the call is something else. */
export function lowerDecorate(lowering: Lowering, node: ts.CallExpression, [list, target, key]: readonly ts.Expression[]): Variable | undefined {
  if (!list || !target || !ts.isArrayLiteralExpression(list)) return undefined;
  const base = lowering.expression(target);
  const calls = list.elements.map((decorator) => ({ decorator, helper: helperOf(decorator) }));
  const parameters = calls.flatMap(({ helper }): OfParameter[] => {
    const [index, decorator] = helper && ofParameter.test(helper.name) ? helper.args : [];
    return index && decorator && ts.isNumericLiteral(index) ? [{ index: Number(index.text), decorator }] : [];
  });
  const written = calls.flatMap(({ decorator, helper }) => (helper && (ofParameter.test(helper.name) || ofTypes.test(helper.name)) ? [] : [decorator]));
  if (!key || !ts.isStringLiteralLike(key)) {
    for (const decorator of written) lowering.invoke(decorator, lowering.expression(decorator), [{ value: base }]);
    inject(lowering, node, base, calls.flatMap(({ helper }) => typesIn(helper)));
    return base;
  }
  const member: Member = { base, key: lowering.text(key.text), value: lowering.load(node, base, key.text) };
  for (const decorator of written) decorate(lowering, decorator, member);
  provide(lowering, node, parameters, member);
  return lowering.nothing;
}

/**
 * TypeScript's own decorators are called with where the method is kept, its name and a descriptor of it, those of the language with the method and
 * a record that has its name. What a decorator puts into the descriptor, or gives back, takes the place of the method.
 */
function decorate(lowering: Lowering, decorator: ts.Expression, { base, key, value }: Member): void {
  const context = lowering.make(decorator, 'record', [{ key: 'name', value: key }]);
  lowering.store(decorator, value, 'value', value);
  const given = lowering.invoke(decorator, lowering.expression(decorator), [{ value: either(lowering, decorator, base, value) }, { value: either(lowering, decorator, key, context) }, { value }]);
  for (const replacing of [given, lowering.load(decorator, given, 'value'), lowering.load(decorator, value, 'value')]) lowering.store(decorator, base, key, replacing);
}

function either(lowering: Lowering, node: ts.Node, one: Variable, other: Variable): Variable {
  const both = lowering.variable();
  lowering.copy(node, both, one);
  lowering.copy(node, both, other);
  lowering.isMadeTwice(both);
  return both;
}

/** Decorated parameters are for a framework to fill in: it calls the method with what their decorators stand for. */
function provide(lowering: Lowering, node: ts.Node, parameters: readonly OfParameter[], { base, key, value }: Member): void {
  if (parameters.length === 0) return;
  const last = Math.max(...parameters.map(({ index }) => index));
  const args = Array.from({ length: Math.min(last, 30) + 1 }, () => ({ value: lowering.nothing }));
  for (const { index, decorator } of parameters) {
    const given = lowering.invoke(decorator, lowering.expression(decorator), [{ value: base }, { value: key }, { value: lowering.constant({ kind: 'number', number: index }) }]);
    args[index] = { value: given };
  }
  lowering.invoke(node, value, args);
}

/** A decorated class is for a framework to construct: with instances of the classes that its constructor names. */
function inject(lowering: Lowering, node: ts.Node, target: Variable, types: readonly (ts.Expression | undefined)[]): void {
  const args = types.map((type) => ({ value: type ? lowering.invoke(node, lowering.expression(type), [], { construct: true }) : lowering.nothing }));
  if (types.some((type) => type !== undefined)) lowering.invoke(node, target, args, { construct: true });
}

function typeName(type: ts.TypeNode | undefined): ts.Identifier | undefined {
  return type && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? type.typeName : undefined;
}

/** The classes in `__metadata('design:paramtypes', [A, B])`. */
function typesIn(helper: ReturnType<typeof helperOf>): readonly (ts.Expression | undefined)[] {
  const [kind, list] = helper?.args ?? [];
  if (!helper || !ofTypes.test(helper.name) || !kind || !ts.isStringLiteralLike(kind) || kind.text !== 'design:paramtypes' || !list || !ts.isArrayLiteralExpression(list)) return [];
  return list.elements.map((element) => (ts.isIdentifier(element) || ts.isPropertyAccessExpression(element) ? element : undefined));
}

function helperOf(node: ts.Expression): { readonly name: string; readonly args: readonly ts.Expression[] } | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const name = ts.isIdentifier(expression) ? expression.text : ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
  return { name, args: node.arguments };
}
