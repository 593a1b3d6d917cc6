// @modelcontextprotocol/ext-apps: registrations as functions that take the server first.
import type { Library } from '../../ir/row';
import { described, handlers, offers } from '../shorthand';

export default {
  packages: ['@modelcontextprotocol/ext-apps'],
  rows: [
    ...offers('tool', 'registerAppTool', { ...described('Argument[2]'), name: 'Argument[1]', parameters: 'Argument[2].inputSchema', handler: 'Argument[3]' }),
    ...offers('resource', 'registerAppResource', { ...described('Argument[3]'), name: 'Argument[1]', handler: 'Argument[4]' }),
    ...handlers('tool', 'registerAppTool.Argument[3]', { name: 'Argument[1]', schema: 'Argument[2].inputSchema' }),
    ...handlers('resource', 'registerAppResource.Argument[4]', { name: 'Argument[1]' }),
  ],
} satisfies Library;
