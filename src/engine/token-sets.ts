// Which values each node holds. Nearly every node holds none or one, which is a number in an array; only the others have a set.
import { IntSet } from './int-set';
import { enlarged } from './lists';
import type { Token } from './values';

export class TokenSets {
  /** By node: zero for none, the token and one, or minus the number of a set. */
  private held: Int32Array;
  private readonly sets: IntSet[] = [];
  /** Lists of one token, shared by all nodes that hold just that one. */
  private readonly singles: (readonly Token[] | undefined)[] = [];

  constructor(nodes: number) {
    this.held = new Int32Array(nodes);
  }

  /** In the order in which they came. The list of a node with several grows while it is walked by index. */
  of(node: number): readonly Token[] {
    const held = this.held[node] ?? 0;
    if (held === 0) return none;
    if (held > 0) return (this.singles[held - 1] ??= [held - 1]);
    return this.sets[-held - 1]?.items ?? none;
  }

  has(node: number, token: Token): boolean {
    const held = this.held[node] ?? 0;
    return held < 0 ? (this.sets[-held - 1]?.has(token) ?? false) : held === token + 1;
  }

  /** Adds one that is not there yet. */
  add(node: number, token: Token): void {
    if (node >= this.held.length) this.held = enlarged(this.held, node);
    const held = this.held[node] ?? 0;
    if (held === 0) this.held[node] = token + 1;
    else if (held < 0) this.sets[-held - 1]?.add(token);
    else {
      const set = new IntSet();
      set.add(held - 1);
      set.add(token);
      this.held[node] = -this.sets.push(set);
    }
  }
}

const none: readonly Token[] = [];
