// Text of a JSON document with comments and trailing commas → a tree with places, however broken. Knows nothing of MCP.
import type { Node, ParseError } from 'jsonc-parser';
import { parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Document, Problem, TableMember, Value } from '../value';
import { deepest, tooDeep } from '../value';

export function readJson(text: string): Document {
  const { root, problem } = jsonTree(text);
  return { root: root && valueOf(root), problem };
}

/** The parser's own tree, for those who write into it. */
export function jsonTree(text: string): { readonly root: Node | undefined; readonly problem: Problem | undefined } {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { root: undefined, problem: tooDeep(deep).problem };
  const errors: ParseError[] = [];
  // A byte order mark is no error in a file, though the parser takes it for one. A blank in its place keeps all offsets.
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!first) return { root, problem: undefined };
  return { root, problem: { message: sentences[printParseErrorCode(first.error)], span: { start: first.offset, end: first.offset + first.length } } };
}

function valueOf(node: Node): Value {
  const span = { start: node.offset, end: node.offset + node.length };
  switch (node.type) {
    case 'string':
      // A text that is never closed has no quote at its end.
      return { kind: 'text', text: String(node.value), span, inner: { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) } };
    case 'array':
      return { kind: 'list', items: (node.children ?? []).map(valueOf), span };
    case 'object':
      return { kind: 'table', members: (node.children ?? []).flatMap(memberOf), span };
    default:
      return { kind: 'scalar', value: node.value as number | boolean | null, span };
  }
}

function memberOf(property: Node): readonly TableMember[] {
  const [key, value] = property.children ?? [];
  const name = key && valueOf(key);
  return name?.kind === 'text' ? [{ key: name, value: value && valueOf(value) }] : [];
}

const textOrCommentOrBracket = /"(?:[^"\\\r\n]|\\.)*"?|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|[{}[\]]/g;

/** Where the text is nested deeper than we read, found without calling itself. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(textOrCommentOrBracket)) {
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
    if (depth > deepest) return index;
  }
  return undefined;
}

const sentences: Readonly<Record<ReturnType<typeof printParseErrorCode>, string>> = {
  InvalidSymbol: 'This is no JSON: write a text in double quotes, a number, `true`, `false`, `null`, `{` or `[` here.',
  InvalidNumberFormat: 'This number is not written as JSON has it: correct it or put it in double quotes.',
  PropertyNameExpected: 'A name in double quotes is expected here.',
  ValueExpected: 'A value is expected here.',
  ColonExpected: 'A colon is expected here.',
  CommaExpected: 'A comma is expected here.',
  CloseBraceExpected: 'A `}` is missing: close what was opened with `{`.',
  CloseBracketExpected: 'A `]` is missing: close what was opened with `[`.',
  EndOfFileExpected: 'The document ends before this: delete what follows.',
  InvalidCommentToken: 'This is no comment: write `// …` or `/* … */`.',
  UnexpectedEndOfComment: 'This comment is never closed: end it with `*/`.',
  UnexpectedEndOfString: 'This text is never closed: end it with a double quote on the same line.',
  UnexpectedEndOfNumber: 'This number is not finished: write its digits.',
  InvalidUnicode: 'This escape is not finished: write `\\u` and four hexadecimal digits.',
  InvalidEscapeCharacter: 'There is no such escape: write `\\\\` for a backslash.',
  InvalidCharacter: 'This character may not stand here as it is: write it as an escape.',
  '<unknown ParseErrorCode>': 'This is not written as JSON has it: correct it.',
};
