// Places in a file. Offsets count UTF-16 units, as editors and JavaScript strings do; lines and characters start at zero.

/** Half-open interval of offsets in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A range in a file. `file` is relative to the audited folder, with `/` between its parts. */
export interface Location {
  readonly file: string;
  readonly range: Range;
}

export const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A text that tells where something begins from other such places. */
export function beginningOf({ location: { file, range: { start } } }: { readonly location: Location }): string {
  return `${file} ${start.line} ${start.character}`;
}

/** Whether a position stands in a range, its end included. */
export function holds({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Turns offsets of one text into positions. Lines end at `\n`, `\r\n` or `\r`. */
export class LineMap {
  private readonly starts: number[] = [0];
  private readonly length: number;

  constructor(text: string) {
    this.length = text.length;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 13 && text.charCodeAt(at + 1) === 10) at++;
      if (unit === 10 || unit === 13) this.starts.push(at + 1);
    }
  }

  /** The position of an offset; an offset outside the text is moved to its nearest end. */
  position(offset: number): Position {
    const wanted = Math.min(Math.max(offset, 0), this.length);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: wanted - (this.starts[low] ?? 0) };
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** The offset of a position; a position outside the text is moved to its nearest end. */
  offset(position: Position): number {
    const start = this.starts[Math.max(position.line, 0)] ?? this.length;
    const next = this.starts[position.line + 1] ?? this.length;
    return Math.min(start + position.character, next);
  }
}
