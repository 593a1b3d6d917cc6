// Redis: a script is code that the database runs.
import type { Library } from '../../ir/row';
import { sinks } from '../shorthand';

export default [
  { packages: ['redis'], rows: sinks('code', '{createClient.ReturnValue,createCluster.ReturnValue,createClientPool.ReturnValue,RedisClientType.Instance}.{eval,evalRo,scriptLoad}.Argument[0]') },
  { packages: ['ioredis'], rows: sinks('code', ['{default,Redis,Cluster}.Instance.{eval,eval_ro}.Argument[0]', '{default,Redis,Cluster}.Instance.defineCommand.Argument[1].lua']) },
  { packages: ['@upstash/redis'], rows: sinks('code', '{Redis.Instance,Redis.fromEnv.ReturnValue}.{eval,evalRo,createScript}.Argument[0]') },
] satisfies readonly Library[];
