// lodash and packages with its functions: they take the collection first.
import type { Library } from '../../ir/row';
import { summaries } from '../shorthand';

const elements = 'Argument[0].any';

export default {
  packages: ['lodash', 'lodash-es', 'underscore', 'es-toolkit'],
  rows: [
    ...summaries('value', '{clone,cloneDeep,identity,defaultTo,omit,omitBy,pick,pickBy,defaults,defaultsDeep,tap,toPlainObject}', 'Argument[0]', 'ReturnValue'),
    ...summaries('value', '{merge,assign,extend,defaults,defaultsDeep,assignIn}', 'Argument[any]', 'ReturnValue'),
    ...summaries('value', '{merge,assign,extend,defaults,defaultsDeep,assignIn}', 'Argument[1..]', 'Argument[0]'),
    ...summaries('value', '{get,result,head,first,last,find,findLast,sample,nth}', elements, 'ReturnValue'),
    ...summaries('value', '{get,result}', 'Argument[0].any.any', 'ReturnValue'),
    ...summaries('value', '{get,defaultTo}', 'Argument[2]', 'ReturnValue'),
    ...summaries('value', '{map,forEach,each,filter,reject,find,findLast,some,every,flatMap,sortBy,orderBy,groupBy,keyBy,mapValues}', elements, 'Argument[1].Parameter[0]'),
    ...summaries('value', '{map,flatMap,mapValues}', 'Argument[1].ReturnValue', 'ReturnValue.any'),
    ...summaries(
      'value',
      '{filter,reject,sortBy,orderBy,uniq,uniqBy,compact,flatten,flattenDeep,take,takeRight,drop,dropRight,slice,values,toArray,shuffle,reverse,without,difference,keyBy}',
      elements,
      'ReturnValue.any',
    ),
    ...summaries('value', '{concat,union,castArray}', 'Argument[any]', 'ReturnValue.any'),
    ...summaries('value', '{concat,union,flatten,chunk,zip}', 'Argument[any].any', 'ReturnValue.any'),
    ...summaries('taint', '{toString,trim,trimStart,trimEnd,toLower,toUpper,lowerCase,upperFirst,lowerFirst,truncate,pad,padStart,padEnd,replace,repeat,unescape}', 'Argument[0]', 'ReturnValue'),
    ...summaries('taint', 'replace', 'Argument[2]', 'ReturnValue'),
    ...summaries('taint', 'split', 'Argument[0]', 'ReturnValue.any'),
    ...summaries('taint', 'join', elements, 'ReturnValue'),
    ...summaries('value', 'set', 'Argument[2]', 'Argument[0].any'),
    ...summaries('value', 'set', 'Argument[2]', 'Argument[0].any.any'),
    ...summaries('value', 'set', 'Argument[0]', 'ReturnValue'),
    ...summaries('value', '{reduce,reduceRight}', elements, 'Argument[1].Parameter[1]'),
    ...summaries('value', '{reduce,reduceRight}', 'Argument[2]', 'Argument[1].Parameter[0]'),
    ...summaries('value', '{reduce,reduceRight}', 'Argument[1].ReturnValue', 'Argument[1].Parameter[0]'),
    ...summaries('value', '{reduce,reduceRight}', 'Argument[1].ReturnValue', 'ReturnValue'),
    ...summaries('value', '{reduce,reduceRight}', 'Argument[2]', 'ReturnValue'),
    ...summaries('value', '{memoize,debounce,throttle,once,partial,bind,curry,unary}', 'Argument[0]', 'ReturnValue'),
  ],
} satisfies Library;
