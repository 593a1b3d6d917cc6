// suspicious-package: the package of PyPI, and the runner that fetches it, in the place of a name that nobody published on npm.
import { readConfiguration } from '../../frontends/config/read-configuration';
import { neverPublished } from '../../packages/known-servers';
import type { Fixer } from '../fixer';
import { spotOf } from './spot';
import { without } from './without';

/** Not safe: the server is another program than the one that was named, and its version is still to be chosen. */
export const publishedElsewhere: Fixer = ({ finding, text }) => {
  const { file, range } = finding.location;
  const server = readConfiguration(file, text).servers.find(({ fetches }) => fetches.some(({ name }) => JSON.stringify(name.range) === JSON.stringify(range)));
  const fetch = server?.fetches.find(({ name }) => JSON.stringify(name.range) === JSON.stringify(range));
  const real = fetch?.source === 'npm' ? neverPublished.get(fetch.name.text) : undefined;
  if (!server || !fetch || real === undefined || server.command?.text !== 'npx') return [];
  const at = server.args.findIndex((arg) => JSON.stringify(arg.range) === JSON.stringify(fetch.written.range));
  const spot = spotOf(file, text, fetch.written.range);
  const step = spot?.way.at(-1);
  // Other options than the one that answers npx's question mean something to npx alone.
  if (!spot || at < 0 || step?.container.kind !== 'list' || !server.args.slice(0, at).every((arg) => /^(?:-y|--yes)$/.test(arg.text))) return [];
  const edits = [{ range: server.command.range, newText: 'uvx' }, ...(at > 0 ? without(spot, step.container, step.at - at, step.at - 1) : []), { range: fetch.written.range, newText: real }];
  return [{ title: `Start \`${real}\` of PyPI with \`uvx\``, safe: false, files: [{ file, edits }] }];
};
