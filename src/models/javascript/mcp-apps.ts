// @modelcontextprotocol/ext-apps: registrations as functions that take the server first.
import type { Library } from '../../ir/row';
import { handlers } from '../shorthand';

export default {
  packages: ['@modelcontextprotocol/ext-apps'],
  rows: [
    ...handlers('tool', 'registerAppTool.Argument[3]', { name: 'Argument[1]', schema: 'Argument[2].inputSchema' }),
    ...handlers('resource', 'registerAppResource.Argument[4]', { name: 'Argument[1]' }),
  ],
} satisfies Library;
