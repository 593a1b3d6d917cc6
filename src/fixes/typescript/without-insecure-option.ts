// Takes away the option, assignment or flag that switches the check of certificates off.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { Changes } from './changes';
import { nodeAt, parseFile } from './parsed-file';

const title = 'Check the certificate';

/** Not safe: the other side may have no proper certificate. */
export function withoutInsecureOption({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const node = nodeAt(file, finding.location.range);
  const changes = new Changes(file);
  if (ts.isObjectLiteralElement(node) && ts.isObjectLiteralExpression(node.parent)) removeMember(changes, node, node.parent);
  else if (ts.isBinaryExpression(node) && ts.isExpressionStatement(node.parent)) changes.removeStatement(node.parent);
  else if (ts.isStringLiteralLike(node) && ts.isArrayLiteralExpression(node.parent)) removeElement(changes, node, node.parent);
  else if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) removeWord(changes, file.lines.offset(finding.location.range.start), file.lines.offset(finding.location.range.end));
  return changes.fix(title, false);
}

/** With its line, where nothing else is on it. */
function removeMember(changes: Changes, member: ts.ObjectLiteralElement, record: ts.ObjectLiteralExpression): void {
  const at = record.properties.findIndex((property) => property === member);
  const next = record.properties[at + 1];
  const before = record.properties[at - 1];
  if (next) changes.replace({ start: member.getStart(), end: next.getStart() }, '');
  else if (before) changes.replace({ start: before.end, end: member.end }, '');
  else changes.replace({ start: record.properties.pos, end: record.properties.end }, '');
}

function removeElement(changes: Changes, element: ts.Expression, list: ts.ArrayLiteralExpression): void {
  const combined = /^(['"`])-([a-zA-Z]*)k([a-zA-Z]*)\1$/.exec(element.getText());
  const at = list.elements.indexOf(element);
  const next = list.elements[at + 1];
  if (combined && `${combined[2] ?? ''}${combined[3] ?? ''}` !== '') changes.replace(element, `${combined[1] ?? ''}-${combined[2] ?? ''}${combined[3] ?? ''}${combined[1] ?? ''}`);
  else if (next) changes.replace({ start: element.getStart(), end: next.getStart() }, '');
  else changes.replace({ start: list.elements[at - 1]?.end ?? element.pos, end: element.end }, '');
}

/** A flag in a command line, with the blank before it; of several in one word only the one. */
function removeWord(changes: Changes, start: number, end: number): void {
  const { text } = changes.file;
  const word = text.slice(start, end);
  const combined = /^-[a-zA-Z]{2,}$/.test(word) ? word.indexOf('k') : -1;
  if (combined > 0) changes.replace({ start: start + combined, end: start + combined + 1 }, '');
  else changes.replace({ start: /\s/.test(text.charAt(start - 1)) ? start - 1 : start, end }, '');
}
