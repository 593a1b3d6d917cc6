// Waits for what an editor does in its own time. Knows nothing of editors.

/**
 * Asks until the answer is neither `undefined` nor `false`, and gives it back. Throws after twenty seconds, with what was awaited.
 */
export async function eventually<T>(awaited: string, ask: () => T | Promise<T>): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    if (Date.now() > end) throw new Error(`Waited twenty seconds, in vain, until ${awaited}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Lets as much time go by as a debounced audit would need, so that "nothing appears" means something. */
export function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2000));
}
