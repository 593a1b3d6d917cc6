// shell-wrapper: the program and its arguments in the place of a shell with a script, where the script is only that.
import { wordsOf } from '../../frontends/config/fetch/words';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { Fixer } from '../fixer';
import { fitting, quoted, spotOf } from './spot';

/** Not safe: a shell of the user's may set up the way to the program first. */
export const withoutScript: Fixer = ({ finding, text }) => {
  const { file, range } = finding.location;
  const server = readConfiguration(file, text).servers.find(({ launch }) => launch?.wrappers.length === 1 && JSON.stringify(launch.wrappers[0]?.script?.range) === JSON.stringify(range));
  const script = server?.launch?.wrappers[0]?.script;
  const words = script && /[$*?~#[\]!]/.test(script.text) ? undefined : script && wordsOf(script);
  const [program, ...args] = words ?? [];
  const spot = spotOf(file, text, range);
  const step = spot?.way.at(-1);
  const command = server?.command && spotOf(file, text, server.command.range);
  // What follows the script is for the shell.
  if (!program || !spot || !server?.command || !command || step?.container.kind !== 'list' || step.at !== step.container.items.length - 1 || program.text.includes('=')) return [];
  const list = { range: spot.lines.range(step.container.span), newText: `[${args.map((word) => quoted(word.text)).join(', ')}]` };
  return [{ title: `Start \`${program.text}\` without a shell`, safe: false, files: [{ file, edits: [{ range: server.command.range, newText: fitting(command, program.text) }, list] }] }];
};
