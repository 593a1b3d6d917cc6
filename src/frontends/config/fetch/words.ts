// The words of a command line, each with its place. Understands blanks and quotes; a line that asks more of a shell has no words here.
import type { PlacedText } from '../../../ir/placed-text';
import { partOf } from '../../../ir/placed-text';

/** Nothing where the line has operators, substitutions or escapes: what it runs is then not said by its words. */
export function wordsOf(line: PlacedText): readonly PlacedText[] | undefined {
  if (/[;&|<>`\n\\]|\$\(/.test(line.text)) return undefined;
  const word = /\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))(?=\s|$)/y;
  const words: PlacedText[] = [];
  let at = 0;
  for (let match = word.exec(line.text); match; match = word.exec(line.text)) {
    at = word.lastIndex;
    const text = match[1] ?? match[2] ?? match[3] ?? '';
    const end = at - (match[3] === undefined ? 1 : 0);
    words.push(partOf(line, end - text.length, end));
  }
  return line.text.slice(at).trim() === '' ? words : undefined;
}
