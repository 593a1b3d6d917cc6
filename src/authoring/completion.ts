// What may be written at a place. Types only; how an editor shows it belongs to the language server.
import type { Range } from '../core/location';
import type { TextEdit } from '../core/fix';

export interface Completion {
  readonly kind: 'placeholder' | 'package';
  /** In the place of the range, which holds what was typed of it. */
  readonly newText: string;
  readonly range: Range;
  /** What it comes to, as a clause. */
  readonly detail: string;
  /** The part of it that stands for what is still to be typed. */
  readonly open?: string;
  /** What else must be written for it, elsewhere in the file. */
  readonly also?: readonly TextEdit[];
}
