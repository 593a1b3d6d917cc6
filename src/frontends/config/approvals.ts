// Keys that let tools be called without asking: a host's own words, and those of others that a copied file brings along.
import type { Approval } from '../../ir/configured-server';
import type { PlacedText } from '../../ir/placed-text';
import { partOf } from '../../ir/placed-text';
import { words } from './approval-words';
import type { ApprovalWord, Host } from './host';
import { placedText } from './placed-value';
import type { Member, Reading } from './reading';
import type { Value } from './value';

/** In one server's entry. */
export function approvalsOf(entry: Value, host: Host, reading: Reading): readonly Approval[] {
  const own = host.approvals ?? [];
  const others = Object.values(words).filter((word) => !own.some((one) => one.at[0] === word.at[0]));
  return [...approvalsAt(entry, own, host, reading), ...approvalsAt(entry, others, host, reading, false)];
}

/** Wherever the words say, from the value on. */
export function approvalsAt(from: Value | undefined, all: readonly ApprovalWord[], { name }: Host, reading: Reading, honored = true): readonly Approval[] {
  return all.flatMap((word) => {
    if (word.covers !== 'its-tool') return reading.membersAt(from, word.at).flatMap((member) => approvalsBy(word, member, undefined));
    const tools = reading.membersAt(from, word.at.slice(0, -1));
    return tools.flatMap((tool) => reading.membersAt(tool.value, word.at.slice(-1)).flatMap((member) => approvalsBy(word, member, placedText(tool.key, reading.source))));
  });

  function approvalsBy({ when, covers, sometimes }: ApprovalWord, { key, value }: Member, tool: PlacedText | undefined): readonly Approval[] {
    const placed = placedText(key, reading.source);
    if (!placed || !value) return [];
    const approval = (at: Value, tools: readonly PlacedText[] = tool ? [tool] : [], serverName?: string): Approval => ({
      key: placed,
      range: reading.source.lines.range(at.span),
      covers: tools.length > 0 || covers === 'its-tool' ? 'tools' : covers,
      tools,
      hostName: name,
      serverName,
      honored: honored && sometimes !== true,
    });
    if (value.kind === 'scalar') return value.value === true && typeof when === 'string' ? [approval(value)] : [];
    const texts = value.kind === 'list' ? value.items : [value];
    if (when instanceof RegExp) return texts.flatMap((one) => (one.kind === 'text' ? named(one, when) : []));
    if (when === 'true') return [];
    const tools = texts.flatMap((one) => placedText(one, reading.source) ?? []);
    if (tools.some(({ text }) => text === '*')) return [approval(value)];
    return tools.length > 0 ? [approval(value, tools)] : [];

    function named(at: Value & { readonly kind: 'text' }, shape: RegExp): readonly Approval[] {
      const found = shape.exec(at.text);
      const text = placedText(at, reading.source);
      if (!found || !text) return [];
      const { server, tool: ofServer } = found.groups ?? {};
      return [ofServer === undefined || ofServer === '*' ? approval(at, undefined, server) : approval(at, [partOf(text, text.text.length - ofServer.length, text.text.length)], server)];
    }
  }
}
