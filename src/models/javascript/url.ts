// node:url, node:querystring and what browsers and Node share of them: texts that become addresses and back.
import type { Library, Row } from '../../ir/row';
import { sanitizers, summaries } from '../shorthand';

const urlClass: readonly Row[] = [
  ...summaries('taint', 'URL', 'Argument[any]', 'Instance'),
  ...summaries('taint', 'URL.parse', 'Argument[any]', 'ReturnValue'),
  ...summaries('taint', 'URLSearchParams', 'Argument[0]', 'Instance'),
  ...summaries('taint', 'URLSearchParams', 'Argument[0].any', 'Instance'),
];

export default [
  {
    packages: 'globals',
    rows: [
      ...urlClass,
      ...summaries('taint', '{encodeURI,encodeURIComponent,decodeURI,decodeURIComponent,escape,unescape}', 'Argument[0]', 'ReturnValue'),
      ...sanitizers(['request-url', 'file-path'], 'encodeURIComponent.ReturnValue'),
    ],
  },
  {
    packages: ['url', 'node:url', 'whatwg-url'],
    rows: [
      ...urlClass,
      ...summaries('taint', '{parse,fileURLToPath,pathToFileURL,domainToASCII,domainToUnicode,format}', 'Argument[0]', 'ReturnValue'),
      ...summaries('taint', 'format', 'Argument[0].any', 'ReturnValue'),
      ...summaries('taint', 'resolve', 'Argument[any]', 'ReturnValue'),
    ],
  },
  {
    packages: ['querystring', 'node:querystring', 'qs'],
    rows: [
      ...summaries('taint', '{parse,decode,escape,unescape}', 'Argument[0]', 'ReturnValue'),
      ...summaries('taint', '{stringify,encode}', 'Argument[0].any', 'ReturnValue'),
      ...sanitizers(['request-url', 'file-path'], '{escape,stringify,encode}.ReturnValue'),
    ],
  },
] satisfies readonly Library[];
