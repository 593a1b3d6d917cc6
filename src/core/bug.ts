// Our own assumptions. A broken one is thrown where it is seen and survived at the edges (a rule, a file, a request).

export class Bug extends Error {
  override readonly name = 'Bug';
}

/** Throws a `Bug` with the sentence unless the condition holds. */
export function bug(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Bug(sentence);
}

/** The message of anything that was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
