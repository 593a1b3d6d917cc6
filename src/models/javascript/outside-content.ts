// What others wrote and a server takes in: the bodies of answers, the text of pages. Whoever wrote it may have written it for the model. And of what a
// server answers who logs people in, the addresses that the standards mean for a browser: RFC 8414, RFC 8628.
import type { Library } from '../../ir/row';
import { data, sources } from '../shorthand';

const read = (answer: string): Bodies => ({ parsed: `${answer}.json.ReturnValue`, other: [`${answer}.text.ReturnValue`] });

const forBrowsers = '{authorization_endpoint,verification_uri,verification_uri_complete}';

/** Where libraries give the body of an answer: read as JSON, or in another way. */
interface Bodies {
  readonly parsed: string;
  readonly other?: readonly string[];
}

function rowsOf(...bodies: readonly Bodies[]): Library['rows'] {
  return bodies.flatMap(({ parsed, other = [] }) => [...data('outside-content', [parsed, ...other]), ...sources('remote server', `${parsed}.${forBrowsers}`, { named: 'exactly' })]);
}

export default [
  { packages: 'globals', rows: rowsOf(read('fetch.ReturnValue')) },
  { packages: ['node-fetch', 'cross-fetch', 'isomorphic-fetch', 'undici'], rows: rowsOf(read('{default,fetch}.ReturnValue')) },
  { packages: ['undici'], rows: rowsOf(read('request.ReturnValue.body')) },
  { packages: ['axios'], rows: rowsOf({ parsed: '{,create.ReturnValue.}{get,request,post}.ReturnValue.data' }, { parsed: 'default.ReturnValue.data' }) },
  { packages: ['got'], rows: rowsOf({ parsed: '{default,get,post}.ReturnValue.body' }, read('{default,get}.ReturnValue')) },
  { packages: ['ky', 'ofetch'], rows: rowsOf(read('{default,get,ofetch,$fetch}.ReturnValue')) },
  {
    packages: ['playwright', 'playwright-core', 'puppeteer', 'puppeteer-core', '@playwright/test'],
    rows: data('outside-content', '{chromium,firefox,webkit,default}.launch.ReturnValue.newPage.ReturnValue.{content,textContent,innerText,innerHTML,evaluate}.ReturnValue'),
  },
] satisfies readonly Library[];
