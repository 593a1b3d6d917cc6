// hard-coded-secret: reads the key from the environment, under the name that the code has for it.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { Changes } from './changes';
import { nodeAt, parseFile } from './parsed-file';

/** Not safe: whoever runs the server must set the variable, and the key that was there must be revoked. */
export function fromEnvironment({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const literal = nodeAt(file, finding.location.range);
  const whole = { start: file.lines.offset(finding.location.range.start) - 1, end: file.lines.offset(finding.location.range.end) + 1 };
  // A part of a longer text stays as it is.
  if (!ts.isStringLiteralLike(literal) || literal.getStart() !== whole.start || literal.end !== whole.end) return [];
  const changes = new Changes(file);
  const { parent } = literal;
  if (isFallback(parent, literal)) {
    changes.replace(literal, `''`);
    return changes.fix('Take the key out of the source', false);
  }
  const name = variableName(nameOf(parent) ?? wordsOf(finding.message));
  const value = `process.env.${name} ?? ''`;
  changes.replace(literal, ts.isBinaryExpression(parent) || ts.isPropertyAccessExpression(parent) ? `(${value})` : value);
  return changes.fix(`Read it from \`process.env.${name}\``, false);
}

/** `process.env.KEY ?? 'the key'` */
function isFallback(parent: ts.Node, literal: ts.Node): boolean {
  if (!ts.isBinaryExpression(parent) || parent.right !== literal) return false;
  const { kind } = parent.operatorToken;
  return (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken) && /^process\.env\b/.test(parent.left.getText());
}

/** What the code calls it. */
function nameOf(parent: ts.Node): string | undefined {
  const named = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) || ts.isParameter(parent) ? parent.name : undefined;
  if (named && (ts.isIdentifier(named) || ts.isStringLiteral(named))) return named.text;
  return ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left) ? parent.left.name.text : undefined;
}

/** "This looks like a GitHub token, …": its kind. */
function wordsOf(message: string): string {
  return /looks like an? ([\w .-]+?)(?: \(|,)/.exec(message)?.[1] ?? 'secret';
}

function variableName(words: string): string {
  const name = words.replace(/([a-z\d])([A-Z])/g, '$1_$2').replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '').toUpperCase();
  return /^[A-Z]/.test(name) ? name : `SECRET_${name}`.replace(/_$/, '');
}
