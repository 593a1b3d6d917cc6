// The words of `docker run` and its like → options, image and the rest. Knows which options stand alone.
import type { Container, ContainerOption } from '../../ir/launch';
import type { PlacedText } from '../../ir/placed-text';
import { partOf } from '../../ir/placed-text';

const engines = new Set(['docker', 'podman', 'nerdctl', 'finch']);

const long: Readonly<Record<string, string>> = {
  v: 'volume', e: 'env', p: 'publish', u: 'user', w: 'workdir', l: 'label', m: 'memory', h: 'hostname', c: 'cpu-shares', a: 'attach', i: 'interactive', t: 'tty', d: 'detach', P: 'publish-all', q: 'quiet', net: 'network', 'net-alias': 'network-alias',
};
const standsAlone = new Set([
  'interactive', 'tty', 'detach', 'publish-all', 'quiet', 'rm', 'init', 'privileged', 'read-only', 'sig-proxy', 'no-healthcheck', 'oom-kill-disable', 'disable-content-trust', 'replace', 'tls-verify', 'no-hosts', 'help',
]);

/** Options of the engine itself that are followed by a value. */
const beforeVerb = new Set(['--context', '-c', '--host', '-H', '--config', '--log-level', '-l', '--tlscacert', '--tlscert', '--tlskey', '--connection', '--url', '--identity', '--namespace', '-n', '--address', '-a']);

/** `words` begin with the program, whose name is `program`. Nothing where it starts no container. */
export function containerOf(program: string, words: readonly PlacedText[]): Container | undefined {
  if (!engines.has(program)) return undefined;
  const verb = words.findIndex((word, at) => at > 0 && !word.text.startsWith('-') && !beforeVerb.has(words[at - 1]?.text ?? ''));
  const run = words[verb]?.text === 'container' ? verb + 1 : verb;
  if (run < 1 || (words[run]?.text !== 'run' && words[run]?.text !== 'create')) return undefined;
  const options: ContainerOption[] = [];
  let at = run + 1;
  for (let word = words[at]; word?.text.startsWith('-'); word = words[at]) {
    at++;
    if (word.text === '--') break;
    for (const option of optionsIn(word)) {
      const takesNext = option.value === undefined && !standsAlone.has(option.name);
      options.push(takesNext ? { ...option, value: words[at] } : option);
      if (takesNext) at++;
    }
  }
  return { options, image: words[at], args: words.slice(at + 1) };
}

/** `--name=value`, `-it`, `-e`, `-eNAME=value`. */
function optionsIn(word: PlacedText): readonly ContainerOption[] {
  const { text } = word;
  const equals = text.indexOf('=');
  if (text.startsWith('--')) {
    const name = text.slice(2, equals < 0 ? undefined : equals);
    return [{ name: long[name] ?? name, word, value: equals < 0 ? undefined : partOf(word, equals + 1, text.length) }];
  }
  const options: ContainerOption[] = [];
  for (let at = 1; at < text.length; at++) {
    const name = long[text.charAt(at)] ?? text.charAt(at);
    const rest = text.slice(at + 1);
    if (standsAlone.has(name)) options.push({ name, word, value: undefined });
    else return [...options, { name, word, value: rest === '' ? undefined : partOf(word, at + 1 + (rest.startsWith('=') ? 1 : 0), text.length) }];
  }
  return options;
}
