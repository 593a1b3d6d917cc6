// xmcp registers what stands in certain folders: the default export handles calls, other exports describe it.
import type { Library } from '../../ir/row';
import { sources } from '../shorthand';

/** What the client, its user or its model answers. */
const answered = sources('request', 'default.Parameter[1].{elicit,sample}.ReturnValue.content');

const about = { name: 'Argument[self].metadata.name', schema: 'Argument[self].schema' };

export default [
  { packages: ['xmcp'], files: ['src/tools/**/*.{ts,tsx,js,mjs}'], rows: sources('tool', 'default.Parameter[0]', about) },
  { packages: ['xmcp'], files: ['src/prompts/**/*.{ts,tsx,js,mjs}'], rows: sources('prompt', 'default.Parameter[0]', about) },
  { packages: ['xmcp'], files: ['src/resources/**/*.{ts,tsx,js,mjs}'], rows: sources('resource', 'default.Parameter[0]', about) },
  { packages: ['xmcp'], rows: sources('request', 'headers.ReturnValue') },
  // A configuration may name other folders; there, what a module exports beside its function tells a tool from anything else.
  { packages: ['xmcp'], files: ['{,**/}tools/**/*.{ts,tsx,js,mjs}'], rows: [...sources('tool', 'default.Parameter[0]', { ...about, when: { at: 'Argument[self].metadata.description', is: 'truthy' } }), ...answered] },
] satisfies readonly Library[];
