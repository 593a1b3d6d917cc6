// Reads the small words of a printed program from left to right. Knows no instruction.

const variable = /(?:[\p{ID_Continue}\u200c\u200d$#]+)?%\d+/uy;
const name = /[\p{L}\p{N}_$#-]+/uy;
const quoted = /"(?:[^"\\]|\\.)*"/y;
const path = /[\w@$.:/#-]+/y;
const number = /-?(?:\d[\d.]*(?:e[+-]?\d+)?|Infinity)|NaN/y;
const pattern = /\/((?:[^\\[/]|\\.|\[(?:[^\]\\]|\\.)*\])*)\/(\w*)/y;

export class Cursor {
  at = 0;

  constructor(
    private readonly text: string,
    /** Where the text stands in the whole. */
    private readonly offset: number,
  ) {}

  get done(): boolean {
    return this.at === this.text.length;
  }

  get place(): number {
    return this.offset + this.at;
  }

  begins(word: string): boolean {
    return this.text.startsWith(word, this.at);
  }

  /** Passes over a word where it comes next. */
  skips(word: string): boolean {
    if (!this.begins(word)) return false;
    this.at += word.length;
    return true;
  }

  expect(word: string): this {
    if (!this.skips(word)) throw this.error(word);
    return this;
  }

  error(wanted: string): SyntaxError {
    return new SyntaxError(`\`${this.text}\` should go on with ${wanted} at ${this.at}.`);
  }

  variable(): string | undefined {
    return this.match(variable)?.[0];
  }

  number(): number | undefined {
    const found = this.match(number);
    return found && Number(found[0]);
  }

  pattern(): { source: string; flags: string } | undefined {
    const found = this.match(pattern);
    return found && { source: found[1] ?? '', flags: found[2] ?? '' };
  }

  quoted(): string | undefined {
    const found = this.match(quoted);
    return found && (JSON.parse(found[0]) as string);
  }

  name(): string | undefined {
    return this.quoted() ?? this.match(name)?.[0];
  }

  path(): string {
    const found = this.quoted() ?? this.match(path)?.[0];
    if (found === undefined) throw this.error('a name');
    return found;
  }

  /** The name before a colon, where there is one. */
  label(): string | undefined {
    const start = this.at;
    const found = this.name();
    if (found !== undefined && this.skips(': ')) return found;
    this.at = start;
    return undefined;
  }

  until(end: string): string {
    const start = this.at;
    this.at = Math.max(start, this.text.indexOf(end, start));
    return this.text.slice(start, this.at);
  }

  index(): number {
    this.expect('#');
    const found = this.number();
    if (found === undefined) throw this.error('a number');
    return found;
  }

  private match(word: RegExp): RegExpExecArray | undefined {
    word.lastIndex = this.at;
    const found = word.exec(this.text);
    if (!found) return undefined;
    this.at = word.lastIndex;
    return found;
  }
}
