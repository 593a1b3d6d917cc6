// Packages that run a function later, again, in turn or once for each element: what it gives is what their call gives.
import type { Library } from '../../ir/row';
import { summaries } from '../shorthand';

const given = 'Argument[0].ReturnValue';

export default [
  {
    packages: ['p-queue'],
    rows: summaries('value', '{default,PQueue}.Instance.add', given, 'ReturnValue'),
  },
  {
    packages: ['p-limit', 'throat'],
    rows: [
      ...summaries('value', '{default,pLimit}.ReturnValue', given, 'ReturnValue'),
      ...summaries('value', '{default,pLimit}.ReturnValue', 'Argument[1..]', 'Argument[0].Parameter[any]'),
      ...summaries('value', '{default,pLimit}.ReturnValue.map', 'Argument[0].any', 'Argument[1].Parameter[0]'),
      ...summaries('value', '{default,pLimit}.ReturnValue.map', 'Argument[1].ReturnValue', 'ReturnValue.any'),
    ],
  },
  {
    packages: ['p-map', 'p-map-series', 'p-each-series', 'p-filter'],
    rows: [
      ...summaries('value', '{default,pMap,pMapIterable}', 'Argument[0].any', 'Argument[1].Parameter[0]'),
      ...summaries('value', '{default,pMap,pMapIterable}', 'Argument[1].ReturnValue', 'ReturnValue.any'),
    ],
  },
  { packages: ['p-each-series', 'p-filter'], rows: summaries('value', 'default', 'Argument[0].any', 'ReturnValue.any') },
  {
    packages: ['p-retry', 'async-retry', 'promise-retry', 'exponential-backoff', 'ts-retry-promise'],
    rows: summaries('value', '{default,pRetry,retry,backOff}', given, 'ReturnValue'),
  },
  {
    packages: ['p-timeout'],
    rows: [...summaries('value', '{default,pTimeout}', 'Argument[0]', 'ReturnValue'), ...summaries('value', '{default,pTimeout}', given, 'ReturnValue')],
  },
  { packages: ['p-throttle'], rows: summaries('value', '{default,pThrottle}.ReturnValue', 'Argument[0]', 'ReturnValue') },
  {
    packages: ['p-memoize', 'mem', 'memoizee', 'memoize', 'moize', 'micro-memoize', 'fast-memoize', 'memoize-one', 'p-debounce', 'debounce', 'throttle-debounce', 'lodash.memoize', 'lodash.debounce', 'lodash.throttle', 'onetime'],
    rows: [...summaries('value', 'default', 'Argument[0]', 'ReturnValue'), ...summaries('value', '{debounce,throttle}', 'Argument[1]', 'ReturnValue')],
  },
  {
    packages: ['bottleneck'],
    rows: [
      ...summaries('value', 'default.Instance.schedule', 'Argument[any].ReturnValue', 'ReturnValue'),
      ...summaries('value', 'default.Instance.schedule', 'Argument[1..]', 'Argument[0].Parameter[any]'),
      ...summaries('value', 'default.Instance.wrap', 'Argument[0]', 'ReturnValue'),
    ],
  },
  {
    packages: ['async-mutex', 'async-lock', 'semaphore-async-await', 'async-sema'],
    rows: [
      ...summaries('value', '{Mutex,Semaphore,default}.Instance.runExclusive', 'Argument[any].ReturnValue', 'ReturnValue'),
      ...summaries('value', 'default.Instance.acquire', 'Argument[1].ReturnValue', 'ReturnValue'),
    ],
  },
  { packages: ['cockatiel'], rows: summaries('value', 'any.ReturnValue.execute', given, 'ReturnValue') },
  // The functions that a breaker or a queue was made of are called with what it is given later.
  {
    packages: ['opossum'],
    rows: [
      ...summaries('value', '{default,CircuitBreaker}', 'Instance.$fired', 'Argument[0].Parameter[any]'),
      ...summaries('value', '{default,CircuitBreaker}', given, 'Instance.$given'),
      ...summaries('value', '{default,CircuitBreaker}.Instance.fire', 'Argument[any]', 'Argument[self].$fired'),
      ...summaries('value', '{default,CircuitBreaker}.Instance.fire', 'Argument[self].$given', 'ReturnValue'),
    ],
  },
  {
    packages: ['fastq'],
    rows: [
      ...['default', 'default.promise', 'promise'].flatMap((made) => [
        ...summaries('value', made, 'ReturnValue.$pushed', 'Argument[any].Parameter[0]'),
        ...summaries('value', made, 'Argument[any].ReturnValue', 'ReturnValue.$given'),
        ...summaries('value', `${made}.ReturnValue.{push,unshift}`, 'Argument[0]', 'Argument[self].$pushed'),
        ...summaries('value', `${made}.ReturnValue.{push,unshift}`, 'Argument[self].$given', 'ReturnValue'),
      ]),
    ],
  },
  {
    packages: ['async'],
    rows: [
      ...summaries('value', '{default.,}{queue,priorityQueue,cargo}', 'ReturnValue.$pushed', 'Argument[0].Parameter[0]'),
      ...summaries('value', '{default.,}{queue,priorityQueue,cargo}.ReturnValue.{push,unshift,pushAsync}', 'Argument[0]', 'Argument[self].$pushed'),
      ...summaries('value', '{default.,}{each,eachSeries,eachLimit,forEach,forEachOf,map,mapSeries,mapLimit,filter,concat}', 'Argument[0].any', 'Argument[{1,2}].Parameter[0]'),
      ...summaries('value', '{default.,}{map,mapSeries,mapLimit,concat}', 'Argument[any].ReturnValue', 'ReturnValue.any'),
    ],
  },
  {
    packages: ['dataloader'],
    rows: [
      ...summaries('value', 'default', 'Instance.$loaded', 'Argument[0].Parameter[0].any'),
      ...summaries('value', 'default', 'Argument[0].ReturnValue.any', 'Instance.$given'),
      ...summaries('value', 'default.Instance.load', 'Argument[0]', 'Argument[self].$loaded'),
      ...summaries('value', 'default.Instance.load', 'Argument[self].$given', 'ReturnValue'),
    ],
  },
] satisfies readonly Library[];
