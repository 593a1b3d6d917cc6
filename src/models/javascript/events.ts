// EventEmitter and what is like it: what is emitted under a name reaches the listeners of that name.
import type { Library } from '../../ir/row';
import { summaries } from '../shorthand';

const listening = '{on,once,addListener,prependListener,prependOnceListener}';

export default {
  packages: 'methods',
  rows: [0, 1].flatMap((index) => [
    ...summaries('value', '{emit,emitAsync}', `Argument[${index + 1}]`, `Argument[self].$emitted${index}.Named[0]`),
    ...summaries('value', listening, `Argument[self].$emitted${index}.Named[0]`, `Argument[1].Parameter[${index}]`),
  ]),
} satisfies Library;
