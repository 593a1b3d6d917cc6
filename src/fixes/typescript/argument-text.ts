// Writes the words of a command line as the arguments of a call, in the file's own quotes.
import ts from 'typescript';
import { declarationOf, isNeverReassigned } from './declaration-of';
import { constantText, piecesOf } from './pieces-of-text';
import { isKnownText } from './known-text';
import { unwrapped } from './origin-of';
import { shellWords } from './shell-words';
import type { Word, WordValue } from './shell-words';
import { literal } from './style-of';
import type { Style } from './style-of';

/** The word as an expression, or as a spread where it stands for any number of words. Nothing where a list is only a part of the word. */
export function argumentText(word: Word, style: Style): string | undefined {
  const [only] = word;
  if (word.every((part) => typeof part === 'string')) return literal(word.join(''), style);
  if (only !== undefined && typeof only !== 'string' && word.length === 1) return wholeValue(only, style);
  let text = '';
  for (const part of word) {
    if (typeof part === 'string') text += escapedForTemplate(part);
    else if (part.list) return undefined;
    else text += `\${${withoutShellQuoting(part.expression).getText()}}`;
  }
  return `\`${text}\``;
}

/** `['log', ref]`; nothing where one of the words cannot be written. */
export function listText(words: readonly Word[], style: Style): string | undefined {
  const items = words.map((word) => argumentText(word, style));
  return items.every((item) => item !== undefined) ? `[${items.join(', ')}]` : undefined;
}

/** Whether the value is one word in every correct call: it was quoted, or it is a plain name. */
export function isPlainValue(value: WordValue): boolean {
  if (value.quoted || value.known !== undefined) return true;
  const bare = withoutJson(unwrapped(withoutShellQuoting(value.expression)));
  if (ts.isIdentifier(bare)) return !isPutTogether(bare);
  return ts.isPropertyAccessExpression(bare) || ts.isNumericLiteral(bare) || value.list || isOptionalWords(bare);
}

/** Whether the name stands for a text that the code put together before, and so for no word or several. */
function isPutTogether(name: ts.Identifier): boolean {
  const declaration = declarationOf(name.text, name);
  if (!declaration || !ts.isVariableDeclaration(declaration)) return false;
  if (!isNeverReassigned(declaration)) return true;
  const made = declaration.initializer && unwrapped(declaration.initializer);
  if (!made) return false;
  const texts = ts.isConditionalExpression(made) ? [made.whenTrue, made.whenFalse] : ts.isBinaryExpression(made) ? [made.right, made] : [made];
  return texts.some((each) => {
    const pieces = piecesOf(each)?.pieces ?? [];
    return pieces.some((piece) => piece.kind === 'constant' && /\s/.test(piece.text)) || (pieces.length > 0 && pieces.every((piece) => piece.kind === 'constant' && piece.text === ''));
  });
}

function wholeValue(value: WordValue, style: Style): string | undefined {
  const bare = unwrapped(value.expression);
  if (value.list) return isQuotingMap(bare) || value.quoted ? undefined : `...${operand(bare)}`;
  if (!value.quoted && ts.isConditionalExpression(bare)) return spreadText(bare, style) ?? textValue(value.expression);
  return textValue(withoutShellQuoting(value.quoted ? value.expression : withoutJson(bare)));
}

/** Without quotes around it, `JSON.stringify(x)` was there to quote. */
function withoutJson(expression: ts.Expression): ts.Expression {
  const [value, ...more] = ts.isCallExpression(expression) && expression.expression.getText() === 'JSON.stringify' ? expression.arguments : [];
  return value && more.length === 0 ? value : expression;
}

/** `verbose ? '--all' : ''` is no word or some; as an argument, an empty text would be a word. */
function spreadText(conditional: ts.ConditionalExpression, style: Style): string | undefined {
  if (!isOptionalWords(conditional)) return undefined;
  const lists = [conditional.whenTrue, conditional.whenFalse].map((branch) => {
    const words = shellWords(piecesOf(branch)?.pieces ?? []);
    return words && listText(words, style);
  });
  return lists.every((list) => list !== undefined) ? `...(${conditional.condition.getText()} ? ${lists.join(' : ')})` : undefined;
}

function isOptionalWords(expression: ts.Expression): boolean {
  return ts.isConditionalExpression(expression) && [expression.whenTrue, expression.whenFalse].every((branch) => piecesOf(branch) !== undefined);
}

/** An argument must be a text; what may be a number or a list is made one as the template would have. */
function textValue(expression: ts.Expression): string {
  const text = expression.getText();
  return isKnownText(expression) ? text : `String(${text})`;
}

/** The value itself where the code quoted it for the shell by hand: `x.replace(/"/g, '\\"')`. */
function withoutShellQuoting(expression: ts.Expression): ts.Expression {
  const bare = unwrapped(expression);
  if (!ts.isCallExpression(bare) || !ts.isPropertyAccessExpression(bare.expression)) return expression;
  const [pattern, replacement] = bare.arguments;
  const replaces = /^replace(?:All)?$/.test(bare.expression.name.text) && pattern && replacement;
  if (!replaces || !/^(?:\\|'\\''|'"'"')/.test(constantText(replacement) ?? '')) return expression;
  const matched = ts.isRegularExpressionLiteral(pattern) ? pattern.text : constantText(pattern);
  return matched !== undefined && /["'`$\\]/.test(matched) ? withoutShellQuoting(bare.expression.expression) : expression;
}

function isQuotingMap(list: ts.Expression): boolean {
  return ts.isCallExpression(list) && ts.isPropertyAccessExpression(list.expression) && list.expression.name.text === 'map' && /["'`\\]/.test(list.arguments.map((each) => each.getText()).join());
}

function operand(expression: ts.Expression): string {
  const text = expression.getText();
  return ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression) ? text : `(${text})`;
}

function escapedForTemplate(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}
