// Writes placeholders into a statement where values were spliced in, literal by literal, so that its lines stay as they are.
import ts from 'typescript';
import type { Span } from '../../core/location';
import { unwrapped } from './origin-of';
import { constantText } from './pieces-of-text';
import type { ValuePiece } from './pieces-of-text';
import type { Character } from './sql-characters';
import type { Slot } from './sql-slots';

export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/** The changes that put `placeholder` in the slot's place; nothing where that would lose a comment or mix two kinds of quotes. */
export function replaceSlot(characters: readonly Character[], slot: Slot, placeholder: string, source: string): readonly TextChange[] | undefined {
  const first = characters[slot.from];
  const last = characters[slot.to - 1];
  const before = slot.quoted ? first : characters[slot.from - 1];
  const after = slot.quoted ? last : characters[slot.to];
  if (!first || !last || !before?.literal) return undefined;
  const isSpliced = !slot.quoted && source.startsWith('${', first.start);
  if (isSpliced || (slot.quoted && sameText(before.literal, after?.literal))) return [{ span: { start: first.start, end: last.end }, newText: placeholder }];
  const start = slot.quoted ? first.start : before.end;
  const open = kindOf(before.literal, source);
  const values = characters.slice(slot.from, slot.to).filter((each) => typeof each.unit !== 'string');
  const value = values.at(-1);
  if (!value || hasComment(source.slice(before.literal.end, values[0]?.start))) return undefined;
  if (!after?.literal) return [{ span: { start, end: value.end }, newText: placeholder + open }];
  const between = source.slice(value.end, after.literal.getStart());
  if (hasComment(between)) return undefined;
  const end = slot.quoted ? last.end : after.start;
  if (!between.includes('\n') && kindOf(after.literal, source) === open) return [{ span: { start, end }, newText: placeholder }];
  const rest = slot.quoted ? [{ span: { start: after.literal.getStart() + 1, end }, newText: '' }] : [];
  return [{ span: { start, end: value.end }, newText: placeholder + open }, ...rest];
}

/** What the driver is given for the slot. */
export function valueText(slot: Slot): string {
  const [only, ...more] = slot.parts;
  if (only !== undefined && typeof only !== 'string' && more.length === 0) return withoutSqlQuoting(only).getText();
  const text = slot.parts.map((part) => (typeof part === 'string' ? (/[`\\$]/.test(part) ? `\\${part}` : part) : `\${${withoutSqlQuoting(part).getText()}}`));
  return `\`${text.join('').replaceAll('\r', '')}\``;
}

/** The value itself where the code doubled its quotes by hand: `x.replace(/'/g, "''")`. */
function withoutSqlQuoting(part: ValuePiece): ts.Expression {
  const bare = unwrapped(part.expression);
  if (!ts.isCallExpression(bare) || !ts.isPropertyAccessExpression(bare.expression) || !/^replace(?:All)?$/.test(bare.expression.name.text)) return part.expression;
  const [pattern, replacement] = bare.arguments;
  const quotes = pattern && (ts.isRegularExpressionLiteral(pattern) ? /^\/\(?'\)?\/g?$/.test(pattern.text) : constantText(pattern) === "'");
  return quotes && replacement && /^(?:''|\\'|\$1\$1)$/.test(constantText(replacement) ?? '') ? bare.expression.expression : part.expression;
}

/** The quote that a literal is written in. */
function kindOf(literal: ts.Node, source: string): string {
  const unit = source.charAt(literal.getStart());
  return unit === '}' ? '`' : unit;
}

/** Whether both are pieces of one template. */
function sameText(a: ts.Node, b: ts.Node | undefined): boolean {
  const templateOf = (node: ts.Node): ts.Node => (ts.isTemplateSpan(node.parent) ? node.parent.parent : ts.isTemplateHead(node) ? node.parent : node);
  return b !== undefined && templateOf(a) === templateOf(b);
}

function hasComment(between: string): boolean {
  return /\/[/*]/.test(between);
}
