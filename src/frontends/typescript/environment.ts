// What each name is known as at one point of the code. Forked where the code branches, joined where it meets again.
import type { Variable } from '../../ir/program';
import type { Binding } from './scope';

export class Environment {
  /** Names that are known as another variable than their own. */
  readonly versions: Map<Binding, Variable>;

  constructor(
    versions?: ReadonlyMap<Binding, Variable>,
    /** The code never comes here. */
    public dead = false,
    /** How control came here, where that hung on a condition. */
    public reach?: number | undefined,
  ) {
    this.versions = new Map(versions);
  }

  fork(): Environment {
    return new Environment(this.versions, this.dead, this.reach);
  }

  read(binding: Binding): Variable {
    return this.versions.get(binding) ?? binding.variable;
  }
}
