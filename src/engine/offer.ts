// What a server says that it has, as rules see it: tools, prompts, resources, and the server itself, with all that the model is told of them.
import type { Location } from '../core/location';
import type { OfferKind } from '../ir/row';
import type { Text } from './text';

/** One argument of a tool or prompt. */
export interface OfferedParameter {
  readonly name: string;
  /** Where it is declared, as far as the text tells. */
  readonly location: Location;
  /** As JSON Schema names them: `string`; none where the schema is written otherwise. */
  readonly types: readonly string[];
  readonly descriptions: readonly Text[];
}

/** A hint such as `readOnlyHint`, with the value that is written. */
export interface Annotation {
  readonly name: string;
  readonly value: boolean | string | number;
  readonly location: Location;
}

/** A function of the project that is called for it. */
export interface Handler {
  readonly name: string;
  readonly location: Location;
}

/** Where one call registers several, as in a loop over a list, each field has all their texts. */
export interface Offer {
  readonly kind: OfferKind;
  /** The call, or the object that defines it. */
  readonly location: Location;
  /** Marks the servers that have it; equal marks are one server. Empty where the text does not tell. */
  readonly servers: readonly string[];
  /** Marks the list that it is written into, where it is an element of one. */
  readonly list: string | undefined;
  /** Marks the function that offers it. */
  readonly within: string;
  readonly names: readonly Text[];
  readonly titles: readonly Text[];
  readonly descriptions: readonly Text[];
  readonly parameters: readonly OfferedParameter[];
  readonly annotations: readonly Annotation[];
  readonly handlers: readonly Handler[];
}
