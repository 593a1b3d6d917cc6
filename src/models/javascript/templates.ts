// Template engines: a template is code. The values given to it are not, and become part of the text, escaped for HTML.
import type { Library, Row } from '../../ir/row';
import { expand, sanitizers, sinks, summaries } from '../shorthand';

/** What is made of a template and values. */
const filled = (at: string, values: string): readonly Row[] => [
  ...summaries('taint', expand(at), `${values}.any`, 'ReturnValue'),
  ...summaries('taint', expand(at), `${values}.any.any`, 'ReturnValue'),
  ...sanitizers(['html'], expand(`${at}.ReturnValue`)),
];

export default [
  { packages: ['mustache'], rows: filled('render', 'Argument[1]') },
  { packages: ['ejs', 'pug'], rows: [...filled('render', 'Argument[1]'), ...filled('compile.ReturnValue', 'Argument[0]')] },
  { packages: ['nunjucks'], rows: filled('renderString', 'Argument[1]') },
  { packages: ['handlebars'], rows: filled('{compile,create.ReturnValue.compile}.ReturnValue', 'Argument[0]') },
  { packages: ['lodash', 'lodash-es', 'underscore'], rows: summaries('taint', 'template.ReturnValue', 'Argument[0].any', 'ReturnValue') },
  { packages: ['lodash.template'], rows: summaries('taint', 'default.ReturnValue', 'Argument[0].any', 'ReturnValue') },
  { packages: ['ejs', 'pug'], rows: sinks('code', '{compile,render}.Argument[0]') },
  { packages: ['nunjucks'], rows: sinks('code', '{compile,renderString,Environment.Instance.renderString}.Argument[0]') },
  { packages: ['handlebars'], rows: sinks('code', '{compile,precompile,create.ReturnValue.compile}.Argument[0]') },
  { packages: ['lodash', 'lodash-es', 'underscore', 'dot'], rows: sinks('code', 'template.Argument[0]') },
  { packages: ['lodash.template'], rows: sinks('code', 'default.Argument[0]') },
  { packages: ['velocityjs', 'art-template', 'squirrelly', 'swig-templates'], rows: sinks('code', '{compile,render}.Argument[0]') },
  { packages: ['eta'], rows: sinks('code', 'Eta.Instance.{renderString,renderStringAsync,compile}.Argument[0]') },
] satisfies readonly Library[];
