// VS Code and Visual Studio, and whoever else reads VS Code's files.
import type { Host, HostFile } from '../host';
import { applicationData } from '../host';

const mcp = { servers: [['servers']], inputs: ['inputs'] } as const;

const settings: HostFile['approvals'] = [
  { at: ['chat.tools.global.autoApprove'], when: 'true', covers: 'every-server' },
  { at: ['chat.tools.autoApprove'], when: 'true', covers: 'every-server' },
];

const variables = [
  'workspaceFolder', 'workspaceFolderBasename', 'workspaceRoot', 'userHome', 'file', 'fileWorkspaceFolder', 'relativeFile', 'relativeFileDirname', 'fileBasename', 'fileBasenameNoExtension', 'fileExtname', 'fileDirname', 'fileDirnameBasename', 'cwd', 'lineNumber', 'selectedText', 'execPath', 'defaultBuildTask', 'pathSeparator', '/',
];

/** Of its own kind of file, its profiles' and those of the builds that keep theirs apart. */
const userFiles = ['Code', 'Code - Insiders', 'VSCodium'].flatMap((product) => [`${product}/User/mcp.json`, `${product}/User/profiles/*/mcp.json`]);

export const visualStudioCode: readonly Host[] = [
  {
    id: 'visual-studio',
    name: 'Visual Studio',
    streamable: { type: 'http' },
    files: [{ ...mcp, paths: ['**/.vs/mcp.json'], home: { windows: ['%USERPROFILE%/.mcp.json'] } }],
    placeholders: ['${input:name}', '${env:NAME}'],
    variables: ['solutionDir', 'workspaceFolder', 'userHome'],
    placeholder: '${input:NAME}',
  },
  {
    id: 'vscode',
    name: 'VS Code',
    streamable: { type: 'http' },
    files: [
      { ...mcp, schema: true, paths: ['**/.vscode/mcp.json'], home: applicationData(...userFiles) },
      { ...mcp, paths: ['**/.mcp.json'] },
      { ...mcp, paths: ['**/mcp.json'], shared: true },
      { servers: [['settings', 'mcp', 'servers'], ['settings', 'mcp.servers']], inputs: ['settings', 'mcp', 'inputs'], paths: ['**/*.code-workspace'], shared: true, common: true, approvals: settings.map((word) => ({ ...word, at: ['settings', ...word.at] })) },
      { servers: [['customizations', 'vscode', 'mcp', 'servers'], ['customizations', 'vscode', 'settings', 'mcp', 'servers']], paths: ['**/.devcontainer/**/devcontainer.json', '**/.devcontainer.json'], shared: true, common: true, approvals: settings.map((word) => ({ ...word, at: ['customizations', 'vscode', 'settings', ...word.at] })) },
      {
        servers: [['mcp', 'servers'], ['mcp.servers']],
        inputs: ['mcp', 'inputs'],
        paths: ['**/.vscode/settings.json'],
        schema: true,
        home: applicationData('Code/User/settings.json', 'Code - Insiders/User/settings.json', 'VSCodium/User/settings.json'),
        shared: true,
        common: true,
        approvals: settings,
      },
    ],
    placeholders: ['${input:name}', '${env:NAME}', '${command:id}'],
    variables,
    placeholder: '${input:NAME}',
  },
];
