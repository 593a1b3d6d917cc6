// Where a file's imports end, which is where a fix adds imports, constants and functions of its own.
import ts from 'typescript';
import type { Changes } from './changes';
import type { ParsedFile } from './parsed-file';
import { nodesBelow } from './parsed-file';
import { requiredModule } from './origin-of';
import { styleOf } from './style-of';

/** The end of the line of the last import; without imports, the end of the directives and the `#!` line, or the start of the file. */
export function endOfImports(file: ParsedFile): number {
  const { statements } = file.source;
  const firstCode = statements.findIndex((each) => ts.isFunctionDeclaration(each) || ts.isClassDeclaration(each));
  const opening = firstCode < 0 ? statements : statements.slice(0, firstCode);
  const last = statements.findLast(ts.isImportDeclaration) ?? opening.findLast(isImport) ?? statements.filter(isDirective).at(-1);
  if (last) return last.end + (/^[ \t]*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(file.text.slice(last.end))?.[0].length ?? 0);
  return /^#![^\r\n]*/.exec(file.text)?.[0].length ?? 0;
}

/** Whether modules are brought in with `import` or with `require`. */
export function importsWith(file: ParsedFile): 'import' | 'require' {
  if (/\.m[jt]s$/.test(file.path)) return 'import';
  const { statements } = file.source;
  if (statements.some((each) => ts.isImportDeclaration(each) || ts.isExportDeclaration(each) || ts.isExportAssignment(each) || isExported(each))) return 'import';
  if (statements.some(isImport)) return 'require';
  return /\.tsx?$/.test(file.path) ? 'import' : 'require';
}

/** Adds code of its own below the imports, set off by empty lines. */
export function insertAfterImports(changes: Changes, lines: readonly string[]): void {
  const { eol } = styleOf(changes.file);
  const at = endOfImports(changes.file);
  const code = lines.join(eol);
  changes.insert(at, at === 0 ? `${code}${eol}${eol}` : `${eol}${eol}${code}`);
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword) === true;
}

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

function isImport(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) return true;
  return ts.isVariableStatement(statement) && statement.declarationList.declarations.some((each) => each.initializer !== undefined && requires(each.initializer));
}

/** Whether the initializer is a `require`, as it is or inside a compiler's interop call; functions that call `require` later are none. */
function requires(initializer: ts.Expression): boolean {
  if (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer) || initializer.getWidth() > 300) return false;
  if (ts.isCallExpression(initializer) && requiredModule(initializer) !== undefined) return true;
  for (const node of nodesBelow(initializer)) {
    if (ts.isFunctionLike(node)) return false;
    if (ts.isCallExpression(node) && requiredModule(node) !== undefined) return true;
  }
  return false;
}
