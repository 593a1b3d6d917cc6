// unpinned-package: `npx` without `-y` runs only what is installed. For those who have installed it where no version of it is found.
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { Fixer } from '../fixer';
import { fetchAt } from './fetch-at';

/** Not safe: the server no longer starts where it is not installed. */
export const onlyInstalled: Fixer = (request) => {
  const { finding, text } = request;
  const { file } = finding.location;
  const runner = fetchAt(request)?.runner;
  const server = readConfiguration(file, text).servers.find(({ fetches }) => fetches.some(({ written }) => JSON.stringify(written.range) === JSON.stringify(finding.location.range)));
  const words = server?.launch?.words ?? [];
  // The option must be the runner's own, and not one of what a bridge is told to start.
  const at = words.findIndex((word) => word.text === '-y' || word.text === '--yes');
  const yes = words[at];
  if (!yes || !/^(?:npx|npm exec)$/.test(runner ?? '') || at > (runner === 'npx' ? 1 : 2)) return [];
  return [{ title: `Drop \`${yes.text}\`, and run only what is installed, with \`--no\``, safe: false, files: [{ file, edits: [{ range: yes.range, newText: '--no' }] }] }];
};
