// What `--rules` means, and the nearest known id for one that is not.
import { closest, distance } from 'fastest-levenshtein';
import type { AuditOptions } from '../audit';
import { rules } from '../rules/index';
import { Refusal } from './refusal';

/** Throws a `Refusal` that names an id no rule has. */
export function chosenRules(words: string): NonNullable<AuditOptions['rules']> {
  if (words === 'default' || words === 'all') return words;
  const ids = words.split(',').map((word) => word.trim()).filter(Boolean);
  if (ids.length === 0) throw new Refusal('`--rules` names no rule; give `default`, `all`, or ids as `mcp-audit rules` lists them.');
  for (const id of ids) if (!rules.some((rule) => rule.id === id)) throw new Refusal(unknown(id));
  return ids;
}

function unknown(id: string): string {
  const nearest = closest(id, rules.map((rule) => rule.id));
  const near = distance(id, nearest) <= Math.max(2, nearest.length / 3);
  return `There is no rule "${id}"; ${near ? `did you mean "${nearest}"?` : '`mcp-audit rules` lists them.'}`;
}
