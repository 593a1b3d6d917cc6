// What takes a number and makes, waits for or works that much: memory, time and a processor are what a caller can use up.
import type { Library, SinkRow } from '../../ir/row';
import { sanitizers, sinks } from '../shorthand';

const arrays = 'Array,ArrayBuffer,SharedArrayBuffer,Uint8Array,Uint8ClampedArray,Uint16Array,Uint32Array,Int8Array,Int16Array,Int32Array,Float32Array,Float64Array,BigInt64Array,BigUint64Array';

/** Nobody but the caller waits, as a rule. */
const waits = (rows: readonly SinkRow[]): readonly SinkRow[] => rows.map((row) => ({ ...row, isSlight: true }));

export default [
  {
    packages: 'globals',
    rows: [
      ...sinks('amount', ['Buffer.{alloc,allocUnsafe,allocUnsafeSlow}.Argument[0]', `{${arrays}}.Argument[0]`]),
      ...sinks('amount', 'Array.from.Argument[0].length', { at: 'Argument[0].length', is: 'truthy' }),
      // Other timers end something, as a request that takes too long: what they put off is nobody's wait.
      ...waits(sinks('amount', 'setTimeout.Argument[1]', { at: 'Argument[0]', is: 'resolver' })),
      ...sanitizers(['amount'], '{Buffer.from,TextEncoder.Instance.encode}.ReturnValue'),
    ],
  },
  { packages: 'methods', rows: sinks('amount', '{repeat,padStart,padEnd}.Argument[0]') },
  { packages: ['timers/promises', 'node:timers/promises'], rows: waits(sinks('amount', '{setTimeout,scheduler.wait}.Argument[0]')) },
  { packages: ['delay'], rows: waits(sinks('amount', 'default.Argument[0]')) },
  {
    packages: ['crypto', 'node:crypto'],
    rows: [...sinks('amount', 'randomBytes.Argument[0]'), ...sinks('amount', '{pbkdf2,pbkdf2Sync}.{Argument[2],Argument[3]}'), ...sinks('amount', '{scrypt,scryptSync}.Argument[2]')],
  },
  { packages: ['bcrypt', 'bcryptjs'], rows: sinks('amount', ['{hash,hashSync}.Argument[1]', '{genSalt,genSaltSync}.Argument[0]']) },
  { packages: ['nanoid'], rows: sinks('amount', ['nanoid.Argument[0]', 'customAlphabet.ReturnValue.Argument[0]']) },
  { packages: ['canvas', '@napi-rs/canvas', 'skia-canvas'], rows: sinks('amount', ['createCanvas.Argument[{0,1}]', 'Canvas.Argument[{0,1}]']) },
  {
    packages: ['lodash', 'lodash-es', 'underscore', 'es-toolkit'],
    rows: [...sinks('amount', ['{times,range}.Argument[0]', 'range.Argument[1]', '{repeat,pad,padStart,padEnd}.Argument[1]']), ...sanitizers('all', '{clamp,random}.ReturnValue')],
  },
] satisfies readonly Library[];
