// Turns the statements that build one server into a function that builds one whenever it is called. Knows no protocol: a server is a constant that
// is made, set up by the statements after it, and used elsewhere.
import ts from 'typescript';
import type { Span } from '../../core/location';
import type { Changes } from './changes';
import { usesOf } from './declaration-of';
import { isInsideText } from './inside-text';
import { freeName } from './names';
import { holds, spanOf, textOf } from './parsed-file';
import { indentAt, lineStart, styleOf } from './style-of';

export interface Factory {
  /** The call that builds a server. */
  readonly call: string;
  /** Where the server is used for anything but setting it up. */
  readonly uses: readonly ts.Identifier[];
}

/** Takes the constant's statement away, or makes a function of it; nothing where what is done with it does not allow that. */
export function serverFactory(changes: Changes, declaration: ts.VariableDeclaration): Factory | undefined {
  const { initializer, name } = declaration;
  const statement = declaration.parent.parent;
  if (!initializer || !ts.isIdentifier(name) || !ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1 || isExported(statement)) return undefined;
  const list = statement.parent;
  if (!ts.isSourceFile(list) && !ts.isBlock(list)) return undefined;
  const uses = usesOf(declaration);
  const settingUp = list.statements.filter((each) => each.pos >= statement.end && uses.some((use) => holds(each, use)) && setsUp(each, name.text));
  const others = uses.filter((use) => !settingUp.some((each) => holds(each, use)));
  if (ts.isCallExpression(initializer) && settingUp.length === 0) {
    changes.removeStatement(statement);
    return { call: textOf(initializer), uses: others };
  }
  if (!ts.isNewExpression(initializer)) return undefined;
  const factory = freeName(changes.file, 'buildServer');
  const { indent, eol, semicolon } = styleOf(changes.file);
  const outer = indentAt(changes.file, statement.getStart());
  const body = settingUp.length === 0 ? [] : [statement, ...settingUp].map((each) => indented(changes, each, indent));
  const result = body.length === 0 ? textOf(initializer) : name.text;
  changes.replace(statement, [`function ${factory}() {`, ...body, `${outer}${indent}return ${result}${semicolon}`, `${outer}}`].join(eol));
  // A function is set off from what stands around it.
  if (!/^\s*\n[ \t]*\r?\n/.test(changes.file.text.slice(statement.end, statement.end + 200))) changes.insert(statement.end, eol);
  if (!/\n[ \t]*\r?\n[ \t]*$|[{]\s*$|^$/.test(changes.file.text.slice(0, statement.getStart()).slice(-200))) changes.insert(statement.getStart(), `${eol}${outer}`);
  for (const each of settingUp) changes.replace(wholeLines(changes, each), '');
  return { call: `${factory}()`, uses: others };
}

/** `server.registerTool(…)`, and `registerTools(server)` where nothing is done with what it gives. */
function setsUp(statement: ts.Statement, name: string): boolean {
  if (!ts.isExpressionStatement(statement)) return false;
  const { expression } = statement;
  if (ts.isBinaryExpression(expression)) return expression.operatorToken.kind === ts.SyntaxKind.EqualsToken && rootOf(expression.left) === name;
  if (!ts.isCallExpression(expression)) return false;
  const root = rootOf(expression.expression);
  if (root === name) return !/\.(?:connect|close)$/.test(textOf(expression.expression));
  return ts.isIdentifier(expression.expression) && expression.arguments.some((argument) => ts.isIdentifier(argument) && argument.text === name);
}

/** The name that a chain of members and calls begins with. */
function rootOf(expression: ts.Expression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression) ? rootOf(expression.expression) : undefined;
}

function isExported(statement: ts.VariableStatement): boolean {
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

/** The statement one step further in, with its own indentation; what stands inside of texts keeps its place. */
function indented({ file }: Changes, statement: ts.Statement, indent: string): string {
  const { start, end } = wholeSpan(file.text, statement);
  let text = '';
  for (let at = lineStart(file, start); at < end; ) {
    const next = file.text.indexOf('\n', at);
    const line = file.text.slice(at, next < 0 || next >= end ? end : next + 1);
    text += (line.trim() === '' || isInsideText(file, at) ? '' : indent) + line;
    at += line.length;
  }
  return text;
}

/** With the comments above it. */
function wholeSpan(text: string, statement: ts.Statement): Span {
  const comments = (ts.getLeadingCommentRanges(text, statement.pos) ?? []).filter(({ pos }) => text.slice(statement.pos, pos).includes('\n'));
  return { start: comments[0]?.pos ?? statement.getStart(), end: spanOf(statement).end };
}

/** The lines of a statement and the comments above it, and one empty line below. */
export function wholeLines({ file }: Changes, statement: ts.Statement): Span {
  const { start, end } = wholeSpan(file.text, statement);
  const rest = /^[ \t]*\r?\n(?:[ \t]*\r?\n)?/.exec(file.text.slice(end, end + 500))?.[0].length ?? 0;
  return { start: lineStart(file, start), end: end + rest };
}
