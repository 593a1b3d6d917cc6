// node:url, node:querystring and what browsers and Node share of them: texts that become addresses and back.
import type { Library, Row } from '../../ir/row';
import { computations, sanitizers, summaries } from '../shorthand';

const host = '{hostname,host,origin,href}';

const urlClass: readonly Row[] = [
  ...summaries('taint', 'URL', 'Argument[any]', 'Instance'),
  ...summaries('taint', 'URL.parse', 'Argument[any]', 'ReturnValue'),
  // Where a request goes is decided by a test of the host.
  ...summaries('taint', 'URL', 'Argument[any]', `Instance.${host}`, { tells: ['request-url', 'url-path', 'opener'] }),
  ...summaries('taint', 'URL.parse', 'Argument[any]', `ReturnValue.${host}`, { tells: ['request-url', 'url-path', 'opener'] }),
  // Its text begins with a scheme, its parts with what marks them.
  ...sanitizers(['program-argument'], ['URL.Instance', 'URL.parse.ReturnValue']),
  ...summaries('taint', 'URL', 'Argument[any]', 'Instance.protocol', { tells: ['opener'] }),
  ...summaries('taint', 'URL.parse', 'Argument[any]', 'ReturnValue.protocol', { tells: ['opener'] }),
  // What was set later.
  ...['host', 'hostname', 'href', 'pathname'].flatMap((part) => summaries('taint', 'URL.Instance.toString', `Argument[self].${part}`, 'ReturnValue')),
  // Who else is at the address knows no password from that; a path may be all that a webhook asks for.
  ...sanitizers(['log', 'result'], ['URL.Instance', 'URL.parse.ReturnValue'].map((url) => `${url}.{hostname,host,port,protocol,origin}`)),
  ...summaries('taint', 'URLSearchParams', 'Argument[0]', 'Instance'),
  ...summaries('taint', 'URLSearchParams', 'Argument[0].any', 'Instance'),
  ...sanitizers(['request-url', 'url-path', 'html', 'opener'], 'URLSearchParams.Instance.toString.ReturnValue'),
  ...computations('address', '{URL,URL.parse}', 'Argument[0]', 'Argument[1]'),
  ...computations('is-address', 'URL.canParse', 'Argument[0]'),
];

export default [
  {
    packages: 'globals',
    rows: [
      ...urlClass,
      ...summaries('taint', '{encodeURI,encodeURIComponent,escape}', 'Argument[0]', 'ReturnValue'),
      ...summaries('taint', '{decodeURI,decodeURIComponent,unescape}', 'Argument[0]', 'ReturnValue', { tells: 'all', renews: ['request-url', 'file-path', 'shell-command', 'sql'] }),
      ...sanitizers(['request-url', 'url-path', 'file-path', 'html', 'opener', 'shell-command'], 'encodeURIComponent.ReturnValue'),
      ...computations('encode-component', 'encodeURIComponent', 'Argument[0]'),
      ...computations('decode-component', '{decodeURIComponent,decodeURI,unescape}', 'Argument[0]'),
    ],
  },
  {
    packages: ['url', 'node:url', 'whatwg-url'],
    rows: [
      ...urlClass,
      ...summaries('taint', '{parse,pathToFileURL,domainToASCII,domainToUnicode,format}', 'Argument[0]', 'ReturnValue'),
      ...summaries('taint', 'fileURLToPath', 'Argument[0]', 'ReturnValue', { tells: ['file-path'] }),
      ...summaries('taint', 'parse', 'Argument[0]', `ReturnValue.${host}`, { tells: ['request-url', 'url-path', 'opener'] }),
      ...summaries('taint', 'format', 'Argument[0].any', 'ReturnValue'),
      ...summaries('taint', 'resolve', 'Argument[any]', 'ReturnValue'),
      ...computations('address', 'parse', 'Argument[0]'),
    ],
  },
  {
    packages: ['querystring', 'node:querystring', 'qs'],
    rows: [
      ...summaries('taint', '{parse,decode,escape,unescape}', 'Argument[0]', 'ReturnValue'),
      ...summaries('taint', '{stringify,encode}', 'Argument[0].any', 'ReturnValue'),
      ...sanitizers(['request-url', 'url-path', 'file-path'], '{escape,stringify,encode}.ReturnValue'),
    ],
  },
] satisfies readonly Library[];
