// Which files of packages rows speak of. A bundler tells files and no specifiers; which file a specifier names, a package's manifest would say.
import { packageOf } from '../ir/package-name';
import { javascript } from './javascript';

let byPackage: Map<string, string[]> | undefined;

/** The specifiers that rows know, by the package that each is of. */
function specifiers(): ReadonlyMap<string, readonly string[]> {
  if (byPackage) return byPackage;
  byPackage = new Map();
  for (const { packages, files } of javascript)
    for (const specifier of typeof packages === 'string' || files ? [] : packages) {
      const name = packageOf(specifier);
      const known = byPackage.get(name);
      if (known) known.push(specifier);
      else byPackage.set(name, [specifier]);
    }
  return byPackage;
}

/** What imports the file, by its path below `node_modules`, as rows know it: the specifier that ends as the path does, or the file in its package. */
export function knownFile(path: string): string | undefined {
  const name = packageOf(path);
  const known = specifiers().get(name);
  if (!known) return undefined;
  const plain = withoutExtension(path);
  const exact = known.filter((specifier) => specifier !== name && plain.endsWith(withoutExtension(specifier.slice(name.length)))).sort((a, b) => b.length - a.length)[0];
  return exact ?? (known.includes(name) ? path : undefined);
}

function withoutExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]s$/, '').replace(/\/index$/, '');
}
