// Puts `randomUUID` in the place of a generator of session ids that somebody could follow.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { Changes } from './changes';
import { nameImported } from './import-added';
import { nodeAt, parseFile, textOf } from './parsed-file';

/** Not safe: ids look different afterward, which code may count on. */
export function randomSessionId({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const node = nodeAt(file, finding.location.range);
  const changes = new Changes(file);
  const generator = `() => ${nameImported(changes, { module: 'crypto', name: 'randomUUID', at: node })}()`;
  if (ts.isPropertyAssignment(node)) changes.replace(node.initializer, generator);
  else if (ts.isMethodDeclaration(node)) changes.replace(node, `${textOf(node.name)}: ${generator}`);
  else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) changes.replace(node.right, generator);
  else if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) changes.replace(node, generator);
  else return [];
  return changes.fix('Use random ids', false);
}
