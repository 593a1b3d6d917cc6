// How a function of the project came to be called by a library, and where a path of a row that is relative to that leads.
import type { PathStep } from '../ir/access-path';
import { parsePath } from '../ir/access-path';
import type { CallSite } from './call-targets';
import { variablesAt } from './derivation';
import type { PointsTo } from './points-to';
import type { Token } from './values';

/** A call that hands something over, and, where it is a function, how that was found in what was handed over. */
export interface Registration {
  readonly call: CallSite;
  /** The call that gave what is called, or the object that it is a method of: that of a decorator, the one before in a chain. */
  readonly maker?: CallSite | undefined;
  readonly callback?: Callback | undefined;
}

/** The function that was handed over, and the node of the objects that have it under the key. */
export interface Callback {
  readonly token: Token;
  readonly holder: number;
  readonly key: string;
}

export class Registrations {
  private readonly narrowed = new Map<string, number>();

  constructor(private readonly points: PointsTo) {}

  /**
   * The node that a relative path begins at, and the steps that lead on from there. In a loop over definitions the node stands for the one
   * whose function was registered.
   */
  start(path: string, registration: Registration): { readonly node: number | undefined; readonly steps: readonly PathStep[] } {
    const { call, maker, callback } = registration;
    const [place, ...steps] = parsePath(path);
    if (place?.step === 'maker') return maker ? this.begin(steps, maker, undefined) : { node: undefined, steps };
    if (place?.step === 'holder') return { node: callback && this.holderOf(callback), steps };
    return this.begin([...(place ? [place] : []), ...steps], call, callback);
  }

  /** The node at the end of the path. Only after the project has been solved. */
  node(path: string, registration: Registration): number | undefined {
    const { node, steps } = this.start(path, registration);
    if (node === undefined) return undefined;
    const { solver } = this.points;
    const end = steps.reduce((at, step) => (step.step === 'member' ? solver.member(at, step.name) : step.step === 'any' ? solver.member(at, undefined) : at), node);
    solver.solve();
    return end;
  }

  private begin([place, ...steps]: readonly PathStep[], call: CallSite, callback: Callback | undefined): { node: number | undefined; steps: readonly PathStep[] } {
    const { instruction, base } = call.site;
    const args = instruction.args.map((argument) => ({ ...argument, value: base + argument.value }));
    const self = instruction.self === undefined ? undefined : base + instruction.self;
    const [variable] = variablesAt(place, { args, self, call });
    if (variable === undefined || !callback) return { node: variable, steps };
    const read = this.points.readFrom(variable);
    // `register(tool.name, tool.handler)`: both were read from the same definition.
    if (read?.base === callback.holder) return { node: this.memberOf(this.holderOf(callback), read.key), steps };
    return { node: variable === callback.holder ? this.holderOf(callback) : variable, steps };
  }

  private memberOf(node: number, key: string): number {
    const member = this.points.solver.member(node, key);
    this.points.solver.solve();
    return member;
  }

  /** Of the objects that may hold the callback, those that do. */
  private holderOf({ token, holder, key }: Callback): number {
    const { solver, values } = this.points;
    const name = `${token} ${holder} ${key}`;
    const known = this.narrowed.get(name);
    if (known !== undefined) return known;
    const node = solver.node();
    this.narrowed.set(name, node);
    for (const held of solver.tokensOf(holder)) {
      if (values.get(held).kind !== 'object') continue;
      const alone = solver.node();
      solver.add(alone, held);
      const member = this.memberOf(alone, key);
      if (solver.tokensOf(member).includes(token)) solver.add(node, held);
    }
    solver.solve();
    return node;
  }
}
