// Packages whose code a bundler has put into the file and whose files it names, in a comment before what each of them had. Where rows say what such a
// package does, it is what an import of it would be, and its code, which is none of the server's, is not followed.
import ts from 'typescript';
import { packageOf } from '../../ir/package-name';
import type { Variable } from '../../ir/program';
import type { Lowering } from './lowering';
import { declaredBy } from './modules';

/** Whether rows know what a file of a package exports, by its path below `node_modules`; as what they know it. */
export type KnownFile = (path: string) => string | undefined;

/** `// node_modules/a/b.js` of esbuild and Bun, `//#region node_modules/a/b.js` of Rolldown; files of the project itself are named in the same way. */
const fileComment = /^\/\/(?:#region)? ?(?:\.{0,2}\/)*((?:[\w@.+~[\]() -]+\/)*[\w@.+~[\]() -]+\.(?:[cm]?[jt]sx?|json|node|vue|svelte))$/;
const endComment = /^\/\/ ?#endregion/;
const lastPackage = /^(?:.*\/)?node_modules\/((?!\.)[^/]+\/.+)$/;

/** A package that offers tools is the server itself, or a framework that it is written in. */
const offersTools = /\b(?:McpServer|setRequestHandler|registerTool|CallToolRequestSchema)\b/;

/** What stands in the file of one package. */
interface Bundled {
  readonly name: string;
  /** As what rows know the file. */
  readonly known: string | undefined;
}

/** The statements of the file that are its own or a package's that nothing is known of. The names that the others declare are bound to what an import gives. */
export function withoutKnownPackages(lowering: Lowering, known: KnownFile): readonly ts.Statement[] {
  const { source } = lowering;
  if (!source.text.includes('node_modules/')) return source.statements;
  const own: ts.Statement[] = [];
  const imported = importedBy(source);
  const unknown = new Map<string, ts.Statement[]>();
  let present: Bundled | undefined;
  for (const statement of source.statements) {
    for (const comment of commentsBefore(source, statement)) {
      const path = fileComment.exec(comment)?.[1];
      if (path !== undefined || endComment.test(comment)) present = path === undefined ? undefined : packageIn(path, known, imported);
    }
    if (present?.known !== undefined && !ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) bindNames(lowering, statement, lowering.constant({ kind: 'module', specifier: present.known }));
    else {
      own.push(statement);
      if (!present) continue;
      const before = unknown.get(present.name);
      if (before) before.push(statement);
      else unknown.set(present.name, [statement]);
    }
  }
  for (const statements of unknown.values()) if (!statements.some((statement) => offersTools.test(source.text.slice(statement.pos, statement.end)))) lowering.bundled.push(...statements.map((statement) => lowering.span(statement)));
  return own;
}

/** Nothing where the file imports the package: it has none of its code then, and only speaks of it. */
function packageIn(path: string, known: KnownFile, imported: ReadonlySet<string>): Bundled | undefined {
  const file = lastPackage.exec(path)?.[1];
  const name = file === undefined ? undefined : packageOf(file);
  return file === undefined || name === undefined || imported.has(name) ? undefined : { name, known: known(file) };
}

function importedBy({ statements }: ts.SourceFile): ReadonlySet<string> {
  return new Set(statements.flatMap((statement) => (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier) ? [packageOf(statement.moduleSpecifier.text)] : [])));
}

function commentsBefore({ text }: ts.SourceFile, { pos }: ts.Statement): string[] {
  return (ts.getLeadingCommentRanges(text, pos) ?? []).filter(({ kind }) => kind === ts.SyntaxKind.SingleLineCommentTrivia).map(({ pos: start, end }) => text.slice(start, end).trimEnd());
}

function bindNames(lowering: Lowering, statement: ts.Statement, module: Variable): void {
  for (const name of declaredBy(statement)) {
    const binding = lowering.scope.resolve(name);
    if (!binding) continue;
    if (isWrapped(statement)) {
      lowering.copy(statement, binding.variable, lowering.answering(statement, module));
      continue;
    }
    // One more than the declared names may be meant: a number behind a name tells it from another file's.
    for (const exported of exportedAs(name))
      if (exported === undefined) lowering.copy(statement, binding.variable, module);
      else lowering.load(statement, module, exported, binding.variable);
    lowering.isMadeTwice(binding.variable);
  }
}

/** What a declared name may have been in the package: what it exports by default is named for the file, and all of it is `a_exports` or `exports_a`. */
function exportedAs(name: string): (string | undefined)[] {
  if (/_exports\d*$|^exports_/.test(name)) return [undefined];
  if (/_default\d*$/.test(name)) return ['default'];
  const plain = name.replace(/\d+$/, '');
  return plain === name || plain === '' ? [name] : [name, plain];
}

/** `var require_a = __commonJS((exports, module) => { … })`: a function that gives what the file exports. */
function isWrapped(statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false;
  const { initializer } = statement.declarationList.declarations[0] ?? {};
  return initializer !== undefined && ts.isCallExpression(initializer) && ts.isIdentifier(initializer.expression) && /^_*commonJS/i.test(initializer.expression.text);
}
