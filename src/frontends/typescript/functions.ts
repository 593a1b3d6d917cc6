// Functions and classes. A class is its constructor; its methods are stored in its `prototype`.
import ts from 'typescript';
import type { FunctionBody, Variable } from '../../ir/program';
import { anyKey } from '../../ir/program';
import { decorateClass, decorateMethod } from './decorators';
import type { Environment } from './environment';
import { inlinedClass } from './inlined-libraries';
import type { Lowering, OpenFunction } from './lowering';
import { isAsync, isStatic } from './modifiers';
import { declare, keyOf, withDefault } from './patterns';
import { assumeType } from './imported-types';
import { lowerStatements } from './statements';

// Read once: the compiler exports them through accessors, and every node asks.
const { ExtendsKeyword } = ts.SyntaxKind;

interface Context {
  readonly owner?: number;
  readonly parentClass?: Variable;
}

export function lowerFunction(lowering: Lowering, node: ts.FunctionLikeDeclaration, context: Context = {}): Variable {
  const index = reserve(lowering, node, nameOf(node));
  const isArrow = ts.isArrowFunction(node);
  const self = isArrow ? undefined : lowering.variable('this');
  const params: Variable[] = [];
  const { outer, open } = enter(lowering, isArrow ? lowering.current.self : self, context.parentClass ?? (isArrow ? lowering.current.parentClass : undefined), isArrow || restOf(node) !== undefined ? undefined : params);
  lowering.inScopeOf(node, () => {
    const parameters = parametersOf(node);
    params.push(...lowerParameters(lowering, parameters));
    lowerBody(lowering, node);
    listArguments(lowering, node, params, open);
    close(lowering, index, node, { params, paramNames: parameters.map(parameterName), rest: restOf(node), self, owner: context.owner, isAsync: isAsync(node) }, open);
  });
  leave(lowering, outer);
  const target = lowering.variable();
  lowering.emit({ op: 'function', span: lowering.span(node), target, body: index });
  return target;
}

/** `(value) => called(value)` for what is handed over by its name. */
export function lowerCaller(lowering: Lowering, node: ts.Expression, call: (value: Variable) => Variable): Variable {
  const index = reserve(lowering, node, '');
  const { self, parentClass } = lowering.current;
  const { outer, open } = enter(lowering, self, parentClass);
  const param = lowering.variable();
  lowering.return(node, call(param));
  close(lowering, index, node, { params: [param], paramNames: [''], rest: undefined, self: undefined, owner: undefined, isAsync: false }, open);
  leave(lowering, outer);
  const target = lowering.variable();
  lowering.emit({ op: 'function', span: lowering.span(node), target, body: index });
  return target;
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name && (ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name) || ts.isPrivateIdentifier(node.name))) return node.name.text;
  return '';
}

function parameterName(parameter: ts.ParameterDeclaration): string {
  return ts.isIdentifier(parameter.name) ? parameter.name.text : '';
}

/** The first one may say of what type `this` is, and takes no argument. */
function parametersOf({ parameters }: ts.FunctionLikeDeclaration): readonly ts.ParameterDeclaration[] {
  const [first] = parameters;
  return first && ts.isIdentifier(first.name) && first.name.text === 'this' ? parameters.slice(1) : parameters;
}

function restOf(node: ts.FunctionLikeDeclaration): number | undefined {
  const index = parametersOf(node).findIndex((parameter) => parameter.dotDotDotToken);
  return index < 0 ? undefined : index;
}

/** A place in the list of functions, so that inner functions come after their outer one. */
function reserve(lowering: Lowering, node: ts.Node, name: string): number {
  const empty: FunctionBody = { name, span: lowering.span(node), params: [], paramNames: [], rest: undefined, self: undefined, allArguments: undefined, owner: undefined, instructions: [] };
  return lowering.functions.push(empty) - 1;
}

function enter(lowering: Lowering, self: Variable | undefined, parentClass: Variable | undefined, params?: Variable[]): { outer: [OpenFunction, Environment]; open: OpenFunction } {
  const outer: [OpenFunction, Environment] = [lowering.current, lowering.env];
  const open: OpenFunction = { instructions: [], reaches: [], self, parentClass, ...(params && { params }), allArguments: undefined, yields: undefined, jumps: [], tries: [], catchers: [], caught: [] };
  // What is known of names that are assigned once holds in here too; the others that a function may see are cells.
  lowering.env = lowering.env.inner();
  lowering.current = open;
  return { outer, open };
}

/** How many arguments a function that reads them from `arguments` is given names for. */
const fewest = 2;

/** `arguments` has the parameters as its elements. A library calls back parameters, so there are some even where none is written. */
function listArguments(lowering: Lowering, node: ts.Node, params: Variable[], open: OpenFunction): void {
  if (open.allArguments === undefined) return;
  while (params.length < fewest) params.push(lowering.variable());
  const parts = params.map((value) => ({ value }));
  open.instructions.unshift({ op: 'make', span: lowering.span(node), target: open.allArguments, shape: 'list', parts });
}

function leave(lowering: Lowering, [current, env]: [OpenFunction, Environment]): void {
  lowering.current = current;
  lowering.env = env;
}

function close(lowering: Lowering, index: number, node: ts.Node, shape: Omit<FunctionBody, 'name' | 'span' | 'instructions' | 'allArguments'>, open: OpenFunction): void {
  const { name, span } = lowering.functions[index] ?? { name: '', span: lowering.span(node) };
  lowering.functions[index] = { name, span, ...shape, allArguments: open.allArguments, instructions: open.instructions, reaches: open.reaches, ...(open.caught.length > 0 && { catchers: open.caught }) };
}

function lowerParameters(lowering: Lowering, parameters: readonly ts.ParameterDeclaration[]): Variable[] {
  const variables = parameters.map((parameter) => {
    const binding = ts.isIdentifier(parameter.name) && !parameter.initializer ? lowering.scope.resolve(parameter.name.text) : undefined;
    if (binding) lowering.own(binding.variable, binding);
    return binding ? binding.variable : lowering.variable(parameterName(parameter) || undefined);
  });
  parameters.forEach((parameter, index) => {
    const variable = variables[index];
    if (variable !== undefined) assumeType(lowering, parameter, variable);
    if (variable === undefined || (ts.isIdentifier(parameter.name) && !parameter.initializer)) return;
    declare(lowering, parameter.name, withDefault(lowering, variable, parameter.initializer));
  });
  return variables;
}

function lowerBody(lowering: Lowering, node: ts.FunctionLikeDeclaration): void {
  if (ts.isConstructorDeclaration(node)) lowerParameterProperties(lowering, node);
  if (!node.body) return;
  if (isGenerator(node)) lowering.current.yields = lowering.make(node, 'list', []);
  if (!ts.isBlock(node.body)) {
    lowering.return(node.body, lowering.expression(node.body));
    return;
  }
  lowerStatements(lowering, node.body.statements);
  if (!lowering.env.dead) lowering.return(node.body, lowering.current.yields);
}

/** As against the function that is handed to a helper which runs it, as compilers write asynchronous functions: there `yield` waits. */
function isGenerator(node: ts.FunctionLikeDeclaration): boolean {
  return (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.asteriskToken !== undefined;
}

function lowerParameterProperties(lowering: Lowering, node: ts.ConstructorDeclaration): void {
  for (const parameter of node.parameters) {
    if (!ts.isParameterPropertyDeclaration(parameter, node) || !ts.isIdentifier(parameter.name)) continue;
    const binding = lowering.scope.resolve(parameter.name.text);
    if (binding && lowering.current.self !== undefined) lowering.store(parameter, lowering.current.self, parameter.name.text, lowering.read(binding));
  }
}

export function lowerClass(lowering: Lowering, node: ts.ClassLikeDeclaration): Variable {
  const inlined = inlinedClass(lowering, node);
  if (inlined !== undefined) return inlined;
  const heritage = node.heritageClauses?.find((clause) => clause.token === ExtendsKeyword)?.types[0];
  const parent = heritage && lowering.expression(heritage.expression);
  return lowering.inScopeOf(node, () => {
    const index = reserve(lowering, node, node.name?.text ?? '');
    const target = lowering.variable(node.name?.text);
    const context: Context = { owner: index, ...(parent === undefined ? {} : { parentClass: parent }) };
    const accessors = accessorsOf(lowering, node);
    lowerConstructor(lowering, node, index, context, accessors);
    lowering.emit({ op: 'function', span: lowering.span(node), target, body: index, ...(parent === undefined ? {} : { parent }) });
    const inner = node.name && lowering.scope.resolve(node.name.text);
    if (inner) lowering.assign(node, inner, target);
    const prototype = lowering.load(node, target, 'prototype');
    for (const member of node.members) lowerMember(lowering, member, { class: target, prototype, context, accessors });
    decorateClass(lowering, node, target);
    return target;
  });
}

function lowerConstructor(lowering: Lowering, node: ts.ClassLikeDeclaration, index: number, context: Context, accessors: Accessors): void {
  const constructor = node.members.find((member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined);
  const self = lowering.variable('this');
  const { outer, open } = enter(lowering, self, context.parentClass);
  const fields = node.members.filter((member): member is ts.PropertyDeclaration => ts.isPropertyDeclaration(member) && !isStatic(member));
  const lowerFields = (): void => {
    for (const field of fields)
      if (field.initializer) {
        const { initializer } = field;
        lowering.inScopeOf(field, () => lowering.store(field, self, keyOf(lowering, field.name), lowering.expression(initializer)));
      }
  };
  const lowerOwn = (): void => {
    lowerFields();
    for (const [accessor, variable] of accessors) lowerAccess(lowering, accessor, self, variable);
  };
  const shape = { self, owner: index };
  if (constructor)
    lowering.inScopeOf(constructor, () => {
      const params = lowerParameters(lowering, constructor.parameters);
      lowerOwn();
      lowerBody(lowering, constructor);
      close(lowering, index, node, { ...shape, params, paramNames: constructor.parameters.map(parameterName), rest: restOf(constructor) }, open);
    });
  else {
    lowerOwn();
    const args = lowering.variable('args');
    if (context.parentClass !== undefined) lowering.invoke(node, context.parentClass, [{ value: args, spread: true }], { self });
    close(lowering, index, node, { ...shape, params: [args], paramNames: [''], rest: 0 }, open);
  }
  leave(lowering, outer);
}

function lowerMember(lowering: Lowering, member: ts.ClassElement, place: { class: Variable; prototype: Variable; context: Context; accessors: Accessors }): void {
  const base = isStatic(member) ? place.class : place.prototype;
  if (ts.isMethodDeclaration(member) && member.body) {
    const method = lowerFunction(lowering, member, isStatic(member) ? withoutOwner(place.context) : place.context);
    const key = keyOf(lowering, member.name);
    lowering.store(member, base, key, method);
    const iterator = isIterator(member) ? place.accessors.get(member) : undefined;
    if (iterator !== undefined) lowering.copy(member, iterator, method);
    decorateMethod(lowering, member, { base, key: typeof key === 'string' ? lowering.text(key) : lowering.nothing, value: method });
  } else if (isAccessor(member)) {
    const accessor = lowerFunction(lowering, member, isStatic(member) ? withoutOwner(place.context) : place.context);
    const variable = place.accessors.get(member);
    if (variable === undefined) lowerAccess(lowering, member, base, accessor);
    else lowering.copy(member, variable, accessor);
  }
  else if (ts.isPropertyDeclaration(member) && isStatic(member) && member.initializer) {
    const { initializer } = member;
    ofClass(lowering, member, base, () => lowering.store(member, base, keyOf(lowering, member.name), lowering.expression(initializer)));
  } else if (ts.isClassStaticBlockDeclaration(member)) ofClass(lowering, member, place.class, () => lowering.statement(member.body));
}

/** Code that runs when the class is made, and calls it `this`. */
function ofClass(lowering: Lowering, member: ts.ClassElement, made: Variable, work: () => void): void {
  const { current } = lowering;
  const { self } = current;
  current.self = made;
  lowering.inScopeOf(member, work);
  current.self = self;
}

type Accessor = (ts.AccessorDeclaration | ts.MethodDeclaration) & { readonly body: ts.FunctionBody };

/** The variable of each accessor of the instances; the constructor calls them before their functions are made. */
type Accessors = ReadonlyMap<Accessor, Variable>;

function isAccessor(member: ts.ClassElement): member is ts.AccessorDeclaration & { readonly body: ts.FunctionBody } {
  return (ts.isGetAccessorDeclaration(member) || ts.isSetAccessorDeclaration(member)) && member.body !== undefined;
}

/** A loop over an instance calls it: what it gives one by one are the elements. */
function isIterator(member: ts.ClassElement): member is ts.MethodDeclaration & { readonly body: ts.FunctionBody } {
  if (!ts.isMethodDeclaration(member) || !member.body || !ts.isComputedPropertyName(member.name)) return false;
  const { expression } = member.name;
  return ts.isPropertyAccessExpression(expression) && ts.isIdentifier(expression.expression) && expression.expression.text === 'Symbol' && ['iterator', 'asyncIterator'].includes(expression.name.text);
}

function accessorsOf(lowering: Lowering, node: ts.ClassLikeDeclaration): Accessors {
  return new Map(node.members.filter((member) => isAccessor(member) || isIterator(member)).flatMap((member) => (isStatic(member) ? [] : [[member, lowering.variable()] as const])));
}

/** An accessor makes a member: what a getter gives is its value, and a setter is given whatever it holds. */
function lowerAccess(lowering: Lowering, member: Accessor, self: Variable, accessor: Variable): void {
  if (ts.isMethodDeclaration(member)) {
    lowering.store(member, self, anyKey, lowering.load(member, lowering.invoke(member, accessor, [], { self }), anyKey));
    return;
  }
  const key = keyOf(lowering, member.name);
  if (ts.isGetAccessorDeclaration(member)) lowering.store(member, self, key, lowering.invoke(member, accessor, [], { self }));
  else lowering.invoke(member, accessor, [{ value: lowering.load(member, self, key) }], { self });
}

function withoutOwner(context: Context): Context {
  return context.parentClass === undefined ? {} : { parentClass: context.parentClass };
}
