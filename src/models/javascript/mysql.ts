// Drivers of MySQL and MariaDB. The statement is the sink, not its values.
import type { Library, Row } from '../../ir/row';
import { sinks, typed } from '../shorthand';

/** `query(sql)` and `query({ sql })` on the value at this path. */
function queries(client: string): readonly Row[] {
  return sinks('sql', `${client}.{query,execute}.Argument[0]{,.sql}`);
}

export default [
  {
    packages: ['mysql', 'mysql2', 'mysql2/promise', 'promise-mysql', 'mariadb', 'serverless-mysql'],
    rows: typed({ Connection: 'createConnection.ReturnValue', Pool: 'createPool.ReturnValue', PoolConnection: 'createPool.ReturnValue.getConnection.ReturnValue' }, [
      ...queries('{createConnection,createPool,default}.ReturnValue{,.promise.ReturnValue}'),
      ...queries('{createPool,createPoolCluster}.ReturnValue.getConnection.{ReturnValue,Argument[-1].Parameter[1]}'),
      ...queries('createPool.ReturnValue.promise.ReturnValue.getConnection.ReturnValue'),
      ...sinks('sql', '{createConnection,createPool}.ReturnValue.{batch,prepare}.Argument[0]'),
    ]),
  },
  { packages: ['@planetscale/database'], rows: sinks('sql', '{connect.ReturnValue,Client.Instance,Client.Instance.connection.ReturnValue}.execute.Argument[0]') },
] satisfies readonly Library[];
