// Encodes what a caller's text adds to the path of a URL: `/`, `?` and `#` in it lose their meaning, and it stays the one segment that it was meant to be.
import ts from 'typescript';
import type { Fixer } from '../fixer';
import { Changes } from './changes';
import { unwrapped } from './origin-of';
import { nodeAt, parseFile } from './parsed-file';
import { piecesOf } from './pieces-of-text';
import type { Piece, ValuePiece } from './pieces-of-text';

export const encodedSegment: Fixer = ({ finding, text }) => {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const found = nodeAt(file, finding.location.range);
  const pieces = ts.isExpression(found) ? piecesOf(found)?.pieces : undefined;
  const segments = pieces?.filter((piece, at) => isSegment(piece, pieces.slice(0, at))) ?? [];
  const named = segments.filter((piece) => namesOf(piece.expression).includes(finding.source ?? ''));
  const chosen = named.length > 0 ? named : segments.length === 1 ? segments : [];
  const changes = new Changes(file);
  for (const { expression } of chosen) changes.replace(expression, `encodeURIComponent(${expression.getText()})`);
  return changes.fix('Encode it for the path', chosen.length > 0 && chosen === named);
};

/** Whether a value is one segment of the path: a slash stands before it, and it is neither encoded nor a constant. */
function isSegment(piece: Piece, before: readonly Piece[]): piece is ValuePiece {
  const last = before.at(-1);
  if (piece.kind !== 'value' || piece.list || piece.known !== undefined || last?.kind !== 'constant' || !last.text.endsWith('/')) return false;
  const bare = unwrapped(piece.expression);
  return !ts.isCallExpression(bare) || !/encode/i.test(bare.expression.getText());
}

/** What a person would call the value: `id` for `id`, `args.id` and `String(id)`. */
function namesOf(expression: ts.Expression): readonly string[] {
  const bare = unwrapped(expression);
  if (ts.isIdentifier(bare)) return [bare.text];
  if (ts.isPropertyAccessExpression(bare)) return [bare.name.text];
  if (ts.isElementAccessExpression(bare) && ts.isStringLiteralLike(bare.argumentExpression)) return [bare.argumentExpression.text];
  return ts.isCallExpression(bare) ? bare.arguments.flatMap(namesOf) : [];
}
