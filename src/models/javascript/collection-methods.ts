// Methods of lists, maps, sets and promises, by their names: they hand elements to callbacks and what these return to the result.
import type { GuardRow, Library } from '../../ir/row';
import { computations, sanitizers, summaries } from '../shorthand';

const elements = 'Argument[self].any';
const rejected = 'Argument[self].$rejected';

export default {
  packages: 'methods',
  rows: [
    ...summaries(
      'value',
      '{map,filter,find,findLast,findIndex,findLastIndex,forEach,some,every,flatMap}',
      elements,
      'Argument[0].Parameter[0]',
    ),
    ...summaries('value', '{map,flatMap}', 'Argument[0].ReturnValue', 'ReturnValue.any'),
    ...summaries('value', 'flatMap', 'Argument[0].ReturnValue.any', 'ReturnValue.any'),
    ...summaries('value', '{filter,slice,splice,toSpliced,reverse,toReversed,toSorted,sort,concat,flat,values,fill,with,copyWithin,union,intersection,difference,symmetricDifference,take,drop,toArray}', elements, 'ReturnValue.any'),
    ...summaries('value', '{union,symmetricDifference}', 'Argument[0].any', 'ReturnValue.any'),
    ...summaries('value', 'with', 'Argument[1]', 'ReturnValue.any'),
    ...summaries('value', 'toSpliced', 'Argument[2..]', 'ReturnValue.any'),
    ...summaries('taint', '{slice,concat,at}', 'Argument[self]', 'ReturnValue'),
    ...summaries('taint', 'concat', 'Argument[any]', 'ReturnValue'),
    ...summaries('value', 'concat', 'Argument[any]', 'ReturnValue.any'),
    ...summaries('value', 'concat', 'Argument[any].any', 'ReturnValue.any'),
    ...summaries('value', 'flat', 'Argument[self].any.any', 'ReturnValue.any'),
    ...summaries('value', 'entries', elements, 'ReturnValue.any.1'),
    ...summaries('value', '{find,findLast,pop,shift,at}', elements, 'ReturnValue'),
    ...summaries('value', '{sort,toSorted}', elements, 'Argument[0].Parameter[any]'),
    // Each of many segments may be `..`, which no encoding changes.
    ...summaries('taint', 'join', elements, 'ReturnValue', { renews: ['url-path', 'file-path'], renewsWhen: { at: 'Argument[0]', is: ['/'] } }),
    ...summaries('taint', 'join', 'Argument[0]', 'ReturnValue'),

    ...summaries('value', '{reduce,reduceRight}', elements, 'Argument[0].Parameter[1]'),
    ...summaries('value', '{reduce,reduceRight}', 'Argument[1]', 'Argument[0].Parameter[0]'),
    ...summaries('value', '{reduce,reduceRight}', 'Argument[0].ReturnValue', 'Argument[0].Parameter[0]'),
    ...summaries('value', '{reduce,reduceRight}', 'Argument[0].ReturnValue', 'ReturnValue'),
    ...summaries('value', '{reduce,reduceRight}', 'Argument[1]', 'ReturnValue'),

    ...summaries('value', '{push,add}', 'Argument[any]', elements, { puts: 'behind' }),
    ...summaries('value', 'unshift', 'Argument[any]', elements, { puts: 'before' }),
    ...summaries('value', 'fill', 'Argument[any]', elements),
    ...summaries('value', '{splice,toSpliced}', 'Argument[2..]', elements),
    // What was the first element is another one afterwards.
    ...summaries('value', '{unshift,shift,splice,reverse,sort}', elements, elements),
    ...summaries('value', 'get', 'Argument[self].Named[0]', 'ReturnValue'),
    ...summaries('value', 'set', 'Argument[1]', 'Argument[self].Named[0]'),
    // The elements of a map are pairs where it is gone through.
    ...summaries('value', 'set', 'Argument[1]', 'Argument[self].any.1'),
    ...summaries('value', '{set,add}', 'Argument[self]', 'ReturnValue'),
    ...summaries('value', 'next', elements, 'ReturnValue.value'),
    ...summaries('value', 'next', 'Argument[self].$returned', 'ReturnValue.value'),
    ...summaries('value', 'next', 'Argument[0]', 'Argument[self].$sent'),

    ...summaries('value', 'then', 'Argument[self]', 'Argument[0].Parameter[0]'),
    ...summaries('value', 'then', 'Argument[any].ReturnValue', 'ReturnValue'),
    ...summaries('value', 'then', rejected, 'Argument[1].Parameter[0]'),
    ...summaries('value', 'then', rejected, 'ReturnValue.$rejected'),
    ...summaries('value', 'catch', rejected, 'Argument[0].Parameter[0]'),
    ...summaries('value', 'catch', 'Argument[0].ReturnValue', 'ReturnValue'),
    ...summaries('value', '{catch,finally}', 'Argument[self]', 'ReturnValue'),

    ...sanitizers('all', '{length,size,byteLength}'),
    { guard: 'every', at: 'every', value: 'Argument[self]', against: 'Argument[0]' },
    ...['some', 'find', 'findLast'].map((at): GuardRow => ({ guard: 'some', at, value: 'Argument[self]', against: 'Argument[0]' })),
    { guard: 'membership', at: 'includes', value: 'Argument[0]', against: 'Argument[self]' },
    // What stands under a key is there.
    { guard: 'membership', at: 'get', value: 'Argument[0]', against: 'Argument[self]' },
    { guard: 'membership', at: 'has', value: 'Argument[0]', against: 'Argument[self]' },
    { guard: 'membership', at: 'hasOwnProperty', value: 'Argument[0]', against: 'Argument[self]' },

    ...computations('contains', '{includes,has}', 'Argument[self]', 'Argument[0]'),
    ...computations('has-key', 'hasOwnProperty', 'Argument[self]', 'Argument[0]'),
    ...computations('index-of', '{indexOf,lastIndexOf,search}', 'Argument[self]', 'Argument[0]'),
    ...computations('length', '{length,size}', 'Argument[self]'),
    ...computations('at', 'at', 'Argument[self]', 'Argument[0]'),
    ...computations('last', 'pop', 'Argument[self]'),
    ...computations('first', 'shift', 'Argument[self]'),
    ...computations('join-list', 'join', 'Argument[self]', 'Argument[0]'),
    ...['some', 'every', 'find', 'map', 'filter'].flatMap((name) => computations(name as 'some', name, 'Argument[self]', 'Argument[0]')),
    // Where it does not come back from one of the elements, it does not come back at all.
    ...computations('map', 'forEach', 'Argument[self]', 'Argument[0]'),
    ...computations('fold', 'reduce', 'Argument[self]', 'Argument[0]', 'Argument[1]'),
    ...computations('filled-list', 'fill', 'Argument[self]', 'Argument[0]'),
    ...computations('flatten', 'flat', 'Argument[self]'),
    ...computations('list', 'values', 'Argument[self]'),
    { computes: 'then', at: 'then', of: ['Argument[self]', 'Argument[0]'], otherwise: 'Argument[1]' },
    { computes: 'then', at: 'catch', of: ['Argument[self]'], otherwise: 'Argument[0]' },
  ],
} satisfies Library;
