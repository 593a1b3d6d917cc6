// exposed-bind-config: this machine's own address in the place of every address, and before a published port.
import { LineMap } from '../../core/location';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { Fixer } from '../fixer';

const everyAddress = /^(?:0\.0\.0\.0|\[?::\]?|\*)(?=$|:)/;

/** Not safe: whoever reaches the server from another machine no longer does. */
export const loopback: Fixer = ({ finding, text }) => {
  const { file, range } = finding.location;
  const wanted = JSON.stringify(range);
  const options = readConfiguration(file, text).servers.flatMap(({ launch }) => launch?.container?.options ?? []);
  const published = options.find(({ name, value }) => name === 'publish' && JSON.stringify(value?.range) === wanted)?.value;
  const found = published ? everyAddress.exec(published.text)?.[0] : undefined;
  const lines = new LineMap(text);
  // `:8080` names a port of every address.
  const port = /^\*?(:\d+)$/.exec(text.slice(lines.offset(range.start), lines.offset(range.end)))?.[1] ?? '';
  const newText = published ? `127.0.0.1:${published.text.includes(':') ? '' : ':'}` : `127.0.0.1${port}`;
  if (!published) return options.some(({ word }) => word.range.start.line === range.start.line && word.range.start.character === range.start.character) ? [] : [fix(file, range, newText)];
  const { start } = published.range;
  // The address as written ends before the port's colon.
  const length = found === undefined ? 0 : found.length + 1;
  return [fix(file, { start, end: { line: start.line, character: start.character + length } }, newText)];
};

function fix(file: string, range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } }, newText: string): ReturnType<Fixer>[number] {
  return { title: 'Use `127.0.0.1`', safe: false, files: [{ file, edits: [{ range, newText }] }] };
}
