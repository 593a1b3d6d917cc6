// What is started for a configured server → the packages and images that it fetches and runs, also through shells, bridges and containers.
import type { NamedPackage } from '../../../ir/configured-server';
import type { Fetch, FetchSource } from '../../../ir/fetch';
import type { Launch } from '../../../ir/launch';
import type { PlacedText } from '../../../ir/placed-text';
import { programName } from '../launch';
import type { Option, Read } from './options';
import { readOptions } from './options';
import { specOf } from './package-spec';
import type { Runner } from './runners';
import { runners } from './runners';
import { wordsOf } from './words';

/** `named` and `image` are what the configuration names without a command. */
export function fetchesOf(launch: Launch | undefined, named: NamedPackage | undefined, image: PlacedText | undefined): readonly Fetch[] {
  const fetches = [...(launch ? ofLaunch(launch) : []), ...(named ? ofName(named) : []), ...(image ? ofImage('the host', image) : [])];
  return fetches.filter((one, at) => fetches.findIndex((other) => other.written === one.written) === at);
}

function ofLaunch({ program, words, wrappers, container }: Launch): readonly Fetch[] {
  const around = wrappers.flatMap((wrapper) => startedBy(wrapper.words, 0));
  if (container) {
    const entry = container.options.find(({ name }) => name === 'entrypoint')?.value;
    return [...around, ...(container.image ? ofImage(`${program} run`, container.image) : []), ...further([...(entry ? [entry] : []), ...container.args], 0)];
  }
  const script = wrappers.at(-1)?.script;
  return [...around, ...startedBy(words.length > 0 || !script ? words : (wordsOf(script) ?? []), 0)];
}

function ofImage(runner: string, written: PlacedText): readonly Fetch[] {
  const spec = specOf('OCI', written);
  return spec ? [{ runner, ...spec }] : [];
}

const registries: Readonly<Record<string, FetchSource>> = { npm: 'npm', pypi: 'PyPI', oci: 'OCI', nuget: 'NuGet' };

function ofName({ registry, identifier, version }: NamedPackage): readonly Fetch[] {
  const kind = registry.toLowerCase();
  const spec = Object.hasOwn(registries, kind) ? specOf(registries[kind] ?? 'npm', identifier) : undefined;
  if (!spec) return [];
  const pin = version && specOf('npm', { ...version, text: `x@${version.text}` })?.pin;
  return [{ runner: 'the host', ...spec, ...(version && pin && { version, pin }) }];
}

/** Nobody starts one through more others, but a hostile file might. */
const deepest = 5;

function startedBy(words: readonly PlacedText[], depth: number): readonly Fetch[] {
  const [program, ...rest] = words;
  if (!program || depth > deepest) return [];
  const name = programName(program.text);
  for (const runner of runners) {
    const read = runner.program.includes(name) ? afterCommand(rest, runner) : undefined;
    if (read) return [...fetched(runner, read), ...further(read.rest.slice(runner.local ? 0 : 1), depth)];
  }
  return further(rest, depth);
}

/** What a bridge or an image is told to start: a line in one word, or the words from a runner on that is nothing else. */
function further(words: readonly PlacedText[], depth: number): readonly Fetch[] {
  for (const [at, word] of words.entries()) {
    const isRunner = runners.some((runner) => (!runner.command || words[at - 1]?.text === '-m') && runner.program.includes(programName(word.text)));
    if (isRunner) return startedBy(words.slice(at), depth + 1);
    const line = /\s/.test(word.text) ? wordsOf(word) : undefined;
    if (line && line.length > 1 && startsRunner(line[0]?.text ?? '')) return startedBy(line, depth + 1);
  }
  return [];
}

function startsRunner(program: string): boolean {
  const name = programName(program);
  return runners.some((runner) => runner.program.includes(name));
}

interface Called extends Read {
  /** The runner as people type it: `pnpm dlx`. */
  readonly name: string;
}

/** The options and words after the runner's own words; nothing where it is called for something else. */
function afterCommand(words: readonly PlacedText[], runner: Runner): Called | undefined {
  const values = [...runner.values, ...(runner.packages ?? []), ...(runner.besides ?? []), ...(runner.version ?? [])];
  const before = readOptions(words, values);
  for (const command of runner.command ?? [[]]) {
    if (!command.every((word, at) => before.rest[at]?.text === word)) continue;
    const { options, rest } = readOptions(before.rest.slice(command.length), values);
    const isMeant = runner.prefixes?.some((prefix) => rest[0]?.text.startsWith(prefix)) ?? true;
    if (isMeant) return { name: [runner.program[0], ...command].join(' '), options: [...before.options, ...options], rest };
  }
  return undefined;
}

function fetched(runner: Runner, { name, options, rest }: Called): readonly Fetch[] {
  if (options.some((option) => runner.offline?.includes(option.name))) return [];
  const named = valuesOf(options, runner.packages);
  const [first] = rest;
  const main = named.length > 0 || !first || runner.local ? named : [first];
  const [version] = valuesOf([...options, ...readOptions(rest.slice(1), runner.version ?? []).options], runner.version);
  return [...main, ...valuesOf(options, runner.besides)].flatMap((written): readonly Fetch[] => {
    const spec = specOf(runner.source, written);
    if (!spec) return [];
    return [version ? { runner: name, ...spec, version, pin: 'exact' } : { runner: name, ...spec }];
  });
}

function valuesOf(options: readonly Option[], names: readonly string[] | undefined): readonly PlacedText[] {
  return options.flatMap(({ name, value }) => (value && names?.includes(name) ? [value] : []));
}
