// Free names of the language and of Node: what runs a text, what sends a request, what hands a value on.
import type { Condition, GuardRow, Library } from '../../ir/row';
import { addresses, computations, loaded, sanitizers, sinks, summaries, hostNames } from '../shorthand';

const numbers = ['Number', 'parseInt', 'parseFloat', 'BigInt', 'Number.parseInt', 'Number.parseFloat'];
const computed = ['Math.abs', 'Math.ceil', 'Math.floor', 'Math.round', 'Math.trunc', 'Math.pow'];

const writtenAs = (...encodings: readonly string[]): Condition => ({ at: 'Argument[0]', is: encodings, only: true });

export default {
  packages: 'globals',
  rows: [
    ...sinks('code', 'eval.Argument[0]'),
    ...loaded('{require,import,importScripts,Worker}.Argument[0]'),
    // A folder of tools is read, and each of its files loaded.
    ...summaries('value', '{require,import}', 'Loaded[0]', 'ReturnValue'),
    ...sinks('code', 'Function.Argument[any]'),
    // `Object.getPrototypeOf(async () => {}).constructor` is how one gets at the constructor of asynchronous functions.
    ...sinks('code', 'Object.getPrototypeOf.ReturnValue.constructor.Argument[any]'),
    ...addresses('{fetch,WebSocket,EventSource}.Argument[0]'),
    // A URL whose host or path was set later.
    ...hostNames('fetch.Argument[0].{host,hostname}'),
    ...sinks('request-url', 'fetch.Argument[0].href'),
    ...sinks('url-path', 'fetch.Argument[0].pathname'),
    ...addresses('XMLHttpRequest.Instance.open.Argument[1]'),
    ...sinks('pattern', 'RegExp.Argument[0]'),
    ...summaries('taint', 'RegExp.escape', 'Argument[0]', 'ReturnValue'),
    ...sanitizers(['pattern'], 'RegExp.escape.ReturnValue'),
    ...sanitizers(['nosql-query'], 'String.ReturnValue'),
    ...summaries('taint', 'Request', 'Argument[0]', 'Instance'),

    ...sanitizers('number', ['{Boolean,isNaN,isFinite}.ReturnValue', '{Math.any,Number.any,Date.any}.ReturnValue']),
    ...sanitizers('number', [...numbers, ...computed, 'Math.max'].map((made) => `${made}.ReturnValue`)),
    ...sanitizers('all', 'Date.Instance'),
    // A text is no amount until it is read as one.
    ...summaries('taint', numbers, 'Argument[0]', 'ReturnValue', { renews: ['amount'] }),
    ...summaries('taint', computed, 'Argument[0]', 'ReturnValue'),
    ...summaries('taint', 'Math.max', 'Argument[any]', 'ReturnValue'),

    ...summaries('taint', 'String', 'Argument[0]', 'ReturnValue', { tells: 'all' }),
    ...summaries('taint', '{btoa,atob}', 'Argument[0]', 'ReturnValue'),
    ...summaries('taint', 'String.raw', 'Argument[any]', 'ReturnValue'),
    ...summaries('taint', 'Buffer.from', 'Argument[0]', 'ReturnValue'),
    // What takes a path or what a file holds takes bytes for the latter; a text that is read of them may be a path again.
    ...sanitizers(['file-path'], 'Buffer.from.ReturnValue'),
    ...summaries('taint', 'Buffer.from.ReturnValue.{toString,toLocaleString,utf8Slice}', 'Argument[self]', 'ReturnValue', { renews: ['file-path'] }),
    // Letters and digits, and two marks that quote nothing; the one of them that is a dash may come first, the other one is part of a path.
    ...sanitizers(['shell-command', 'sql', 'code', 'html', 'nosql-query', 'pattern'], 'Buffer.from.ReturnValue.toString.ReturnValue', writtenAs('hex', 'base64', 'base64url')),
    ...sanitizers(['file-path', 'url-path'], 'Buffer.from.ReturnValue.toString.ReturnValue', writtenAs('hex', 'base64url')),
    ...sanitizers(['program-argument'], 'Buffer.from.ReturnValue.toString.ReturnValue', writtenAs('hex', 'base64')),
    ...summaries('taint', 'Buffer.{alloc,allocUnsafe}.ReturnValue.{write,fill}', 'Argument[0]', 'Argument[self]'),
    ...summaries('taint', 'String.{fromCharCode,fromCodePoint}', 'Argument[any]', 'ReturnValue'),
    ...summaries('taint', 'Buffer.concat', 'Argument[0].any', 'ReturnValue'),
    ...summaries('taint', '{TextEncoder.Instance.encode,TextDecoder.Instance.decode}', 'Argument[0]', 'ReturnValue'),

    // What a text is read as may be an object, with operators and members.
    ...summaries('taint', 'JSON.parse', 'Argument[0]', 'ReturnValue', { renews: ['nosql-query'] }),
    // A text has no members; what it is the text of has.
    ...summaries('copy', 'JSON.stringify', 'Argument[0]', 'ReturnValue.json-text'),
    ...summaries('copy', 'JSON.parse', 'Argument[0].json-text', 'ReturnValue'),
    // What it gives is a literal wherever code is expected, whatever went in, and begins with a quotation mark or a bracket: only a number has a dash there.
    ...['', '.any', '.any.any', '.any.any.any'].flatMap((inner) => summaries('taint', 'JSON.stringify', `Argument[0]${inner}`, 'ReturnValue', { spares: ['code', 'program-argument'] })),
    ...summaries('value', 'structuredClone', 'Argument[0]', 'ReturnValue'),

    ...summaries('value', 'Object.{freeze,seal,preventExtensions,setPrototypeOf}', 'Argument[0]', 'ReturnValue'),
    ...summaries('value', 'Object.create', 'Argument[0]', 'ReturnValue'),
    ...summaries('value', 'Proxy', 'Argument[0]', 'Instance'),
    ...summaries('value', 'Object.assign', 'Argument[any]', 'ReturnValue'),
    ...summaries('value', 'Object.assign', 'Argument[1..]', 'Argument[0]'),
    ...summaries('value', 'Object.values', 'Argument[0].any', 'ReturnValue.any'),
    ...summaries('value', 'Object.entries', 'Argument[0].any', 'ReturnValue.any.1'),
    ...summaries('taint', 'Object.entries', 'Argument[0]', 'ReturnValue.any.0', { spares: ['result', 'log'] }),
    ...summaries('value', 'Object.fromEntries', 'Argument[0].any.any', 'ReturnValue.any'),
    ...summaries('value', '{Object,Map}.groupBy', 'Argument[0].any', 'ReturnValue.any.any'),
    ...summaries('value', '{Object,Map}.groupBy', 'Argument[0].any', 'Argument[1].Parameter[0]'),
    ...summaries('taint', 'Object.{keys,getOwnPropertyNames}', 'Argument[0]', 'ReturnValue.any'),
    // Names are told freely; what they are the names of is not.
    ...sanitizers(['result', 'log'], 'Object.{keys,getOwnPropertyNames}.ReturnValue'),
    ...summaries('value', 'Reflect.get', 'Argument[0].any', 'ReturnValue'),
    ...summaries('value', 'Reflect.set', 'Argument[2]', 'Argument[0].any'),
    ...summaries('value', 'Array.prototype.{slice,concat,filter,flat,values}.call', 'Argument[0].any', 'ReturnValue.any'),
    ...summaries('value', 'Array.prototype.push.apply', 'Argument[1].any', 'Argument[0].any'),
    ...summaries('taint', 'Array.prototype.join.call', 'Argument[0].any', 'ReturnValue'),
    ...summaries('value', '{FormData,URLSearchParams,Headers}.Instance.{append,set}', 'Argument[1]', 'Argument[self].Named[0]'),

    ...summaries('value', 'Array.from', 'Argument[0].any', 'ReturnValue.any'),
    ...summaries('value', 'Array.from', 'Argument[0].any', 'Argument[1].Parameter[0]'),
    ...summaries('value', 'Array.from', 'Argument[1].ReturnValue', 'ReturnValue.any'),
    ...summaries('value', 'Array.fromAsync', 'Argument[0].any', 'ReturnValue.any'),
    ...summaries('value', 'Array.of', 'Argument[any]', 'ReturnValue.any'),
    ...summaries('value', 'Set', 'Argument[0].any', 'Instance.any'),
    ...summaries('value', 'Map', 'Argument[0].any.any', 'Instance.any'),

    ...summaries('value', '{setTimeout,setInterval}', 'Argument[2..]', 'Argument[0].Parameter[any]'),
    ...summaries('value', '{setImmediate,process.nextTick}', 'Argument[1..]', 'Argument[0].Parameter[any]'),

    ...summaries('value', 'Promise', 'Argument[0].Parameter[0].Argument[0]', 'Instance'),
    ...summaries('value', 'Promise', 'Argument[0].Parameter[1].Argument[0]', 'Instance.$rejected'),
    ...summaries('value', 'Promise.reject', 'Argument[0]', 'ReturnValue.$rejected'),
    ...summaries('value', 'Promise.withResolvers', 'ReturnValue.resolve.Argument[0]', 'ReturnValue.promise'),
    ...summaries('value', 'Promise.withResolvers', 'ReturnValue.reject.Argument[0]', 'ReturnValue.promise.$rejected'),
    ...summaries('value', 'Promise.{resolve,all}', 'Argument[0]', 'ReturnValue'),
    ...summaries('value', 'Promise.{race,[any]}', 'Argument[0].any', 'ReturnValue'),
    ...summaries('value', 'Promise.try', 'Argument[0].ReturnValue', 'ReturnValue'),
    ...summaries('value', 'Promise.try', 'Argument[1..]', 'Argument[0].Parameter[any]'),
    ...summaries('value', 'WeakRef', 'Argument[0]', 'Instance.$referent'),
    ...summaries('value', 'WeakRef.Instance.deref', 'Argument[self].$referent', 'ReturnValue'),
    ...summaries('value', 'Promise.allSettled', 'Argument[0].any', 'ReturnValue.any.value'),

    ...['Object.hasOwn', 'Object.prototype.hasOwnProperty.call'].map((at): GuardRow => ({ guard: 'membership', at, value: 'Argument[1]', against: 'Argument[0]' })),

    ...computations('quoted-text', 'JSON.stringify', 'Argument[0]'),
    ...computations('number', 'Number', 'Argument[0]'),
    ...computations('whole-number', '{parseInt,Number.parseInt}', 'Argument[0]', 'Argument[1]'),
    ...computations('number', '{parseFloat,Number.parseFloat}', 'Argument[0]'),
    ...computations('is-integer', '{Number.isInteger,Number.isSafeInteger}', 'Argument[0]'),
    ...computations('is-not-a-number', '{isNaN,Number.isNaN}', 'Argument[0]'),
    ...computations('truth', 'Boolean', 'Argument[0]'),
    ...computations('text', '{String,TextEncoder.Instance.encode,TextDecoder.Instance.decode}', 'Argument[0]'),
    ...computations('bytes-of', 'Buffer.from', 'Argument[0]', 'Argument[1]'),
    ...computations('text-of-bytes', 'Buffer.from.ReturnValue.toString', 'Argument[self]', 'Argument[0]'),
    ...computations('pattern', 'RegExp', 'Argument[0]', 'Argument[1]'),
    ...computations('is-list', 'Array.isArray', 'Argument[0]'),
    ...computations('list', 'Set', 'Argument[0]'),
    ...computations('list', 'Array.from', 'Argument[0]', 'Argument[1]'),
    ...computations('list-of-many', 'Array', 'Argument[0]'),
    ...computations('greatest', 'Math.max', 'Argument[any]'),
    ...computations('least', 'Math.min', 'Argument[any]'),
    ...computations('floor', 'Math.floor', 'Argument[0]'),
    ...computations('keys', 'Object.keys', 'Argument[0]'),
    ...computations('values', 'Object.values', 'Argument[0]'),
    ...computations('entries', 'Object.entries', 'Argument[0]'),
    ...computations('from-entries', 'Object.fromEntries', 'Argument[0]'),
    ...computations('has-key', '{Object.hasOwn,Object.prototype.hasOwnProperty.call}', 'Argument[0]', 'Argument[1]'),
    // A flow is tried out with the configuration that a server has when nobody configured it.
    ...computations('nothing', 'process.env.any'),
    ...computations('folder', '{__dirname,process.cwd}'),
    // Its paths and its shell are those that are tried.
    ...computations('system', 'process.platform'),
  ],
} satisfies Library;
