// What the helper functions of compilers do, by the names they are given: said directly instead of followed through their code.
import ts from 'typescript';
import type { Argument, Variable } from '../../ir/program';
import { lowerDecorate } from './decorators';
import { inlinedPackage } from './inlined-libraries';
import type { Lowering } from './lowering';
import { nameOf, storeEach } from './property-descriptors';
import { lowerGenerator } from './state-machine';

type Arguments = readonly ts.Expression[];
type Helper = (lowering: Lowering, node: ts.CallExpression, args: Arguments) => Variable | undefined;

/** They hand on what they are given first. */
const handsOn: Helper = (lowering, _node, [first]) => first && lowering.expression(first);

/** All members of all arguments, in one new record. */
const merges: Helper = (lowering, node, args) => lowering.make(node, 'record', args.map((argument) => ({ value: lowering.expression(argument), spread: true })));

/** `Object.assign` into a record that was made for it, as a spread is written for older engines: nobody else holds what is written to. */
export function lowerAssign(lowering: Lowering, node: ts.CallExpression): Variable | undefined {
  return isAssign(lowering, node) && isFresh(lowering, node.arguments[0]) && !node.arguments.some((argument) => ts.isSpreadElement(argument)) ? merges(lowering, node, node.arguments) : undefined;
}

function isAssign(lowering: Lowering, { expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === 'assign' && ts.isIdentifier(expression.expression) && expression.expression.text === 'Object' && lowering.scope.resolve('Object') === undefined;
}

function isFresh(lowering: Lowering, target: ts.Expression | undefined): boolean {
  if (!target) return false;
  return ts.isObjectLiteralExpression(target) || (ts.isCallExpression(target) && isAssign(lowering, target) && isFresh(lowering, target.arguments[0]));
}

/** All elements of the lists among the arguments, in one new list. */
const joins: Helper = (lowering, node, args) =>
  lowering.make(
    node,
    'list',
    args.filter((argument) => !isFlag(argument)).map((argument) => ({ value: lowering.expression(argument), spread: true })),
  );

/** An asynchronous function written as a generator: called at once. */
function runs(given: number, body: number): Helper {
  return (lowering, node, args) => {
    const generator = args[body];
    if (!generator) return undefined;
    const { self } = lowering.current;
    return lowering.invoke(node, lowering.expression(generator), handedOver(lowering, args[given], generator), self === undefined ? {} : { self });
  };
}

function handedOver(lowering: Lowering, list: ts.Expression | undefined, to: ts.Expression): Argument[] {
  if (!list || ts.isVoidExpression(list) || list.kind === ts.SyntaxKind.NullKeyword) return [];
  if (ts.isArrayLiteralExpression(list)) return list.elements.map((element) => ({ value: lowering.expression(ts.isSpreadElement(element) ? element.expression : element), span: lowering.span(element), ...(ts.isSpreadElement(element) && { spread: true }) }));
  return ownArguments(lowering, list, to) ?? [{ value: lowering.expression(list), spread: true }];
}

/** `arguments`, one by one, as many as the generator takes: it may have names for more of them than the function around it. */
function ownArguments(lowering: Lowering, list: ts.Expression, to: ts.Expression): Argument[] | undefined {
  const { params } = lowering.current;
  if (!params || !ts.isIdentifier(list) || list.text !== 'arguments' || lowering.scope.resolve('arguments')) return undefined;
  if (!ts.isFunctionExpression(to) || to.parameters.some((parameter) => parameter.dotDotDotToken)) return undefined;
  while (params.length < to.parameters.length) params.push(lowering.variable());
  return params.slice(0, to.parameters.length).map((value) => ({ value, span: lowering.span(list) }));
}

/** Whatever the source exports is exported by the target too. */
const exportsAll: Helper = (lowering, node, [source, target]) => {
  if (!source) return undefined;
  lowering.store(node, target ? lowering.expression(target) : lowering.exports, '*', lowering.expression(source));
  return lowering.nothing;
};

/** A class that extends another where the language has none: its instances and itself have the other's members. */
const inherits: Helper = (lowering, node, [child, parent]) => {
  if (!child || !parent) return undefined;
  const [own, others] = [lowering.expression(child), lowering.expression(parent)];
  lowering.store(node, lowering.load(node, own, 'prototype'), '*', lowering.load(node, others, 'prototype'));
  lowering.store(node, own, '*', others);
  return lowering.nothing;
};

/** `(object, key, value)` as an assignment. */
const defines: Helper = (lowering, node, [object, key, value]) => {
  if (!object || !key || !value) return undefined;
  const target = lowering.expression(object);
  lowering.store(node, target, ts.isStringLiteralLike(key) ? key.text : lowering.expression(key), lowering.expression(value));
  return target;
};

/** A private member, known by the name of the variable that stands for it. */
function privateMember(object: number, key: number): Helper {
  return (lowering, node, args) => {
    const [holder, name] = [args[object], args[key]];
    if (!holder || !name || !ts.isIdentifier(name)) return undefined;
    return lowering.load(node, lowering.expression(holder), `#${name.text}`);
  };
}

const setsPrivate: Helper = (lowering, node, [object, name, given]) => {
  if (!object || !name || !given || !ts.isIdentifier(name)) return undefined;
  const value = lowering.expression(describedValue(given));
  lowering.store(node, lowering.expression(object), `#${name.text}`, value);
  return value;
};

/** swc gives a new private field as `{ writable: true, value }`. */
function describedValue(given: ts.Expression): ts.Expression {
  if (!ts.isObjectLiteralExpression(given) || !given.properties.some((property) => nameOf(property) === 'writable')) return given;
  const described = given.properties.find((property) => nameOf(property) === 'value');
  return described && ts.isPropertyAssignment(described) ? described.initializer : given;
}

/** TypeScript reads fields (`f`), methods (`m`) and accessors (`a`) through one helper. */
const getsPrivate: Helper = (lowering, node, args) => {
  const [object, , kind, method] = args;
  if (!object || !kind || !method || !ts.isStringLiteralLike(kind) || kind.text === 'f') return privateMember(0, 1)(lowering, node, args);
  const value = lowering.expression(method);
  return kind.text === 'm' ? value : lowering.invoke(node, value, [], { self: lowering.expression(object) });
};

const privateMethod: Helper = (lowering, _node, [, , method]) => method && lowering.expression(method);

const loadsModule: Helper = (lowering, _node, [specifier]) =>
  specifier && ts.isStringLiteralLike(specifier) ? lowering.constant({ kind: 'module', specifier: specifier.text }) : undefined;

/** The record of what a module exports: a function for each name. */
const exportsEach: Helper = (lowering, node, [target, record]) => {
  if (!target || !record || !ts.isObjectLiteralExpression(record)) return undefined;
  const inlined = inlinedPackage(lowering, record);
  if (inlined !== undefined) {
    lowering.store(node, lowering.expression(target), '*', inlined);
    return lowering.nothing;
  }
  storeEach(lowering, lowering.expression(target), record);
  return lowering.nothing;
};

/** `(exports, module) => { … }` runs once, and whoever calls what the helper gives gets what it exports: each module has exports of its own. */
const wrapsModule: Helper = (lowering, node, [given]) => {
  const [only, ...others] = given && ts.isObjectLiteralExpression(given) ? given.properties : [];
  const run = only && ts.isMethodDeclaration(only) ? lowering.parts.functionLike(lowering, only) : given && !ts.isObjectLiteralExpression(given) ? lowering.expression(given) : undefined;
  if (run === undefined || others.length > 0) return undefined;
  const exports = lowering.make(node, 'record', []);
  const module = lowering.make(node, 'record', [{ key: 'exports', value: exports }]);
  lowering.invoke(node, run, [{ value: exports }, { value: module }]);
  return lowering.answering(node, lowering.load(node, module, 'exports'));
};

/** What TypeScript and esbuild write. */
const doublyMarked: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  ...named(handsOn, 'importDefault importStar toESM toCommonJS name rest objRest await read values asyncValues'),
  ...named(merges, 'assign spreadValues spreadProps'),
  ...named(joins, 'spreadArray spreadArrays spread'),
  ...named(runs(1, 3), 'awaiter'),
  ...named(runs(1, 2), 'async asyncGenerator'),
  ...named(lowerGenerator, 'generator'),
  ...named(exportsEach, 'export'),
  ...named(wrapsModule, 'commonJS commonJSMin'),
  ...named(exportsAll, 'exportStar'),
  ...named(inherits, 'extends'),
  ...named(defines, 'publicField defNormalProp'),
  ...named(privateMember(0, 1), 'privateGet'),
  ...named(getsPrivate, 'classPrivateFieldGet'),
  ...named(setsPrivate, 'privateSet privateAdd classPrivateFieldSet'),
  ...named(privateMethod, 'privateMethod'),
  ...named(lowerDecorate, 'decorate decorateClass'),
]);

/** What Babel and swc write; the one in camel case, the other with underscores. */
const singlyMarked: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  ...named(handsOn, 'interopRequireDefault interopRequireWildcard asyncToGenerator wrapAsyncGenerator objectWithoutProperties objectWithoutPropertiesLoose'),
  ...named(handsOn, 'assertThisInitialized possibleConstructorReturn slicedToArray asyncIterator'),
  ...named(merges, 'extends objectSpread objectSpread2 objectSpreadProps'),
  ...named(joins, 'toConsumableArray'),
  ...named(exportsEach, 'export'),
  ...named(exportsAll, 'exportStar'),
  ...named(inherits, 'inherits inheritsLoose'),
  ...named(defines, 'defineProperty'),
  ...named(privateMember(0, 1), 'classPrivateFieldGet'),
  ...named(setsPrivate, 'classPrivateFieldSet classPrivateFieldInit classPrivateFieldInitSpec'),
  ...named(privateMethod, 'classPrivateMethodGet'),
  ...named(lowerDecorate, 'tsDecorate'),
]);

/** The helpers of rollup have no mark. */
const unmarked: ReadonlyMap<string, Helper> = new Map<string, Helper>(named(handsOn, 'getDefaultExportFromCjs getDefaultExportFromNamespaceIfPresent getAugmentedNamespace'));

function named(helper: Helper, names: string): [string, Helper][] {
  return names.split(' ').map((name) => [name.toLowerCase(), helper]);
}

/** `__spreadArray([], list, false)`: the last one says how, not what. */
function isFlag(argument: ts.Expression): boolean {
  return argument.kind === ts.SyntaxKind.TrueKeyword || argument.kind === ts.SyntaxKind.FalseKeyword || ts.isPrefixUnaryExpression(argument);
}

/** Names such as `require2` and `nodeRequire`, which bundlers give to Node's own function. */
const requires = /^_*(?:node|cjs|module)?_?require\d*$/i;

/** How every name begins or goes on that may be one's; calls are many. */
const mayBe = /^_|^get[AD]|require/i;

/** The value of a call of a helper, where the name is one's; members of tslib have the names that TypeScript uses. */
export function lowerHelper(lowering: Lowering, node: ts.CallExpression, written: string): Variable | undefined {
  const binding = lowering.helpers.size > 0 ? lowering.scope.resolve(written) : undefined;
  const name = (binding && lowering.helpers.get(binding)) ?? written;
  if (!mayBe.test(name)) return undefined;
  if (requires.test(name)) return loadsModule(lowering, node, node.arguments);
  const marks = /^_*/.exec(name)?.[0].length ?? 0;
  const helpers = marks === 0 ? unmarked : marks === 1 ? singlyMarked : doublyMarked;
  return helpers.get(name.replaceAll('_', '').toLowerCase())?.(lowering, node, node.arguments);
}
