// The name of a package in what is imported of it.

/** The package of an import specifier, or of a path below `node_modules`: `@a/b` of `@a/b/c.js`. */
export function packageOf(path: string): string {
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}
