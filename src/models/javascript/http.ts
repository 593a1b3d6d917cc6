// node:http, node:https, node:http2, node:net, node:tls and their look-alikes: whoever chooses the host chooses where the server reaches.
import type { Library } from '../../ir/row';
import { hostNames, sinks } from '../shorthand';

/** Where these functions, of one module or of several, ask. */
const asking = (functions: string) => [...sinks('request-url', `${functions}.Argument[0]`), ...hostNames(`${functions}.{Argument[0],Argument[1]}.{host,hostname}`)];

/** What a caller spliced into one of these leads elsewhere on the same host. */
const paths = '{request,get}.{Argument[0],Argument[0].path,Argument[0].pathname,Argument[1].path}';

export default [
  {
    packages: ['http', 'node:http', 'https', 'node:https'],
    rows: [...asking('{request,get}'), ...sinks('request-url', 'ClientRequest.Argument[0]'), ...sinks('url-path', paths)],
  },
  { packages: ['follow-redirects'], rows: [...asking('{http,https}.{request,get}'), ...sinks('url-path', `{http,https}.${paths}`)] },
  { packages: ['http2', 'node:http2'], rows: sinks('request-url', 'connect.Argument[0]') },
  {
    packages: ['net', 'node:net', 'tls', 'node:tls'],
    rows: hostNames('{connect,createConnection,Socket.Instance.connect}.{Argument[0].host,Argument[1]}'),
  },
] satisfies readonly Library[];
