// A set of numbers that mostly has few: a list, with an index once it grows. Nearly every node of the solver holds one or two values.

const few = 8;

export class IntSet {
  /** In the order in which they came. May grow while it is walked by index. */
  readonly items: number[] = [];
  private index: Set<number> | undefined;

  /** Whether it was not there before. */
  add(item: number): boolean {
    if (this.has(item)) return false;
    this.items.push(item);
    if (this.index) this.index.add(item);
    else if (this.items.length > few) this.index = new Set(this.items);
    return true;
  }

  has(item: number): boolean {
    return this.index ? this.index.has(item) : this.items.includes(item);
  }
}
