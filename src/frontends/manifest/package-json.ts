// Text of a package.json → its name and what it depends on. What other packages are to bring along is not its own.
import { LineMap } from '../../core/location';
import type { Dependency, Manifest } from '../../ir/manifest';
import type { PlacedText } from '../../ir/placed-text';
import { partOf } from '../../ir/placed-text';
import { placedText } from '../config/placed-value';
import { readJson } from '../config/syntax/json';
import { membersOf, textAt } from './members';

const sections = ['dependencies', 'devDependencies', 'optionalDependencies'];

export function readPackageJson(text: string): Pick<Manifest, 'name' | 'dependencies'> {
  const { root } = readJson(text);
  const source = { text, lines: new LineMap(text) };
  const dependencies = sections.flatMap((section) =>
    [...membersOf(membersOf(root).get(section))].flatMap(([name, value]): readonly Dependency[] => {
      const version = placedText(value, source);
      return version ? [dependency(name, version)] : [];
    }),
  );
  return { name: textAt(root, 'name'), dependencies };
}

/** `npm:other@^1.2` installs another package under the name. */
function dependency(name: string, version: PlacedText): Dependency {
  const alias = /^npm:((?:@[^@/]+\/)?[^@/]+)@?/.exec(version.text);
  if (!alias) return { ecosystem: 'npm', name, version };
  return { ecosystem: 'npm', name: alias[1] ?? '', version: partOf(version, alias[0].length, version.text.length) };
}
