// Drivers of PostgreSQL and its relatives. The statement is the sink; its parameters are what one should use instead.
import type { Library, Row } from '../../ir/row';
import { sinks, typed } from '../shorthand';

/** `query(text)` and `query({ text })` on the value at these paths. */
function queries(client: string): readonly Row[] {
  return sinks('sql', `${client}.query.Argument[0]{,.text}`);
}

const promised = '{query,[any],none,one,oneOrNone,many,manyOrNone,result,multi,each,map}';

export default [
  {
    packages: ['pg', 'pg-pool', '@neondatabase/serverless', '@vercel/postgres'],
    rows: typed({ PoolClient: 'Pool.Instance.connect.ReturnValue' }, [
      ...queries('{Client,Pool,default}.Instance'),
      ...queries('{Pool,default}.Instance.connect.{ReturnValue,Argument[0].Parameter[1]}'),
    ]),
  },
  {
    packages: ['@neondatabase/serverless', '@vercel/postgres'],
    rows: sinks('sql', ['neon.ReturnValue.{query,unsafe}.Argument[0]', 'sql.query.Argument[0]', '{createPool,createClient}.ReturnValue.query.Argument[0]']),
  },
  { packages: ['@electric-sql/pglite'], rows: sinks('sql', 'PGlite.{Instance,create.ReturnValue}.{query,exec}.Argument[0]') },
  {
    packages: ['postgres'],
    rows: typed({ Sql: 'default.ReturnValue', TransactionSql: 'default.ReturnValue', 'default.Sql': 'default.ReturnValue' }, [
      ...sinks('sql', 'default.ReturnValue.{,begin.Argument[-1].Parameter[0].,reserve.ReturnValue.}unsafe.Argument[0]'),
      ...sinks('file-path', 'default.ReturnValue.file.Argument[0]'),
    ]),
  },
  {
    packages: ['pg-promise'],
    rows: typed({ IDatabase: 'default.ReturnValue.ReturnValue', ITask: 'default.ReturnValue.ReturnValue' }, sinks('sql', `default.ReturnValue.ReturnValue.{,task.Argument[-1].Parameter[0].,tx.Argument[-1].Parameter[0].}${promised}.Argument[0]`)),
  },
] satisfies readonly Library[];
