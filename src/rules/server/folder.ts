// The folder that a host opens for a configuration: the one that holds its own folder of settings.

/** With a `/` at its end, or empty: of `app/.vscode/mcp.json` it is `app/`. */
export function folderOf(file: string): string {
  const parts = file.split('/').slice(0, -1);
  const own = parts.findIndex((part) => part.startsWith('.') && part.length > 1);
  return (own < 0 ? parts : parts.slice(0, own)).map((part) => `${part}/`).join('');
}
