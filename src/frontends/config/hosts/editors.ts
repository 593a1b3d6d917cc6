// Editors, and the extensions that bring an agent into one.
import type { Home, Host } from '../host';
import { applicationData, belowHome, both } from '../host';
import { words } from '../approval-words';

const mcpServers = [['mcpServers']] as const;

/** Where an extension of VS Code may keep a file of its own. */
function globalStorage(path: string): Home {
  return applicationData(...['Code', 'Code - Insiders', 'VSCodium', 'Cursor', 'Windsurf'].map((product) => `${product}/User/globalStorage/${path}`));
}

export const editors: readonly Host[] = [
  {
    id: 'cursor',
    name: 'Cursor',
    files: [
      { servers: mcpServers, paths: ['**/.cursor/mcp.json'], home: belowHome('.cursor/mcp.json') },
      {
        servers: [],
        paths: ['**/.cursor/cli.json'],
        home: belowHome('.cursor/cli-config.json'),
        shared: true,
        approvals: [{ at: ['permissions', 'allow'], when: /^Mcp(?:\(\*(?:[:,] ?\*)?\))?$/, covers: 'every-server' }],
      },
    ],
    placeholders: ['${env:NAME}'],
    variables: ['userHome', 'workspaceFolder', 'workspaceFolderBasename', 'pathSeparator', '/'],
    placeholder: '${env:NAME}',
  },
  {
    id: 'windsurf',
    name: 'Windsurf',
    files: [{ servers: mcpServers, paths: ['**/windsurf/mcp_config.json', '**/.windsurf/mcp_config.json'], home: belowHome('.codeium/windsurf/mcp_config.json') }],
    placeholders: ['${env:NAME}', '${file:path}'],
    placeholder: '${env:NAME}',
  },
  {
    id: 'antigravity',
    name: 'Antigravity',
    files: [{ servers: mcpServers, paths: ['**/antigravity/mcp_config.json', '**/.gemini/config/mcp_config.json', '**/mcp_config.json'], home: belowHome('.gemini/antigravity/mcp_config.json', '.gemini/config/mcp_config.json') }],
    placeholders: 'not known',
  },
  {
    id: 'cline',
    name: 'Cline',
    streamable: { type: 'streamableHttp' },
    files: [
      {
        servers: mcpServers,
        paths: ['**/cline_mcp_settings.json'],
        home: both(globalStorage('saoudrizwan.claude-dev/settings/cline_mcp_settings.json'), belowHome('.cline/data/settings/cline_mcp_settings.json')),
      },
    ],
    placeholders: [],
    untypedUrl: 'sse',
    approvals: [words.autoApprove],
  },
  {
    id: 'roo',
    name: 'Roo Code',
    streamable: { type: 'streamable-http' },
    files: [{ servers: mcpServers, paths: ['**/.roo/mcp.json', '**/rooveterinaryinc.roo-cline/settings/mcp_settings.json'], home: globalStorage('rooveterinaryinc.roo-cline/settings/mcp_settings.json') }],
    placeholders: ['${env:NAME}'],
    variables: ['workspaceFolder'],
    placeholder: '${env:NAME}',
    approvals: [words.alwaysAllow],
  },
  {
    id: 'kilo',
    name: 'Kilo Code',
    streamable: { type: 'streamable-http' },
    files: [{ servers: mcpServers, paths: ['**/.kilocode/mcp.json', '**/kilocode.kilo-code/settings/mcp_settings.json', '**/mcp_settings.json'], home: globalStorage('kilocode.kilo-code/settings/mcp_settings.json') }],
    placeholders: ['${env:NAME}'],
    variables: ['workspaceFolder'],
    placeholder: '${env:NAME}',
    approvals: [words.alwaysAllow],
  },
  {
    id: 'continue',
    name: 'Continue',
    headers: ['requestOptions', 'headers'],
    streamable: { type: 'streamable-http' },
    files: [
      { servers: mcpServers, listed: true, paths: ['**/.continue/config.{yaml,yml}', '**/.continue/{mcpServers,agents,assistants}/*.{yaml,yml,json}'], home: belowHome('.continue/config.yaml'), shared: true },
      { servers: [['mcpServers'], ['experimental', 'modelContextProtocolServers']], listed: true, paths: ['**/.continue/config.json'], home: belowHome('.continue/config.json'), shared: true },
    ],
    placeholders: ['${{ secrets.NAME }}'],
    placeholder: '${{ secrets.NAME }}',
  },
  {
    id: 'zed',
    name: 'Zed',
    files: [
      {
        servers: [['context_servers']],
        paths: ['**/.zed/settings.json'],
        home: { linux: ['~/.config/zed/settings.json'], mac: ['~/.config/zed/settings.json'], windows: ['%APPDATA%/Zed/settings.json'] },
        shared: true,
        approvals: [
          { at: ['agent', 'always_allow_tool_actions'], when: 'true', covers: 'every-server' },
          { at: ['agent', 'tool_permissions', 'default'], when: /^allow$/, covers: 'every-server' },
        ],
      },
    ],
    placeholders: [],
  },
  {
    id: 'junie',
    name: 'JetBrains Junie',
    files: [{ servers: mcpServers, paths: ['**/.junie/mcp/mcp.json'], home: belowHome('.junie/mcp/mcp.json') }],
    placeholders: 'not known',
  },
  {
    id: 'kiro',
    name: 'Kiro',
    files: [{ servers: mcpServers, paths: ['**/.kiro/settings/mcp.json'], home: belowHome('.kiro/settings/mcp.json') }],
    placeholders: ['${NAME}'],
    placeholder: '${NAME}',
    approvals: [words.autoApprove],
  },
  {
    id: 'trae',
    name: 'Trae',
    files: [{ servers: mcpServers, paths: ['**/.trae/mcp.json'], home: applicationData('Trae/User/mcp.json') }],
    placeholders: 'not known',
  },
];
