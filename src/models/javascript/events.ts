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
    packages: 'globals',
    rows: [...summaries('value', 'CustomEvent', 'Argument[1].detail', 'Instance.detail'), ...summaries('value', 'MessageEvent', 'Argument[1].data', 'Instance.data')],
  },
] satisfies readonly Library[];
