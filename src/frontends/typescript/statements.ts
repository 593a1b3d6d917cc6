// Statements: what runs in order, what branches, and where the branches meet.
import ts from 'typescript';
import type { Part, Variable } from '../../ir/program';
import { anyKey } from '../../ir/program';
import type { Branches } from './conditions';
import { branch, isBoolean, literalBoolean, refineIn } from './conditions';
import { lowerEffect, lowerInitializer } from './effects';
import type { Environment } from './environment';
import { lowerThrow, lowerTry } from './exceptions';
import type { JumpTarget, LoopedOver, Lowering } from './lowering';
import { declaredBy, lowerExport, lowerImport, lowerImportEquals } from './modules';
import { noteNeverReturning } from './never-returning';
import { assignTo, declare } from './patterns';
import type { Binding } from './scope';
import { isCell } from './scope';

// Read once: the compiler exports them through accessors, and every node asks.
const {
  Block, BreakStatement, ClassDeclaration, ContinueStatement, DoStatement, EnumDeclaration, ExportAssignment, ExportDeclaration, ExpressionStatement,
  ForInStatement, ForOfStatement, ForStatement, FunctionDeclaration, IfStatement, ImportDeclaration, ImportEqualsDeclaration, LabeledStatement,
  ModuleDeclaration, ReturnStatement, SwitchStatement, ThrowStatement, TrueKeyword, TryStatement, VariableStatement, WhileStatement,
} = ts.SyntaxKind;

export function lowerStatement(lowering: Lowering, node: ts.Statement): void {
  if (lowering.env.dead && node.kind !== FunctionDeclaration) return;
  switch (node.kind) {
    case ExpressionStatement:
      lowerEffect(lowering, (node as ts.ExpressionStatement).expression);
      break;
    case VariableStatement:
      lowerDeclarations(lowering, (node as ts.VariableStatement).declarationList);
      break;
    case ReturnStatement:
      lowerReturn(lowering, node as ts.ReturnStatement);
      break;
    case ThrowStatement:
      lowerThrow(lowering, node as ts.ThrowStatement);
      break;
    case IfStatement:
      lowerIf(lowering, node as ts.IfStatement);
      break;
    case Block:
      lowering.inScopeOf(node, () => lowerStatements(lowering, (node as ts.Block).statements));
      break;
    case ForStatement:
    case WhileStatement:
    case DoStatement:
    case ForOfStatement:
    case ForInStatement:
      lowering.inScopeOf(node, () => lowerLoop(lowering, node as ts.IterationStatement, undefined));
      break;
    case LabeledStatement:
      lowerLabeled(lowering, node as ts.LabeledStatement);
      break;
    case SwitchStatement:
      lowerSwitch(lowering, node as ts.SwitchStatement);
      break;
    case TryStatement:
      lowerTry(lowering, node as ts.TryStatement);
      break;
    case BreakStatement:
    case ContinueStatement:
      lowerJump(lowering, node as ts.BreakOrContinueStatement);
      break;
    case ClassDeclaration:
      lowerClass(lowering, node as ts.ClassDeclaration);
      break;
    case EnumDeclaration:
      lowerEnum(lowering, node as ts.EnumDeclaration);
      break;
    case ModuleDeclaration:
      lowerNamespace(lowering, node as ts.ModuleDeclaration);
      break;
    case ImportDeclaration:
      lowerImport(lowering, node as ts.ImportDeclaration);
      break;
    case ImportEqualsDeclaration:
      lowerImportEquals(lowering, node as ts.ImportEqualsDeclaration);
      break;
    case ExportAssignment:
    case ExportDeclaration:
      lowerExport(lowering, node as ts.ExportAssignment | ts.ExportDeclaration);
      break;
    default:
  }
}

/** Function declarations are there before the first statement runs. */
export function lowerStatements(lowering: Lowering, statements: readonly ts.Statement[]): void {
  noteNeverReturning(lowering, statements);
  for (const statement of statements)
    if (ts.isFunctionDeclaration(statement) && statement.body) {
      const binding = statement.name && lowering.scope.resolve(statement.name.text);
      const value = lowering.parts.functionLike(lowering, statement);
      if (binding) lowering.assign(statement, binding, value);
      else lowering.store(statement, lowering.exports, 'default', value);
    }
  for (const statement of statements) lowering.statement(statement);
}

function lowerDeclarations(lowering: Lowering, list: ts.VariableDeclarationList): void {
  for (const declaration of list.declarations)
    if (declaration.initializer) declare(lowering, declaration.name, lowerInitializer(lowering, declaration.initializer));
    else if (list.flags & ts.NodeFlags.Let) awaitValue(lowering, declaration.name);
}

/** Where several assignments may follow, or none, the name holds nothing until then. What closures see has one variable for all its values. */
function awaitValue(lowering: Lowering, name: ts.BindingName): void {
  const binding = ts.isIdentifier(name) ? lowering.scope.resolve(name.text) : undefined;
  if (binding && !isCell(binding) && binding.writes > 0) lowering.assign(name, binding, lowering.constant({ kind: 'nothing' }));
}

function lowerReturn(lowering: Lowering, node: ts.ReturnStatement): void {
  const { expression } = node;
  const { yields } = lowering.current;
  const literal = expression && literalBoolean(expression);
  if (yields !== undefined) {
    if (expression) lowering.store(node, yields, '$returned', lowering.expression(expression));
    lowering.return(node, yields);
  } else if (literal !== undefined) lowering.return(node, lowering.constant({ kind: 'boolean', boolean: literal }));
  else if (expression && isBoolean(expression)) {
    const { whenTrue, whenFalse } = branch(lowering, expression);
    lowering.env = whenTrue;
    lowering.return(node, lowering.constant({ kind: 'boolean', boolean: true }));
    lowering.env = whenFalse;
    lowering.return(node, lowering.constant({ kind: 'boolean', boolean: false }));
  } else lowering.return(node, expression && lowering.expression(expression));
  lowering.env.dead = true;
}

function lowerIf(lowering: Lowering, node: ts.IfStatement): void {
  const { whenTrue, whenFalse } = branch(lowering, node.expression);
  lowering.env = whenTrue;
  lowering.statement(node.thenStatement);
  const afterThen = lowering.env;
  lowering.env = whenFalse;
  if (node.elseStatement) lowering.statement(node.elseStatement);
  lowering.env = lowering.join(node, [afterThen, lowering.env]);
}

/** Names that the loop assigns are known by one variable at its head, which every round flows back into. */
function openLoop(lowering: Lowering, node: ts.IterationStatement, label: string | undefined): JumpTarget {
  const head = new Map<Binding, Variable>();
  for (const binding of lowering.assignedIn(node)) {
    const version = lowering.variable(binding.name);
    lowering.copy(node, version, lowering.env.read(binding));
    lowering.isMadeTwice(version);
    lowering.renew(binding, version);
    head.set(binding, version);
  }
  const target: JumpTarget = { label, isLoop: true, breaks: [], continues: [], head };
  lowering.current.jumps.push(target);
  return target;
}

function flowBack(lowering: Lowering, node: ts.Node, target: JumpTarget): void {
  if (lowering.env.dead) return;
  for (const [binding, version] of target.head) {
    const now = lowering.env.read(binding);
    if (now !== version) lowering.emit({ op: 'copy', span: lowering.span(node), target: version, value: now, reach: lowering.env.reach });
    lowering.isMadeTwice(version);
  }
}

function lowerLoop(lowering: Lowering, node: ts.IterationStatement, label: string | undefined): void {
  if (ts.isForStatement(node) && node.initializer) {
    if (ts.isVariableDeclarationList(node.initializer)) lowerDeclarations(lowering, node.initializer);
    else lowering.expression(node.initializer);
  }
  const iterated = ts.isForOfStatement(node) || ts.isForInStatement(node) ? lowering.expression(node.expression) : undefined;
  const target = openLoop(lowering, node, label);
  const exits: Environment[] = [];
  const before = lowering.env.reach;
  let over: LoopedOver | undefined;
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
    exits.push(lowering.env.fork());
    if (iterated !== undefined) over = { element: lowerElement(lowering, node, iterated) };
  } else if (!ts.isDoStatement(node)) {
    const condition = ts.isForStatement(node) ? node.condition : ts.isWhileStatement(node) ? node.expression : undefined;
    if (condition) {
      if (ts.isForStatement(node)) over = countedOver(lowering, node, target);
      const { whenTrue, whenFalse } = branch(lowering, condition);
      exits.push(whenFalse);
      lowering.env = whenTrue;
    }
  }
  const beginning = lowering.env.reach;
  lowering.statement(node.statement);
  lowering.env = lowering.join(node, [lowering.env, ...target.continues]);
  if (over) for (const exit of exits) lowering.behindRounds(over, lowering.env, { before, beginning }, exit);
  if (!lowering.env.dead && ts.isForStatement(node) && node.incrementor) lowering.expression(node.incrementor);
  if (!lowering.env.dead && ts.isDoStatement(node)) exits.push(branch(lowering, node.expression).whenFalse);
  flowBack(lowering, node, target);
  lowering.current.jumps.pop();
  lowering.env = lowering.join(node, [...exits, ...target.breaks]);
  if (exits.length + target.breaks.length === 0) lowering.env.dead = true;
}

/** What `for (let i = 0; i < list.length; i++)` goes through, as compilers also write a loop over a list. */
function countedOver(lowering: Lowering, { initializer, condition, incrementor }: ts.ForStatement, { head }: JumpTarget): LoopedOver | undefined {
  if (!initializer || !ts.isVariableDeclarationList(initializer) || !condition || !ts.isBinaryExpression(condition) || condition.operatorToken.kind !== ts.SyntaxKind.LessThanToken) return undefined;
  const { left, right } = condition;
  if (!ts.isIdentifier(left) || !ts.isPropertyAccessExpression(right) || right.name.text !== 'length' || !ts.isIdentifier(right.expression)) return undefined;
  const isCounter = (node: ts.Node): boolean => ts.isIdentifier(node) && node.text === left.text;
  const isFromFirst = initializer.declarations.some(({ name, initializer: first }) => isCounter(name) && first !== undefined && ts.isNumericLiteral(first) && first.text === '0');
  const isOneByOne = incrementor !== undefined && (ts.isPrefixUnaryExpression(incrementor) || ts.isPostfixUnaryExpression(incrementor)) && incrementor.operator === ts.SyntaxKind.PlusPlusToken && isCounter(incrementor.operand);
  const counter = lowering.scope.resolve(left.text);
  const list = lowering.scope.resolve(right.expression.text);
  const element = counter && head.get(counter);
  return isFromFirst && isOneByOne && element !== undefined && list ? { element, of: lowering.env.read(list) } : undefined;
}

function lowerElement(lowering: Lowering, node: ts.ForInOrOfStatement, iterated: Variable): Variable {
  const element = ts.isForInStatement(node)
    ? lowering.invoke(node.initializer, lowering.load(node.initializer, lowering.constant({ kind: 'global', name: 'Object' }), 'keys'), [{ value: iterated }])
    : iterated;
  const value = lowering.load(node.initializer, element, anyKey);
  if (!ts.isVariableDeclarationList(node.initializer)) assignTo(lowering, node.initializer, value);
  else for (const declaration of node.initializer.declarations) declare(lowering, declaration.name, value);
  return value;
}

function lowerLabeled(lowering: Lowering, node: ts.LabeledStatement): void {
  const { statement, label } = node;
  if (ts.isIterationStatement(statement, false)) lowering.inScopeOf(statement, () => lowerLoop(lowering, statement, label.text));
  else {
    const target: JumpTarget = { label: label.text, isLoop: false, breaks: [], continues: [], head: new Map() };
    lowering.current.jumps.push(target);
    lowering.statement(statement);
    lowering.current.jumps.pop();
    lowering.env = lowering.join(node, [lowering.env, ...target.breaks]);
  }
}

function lowerJump(lowering: Lowering, node: ts.BreakOrContinueStatement): void {
  const goesOn = ts.isContinueStatement(node);
  const target = lowering.current.jumps.findLast((jump) => (node.label ? jump.label === node.label.text : jump.isLoop || (!goesOn && jump.label === undefined)));
  if (goesOn) target?.continues.push(lowering.env.fork());
  else target?.breaks.push(lowering.env.fork());
  lowering.env.dead = true;
}

function lowerSwitch(lowering: Lowering, node: ts.SwitchStatement): void {
  const value = node.expression.kind === TrueKeyword ? undefined : lowering.expression(node.expression);
  const target: JumpTarget = { label: undefined, isLoop: false, breaks: [], continues: [], head: new Map() };
  lowering.current.jumps.push(target);
  const start = lowering.env;
  /** What is known where none of the cases before is the one. */
  let rest = start;
  let fallsThrough: Environment | undefined;
  const hasDefault = node.caseBlock.clauses.some(ts.isDefaultClause);
  lowering.inScopeOf(node.caseBlock, () => {
    for (const clause of node.caseBlock.clauses) {
      lowering.env = rest.fork();
      if (ts.isCaseClause(clause)) {
        const { whenTrue, whenFalse } = value === undefined ? branch(lowering, clause.expression) : lowerCase(lowering, clause, value, start);
        lowering.env = whenTrue;
        rest = whenFalse;
      }
      if (fallsThrough && !fallsThrough.dead) lowering.env = lowering.join(clause, [fallsThrough, lowering.env]);
      lowerStatements(lowering, clause.statements);
      fallsThrough = lowering.env;
    }
  });
  lowering.current.jumps.pop();
  lowering.env = lowering.join(node, [...target.breaks, fallsThrough ?? rest, ...(hasDefault ? [] : [rest])]);
}

/** A constant that is the case says itself that none before was; a value that is none of a hundred is told so a hundred times. */
function lowerCase(lowering: Lowering, clause: ts.CaseClause, value: Variable, start: Environment): Omit<Branches, 'value'> {
  const isConstant = ts.isStringLiteralLike(clause.expression) || ts.isNumericLiteral(clause.expression) || ts.isPropertyAccessExpression(clause.expression);
  const condition = lowering.operator(clause, '==', value, lowering.expression(clause.expression));
  const branches = { whenTrue: (isConstant ? start : lowering.env).fork(), whenFalse: lowering.env.fork() };
  refineIn(lowering, clause, condition, branches);
  return branches;
}

function lowerClass(lowering: Lowering, node: ts.ClassDeclaration): void {
  const value = lowering.parts.classLike(lowering, node);
  const binding = node.name && lowering.scope.resolve(node.name.text);
  if (binding) lowering.assign(node, binding, value);
  else lowering.store(node, lowering.exports, 'default', value);
}

function lowerEnum(lowering: Lowering, node: ts.EnumDeclaration): void {
  const parts = node.members.map((member) => ({
    key: ts.isComputedPropertyName(member.name) ? '' : member.name.text,
    value: member.initializer ? lowering.expression(member.initializer) : lowering.constant({ kind: 'number', number: 0 }),
  }));
  const binding = lowering.scope.resolve(node.name.text);
  const value = lowering.make(node, 'record', parts);
  if (binding) lowering.assign(node, binding, value);
}

function lowerNamespace(lowering: Lowering, node: ts.ModuleDeclaration): void {
  const { body, name } = node;
  const binding = ts.isIdentifier(name) ? lowering.scope.resolve(name.text) : undefined;
  if (!body || !binding) return;
  // `namespace Outer.Inner { … }`
  if (ts.isModuleDeclaration(body)) {
    lowering.inScopeOf(body, () => {
      lowerNamespace(lowering, body);
      lowering.assign(node, binding, lowering.make(node, 'record', partsOf(lowering, [body.name.text])));
    });
    return;
  }
  if (!ts.isModuleBlock(body)) return;
  lowering.inScopeOf(body, () => {
    lowerStatements(lowering, body.statements);
    lowering.assign(node, binding, lowering.make(node, 'record', partsOf(lowering, body.statements.flatMap(declaredBy))));
  });
}

/** The names, with what they hold at the end. */
function partsOf(lowering: Lowering, names: readonly string[]): Part[] {
  return names.flatMap((key) => {
    const member = lowering.scope.resolve(key);
    return member ? [{ key, value: lowering.read(member) }] : [];
  });
}
