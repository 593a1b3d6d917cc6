// A server for files is as dangerous as the folders it is given: one instruction in a web page, and a model reads keys or rewrites a profile.
import type { Range } from '../core/location';
import type { ConfiguredServer } from '../ir/configured-server';
import type { PlacedText } from '../ir/placed-text';
import { partOf } from '../ir/placed-text';
import { shown } from './message/shown';
import { rule } from './rule';
import { breadthOf } from './server/broad-paths';
import { mountSources } from './server/mounts';
import { optionsAmong } from './server/options';
import { reportOn, startedServers } from './server/servers';
import { setVariables } from './server/set-variables';

/** Programs and packages whose arguments are the folders that they open. */
const filesystemServer = /file-?system|(?:^|[/_-])(?:files?|fs)(?:-server|-mcp|[-_]mcp[-_]server)?(?:@|$)|mcp-(?:server-)?(?:files?|fs)(?:@|$)/i;
const nameOfFolders = /(?:^|[-_])(?:root|roots|allow(?:ed)?(?:[-_](?:dir|path|folder|root)\w*)?|base[-_]?(?:dir|path)|dirs?|director(?:y|ies)|folders?|mount|workspace|vault)$/i;

export default rule({
  id: 'broad-filesystem-access',
  title: 'A server is given far more files than its work',
  severity: 'warning',
  cwe: [732],
  owasp: 'MCP02',
  *check(project) {
    for (const started of startedServers(project))
      for (const path of pathsGiven(started.server)) {
        const breadth = breadthOf(path.text);
        // What the host leaves as it is written opens nothing, and is another mistake.
        if (breadth && !started.server.literalPlaceholders.some(({ range }) => isWithin(range, path.range))) yield reportOn(started, path.range, `path ${path.text}`, { message: `The server \`${shown(started.server.name.text)}\` is given \`${shown(path.text)}\`, ${breadth}: whatever steers the model can read or change it; give it the folder of the work.` });
      }
  },
});

function isWithin(inner: Range, outer: Range): boolean {
  const { start, end } = outer;
  return inner.start.line === start.line && inner.end.line === end.line && start.character <= inner.start.character && inner.end.character <= end.character;
}

/** Each place once, though a server's argument may also be an option's value. */
function pathsGiven(server: ConfiguredServer): readonly PlacedText[] {
  const { launch } = server;
  // What is said to a program in a container is about the container's own files.
  const words = launch?.container ? [] : (launch?.words ?? []);
  const at = words.findIndex((word) => filesystemServer.test(word.text));
  const found = [
    ...(launch?.container ? mountSources(launch.container) : []),
    ...(at < 0 ? [] : words.slice(at + 1).filter((word) => !word.text.startsWith('-'))),
    ...optionsAmong(words).flatMap(({ name, value }) => (value && nameOfFolders.test(name) ? [value] : [])),
    ...setVariables(server).flatMap(({ name, value }) => (value && nameOfFolders.test(name.text) ? listed(value) : [])),
  ];
  return found.filter((one, index) => found.findIndex((other) => other.range.start.line === one.range.start.line && other.range.start.character === one.range.start.character) === index);
}

/** `/a,/b` and `/a:/b`. */
function listed(value: PlacedText): readonly PlacedText[] {
  return [...value.text.matchAll(/(?:[A-Za-z]:(?=[\\/]))?[^,;:]+/g)].map(({ 0: path, index }) => partOf(value, index, index + path.length));
}
