// Packages that send requests: the address is the sink, never the body, the headers or the query.
import type { Library, SinkRow } from '../../ir/row';
import { addresses, sinks, summaries, takingNames, typed, uses } from '../shorthand';

/** Calls whose first argument is the address, or an options object that has it under one of these names. */
function addressed(calls: readonly string[], ...names: readonly string[]): readonly SinkRow[] {
  return addresses(calls.flatMap((call) => [`${call}.Argument[0]`, ...names.map((name) => `${call}.Argument[0].${name}`)]));
}

const verbs = '{get,delete,head,options,post,put,patch}';

/** The places of headers in the options of a request: whatever stands there under this name proves who the server is. */
const credentials = (options: string) => sinks('upstream-credential', `${options}.headers.{Authorization,authorization}`);

const sending = ['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'put', 'patch', 'delete'];

export default [
  { packages: 'globals', rows: [...credentials('{fetch.Argument[1],Request.Argument[1]}'), ...uses('data-sending', 'fetch', { when: { at: 'Argument[1].method', is: sending } })] },
  {
    packages: ['axios'],
    rows: typed({ AxiosInstance: 'create.ReturnValue' }, [
      ...uses('data-sending', '{,create.ReturnValue.,Axios.Instance.}{post,put,patch,delete,postForm,putForm}'),
      ...credentials('{,create.ReturnValue.}{get,delete,head,options}.Argument[1]'),
      ...credentials('{,create.ReturnValue.}{post,put,patch}.Argument[2]'),
      ...credentials('{create.Argument[0],default.Argument[0],default.Argument[1],request.Argument[0],create.ReturnValue.request.Argument[0]}'),
      ...addressed(['{default,create.ReturnValue}', '{,create.ReturnValue.,Axios.Instance.}request'], 'url', 'baseURL'),
      ...addressed([`{,create.ReturnValue.,Axios.Instance.}${verbs}`, '{,create.ReturnValue.}{postForm,putForm,patchForm}']),
      ...addresses('{create,Axios}.Argument[0].baseURL'),
    ]),
  },
  {
    packages: ['got'],
    rows: typed({ Got: 'extend.ReturnValue' }, [
      ...uses('data-sending', '{,extend.ReturnValue.}{post,put,patch,delete}'),
      ...credentials('{default,get,delete,head,post,put,patch}.Argument[1]'),
      ...credentials('extend.Argument[0]'),
      ...addressed(['{default,got,extend.ReturnValue,stream}'], 'url', 'prefixUrl'),
      ...addressed(['{,got.,extend.ReturnValue.}{get,delete,head,post,put,patch,paginate}', `stream.${verbs}`]),
      ...addresses('extend.Argument[0].prefixUrl'),
    ]),
  },
  {
    packages: ['ky', 'ky-universal'],
    rows: typed({ KyInstance: 'create.ReturnValue' }, [
      ...addressed(['{default,create.ReturnValue,extend.ReturnValue}', `{,create.ReturnValue.,extend.ReturnValue.}${verbs}`]),
      ...addresses('{create,extend}.Argument[0].prefixUrl'),
    ]),
  },
  {
    packages: ['node-fetch', 'cross-fetch', 'isomorphic-fetch', 'isomorphic-unfetch', 'node-fetch-native', 'make-fetch-happen', 'minipass-fetch', '@whatwg-node/fetch'],
    rows: [...credentials('{default,fetch}.Argument[1]'), ...uses('data-sending', '{default,fetch}', { when: { at: 'Argument[1].method', is: sending } }), ...addressed(['{default,fetch,defaults.ReturnValue}'])],
  },
  {
    packages: ['undici'],
    rows: [
      ...credentials('{fetch,request}.Argument[1]'),
      ...uses('data-sending', '{fetch,request}', { when: { at: 'Argument[1].method', is: sending } }),
      ...addressed(['{fetch,request,stream,pipeline,connect,upgrade}'], 'origin'),
      ...addresses('{Client,Pool,BalancedPool,EventSource,WebSocket}.Argument[0]'),
    ],
  },
  {
    packages: ['superagent'],
    rows: takingNames([...addressed([`{,agent.ReturnValue.,agent.Instance.}{get,del,delete,head,options,post,put,patch}`, 'default']), ...addresses('default.Argument[1]')]),
  },
  {
    packages: ['request', 'request-promise', 'request-promise-native', '@cypress/request', 'postman-request', 'teeny-request'],
    rows: addressed(['{default,defaults.ReturnValue}', '{,defaults.ReturnValue.}{get,del,delete,head,post,put,patch}'], 'url', 'uri'),
  },
  {
    packages: ['needle'],
    rows: takingNames([...addressed(['{get,head,delete,post,put,patch}']), ...addresses('{default,request}.Argument[1]')]),
  },
  { packages: ['got-scraping'], rows: addressed(['{default,gotScraping}', `{gotScraping.,}${verbs}`], 'url', 'prefixUrl') },
  // What is put into a form goes to where the form is sent, and chooses no host.
  { packages: ['form-data'], rows: addresses('default.Instance.submit.Argument[0]{,.host}') },
  { packages: ['ofetch'], rows: addressed(['{ofetch,$fetch,ofetch.raw,ofetch.create.ReturnValue,$fetch.create.ReturnValue}']) },
  { packages: ['wretch', 'phin', 'simple-get'], rows: addressed(['default'], 'url') },
  // Every call gives another client with the same address.
  { packages: ['wretch'], rows: [...addresses('default.ReturnValue.{get,delete,head,opts,post,put,patch,url}.Argument[0]'), ...summaries('value', 'default.ReturnValue.any', 'Argument[self]', 'ReturnValue')] },
  // Whom a client speaks to.
  { packages: ['ethers'], rows: addresses(['{,ethers.,providers.,ethers.providers.}{JsonRpcProvider,StaticJsonRpcProvider,WebSocketProvider}.Argument[0]{,.url}', '{,ethers.}FetchRequest.Argument[0]']) },
  { packages: ['viem'], rows: addresses('{http,webSocket}.Argument[0]') },
  { packages: ['web3'], rows: addresses('{default,Web3,Web3.providers.HttpProvider}.Argument[0]') },
  { packages: ['@solana/web3.js'], rows: addresses('{Connection,createSolanaRpc}.Argument[0]') },
  { packages: ['openai', '@anthropic-ai/sdk'], rows: addresses('{default,OpenAI,AzureOpenAI,Anthropic}.Argument[0].{baseURL,endpoint}') },
  { packages: ['graphql-request'], rows: addressed(['{request,rawRequest}', 'GraphQLClient'], 'url') },
  { packages: ['ws', 'eventsource', 'isomorphic-ws'], rows: addressed(['{default,WebSocket,EventSource}']) },
  { packages: ['socket.io-client'], rows: takingNames(addressed(['{default,io,connect}'])) },
  { packages: ['jsdom', 'cheerio'], rows: addressed(['{JSDOM.fromURL,fromURL}']) },
  { packages: ['rss-parser'], rows: addressed(['default.Instance.parseURL']) },
  { packages: ['@extractus/article-extractor', '@extractus/feed-extractor'], rows: addresses('{extract,read}.Argument[0]') },
  { packages: ['@postlight/parser'], rows: addresses('default.parse.Argument[0]') },
  { packages: ['link-preview-js'], rows: addresses('getLinkPreview.Argument[0]') },
  { packages: ['open-graph-scraper'], rows: addresses('default.Argument[0].url') },
  { packages: ['unfurl.js'], rows: addresses('unfurl.Argument[0]') },
  { packages: ['url-metadata', 'bent', 'httpie'], rows: addressed(['default', '{get,post}']) },
  // A route is a verb and an address: within the one of GitHub, or a whole one.
  { packages: ['octokit', '@octokit/rest', '@octokit/core', '@octokit/action', '@octokit/request'], rows: addresses(['Octokit.Instance.{request,paginate}.Argument[0]', 'request.Argument[0]']) },
  { packages: ['urllib'], rows: addresses('{request,curl}.Argument[0]') },
  { packages: ['soap'], rows: addresses('{createClient,createClientAsync}.Argument[0]') },
  { packages: ['webdav'], rows: addresses('createClient.Argument[0]') },
  { packages: ['download'], rows: [...addresses('default.Argument[0]'), ...sinks('file-path', 'default.Argument[1]')] },
  { packages: ['node-downloader-helper'], rows: [...addresses('DownloaderHelper.Argument[0]'), ...sinks('file-path', 'DownloaderHelper.Argument[1]')] },
  { packages: ['nodejs-file-downloader'], rows: [...addresses('{default,Downloader}.Argument[0].url'), ...sinks('file-path', '{default,Downloader}.Argument[0].{directory,fileName}')] },
] satisfies readonly Library[];
