// Where in a statement values stand that a driver can take as parameters. Names of tables and columns, and parts of the language, cannot be.
import type { ValuePiece } from './pieces-of-text';
import type { Character } from './sql-characters';

/** A place for one parameter: a bare value, or a quoted text with values in it. */
export interface Slot {
  /** Indices of characters, half-open; with its quotes. */
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
  /** Between the quotes. */
  readonly parts: readonly (string | ValuePiece)[];
}

export interface Statement {
  readonly slots: readonly Slot[];
  /** How many `?` stand before each slot, and in all. */
  readonly marksBefore: readonly number[];
  readonly marks: number;
  /** The highest `$n`. */
  readonly highest: number;
  /** Values that stay as they are: constants that go by a name. */
  readonly kept: number;
  /** `LIMIT` or `OFFSET` stands before a slot. */
  readonly limits: boolean;
}

interface Token {
  readonly text: string;
  readonly from: number;
}

/** After these a value may stand. */
const beforeValue = new Set(['=', '<', '>', '<=', '>=', '<>', '!=', '==', '<=>', 'LIKE', 'ILIKE', 'GLOB', 'REGEXP', 'RLIKE', 'MATCH', 'BETWEEN', 'THEN', 'ELSE', 'LIMIT', 'OFFSET', '||', '+', '*', '/', '%', '->>', '->', '@>', '@@', '~', '~*', 'IS']);
const opensValues = new Set(['VALUES', 'IN', 'AGAINST', 'LOWER', 'UPPER', 'COALESCE', 'IFNULL', 'DATE', 'DATETIME', 'STRFTIME', 'JULIANDAY', 'LENGTH', 'ABS', 'ROUND', 'CONCAT', 'TRIM', 'JSON_EXTRACT', 'TO_TSQUERY', 'PLAINTO_TSQUERY', 'WEBSEARCH_TO_TSQUERY', 'TO_TIMESTAMP', 'TO_DATE']);
/** Before a quoted text these make a literal of a type out of it. */
const typedLiteral = /^(?:INTERVAL|DATE|TIME|TIMESTAMP|TIMESTAMPTZ|AS|ZONE|ESCAPE|[ENBXU])$/;
const statements = /^(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|VALUES|MERGE)$/;

/** What the statement holds, or nothing where one of its values cannot be a parameter. */
export function slotsOf(characters: readonly Character[]): Statement | undefined {
  const reading = new Reading(characters);
  return reading.read();
}

class Reading {
  private readonly tokens: Token[] = [];
  private readonly opened: { readonly word: string; readonly first: boolean }[] = [];
  private readonly slots: Slot[] = [];
  private readonly marksBefore: number[] = [];
  private marks = 0;
  private highest = 0;
  private kept = 0;
  private limits = false;
  private at = 0;

  constructor(private readonly characters: readonly Character[]) {}

  read(): Statement | undefined {
    while (this.at < this.characters.length) if (!this.step()) return undefined;
    const [first] = this.tokens;
    if (this.slots.length === 0 || !first || !statements.test(first.text) || this.tokens.slice(0, -1).some((token) => token.text === ';')) return undefined;
    const { slots, marksBefore, marks, highest, kept, limits } = this;
    return { slots, marksBefore, marks, highest, kept, limits };
  }

  /** Reads one token; answers false where the statement is not understood. */
  private step(): boolean {
    const unit = this.unit();
    if (typeof unit !== 'string') return this.bareValue(unit);
    if (/\s/.test(unit)) return this.advance(1);
    if (unit === "'") return this.quotedText();
    if (unit === '"' || unit === '`' || unit === '[') return this.quotedName(unit === '[' ? ']' : unit);
    if (this.lookingAt('--') || this.lookingAt('/*') || this.lookingAt('$$')) return false;
    const match = /^(?:\w+|\$\d+|<=>|->>|[<>=!]=|<>|\|\||->|@[>@]|~\*|[^\w\s])/.exec(this.ahead())?.[0] ?? unit;
    this.note(match);
    return this.advance(match.length);
  }

  private note(text: string): void {
    if (text === '(') this.opened.push({ word: this.opensTuple() ? 'VALUES' : (this.tokens.at(-1)?.text ?? ''), first: true });
    if (text === ')') this.opened.pop();
    if (text === '?') this.marks++;
    if (text.startsWith('$')) this.highest = Math.max(this.highest, Number(text.slice(1)) || 0);
    this.tokens.push({ text: text.toUpperCase(), from: this.at });
  }

  /** `VALUES (…), (`: a second tuple. */
  private opensTuple(): boolean {
    const [close, comma] = this.tokens.slice(-2);
    return this.opened.length === 0 && close?.text === ')' && comma?.text === ',' && this.tokens.some((token) => token.text === 'VALUES');
  }

  private bareValue(value: ValuePiece): boolean {
    const before = this.characters[this.at - 1]?.unit;
    const after = this.characters[this.at + 1]?.unit;
    const stands = typeof before === 'string' && !/[\w.'"`$]/.test(before) && (after === undefined || (typeof after === 'string' && !/[\w.'"`(]/.test(after)));
    if (value.known !== undefined) {
      this.kept++;
      this.tokens.push({ text: 'known', from: this.at });
      return this.advance(1);
    }
    if (!stands || value.list || !this.takesValue(false)) return false;
    this.limits ||= /^(?:LIMIT|OFFSET)$/.test(this.tokens.at(-1)?.text ?? '');
    this.add({ from: this.at, to: this.at + 1, quoted: false, parts: [value] });
    return this.advance(1);
  }

  private quotedText(): boolean {
    const parts: (string | ValuePiece)[] = [];
    let end = this.at + 1;
    for (; ; end++) {
      const unit = this.characters[end]?.unit;
      if (unit === undefined || unit === '\\') return false;
      if (unit === "'" && this.characters[end + 1]?.unit !== "'") break;
      if (unit === "'") end++;
      parts.push(unit);
    }
    const slot: Slot = { from: this.at, to: end + 1, quoted: true, parts };
    const previous = this.characters[this.at - 1]?.unit;
    if (parts.some((part) => typeof part !== 'string' && part.known === undefined)) {
      if (typeof previous === 'string' && /\w/.test(previous)) return false;
      if (typedLiteral.test(this.tokens.at(-1)?.text ?? '') || !this.takesValue(true)) return false;
      this.add(slot);
    }
    this.tokens.push({ text: 'text', from: this.at });
    return this.advance(slot.to - slot.from);
  }

  private quotedName(close: string): boolean {
    let end = this.at + 1;
    while (this.characters[end]?.unit !== close) {
      const unit = this.characters[end]?.unit;
      if (unit === undefined || (typeof unit !== 'string' && unit.known === undefined)) return false;
      end++;
    }
    this.tokens.push({ text: 'name', from: this.at });
    return this.advance(end + 1 - this.at);
  }

  /** Whether a value may stand after what was read. */
  private takesValue(quoted: boolean): boolean {
    const last = this.tokens.at(-1)?.text ?? '';
    if (last === 'AND') return this.tokens.slice(-4).some((token) => token.text === 'BETWEEN');
    if (last !== '(' && last !== ',') return beforeValue.has(last) && (quoted || last !== 'IS');
    const word = this.opened.at(-1)?.word;
    if (word === undefined || !opensValues.has(word)) return false;
    // A bare value alone between the brackets of `IN` is a list that was written out before.
    const next = this.characters[this.at + 1]?.unit;
    return quoted || word !== 'IN' || last === ',' || next === ',';
  }

  private add(slot: Slot): void {
    this.slots.push(slot);
    this.marksBefore.push(this.marks);
    if (!slot.quoted) this.tokens.push({ text: 'value', from: slot.from });
  }

  private unit(): string | ValuePiece {
    return this.characters[this.at]?.unit ?? '';
  }

  private lookingAt(text: string): boolean {
    return this.ahead().startsWith(text);
  }

  /** The text from here to the next value, at most as long as a token of interest. */
  private ahead(): string {
    let text = '';
    for (let at = this.at; text.length < 80; at++) {
      const unit = this.characters[at]?.unit;
      if (typeof unit !== 'string') break;
      text += unit;
    }
    return text;
  }

  private advance(by: number): true {
    this.at += by;
    return true;
  }
}
