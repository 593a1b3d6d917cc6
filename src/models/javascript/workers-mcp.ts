// workers-mcp: every public method of the worker that is wrapped is a tool; its parameters are the arguments.
import type { Library } from '../../ir/row';
import { sources } from '../shorthand';

export default {
  packages: ['workers-mcp'],
  rows: sources('tool', 'ProxyToSelf.Argument[0].any.Parameter[any]'),
} satisfies Library;
