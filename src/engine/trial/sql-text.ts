// What of a statement a database reads as SQL: without what stands in quotes and in comments. Quotes are doubled to be meant, as in the standard;
// some languages let a backslash stand before them, too.

const closing: Readonly<Record<string, string>> = { "'": "'", '"': '"', '`': '`', '[': ']' };

/** The statement with nothing between its quotes, and blanks for comments. A quote that nobody closes goes on to the end. */
export function outsideOfQuotes(statement: string, hasBackslashes = false): string {
  return read(statement, hasBackslashes).outside;
}

/** The quote that would close what stands open at the end of a beginning of a statement, if anything does. */
export function quoteOpenBehind(beginning: string): string | undefined {
  return read(beginning, false).open;
}

function read(statement: string, hasBackslashes: boolean): { readonly outside: string; readonly open: string | undefined } {
  let outside = '';
  for (let at = 0; at < statement.length; at++) {
    const character = statement[at] ?? '';
    const end = endOfComment(statement, at);
    const close = closing[character];
    if (end !== undefined) {
      outside += ' ';
      at = end - 1;
    } else if (close !== undefined && (character !== '[' || isName(statement, at))) {
      outside += character + close;
      at = endOfQuoted(statement, at + 1, close, hasBackslashes);
      if (at >= statement.length) return { outside, open: close };
    } else outside += character;
  }
  return { outside, open: undefined };
}

/** Where the comment ends that begins here, if one does. */
function endOfComment(statement: string, at: number): number | undefined {
  const end = statement.startsWith('--', at) ? statement.indexOf('\n', at) : statement.startsWith('/*', at) ? statement.indexOf('*/', at) + 2 : undefined;
  return end !== undefined && end <= at ? statement.length : end;
}

/** The place of the quote that closes, or the end. */
function endOfQuoted(statement: string, start: number, close: string, hasBackslashes: boolean): number {
  let at = start;
  while (at < statement.length) {
    if (hasBackslashes && statement[at] === '\\') at += 2;
    else if (statement[at] !== close) at++;
    else if (statement[at + 1] === close) at += 2;
    else return at;
  }
  return statement.length;
}

/** A bracket quotes a name where one may begin; behind a value it holds an index. */
function isName(statement: string, at: number): boolean {
  return at === 0 || /[\s.,(=]/.test(statement[at - 1] ?? '');
}
