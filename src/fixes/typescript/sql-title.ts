// What the menu calls the fix of a statement.
import type { Statement } from './sql-slots';

export function titleOf(statement: Statement): string {
  const [only, ...more] = statement.slots.flatMap((slot) => slot.parts.filter((part) => typeof part !== 'string'));
  const name = only?.expression.getText() ?? '';
  return more.length === 0 && /^[\w.]{1,40}$/.test(name) ? `Pass \`${name}\` as a parameter` : 'Pass the values as parameters';
}
