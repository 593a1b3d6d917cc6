// Which declaration a name means at a place, by walking outward through the scopes. Types and merged declarations are left out.
import ts from 'typescript';
import { nodesBelow } from './parsed-file';

export type Declaration =
  | ts.VariableDeclaration
  | ts.BindingElement
  | ts.ParameterDeclaration
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ClassLikeDeclaration
  | ts.EnumDeclaration
  | ts.ImportSpecifier
  | ts.ImportClause
  | ts.NamespaceImport
  | ts.ImportEqualsDeclaration;

/** The declaration of the name as seen from the node; nothing where it is global. */
export function declarationOf(name: string, from: ts.Node): Declaration | undefined {
  for (let scope: ts.Node | undefined = from; scope as ts.Node | undefined; scope = scope.parent) {
    const found = declaredIn(scope, name);
    if (found) return found;
  }
  return undefined;
}

/** The identifiers that mean this declaration, itself left out. */
export function usesOf(declaration: Declaration): readonly ts.Identifier[] {
  const name = declaration.name;
  if (!name || !ts.isIdentifier(name)) return [];
  const uses: ts.Identifier[] = [];
  for (const node of nodesBelow(declaration.getSourceFile())) {
    if (ts.isIdentifier(node) && node !== name && node.text === name.text && !isMemberName(node) && declarationOf(node.text, node) === declaration) uses.push(node);
  }
  return uses;
}

/** Whether the name never gets another value after its declaration. */
export function isNeverReassigned(declaration: Declaration): boolean {
  if (ts.isVariableDeclaration(declaration) && ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) return true;
  return assignmentsOf(declaration).length === 0;
}

/** The uses that give the name another value. */
export function assignmentsOf(declaration: Declaration): readonly ts.Identifier[] {
  return usesOf(declaration).filter(isAssigned);
}

function isAssigned(use: ts.Identifier): boolean {
  const { parent } = use;
  if (ts.isBinaryExpression(parent) && parent.left === use) {
    return parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  }
  // Destructuring assignments and loop heads are rare enough to be taken for assignments whatever they do.
  return ts.isShorthandPropertyAssignment(parent) ? ts.isBinaryExpression(parent.parent.parent) : ts.isForOfStatement(parent) && parent.initializer === use;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertySignature(parent)) return parent.name === node;
  return ts.isBindingElement(parent) && parent.propertyName === node;
}

function declaredIn(scope: ts.Node, name: string): Declaration | undefined {
  if (ts.isBlock(scope) || ts.isSourceFile(scope) || ts.isModuleBlock(scope)) return declaredBy(scope.statements, name);
  if (ts.isCaseBlock(scope)) return firstOf(scope.clauses, (clause) => declaredBy(clause.statements, name));
  if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) {
    return scope.initializer && ts.isVariableDeclarationList(scope.initializer) ? inList(scope.initializer, name) : undefined;
  }
  if (ts.isCatchClause(scope)) return scope.variableDeclaration && bound(scope.variableDeclaration, name);
  if (ts.isFunctionLike(scope)) {
    const parameter = firstOf(scope.parameters, (each) => bound(each, name));
    if (parameter) return parameter;
  }
  return (ts.isFunctionExpression(scope) || ts.isClassExpression(scope)) && scope.name?.text === name ? scope : undefined;
}

function declaredBy(statements: readonly ts.Statement[], name: string): Declaration | undefined {
  return firstOf(statements, (statement) => {
    if (ts.isVariableStatement(statement)) return inList(statement.declarationList, name);
    if (ts.isImportDeclaration(statement)) return inClause(statement.importClause, name);
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) {
      return statement.name?.text === name ? statement : undefined;
    }
    return undefined;
  });
}

function inClause(clause: ts.ImportClause | undefined, name: string): Declaration | undefined {
  if (clause?.name?.text === name) return clause;
  const named = clause?.namedBindings;
  if (!named) return undefined;
  if (ts.isNamespaceImport(named)) return named.name.text === name ? named : undefined;
  return named.elements.find((element) => element.name.text === name);
}

function inList(list: ts.VariableDeclarationList, name: string): Declaration | undefined {
  return firstOf(list.declarations, (declaration) => bound(declaration, name));
}

function bound(declaration: ts.VariableDeclaration | ts.BindingElement | ts.ParameterDeclaration, name: string): Declaration | undefined {
  if (ts.isIdentifier(declaration.name)) return declaration.name.text === name ? declaration : undefined;
  return firstOf(declaration.name.elements, (element) => (ts.isOmittedExpression(element) ? undefined : bound(element, name)));
}

function firstOf<Item, Result>(items: Iterable<Item>, find: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
