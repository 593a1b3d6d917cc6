// What is typed to get a further command run by the shell that reads a line: out of each kind of quote that the input may stand in, behind each
// operator, in a substitution. The shell of Windows knows other operators and other quotes.
import type { Attack, Attacks } from './attack';
import { formed, nameOrFolder, others } from './attack';
import { folder } from './path-operations';
import { documentEnds, isRunByPrompt, runs } from './shell-text';

const operators = [';', ' && ', '|', '&', '\n'];
const promptOperators = ['&', ' && ', '|'];

/** Words that a check may want to see first: a name, a number, a path, an address. */
const words = ['main', '1', `${folder}/main`, 'https://example.com/main'];

/** The same command behind an operator, outside of quotes and out of either kind, and behind what ends a document. */
function behind(operator: string, word: string): string[] {
  const plain = [`${word}${operator}id`, `${word} ${operator}id`, `${word}'${operator}id${operator}'`, `${word}"${operator}id${operator}"`];
  return operator === '\n' && word === words[0] ? [...plain, ...documentEnds.map((end) => `${word}\n${end}\nid\n${end}`)] : plain;
}

/** One class for each operator. */
function behindEach(all: readonly string[], of: readonly string[], ending: string): Attack[] {
  return all.map((operator) => ({ inputs: of.flatMap((word) => behind(operator, word)).map((input) => (ending ? `${input}${operator}x${ending}` : input)) }));
}

/** One class for each way of getting a further command run. */
function injections(of: readonly string[], ending = ''): Attack[] {
  return [
    ...behindEach(operators, of, ending),
    { inputs: of.flatMap((word) => [`${word} $(id)`, `${word}$(id)`, `${word}'$(id)'`]).map((input) => input + ending) },
    { inputs: of.flatMap((word) => [`${word} \`id\``, `${word}\`id\``, `${word}'\`id\`'`]).map((input) => input + ending) },
    // Of a character that stands there twice, code that replaces one leaves the other.
    { inputs: of.slice(0, 1).flatMap((word) => [`${word}'';id;'`, `${word}"";id;"`, `${word};;id`].map((input) => (ending ? `${input};x${ending}` : input))) },
  ];
}

/** The same for the shell of Windows. */
function promptInjections(of: readonly string[], ending = ''): Attack[] {
  return [...behindEach(promptOperators, of, ending), { inputs: of.slice(0, 1).flatMap((word) => [`${word}""&id&"`, `${word}&&id`].map((input) => (ending ? `${input}&x${ending}` : input))) }];
}

function fitting(injectionsOf: typeof injections): Attacks['fitted'] {
  return (compared) => {
    const wanted = others(compared, 'equal', 'prefix', 'pattern', 'infix').filter((other) => other.length < 60);
    const endings = others(compared, 'suffix', 'equal').filter((other) => /^\.\w{1,8}$/.test(other));
    return [...(wanted.length > 0 ? injectionsOf(wanted) : []), ...endings.flatMap((ending) => injectionsOf(words, ending))].map((attack) => ({ ...attack, isFitted: true }));
  };
}

const linesOfWindows: NonNullable<Attacks['onWindows']> = { first: promptInjections(words), fitted: fitting(promptInjections), arrives: (text) => isRunByPrompt(text, 'id') };

/** For a line that a library hands to the shell of the system. */
export const commands: Attacks = {
  standIn: folder,
  word: words[0],
  first: injections(words),
  fitted: fitting(injections),
  ordinary: (compared) => formed(compared, 'a', '1', ...words),
  arrives: (text) => runs(text, 'id'),
  filler: nameOrFolder,
  onWindows: linesOfWindows,
};

/** For a line in the arguments of a shell that is started by its name: that of Windows takes the quotes off which stand around all of it. */
export const shellArguments: Attacks = {
  ...commands,
  onWindows: { ...linesOfWindows, arrives: (text) => isRunByPrompt(text.replace(/^\s*"([^]*)"\s*$/, '$1'), 'id') },
};
