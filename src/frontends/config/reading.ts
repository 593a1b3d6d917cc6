// What one configuration is read with: its text and the sentences about what was not understood. Answers members by name and type.
import type { Node } from 'jsonc-parser';
import type { ConfigurationProblem, PlacedEntry } from '../../ir/configured-server';
import type { PlacedText } from '../../ir/placed-text';
import type { Source } from './placed-node';
import { placedText } from './placed-node';

export interface Member {
  readonly key: Node;
  readonly name: string;
  /** Not there while the value is still to be typed. */
  readonly value: Node | undefined;
}

export class Reading {
  readonly problems: ConfigurationProblem[] = [];

  private readonly noted = new Set<Node>();

  constructor(readonly source: Source) {}

  /** Notes what was not understood of a node, once for each node. */
  problem(message: string, node: Node): void {
    if (this.noted.has(node)) return;
    this.noted.add(node);
    this.problems.push({ message, range: this.source.lines.range({ start: node.offset, end: node.offset + node.length }) });
  }

  /** The members of an object in their order; of those with the same name the last, as parsers have it, and a problem. */
  members(node: Node | undefined): readonly Member[] {
    const byName = new Map<string, Member>();
    for (const property of node?.type === 'object' ? (node.children ?? []) : []) {
      const [key, value] = property.children ?? [];
      if (typeof key?.value !== 'string') continue;
      const earlier = byName.get(key.value);
      if (earlier) this.problem('A later entry of the same name replaces this one: delete one of them.', earlier.key);
      byName.delete(key.value);
      byName.set(key.value, { key, name: key.value, value });
    }
    return [...byName.values()];
  }

  /** The string itself; a problem where something else stands there. */
  text(member: Member | undefined): PlacedText | undefined {
    if (member?.value && member.value.type !== 'string') this.problem(`\`${member.name}\` must be a text and was not audited: put it in double quotes.`, member.value);
    return placedText(member?.value, this.source);
  }

  /** The strings of a list; a problem where it is no list, or where something in it is no string. */
  texts(member: Member | undefined): readonly PlacedText[] {
    if (!member?.value) return [];
    if (member.value.type !== 'array') {
      this.problem(`\`${member.name}\` must be a list of texts and was not audited: write it as \`["…", "…"]\`.`, member.value);
      return [];
    }
    return (member.value.children ?? []).flatMap((node) => placedText(node, this.source) ?? this.refuse(member.name, node));
  }

  /** The names and strings of an object; a problem where it is none. Numbers, `null` and the like are entries without a text. */
  entries(member: Member | undefined): readonly PlacedEntry[] {
    if (!member?.value || member.value.type === 'null') return [];
    if (member.value.type !== 'object') this.problem(`\`${member.name}\` must be an object and was not audited: write it as \`{ "NAME": "…" }\`.`, member.value);
    return this.members(member.value).flatMap(({ key, value }) => {
      const name = placedText(key, this.source);
      return name ? [{ name, value: placedText(value, this.source) }] : [];
    });
  }

  private refuse(name: string, node: Node): readonly PlacedText[] {
    if (node.type !== 'number' && node.type !== 'boolean') this.problem(`\`${name}\` must hold texts only; this one was not audited: put it in double quotes.`, node);
    return [];
  }
}
