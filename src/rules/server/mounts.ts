// What of this machine a container is given: the sources of its mounts, each with its place.
import type { Container } from '../../ir/launch';
import type { PlacedText } from '../../ir/placed-text';
import { partOf } from '../../ir/placed-text';

/** `-v source:target` and `--mount type=bind,source=…`; a volume with a name has no source here. */
export function mountSources({ options }: Container): readonly PlacedText[] {
  return options.flatMap(({ name, value }) => {
    if (!value) return [];
    if (name === 'volume') {
      // A drive letter has a colon of its own.
      const source = /^(?:[A-Za-z]:(?=[\\/]))?[^:]*(?:\$\{[^{}]*\}[^:]*)*/.exec(value.text)?.[0] ?? '';
      return /[\\/~$%]/.test(source) && source.length < value.text.length ? [partOf(value, 0, source.length)] : [];
    }
    const found = name === 'mount' ? /(?:^|,)(?:src|source)=([^,]*)/.exec(value.text) : null;
    if (!found?.[1]) return [];
    const start = found.index + found[0].length - found[1].length;
    return [partOf(value, start, start + found[1].length)];
  });
}
