// Whether a shell that reads a text would run a certain word as a command. Quotes, escapes, substitutions and documents (`<<EOF`) of POSIX shells, and
// those of the shell of Windows; no expansion.
import { readFed } from '../../ir/programs';

/** The words that documents end with here: of one that ends with another word it would not be known what to type to get out of it. */
export const documentEnds = ['EOF', 'END', 'EOT'];

/** What follows `<<`: the word that ends the document, and whether nothing is substituted in it. */
interface Document {
  readonly end: string;
  readonly isLiteral: boolean;
  readonly isIndented: boolean;
}

/** Reads what stands at `<<`, if it begins a document; `at` is the last character of it. */
function documentAt(text: string, start: number): (Document & { readonly at: number }) | undefined {
  const opening = /^<<(-?)[ \t]*(?:'(\w+)'|"(\w+)"|(\\?)(\w+))/.exec(text.slice(start, start + 60));
  if (!opening || text[start - 1] === '<') return undefined;
  const [all, dash, single, double, escape, bare] = opening;
  const end = single ?? double ?? bare ?? '';
  return documentEnds.includes(end) ? { end, isLiteral: bare === undefined || escape !== '', isIndented: dash !== '', at: start + all.length - 1 } : undefined;
}

/** The lines up to the one that ends the document, from the first of them; `at` is the break before what follows. */
function bodyOf(text: string, start: number, { end, isIndented }: Document): { readonly body: string; readonly at: number } {
  for (let from = start; from <= text.length; ) {
    const next = text.indexOf('\n', from);
    const close = next < 0 ? text.length : next;
    const line = text.slice(from, close);
    if ((isIndented ? line.replace(/^\t+/, '') : line) === end) return { body: text.slice(start, from), at: close };
    from = close + 1;
  }
  return { body: text.slice(start), at: text.length };
}

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
  return read(line).commands;
}

/** The documents in a line, each with the words of the command that is fed it. */
export function documentsOf(line: string): readonly Fed[] {
  return read(line).fed;
}

interface Fed {
  readonly words: readonly string[];
  readonly body: string;
}

function read(line: string): { readonly commands: readonly (readonly string[])[]; readonly fed: readonly Fed[] } {
  const commands: string[][] = [[]];
  const fed: Fed[] = [];
  let opened: (Document & { readonly words: readonly string[] })[] = [];
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
      if (character === '\n') {
        for (const document of opened) {
          const { body, at: close } = bodyOf(line, at + 1, document);
          fed.push({ words: document.words, body });
          at = close;
        }
        opened = [];
      }
      commands.push([]);
    } else {
      const document = character === '<' ? documentAt(line, at) : undefined;
      if (document) {
        end();
        opened.push({ ...document, words: commands.at(-1) ?? [] });
        at = document.at;
      } else word = (word ?? '') + character;
    }
  }
  end();
  return { commands, fed };
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
    let opened: Document[] = [];
    let line = start;
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
      } else if (!isDouble && character === '<') {
        const document = documentAt(text, at);
        if (document) {
          opened.push(document);
          ({ at } = document);
        }
      } else if (!isDouble && character === '\n') {
        for (const document of opened) {
          const { body, at: close } = bodyOf(text, at + 1, document);
          if (this.isRunIn(body, document, text.slice(line, at))) return { found: true, at: close };
          at = close;
        }
        opened = [];
        line = at + 1;
      }
      if (!isDouble) begins = /[;&|\n(){]/.test(character) || (begins && /\s/.test(character));
    }
    return { found: false, at: text.length };
  }

  /** A document is a text, unless it is for a shell; only what is substituted in it is run before. */
  private isRunIn(body: string, { isLiteral }: Document, command: string): boolean {
    const isScript = read(command).commands.some(([program = '', ...words]) => readFed(program, words) === 'shell-command');
    if (isScript && runs(body, this.word)) return true;
    return !isLiteral && new Reader(`"${body.replace(/"/g, ' ')}"`, this.word).reads(0, '').found;
  }
}

function isWordAt(text: string, at: number, word: string): boolean {
  return text.slice(at, at + word.length).toLowerCase() === word && !/[\w./-]/.test(text[at + word.length] ?? '');
}
