// Writes the words of a command line as the arguments of a call, in the file's own quotes.
import ts from 'typescript';
import { isKnownText } from './known-text';
import { isOptional, isSurelyMore } from './one-word';
import { unwrapped } from './origin-of';
import { piecesOf } from './pieces-of-text';
import { shellWords } from './shell-words';
import type { Word, WordValue } from './shell-words';
import { literal } from './style-of';
import type { Style } from './style-of';
import { withoutJson, withoutQuotingMap, withoutShellQuoting } from './without-quoting';

/** The word as an expression, or as a spread where it stands for any number of words. Nothing where one argument would surely be wrong. */
export function argumentText(word: Word, style: Style): string | undefined {
  const [only] = word;
  if (word.every((part) => typeof part === 'string')) return literal(word.join(''), style);
  if (isSurelyMore(word)) return undefined;
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

function wholeValue(value: WordValue, style: Style): string | undefined {
  const bare = unwrapped(value.expression);
  if (value.list) {
    const list = withoutQuotingMap(bare);
    return list === undefined || value.quoted ? undefined : `...${operand(list)}`;
  }
  if (!value.quoted && ts.isConditionalExpression(bare)) return spreadText(bare, style) ?? textValue(value.expression);
  return textValue(withoutShellQuoting(value.quoted ? value.expression : withoutJson(bare)));
}

/** `verbose ? '--all' : ''` is no word or some; as an argument, an empty text would be a word. */
function spreadText(conditional: ts.ConditionalExpression, style: Style): string | undefined {
  if (!isOptional(conditional)) return undefined;
  const lists = [conditional.whenTrue, conditional.whenFalse].map((branch) => {
    const words = shellWords(piecesOf(branch)?.pieces ?? []);
    return words && listText(words, style);
  });
  return lists.every((list) => list !== undefined) ? `...(${conditional.condition.getText()} ? ${lists.join(' : ')})` : undefined;
}

/** An argument must be a text; what may be a number or a list is made one as the template would have. */
function textValue(expression: ts.Expression): string {
  const text = expression.getText();
  return isKnownText(expression) ? text : `String(${text})`;
}

function operand(expression: ts.Expression): string {
  const text = expression.getText();
  return ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression) ? text : `(${text})`;
}

function escapedForTemplate(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}
