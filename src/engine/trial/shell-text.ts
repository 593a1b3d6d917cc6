// Whether a shell that reads a text would run a certain word as a command. Quotes, escapes and substitutions of POSIX shells, and those of the
// shell of Windows; no expansion.

/** `text` is what the shell reads, `word` the command looked for. */
export function runs(text: string, word: string): boolean {
  return new Reader(text, word).reads(0, '').found;
}

/** The same of the command prompt of Windows: it knows double quotes alone, and reads no further than the first line. */
export function isRunByPrompt(text: string, word: string): boolean {
  let begins = true;
  let isQuoted = false;
  for (let at = 0; at < text.length && text[at] !== '\n'; at++) {
    const character = text[at] ?? '';
    if (!isQuoted && begins && isWordAt(text, at, word)) return true;
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '^' && !isQuoted) at++;
    if (!isQuoted) begins = /[&|]/.test(character) || (begins && /[\s(]/.test(character));
  }
  return false;
}

/** The words of each command of a line, as the programs get them; what is substituted stands there as it is written. */
export function wordsOf(line: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  let word: string | undefined;
  const end = (): void => {
    if (word !== undefined) commands.at(-1)?.push(word);
    word = undefined;
  };
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (character === "'" || character === '"') {
      word ??= '';
      for (at++; at < line.length && line[at] !== character; at++) {
        if (character === '"' && line[at] === '\\' && /["\\$`]/.test(line[at + 1] ?? '')) at++;
        word += line[at] ?? '';
      }
    } else if (character === '\\') word = (word ?? '') + (line[++at] ?? '');
    else if (/\s/.test(character) && character !== '\n') end();
    else if (/[;&|\n]/.test(character)) {
      end();
      commands.push([]);
    } else word = (word ?? '') + character;
  }
  end();
  return commands;
}

class Reader {
  constructor(
    private readonly text: string,
    private readonly word: string,
  ) {}

  /** Reads up to the end of a substitution (`)`, a backquote), or of the text. */
  reads(start: number, end: string): { found: boolean; at: number } {
    const { text } = this;
    let begins = true;
    let isDouble = false;
    for (let at = start; at < text.length; at++) {
      const character = text[at] ?? '';
      if (!isDouble && begins && isWordAt(text, at, this.word)) return { found: true, at };
      if (character === '\\') at++;
      else if (character === end && !(isDouble && end === ')')) return { found: false, at };
      else if (character === '`' || (character === '$' && text[at + 1] === '(')) {
        const inner = this.reads(at + (character === '`' ? 1 : 2), character === '`' ? '`' : ')');
        if (inner.found) return inner;
        at = inner.at;
      } else if (character === '"') isDouble = !isDouble;
      else if (!isDouble && character === "'") {
        const close = text.indexOf("'", at + 1);
        // A quote that nobody closes is an error: the shell runs nothing.
        if (close < 0) return { found: false, at: text.length };
        at = close;
      }
      if (!isDouble) begins = /[;&|\n(){]/.test(character) || (begins && /\s/.test(character));
    }
    return { found: false, at: text.length };
  }
}

function isWordAt(text: string, at: number, word: string): boolean {
  return text.slice(at, at + word.length).toLowerCase() === word && !/[\w./-]/.test(text[at + word.length] ?? '');
}
