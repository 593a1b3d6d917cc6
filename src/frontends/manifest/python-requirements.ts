// Text of a requirements.txt or pyproject.toml → the Python packages that it asks for.
import { LineMap } from '../../core/location';
import type { Dependency, Manifest } from '../../ir/manifest';
import type { PlacedText } from '../../ir/placed-text';
import { partOf } from '../../ir/placed-text';
import type { Source } from '../config/placed-value';
import { placedText } from '../config/placed-value';
import { readToml } from '../config/syntax/toml';
import type { Value } from '../config/value';
import { membersOf, textAt } from './members';

/** A name, extras, and the specifier that follows them, as PEP 508 has it. */
const requirement = /^[ \t]*(?<name>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)[ \t]*(?:\[[^\]]*\])?[ \t]*\(?(?<version>(?:[=<>!~][^;#)]*)?)/d;

/** No requirement is longer. */
const longest = 1000;

export function readRequirements(text: string): readonly Dependency[] {
  return text.split('\n').flatMap((line, at) => {
    const range = { start: { line: at, character: 0 }, end: { line: at, character: line.length } };
    return requirementIn({ text: line.replace(/\r$/, ''), range });
  });
}

export function readPyproject(text: string): Pick<Manifest, 'name' | 'dependencies'> {
  const { root } = readToml(text);
  const source = { text, lines: new LineMap(text) };
  return { name: textAt(root, 'project', 'name') ?? textAt(root, 'tool', 'poetry', 'name'), dependencies: within(root, false, source) };
}

/** Every tool has its own places for requirements, and all are called by this word. */
const listing = /dependencies$|^dependency-groups$|^requires$/;

/** What is asked for below a value, which a key above may have called a list of requirements. The document's depth is bounded. */
function within(value: Value | undefined, called: boolean, source: Source): readonly Dependency[] {
  if (value?.kind === 'list') return called ? value.items.flatMap((item) => requirementIn(placedText(item, source))) : [];
  return [...membersOf(value)].flatMap(([key, member]) => {
    const keyed = called ? keyedRequirement(key, member, source) : [];
    return keyed.length > 0 ? keyed : within(member, called || listing.test(key), source);
  });
}

/** Poetry names packages by key: `mcp = "^1.2"`, `mcp = { version = "^1.2", extras = ["cli"] }`. */
function keyedRequirement(name: string, value: Value, source: Source): readonly Dependency[] {
  const version = placedText(value.kind === 'table' ? membersOf(value).get('version') : value, source);
  return version ? [{ ecosystem: 'PyPI', name, version }] : [];
}

function requirementIn(written: PlacedText | undefined): readonly Dependency[] {
  if (!written || written.text.length > longest) return [];
  const { groups, indices } = requirement.exec(written.text) ?? {};
  const [start, end] = indices?.groups?.version ?? [];
  if (!groups || start === undefined || end === undefined) return [];
  const version = partOf(written, start, end);
  return [{ ecosystem: 'PyPI', name: groups.name ?? '', version: partOf(version, 0, version.text.trimEnd().length) }];
}
