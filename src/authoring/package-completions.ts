// The well-known servers that a runner could fetch, where the cursor stands in the word that names the package.
import { fetchesOf } from '../frontends/config/fetch/fetches-of';
import { launchOf } from '../frontends/config/launch';
import type { PlacedText } from '../ir/placed-text';
import { partOf, rangeWithin } from '../ir/placed-text';
import { advisoriesOn } from '../packages/vulnerabilities';
import { knownServers } from '../packages/known-servers';
import type { Completion } from './completion';
import type { Written } from './written-at';

/** Archived servers and those that are known to be malicious are not among them. */
export function packageCompletions(written: Written): readonly Completion[] {
  const { words, at } = wordsOf(written);
  const word = words[at];
  if (!word || written.as === 'value' || word.text.startsWith('-')) return [];
  // Whatever has been typed so far: would a name in its place be fetched?
  const probe = { ...word, text: 'name' };
  const [command, ...args] = words.map((one) => (one === word ? probe : one));
  const source = fetchesOf(launchOf(command, args), undefined, undefined).find((fetch) => fetch.written.range === word.range)?.source;
  const name = /^@?[^@=<>~!]*/.exec(word.text)?.[0] ?? '';
  const range = rangeWithin(word, 0, name.length);
  return knownServers
    .filter((server) => server.ecosystem === source && !server.archived && !advisoriesOn(server.ecosystem, server.name).some(({ malicious }) => malicious))
    .map((server) => ({ kind: 'package', newText: server.name, range, detail: `of ${server.publisher}` }));
}

/** The words of the command, those of a whole line in one text apart, and which of them the cursor stands in. */
function wordsOf({ server: { command, args }, text, at, as }: Written): { readonly words: readonly PlacedText[]; readonly at: number } {
  const ofCommand = command ? splitAt(command) : [];
  if (as === 'argument') return { words: [...ofCommand, ...args], at: ofCommand.length + args.indexOf(text) };
  const starts = [...text.text.matchAll(/\S+|(?<=\s)$/g)].map(({ index }) => index);
  return { words: [...ofCommand, ...args], at: starts.findLastIndex((start) => start <= at) };
}

function splitAt(text: PlacedText): readonly PlacedText[] {
  return [...text.text.matchAll(/\S+|(?<=\s)$/g)].map(({ 0: word, index }) => partOf(text, index, index + word.length));
}
