// Whether the name of a tool says that it changes something, runs something or sends something. Judges the name alone.

const verbs = new Set([
  'write', 'edit', 'update', 'modify', 'set', 'put', 'patch', 'create', 'add', 'insert', 'append', 'move', 'rename', 'copy', 'replace', 'delete', 'remove', 'drop', 'destroy', 'purge', 'clear', 'reset',
  'run', 'exec', 'execute', 'eval', 'evaluate', 'shell', 'bash', 'command', 'terminal', 'spawn', 'kill', 'start', 'stop', 'restart', 'install', 'uninstall', 'deploy', 'push', 'merge', 'commit', 'publish', 'send', 'post', 'upload', 'pay', 'transfer', 'approve', 'click', 'type', 'navigate', 'fill',
]);

/** What comes after one of these is what it looks at: `get_commit`, `is-used-data-type`. */
const looking = new Set(['get', 'list', 'read', 'show', 'view', 'search', 'find', 'is', 'has', 'describe', 'count']);

/** Unless it goes on to do something, as `get_or_create` and `find-replace`. */
const more = new Set(['and', 'or', 'then', 'replace', 'write']);

export function changesThings(tool: string): boolean {
  const words = tool
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const at = words.findIndex((word) => verbs.has(word) || looking.has(word));
  const first = words[at];
  if (first === undefined) return false;
  if (verbs.has(first)) return true;
  const rest = words.slice(at + 1);
  return rest.some((word) => more.has(word)) && rest.some((word) => verbs.has(word));
}
