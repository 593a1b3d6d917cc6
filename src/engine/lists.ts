// Lists of records by node, all of them in three arrays: nearly every node of the solver has a list or two, and hardly any has more than three items.

/** Records are numbered from one, across all nodes; what a record says is kept by whoever appends it. */
export class Lists {
  /** By node; zero means none. */
  private heads: Int32Array;
  private tails: Int32Array;
  private readonly following: number[] = [0];

  constructor(nodes: number) {
    this.heads = new Int32Array(nodes);
    this.tails = new Int32Array(nodes);
  }

  /** The number of the new record, which is the last of its node. */
  append(node: number): number {
    if (node >= this.heads.length) this.grow(node);
    const record = this.following.push(0) - 1;
    const last = this.tails[node] ?? 0;
    if (last === 0) this.heads[node] = record;
    else this.following[last] = record;
    this.tails[node] = record;
    return record;
  }

  /** The first record of a node, or zero. */
  first(node: number): number {
    return this.heads[node] ?? 0;
  }

  /** The record after another one of the same node, or zero; one that is appended meanwhile counts. */
  next(record: number): number {
    return this.following[record] ?? 0;
  }

  private grow(node: number): void {
    this.heads = enlarged(this.heads, node);
    this.tails = enlarged(this.tails, node);
  }
}

/** A copy that has room for an index and for as many as there were before. */
export function enlarged(array: Int32Array, index: number): Int32Array {
  const copy = new Int32Array(Math.max(2 * array.length, index + 1));
  copy.set(array);
  return copy;
}
