// node:util and the rest of Node that only hands values on.
import type { Library, Row } from '../../ir/row';
import { summaries } from '../shorthand';

/** What the function that was handed over tells its last parameter is what the one that was made of it gives. */
function promised(at: string): readonly Row[] {
  return summaries('value', at, 'Argument[0].Parameter[-1].Argument[1]', 'ReturnValue.ReturnValue');
}

export default [
  {
    packages: ['util', 'node:util'],
    rows: [
      ...summaries('value', '{promisify,callbackify,deprecate}', 'Argument[0]', 'ReturnValue'),
      ...promised('promisify'),
      ...summaries('taint', '{format,inspect,stripVTControlCharacters,toUSVString}', 'Argument[any]', 'ReturnValue'),
      ...summaries('taint', '{format,inspect}', 'Argument[any].any', 'ReturnValue'),
    ],
  },
  {
    packages: ['zlib', 'node:zlib'],
    rows: summaries('taint', '{gzip,gunzip,deflate,inflate,deflateRaw,inflateRaw,brotliCompress,brotliDecompress,unzip}Sync', 'Argument[0]', 'ReturnValue'),
  },
  { packages: ['string_decoder', 'node:string_decoder'], rows: summaries('taint', 'StringDecoder.Instance.{write,end}', 'Argument[0]', 'ReturnValue') },
  { packages: ['timers/promises', 'node:timers/promises'], rows: summaries('value', 'setTimeout', 'Argument[1]', 'ReturnValue') },
  { packages: ['pify', 'es6-promisify', 'util.promisify'], rows: [...summaries('value', '{default,promisify}', 'Argument[0]', 'ReturnValue'), ...promised('{default,promisify}')] },
] satisfies readonly Library[];
