// An answer that is found out when somebody asks for it, and then known.

/** Calls `find` when first asked, and never again. */
export function once<T>(find: () => T): () => T {
  let known: { readonly answer: T } | undefined;
  return () => (known ??= { answer: find() }).answer;
}
