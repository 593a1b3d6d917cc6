// plaintext-upstream: `http:` → `https:`, `ws:` → `wss:` where the address is written.
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { Changes } from './changes';
import { parseFile } from './parsed-file';

/** Safe at the usual port, where nearly every public host answers; a port of its own may know no TLS. */
export function encryptedAddress({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const start = file.lines.offset(finding.location.range.start);
  const found = /^(http|ws):\/\/[^'"`\s/?#]*/i.exec(text.slice(start, start + 300));
  if (!found) return [];
  const scheme = found[1] ?? '';
  const changes = new Changes(file);
  changes.replace({ start, end: start + scheme.length }, `${scheme.toLowerCase()}s`);
  return changes.fix(`Use \`${scheme.toLowerCase()}s\``, !/:\d+$/.test(found[0]));
}
