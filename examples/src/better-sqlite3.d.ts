// The little of this package that is used here; the example is read and checked without being installed.
declare module 'better-sqlite3' {
  export default class Database {
    constructor(file: string, options?: { readonly?: boolean });
    prepare(statement: string): { all(...values: readonly unknown[]): unknown[] };
  }
}
