// HTML: where a text becomes a page that somebody's browser or host shows, and the packages that take its meaning from a text.
import type { Library, Row } from '../../ir/row';
import { sanitizers, sinks, summaries } from '../shorthand';

/** A function that gives the same text for a page to show. */
function escapes(at: string): readonly Row[] {
  return [...summaries('taint', at, 'Argument[0]', 'ReturnValue'), ...sanitizers(['html'], `${at}.ReturnValue`)];
}

const routes = '{get,post,put,patch,delete,all,use}';
const response = (path: string): string => `${path}{,.status.ReturnValue,.type.ReturnValue,.set.ReturnValue}.send.Argument[0]`;

export default [
  { packages: ['@mcp-ui/server'], rows: sinks('html', 'createUIResource.Argument[0].content.htmlString') },
  { packages: ['express'], rows: sinks('html', response(`{default,Router,default.Router}.ReturnValue.${routes}.Argument[any].Parameter[1]`)) },
  { packages: ['@modelcontextprotocol/sdk', '@modelcontextprotocol/express'], rows: sinks('html', response(`createMcpExpressApp.ReturnValue.${routes}.Argument[any].Parameter[1]`)) },
  { packages: ['hono'], rows: sinks('html', `Hono.Instance.${routes}.Argument[1..].Parameter[0].html.Argument[0]`) },
  { packages: ['escape-html', 'lodash.escape', 'escape-goat', 'sanitize-html', 'xss', 'html-escape'], rows: escapes('{default,htmlEscape,escapeHTML}') },
  { packages: ['he'], rows: escapes('{encode,escape}') },
  { packages: ['entities', 'html-entities'], rows: escapes('{encode,encodeHTML,encodeXML,escape,escapeUTF8,escapeText}') },
  { packages: ['html-escaper', 'lodash', 'lodash-es', 'underscore', 'validator'], rows: escapes('escape') },
  { packages: ['dompurify', 'isomorphic-dompurify'], rows: escapes('sanitize') },
] satisfies readonly Library[];
