// HTML: where a text becomes a page that somebody's browser or host shows, and the packages that take its meaning from a text.
import type { Library, Row } from '../../ir/row';
import type { Paths } from '../shorthand';
import { assignedSinks, sanitizers, sinks, summaries } from '../shorthand';

/** A function that gives the same text for a page to show. */
function escapes(at: string): readonly Row[] {
  return [...summaries('taint', at, 'Argument[0]', 'ReturnValue'), ...sanitizers(['html'], `${at}.ReturnValue`)];
}

/** What answers a request with a text, as a page where it says so. */
function pages(at: Paths): readonly Row[] {
  return sinks('html', at).map((row) => ({ ...row, inMarkup: true }));
}

const pageTypes = ['text/html', 'text/html; charset=utf-8', 'text/html;charset=utf-8', 'text/html;profile=mcp-app', 'text/html; profile=mcp-app', 'text/html+skybridge', 'text/html+mcp'];
const routes = '{get,post,put,patch,delete,all,use}';
/** Express takes any text for a page unless it is told otherwise; what is written piece by piece it leaves alone. */
const express = (response: string): readonly Row[] => [
  ...sinks('html', `${response}{,.status.ReturnValue,.set.ReturnValue}.send.Argument[0]`),
  ...sinks('html', `${response}{,.status.ReturnValue}.{type,contentType}.ReturnValue.send.Argument[0]`, { at: 'Maker.Argument[0]', is: ['html', '.html', ...pageTypes] }),
  ...pages(`${response}{,.status.ReturnValue,.type.ReturnValue,.set.ReturnValue}.{end,write}.Argument[0]`),
];
const hono = '{Hono,OpenAPIHono}.Instance';

export default [
  // What says of itself that it is a page, as resources do that hosts show.
  { packages: 'methods', rows: assignedSinks('html', 'text', { when: { at: 'Argument[self].mimeType', is: pageTypes }, inMarkup: true }) },
  { packages: ['@mcp-ui/server'], rows: sinks('html', 'createUIResource.Argument[0].content.htmlString') },
  {
    packages: ['express'],
    rows: [
      ...['', '.route.ReturnValue'].flatMap((route) => express(`{default,Router,default.Router}.ReturnValue${route}.${routes}.Argument[any].Parameter[1]`)),
      ...express('Response.Instance'),
    ],
  },
  { packages: ['@modelcontextprotocol/sdk', '@modelcontextprotocol/express'], rows: express(`createMcpExpressApp.ReturnValue.${routes}.Argument[any].Parameter[1]`) },
  {
    packages: ['http', 'node:http', 'https', 'node:https'],
    rows: pages('{createServer.Argument[-1].Parameter[1],createServer.ReturnValue.on.Argument[1].Parameter[1],ServerResponse.Instance}{,.writeHead.ReturnValue}.{end,write}.Argument[0]'),
  },
  {
    packages: ['fastify'],
    rows: ['FastifyReply.Instance', '{default,fastify,Fastify}.ReturnValue.{get,post,put,patch,delete,all}.Argument[1..].Parameter[1]'].flatMap((reply) =>
      pages(`${reply}{,.type.ReturnValue,.header.ReturnValue,.code.ReturnValue,.code.ReturnValue.type.ReturnValue}.send.Argument[0]`),
    ),
  },
  {
    packages: ['hono', '@hono/zod-openapi'],
    rows: sinks('html', [`${hono}.${routes}.Argument[any].Parameter[0].html.Argument[0]`, `${hono}.on.Argument[2..].Parameter[0].html.Argument[0]`, 'OpenAPIHono.Instance.openapi.Argument[1].Parameter[0].html.Argument[0]', 'Context.Instance.html.Argument[0]']),
  },
  { packages: ['mcp-use', '@mcp-use/server'], rows: sinks('html', ['Hono.Instance', 'MCPServer.Argument[0].configureApp.Parameter[0]'].map((app) => `${app}.${routes}.Argument[any].Parameter[0].html.Argument[0]`)) },
  { packages: 'globals', rows: pages('Response.Argument[0]') },
  { packages: ['escape-html', 'lodash.escape', 'escape-goat', 'sanitize-html', 'xss', 'html-escape'], rows: escapes('{default,htmlEscape,escapeHTML}') },
  { packages: ['he'], rows: escapes('{encode,escape}') },
  { packages: ['entities', 'html-entities'], rows: escapes('{encode,encodeHTML,encodeXML,escape,escapeUTF8,escapeText}') },
  { packages: ['html-escaper', 'lodash', 'lodash-es', 'underscore', 'validator'], rows: escapes('escape') },
  { packages: ['dompurify', 'isomorphic-dompurify'], rows: escapes('sanitize') },
] satisfies readonly Library[];
