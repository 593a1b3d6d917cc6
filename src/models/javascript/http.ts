// node:http, node:https, node:http2, node:net, node:tls and their look-alikes: whoever chooses the host chooses where the server reaches.
import type { Library } from '../../ir/row';
import { sinks } from '../shorthand';

const target = '{Argument[0],Argument[0].host,Argument[0].hostname,Argument[1].host,Argument[1].hostname}';

/** What a caller spliced into one of these leads elsewhere on the same host. */
const paths = '{request,get}.{Argument[0],Argument[0].path,Argument[0].pathname,Argument[1].path}';

export default [
  {
    packages: ['http', 'node:http', 'https', 'node:https'],
    rows: [...sinks('request-url', [`{request,get}.${target}`, 'ClientRequest.Argument[0]']), ...sinks('url-path', paths)],
  },
  { packages: ['follow-redirects'], rows: [...sinks('request-url', `{http,https}.{request,get}.${target}`), ...sinks('url-path', `{http,https}.${paths}`)] },
  { packages: ['http2', 'node:http2'], rows: sinks('request-url', 'connect.Argument[0]') },
  {
    packages: ['net', 'node:net', 'tls', 'node:tls'],
    rows: [
      ...sinks('request-url', '{connect,createConnection}.{Argument[0].host,Argument[1]}'),
      ...sinks('request-url', 'Socket.Instance.connect.{Argument[0].host,Argument[1]}'),
    ],
  },
] satisfies readonly Library[];
