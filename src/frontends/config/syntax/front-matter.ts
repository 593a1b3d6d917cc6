// The YAML between the two lines of dashes that a Markdown file begins with → a tree with places in the whole file.
import type { Document } from '../value';
import { readYaml } from './yaml';

/** A file without such lines has no value, and that is no mistake. */
export function readFrontMatter(text: string): Document {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0].length;
  if (opening === undefined) return { root: undefined, problem: undefined };
  const closing = /^---[ \t]*$/m.exec(text.slice(opening))?.index ?? text.length - opening;
  // Blanks in the place of the dashes keep all offsets.
  return readYaml(text.slice(0, opening).replace(/[^\r\n]/g, ' ') + text.slice(opening, opening + closing));
}
