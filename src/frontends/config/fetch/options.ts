// Tells the options of a command from its other words, by what is known of the options that take a value.
import type { PlacedText } from '../../../ir/placed-text';
import { partOf } from '../../../ir/placed-text';

export interface Option {
  readonly name: string;
  readonly value: PlacedText | undefined;
}

export interface Read {
  /** The options that stand before the first other word. */
  readonly options: readonly Option[];
  /** From the first word on that is no option and no value of one. */
  readonly rest: readonly PlacedText[];
}

/** `values` are the options that take the next word. */
export function readOptions(words: readonly PlacedText[], values: readonly string[]): Read {
  const options: Option[] = [];
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at];
    if (!word || !/^-./.test(word.text)) break;
    if (word.text === '--') {
      at++;
      break;
    }
    const equals = /^-[\w-]*=/.exec(word.text)?.[0].length;
    const name = equals === undefined ? word.text : word.text.slice(0, equals - 1);
    if (equals !== undefined) options.push({ name, value: partOf(word, equals, word.text.length) });
    else if (values.includes(name)) options.push({ name, value: words[++at] });
    else options.push({ name, value: undefined });
  }
  return { options, rest: words.slice(at) };
}
