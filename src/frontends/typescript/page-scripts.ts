// Scripts that web pages run, as the bundles of a server's widgets: the largest files of many a server, and no part of it.
import ts from 'typescript';

/** What code reads that other code loads, or that runs in no page. */
const elsewhere = ['module', 'exports', 'Deno', 'Bun'];

/** Bundlers leave a function that calls `require` with whatever it is given, should there be one. */
const takesIn = /(?<![.$\w])require\s*\(\s*["'`]/;

/**
 * Whether the file is a script for web pages: it reads a page's `document`, and nobody can take it in, nor it anybody, as it neither imports nor
 * exports anything. `free` are the names that nothing in it declares.
 */
export function isPageScript({ statements, text }: ts.SourceFile, free: ReadonlySet<string>): boolean {
  if (!free.has('document') || elsewhere.some((name) => free.has(name)) || statements.some(isOfModule)) return false;
  return !free.has('require') || !takesIn.test(text);
}

function isOfModule(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement) || ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  return ts.canHaveModifiers(statement) && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}
