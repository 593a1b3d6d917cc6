// Whether the name of a tool says that it changes something, runs something or sends something. Judges the name alone.

const verbs = new Set([
  'write', 'edit', 'update', 'modify', 'set', 'put', 'patch', 'create', 'add', 'insert', 'append', 'move', 'rename', 'copy', 'replace', 'delete', 'remove', 'drop', 'destroy', 'purge', 'clear', 'reset',
  'run', 'exec', 'execute', 'eval', 'evaluate', 'shell', 'bash', 'command', 'terminal', 'spawn', 'kill', 'start', 'stop', 'restart', 'install', 'uninstall', 'deploy', 'push', 'merge', 'commit', 'publish', 'send', 'post', 'upload', 'pay', 'transfer', 'approve', 'click', 'type', 'navigate', 'fill',
]);

export function changesThings(tool: string): boolean {
  return tool
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => verbs.has(word));
}
