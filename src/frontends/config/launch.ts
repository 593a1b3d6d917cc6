// A server's command and arguments → what is started in the end, with the programs that only start another one taken off.
import type { PlacedEntry } from '../../ir/configured-server';
import type { Launch, Wrapper } from '../../ir/launch';
import type { PlacedText } from '../../ir/placed-text';
import { partOf } from '../../ir/placed-text';
import { containerOf } from './container';

const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'ash', 'ksh', 'fish', 'csh', 'tcsh', 'busybox']);
const powerShells = new Set(['powershell', 'pwsh']);
const privileging = new Set(['sudo', 'doas', 'pkexec', 'gsudo', 'runas', 'run0']);
/** Options of the above that are followed by a value. */
const privilegeValues = new Set(['-u', '-g', '-p', '-C', '-h', '-U', '-r', '-t', '-T', '-R', '-D', '--user', '--group']);

/** Wrappers that set something up. `separated` ones are followed by `--`; of the others, options and assignments come first, after the word where they need one. */
const settingUp: Readonly<Record<string, 'separated' | 'options' | { readonly after: string }>> = {
  env: 'options', 'cross-env': 'options', nohup: 'options', time: 'options', exec: 'options', nice: 'options', stdbuf: 'options', setsid: 'options', caffeinate: 'options', arch: 'options', corepack: 'options',
  dotenv: 'separated', dotenvx: 'separated', op: 'separated', doppler: 'separated', infisical: 'separated', 'aws-vault': 'separated', mise: 'separated', fnm: 'separated', devbox: 'separated', flox: 'separated', distrobox: 'separated', chamber: 'separated', wsl: 'options',
  bundle: { after: 'exec' }, asdf: { after: 'exec' }, poetry: { after: 'run' }, pdm: { after: 'run' }, pipenv: { after: 'run' }, rye: { after: 'run' }, hatch: { after: 'run' }, pixi: { after: 'run' }, conda: { after: 'run' }, mamba: { after: 'run' }, micromamba: { after: 'run' },
};

/** Each wrapper takes words away, so this ends; nobody nests more. */
const mostWrappers = 8;

export function launchOf(command: PlacedText | undefined, args: readonly PlacedText[]): Launch | undefined {
  if (!command) return undefined;
  const wrappers: Wrapper[] = [];
  const assignments: PlacedEntry[] = [];
  let words: readonly PlacedText[] = [...commandWords(command), ...args];
  for (let depth = 0; depth < mostWrappers; depth++) {
    const unwrapped = withoutWrapper(words, assignments);
    if (!unwrapped) break;
    wrappers.push(unwrapped.wrapper);
    words = unwrapped.words;
  }
  const program = programName(words[0]?.text ?? '');
  const container = containerOf(program, words);
  for (const option of container?.options ?? []) if (option.name === 'env' && option.value) assignments.push(...assignment(option.value));
  return { program, words, wrappers, assignments, container };
}

/** `/usr/local/bin/npx`, `npx.cmd` and `npx-cli.js` → `npx`. */
export function programName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name.toLowerCase().replace(/(?:\.(?:exe|cmd|bat|ps1)|-cli\.js)$/, '');
}

/** A command with its arguments in one text, unless it is a path, which may have blanks in it. */
function commandWords(command: PlacedText): readonly PlacedText[] {
  return /^\s*(?:[~./\\$%"']|[A-Za-z]:)/.test(command.text) ? [command] : split(command);
}

/** At blanks, quotes left on: enough to tell words apart, and each keeps its place. */
function split(text: PlacedText): readonly PlacedText[] {
  return [...text.text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"']|["'])+/g)].map(({ 0: word, index }) => {
    const quoted = /^(["']).*\1$/.test(word) && word.length > 1 ? 1 : 0;
    return partOf(text, index + quoted, index + word.length - quoted);
  });
}

function withoutWrapper(words: readonly PlacedText[], assignments: PlacedEntry[]): { readonly wrapper: Wrapper; readonly words: readonly PlacedText[] } | undefined {
  const [program, ...rest] = words;
  if (!program) return undefined;
  const name = programName(program.text);
  const wrapper = (kind: Wrapper['kind'], script?: PlacedText): Wrapper => ({ kind, program, words: [program], script });
  if (name === 'cmd') {
    const at = rest.findIndex((word) => /^\/[ck]$/i.test(word.text));
    const [first, ...more] = rest.slice(at + 1);
    if (at < 0 || !first) return undefined;
    return { wrapper: wrapper('shell', first), words: [...split(first), ...more] };
  }
  if (shells.has(name)) {
    const at = rest.findIndex((word) => /^-[A-Za-z]*c[A-Za-z]*$/.test(word.text));
    // A file before `-c` is the script, and the rest is for it.
    if (at < 0 || rest.slice(0, at).some((word) => !/^[-+]/.test(word.text) && !shells.has(word.text))) return undefined;
    return { wrapper: wrapper('shell', rest.slice(at + 1).find((word) => !word.text.startsWith('-'))), words: [] };
  }
  if (powerShells.has(name)) {
    const at = rest.findIndex((word) => /^[-/](?:c|command|e|ec|enc|encodedcommand)$/i.test(word.text));
    return at < 0 ? undefined : { wrapper: wrapper('shell', rest[at + 1]), words: [] };
  }
  if (privileging.has(name)) return { wrapper: wrapper('privilege'), words: afterOptions(rest, privilegeValues, assignments) };
  const way = Object.hasOwn(settingUp, name) ? settingUp[name] : undefined;
  if (way === undefined) return undefined;
  if (way === 'options') return { wrapper: wrapper('setup'), words: afterOptions(name === 'env' ? rest.flatMap(splitString) : rest, setupValues, assignments) };
  const at = rest.findIndex((word) => word.text === (way === 'separated' ? '--' : way.after));
  if (at < 0 || (way !== 'separated' && rest.slice(0, at).some((word) => !word.text.startsWith('-')))) return undefined;
  const inner = rest.slice(at + 1);
  return { wrapper: { ...wrapper('setup'), words: words.slice(0, at + 1) }, words: way === 'separated' ? inner : afterOptions(inner, setupValues, assignments) };
}

/** `env -S "npx -y package"`: the words in one. */
function splitString(word: PlacedText, at: number, words: readonly PlacedText[]): readonly PlacedText[] {
  const joined = /^(?:-[iv]*S(?=.)|--split-string=)/.exec(word.text)?.[0].length;
  if (joined !== undefined) return split(partOf(word, joined, word.text.length));
  return /^(?:-[iv]*S|--split-string)$/.test(words[at - 1]?.text ?? '') ? split(word) : [word];
}

const setupValues = new Set(['-u', '-n', '-C', '--unset', '--chdir', '-d', '--distribution', '--cd']);

/** Without options, their values and assignments, which are kept. */
function afterOptions(words: readonly PlacedText[], withValue: ReadonlySet<string>, assignments: PlacedEntry[]): readonly PlacedText[] {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    if (word.text === '--') return words.slice(at + 1);
    const set = assignment(word);
    if (withValue.has(word.text)) at++;
    else if (set.length > 0) assignments.push(...set);
    else if (!word.text.startsWith('-')) return words.slice(at);
  }
  return [];
}

/** `NAME=value`. */
function assignment(word: PlacedText): readonly PlacedEntry[] {
  const name = /^([A-Za-z_][A-Za-z0-9_]*)=/.exec(word.text)?.[1];
  if (name === undefined) return [];
  return [{ name: partOf(word, 0, name.length), value: partOf(word, name.length + 1, word.text.length) }];
}
