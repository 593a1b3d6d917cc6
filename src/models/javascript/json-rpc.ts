// JSON-RPC, which MCP is made of: a server may speak it without a library of the protocol's own.
import type { Library } from '../../ir/row';
import { sources } from '../shorthand';

export default [
  { packages: ['json-rpc-2.0'], rows: sources('request', '{JSONRPCServer,JSONRPCServerAndClient}.Instance.{addMethod.Argument[1].Parameter[0],addMethodAdvanced.Argument[1].Parameter[0].params}') },
  { packages: ['jayson', 'jayson/promise'], rows: sources('request', ['{default.,}{Server,server}.Argument[0].any.Parameter[0]', '{default.,}server.ReturnValue.method.Argument[1].Parameter[0]']) },
  { packages: ['vscode-jsonrpc', 'vscode-jsonrpc/node', 'vscode-jsonrpc/node.js'], rows: sources('request', 'createMessageConnection.ReturnValue.{onRequest,onNotification}.Argument[1].Parameter[0]') },
] satisfies readonly Library[];
