// Schema libraries beside zod, as far as they are common in servers.
import type { Library } from '../../ir/row';
import { checks, sanitizers, summaries, uses } from '../shorthand';

export default [
  {
    packages: ['valibot'],
    rows: ['', 'v.'].flatMap((v) => [
      ...uses('description', `${v}description.Argument[0]`),
      ...sanitizers('all', `${v}{picklist,enum,enum_,literal,boolean,date,uuid,ulid,cuid2,nanoid,isoDate,isoDateTime,maxValue,ltValue}.ReturnValue`),
      ...sanitizers('number', `${v}{number,bigint,integer}.ReturnValue`),
      ...sanitizers('all', `${v}regex.ReturnValue`, { at: 'Argument[0]', is: 'anchored' }),
      ...summaries('value', `${v}{object,strictObject}`, 'Argument[0]', 'ReturnValue.shape'),
      ...summaries('value', `${v}{array,set}`, 'Argument[0]', 'ReturnValue.element'),
      ...summaries('value', `${v}union`, 'Argument[0]', 'ReturnValue.options'),
      ...summaries('value', `${v}variant`, 'Argument[1]', 'ReturnValue.options'),
      ...summaries('value', `${v}{optional,nullable,nullish}`, 'Argument[0]', 'ReturnValue'),
      ...checks('approves', `${v}{check,custom}.ReturnValue`, 'Argument[0]'),
      ...checks('approves', `${v}regex.ReturnValue`, { computes: 'matches', of: ['Argument[0]', 'Argument[self]'] }),
      ...checks('replaces', `${v}transform.ReturnValue`, 'Argument[0]'),
      // Each of them is passed, one after the other.
      ...summaries('value', `${v}pipe`, 'Argument[any]', 'ReturnValue'),
      ...summaries('value', `${v}{parse,parseAsync}`, 'Argument[1]', 'ReturnValue', { schema: 'Argument[0]' }),
      ...summaries('value', `${v}{safeParse,safeParseAsync}`, 'Argument[1]', 'ReturnValue.output', { schema: 'Argument[0]', refusing: { success: false } }),
    ]),
  },
  {
    packages: ['joi', '@hapi/joi'],
    rows: [
      ...uses('description', 'any.ReturnValue.description.Argument[0]'),
      ...sanitizers('all', ['{boolean,date,valid,equal}.ReturnValue', 'number.ReturnValue.{max,less,negative,port}.ReturnValue']),
      ...sanitizers('number', 'number.ReturnValue'),
      ...sanitizers('all', '{string,any}.ReturnValue.{valid,equal,guid,uuid,isoDate,hex,alphanum}.ReturnValue'),
      ...sanitizers('all', 'string.ReturnValue.{pattern,regex}.ReturnValue', { at: 'Argument[0]', is: 'anchored' }),
      ...summaries('value', 'any.ReturnValue.{required,optional,min,max,length,default,trim,lowercase,uppercase,description,label,allow,pattern,regex,valid,equal,guid,uuid,isoDate,hex,alphanum,email,uri,integer,positive}', 'Argument[self]', 'ReturnValue'),
      ...checks('approves', 'string.ReturnValue.{pattern,regex}.ReturnValue', { computes: 'matches', of: ['Argument[0]', 'Argument[self]'] }),
      ...summaries('value', 'object', 'Argument[0]', 'ReturnValue.shape'),
      ...summaries('value', 'any.ReturnValue.validate', 'Argument[0]', 'ReturnValue.value', { schema: 'Argument[self]', refusing: { error: true } }),
      ...summaries('value', 'any.ReturnValue.validateAsync', 'Argument[0]', 'ReturnValue', { schema: 'Argument[self]' }),
      ...summaries('value', 'attempt', 'Argument[0]', 'ReturnValue', { schema: 'Argument[1]' }),
    ],
  },
  {
    packages: ['@sinclair/typebox', '@sinclair/typebox/value', 'typebox', 'typebox/value'],
    rows: [
      ...uses('description', '{,Type.}any.Argument[any].description'),
      ...sanitizers('all', 'Type.{Literal,Boolean,Enum,Date,Null,Undefined,Never}.ReturnValue'),
      ...sanitizers('number', 'Type.{Number,Integer,BigInt}.ReturnValue'),
      ...summaries('value', 'Type.String', 'Argument[0]', 'ReturnValue.json'),
      ...summaries('value', 'Type.Object', 'Argument[0]', 'ReturnValue.shape'),
      ...summaries('value', 'Type.Array', 'Argument[0]', 'ReturnValue.element'),
      ...summaries('value', 'Type.Union', 'Argument[0]', 'ReturnValue.options'),
      ...summaries('value', 'Type.{Optional,Readonly,Partial,Required}', 'Argument[0]', 'ReturnValue'),
      ...summaries('value', 'Value.{Parse,Decode,Cast}', 'Argument[1]', 'ReturnValue', { schema: 'Argument[0]' }),
    ],
  },
  {
    packages: ['arktype'],
    rows: [...summaries('value', 'type.ReturnValue', 'Argument[0]', 'ReturnValue'), ...summaries('value', 'type.ReturnValue.{assert,from}', 'Argument[0]', 'ReturnValue')],
  },
  {
    packages: ['superstruct'],
    rows: [
      ...sanitizers('all', '{boolean,date,enums,literal,never}.ReturnValue'),
      ...sanitizers('number', '{number,integer,bigint}.ReturnValue'),
      ...sanitizers('all', 'pattern.ReturnValue', { at: 'Argument[1]', is: 'anchored' }),
      ...checks('approves', 'refine.ReturnValue', 'Argument[2]'),
      ...summaries('value', '{object,type}', 'Argument[0]', 'ReturnValue.shape'),
      ...summaries('value', '{array,set}', 'Argument[0]', 'ReturnValue.element'),
      ...summaries('value', 'union', 'Argument[0]', 'ReturnValue.options'),
      ...summaries('value', '{optional,nullable,defaulted,refine,size,nonempty,trimmed}', 'Argument[0]', 'ReturnValue'),
      ...summaries('value', '{create,mask}', 'Argument[0]', 'ReturnValue', { schema: 'Argument[1]' }),
      ...summaries('value', 'validate', 'Argument[0]', 'ReturnValue.1', { schema: 'Argument[1]', refusing: { 0: true } }),
    ],
  },
  // Classes whose decorators say what is checked later, if anybody does.
  // Another object, which may be changed as the schema is not.
  { packages: ['zod-to-json-schema'], rows: summaries('taint', '{zodToJsonSchema,default}', 'Argument[0]', 'ReturnValue') },
  { packages: ['class-transformer'], rows: summaries('value', '{plainToInstance,plainToClass}', 'Argument[1]', 'ReturnValue') },
  {
    packages: ['yup'],
    rows: [
      ...sanitizers('all', ['{boolean,bool,date}.ReturnValue', 'number.ReturnValue.{max,lessThan,negative}.ReturnValue']),
      ...sanitizers('number', 'number.ReturnValue'),
      ...sanitizers('all', '{string,mixed}.ReturnValue.{oneOf,uuid}.ReturnValue'),
      ...sanitizers('all', 'string.ReturnValue.matches.ReturnValue', { at: 'Argument[0]', is: 'anchored' }),
      ...checks('approves', 'string.ReturnValue.matches.ReturnValue', { computes: 'matches', of: ['Argument[0]', 'Argument[self]'] }),
      ...checks('approves', 'any.ReturnValue.test.ReturnValue', 'Argument[-1]'),
      ...checks('replaces', 'any.ReturnValue.transform.ReturnValue', 'Argument[0]'),
      ...summaries('value', 'any.ReturnValue.{required,optional,nullable,notRequired,min,max,length,email,url,matches,oneOf,uuid,default,trim,lowercase,uppercase,label,defined,test,transform}', 'Argument[self]', 'ReturnValue'),
      ...summaries('value', 'object', 'Argument[0]', 'ReturnValue.shape'),
      ...summaries('value', 'any.ReturnValue.{validate,validateSync,cast}', 'Argument[0]', 'ReturnValue', { schema: 'Argument[self]' }),
    ],
  },
] satisfies readonly Library[];
