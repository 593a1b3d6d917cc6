// Where an editor should open, so that a person sees at once what the extension does. Prints nothing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../project.mjs';

/**
 * @param {string} folder absolute
 * @returns {string | undefined} `path:line:column` of a finding, of one in code rather than in a configuration; nothing where there is none
 */
export function firstFinding(folder) {
  const args = [join(projectFolder, 'dist/cli.js'), 'audit', folder, '--format', 'json', '--fail-on', 'never'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const { findings } = JSON.parse(stdout);
  const shown = findings.find(({ steps }) => steps.length > 0) ?? findings[0];
  if (shown === undefined) return undefined;
  const { line, column } = shown.range.start;
  return `${join(folder, shown.file)}:${line}:${column}`;
}
