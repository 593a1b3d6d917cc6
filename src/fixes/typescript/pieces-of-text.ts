// Takes a text apart that the code puts together: the constant pieces, and the values between them. What the text says is not its matter.
import ts from 'typescript';
import type { Span } from '../../core/location';
import { meansTheSame } from './carried-values';
import { declarationOf, isNeverReassigned } from './declaration-of';
import { unwrapped } from './origin-of';

export interface ConstantPiece {
  readonly kind: 'constant';
  readonly text: string;
  /** What stands between the quotes; nothing where the piece is not written as such. */
  readonly span: Span | undefined;
  readonly literal: ts.Node | undefined;
}

export interface ValuePiece {
  readonly kind: 'value';
  readonly expression: ts.Expression;
  /** With `${` and `}` where it stands in a template. */
  readonly span: Span;
  /** The expression is a list, whose members are joined by blanks. */
  readonly list: boolean;
  /** What the value is, where it is a constant that only goes by a name here. */
  readonly known?: string;
  /** The constant that names the joined list. */
  readonly from?: ts.VariableDeclaration;
}

export type Piece = ConstantPiece | ValuePiece;

export interface TextInPieces {
  readonly pieces: readonly Piece[];
  /** The constants that were followed to their initializers, outermost first. */
  readonly through: readonly ts.VariableDeclaration[];
}

const deepest = 8;
const mostPieces = 200;

/** The pieces of a text, or nothing where the expression is not put together from texts in sight. */
export function piecesOf(expression: ts.Expression): TextInPieces | undefined {
  const through: ts.VariableDeclaration[] = [];
  const pieces = takeApart(expression, through, 0);
  if (!pieces || pieces.length > mostPieces) return undefined;
  return { pieces, through };
}

/** The text of an expression that is one constant text, also by way of a constant's name. */
export function constantText(expression: ts.Expression, depth = 0): string | undefined {
  const pieces = takeApart(expression, [], depth);
  const texts = pieces?.map((piece) => (piece.kind === 'constant' ? piece.text : piece.known));
  return texts?.every((text) => text !== undefined) ? texts.join('') : undefined;
}

/** The declaration of the constant that the expression names, in a list so that it adds to others. */
export function constantNamed(expression: ts.Expression): readonly ts.VariableDeclaration[] {
  const bare = unwrapped(expression);
  const declaration = ts.isIdentifier(bare) ? declarationOf(bare.text, bare) : undefined;
  return declaration && ts.isVariableDeclaration(declaration) ? [declaration] : [];
}

function takeApart(expression: ts.Expression, through: ts.VariableDeclaration[], depth: number): readonly Piece[] | undefined {
  const bare = unwrapped(expression);
  if (depth > deepest) return undefined;
  if (ts.isStringLiteralLike(bare)) return [constantPiece(bare)];
  if (ts.isTemplateExpression(bare)) {
    return [constantPiece(bare.head), ...bare.templateSpans.flatMap((each) => [...partOf(each.expression, templateSpan(each), depth), constantPiece(each.literal)])];
  }
  if (ts.isBinaryExpression(bare) && bare.operatorToken.kind === ts.SyntaxKind.PlusToken) return fromSum(bare, depth);
  if (ts.isIdentifier(bare)) {
    const declaration = declarationOf(bare.text, bare);
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer || !isNeverReassigned(declaration)) return undefined;
    through.push(declaration);
    return takeApart(declaration.initializer, through, depth + 1);
  }
  if (!ts.isCallExpression(bare) || !ts.isPropertyAccessExpression(bare.expression)) return undefined;
  const receiver = unwrapped(bare.expression.expression);
  if (bare.expression.name.text === 'trim' && bare.arguments.length === 0) return takeApart(receiver, through, depth + 1);
  return joinedList(bare) && ts.isArrayLiteralExpression(receiver) ? fromList(receiver, depth) : undefined;
}

/** `a + b + c`, as far as it is a text: one of the first two operands must be one. */
function fromSum(sum: ts.BinaryExpression, depth: number): readonly Piece[] | undefined {
  const operands: ts.Expression[] = [];
  let left: ts.Expression = sum;
  while (ts.isBinaryExpression(left) && left.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    operands.push(left.right);
    if (operands.length > mostPieces) return undefined;
    left = unwrapped(left.left);
  }
  operands.push(left);
  const pieces = operands.reverse().map((operand) => partOf(operand, { start: operand.getStart(), end: operand.end }, depth));
  const isText = pieces.slice(0, 2).some((each) => each.some((piece) => piece.kind === 'constant'));
  return isText ? pieces.flat() : undefined;
}

function fromList(list: ts.ArrayLiteralExpression, depth: number): readonly Piece[] | undefined {
  if (list.elements.some(ts.isOmittedExpression)) return undefined;
  return list.elements.flatMap((element, at): readonly Piece[] => {
    const blank: readonly Piece[] = at > 0 ? [{ kind: 'constant', text: ' ', span: undefined, literal: list }] : [];
    const span = { start: element.getStart(), end: element.end };
    if (ts.isSpreadElement(element)) return [...blank, { kind: 'value', expression: element.expression, span, list: true }];
    return [...blank, ...partOf(element, span, depth)];
  });
}

/** A part of a larger text: its own pieces where it is a text written there or a constant one, otherwise one value. */
function partOf(expression: ts.Expression, span: Span, depth: number): readonly Piece[] {
  const bare = unwrapped(expression);
  const [from] = constantNamed(bare);
  const list = listJoined(from?.initializer && isNeverReassigned(from) ? unwrapped(from.initializer) : bare);
  if (list && (!from || meansTheSame(list, bare))) return [{ kind: 'value', expression: list, span, list: true, ...(from ? { from } : {}) }];
  const value: Piece = { kind: 'value', expression, span, list: false };
  if (ts.isIdentifier(bare)) {
    const known = depth > deepest ? undefined : constantText(bare, depth + 1);
    return [known === undefined ? value : { ...value, known }];
  }
  return takeApart(bare, [], depth + 1) ?? [value];
}

/** The list of `list.join(' ')`, where it is not written there. */
function listJoined(expression: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression) || !joinedList(expression)) return undefined;
  const list = expression.expression.expression;
  return ts.isArrayLiteralExpression(list) ? undefined : list;
}

function joinedList(call: ts.CallExpression): boolean {
  const [separator] = call.arguments;
  return ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'join' && separator !== undefined && ts.isStringLiteralLike(separator) && separator.text === ' ';
}

function constantPiece(literal: ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail): ConstantPiece {
  const opens = literal.getStart() + 1;
  const closes = ts.isTemplateHead(literal) || ts.isTemplateMiddle(literal) ? 2 : 1;
  return { kind: 'constant', text: literal.text, span: { start: opens, end: Math.max(opens, literal.end - closes) }, literal };
}

function templateSpan(span: ts.TemplateSpan): Span {
  const start = span.expression.getFullStart() - 2;
  return { start, end: span.literal.getStart() + 1 };
}
