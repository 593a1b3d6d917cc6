// A server that listens on every address of the machine answers everyone in the same network, and MCP servers mostly ask nobody who they are.
import type { PlacedText } from '../ir/placed-text';
import { partOf } from '../ir/placed-text';
import { shown } from './message/shown';
import { rule } from './rule';
import { optionsAmong } from './server/options';
import type { Started } from './server/servers';
import { across, reportOn, startedServers } from './server/servers';

const everyAddress = /^(?:0\.0\.0\.0|\[?::\]?|0|\*)$|^\*?:\d{1,5}$/;
const addressAtStart = /^(?:(?:https?|wss?|tcp):\/\/)?(0\.0\.0\.0|\[::\])(?=[:/]|$)/;
const nameOfAddress = /(?:^|[-_])(?:host|hostname|bind|listen|address|addr|interface|ip)$/i;

export default rule({
  id: 'exposed-bind-config',
  title: 'A server listens to the whole network',
  severity: 'warning',
  cwe: [1327],
  owasp: 'MCP07',
  *check(project) {
    for (const started of startedServers(project)) {
      const owner = `The server \`${shown(started.server.name.text)}\``;
      for (const address of listeningAddresses(started))
        yield reportOn(started, address.range, 'address', { message: `${owner} is to listen on \`${shown(address.text)}\`, every address of this machine, so everyone in its networks can call it; use \`127.0.0.1\`.` });
      for (const { name, word, value } of started.server.launch?.container?.options ?? [])
        if (name === 'publish-all' || (name === 'publish' && value && isOpenPort(value.text)))
          yield reportOn(started, value?.range ?? across(word, undefined), name, { message: `${owner} is published on every address of this machine, so everyone in its networks can call it; put \`127.0.0.1:\` before the port.` });
    }
  },
});

/** Inside of a container every address is the container's own, and so are the variables that are handed into it. */
function listeningAddresses({ server }: Started): readonly PlacedText[] {
  const inContainer = server.launch?.container !== undefined;
  const words = inContainer ? [] : (server.launch?.words ?? []);
  const environment = inContainer ? [] : server.environment;
  const texts = [server.url, ...words.filter((word) => !word.text.startsWith('-')), ...environment.map((entry) => entry.value), ...optionsAmong(words).map((option) => option.value)];
  const found = texts.filter((text) => text !== undefined).flatMap((text) => {
    const address = addressAtStart.exec(text.text);
    return address?.[1] ? [partOf(text, address[0].length - address[1].length, address[0].length)] : [];
  });
  const named = [
    ...optionsAmong(words).flatMap(({ name, value }) => (value && nameOfAddress.test(name) ? [value] : [])),
    ...environment.flatMap(({ name, value }) => (value && nameOfAddress.test(name.text) ? [value] : [])),
  ].filter((value) => everyAddress.test(value.text.trim()));
  const all = [...found, ...named];
  return all.filter((one, index) => all.findIndex((other) => other.range.start.line === one.range.start.line && other.range.start.character === one.range.start.character) === index);
}

/** `8080:80` and `8080`, `0.0.0.0:8080:80`, but not `127.0.0.1:8080:80`. */
function isOpenPort(published: string): boolean {
  const address = /^(.*?):?(?:[\d${}\w-]*):[\d${}\w-]+(?:\/\w+)?$/.exec(published)?.[1] ?? '';
  return address === '' || everyAddress.test(address);
}
