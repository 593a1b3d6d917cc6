// Sockets that stand beside the MCP endpoint of a server: what comes in over them is as foreign as what a route is sent.
import type { Condition, Library } from '../../ir/row';
import { sources } from '../shorthand';

const listening = '{on,once,addListener,addEventListener}';
const isMessage: Condition = { at: 'Argument[0]', is: ['message', 'data', 'text'] };
const webSocketServer = '{WebSocketServer,Server,default.Server,default.WebSocketServer,WebSocket.Server,WebSocket.WebSocketServer}.Instance';
const namespaces = '{Server,default}.{Instance,ReturnValue}.{,of.ReturnValue.}';

export default [
  {
    packages: ['ws', 'isomorphic-ws'],
    rows: [
      ...[`${listening}.Argument[1].Parameter[0]`, 'handleUpgrade.Argument[3].Parameter[0]'].flatMap((socket) => sources('request', `${webSocketServer}.${socket}.${listening}.Argument[1].Parameter[0]`, { when: isMessage })),
      ...sources('request', `${webSocketServer}.${listening}.Argument[1].Parameter[1].{url,headers}`),
    ],
  },
  { packages: ['socket.io'], rows: sources('request', `${namespaces}${listening}.Argument[1].Parameter[0].${listening}.Argument[1].Parameter[any]`) },
  {
    packages: ['express-ws'],
    rows: sources('request', `default.ReturnValue.{app.,}ws.Argument[any].Parameter[0].${listening}.Argument[1].Parameter[0]`, { when: isMessage }),
  },
] satisfies readonly Library[];
