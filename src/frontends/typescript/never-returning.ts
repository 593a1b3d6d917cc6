// Functions that only throw, as `fail(error)` in `isInside(path) || fail(error)`: what stands behind a call of one is never come to. A method is none,
// since a subclass may have another of its name.
import ts from 'typescript';
import type { Lowering } from './lowering';

/** Notes which of the functions that the statements declare never come back. */
export function noteNeverReturning(lowering: Lowering, statements: readonly ts.Statement[]): void {
  for (const statement of statements)
    for (const { name, declared } of functionsIn(statement)) {
      const binding = onlyThrows(declared) ? lowering.scope.resolve(name) : undefined;
      if (binding && binding.writes <= 0) lowering.neverReturning.add(binding);
    }
}

/** Whether a call certainly throws. */
export function neverReturns(lowering: Lowering, { expression }: ts.CallExpression): boolean {
  if (lowering.neverReturning.size === 0 || !ts.isIdentifier(expression)) return false;
  const binding = lowering.scope.resolve(expression.text);
  return binding !== undefined && lowering.neverReturning.has(binding);
}

interface Declared {
  readonly name: string;
  readonly declared: ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction;
}

function functionsIn(statement: ts.Statement): Declared[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [{ name: statement.name.text, declared: statement }] : [];
  if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => (ts.isIdentifier(name) && initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) ? [{ name: name.text, declared: initializer }] : []));
}

function onlyThrows({ body, modifiers, asteriskToken }: Declared['declared']): boolean {
  if (!body || !ts.isBlock(body) || asteriskToken || modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)) return false;
  const last = body.statements.at(-1);
  return last !== undefined && ts.isThrowStatement(last) && !body.statements.some(returns);
}

function returns(node: ts.Node): boolean {
  if (ts.isReturnStatement(node)) return true;
  return ts.isFunctionLike(node) || ts.isClassLike(node) ? false : (ts.forEachChild(node, (child) => returns(child) || undefined) ?? false);
}
