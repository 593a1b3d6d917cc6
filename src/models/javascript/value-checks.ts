// What looks at what a value is while the server runs: schemas, and the language's own ways of asking.
import type { Library } from '../../ir/row';
import { uses } from '../shorthand';

export default [
  { packages: 'operators', rows: [...uses('value-check', 'typeof'), ...uses('comparison', '{==,!=}'), ...uses('plain-comparison', '{==,!=}')] },
  { packages: 'globals', rows: uses('value-check', ['Array.isArray', 'Number.{isInteger,isSafeInteger,isFinite}']) },
  // Texts are parsed and decoded as well.
  { packages: 'methods', rows: [...uses('comparison', '{equals,isEqual,timingSafeEqual}'), ...uses('value-check', '{parse,decode,assert}'), ...uses('schema-check', '{parseAsync,safeParse,safeParseAsync,validate,validateAsync,validateSync}')] },
  { packages: ['zod', 'valibot'], rows: uses('schema-check', '{parse,parseAsync,safeParse,safeParseAsync}') },
  { packages: ['ajv'], rows: uses('schema-check', ['{default,Ajv}.Instance.compile.ReturnValue', '{default,Ajv}.Instance.validate']) },
  { packages: ['@sinclair/typebox/value', 'typebox/value'], rows: uses('schema-check', 'Value.{Check,Parse,Decode,Assert}') },
  { packages: ['superstruct'], rows: uses('schema-check', '{assert,create,is,validate,mask}') },
  { packages: ['joi'], rows: uses('schema-check', '{attempt,assert}') },
] satisfies readonly Library[];
