// Keys that let tools be called without asking: a host's own words, and those of others that a copied file brings along.
import type { Approval } from '../../ir/configured-server';
import type { PlacedText } from '../../ir/placed-text';
import { words } from './approval-words';
import type { ApprovalWord, Host } from './host';
import { placedText } from './placed-value';
import type { Member, Reading } from './reading';
import type { Value } from './value';

/** In one server's entry. */
export function approvalsOf(entry: Value, host: Host, reading: Reading): readonly Approval[] {
  const own = host.approvals ?? [];
  const others = Object.values(words).filter((word) => !own.some((one) => one.at[0] === word.at[0]));
  return [...approvalsAt(entry, own, reading, true), ...approvalsAt(entry, others, reading, false)];
}

/** Wherever the words say, from the value on. */
export function approvalsAt(from: Value | undefined, all: readonly ApprovalWord[], reading: Reading, honored: boolean): readonly Approval[] {
  return all.flatMap((word) => reading.membersAt(from, word.at).flatMap((member) => approvalBy(word, member, reading, honored)));
}

function approvalBy(word: ApprovalWord, { key, value }: Member, reading: Reading, honored: boolean): readonly Approval[] {
  const placed = placedText(key, reading.source);
  if (!placed || !value) return [];
  const approval = (at: Value, covers: Approval['covers'], tools: readonly PlacedText[] = []): readonly Approval[] => [{ key: placed, range: reading.source.lines.range(at.span), covers, tools, honored }];
  if (value.kind === 'scalar') return value.value === true && typeof word.when === 'string' ? approval(value, word.covers) : [];
  const texts = value.kind === 'list' ? value.items : [value];
  if (word.when instanceof RegExp) {
    const { when } = word;
    return texts.filter((one) => one.kind === 'text' && when.test(one.text)).flatMap((one) => approval(one, word.covers));
  }
  if (word.when === 'true') return [];
  const tools = texts.flatMap((one) => placedText(one, reading.source) ?? []);
  if (tools.some((tool) => tool.text === '*')) return approval(value, word.covers);
  return tools.length > 0 ? approval(value, 'tools', tools) : [];
}
