// Removes an import that a fix has left without any use, and the whole declaration where nothing else is in it.
import ts from 'typescript';
import type { Changes } from './changes';
import type { Declaration } from './declaration-of';

export function removeImport(changes: Changes, declaration: Declaration): void {
  if (!ts.isImportSpecifier(declaration) && !ts.isBindingElement(declaration)) return;
  const siblings: readonly ts.Node[] = declaration.parent.elements;
  const index = siblings.indexOf(declaration);
  const previous = siblings[index - 1];
  const next = siblings[index + 1];
  const whole = wholeImport(declaration);
  if (next) changes.replace({ start: declaration.getStart(), end: next.getStart() }, '');
  else if (previous) changes.replace({ start: previous.end, end: declaration.end }, '');
  else if (whole) changes.removeStatement(whole);
}

/** The statement that brings in this name and nothing else. */
export function wholeImport(declaration: Declaration): ts.Statement | undefined {
  if (!ts.isImportSpecifier(declaration) && !ts.isBindingElement(declaration)) return undefined;
  if (declaration.parent.elements.length !== 1) return undefined;
  const isWhole = ts.isImportSpecifier(declaration) ? declaration.parent.parent.name === undefined : isOnlyDeclaration(declaration);
  return isWhole ? ts.findAncestor(declaration, ts.isStatement) : undefined;
}

function isOnlyDeclaration(element: ts.BindingElement): boolean {
  const holder = element.parent.parent;
  return ts.isVariableDeclaration(holder) && ts.isVariableDeclarationList(holder.parent) && holder.parent.declarations.length === 1;
}
