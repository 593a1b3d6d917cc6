// unpinned-package: `npx` without `-y` runs only what is installed. For those who have installed it where no version of it is found.
import type { Fixer } from '../fixer';
import { fetchedBy } from './fetch-at';

/** Not safe: the server no longer starts where it is not installed. */
export const onlyInstalled: Fixer = (request) => {
  const { file } = request.finding.location;
  const found = fetchedBy(request);
  const runner = found?.fetch.runner;
  const words = found?.server.launch?.words ?? [];
  // The option must be the runner's own, and not one of what a bridge is told to start.
  const at = words.findIndex((word) => word.text === '-y' || word.text === '--yes');
  const yes = words[at];
  if (!yes || !/^(?:npx|npm exec)$/.test(runner ?? '') || at > (runner === 'npx' ? 1 : 2)) return [];
  return [{ title: `Drop \`${yes.text}\`, and run only what is installed, with \`--no\``, safe: false, files: [{ file, edits: [{ range: yes.range, newText: '--no' }] }] }];
};
