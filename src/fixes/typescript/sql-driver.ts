// Which database driver a call belongs to, and how that driver takes parameters. Decided by what the file and its neighbors import.
import ts from 'typescript';
import { localFile } from './local-origin';
import { requiredModule } from './origin-of';
import type { ParsedFile } from './parsed-file';
import { nodesBelow, parseFile } from './parsed-file';

export interface Driver {
  readonly modules: readonly string[];
  readonly methods: readonly string[];
  /** `$1`, `$2` … or `?` each time. */
  readonly placeholder: 'numbered' | 'mark';
  /**
   * Where the values go: in a list after the statement; to the method that runs a prepared statement; into the record that the statement
   * then stands in, under its name for the values.
   */
  readonly values: 'list' | 'prepared' | 'record';
}

const drivers: readonly Driver[] = [
  { modules: ['pg', 'pg-pool', '@neondatabase/serverless', '@vercel/postgres', '@electric-sql/pglite'], methods: ['query'], placeholder: 'numbered', values: 'list' },
  { modules: ['pg-promise'], methods: ['query', 'any', 'none', 'one', 'oneOrNone', 'many', 'manyOrNone', 'result'], placeholder: 'numbered', values: 'list' },
  { modules: ['postgres'], methods: ['unsafe'], placeholder: 'numbered', values: 'list' },
  { modules: ['mysql', 'mysql2', 'mysql2/promise', 'promise-mysql', 'mariadb'], methods: ['query', 'execute'], placeholder: 'mark', values: 'list' },
  { modules: ['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'libsql', 'bun:sqlite', 'node:sqlite'], methods: ['prepare', 'exec'], placeholder: 'mark', values: 'prepared' },
  { modules: ['sqlite3', 'sqlite', '@vscode/sqlite3', '@journeyapps/sqlcipher'], methods: ['run', 'get', 'all', 'each'], placeholder: 'mark', values: 'list' },
  { modules: ['knex'], methods: ['raw'], placeholder: 'mark', values: 'list' },
  { modules: ['@libsql/client'], methods: ['execute'], placeholder: 'mark', values: 'record' },
];

/** The driver of a method call, where what is imported leaves no doubt. */
export function driverOf(file: ParsedFile, method: string, read: (file: string) => string | undefined): Driver | undefined {
  const own = candidates(specifiersOf(file), method);
  if (own.length > 0) return own.length === 1 ? own[0] : undefined;
  const near = new Set<Driver>();
  for (const specifier of specifiersOf(file)) {
    const found = specifier.startsWith('.') ? localFile(file.path, specifier, read) : undefined;
    const neighbor = found && parseFile(found.path, found.text);
    for (const driver of neighbor ? candidates(specifiersOf(neighbor), method) : []) near.add(driver);
  }
  return near.size === 1 ? [...near][0] : undefined;
}

function candidates(specifiers: ReadonlySet<string>, method: string): readonly Driver[] {
  return drivers.filter((driver) => driver.methods.includes(method) && driver.modules.some((module) => specifiers.has(module)));
}

function specifiersOf(file: ParsedFile): ReadonlySet<string> {
  const found = new Set<string>();
  for (const statement of file.source.statements) {
    if ((ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) && statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier)) {
      found.add(statement.moduleSpecifier.text);
    }
  }
  for (const node of nodesBelow(file.source)) {
    if (!ts.isCallExpression(node) || requiredModule(node) === undefined) continue;
    const [specifier] = node.arguments;
    if (specifier && ts.isStringLiteralLike(specifier)) found.add(specifier.text);
  }
  return found;
}
