// Whether a value that stands in a command line is one word in every correct call. If not, a fix that makes one argument of it is not safe.
import ts from 'typescript';
import { declarationOf, isNeverReassigned } from './declaration-of';
import { unwrapped } from './origin-of';
import { piecesOf } from './pieces-of-text';
import type { Word, WordValue } from './shell-words';
import { withoutJson, withoutShellQuoting } from './without-quoting';

/** Names that people give to what holds several words, or none. */
const namedForWords = /(?:command|cmd|args?|arguments|opts?|options?|flags?|params?|parameters)$/i;

/** Whether the value was quoted, or is a plain name that nothing says is more than a word. */
export function isOneWord(value: WordValue): boolean {
  if (value.quoted || value.list || value.known !== undefined) return true;
  const bare = withoutJson(unwrapped(withoutShellQuoting(value.expression)));
  if (bare !== value.expression && !ts.isIdentifier(value.expression)) return true;
  if (ts.isNumericLiteral(bare) || isOptional(bare)) return true;
  if (ts.isPropertyAccessExpression(bare)) return !namedForWords.test(bare.name.text);
  return ts.isIdentifier(bare) && !namedForWords.test(bare.text) && !isPutTogether(bare);
}

/** Whether a word cannot be right as one argument: its value is named for several words, or ends where a further word goes on at once. */
export function isSurelyMore(word: Word): boolean {
  return word.some((part, at) => {
    if (typeof part === 'string' || part.quoted || part.list || part.known !== undefined) return false;
    const next = word[at + 1];
    if (typeof next === 'string' && /^[a-z]/i.test(next)) return true;
    const name = ts.isPropertyAccessExpression(part.expression) ? part.expression.name.text : part.expression.getText();
    return word.length === 1 && /^(?:command|cmd|commandLine|args|arguments|opts|options|flags|params|parameters)$/i.test(name);
  });
}

/** `verbose ? '--all' : ''`, whose branches are texts in sight. */
export function isOptional(expression: ts.Expression): expression is ts.ConditionalExpression {
  return ts.isConditionalExpression(expression) && [expression.whenTrue, expression.whenFalse].every((branch) => piecesOf(branch) !== undefined);
}

/** Whether the name stands for a text that the code put together before. */
function isPutTogether(name: ts.Identifier): boolean {
  const declaration = declarationOf(name.text, name);
  if (!declaration || !ts.isVariableDeclaration(declaration)) return false;
  if (!isNeverReassigned(declaration)) return true;
  const made = declaration.initializer && unwrapped(declaration.initializer);
  if (!made) return false;
  if (ts.isCallExpression(made)) return !isWordMaker(made);
  const texts = ts.isConditionalExpression(made) ? [made.whenTrue, made.whenFalse] : ts.isBinaryExpression(made) ? [made.right, made] : [made];
  return texts.some((each) => {
    const pieces = piecesOf(each)?.pieces ?? [];
    return pieces.some((piece) => piece.kind === 'constant' && /\s/.test(piece.text)) || (pieces.length > 0 && pieces.every((piece) => piece.kind === 'constant' && piece.text === ''));
  });
}

/** Calls that make one word of one word. */
function isWordMaker(call: ts.CallExpression): boolean {
  const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : call.expression.getText();
  return /^(?:trim|toString|toLowerCase|toUpperCase|replace|replaceAll|slice|String|Number|parseInt|parseFloat|join|resolve|normalize|basename|dirname|relative|tmpdir|homedir|randomUUID|toISOString|max|min|floor|round)$/.test(name) && !isJoinedByBlanks(call);
}

function isJoinedByBlanks(call: ts.CallExpression): boolean {
  const [separator] = call.arguments;
  return separator !== undefined && ts.isStringLiteralLike(separator) && /\s/.test(separator.text);
}
