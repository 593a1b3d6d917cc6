// Which syntax a file is written in, by its name: text → one tree with places.
import type { Document } from '../value';
import { readFrontMatter } from './front-matter';
import { readJson } from './json';
import { readToml } from './toml';
import { readYaml } from './yaml';

const readers: readonly (readonly [file: RegExp, read: (text: string) => Document])[] = [
  [/\.toml$/i, readToml],
  [/\.ya?ml$/i, readYaml],
  [/\.md$/i, readFrontMatter],
];

/** Whether a file is read as JSON, which editors know by themselves. */
export function isJson(file: string): boolean {
  return !readers.some(([pattern]) => pattern.test(file));
}

/** JSON, with comments and commas after the last member, is what all other files are read as. */
export function readDocument(file: string, text: string): Document {
  return (readers.find(([pattern]) => pattern.test(file))?.[1] ?? readJson)(text);
}
