// What looks at what a value is while the server runs: schemas, and the language's own ways of asking.
import type { Library } from '../../ir/row';
import { uses } from '../shorthand';

export default [
  { packages: 'operators', rows: uses('value-check', 'typeof') },
  { packages: 'globals', rows: uses('value-check', ['Array.isArray', 'Number.{isInteger,isSafeInteger,isFinite}']) },
  { packages: 'methods', rows: uses('value-check', '{parse,parseAsync,safeParse,safeParseAsync,validate,validateAsync,validateSync,decode,assert}') },
  { packages: ['zod', 'valibot'], rows: uses('value-check', '{parse,parseAsync,safeParse,safeParseAsync}') },
  { packages: ['ajv'], rows: uses('value-check', ['{default,Ajv}.Instance.compile.ReturnValue', '{default,Ajv}.Instance.validate']) },
  { packages: ['@sinclair/typebox/value', 'typebox/value'], rows: uses('value-check', 'Value.{Check,Parse,Decode,Assert}') },
  { packages: ['superstruct'], rows: uses('value-check', '{assert,create,is,validate,mask}') },
  { packages: ['joi'], rows: uses('value-check', '{attempt,assert}') },
] satisfies readonly Library[];
