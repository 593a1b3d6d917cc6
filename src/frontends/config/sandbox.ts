// What VS Code's sandbox lets a server do: a switch in the entry, limits beside the servers or in the entry.
import type { Sandbox } from '../../ir/configured-server';
import { placedText } from './placed-value';
import type { Member, Reading } from './reading';
import type { Value } from './value';

export function sandboxOf(entry: readonly Member[], root: Value | undefined, reading: Reading): Sandbox | undefined {
  const enabled = entry.find((one) => one.name === 'sandboxEnabled');
  if (enabled?.value?.kind !== 'scalar' || enabled.value.value !== true) return undefined;
  const key = placedText(enabled.key, reading.source);
  if (!key) return undefined;
  const limits = [entry.find((one) => one.name === 'sandbox')?.value, ...reading.membersAt(root, ['sandbox']).map((one) => one.value)];
  const texts = (...way: readonly string[]) => limits.flatMap((from) => reading.membersAt(from, way)).flatMap((member) => reading.texts(member));
  return { key, range: reading.source.lines.range(enabled.value.span), writable: texts('filesystem', 'allowWrite'), domains: texts('network', 'allowedDomains') };
}
