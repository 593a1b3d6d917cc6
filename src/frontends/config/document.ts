// Text of a JSON document with comments and trailing commas → its syntax tree, however broken. Knows nothing of MCP.
import type { Node, ParseError } from 'jsonc-parser';
import { parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../../core/location';

export interface Document {
  /** Nothing where the text has no value at all, or is nested too deep to be read. */
  readonly root: Node | undefined;
  /** The first thing that is wrong with the text; what follows it is mostly its echo. */
  readonly problem: { readonly message: string; readonly span: Span } | undefined;
}

/** The parser calls itself for each level; no configuration needs more, and a thousand times more would end the process. */
const deepest = 200;

export function readDocument(text: string): Document {
  const start = tooDeepAt(text);
  if (start !== undefined) {
    const message = `This file is nested more than ${deepest} levels deep and was not audited: flatten it.`;
    return { root: undefined, problem: { message, span: { start, end: start + 1 } } };
  }
  const errors: ParseError[] = [];
  // A byte order mark is no error in a file, though the parser takes it for one. A blank in its place keeps all offsets.
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!first) return { root, problem: undefined };
  return { root, problem: { message: sentences[printParseErrorCode(first.error)], span: { start: first.offset, end: first.offset + first.length } } };
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
