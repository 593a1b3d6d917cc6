// Types that are imported from a package tell what a parameter holds, wherever its caller is: `(server: McpServer) => …`.
import ts from 'typescript';
import type { Variable } from '../../ir/program';
import type { Lowering } from './lowering';

/** What a name stands for in the package that it was imported from. */
interface Imported {
  readonly specifier: string;
  /** `*` for the whole package. */
  readonly name: string;
}

const known = new WeakMap<ts.SourceFile, ReadonlyMap<string, Imported>>();

/** The parameter may hold an instance of the type that it is declared with, where that comes from a package. */
export function assumeType(lowering: Lowering, parameter: ts.ParameterDeclaration, variable: Variable): void {
  const { type } = parameter;
  if (!type || !ts.isTypeReferenceNode(type)) return;
  const { typeName } = type;
  const isQualified = ts.isQualifiedName(typeName);
  const first = isQualified ? typeName.left : typeName;
  const imported = ts.isIdentifier(first) ? importsOf(lowering.source).get(first.text) : undefined;
  if (!imported) return;
  const module = lowering.constant({ kind: 'module', specifier: imported.specifier });
  const outer = imported.name === '*' ? module : lowering.load(type, module, imported.name);
  // `express.Request`: the type is a member of what was imported.
  const made = lowering.invoke(type, isQualified ? lowering.load(type, outer, typeName.right.text) : outer, [], { construct: 'assumed' });
  lowering.copy(type, variable, made);
  lowering.isMadeTwice(variable);
}

/** By the name that a file gives it: what it imports of packages. */
export function importsOf(source: ts.SourceFile): ReadonlyMap<string, Imported> {
  const found = known.get(source) ?? readImports(source);
  known.set(source, found);
  return found;
}

function readImports(source: ts.SourceFile): ReadonlyMap<string, Imported> {
  const found = new Map<string, Imported>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteralLike(statement.moduleSpecifier)) continue;
    const specifier = statement.moduleSpecifier.text;
    const clause = statement.importClause;
    if (specifier.startsWith('.') || !clause) continue;
    if (clause.name) found.set(clause.name.text, { specifier, name: 'default' });
    if (clause.namedBindings && ts.isNamespaceImport(clause.namedBindings)) found.set(clause.namedBindings.name.text, { specifier, name: '*' });
    if (clause.namedBindings && ts.isNamedImports(clause.namedBindings))
      for (const element of clause.namedBindings.elements) found.set(element.name.text, { specifier, name: (element.propertyName ?? element.name).text });
  }
  return found;
}
