// Prisma's raw queries: the safe form is the same template as a tag's, which makes parameters of its values.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import { carryValues } from './carried-values';
import type { Changes } from './changes';
import { unwrapped } from './origin-of';
import { piecesOf } from './pieces-of-text';
import { charactersOf } from './sql-characters';
import type { Character } from './sql-characters';
import { slotsOf } from './sql-slots';
import type { Statement } from './sql-slots';
import { titleOf } from './sql-title';
import { valueText } from './sql-text';

export function taggedStatement(changes: Changes, call: ts.CallExpression, method: ts.MemberName): readonly Fix[] {
  const [place, ...more] = call.arguments;
  const text = place && more.length === 0 ? piecesOf(place) : undefined;
  const characters = text && charactersOf(text.pieces, changes.file.text);
  const statement = characters && slotsOf(characters);
  // Whatever stays between braces would become a parameter too, and a name cannot be one.
  if (!place || !statement || statement.kept > 0 || statement.highest > 0 || statement.marks > 0) return [];
  const values = statement.slots.flatMap((slot) => slot.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.expression])));
  if (!carryValues(changes, text.through, values, call)) return [];
  const opening = call.typeArguments ? call.typeArguments.end + 1 : call.expression.end;
  changes.replace(method, method.text.replace('Unsafe', ''));
  changes.replace({ start: opening, end: call.end }, templateText(characters, statement, unwrapped(place), changes.file.text));
  return changes.fix(titleOf(statement), true);
}

/** The statement as one template, whatever it was written as. */
function templateText(characters: readonly Character[], statement: Statement, place: ts.Expression, source: string): string {
  const isTemplate = ts.isTemplateExpression(place);
  let text = '';
  for (let at = 0; at < characters.length; at++) {
    const slot = statement.slots.find((each) => each.from === at);
    const character = characters[at];
    if (slot) {
      text += `\${${valueText(slot)}}`;
      at = slot.to - 1;
    } else if (character) text += isTemplate ? source.slice(character.start, character.end) : escaped(character.unit);
  }
  return `\`${text}\``;
}

function escaped(unit: Character['unit']): string {
  if (typeof unit !== 'string') return '';
  return /[`\\$]/.test(unit) ? `\\${unit}` : unit;
}
