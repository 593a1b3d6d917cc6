// Packages that make a text of others, or read one apart: what they give is made from what they are given.
import type { Library } from '../../ir/row';
import { summaries } from '../shorthand';

export default [
  { packages: ['he', 'entities', 'html-entities'], rows: summaries('taint', '{,default.}{decode,unescape,decodeHTML}', 'Argument[0]', 'ReturnValue') },
  {
    packages: ['sprintf-js', 'printj', 'util-format', 'printf'],
    rows: [...summaries('taint', '{default,sprintf}', 'Argument[any]', 'ReturnValue'), ...summaries('taint', 'vsprintf', 'Argument[1].any', 'ReturnValue'), ...summaries('taint', 'vsprintf', 'Argument[0]', 'ReturnValue')],
  },
  { packages: ['string-template', 'string-format', 'interpolate', 'micromustache', 'pupa'], rows: [...summaries('taint', '{default,render}', 'Argument[any]', 'ReturnValue'), ...summaries('taint', '{default,render}', 'Argument[1].any', 'ReturnValue')] },
  {
    packages: ['js-yaml', 'yaml', 'json5', 'smol-toml', '@iarna/toml', 'ini', 'superjson', 'devalue', 'flatted', 'jsonc-parser', 'fast-xml-parser', 'xml2js', 'papaparse', 'csv-parse', 'plist'],
    rows: [
      ...summaries('taint', '{,default.}{load,safeLoad,loadAll,parse,parseStringPromise,decode,deserialize}', 'Argument[0]', 'ReturnValue', { renews: ['nosql-query'] }),
      ...summaries('taint', '{,default.}{dump,safeDump,stringify,encode,unparse,build}', 'Argument[0].any', 'ReturnValue'),
      ...summaries('taint', 'XMLParser.Instance.parse', 'Argument[0]', 'ReturnValue'),
    ],
  },
  { packages: ['iconv-lite'], rows: summaries('taint', '{,default.}{decode,encode}', 'Argument[0]', 'ReturnValue') },
  { packages: ['minimist', 'yargs-parser', 'mri', 'arg'], rows: [...summaries('taint', 'default', 'Argument[0].any', 'ReturnValue'), ...summaries('taint', 'default', 'Argument[0]', 'ReturnValue')] },
  { packages: ['deepmerge', 'defu', 'merge-deep', 'lodash.merge', 'lodash.defaults', 'object-assign', 'extend', 'deep-extend', 'ts-deepmerge', 'merge-options'], rows: summaries('value', '{default,defu,merge,createDefu.ReturnValue}', 'Argument[any]', 'ReturnValue') },
  {
    packages: ['immer'],
    rows: [
      ...summaries('value', '{default,produce}', 'Argument[0]', 'ReturnValue'),
      ...summaries('value', '{default,produce}', 'Argument[0]', 'Argument[1].Parameter[0]'),
      ...summaries('value', '{default,produce}', 'Argument[1].ReturnValue', 'ReturnValue'),
    ],
  },
] satisfies readonly Library[];
