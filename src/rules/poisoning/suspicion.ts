// What a search in a text answers: where something is that the model would read and a person would not want it to, and how to say so.
import type { Confidence } from '../../core/finding';

export interface Suspicion {
  /** Units of the text. */
  readonly start: number;
  readonly end: number;
  /** What the text does, to stand after "The description of the tool `x`": "tells the model to hide something from the user: `…`" */
  readonly says: string;
  readonly confidence: Confidence;
}
