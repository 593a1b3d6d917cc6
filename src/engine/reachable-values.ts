// The values at a path of a call or of an object: `Argument[0].sessionIdGenerator.ReturnValue`. Asks the solver for members only when asked itself.
import type { PathStep } from '../ir/access-path';
import { parsePath } from '../ir/access-path';
import type { Invocation } from './call-targets';
import { variablesAt } from './derivation';
import type { PointsTo } from './points-to';
import type { Token } from './values';

export class ReachableValues {
  constructor(private readonly points: PointsTo) {}

  /** The nodes at a path that starts at a call. */
  atCall(path: string | readonly PathStep[], invocation: Invocation): readonly number[] {
    const [place, ...steps] = typeof path === 'string' ? parsePath(path) : path;
    return variablesAt(place, invocation).flatMap((variable) => this.within(variable, steps));
  }

  /** The nodes at a path that starts at a value. */
  within(node: number, steps: readonly PathStep[]): readonly number[] {
    let nodes = [node];
    for (const step of steps) {
      nodes = nodes.flatMap((at) => this.next(at, step));
      this.points.solver.solve();
    }
    return nodes;
  }

  /** The functions of the project that a value may be, those that `bind` was called on included. */
  functionsOf(node: number): readonly number[] {
    const found = new Set<number>();
    const unbound = (token: Token): void => {
      const value = this.points.values.get(token);
      if (value.kind === 'function') found.add(value.function);
      else if (value.kind === 'bound') unbound(value.callee);
    };
    this.points.tokensOf(node).forEach(unbound);
    return [...found];
  }

  /** The names of the members that objects at a node were given. */
  namesOf(node: number): readonly string[] {
    const names = new Set<string>();
    for (const token of this.points.tokensOf(node)) {
      const value = this.points.values.get(token);
      if (value.kind === 'object') for (const name of value.object.stored) names.add(name);
    }
    return [...names];
  }

  private next(node: number, step: PathStep): readonly number[] {
    if (step.step === 'member') return [this.points.solver.member(node, step.name)];
    if (step.step === 'any') return [this.points.solver.member(node, undefined)];
    if (step.step === 'return') return this.functionsOf(node).map((id) => this.points.resultOf(id));
    return [];
  }
}
