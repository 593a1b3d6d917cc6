// Members of a document's tables by name, for manifests. Of a name that comes twice the last one counts, as parsers have it.
import type { Value } from '../config/value';

export function membersOf(value: Value | undefined): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const { key, value: member } of value?.kind === 'table' ? value.members : []) if (member) found.set(key.text, member);
  return found;
}

/** The text at the end of a way of keys. */
export function textAt(root: Value | undefined, ...way: readonly string[]): string | undefined {
  const value = way.reduce<Value | undefined>((at, key) => membersOf(at).get(key), root);
  return value?.kind === 'text' ? value.text : undefined;
}
