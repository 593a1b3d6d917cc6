// Template engines: a template is code. The values given to it are not.
import type { Library } from '../../ir/row';
import { sinks } from '../shorthand';

export default [
  { packages: ['ejs', 'pug'], rows: sinks('code', '{compile,render}.Argument[0]') },
  { packages: ['nunjucks'], rows: sinks('code', '{compile,renderString,Environment.Instance.renderString}.Argument[0]') },
  { packages: ['handlebars'], rows: sinks('code', '{compile,precompile,create.ReturnValue.compile}.Argument[0]') },
  { packages: ['lodash', 'lodash-es', 'underscore', 'dot'], rows: sinks('code', 'template.Argument[0]') },
  { packages: ['lodash.template'], rows: sinks('code', 'default.Argument[0]') },
  { packages: ['eta'], rows: sinks('code', 'Eta.Instance.{renderString,renderStringAsync,compile}.Argument[0]') },
] satisfies readonly Library[];
