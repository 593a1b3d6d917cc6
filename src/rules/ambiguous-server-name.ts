// People approve a server by its name. A name that stands for two servers, or looks like another's, lets one be taken for the other.
import type { Configuration } from '../ir/configured-server';
import { shown } from './message/shown';
import type { Report } from './rule';
import { rule } from './rule';
import { hasUnseen, looksLike, mixesAlphabets } from './server/confusable';
import { folderOf } from './server/folder';
import type { Started } from './server/servers';
import { reportOn, startedServers } from './server/servers';

export default rule({
  id: 'ambiguous-server-name',
  title: 'A server can be taken for another one',
  severity: 'warning',
  cwe: [1007],
  owasp: 'MCP09',
  *check(project) {
    const earlier = new Map<string, Started[]>();
    for (const started of startedServers(project)) {
      const { configuration, server } = started;
      const name = server.name.text;
      if (hasUnseen(name)) yield about(started, 'has characters in its name that cannot be seen');
      else if (mixesAlphabets(name)) yield about(started, 'has letters of two alphabets in its name, which look alike');
      else {
        // Only one host's servers, of one workspace, stand beside each other.
        const key = JSON.stringify([configuration.host, folderOf(configuration.file), looksLike(name)]);
        const others = earlier.get(key) ?? [];
        earlier.set(key, [...others, started]);
        const other = others.find((one) => one.configuration !== configuration || one.server.name.text !== name);
        if (other && !isSame(other, started)) yield about(started, other.server.name.text === name ? `has the name of another one in ${inFile(other.configuration)}` : `is called almost as \`${shown(other.server.name.text)}\``);
      }
    }
  },
});

function about(started: Started, what: string): Report {
  const { name } = started.server;
  return reportOn(started, name.range, name.text, { message: `The server \`${shown(name.text)}\` ${what}, so one can be approved for the other; rename it.` });
}

function inFile({ file }: Configuration): string {
  return `\`${shown(file)}\``;
}

/** The same server in two files is the same server. */
function isSame({ server: a }: Started, { server: b }: Started): boolean {
  const words = (server: Started['server']) => JSON.stringify([server.url?.text, server.command?.text, server.args.map((arg) => arg.text)]);
  return words(a) === words(b);
}
