// excessive-privilege: the program itself in the place of the one that gives it an administrator's rights.
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { Fixer } from '../fixer';
import { fitting, spotOf } from './spot';
import { without } from './without';

/** Not safe: the server may need a right that it must then get in a narrower way. */
export const withoutPrivilege: Fixer = ({ finding, text }) => {
  const { file, range } = finding.location;
  const isHere = (one: { readonly range: unknown } | undefined): boolean => JSON.stringify(one?.range) === JSON.stringify(range);
  const server = readConfiguration(file, text).servers.find(({ launch }) => launch?.wrappers.some(({ kind, program }) => kind === 'privilege' && isHere(program)));
  const program = server?.launch?.words[0];
  if (!server?.command || !program || !isHere(server.command)) return [];
  // Only where the program is an argument of its own, so that it can take the command's place.
  const at = server.args.findIndex((arg) => JSON.stringify(arg.range) === JSON.stringify(program.range));
  const spot = spotOf(file, text, program.range);
  const step = spot?.way.at(-1);
  const command = spotOf(file, text, range);
  if (!spot || !command || at < 0 || step?.container.kind !== 'list' || !/^[\w@./:${}+~-]+$/.test(program.text)) return [];
  const edits = [{ range, newText: fitting(command, program.text) }, ...without(spot, step.container, step.at - at, step.at)];
  return [{ title: `Start \`${program.text}\` without \`${server.command.text}\``, safe: false, files: [{ file, edits }] }];
};
