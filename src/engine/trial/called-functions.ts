// What holds of a function where it holds of it and of all that are called from it.

const mostFunctions = 200;

export class CalledFunctions {
  private readonly known = new Map<number, boolean>();
  private readonly called = new Map<number, readonly number[] | undefined>();

  /** `calledIn` answers the functions that are called in one, or nothing where it does not hold of that itself. */
  constructor(private readonly calledIn: (id: number) => readonly number[] | undefined) {}

  doHold(id: number): boolean {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const reached = new Set([id]);
    for (const next of reached) {
      const called = this.known.get(next) === false || reached.size > mostFunctions ? undefined : this.calledBy(next);
      if (!called) {
        this.known.set(id, false);
        return false;
      }
      for (const one of called) reached.add(one);
    }
    for (const one of reached) this.known.set(one, true);
    return true;
  }

  private calledBy(id: number): readonly number[] | undefined {
    if (!this.called.has(id)) this.called.set(id, this.calledIn(id));
    return this.called.get(id);
  }
}
