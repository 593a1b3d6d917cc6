// zod, all versions, as schemas: which ones let only harmless values pass, and how a schema is built from others. `shape` holds the schemas of
// an object's members, `element` that of a list's elements, `options` those that a value needs to pass one of. An object with further members is
// not looked into: what passed them counts as any text.
import type { Library, Row } from '../../ir/row';
import { checks, sanitizers, summaries, uses } from '../shorthand';

/** What the result of a `safeParse` says where the value was refused. */
const refusing = { success: false, error: true };

const harmless = '{enum,nativeEnum,literal,boolean,stringbool,date,nan,null,undefined,void,never,symbol}';
const numbers = '{number,int,int32,uint32,float32,float64,bigint,int64,uint64,coerce.number,coerce.bigint}';

/** Checks of a number that set a limit, or that may. */
const limiting = '{max,lt,lte,negative,nonpositive,refine,superRefine,check,transform,overwrite,pipe}';

/** Formats of texts whose characters no shell, path, statement or address gives a meaning to. */
const format = '{uuid,uuidv4,uuidv6,uuidv7,guid,nanoid,cuid,cuid2,ulid,xid,ksuid,hex,e164}';
const moment = '{date,time,datetime,duration}';

/** Methods that hand on the schema that they were called on, with one more check or note. */
const refining = [
  '{min,max,length,nonempty,email,url,regex,includes,startsWith,endsWith,trim,toLowerCase,toUpperCase,normalize,lowercase,uppercase}',
  '{ip,ipv4,ipv6,cidr,base64,base64url,jwt,emoji}',
  format,
  moment,
  '{gt,gte,lt,lte,int,positive,negative,nonnegative,nonpositive,multipleOf,step,finite,safe}',
  '{optional,nullable,nullish,default,prefault,catch,readonly,brand,describe,meta,register,exactOptional,nonoptional,unwrap}',
  '{refine,superRefine,check,overwrite,transform}',
  '{strict,strip,partial,deepPartial,required,pick,omit,size,and,extend,safeExtend,merge,augment}',
];

/** The rows for the builders at `z`, which is a path with a dot at its end, or nothing. */
function builders(z: string): readonly Row[] {
  const schema = `${z}any.ReturnValue`;
  return [
    ...sanitizers('all', [`${z}${harmless}.ReturnValue`, `${z}coerce.{boolean,date}.ReturnValue`]),
    ...sanitizers('number', `${z}${numbers}.ReturnValue`),
    ...sanitizers(['amount'], [`${z}${numbers}.ReturnValue.${limiting}.ReturnValue`, `${z}string.ReturnValue`]),
    ...sanitizers('all', [`${z}${format}.ReturnValue`, `${z}iso.${moment}.ReturnValue`]),
    ...sanitizers('all', [`${z}string.ReturnValue.${format}.ReturnValue`, `${z}string.ReturnValue.${moment}.ReturnValue`]),
    ...sanitizers(['shell-command', 'program', 'file-path', 'url-path', 'sql', 'code'], `${z}{ipv4,ipv6,string.ReturnValue.ip,string.ReturnValue.ipv4,string.ReturnValue.ipv6}.ReturnValue`),
    ...sanitizers(['opener'], `${z}httpUrl.ReturnValue`),
    ...sanitizers(['nosql-query'], [`${z}{string,email,url,json}.ReturnValue`, `${z}coerce.string.ReturnValue`]),
    ...sanitizers(['program-argument'], [`${z}{url,httpUrl,ipv4,ipv6}.ReturnValue`, `${z}string.ReturnValue.{url,ip,ipv4,ipv6}.ReturnValue`]),
    ...sanitizers(['shell-command', 'sql', 'code'], `${z}{base64,base64url,string.ReturnValue.base64,string.ReturnValue.base64url}.ReturnValue`),
    ...sanitizers('all', `${z}{,string.ReturnValue.}regex.ReturnValue`, { at: 'Argument[0]', is: 'anchored' }),
    ...checks('approves', [`${schema}.refine.ReturnValue`, `${z}coerce.any.ReturnValue.refine.ReturnValue`], 'Argument[0]'),
    ...checks('approves', `${z}custom.ReturnValue`, 'Argument[0]'),
    ...checks('approves', `${z}string.ReturnValue.startsWith.ReturnValue`, { computes: 'starts-with', of: ['Argument[self]', 'Argument[0]'] }),
    ...checks('approves', `${z}string.ReturnValue.endsWith.ReturnValue`, { computes: 'ends-with', of: ['Argument[self]', 'Argument[0]'] }),
    ...checks('approves', `${z}string.ReturnValue.includes.ReturnValue`, { computes: 'contains', of: ['Argument[self]', 'Argument[0]'] }),
    ...checks('approves', `${z}{,string.ReturnValue.}regex.ReturnValue`, { computes: 'matches', of: ['Argument[0]', 'Argument[self]'] }),
    ...checks('objects', [`${schema}.superRefine.ReturnValue`, `${z}coerce.any.ReturnValue.superRefine.ReturnValue`], 'Argument[0]', 'Parameter[1].addIssue'),
    ...checks('replaces', [`${schema}.{transform,overwrite}.ReturnValue`, `${z}coerce.any.ReturnValue.transform.ReturnValue`], 'Argument[0]', 'Parameter[1].addIssue'),
    ...checks('replaces', `${z}preprocess.ReturnValue`, 'Argument[0]', 'Parameter[1].addIssue'),

    ...uses('description', [`${schema}.describe.Argument[0]`, `${schema}.meta.Argument[0].description`]),
    ...summaries('value', [schema, `${z}{coerce,iso}.any.ReturnValue`].flatMap((made) => refining.map((names) => `${made}.${names}`)), 'Argument[self]', 'ReturnValue'),
    ...summaries('value', `${z}{array,set}`, 'Argument[0]', 'ReturnValue.element'),
    ...summaries('value', `${z}{record,partialRecord,looseRecord,map}`, 'Argument[-1]', 'ReturnValue.values'),
    ...summaries('value', `${z}tuple`, 'Argument[0]', 'ReturnValue.shape'),
    ...summaries('value', `${schema}.array`, 'Argument[self]', 'ReturnValue.element'),
    ...summaries('value', `${schema}.pipe`, 'Argument[0]', 'ReturnValue'),
    // What checks in the style of zod's small sibling stands in calls of their own.
    ...summaries('value', `${schema}.check`, 'Argument[any]', 'ReturnValue'),
    ...summaries('value', `${schema}.{extend,safeExtend,augment}`, 'Argument[0]', 'ReturnValue.shape'),
    ...summaries('value', `${schema}.merge`, 'Argument[0].shape', 'ReturnValue.shape'),

    ...summaries('value', `${z}{union,xor}`, 'Argument[0]', 'ReturnValue.options'),
    ...['Argument[self]', 'Argument[0]'].flatMap((option, index) => summaries('value', `${schema}.or`, option, `ReturnValue.options.${index}`)),
    ...summaries('value', `${z}discriminatedUnion`, 'Argument[1]', 'ReturnValue.options'),
    ...summaries('value', `${z}{object,strictObject,interface}`, 'Argument[0]', 'ReturnValue.shape'),
    ...summaries('value', `${z}{optional,nullable,nullish,readonly,promise,partial,_default,nonoptional}`, 'Argument[0]', 'ReturnValue'),
    ...summaries('value', `${z}lazy`, 'Argument[0].ReturnValue', 'ReturnValue'),
    ...summaries('value', `${z}{preprocess,pipe}`, 'Argument[1]', 'ReturnValue'),
    ...summaries('value', `${z}intersection`, 'Argument[any]', 'ReturnValue'),

    ...summaries('value', `${schema}.{parse,parseAsync,decode}`, 'Argument[0]', 'ReturnValue', { schema: 'Argument[self]' }),
    ...summaries('value', `${schema}.{safeParse,safeParseAsync,spa,safeDecode}`, 'Argument[0]', 'ReturnValue.data', { schema: 'Argument[self]', refusing }),
    ...summaries('value', `${z}{parse,parseAsync,decode}`, 'Argument[1]', 'ReturnValue', { schema: 'Argument[0]' }),
    ...summaries('value', `${z}{safeParse,safeParseAsync,safeDecode}`, 'Argument[1]', 'ReturnValue.data', { schema: 'Argument[0]', refusing }),
  ];
}

export default [
  { packages: ['zod', '@hono/zod-openapi', '@cyanheads/mcp-ts-core', 'genkit'], rows: [...builders('z.'), ...builders('')] },
  {
    packages: 'methods',
    rows: [
      ...uses('description', ['describe.Argument[0]', 'meta.Argument[0].description']),
      // A schema that came from elsewhere is still a schema: whatever has `parse` gives what it was given.
      ...summaries('value', '{parse,parseAsync}', 'Argument[0]', 'ReturnValue', { schema: 'Argument[self]' }),
      ...summaries('value', '{safeParse,safeParseAsync}', 'Argument[0]', 'ReturnValue.data', { schema: 'Argument[self]', refusing }),
    ],
  },
] satisfies readonly Library[];
