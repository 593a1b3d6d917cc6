// A few rows about Python's libraries, as many as the programs here need. They show what a frontend for Python would be met with.
import type { Library } from '../../src/ir/row';

export const python: readonly Library[] = [
  {
    packages: ['mcp.server.fastmcp'],
    rows: [
      { source: 'caller-input', at: 'FastMCP.ReturnValue.tool.ReturnValue.Argument[0].Parameter[any]', entry: 'tool' },
      { source: 'caller-input', at: 'FastMCP.ReturnValue.resource.ReturnValue.Argument[0].Parameter[any]', entry: 'resource' },
    ],
  },
  {
    packages: ['mcp.server.lowlevel'],
    rows: [{ source: 'caller-input', at: 'Server.ReturnValue.call_tool.ReturnValue.Argument[0].Parameter[any]', entry: 'tool' }],
  },
  {
    packages: ['subprocess'],
    rows: [
      { sink: 'shell-command', at: 'run.Argument[0]', when: { at: 'Argument[shell:]', is: 'truthy' } },
      { sink: 'shell-command', at: 'run.Argument[args:]', when: { at: 'Argument[shell:]', is: 'truthy' } },
    ],
  },
  { packages: ['os'], rows: [{ sink: 'shell-command', at: 'system.Argument[0]' }] },
  {
    packages: ['shlex'],
    rows: [
      { summary: 'taint', at: 'quote', from: 'Argument[0]', to: 'ReturnValue' },
      { sanitizer: ['shell-command'], at: 'quote.ReturnValue' },
    ],
  },
  {
    packages: ['pathlib'],
    rows: [
      { summary: 'taint', at: 'Path.ReturnValue.__truediv__', from: 'Argument[0]', to: 'ReturnValue', tells: ['file-path'] },
    ],
  },
  { packages: 'globals', rows: [{ sink: 'file-path', at: 'open.Argument[0]' }] },
  {
    packages: 'methods',
    rows: [
      { summary: 'taint', at: 'join', from: 'Argument[0].any', to: 'ReturnValue' },
      { summary: 'taint', at: 'format', from: 'Argument[any]', to: 'ReturnValue' },
      { summary: 'taint', at: 'strip', from: 'Argument[self]', to: 'ReturnValue', tells: 'all' },
      { summary: 'value', at: 'get', from: 'Argument[self].any', to: 'ReturnValue' },
      { summary: 'value', at: '__enter__', from: 'Argument[self]', to: 'ReturnValue' },
      { summary: 'taint', at: 'resolve', from: 'Argument[self]', to: 'ReturnValue', tells: ['file-path'] },
      { guard: 'beneath', at: 'is_relative_to', value: 'Argument[self]', against: 'Argument[0]' },
    ],
  },
];
