// What others wrote and a server takes in: the bodies of answers, the text of pages. Whoever wrote it may have written it for the model.
import type { Library } from '../../ir/row';
import { data } from '../shorthand';

const body = 'ReturnValue.{text,json}.ReturnValue';

export default [
  { packages: 'globals', rows: data('outside-content', `fetch.${body}`) },
  { packages: ['node-fetch', 'cross-fetch', 'isomorphic-fetch', 'undici'], rows: data('outside-content', `{default,fetch}.${body}`) },
  { packages: ['undici'], rows: data('outside-content', 'request.ReturnValue.body.{text,json}.ReturnValue') },
  { packages: ['axios'], rows: data('outside-content', ['{,create.ReturnValue.}{get,request,post}.ReturnValue.data', 'default.ReturnValue.data']) },
  { packages: ['got'], rows: data('outside-content', ['{default,get,post}.ReturnValue.body', '{default,get}.ReturnValue.{text,json}.ReturnValue']) },
  { packages: ['ky', 'ofetch'], rows: data('outside-content', '{default,get,ofetch,$fetch}.ReturnValue.{text,json}.ReturnValue') },
  {
    packages: ['playwright', 'playwright-core', 'puppeteer', 'puppeteer-core', '@playwright/test'],
    rows: data('outside-content', '{chromium,firefox,webkit,default}.launch.ReturnValue.newPage.ReturnValue.{content,textContent,innerText,innerHTML,evaluate}.ReturnValue'),
  },
] satisfies readonly Library[];
