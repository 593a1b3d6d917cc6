// The value itself where the code quoted it for a shell by hand. Without a shell the quoting would become a part of the value.
import ts from 'typescript';
import { unwrapped } from './origin-of';
import { constantText, piecesOf } from './pieces-of-text';

/** `x` of `x.replace(/"/g, '\\"')` and the like; other expressions as they are. */
export function withoutShellQuoting(expression: ts.Expression): ts.Expression {
  const bare = unwrapped(expression);
  if (!ts.isCallExpression(bare) || !ts.isPropertyAccessExpression(bare.expression)) return expression;
  const [pattern, replacement] = bare.arguments;
  const replaces = /^replace(?:All)?$/.test(bare.expression.name.text) && pattern && replacement;
  if (!replaces || !/^(?:\\|'\\''|'"'"')/.test(constantText(replacement) ?? '')) return expression;
  const matched = ts.isRegularExpressionLiteral(pattern) ? pattern.text : constantText(pattern);
  return matched !== undefined && /["'`$\\]/.test(matched) ? withoutShellQuoting(bare.expression.expression) : expression;
}

/** `x` of `JSON.stringify(x)`, which is there to quote where no quotes are around it. */
export function withoutJson(expression: ts.Expression): ts.Expression {
  const [value, ...more] = ts.isCallExpression(expression) && expression.expression.getText() === 'JSON.stringify' ? expression.arguments : [];
  return value && more.length === 0 ? value : expression;
}

/** `files` of `files.map((file) => `"${file}"`)`; nothing where the list is made in a way that may quote otherwise. */
export function withoutQuotingMap(list: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(list) || !ts.isPropertyAccessExpression(list.expression) || list.expression.name.text !== 'map') return list;
  const [each] = list.arguments;
  if (!each || !/["'`\\]|JSON|quote|escape/i.test(each.getText())) return list;
  const [parameter] = ts.isArrowFunction(each) ? each.parameters : [];
  if (!ts.isArrowFunction(each) || ts.isBlock(each.body) || !parameter || !ts.isIdentifier(parameter.name)) return undefined;
  const name = parameter.name.text;
  if (withoutJson(each.body).getText() === name) return list.expression.expression;
  const [open, value, close, ...more] = (piecesOf(each.body)?.pieces ?? []).filter((piece) => piece.kind === 'value' || piece.text !== '');
  const isQuoted = open?.kind === 'constant' && close?.kind === 'constant' && open.text === close.text && /^["']$/.test(open.text) && more.length === 0;
  return isQuoted && value?.kind === 'value' && withoutShellQuoting(value.expression).getText() === name ? list.expression.expression : undefined;
}
