// The options among a command's words, with the value that follows or is joined to each. Knows no program's own syntax.
import type { PlacedText } from '../../ir/placed-text';
import { partOf } from '../../ir/placed-text';

export interface Option {
  /** Without dashes, in lower case. */
  readonly name: string;
  readonly word: PlacedText;
  readonly value: PlacedText | undefined;
}

/** `--name=value` and `--name value`; a word that is no option has no name. An option that is handed on in another's value, as in `--chrome-arg=--no-sandbox`, is one, too. */
export function optionsAmong(words: readonly PlacedText[]): readonly Option[] {
  return words.flatMap((word, at): readonly Option[] => {
    const [dashes = '', name = ''] = /^--?([A-Za-z][\w-]*)/.exec(word.text) ?? [];
    if (name === '') return [];
    const joined = word.text.charAt(dashes.length) === '=';
    const next = words[at + 1];
    const value = joined ? partOf(word, dashes.length + 1, word.text.length) : next?.text.startsWith('-') ? undefined : next;
    return [{ name: name.toLowerCase(), word, value }, ...(joined && value?.text.startsWith('--') ? optionsAmong([value]) : [])];
  });
}
