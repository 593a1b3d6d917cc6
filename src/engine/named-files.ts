// Secrets that are none: a variable whose name promises a key or credentials, and which says in what file they are.
import { secretKindOf } from '../ir/secret-name';
import type { Hit } from './taint';
import type { Universe } from './universe';
import { wayBack } from './way-back';

/** The hits that stay: a name of a file may be told, wherever it is read, and it is no harm that it names one. */
export function withoutNamedFiles(hits: readonly Hit[], universe: Universe): readonly Hit[] {
  const isFile = ({ fact, row }: Hit): boolean => fact.source === 'secret' && row.sink === 'file-path';
  const files = new Set(hits.flatMap((hit) => (isFile(hit) && !hit.fact.part ? (nameOf(hit, universe) ?? []) : [])));
  return hits.filter((hit) => !isFile(hit) && (hit.fact.source !== 'secret' || files.size === 0 || !files.has(nameOf(hit, universe) ?? '')));
}

/** The name under which the secret is read. What people make up is no name of a file, wherever it seems to get. */
function nameOf({ fact }: Hit, universe: Universe): string | undefined {
  for (const { instruction } of universe.definitionsOf(wayBack(fact)[0].variable))
    if (instruction.op === 'load' && typeof instruction.key === 'string' && secretKindOf(instruction.key) === 'issued') return instruction.key;
  return undefined;
}
