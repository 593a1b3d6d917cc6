// What of a program's text stands in no string. Which language reads it is seldom known here: they differ in which marks quote, in whether a
// backslash keeps one from closing, and in comments.

interface Reading {
  readonly quotes: string;
  readonly hasBackslashes: boolean;
  /** What begins a comment, in which no mark quotes, and what ends it. */
  readonly comments: readonly (readonly [string, string])[];
}

const readings: readonly Reading[] = [
  { quotes: '\'"`', hasBackslashes: true, comments: [['//', '\n'], ['/*', '*/']] }, // JavaScript
  { quotes: '\'"', hasBackslashes: true, comments: [['#', '\n']] }, // Python
  { quotes: '"', hasBackslashes: true, comments: [['--', '\n'], ['(*', '*)']] }, // AppleScript
  { quotes: '\'"', hasBackslashes: false, comments: [['%', '\n']] }, // those in which a quote is doubled to be meant
];

/**
 * The text without what stands in its strings, once for each way to read it by which all of them are closed, or else for each. Comments are left in:
 * what is typed there may end them.
 */
export function outsideOfStrings(text: string): readonly string[] {
  const read = readings.map((reading) => readFrom(text, 0, reading, false));
  // An apostrophe in a comment of another language would begin a string that goes on to the end.
  const closed = read.filter(({ isClosed }) => isClosed);
  return (closed.length > 0 ? closed : read).map(({ outside }) => outside);
}

interface Read {
  readonly outside: string;
  readonly end: number;
  /** Whether each string in it is closed. */
  readonly isClosed: boolean;
}

/** Reads to the end, or to the brace that ends what is computed within a template. */
function readFrom(text: string, start: number, reading: Reading, isWithin: boolean): Read {
  let outside = '';
  let depth = 0;
  let isClosed = true;
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? '';
    const comment = reading.comments.find(([opening]) => text.startsWith(opening, at));
    if (comment) {
      const close = text.indexOf(comment[1], at + comment[0].length);
      const end = close < 0 ? text.length : close;
      outside += text.slice(at, end);
      at = end - 1;
    } else if (reading.quotes.includes(character)) {
      const string = quoted(text, at, character, reading);
      outside += character + string.outside + character;
      at = string.end;
      isClosed &&= string.isClosed;
    } else if (isWithin && character === '}' && depth-- === 0) return { outside, end: at, isClosed };
    else {
      if (character === '{') depth++;
      outside += character;
    }
  }
  return { outside, end: text.length, isClosed: isClosed && !isWithin };
}

/** A string, which a quote that nobody closes makes go on to the end: what is computed within it, and where it closes. */
function quoted(text: string, start: number, quote: string, reading: Reading): Read {
  let outside = '';
  let isClosed = true;
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === quote) return { outside, end: at, isClosed };
    if (character === '\\' && reading.hasBackslashes) at++;
    else if (quote === '`' && text.startsWith('${', at)) {
      const inner = readFrom(text, at + 2, reading, true);
      isClosed &&= inner.isClosed;
      outside += `\n${inner.outside}\n`;
      at = inner.end;
    }
  }
  return { outside, end: text.length, isClosed: false };
}
