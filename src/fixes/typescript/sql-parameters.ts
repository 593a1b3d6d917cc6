// Passes values to the database as parameters where the code spliced them into the statement. Names of tables and columns are left alone.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { Fixer } from '../fixer';
import { isWithoutEffect, meansTheSame } from './carried-values';
import { Changes } from './changes';
import { usesOf } from './declaration-of';
import { parseFile } from './parsed-file';
import { piecesOf } from './pieces-of-text';
import { taggedStatement } from './sql-tagged';
import { sinksAt } from './sink-at';
import { charactersOf } from './sql-characters';
import { driverOf } from './sql-driver';
import type { Driver } from './sql-driver';
import { slotsOf } from './sql-slots';
import { replaceSlot, valueText } from './sql-text';
import { titleOf } from './sql-title';
import { addValues } from './sql-values';

export const sqlParameters: Fixer = ({ finding, text, read }) => {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  for (const { call, value } of sinksAt(file, finding)) {
    if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) continue;
    const method = call.expression.name.text;
    const changes = new Changes(file);
    if (/^\$(?:query|execute)RawUnsafe$/.test(method)) return taggedStatement(changes, call, call.expression.name);
    const driver = driverOf(file, method, read);
    const statement = value ?? call.arguments[0];
    const fixes = driver && statement ? withParameters(changes, call, statement, driver) : [];
    if (fixes.length > 0) return fixes;
  }
  return [];
};

function withParameters(changes: Changes, call: ts.CallExpression, place: ts.Expression, driver: Driver): readonly Fix[] {
  const text = piecesOf(place);
  const characters = text && charactersOf(text.pieces, changes.file.text);
  const statement = characters && slotsOf(characters);
  if (!statement || (statement.limits && driver.placeholder === 'mark' && driver.methods.includes('execute') && driver.values === 'list')) return [];
  const values = statement.slots.flatMap((slot) => slot.parts.filter((part) => typeof part !== 'string').map((part) => part.expression));
  if (text.through.length > 0 && !(text.through.every(isUsedHereOnly) && values.every((each) => meansTheSame(each, call) && isWithoutEffect(each)))) return [];
  const added = addValues(changes, call, place, driver, statement, statement.slots.map(valueText));
  if (added === undefined) return [];
  for (const [index, slot] of statement.slots.entries()) {
    const placeholder = driver.placeholder === 'mark' ? '?' : `$${added + index + 1}`;
    const edits = replaceSlot(characters, slot, placeholder, changes.file.text);
    if (!edits) return [];
    for (const { span, newText } of edits) changes.replace(span, newText);
  }
  return changes.fix(titleOf(statement), true);
}

/** Whether the constant is used once, or otherwise only printed. */
function isUsedHereOnly(declaration: ts.VariableDeclaration): boolean {
  const isPrinted = (use: ts.Node): boolean => {
    const call = ts.findAncestor(use, ts.isCallExpression);
    return call !== undefined && /^(?:console|log|logger)\b/.test(call.expression.getText());
  };
  return usesOf(declaration).filter((use) => !isPrinted(use)).length === 1;
}
