// Replaces a function by its neighbor in the same module, wherever the code has the first from: an import, a namespace, `promisify`.
import ts from 'typescript';
import type { Changes } from './changes';
import { declarationOf, usesOf } from './declaration-of';
import type { Declaration } from './declaration-of';
import { importedFrom, nameImported } from './import-added';
import { removeImport, wholeImport } from './import-removed';
import { freeName } from './names';
import { originOf, originOfDeclaration } from './origin-of';
import type { Origin } from './origin-of';
import { nodesBelow, spanOf } from './parsed-file';
import { indentAt, styleOf } from './style-of';
import { insertAfterImports } from './top-of-file';

/**
 * The text of an expression that names the neighbor, after edits to declarations and imports; nothing where that cannot be done. `meant` is the
 * origin where the text of this file does not tell it; `replaced` is how many uses of the callee go, so that its import goes with the last one.
 */
export function siblingCallee(changes: Changes, callee: ts.Expression, neighbor: string, meant = originOf(callee), replaced = 1): string | undefined {
  const named = namedIn(callee);
  if (!named || !meant) return undefined;
  const text = ts.isPropertyAccessExpression(named) ? siblingMember(named, neighbor) : siblingName(changes, named, neighbor, meant, replaced);
  if (text === undefined) return undefined;
  const whole = spanOf(callee);
  const part = spanOf(named);
  return changes.file.text.slice(whole.start, part.start) + text + changes.file.text.slice(part.end, whole.end);
}

/** The name or member inside parentheses, `(0, callee)` and `promisify(…)`. */
function namedIn(callee: ts.Expression): ts.Identifier | ts.PropertyAccessExpression | undefined {
  let inner = callee;
  for (;;) {
    if (ts.isIdentifier(inner) || ts.isPropertyAccessExpression(inner)) return inner;
    if (ts.isParenthesizedExpression(inner) || ts.isNonNullExpression(inner) || ts.isAsExpression(inner)) inner = inner.expression;
    else if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.CommaToken) inner = inner.right;
    else if (ts.isCallExpression(inner) && inner.arguments[0] && originOf(inner)?.promisified) [inner] = [inner.arguments[0]];
    else return undefined;
  }
}

/** A member of a module that is not a local one, where the neighbor need not be. */
function siblingMember(member: ts.PropertyAccessExpression, neighbor: string): string | undefined {
  return originOf(member)?.module.startsWith('.') ? undefined : `${member.expression.getText()}.${neighbor}`;
}

function siblingName(changes: Changes, name: ts.Identifier, neighbor: string, meant: Origin, replaced: number): string | undefined {
  const declaration = declarationOf(name.text, name);
  const origin = declaration && originOfDeclaration(declaration);
  if (!declaration || !origin) return undefined;
  if (origin.module !== meant.module) return fromLocalModule(changes, declaration, meant, neighbor, name, replaced);
  const isUnused = usesOf(declaration).length === replaced;
  if (ts.isVariableDeclaration(declaration)) return siblingVariable(changes, declaration, origin, neighbor, isUnused, name);
  return nameImported(changes, { module: origin.module, name: neighbor, at: name, unused: isUnused ? declaration : undefined });
}

/** The neighbor of `const execAsync = promisify(exec)`: one that is there, the same one turned over, or a new one below it. */
function siblingVariable(changes: Changes, declaration: ts.VariableDeclaration, origin: Origin, neighbor: string, isUnused: boolean, at: ts.Identifier): string | undefined {
  const wanted = { ...origin, name: neighbor };
  const present = variableOf(wanted, at);
  if (present !== undefined) return present;
  const { initializer, name, parent } = declaration;
  const statement = parent.parent as ts.Node | undefined;
  if (!initializer || !ts.isIdentifier(name) || !statement || !ts.isVariableStatement(statement)) return undefined;
  const isTurnedOver = isUnused && !statement.modifiers?.length;
  const value = siblingCallee(changes, initializer, neighbor, originOf(initializer), isTurnedOver ? 1 : 0);
  if (value === undefined) return undefined;
  const local = freeName(changes.file, wishedName(name.text, origin, neighbor));
  if (isTurnedOver) {
    changes.replace(name, local);
    changes.replace(initializer, value);
    return local;
  }
  const { eol, semicolon } = styleOf(changes.file);
  changes.insert(statement.end, `${eol}${indentAt(changes.file, statement.getStart())}const ${local} = ${value}${semicolon}`);
  return local;
}

/** `execAsync` of another file has no neighbor there, so this file gets one of its own. */
function fromLocalModule(changes: Changes, declaration: Declaration, meant: Origin, neighbor: string, at: ts.Identifier, replaced: number): string | undefined {
  const present = variableOf({ ...meant, name: neighbor }, at);
  if (present !== undefined) return present;
  const isNeeded = importedFrom(changes.file, meant.module).length === 0;
  const gone = usesOf(declaration).length === replaced ? declaration : undefined;
  const instead = isNeeded && gone ? wholeImport(gone) : undefined;
  if (gone && !instead) removeImport(changes, gone);
  const plain = nameImported(changes, { module: meant.module, name: neighbor, at: changes.file.source, instead });
  if (!meant.promisified) return plain;
  const promisify = nameImported(changes, { module: 'util', name: 'promisify', at: changes.file.source });
  const local = freeName(changes.file, wishedName(at.text, meant, neighbor));
  insertAfterImports(changes, [`const ${local} = ${promisify}(${plain})${styleOf(changes.file).semicolon}`]);
  return local;
}

/** `execAsync` gives `execFileAsync`, and a name that does not say what it runs gives one that does. */
function wishedName(name: string, origin: Origin, neighbor: string): string {
  return name.includes(origin.name) ? name.replace(origin.name, neighbor) : neighbor + (origin.promisified ? 'Async' : '');
}

/** A variable that holds what is wanted and is visible at the place. */
function variableOf(wanted: Origin, at: ts.Node): string | undefined {
  for (const node of nodesBelow(at.getSourceFile())) {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) continue;
    const origin = originOf(node.initializer);
    const same = origin?.module === wanted.module && origin.name === wanted.name && origin.promisified === wanted.promisified;
    if (same && declarationOf(node.name.text, at) === node) return node.name.text;
  }
  return undefined;
}
