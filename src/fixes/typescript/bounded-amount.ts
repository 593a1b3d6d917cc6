// Puts a bound on an amount where it is used: `Math.min(amount, 1000)`. How much is enough only the developer knows, so the number is a start.
import ts from 'typescript';
import type { Fixer } from '../fixer';
import { Changes } from './changes';
import { unwrapped } from './origin-of';
import { nodeAt, parseFile } from './parsed-file';

/** By what is called; the first that fits counts. */
const bounds: readonly (readonly [RegExp, string])[] = [
  [/wait|delay|sleep|timeout/i, '60_000'],
  [/alloc|ArrayBuffer|randomBytes|Uint8|scrypt|pbkdf2/, '1_000_000'],
  [/salt|hash/i, '12'],
  [/canvas/i, '4096'],
];

/** Not safe: calls that ask for more get less. */
export const boundedAmount: Fixer = ({ finding, text }) => {
  const file = parseFile(finding.location.file, text);
  const amount = file && amountIn(nodeAt(file, finding.location.range));
  if (!amount) return [];
  const callee = calleeAround(amount);
  const bound = bounds.find(([names]) => names.test(callee))?.[1] ?? '1000';
  const isShorthand = ts.isShorthandPropertyAssignment(amount.parent);
  const changes = new Changes(file);
  changes.replace(amount, `${isShorthand ? `${amount.getText()}: ` : ''}Math.min(${amount.getText()}, ${bound})`);
  return changes.fix(`Use at most ${bound.replaceAll('_', ',')}`, false);
};

/** The amount itself: of a comparison that ends a loop the greater side, of a record its length. */
function amountIn(node: ts.Node): ts.Expression | undefined {
  if (!ts.isExpression(node)) return undefined;
  const found = unwrapped(node);
  if (ts.isObjectLiteralExpression(found)) {
    const length = found.properties.find((property) => property.name?.getText() === 'length');
    if (length && ts.isPropertyAssignment(length)) return length.initializer;
    return length && ts.isShorthandPropertyAssignment(length) ? length.name : undefined;
  }
  if (!ts.isBinaryExpression(found)) return ts.isStringLiteralLike(found) || ts.isFunctionLike(found) ? undefined : node;
  const { kind } = found.operatorToken;
  if (kind === ts.SyntaxKind.LessThanToken || kind === ts.SyntaxKind.LessThanEqualsToken) return found.right;
  return kind === ts.SyntaxKind.GreaterThanToken || kind === ts.SyntaxKind.GreaterThanEqualsToken ? found.left : node;
}

/** What the nearest call around the amount calls. */
function calleeAround(amount: ts.Expression): string {
  for (let node: ts.Node = amount; !ts.isStatement(node) && !ts.isSourceFile(node); node = node.parent)
    if (node !== amount && (ts.isCallExpression(node) || ts.isNewExpression(node))) return node.expression.getText();
  return '';
}
