// unsupported-placeholder: the host's own way to name a variable of the environment in the place of another host's.
import { readersOf } from '../../frontends/config/hosts';
import type { PlaceholderSyntax } from '../../frontends/config/placeholders';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { Fixer } from '../fixer';
import { variableName } from './reference';

/** Ways to name a variable of the environment, the clearest first. */
const ofEnvironment: readonly PlaceholderSyntax[] = ['${env:NAME}', '${NAME}', '{env:NAME}', '${{ secrets.NAME }}', '$NAME', '%NAME%'];

export const ownPlaceholder: Fixer = ({ finding, text }) => {
  const { file, range } = finding.location;
  const configuration = readConfiguration(file, text);
  const placeholder = configuration.servers.flatMap((server) => server.literalPlaceholders).find((one) => JSON.stringify(one.range) === JSON.stringify(range));
  const known = readersOf(file).find(({ host }) => host.id === configuration.host)?.host.placeholders;
  const syntax = known === 'not known' ? undefined : ofEnvironment.find((one) => known?.includes(one));
  // What a variable falls back on, a file and a command say more than a name does.
  const written = /^(?:\$\{(?:process\.)?env[:.]|\$\{|\{env:|\$env:|\$|%)([A-Za-z_]\w*)[}%]?$/.exec(placeholder?.text ?? '')?.[1];
  const asked = /^(?:\$\{input:|\$\{\{\s*(?:secrets|inputs)\.|\$\{user_config\.)([\w.-]+)\s*\}{1,2}$/.exec(placeholder?.text ?? '')?.[1];
  if (!syntax || (written === undefined && asked === undefined)) return [];
  const newText = syntax.replace('NAME', () => written ?? variableName(asked ?? ''));
  // The same variable is meant as before; only one that was asked for until now must be set first.
  return [{ title: `Take it from the environment, with \`${newText}\``, safe: written !== undefined, files: [{ file, edits: [{ range, newText }] }] }];
};
