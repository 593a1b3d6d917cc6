// Methods of strings and patterns, by their names, as the class of a value is seldom written down.
import type { Library } from '../../ir/row';
import { computations, sanitizers, summaries } from '../shorthand';

export default {
  packages: 'methods',
  rows: [
    // What is cut or replaced is how servers show that they have a secret without showing it.
    ...sanitizers(['result', 'log'], '{slice,substring,substr,replace,replaceAll}.ReturnValue'),
    ...summaries('taint', '{trim,trimStart,trimEnd,trimLeft,trimRight}', 'Argument[self]', 'ReturnValue', { tells: 'all' }),
    ...summaries('taint', '{toLowerCase,toUpperCase,toLocaleLowerCase,toLocaleUpperCase,normalize,toWellFormed}', 'Argument[self]', 'ReturnValue', {
      tells: 'all',
    }),
    ...summaries('taint', '{toString,toLocaleString,valueOf,toJSON}', 'Argument[self]', 'ReturnValue', { tells: 'all' }),
    ...summaries('taint', '{substring,substr,charAt,repeat,padStart,padEnd}', 'Argument[self]', 'ReturnValue'),
    ...summaries('taint', '{padStart,padEnd}', 'Argument[1]', 'ReturnValue'),
    // A word inside of a command line can begin with a dash though the line does not.
    ...summaries('taint', 'split', 'Argument[self]', 'ReturnValue.any', { renews: ['program-argument'], tells: ['prototype-key', 'constructor-key'] }),
    // What is replaced everywhere is not there any more.
    ...sanitizers(['html', 'pattern', 'url-path', 'sql', 'shell-command', 'file-path', 'code'], '{replace,replaceAll}.ReturnValue', { at: 'Argument[0]', is: 'replaced' }),
    ...sanitizers(['html'], 'replaceAll.ReturnValue', { at: 'Argument[0]', is: 'replaced-text' }),
    ...sanitizers(['nosql-query'], '{trim,toLowerCase,toUpperCase,toString,normalize,slice,substring,replace,replaceAll}.ReturnValue'),
    ...summaries('taint', '{replace,replaceAll}', 'Argument[self]', 'ReturnValue'),
    ...summaries('taint', '{replace,replaceAll}', 'Argument[1]', 'ReturnValue'),
    ...summaries('taint', '{replace,replaceAll}', 'Argument[1].ReturnValue', 'ReturnValue'),
    ...summaries('taint', '{replace,replaceAll}', 'Argument[self]', 'Argument[1].Parameter[any]'),
    ...summaries('taint', 'match', 'Argument[self]', 'ReturnValue.any'),
    ...summaries('taint', 'matchAll', 'Argument[self]', 'ReturnValue.any.any'),
    ...summaries('taint', 'exec', 'Argument[0]', 'ReturnValue.any'),
    ...summaries('taint', 'getAll', 'Argument[self]', 'ReturnValue.any'),

    { guard: 'suffix', at: 'endsWith', value: 'Argument[self]', against: 'Argument[0]' },
    { guard: 'prefix', at: 'startsWith', value: 'Argument[self]', against: 'Argument[0]' },
    { guard: 'contains', at: 'includes', value: 'Argument[self]', against: 'Argument[0]' },
    { guard: 'pattern', at: 'test', value: 'Argument[0]', against: 'Argument[self]' },
    { guard: 'pattern', at: 'exec', value: 'Argument[0]', against: 'Argument[self]' },
    { guard: 'pattern', at: 'match', value: 'Argument[self]', against: 'Argument[0]' },

    ...computations('trim', 'trim', 'Argument[self]'),
    ...computations('trim-start', '{trimStart,trimLeft}', 'Argument[self]'),
    ...computations('trim-end', '{trimEnd,trimRight}', 'Argument[self]'),
    ...computations('lower', '{toLowerCase,toLocaleLowerCase}', 'Argument[self]'),
    ...computations('upper', '{toUpperCase,toLocaleUpperCase}', 'Argument[self]'),
    ...computations('text', '{valueOf,normalize,toWellFormed}', 'Argument[self]'),
    ...computations('text-of-bytes', 'toString', 'Argument[self]', 'Argument[0]'),
    ...computations('pad-start', 'padStart', 'Argument[self]', 'Argument[0]', 'Argument[1]'),
    ...computations('slice', 'slice', 'Argument[self]', 'Argument[0]', 'Argument[1]'),
    ...computations('substring', 'substring', 'Argument[self]', 'Argument[0]', 'Argument[1]'),
    ...computations('character-at', 'charAt', 'Argument[self]', 'Argument[0]'),
    ...computations('code-at', '{charCodeAt,codePointAt}', 'Argument[self]', 'Argument[0]'),
    ...computations('split', 'split', 'Argument[self]', 'Argument[0]'),
    ...computations('starts-with', 'startsWith', 'Argument[self]', 'Argument[0]'),
    ...computations('ends-with', 'endsWith', 'Argument[self]', 'Argument[0]'),
    ...computations('matches', 'test', 'Argument[self]', 'Argument[0]'),
    ...computations('match', 'match', 'Argument[self]', 'Argument[0]'),
    ...computations('match', 'exec', 'Argument[0]', 'Argument[self]'),
    ...computations('replace-first', 'replace', 'Argument[self]', 'Argument[0]', 'Argument[1]'),
    ...computations('replace-all', 'replaceAll', 'Argument[self]', 'Argument[0]', 'Argument[1]'),
  ],
} satisfies Library;
