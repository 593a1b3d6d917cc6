// Streams that are read piece by piece, above all the standard input: a server that speaks the protocol without a library reads its requests there,
// line by line.
import type { Library } from '../../ir/row';
import { sources, summaries } from '../shorthand';

/** Whoever speaks the protocol names these. The input of any other program is the operator's, as that of an agent's hooks beside a server. */
const protocol = ['jsonrpc', 'tools/call'];

export default [
  { packages: 'globals', rows: sources('request', ['process.stdin', 'process.stdin.read.ReturnValue', 'Bun.stdin'], { beside: protocol }) },
  {
    packages: ['readline', 'node:readline'],
    rows: [...summaries('taint', 'createInterface', 'Argument[0].input', 'ReturnValue'), ...summaries('taint', 'createInterface', 'Argument[0].input.any', 'ReturnValue.any'), ...summaries('taint', 'createInterface', 'Argument[0]', 'ReturnValue')],
  },
  { packages: ['stream/consumers', 'node:stream/consumers'], rows: summaries('taint', '{text,json,buffer,arrayBuffer,blob}', 'Argument[0].any', 'ReturnValue') },
  { packages: ['stream', 'node:stream'], rows: [...summaries('value', 'Readable.from', 'Argument[0].any', 'ReturnValue.any'), ...summaries('taint', '{PassThrough,Transform,Duplex,Readable}.Instance.{write,push,end}', 'Argument[0]', 'Argument[self].$chunks')] },
  {
    packages: 'methods',
    rows: [
      ...summaries('taint', '{on,once}', 'Argument[self]', 'Argument[1].Parameter[0]'),
      // What was put into a stream is no other member of it.
      ...summaries('taint', '{on,once}', 'Argument[self].$chunks', 'Argument[1].Parameter[0]'),
      ...summaries('taint', 'pipe', 'Argument[self].$chunks', 'ReturnValue.$chunks'),
      ...summaries('taint', 'pipe', 'Argument[self]', 'ReturnValue'),
      ...summaries('value', 'pipe', 'Argument[0]', 'ReturnValue'),
    ],
  },
] satisfies readonly Library[];
