// A file of secrets that git does not ignore is one `git add .` away from everyone who can read the repository.
import { shown } from './message/shown';
import { rule } from './rule';
import { folderOf } from './server/folder';
import { reportOn, startedServers } from './server/servers';

const folderOfFile = /^\$\{(?:workspaceFolder|workspaceRoot)(?::[^{}]{1,100})?\}[\\/]|^\.[\\/]/;

export default rule({
  id: 'exposed-env-file',
  title: 'A file of secrets is not ignored by git',
  severity: 'warning',
  cwe: [538],
  owasp: 'MCP01',
  *check(project) {
    for (const started of startedServers(project)) {
      const { configuration, server } = started;
      const path = server.envFile && pathOf(server.envFile.text, folderOf(configuration.file));
      // Without a `.gitignore` it is not known whether there is a repository at all.
      if (!server.envFile || path === undefined || project.isIgnored(path) !== false) continue;
      yield reportOn(started, server.envFile.range, 'envFile', { message: `\`${shown(path)}\`, from which the server \`${shown(server.name.text)}\` gets its secrets, is not ignored by git; name it in \`.gitignore\`.` });
    }
  },
});

/** Relative to the audited folder; nothing where it lies outside of it or a placeholder hides it. */
function pathOf(text: string, root: string): string | undefined {
  const below = text.replace(folderOfFile, '').replaceAll('\\', '/');
  if (/^(?:\/|~|[A-Za-z]:)|[$%{}]|(?:^|\/)\.\.(?:\/|$)/.test(below) || below === '') return undefined;
  return root + below.replace(/^(?:\.\/)+/, '');
}
