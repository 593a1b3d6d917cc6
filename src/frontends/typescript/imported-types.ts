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

/** How many types with members are looked into, one inside of another. */
const deepest = 2;

/** Types that a value of the one they are given can be had from, or is. */
const wrapping = new Set(['Promise', 'Readonly', 'Required', 'NonNullable', 'Partial']);

/** The parameter may hold an instance of the type that it is declared with, where that comes from a package, or an object with such members. */
export function assumeType(lowering: Lowering, parameter: ts.ParameterDeclaration, variable: Variable): void {
  const assumed = parameter.type && assumedOf(lowering, parameter.type, deepest);
  if (assumed === undefined || !parameter.type) return;
  lowering.copy(parameter.type, variable, assumed);
  lowering.isMadeTwice(variable);
}

function assumedOf(lowering: Lowering, type: ts.TypeNode, depth: number): Variable | undefined {
  if (ts.isParenthesizedTypeNode(type)) return assumedOf(lowering, type.type, depth);
  if (ts.isUnionTypeNode(type)) {
    const [only, ...others] = type.types.filter((one) => !isNothing(one));
    return only && others.length === 0 ? assumedOf(lowering, only, depth) : undefined;
  }
  if (ts.isTypeLiteralNode(type)) return withMembers(lowering, type, type.members, depth);
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const { typeName, typeArguments = [] } = type;
  if (ts.isIdentifier(typeName) && wrapping.has(typeName.text)) return typeArguments[0] && assumedOf(lowering, typeArguments[0], depth);
  return instanceOf(lowering, type) ?? (ts.isIdentifier(typeName) ? withMembers(lowering, type, membersOf(lowering.source, typeName.text), depth) : undefined);
}

function isNothing(type: ts.TypeNode): boolean {
  return type.kind === ts.SyntaxKind.UndefinedKeyword || (ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword);
}

function instanceOf(lowering: Lowering, type: ts.TypeReferenceNode): Variable | undefined {
  const { typeName } = type;
  const isQualified = ts.isQualifiedName(typeName);
  const first = isQualified ? typeName.left : typeName;
  const imported = ts.isIdentifier(first) ? importsOf(lowering.source).get(first.text) : undefined;
  if (!imported) return undefined;
  const module = lowering.constant({ kind: 'module', specifier: imported.specifier });
  const outer = imported.name === '*' ? module : lowering.load(type, module, imported.name);
  // `express.Request`: the type is a member of what was imported.
  return lowering.invoke(type, isQualified ? lowering.load(type, outer, typeName.right.text) : outer, [], { construct: 'assumed' });
}

/** An object with those members that may hold an instance; nothing where there are none. */
function withMembers(lowering: Lowering, type: ts.TypeNode, members: readonly ts.TypeElement[], depth: number): Variable | undefined {
  if (depth === 0) return undefined;
  const parts = members.flatMap((member) => {
    const value = ts.isPropertySignature(member) && member.type && ts.isIdentifier(member.name) ? assumedOf(lowering, member.type, depth - 1) : undefined;
    return value === undefined || !member.name || !ts.isIdentifier(member.name) ? [] : [{ key: member.name.text, value }];
  });
  return parts.length > 0 ? lowering.make(type, 'record', parts) : undefined;
}

/** The members of an interface, or of an object type, that the file declares by that name. */
function membersOf(source: ts.SourceFile, name: string): readonly ts.TypeElement[] {
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement) && statement.name.text === name) return [...statement.members];
    if (ts.isTypeAliasDeclaration(statement) && statement.name.text === name && ts.isTypeLiteralNode(statement.type)) return [...statement.type.members];
  }
  return [];
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
