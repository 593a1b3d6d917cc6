// What looks at what a value is while the server runs: schemas, and the language's own ways of asking.
import type { GuardRow, Library } from '../../ir/row';
import { expand, summaries, uses } from '../shorthand';

/** Calls that tell whether a value conforms to a schema. */
const conformity = (at: string, value: string, against: string, asserts?: true): readonly GuardRow[] => expand(at).map((path) => ({ guard: 'schema', at: path, value, against, ...(asserts && { asserts }) }));

const ajv = '{default,Ajv,default.default,Ajv2019,Ajv2020}';

export default [
  { packages: 'operators', rows: [...uses('value-check', 'typeof'), ...uses('comparison', '{==,!=}'), ...uses('plain-comparison', '{==,!=}')] },
  { packages: 'globals', rows: uses('value-check', ['Array.isArray', 'Number.{isInteger,isSafeInteger,isFinite}']) },
  // Texts are parsed and decoded as well.
  { packages: 'methods', rows: [...uses('comparison', '{equals,isEqual,timingSafeEqual}'), ...uses('value-check', '{parse,decode,assert}'), ...uses('schema-check', '{parseAsync,safeParse,safeParseAsync,validate,validateAsync,validateSync}')] },
  { packages: ['zod', 'valibot'], rows: uses('schema-check', '{parse,parseAsync,safeParse,safeParseAsync}') },
  {
    packages: ['ajv', 'ajv/dist/2019', 'ajv/dist/2020', 'ajv/dist/2019.js', 'ajv/dist/2020.js'],
    rows: [
      ...uses('schema-check', [`${ajv}.Instance.compile.ReturnValue`, `${ajv}.Instance.validate`]),
      ...conformity(`${ajv}.Instance.compile.ReturnValue`, 'Argument[0]', 'Maker.Argument[0].JsonSchema'),
      ...conformity(`${ajv}.Instance.validate`, 'Argument[1]', 'Argument[0].JsonSchema'),
    ],
  },
  { packages: ['is-my-json-valid', '@exodus/schemasafe'], rows: ['default', 'validator'].flatMap((make) => [...uses('schema-check', `${make}.ReturnValue`), ...conformity(`${make}.ReturnValue`, 'Argument[0]', 'Maker.Argument[0].JsonSchema')]) },
  {
    packages: ['jsonschema'],
    rows: ['validate', 'Validator.Instance.validate', 'default.validate'].flatMap((validate) => [
      ...uses('schema-check', validate),
      ...summaries('value', validate, 'Argument[0]', 'ReturnValue.instance', { schema: 'Argument[1].JsonSchema', refusing: { valid: false } }),
    ]),
  },
  {
    packages: ['@sinclair/typebox/value', 'typebox/value', '@sinclair/typebox', 'typebox'],
    rows: [...uses('schema-check', 'Value.{Check,Parse,Decode,Assert}'), ...conformity('Value.Check', 'Argument[1]', 'Argument[0].JsonSchema')],
  },
  { packages: ['superstruct'], rows: [...uses('schema-check', '{assert,create,is,validate,mask}'), ...conformity('is', 'Argument[0]', 'Argument[1]'), ...conformity('assert', 'Argument[0]', 'Argument[1]', true)] },
  { packages: ['valibot'], rows: ['', 'v.'].flatMap((v) => [...uses('schema-check', `${v}{assert,is}`), ...conformity(`${v}is`, 'Argument[1]', 'Argument[0]'), ...conformity(`${v}assert`, 'Argument[1]', 'Argument[0]', true)]) },
  { packages: ['joi'], rows: uses('schema-check', '{attempt,assert}') },
] satisfies readonly Library[];
