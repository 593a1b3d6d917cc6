// How a host's configuration names a secret instead of holding it: the placeholder, and the entry that makes the host ask for it.
import type { Node } from 'jsonc-parser';
import { findNodeAtLocation } from 'jsonc-parser';
import type { TextEdit } from '../../core/fix';
import { appendMember } from './append-member';
import type { JsonDocument } from './json-document';
import type { Place } from './place';

export interface Reference {
  /** As it stands in the configuration, as `${input:github-token}`. */
  readonly placeholder: string;
  /** What else must be written for it. */
  readonly edits: readonly TextEdit[];
  /** Where the secret comes from from now on, as part of a title. */
  readonly origin: string;
}

/** `name` is in capitals, as `GITHUB_TOKEN`; `purpose` is for the person who is asked. Nothing where the host has no placeholders. */
export function referenceTo({ document, host, inputs: way }: Pick<Place, 'document' | 'host' | 'inputs'>, name: string, purpose: string): Reference | undefined {
  if (host.placeholder === undefined) return undefined;
  if (!way) return { placeholder: host.placeholder.replace('NAME', () => name), edits: [], origin: 'Take it from the environment' };
  if (!document) return undefined;
  const inputs = findNodeAtLocation(document.root, [...way]);
  const id = freeId(inputs, name.toLowerCase().replaceAll('_', '-'));
  const edits = declareInput(document, way, inputs, { type: 'promptString', id, description: purpose, password: true });
  return edits && { placeholder: host.placeholder.replace('NAME', () => id), edits, origin: 'Let VS Code ask for it' };
}

function declareInput(document: JsonDocument, path: readonly string[], inputs: Node | undefined, input: Readonly<Record<string, string | boolean>>): readonly TextEdit[] | undefined {
  if (inputs) return inputs.type === 'array' ? appendMember(document, inputs, undefined, input) : undefined;
  const parent = path.length === 1 ? document.root : findNodeAtLocation(document.root, path.slice(0, -1));
  return parent?.type === 'object' ? appendMember(document, parent, path.at(-1), [input]) : undefined;
}

/** The wanted id, numbered where another input has it already. */
function freeId(inputs: Node | undefined, wanted: string): string {
  const taken = new Set(inputs?.children?.map((input): unknown => findNodeAtLocation(input, ['id'])?.value));
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Names put together in capitals, as `GITHUB_API_KEY` from `github` and `X-Api-Key`. */
export function variableName(...parts: readonly string[]): string {
  const name = parts
    .join('_')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[^A-Z\d]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[A-Z]/.test(name) ? name : `MCP_${name || 'SECRET'}`;
}
