// Imports and exports. An import loads from a module constant; what a file exports is stored in one record.
import ts from 'typescript';
import type { Variable } from '../../ir/program';
import type { Lowering } from './lowering';

// Read once: the compiler exports them through accessors, and every node asks.
const { DefaultKeyword, ExportKeyword, TypeKeyword } = ts.SyntaxKind;

export function lowerImport(lowering: Lowering, node: ts.ImportDeclaration): void {
  const clause = node.importClause;
  const module = moduleOf(lowering, node.moduleSpecifier);
  if (!clause || module === undefined || clause.phaseModifier === TypeKeyword) return;
  if (clause.name) bind(lowering, clause.name, lowering.load(clause, module, 'default'));
  const named = clause.namedBindings;
  if (named && ts.isNamespaceImport(named)) bind(lowering, named.name, module);
  else
    for (const specifier of named?.elements ?? [])
      if (!specifier.isTypeOnly) bind(lowering, specifier.name, lowering.load(specifier, module, (specifier.propertyName ?? specifier.name).text));
}

export function lowerImportEquals(lowering: Lowering, node: ts.ImportEqualsDeclaration): void {
  const { moduleReference, name } = node;
  if (!ts.isExternalModuleReference(moduleReference)) return;
  const module = moduleOf(lowering, moduleReference.expression);
  if (module !== undefined) bind(lowering, name, module);
}

export function lowerExport(lowering: Lowering, node: ts.ExportAssignment | ts.ExportDeclaration): void {
  if (ts.isExportAssignment(node)) {
    const value = lowering.expression(node.expression);
    if (node.isExportEquals) lowering.copy(node, lowering.exports, value);
    else lowering.store(node, lowering.exports, 'default', value);
    return;
  }
  const from = node.moduleSpecifier && moduleOf(lowering, node.moduleSpecifier);
  const clause = node.exportClause;
  if (!clause) {
    if (from !== undefined) lowering.store(node, lowering.exports, '*', from);
  } else if (ts.isNamespaceExport(clause)) {
    if (from !== undefined) lowering.store(node, lowering.exports, clause.name.text, from);
  } else
    for (const specifier of clause.elements) {
      const name = (specifier.propertyName ?? specifier.name).text;
      if (from !== undefined) lowering.store(specifier, lowering.exports, specifier.name.text, lowering.load(specifier, from, name));
    }
}

function moduleOf(lowering: Lowering, specifier: ts.Expression): Variable | undefined {
  return ts.isStringLiteralLike(specifier) ? lowering.constant({ kind: 'module', specifier: specifier.text }) : undefined;
}

function bind(lowering: Lowering, name: ts.Identifier, value: Variable): void {
  const binding = lowering.scope.resolve(name.text);
  if (binding) lowering.assign(name, binding, value);
}

/** Stores the names that the file's own statements export, once all of them are lowered. */
export function storeExports(lowering: Lowering, file: ts.SourceFile): void {
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement) && !statement.moduleSpecifier && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      for (const specifier of statement.exportClause.elements) storeName(lowering, specifier, (specifier.propertyName ?? specifier.name).text, specifier.name.text);
      continue;
    }
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some((modifier) => modifier.kind === ExportKeyword)) continue;
    const isDefault = ts.getModifiers(statement)?.some((modifier) => modifier.kind === DefaultKeyword) ?? false;
    for (const name of declaredBy(statement)) storeName(lowering, statement, name, isDefault ? 'default' : name);
  }
}

function storeName(lowering: Lowering, node: ts.Node, local: string, exported: string): void {
  const binding = lowering.scope.resolve(local);
  if (binding) lowering.store(node, lowering.exports, exported, lowering.read(binding));
}

/** The names that a statement declares. */
export function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap((declaration) => namesIn(declaration.name));
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement) || ts.isModuleDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}
