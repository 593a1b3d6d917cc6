// A text as far as the code tells it: the pieces that it is put together from, each with its place. Rules read texts in this form.
import type { Location, Position } from '../core/location';
import type { ValueOrigin } from './value-origin';

/** A piece whose characters are written in the code. */
export interface KnownPiece {
  readonly kind: 'known';
  readonly text: string;
  /** Where it is written, the quotes left out. */
  readonly location: Location;
  /** The file has it as it reads, without escapes, so that a part of it has a place of its own. */
  readonly verbatim: boolean;
}

/** A piece that is only there when the code runs. */
export interface UnknownPiece {
  readonly kind: 'unknown';
  /** As written, on one line. */
  readonly label: string;
  readonly location: Location;
  /** What it is made from, the nearest first. */
  readonly origins: readonly ValueOrigin[];
}

export type TextPiece = KnownPiece | UnknownPiece;

export interface Text {
  readonly pieces: readonly TextPiece[];
  /** Every piece is known, and there is one way to put them together. */
  readonly exact: boolean;
}

/** What stands for a piece that is not known. */
export const unknownPart = '\ufffc';

/** The characters of the text, with one that stands for nothing in place of each piece that is not known. */
export function readingOf({ pieces }: Text): string {
  return pieces.map((piece) => (piece.kind === 'known' ? piece.text : unknownPart)).join('');
}

/** The one reading that a text has, where it has only one. */
export function exactReading(text: Text): string | undefined {
  return text.exact ? readingOf(text) : undefined;
}

/** Where the units from `start` up to `end` of the reading are written; where they are in several pieces, or escaped, the piece that they begin in. */
export function placeWithin({ pieces }: Text, start: number, end: number): Location | undefined {
  let at = 0;
  for (const piece of pieces) {
    const length = piece.kind === 'known' ? piece.text.length : unknownPart.length;
    if (start < at + length) return piece.kind === 'known' && piece.verbatim ? partOf(piece, start - at, Math.min(end - at, length)) : piece.location;
    at += length;
  }
  return pieces[0]?.location;
}

function partOf({ text, location }: KnownPiece, start: number, end: number): Location {
  const first = location.range.start;
  return { file: location.file, range: { start: moved(first, text.slice(0, start)), end: moved(first, text.slice(0, end)) } };
}

/** The position behind a text that starts at the position. */
function moved({ line, character }: Position, text: string): Position {
  const last = text.lastIndexOf('\n');
  if (last < 0) return { line, character: character + text.length };
  return { line: line + text.split('\n').length - 1, character: text.length - last - 1 };
}
