// How a server is told who calls, in the words of the file's host: a header with a placeholder, or the name of a variable that the host makes one of.
import type { TextEdit } from '../../core/fix';
import { addedMember } from './added-member';
import type { Place } from './place';
import { referenceTo } from './reference';

export interface Sent {
  /** What stands for the token in the file. */
  readonly written: string;
  readonly edits: readonly TextEdit[];
}

/** `name` is in capitals; `purpose` is for the person who is asked. `placeholder` is one that is there already. Nothing where the host has no way, or where a header says something else. */
export function bearerToken(place: Place, name: string, purpose: string, placeholder?: string): Sent | undefined {
  const { bearerVariable, headers = ['headers'] } = place.host;
  if (bearerVariable !== undefined) {
    const edits = placeholder === undefined ? addedMember(place, [bearerVariable], name) : undefined;
    return edits && { written: name, edits };
  }
  const reference = placeholder === undefined ? referenceTo(place, name, purpose) : { placeholder, edits: [] };
  const edits = reference && addedMember(place, [...headers, 'Authorization'], `Bearer ${reference.placeholder}`);
  return edits && { written: reference.placeholder, edits: [...edits, ...reference.edits] };
}
