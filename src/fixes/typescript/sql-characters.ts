// A statement that the code puts together, as its characters with their places in the source, so that edits can be made where they are written.
import type ts from 'typescript';
import type { Piece, ValuePiece } from './pieces-of-text';

export interface Character {
  /** One unit of the statement, or a value in the place of one. */
  readonly unit: string | ValuePiece;
  /** Half-open, in the source; an escape is longer than the unit that it says. */
  readonly start: number;
  readonly end: number;
  /** The literal that the unit is written in. */
  readonly literal: ts.Node | undefined;
}

/** What the escapes of literals say that are common in statements. */
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', "'": "'", '"': '"', '`': '`', '\\': '\\', $: '$', '\n': '' };

/** The characters of all pieces; nothing where one of them is not written in the source as it is, or has an escape of another kind. */
export function charactersOf(pieces: readonly Piece[], source: string): readonly Character[] | undefined {
  const found: Character[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'value') {
      found.push({ unit: piece, start: piece.span.start, end: piece.span.end, literal: undefined });
      continue;
    }
    if (!piece.span) return undefined;
    for (let at = piece.span.start; at < piece.span.end; ) {
      const unit = source.charAt(at);
      const said = unit === '\\' ? escapes[source.charAt(at + 1)] : unit;
      if (said === undefined) return undefined;
      const end = at + (unit === '\\' ? 2 : 1);
      if (said !== '') found.push({ unit: said, start: at, end, literal: piece.literal });
      at = end;
    }
  }
  return found;
}
