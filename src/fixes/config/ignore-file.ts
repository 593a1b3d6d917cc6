// exposed-env-file: the file of secrets is named in `.gitignore`.
import { LineMap } from '../../core/location';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { Fixer } from '../fixer';

/** Safe: git leaves the file out from now on, and nothing else changes. What is committed already stays so. */
export const ignoreFile: Fixer = ({ finding, text, read }) => {
  const { file, range } = finding.location;
  const server = readConfiguration(file, text).servers.find(({ envFile }) => JSON.stringify(envFile?.range) === JSON.stringify(range));
  const path = server?.envFile?.text.replace(/^\$\{[\w:]+\}[\\/]/, '').replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  if (path === undefined || !/^[\w@ ./-]+$/.test(path) || path.startsWith('/') || /(?:^|\/)\.\.(?:\/|$)/.test(path)) return [];
  const root = file.replace(/(?:^|(?<=\/))\.[^/]+\/[^/]*$|[^/]*$/, '');
  const ignored = `${root}.gitignore`;
  const before = read(ignored);
  if (before === undefined) return [];
  const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
  const lead = before === '' || before.endsWith('\n') ? '' : lineEnd;
  const end = new LineMap(before).position(before.length);
  return [{ title: `Name \`${path}\` in \`.gitignore\``, safe: true, files: [{ file: ignored, edits: [{ range: { start: end, end }, newText: `${lead}/${path}${lineEnd}` }] }] }];
};
