// broad-filesystem-access: the folder of the work, in the host's own word for it, in the place of half a disk.
import { readersOf } from '../../frontends/config/hosts';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { Fixer } from '../fixer';

/** Not safe: the server may have been meant to see more. None where the host has no word for the folder. */
export const narrowFolder: Fixer = ({ finding, text }) => {
  const { file, range } = finding.location;
  const { host: id } = readConfiguration(file, text);
  const host = readersOf(file).find((reader) => reader.host.id === id)?.host;
  if (!host?.variables?.includes('workspaceFolder')) return [];
  return [{ title: 'Give it the folder of the work, `${workspaceFolder}`', safe: false, files: [{ file, edits: [{ range, newText: '${workspaceFolder}' }] }] }];
};
