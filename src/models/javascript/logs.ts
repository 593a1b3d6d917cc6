// Where servers write their logs: whoever reads those, or the disk that they lie on, reads what is in them.
import type { Library } from '../../ir/row';
import { sinks } from '../shorthand';

const levels = '{trace,debug,verbose,silly,http,info,log,notice,warn,error,fatal}';

export default [
  { packages: 'globals', rows: [...sinks('log', 'console.{log,info,warn,error,debug,trace,dir}.Argument[any]'), ...sinks('log', 'process.{stdout,stderr}.write.Argument[0]')] },
  { packages: ['winston'], rows: sinks('log', `{createLogger.ReturnValue.,}${levels}.Argument[any]`) },
  { packages: ['pino'], rows: sinks('log', `{default,pino}.ReturnValue.${levels}.Argument[any]`) },
  { packages: ['loglevel', 'consola', 'signale', 'tslog'], rows: sinks('log', `{,getLogger.ReturnValue.,create.ReturnValue.,Logger.Instance.}${levels}.Argument[any]`) },
] satisfies readonly Library[];
