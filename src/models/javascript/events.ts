// EventEmitter, EventTarget and what is like them: what is emitted under a name, or dispatched, reaches the listeners.
import type { Library } from '../../ir/row';
import { summaries } from '../shorthand';

const listening = '{on,once,addListener,prependListener,prependOnceListener}';

export default [
  {
    packages: 'methods',
    rows: [
      ...[0, 1, 2].flatMap((index) => [
        ...summaries('value', '{emit,emitAsync}', `Argument[${index + 1}]`, `Argument[self].$emitted${index}.Named[0]`),
        ...summaries('value', listening, `Argument[self].$emitted${index}.Named[0]`, `Argument[1].Parameter[${index}]`),
      ]),
      // An event has its name in itself.
      ...summaries('value', 'dispatchEvent', 'Argument[0]', 'Argument[self].$dispatched'),
      ...summaries('value', 'addEventListener', 'Argument[self].$dispatched', 'Argument[1].Parameter[0]'),
    ],
  },
  {
    packages: ['events', 'node:events'],
    rows: [0, 1, 2].flatMap((index) => [
      ...summaries('value', '{default.,}once', `Argument[0].$emitted${index}.Named[1]`, `ReturnValue.${index}`),
      ...summaries('value', '{default.,}on', `Argument[0].$emitted${index}.Named[1]`, `ReturnValue.any.${index}`),
    ]),
  },
  // What is posted at one end of a channel arrives at the other; the two are told apart by nobody here.
  {
    packages: 'methods',
    rows: [
      ...summaries('value', '{on,once,addListener}', 'Argument[self].$posted', 'Argument[1].Parameter[0]'),
      ...summaries('value', 'addEventListener', 'Argument[self].$posted', 'Argument[1].Parameter[0].data'),
    ],
  },
  {
    packages: ['worker_threads', 'node:worker_threads'],
    rows: [
      ...summaries('value', 'MessageChannel', 'Instance', 'Instance.{port1,port2}'),
      ...summaries('value', '{Worker.Instance,parentPort,MessageChannel.Instance.port1,MessageChannel.Instance.port2}.postMessage', 'Argument[0]', 'Argument[self].$posted'),
      ...summaries('value', 'Worker', 'Instance', 'Started[0].parentPort'),
      ...summaries('value', 'Worker', 'Argument[1].workerData', 'Started[0].workerData'),
      ...summaries('value', 'Worker', 'Argument[1].argv.any', 'Started[0].process.argv.any'),
    ],
  },
  {
    packages: ['child_process', 'node:child_process'],
    rows: [
      ...summaries('value', 'fork', 'ReturnValue', 'Started[0].process'),
      ...summaries('value', 'fork', 'Argument[1].any', 'Started[0].process.argv.any'),
      ...summaries('value', 'fork.ReturnValue.send', 'Argument[0]', 'Argument[self].$posted'),
    ],
  },
  {
    packages: 'globals',
    rows: [...summaries('value', 'process.send', 'Argument[0]', 'Argument[self].$posted'), ...summaries('value', 'MessageChannel', 'Instance', 'Instance.{port1,port2}'), ...summaries('value', 'CustomEvent', 'Argument[1].detail', 'Instance.detail'), ...summaries('value', 'MessageEvent', 'Argument[1].data', 'Instance.data')],
  },
] satisfies readonly Library[];
