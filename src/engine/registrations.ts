// How a function of the project came to be called by a library, and where a path of a row that is relative to that leads.
import type { PathStep } from '../ir/access-path';
import { parsePath } from '../ir/access-path';
import type { CallSite } from './call-targets';
import { writtenIn } from './call-targets';
import type { Choice } from './choices';
import { Choices } from './choices';
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

/** The function that was handed over: as an argument of its own, or as a member of something. */
export interface Callback {
  readonly token: Token;
  readonly argument?: number | undefined;
  readonly holder?: { readonly node: number; readonly key: string } | undefined;
}

/** A value and the steps that lead on from it. */
interface Start {
  readonly node: number | undefined;
  readonly steps: readonly PathStep[];
}

export class Registrations {
  readonly choices: Choices;

  constructor(private readonly points: PointsTo) {
    this.choices = new Choices(points);
  }

  /**
   * The node that a relative path begins at, and the steps that lead on from there. In a loop over definitions, and in a wrapper, the node is
   * of the definition whose function was registered, or which the way that the data took has chosen.
   */
  start(path: string, { call, maker, callback }: Registration, chosen: readonly Choice[] = []): Start {
    const [place, ...steps] = parsePath(path);
    if (place?.step === 'maker') return maker ? this.begin(steps, maker, []) : { node: undefined, steps };
    const own = callback && this.choiceOf(callback);
    if (place?.step === 'holder') return (callback?.holder && this.narrowed(callback.holder.node, steps, chosen)) ?? { node: own?.objects?.node, steps };
    return this.called(this.begin([...(place ? [place] : []), ...steps], call, own ? [own, ...chosen] : chosen));
  }

  /** Behind the functions on the way: what they give is where the path goes on, as in `Argument[self].getConfig.ReturnValue.inputSchema`. */
  private called({ node, steps }: Start): Start {
    const at = steps.findIndex(({ step }) => step === 'return');
    if (node === undefined || at < 0) return { node, steps };
    const { solver, values } = this.points;
    const givers = this.along(node, steps.slice(0, at));
    const results = solver.node();
    for (const token of this.points.tokensOf(givers)) {
      const value = values.get(token);
      if (value.kind === 'function') solver.edge(this.points.resultOf(value.function), results);
    }
    solver.solve();
    return this.called({ node: results, steps: steps.slice(at + 1) });
  }

  private along(node: number, steps: readonly PathStep[]): number {
    const { solver } = this.points;
    const end = steps.reduce((at, step) => (step.step === 'member' ? solver.member(at, step.name) : step.step === 'any' ? solver.member(at, undefined) : at), node);
    solver.solve();
    return end;
  }

  /** The node at the end of the path. Only after the project has been solved. */
  node(path: string, registration: Registration, chosen: readonly Choice[] = []): number | undefined {
    const { node, steps } = this.start(path, registration, chosen);
    return node === undefined ? undefined : this.along(node, steps);
  }

  private choiceOf({ token, argument, holder }: Callback): Choice | undefined {
    if (holder) return this.choices.among(holder.node, holder.key, token);
    return argument === undefined ? undefined : this.choices.of(argument, token);
  }

  private begin([place, ...steps]: readonly PathStep[], call: CallSite, choices: readonly Choice[]): Start {
    const element = this.elementOf(place, call);
    if (element) {
      const list = this.choices.narrowBy(element.list, choices) ?? element.list;
      return { node: this.choices.member(list, element.key), steps };
    }
    const [variable] = variablesAt(place, { ...writtenIn(call.site), call });
    return (variable === undefined ? undefined : this.narrowed(variable, steps, choices)) ?? { node: variable, steps };
  }

  /** The node of what a choice leaves of a variable, or of what is written in it; nothing where the choices say nothing of that. */
  private narrowed(variable: number, steps: readonly PathStep[], choices: readonly Choice[]): Start | undefined {
    if (choices.length === 0) return undefined;
    const inner = this.written(variable, steps);
    const node = this.choices.narrowBy(inner.variable, choices, choices);
    return node === undefined ? undefined : { node, steps: inner.steps };
  }

  /** The element that comes to stand at the place, of a list that is spread over the arguments. */
  private elementOf(place: PathStep | undefined, call: CallSite): { readonly list: number; readonly key: string } | undefined {
    if (place?.step !== 'argument' || typeof place.which !== 'number' || place.which < 0) return undefined;
    const { args } = writtenIn(call.site);
    const first = args.findIndex(({ spread }) => spread);
    const list = args[first];
    return list && first <= place.which ? { list: list.value, key: String(place.which - first) } : undefined;
  }

  /** Into records that are written in place: `{ inputSchema: tool.schema }`, and into the one that such a record was made of: `{ ...tool, handler }`. */
  private written(variable: number, steps: readonly PathStep[]): { variable: number; steps: readonly PathStep[] } {
    const [step, ...others] = steps;
    const made = step?.step === 'member' ? this.points.makingOf(variable) : undefined;
    if (step?.step !== 'member' || made?.instruction.op !== 'make' || made.instruction.shape !== 'record') return { variable, steps };
    const part = made.instruction.parts.findLast(({ key }) => key === step.name);
    if (part) return this.written(made.base + part.value, others);
    const [spread, another] = made.instruction.parts.filter((one) => one.spread);
    return spread && !another ? this.written(made.base + spread.value, steps) : { variable, steps };
  }
}
