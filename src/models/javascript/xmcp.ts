// xmcp registers what stands in certain folders: the default export handles calls, other exports describe it.
import type { Library } from '../../ir/row';
import { calledBack, described, sources } from '../shorthand';

/** What the client, its user or its model answers. */
const answered = sources('request', 'default.Parameter[1].{elicit,sample}.ReturnValue.content');

const about = { name: 'Argument[self].metadata.name', schema: 'Argument[self].schema' };
const told = { ...described('Argument[self].metadata'), parameters: about.schema };
/** What tells a tool where it may stand in any folder. */
const when = { at: 'Argument[self].metadata.description', is: 'truthy' } as const;

export default [
  { packages: ['xmcp'], files: ['src/tools/**/*.{ts,tsx,js,mjs}'], rows: [...calledBack('tool', 'default', told), ...sources('tool', 'default.Parameter[0]', about)] },
  { packages: ['xmcp'], files: ['src/prompts/**/*.{ts,tsx,js,mjs}'], rows: [...calledBack('prompt', 'default', told), ...sources('prompt', 'default.Parameter[0]', about)] },
  { packages: ['xmcp'], files: ['src/resources/**/*.{ts,tsx,js,mjs}'], rows: [...calledBack('resource', 'default', told), ...sources('resource', 'default.Parameter[0]', about)] },
  { packages: ['xmcp'], rows: sources('request', 'headers.ReturnValue') },
  // A configuration may name other folders; there, what a module exports beside its function tells a tool from anything else.
  { packages: ['xmcp'], files: ['{,**/}tools/**/*.{ts,tsx,js,mjs}'], rows: [...calledBack('tool', 'default', { ...told, when }), ...sources('tool', 'default.Parameter[0]', { ...about, when }), ...answered] },
] satisfies readonly Library[];
