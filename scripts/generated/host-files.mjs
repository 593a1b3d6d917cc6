// What follows from the table of hosts: when the extension awakes, which documents it watches, which languages it colors placeholders in, and
// the page about hosts.
import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import { table } from './table.mjs';

/** By the end of a file's name, the root scopes of the grammars that color it. */
const scopes = {
  json: ['source.json', 'source.json.comments'],
  jsonc: ['source.json.comments'],
  'code-workspace': ['source.json.comments'],
  toml: ['source.toml'],
  yaml: ['source.yaml'],
  yml: ['source.yaml'],
  // VS Code takes the files of agents for a language of their own, where it knows it.
  md: ['text.html.markdown', 'text.html.markdown.prompt'],
};

/** Awake by these the extension only looks whether the document is one for its server, so files of other kinds cost next to nothing. */
const configurationLanguages = ['onLanguage:json', 'onLanguage:jsonc', 'onLanguage:yaml', 'onLanguage:toml', 'onLanguage:chatagent'];

/** Where the folder of a workspace has configurations that VS Code may know no language for. A glob would make it search the whole workspace; the folder before it is looked up. */
function placesWithoutLanguage(hosts) {
  const paths = pathsOf(hosts).filter((path) => endingsOf(path).some((ending) => ending === 'toml' || ending === 'md'));
  return [...new Set(paths.map((path) => path.replace(/^\*\*\//, '').replace(/\/[^/]*[*?{].*$/, '')))];
}

function pathsOf(hosts, chosen = () => true) {
  return [...new Set(hosts.flatMap((host) => host.files.filter(chosen).flatMap((file) => file.paths)))].sort();
}

/** Every other byte of package.json stays. */
export function hostsInManifest(manifest, hosts) {
  const kept = JSON.parse(manifest).activationEvents.filter((event) => !event.startsWith('workspaceContains:') && !configurationLanguages.includes(event));
  const awaking = [...configurationLanguages, ...placesWithoutLanguage(hosts).map((place) => `workspaceContains:${place}`)];
  const grammars = findNodeAtLocation(parseTree(manifest), ['contributes', 'grammars'])?.children ?? [];
  const at = grammars.findIndex((grammar) => findNodeAtLocation(grammar, ['scopeName'])?.value === 'mcp-audit.placeholder');
  if (at < 0) throw new Error('package.json must contribute the grammar `mcp-audit.placeholder`.');
  const colored = [...new Set(pathsOf(hosts).flatMap(endingsOf).flatMap((ending) => scopesOf(ending)))].sort();
  const edited = set(manifest, ['activationEvents'], [...kept, ...awaking]);
  return set(edited, ['contributes', 'grammars', at, 'injectTo'], colored);
}

function set(text, path, value) {
  return applyEdits(text, modify(text, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }));
}

function endingsOf(path) {
  return path.slice(path.lastIndexOf('.') + 1).replace(/[{}]/g, '').split(',');
}

function scopesOf(ending) {
  if (!Object.hasOwn(scopes, ending)) throw new Error(`Say in scripts/generated/host-files.mjs which grammar colors files that end in .${ending}.`);
  return scopes[ending];
}

/** The extension may not see the table itself, which would bring the parsers along. */
export function configurationFiles(hosts) {
  const lines = pathsOf(hosts).map((path) => `  '${path}',`);
  return `// Made by \`npm run generate\` from the table of hosts: the paths of all configurations that are audited, as globs.\nexport const configurationFiles: readonly string[] = [\n${lines.join('\n')}\n];\n`;
}

export function hostsPage(hosts) {
  const rows = hosts.map((host) => [
    host.name,
    unique(host.files.flatMap((file) => file.paths)).map(code).join(' '),
    unique(host.files.flatMap((file) => ['linux', 'mac', 'windows'].flatMap((system) => file.home?.[system] ?? []))).map(code).join(' ') || '–',
    host.placeholders === 'not known' ? 'not known' : [...host.placeholders, ...(host.variables ?? []).map((name) => `\${${name}}`)].map(code).join(' ') || 'none',
    unique([...(host.approvals ?? []), ...host.files.flatMap((file) => file.approvals ?? [])].map((word) => word.at.map((key) => (typeof key === 'symbol' ? '*' : key)).join('.'))).map(code).join(' ') || '–',
  ]);
  return [
    '# Hosts',
    '',
    '<!-- Made by `npm run generate` from src/frontends/config/hosts. -->',
    '',
    'Which configurations are audited, and what their hosts make of them. In a workspace a file is known by its path; the places outside of',
    'workspaces are those of Linux, macOS and Windows.',
    '',
    ...table(['host', 'in a workspace', 'elsewhere', 'fills in', 'keys that approve tools'], rows),
    '',
  ].join('\n');
}

function unique(list) {
  return [...new Set(list)];
}

function code(text) {
  return `\`${text}\``;
}
