// What each name is known as at one point of the code. Forked where the code branches, joined where it meets again. Ways that part share what
// they knew before, so that a branch costs what is learned in it and not what is known.
import type { Variable } from '../../ir/program';
import type { Binding } from './scope';

type Versions = Map<Binding, Variable>;

/** What was known when ways parted; nobody changes it any more. */
interface Layer {
  readonly versions: Versions;
  readonly below: Layer | undefined;
  readonly depth: number;
}

export class Environment {
  /** Names that became known as another variable since the last fork. */
  private versions: Versions | undefined;

  constructor(
    private layer?: Layer,
    /** The code never comes here. */
    public dead = false,
    /** How control came here, where that hung on a condition. */
    public reach?: number | undefined,
  ) {}

  fork(): Environment {
    return new Environment(this.settled(), this.dead, this.reach);
  }

  /** What a function that is made here knows. */
  inner(): Environment {
    return new Environment(this.settled());
  }

  private settled(): Layer | undefined {
    if (this.versions) this.layer = onto(this.layer, this.versions);
    this.versions = undefined;
    return this.layer;
  }

  read(binding: Binding): Variable {
    const own = this.versions?.get(binding);
    if (own !== undefined) return own;
    for (let layer = this.layer; layer; layer = layer.below) {
      const version = layer.versions.get(binding);
      if (version !== undefined) return version;
    }
    return binding.variable;
  }

  set(binding: Binding, version: Variable): void {
    (this.versions ??= new Map()).set(binding, version);
  }

  /** Every name that is known as another variable than its own. */
  known(): ReadonlyMap<Binding, Variable> {
    const all: Versions = new Map();
    this.collect(undefined, (binding, version) => all.set(binding, version));
    for (const [binding, version] of all) if (version === binding.variable) all.delete(binding);
    return all;
  }

  /** The names that some of these ways may know as another variable than others do. */
  static differences(ways: readonly Environment[]): ReadonlySet<Binding> {
    const found = new Set<Binding>();
    const [first, ...others] = ways;
    const shared = others.reduce((layer, way) => lastOfBoth(layer, way.layer), first?.layer);
    for (const way of ways) way.collect(shared, (binding) => found.add(binding));
    return found;
  }

  /** Oldest first, down to a layer. */
  private collect(end: Layer | undefined, visit: (binding: Binding, version: Variable) => void): void {
    const layers: Layer[] = [];
    for (let layer = this.layer; layer && layer !== end; layer = layer.below) layers.push(layer);
    for (const { versions } of layers.reverse()) for (const [binding, version] of versions) visit(binding, version);
    for (const [binding, version] of this.versions ?? []) visit(binding, version);
  }
}

/** A layer more; small ones are put together, so that a name is found after few steps. */
function onto(below: Layer | undefined, versions: Versions): Layer {
  let under = below;
  let all = versions;
  while (under && under.versions.size <= all.size) {
    all = new Map([...under.versions, ...all]);
    under = under.below;
  }
  return { versions: all, below: under, depth: under ? under.depth + 1 : 1 };
}

function lastOfBoth(one: Layer | undefined, other: Layer | undefined): Layer | undefined {
  let [a, b] = [one, other];
  while (a !== b) {
    if (!b || (a && a.depth >= b.depth)) a = a?.below;
    else b = b.below;
  }
  return a;
}
