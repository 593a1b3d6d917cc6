// Drivers of SQLite and DuckDB, Node's and Bun's own among them. A database is a file, which is made where there is none.
import type { Library, SinkRow } from '../../ir/row';
import { loneStatements, sinks, summaries, typed } from '../shorthand';

/** Statements for connections that are opened to read alone, by this option of theirs: who may choose one sees what there is, and changes nothing. */
function reading(rows: readonly SinkRow[], option: string, is: 'true' | readonly string[] = 'true'): readonly SinkRow[] {
  return rows.map((row) => ({ ...row, wholeIsFine: { at: `Maker.${option}`, is, only: true } }));
}

export default [
  {
    packages: ['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'libsql'],
    rows: typed({ Database: 'default.Instance', 'default.Database': 'default.Instance' }, reading([...loneStatements('default.{Instance,ReturnValue}.prepare.Argument[0]'), ...sinks('sql', 'default.{Instance,ReturnValue}.{exec,pragma}.Argument[0]')], 'Argument[1].readonly')),
  },
  { packages: ['node:sqlite'], rows: reading([...loneStatements('DatabaseSync.Instance.prepare.Argument[0]'), ...sinks('sql', 'DatabaseSync.Instance.exec.Argument[0]')], 'Argument[1].readOnly') },
  { packages: ['bun:sqlite'], rows: reading([...loneStatements('{Database,default}.Instance.{query,prepare}.Argument[0]'), ...sinks('sql', '{Database,default}.Instance.{run,exec}.Argument[0]')], 'Argument[1].readonly') },
  {
    packages: ['sqlite3', '@vscode/sqlite3', '@journeyapps/sqlcipher'],
    rows: reading(
      [...loneStatements('{,verbose.ReturnValue.}{Database.Instance,cached.Database.ReturnValue}.{run,all,get,each,prepare}.Argument[0]'), ...sinks('sql', '{,verbose.ReturnValue.}{Database.Instance,cached.Database.ReturnValue}.exec.Argument[0]')],
      'Argument[1]',
      ['OPEN_READONLY'],
    ),
  },
  {
    packages: ['sqlite'],
    rows: typed({ Database: 'open.ReturnValue' }, reading([...loneStatements('open.ReturnValue.{run,all,get,each,prepare}.Argument[0]'), ...sinks('sql', 'open.ReturnValue.exec.Argument[0]')], 'Argument[0].mode', ['OPEN_READONLY'])),
  },
  { packages: ['sql.js'], rows: sinks('sql', 'default.ReturnValue.Database.Instance.{run,exec,each,prepare}.Argument[0]') },
  {
    packages: ['@libsql/client'],
    rows: typed({ Client: 'createClient.ReturnValue' }, sinks('sql', 'createClient.ReturnValue.{execute.Argument[0],execute.Argument[0].sql,batch.Argument[0].any,batch.Argument[0].any.sql,executeMultiple.Argument[0]}')),
  },
  {
    packages: ['duckdb', 'duckdb-async'],
    rows: sinks('sql', 'Database.{Instance,Instance.connect.ReturnValue,create.ReturnValue}.{run,all,get,each,exec,prepare,stream}.Argument[0]'),
  },
  {
    packages: ['@duckdb/node-api'],
    rows: sinks(
      'sql',
      '{DuckDBInstance.create.ReturnValue.connect.ReturnValue,DuckDBInstance.Instance.connect.ReturnValue,DuckDBConnection.Instance,DuckDBConnection.create.ReturnValue}.{run,runAndRead,runAndReadAll,runAndReadUntil,stream,streamAndRead,streamAndReadAll,prepare,start,startStream,extractStatements}.Argument[0]',
    ),
  },
  // What runs a function within a transaction, in several ways, is called in its stead.
  {
    packages: ['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'libsql', 'bun:sqlite'],
    rows: summaries('value', ['default.{Instance,ReturnValue}.transaction', 'Database.Instance.transaction'], 'Argument[0]', 'ReturnValue{,.default,.deferred,.immediate,.exclusive}'),
  },
  { packages: ['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'libsql'], rows: sinks('file-path', 'default.Argument[0]') },
  { packages: ['sqlite3', '@vscode/sqlite3', '@journeyapps/sqlcipher'], rows: sinks('file-path', '{,verbose.ReturnValue.}{Database,cached.Database}.Argument[0]') },
  { packages: ['sqlite'], rows: sinks('file-path', 'open.Argument[0].filename') },
  { packages: ['node:sqlite', 'bun:sqlite'], rows: sinks('file-path', '{DatabaseSync,Database}.Argument[0]') },
  { packages: ['duckdb', 'duckdb-async', '@duckdb/node-api'], rows: sinks('file-path', ['Database.{Argument[0],create.Argument[0]}', 'DuckDBInstance.{create,fromCache}.Argument[0]']) },
] satisfies readonly Library[];
