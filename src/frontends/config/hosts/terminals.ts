// Agents that run in a terminal, or far away for a repository.
import type { Host } from '../host';
import { words } from '../approval-words';
import { anyKey, applicationData, belowHome } from '../host';

const mcpServers = [['mcpServers']] as const;
const geminiServers = [['mcpServers']] as const;
const gemini: Pick<Host, 'placeholders' | 'placeholder' | 'streamable' | 'untypedUrl' | 'approvals'> = {
  placeholders: ['$NAME', '${NAME}', '${NAME:-default}', '%NAME%'],
  placeholder: '$NAME',
  streamable: { urlKey: 'httpUrl' },
  untypedUrl: 'sse',
  approvals: [words.trust],
};

export const terminals: readonly Host[] = [
  {
    id: 'warp',
    name: 'Warp',
    files: [{ servers: mcpServers, paths: ['**/.warp/.mcp.json'], home: belowHome('.warp/.mcp.json') }],
    placeholders: 'not known',
  },
  {
    id: 'claude-code',
    name: 'Claude Code',
    streamable: { type: 'http' },
    files: [
      { servers: mcpServers, bare: true, paths: ['**/.mcp.json', '**/managed-mcp.json'], home: { linux: ['/etc/claude-code/managed-mcp.json'], mac: ['/Library/Application Support/ClaudeCode/managed-mcp.json'], windows: ['C:/Program Files/ClaudeCode/managed-mcp.json'] } },
      { servers: [['mcpServers'], ['projects', anyKey, 'mcpServers']], paths: ['**/.claude.json'], home: belowHome('.claude.json'), shared: true },
      { servers: mcpServers, elsewhere: true, paths: ['**/.claude-plugin/plugin.json'], shared: true },
      {
        servers: [],
        paths: ['**/.claude/settings.json', '**/.claude/settings.local.json', '**/managed-settings.json'],
        home: { linux: ['~/.claude/settings.json', '/etc/claude-code/managed-settings.json'], mac: ['~/.claude/settings.json', '/Library/Application Support/ClaudeCode/managed-settings.json'], windows: ['~/.claude/settings.json', 'C:/Program Files/ClaudeCode/managed-settings.json'] },
        shared: true,
        approvals: [
          { at: ['enableAllProjectMcpServers'], when: 'true', covers: 'every-start' },
          { at: ['permissions', 'defaultMode'], when: /^bypassPermissions$/, covers: 'every-server' },
          { at: ['permissions', 'allow'], when: /^mcp(?:__\*(?:__\*)?)?$/, covers: 'every-server', sometimes: true },
          // One with parentheses it refuses, and asks as before.
          { at: ['permissions', 'allow'], when: /^mcp__(?!\*)(?<server>(?:(?!__)[^()]){1,200})(?:__(?<tool>[^()]{1,200}))?$/, covers: 'every-tool' },
        ],
      },
      {
        servers: [],
        paths: ['**/.vscode/settings.json'],
        common: true,
        home: applicationData('Code/User/settings.json', 'Code - Insiders/User/settings.json', 'VSCodium/User/settings.json', 'Cursor/User/settings.json'),
        shared: true,
        approvals: [{ at: ['claudeCode.initialPermissionMode'], when: /^bypassPermissions$/, covers: 'every-server' }],
      },
    ],
    // The last is for plugins, whose users are asked.
    placeholders: ['${NAME}', '${NAME:-default}', '${user_config.name}'],
    placeholder: '${NAME}',
  },
  {
    id: 'gemini',
    name: 'Gemini CLI',
    files: [
      { servers: geminiServers, paths: ['**/.gemini/settings.json', '**/gemini-cli/settings.json'], home: { linux: ['~/.gemini/settings.json', '/etc/gemini-cli/settings.json'], mac: ['~/.gemini/settings.json', '/Library/Application Support/GeminiCli/settings.json'], windows: ['~/.gemini/settings.json', 'C:/ProgramData/gemini-cli/settings.json'] }, shared: true, runs: [['mcp', 'serverCommand']] },
      { servers: geminiServers, paths: ['**/gemini-extension.json'], shared: true },
    ],
    ...gemini,
    variables: ['extensionPath', 'workspacePath', '/', 'pathSeparator'],
  },
  {
    id: 'qwen',
    name: 'Qwen Code',
    files: [
      { servers: geminiServers, paths: ['**/.qwen/settings.json'], home: belowHome('.qwen/settings.json'), shared: true, runs: [['mcp', 'serverCommand']] },
      { servers: geminiServers, paths: ['**/qwen-extension.json'], shared: true },
    ],
    ...gemini,
    variables: ['extensionPath', 'workspacePath', '/', 'pathSeparator'],
  },
  {
    id: 'codex',
    name: 'Codex CLI',
    bearerVariable: 'bearer_token_env_var',
    variableKeys: { env: 'env_vars', headers: 'env_http_headers' },
    files: [
      {
        servers: [['mcp_servers']],
        paths: ['**/.codex/config.toml'],
        home: belowHome('.codex/config.toml'),
        shared: true,
        approvals: [
          { at: ['approval_policy'], when: /^never$/, covers: 'every-server' },
          { at: ['profiles', anyKey, 'approval_policy'], when: /^never$/, covers: 'every-server' },
        ],
      },
    ],
    placeholders: [],
    approvals: [
      { at: ['default_tools_approval_mode'], when: /^approve$/, covers: 'every-tool' },
      { at: ['tools', anyKey, 'approval_mode'], when: /^approve$/, covers: 'its-tool' },
    ],
  },
  {
    id: 'opencode',
    name: 'opencode',
    files: [
      {
        servers: [['mcp']],
        paths: ['**/opencode.json', '**/opencode.jsonc'],
        home: belowHome('.config/opencode/opencode.json', '.config/opencode/opencode.jsonc', '.config/opencode/config.json'),
        shared: true,
        approvals: [
          { at: ['permission'], when: /^allow$/, covers: 'every-server' },
          { at: ['permission', '*'], when: /^allow$/, covers: 'every-server' },
        ],
      },
    ],
    placeholders: ['{env:NAME}', '{file:path}'],
    placeholder: '{env:NAME}',
  },
  {
    id: 'crush',
    name: 'Crush',
    streamable: { type: 'http' },
    files: [{ servers: [['mcp']], paths: ['**/crush.json', '**/.crush.json'], home: { linux: ['~/.config/crush/crush.json'], mac: ['~/.config/crush/crush.json'], windows: ['%LOCALAPPDATA%/crush/crush.json'] }, shared: true }],
    placeholders: ['$NAME', '${NAME}', '${NAME:-default}', '$(command)'],
    placeholder: '$NAME',
  },
  {
    id: 'goose',
    name: 'Goose',
    streamable: { type: 'streamable_http' },
    files: [
      {
        servers: [['extensions']],
        paths: ['**/goose/config.yaml', '**/.goose/config.yaml'],
        home: { linux: ['~/.config/goose/config.yaml'], mac: ['~/.config/goose/config.yaml'], windows: ['%APPDATA%/Block/goose/config/config.yaml'] },
        shared: true,
        approvals: [{ at: ['GOOSE_MODE'], when: /^auto$/, covers: 'every-server' }],
      },
    ],
    placeholders: ['$NAME', '${NAME}'],
  },
  {
    id: 'amazon-q',
    name: 'Amazon Q',
    files: [
      { servers: mcpServers, paths: ['**/.amazonq/mcp.json', '**/amazonq/mcp.json'], home: belowHome('.aws/amazonq/mcp.json') },
      {
        servers: mcpServers,
        paths: ['**/.amazonq/cli-agents/*.json', '**/.amazonq/agents/*.json', '**/amazonq/cli-agents/*.json', '**/.kiro/agents/*.json'],
        home: belowHome('.aws/amazonq/cli-agents/*.json', '.kiro/agents/*.json'),
        shared: true,
        approvals: [
          { at: ['allowedTools'], when: /^@?\*$/, covers: 'every-server' },
          { at: ['allowedTools'], when: /^@(?!builtin$)(?<server>[^*/]{1,200})(?:\/(?<tool>[^/]{1,200}))?$/, covers: 'every-tool' },
        ],
      },
    ],
    placeholders: ['${env:NAME}', '${NAME}'],
    placeholder: '${env:NAME}',
    approvals: [words.autoApprove],
  },
  {
    id: 'copilot-cli',
    name: 'Copilot CLI',
    streamable: { type: 'http' },
    files: [{ servers: mcpServers, paths: ['**/.copilot/mcp-config.json', '**/.github/mcp.json', '**/mcp-config.json'], home: belowHome('.copilot/mcp-config.json') }],
    placeholders: ['${NAME}', '${NAME:-default}', '$NAME'],
    placeholder: '${NAME}',
  },
  {
    id: 'copilot-agent',
    name: 'the Copilot coding agent',
    streamable: { type: 'http' },
    files: [
      { servers: [['mcp-servers']], paths: ['**/.github/agents/*.md'], shared: true },
      { servers: mcpServers, paths: ['**/.github/copilot/mcp.json'] },
    ],
    placeholders: ['$NAME', '${NAME}', '${NAME:-default}', '${{ secrets.NAME }}'],
    placeholder: '$COPILOT_MCP_NAME',
    // It asks nobody: each tool that it is given it may call.
    approvals: [{ at: ['tools'], when: /^\*$/, covers: 'every-tool' }],
  },
  {
    id: 'mcporter',
    name: 'MCPorter',
    files: [{ servers: mcpServers, paths: ['**/mcporter.json', '**/mcporter.jsonc'], home: belowHome('.mcporter/mcporter.json', '.mcporter/mcporter.jsonc', '.mcporter/local.json') }],
    placeholders: ['${NAME}', '${NAME:-default}', '$env:NAME'],
    placeholder: '${NAME}',
  },
  {
    id: 'factory',
    name: 'Factory',
    files: [{ servers: mcpServers, paths: ['**/.factory/mcp.json'], home: belowHome('.factory/mcp.json') }],
    placeholders: ['${NAME}'],
    placeholder: '${NAME}',
  },
  {
    id: 'amp',
    name: 'Amp',
    files: [
      {
        servers: [['amp.mcpServers']],
        paths: ['**/.amp/settings.json', '**/amp/settings.json', '**/.vscode/settings.json'],
        common: true,
        home: belowHome('.config/amp/settings.json'),
        shared: true,
        approvals: [{ at: ['amp.dangerouslyAllowAll'], when: 'true', covers: 'every-server' }],
      },
    ],
    placeholders: ['${NAME}'],
    placeholder: '${NAME}',
  },
];
