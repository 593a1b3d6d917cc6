// Makes an export of a Node module nameable in a file: reuses a binding, widens an import, or adds one in the file's own manner.
import ts from 'typescript';
import type { Changes } from './changes';
import type { Declaration } from './declaration-of';
import { declarationOf } from './declaration-of';
import { freeName } from './names';
import { bareName, originOfDeclaration } from './origin-of';
import type { ParsedFile } from './parsed-file';
import { nodesBelow } from './parsed-file';
import { literal, styleOf } from './style-of';
import { endOfImports, importsWith } from './top-of-file';

export interface ImportWish {
  /** A module of Node's, without `node:`, if nothing else is said. */
  readonly module: string;
  readonly isPackage?: boolean;
  readonly name: string;
  /** Where the name will stand. */
  readonly at: ts.Node;
  /** An import of the same module that the fix leaves without any use; it makes room for the new one. */
  readonly unused?: Declaration | undefined;
  /** An import that the fix leaves without any use; a new one is written in its place. */
  readonly instead?: ts.Statement | undefined;
}

/** The text that names the export at the place, after edits to the imports where they are needed. */
export function nameImported(changes: Changes, wish: ImportWish): string {
  const { file } = changes;
  const present = importedFrom(file, wish.module).filter((each) => each !== wish.unused && visible(each, wish.at));
  for (const declaration of present) {
    const name = originOfDeclaration(declaration)?.name;
    if (name === wish.name) return nameOf(declaration);
  }
  const whole = present.find((declaration) => originOfDeclaration(declaration)?.name === '');
  if (whole) return `${nameOf(whole)}.${wish.name}`;
  const local = freeName(file, wish.name);
  if (wish.unused && replaceElement(changes, wish.unused, wish.name, local)) return local;
  const neighbor = present.find((declaration) => ts.isImportSpecifier(declaration) || ts.isBindingElement(declaration));
  if (neighbor) {
    changes.insert(lastElement(neighbor).end, `, ${element(neighbor, wish.name, local)}`);
    return local;
  }
  addImport(changes, wish, local);
  return local;
}

/** The text that names a whole module at the top of the file, as `path` in `path.relative`. */
export function moduleImported(changes: Changes, module: string): string {
  const { file } = changes;
  const present = importedFrom(file, module).find((declaration) => originOfDeclaration(declaration)?.name === '');
  if (present) return nameOf(present);
  const local = freeTopName(file, bareName(module).replace(/\W.*/, ''));
  const style = styleOf(file);
  const from = specifier(file, module);
  const statement = importsWith(file) === 'import' ? `import * as ${local} from ${literal(from, style)}` : `const ${local} = require(${literal(from, style)})`;
  insertLine(changes, statement);
  return local;
}

/** The bindings that the file's own code takes from the module, types left out. */
export function importedFrom(file: ParsedFile, module: string): readonly Declaration[] {
  const found: Declaration[] = [];
  for (const statement of file.source.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isVariableStatement(statement) && !ts.isImportEqualsDeclaration(statement)) continue;
    for (const node of [statement, ...nodesBelow(statement)]) {
      if (isImporting(node) && isTop(node) && !isTypeOnly(node) && isOf(node, module)) found.push(node);
    }
  }
  return found;
}

function isOf(node: Declaration, module: string): boolean {
  const origin = originOfDeclaration(node);
  return origin?.module === module && !origin.promisified;
}

function isImporting(node: ts.Node): node is Declaration {
  const named = ts.isImportSpecifier(node) || ts.isNamespaceImport(node) || ts.isImportEqualsDeclaration(node) || (ts.isImportClause(node) && node.name !== undefined);
  return named || ((ts.isBindingElement(node) || ts.isVariableDeclaration(node)) && ts.isIdentifier(node.name));
}

function isTop(node: Declaration): boolean {
  let parent: ts.Node = node.parent;
  while (!ts.isSourceFile(parent)) {
    if (ts.isFunctionLike(parent) || ts.isBlock(parent)) return false;
    parent = parent.parent;
  }
  return true;
}

function isTypeOnly(node: Declaration): boolean {
  if (ts.isImportSpecifier(node)) return node.isTypeOnly || isTypeClause(node.parent.parent);
  return ts.isNamespaceImport(node) ? isTypeClause(node.parent) : ts.isImportClause(node) && isTypeClause(node);
}

function isTypeClause(clause: ts.ImportClause): boolean {
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function visible(declaration: Declaration, at: ts.Node): boolean {
  return declarationOf(nameOf(declaration), at) === declaration;
}

function nameOf(declaration: Declaration): string {
  return declaration.name && ts.isIdentifier(declaration.name) ? declaration.name.text : '';
}

function replaceElement(changes: Changes, old: Declaration, name: string, local: string): boolean {
  if (!ts.isImportSpecifier(old) && !ts.isBindingElement(old)) return false;
  changes.replace(old, element(old, name, local));
  return true;
}

function element(like: Declaration, name: string, local: string): string {
  if (name === local) return name;
  return ts.isImportSpecifier(like) ? `${name} as ${local}` : `${name}: ${local}`;
}

function lastElement(neighbor: Declaration): ts.Node {
  const { parent } = neighbor;
  return ts.isNamedImports(parent) || ts.isObjectBindingPattern(parent) ? (parent.elements.at(-1) ?? neighbor) : neighbor;
}

function addImport(changes: Changes, { module, name, instead, isPackage }: ImportWish, local: string): void {
  const { file } = changes;
  const style = styleOf(file);
  const from = literal(isPackage ? module : specifier(file, module), style);
  const plain = name === local;
  const statement =
    importsWith(file) === 'import' ? `import { ${plain ? name : `${name} as ${local}`} } from ${from}` : `const { ${plain ? name : `${name}: ${local}`} } = require(${from})`;
  if (instead) changes.replace(instead, statement + style.semicolon);
  else insertLine(changes, statement);
}

/** Adds a line of code after the imports. */
function insertLine(changes: Changes, statement: string): void {
  const at = endOfImports(changes.file);
  const { eol, semicolon } = styleOf(changes.file);
  changes.insert(at, at === 0 ? `${statement}${semicolon}${eol}` : `${eol}${statement}${semicolon}`);
}

/** The module's name with `node:` where the file writes it so, or imports nothing that could tell. */
function specifier(file: ParsedFile, module: string): string {
  if (/['"]node:[a-z]/.test(file.text)) return `node:${module}`;
  return /(?:from|require\(|import\()\s*['"](?:fs|path|os|util|child_process|http|https|url|crypto|events|stream|process|net|fs\/promises)['"]/.test(file.text) ? module : `node:${module}`;
}

/** A name for the top of the file that no other top-level name is; the same word inside functions does no harm. */
function freeTopName(file: ParsedFile, wish: string): string {
  return declarationOf(wish, file.source) ? freeName(file, `node${wish.charAt(0).toUpperCase()}${wish.slice(1)}`) : wish;
}
