// Moves values from the declaration they were written in to the place where the declared name is used, where that means the same.
import ts from 'typescript';
import type { Changes } from './changes';
import { assignmentsOf, declarationOf, usesOf } from './declaration-of';
import type { Declaration } from './declaration-of';
import { nodesBelow } from './parsed-file';

/**
 * Whether the values may be written at the place instead of in the declarations they were followed through. Removes declarations that nothing
 * else uses; others stay, and then the values must not do anything when they are evaluated twice.
 */
export function carryValues(changes: Changes, through: readonly ts.VariableDeclaration[], values: readonly ts.Expression[], at: ts.Node): boolean {
  if (through.length === 0) return true;
  if (!values.every((value) => meansTheSame(value, at))) return false;
  const removable = through.map(removableStatement);
  const allRemoved = removable.every((statement) => statement !== undefined) && through.every((each) => functionAround(each) === functionAround(at));
  if (!allRemoved && !values.every(isWithoutEffect)) return false;
  for (const statement of removable) {
    if (!statement) break;
    changes.removeStatement(statement);
  }
  return true;
}

/** Removes the constants whose only use the fix has taken away. */
export function removeUsedOnce(changes: Changes, declarations: readonly ts.VariableDeclaration[]): void {
  for (const declaration of new Set(declarations)) {
    const statement = removableStatement(declaration);
    if (statement) changes.removeStatement(statement);
  }
}

/** The statement that only declares this one constant, used once. */
function removableStatement(declaration: ts.VariableDeclaration): ts.VariableStatement | undefined {
  const list = declaration.parent;
  if (!ts.isVariableDeclarationList(list) || list.declarations.length !== 1 || !ts.isVariableStatement(list.parent)) return undefined;
  return list.parent.modifiers?.length || usesOf(declaration).length !== 1 ? undefined : list.parent;
}

export function meansTheSame(value: ts.Expression, at: ts.Node): boolean {
  for (const node of [value, ...nodesBelow(value)]) {
    if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) return false;
    if (!ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) continue;
    const declaration = declarationOf(node.text, node);
    if (declaration === undefined) continue;
    const inside = declaration.pos >= value.pos && declaration.end <= value.end;
    if (!inside && (declarationOf(node.text, at) !== declaration || isAssignedBetween(declaration, value.end, at.pos))) return false;
  }
  return true;
}

/** Whether the name may get another value between two places: by an assignment there, or by one in another function. */
function isAssignedBetween(declaration: Declaration, from: number, to: number): boolean {
  const around = ts.findAncestor(declaration, ts.isFunctionLike);
  return assignmentsOf(declaration).some((use) => (from <= use.pos && use.pos < to) || ts.findAncestor(use, ts.isFunctionLike) !== around);
}

export function isWithoutEffect(value: ts.Expression): boolean {
  for (const node of [value, ...nodesBelow(value)]) {
    if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isAwaitExpression(node) || ts.isDeleteExpression(node) || ts.isYieldExpression(node)) return false;
    if (ts.isPostfixUnaryExpression(node) || ts.isFunctionLike(node) || ts.isTaggedTemplateExpression(node)) return false;
    if (ts.isPrefixUnaryExpression(node) && node.operator >= ts.SyntaxKind.PlusPlusToken && node.operator <= ts.SyntaxKind.MinusMinusToken) return false;
    if (ts.isBinaryExpression(node) && node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastAssignment) return false;
  }
  return true;
}

function functionAround(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node, (each) => ts.isFunctionLike(each));
}
