// What a finding says is one thing too many: the member, the argument, or the option with its value, is taken out.
import type { Range } from '../../core/location';
import type { ContainerOption } from '../../ir/launch';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { Fixer, FixRequest } from '../fixer';
import type { Spot } from './spot';
import { keysOf, spotOf } from './spot';
import { without } from './without';

/** Not safe: whoever wrote it wanted something with it, and that must be reached in another way. */
export const removeEntry: Fixer = (request) => {
  const { finding, text } = request;
  const { file } = finding.location;
  const option = optionAround(request);
  const range = option ? { start: option.word.range.start, end: (option.value ?? option.word).range.end } : finding.location.range;
  const spot = spotOf(file, text, range);
  const step = spot?.way.at(-1);
  const own = step?.container.kind === 'table' ? step.container.members[step.at]?.key.text : undefined;
  // Servers themselves, what holds them, and what they are started by or reached at, stay.
  if (!spot || !step || (own !== undefined && /^(?:command|cmd|args|url|serverUrl|httpUrl|uri|type)$/.test(own))) return [];
  const edits = without(spot, step.container, step.at, lastItem(spot, range));
  const name = option ? `--${option.name}` : own ?? String(keysOf(spot).findLast((key) => typeof key === 'string'));
  const title = option || own !== undefined ? `Remove \`${name}\`` : `Remove it from \`${name}\``;
  return [{ title, safe: false, files: [{ file, edits }] }];
};

/** The option of a container that the finding is about, wherever in it the finding points. */
function optionAround({ finding, text }: FixRequest): ContainerOption | undefined {
  const { file, range } = finding.location;
  const options = readConfiguration(file, text).servers.flatMap(({ launch }) => launch?.container?.options ?? []);
  // Short options that share a word, as `-it`, cannot be taken out one by one.
  return options.find((option) => [option.word, ...(option.value ? [option.value] : [])].some((word) => holds(word.range, range)) && options.filter(({ word }) => word === option.word).length === 1);
}

function holds(outer: Range, inner: Range): boolean {
  const { start, end } = outer;
  return start.line === inner.start.line && end.line === inner.end.line && start.character <= inner.start.character && inner.end.character <= end.character;
}

/** The item that the range ends in; the one that it starts in where it ends there, too. */
function lastItem(spot: Spot, range: Range): number {
  const step = spot.way.at(-1);
  if (step?.container.kind !== 'list') return step?.at ?? 0;
  const end = spot.lines.offset(range.end);
  const at = step.container.items.findLastIndex(({ span }) => span.start < end);
  return Math.max(at, step.at);
}
