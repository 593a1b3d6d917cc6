// What is said of tools that are called without asking: whose word it is, and which tools of which server.
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit';
import { changesThings } from '../../src/rules/server/tool-words';

async function messages(path: string, text: string): Promise<readonly string[]> {
  const { findings } = await audit([{ path, text }]);
  return findings.filter(({ rule }) => rule === 'auto-approved-tools').map(({ message }) => message.replace(/, so nobody.*/, ''));
}

describe('a sentence names', () => {
  test.each([
    ['.codex/config.toml', '[mcp_servers.notes]\ncommand = "notes-mcp"\n[mcp_servers.notes.tools.delete_note]\napproval_mode = "approve"\n', '`approval_mode` lets `delete_note` of the server `notes` be called without asking'],
    ['.claude/settings.json', '{ "permissions": { "allow": ["mcp__notes"] } }', '`allow` lets Claude Code call every tool of the server `notes` without asking'],
    ['.claude/settings.json', '{ "permissions": { "allow": ["mcp__notes__*"] } }', '`allow` lets Claude Code call every tool of the server `notes` without asking'],
    ['.claude/settings.json', '{ "permissions": { "allow": ["mcp__shell__Bash"] } }', '`allow` lets Claude Code call `Bash` of the server `shell` without asking'],
    ['.amazonq/cli-agents/a.json', '{ "allowedTools": ["@terminal/write_to_terminal"] }', '`allowedTools` lets Amazon Q call `write_to_terminal` of the server `terminal` without asking'],
    ['.vscode/settings.json', '{ "chat.tools.global.autoApprove": true }', '`chat.tools.global.autoApprove` lets VS Code call tools of every server without asking'],
    ['.vscode/settings.json', '{ "claudeCode.initialPermissionMode": "bypassPermissions" }', '`claudeCode.initialPermissionMode` lets Claude Code call tools of every server without asking'],
    ['.vscode/settings.json', '{ "amp.dangerouslyAllowAll": true }', '`amp.dangerouslyAllowAll` lets Amp call tools of every server without asking'],
  ])('its host, server and tool: %s %s', async (path, text, message) => {
    expect(await messages(path, text)).toEqual([message]);
  });

  test.each([
    ['.codex/config.toml', '[mcp_servers.notes]\ncommand = "notes-mcp"\n[mcp_servers.notes.tools.read_note]\napproval_mode = "approve"\n'],
    ['.codex/config.toml', '[mcp_servers.notes]\ncommand = "notes-mcp"\n[mcp_servers.notes.tools.delete_note]\napproval_mode = "prompt"\n'],
    ['.claude/settings.json', '{ "permissions": { "allow": ["mcp__command-runner__list_jobs", "Bash(npm run build)", "mcp__notes(*)"], "deny": ["mcp__notes__delete_note"] } }'],
    ['.amazonq/cli-agents/a.json', '{ "allowedTools": ["@builtin", "@shell/read_output", "fs_read"] }'],
    ['.vscode/settings.json', '{ "claudeCode.initialPermissionMode": "plan" }'],
  ])('nothing where tools only look: %s %s', async (path, text) => {
    expect(await messages(path, text)).toEqual([]);
  });
});

test('what only some versions of a host take notice of is less certain', async () => {
  const { findings } = await audit([{ path: '.claude/settings.json', text: '{ "permissions": { "allow": ["mcp__*", "mcp__notes"] } }' }]);
  expect(findings.map(({ confidence }) => confidence)).toEqual(['low', 'high']);
});

describe('the name of a tool', () => {
  test.each(['delete_note', 'git_commit', 'browser_click', 'executeSql', 'get_or_create', 'search-and-replace', 'find_replace', 'read_write_file', 'Bash'])('%s changes things', (tool) => {
    expect(changesThings(tool)).toBe(true);
  });

  test.each(['get_commit', 'get-data-type-search', 'is-used-data-type', 'githubListPullRequestsOfPush', 'list_terminal_sessions', 'read_terminal_output', 'find-data-type', 'has_upload', 'brave_web_search', ''])('%s only looks', (tool) => {
    expect(changesThings(tool)).toBe(false);
  });
});
