// What runs for one tool of the code that answers the calls of several: the branch for its name, its function in a table, that of the definition that
// has its name. Where nothing tells the tools apart, there is no such part.
import type { Choice, Choices } from './choices';
import type { Conditions } from './conditions';
import type { PointsTo } from './points-to';
import type { Reach } from './reach';
import type { RequestedNames } from './requested-names';
import type { Site } from './universe';

/** What has more members is no definition of a tool. */
const mostParts = 12;

export interface ToolPart {
  readonly functions: ReadonlySet<number>;
  /** Whether what stands at a place of these functions runs for the tool. */
  readonly runs: (site: Site) => boolean;
}

/** A call in a function: for which names it is made, and whom it runs, each with the names that it is told by. */
interface Step {
  readonly names: ReadonlySet<string> | undefined;
  readonly targets: readonly Target[];
}

export interface Target {
  readonly function: number;
  readonly names: readonly string[];
}

export class ToolParts {
  private readonly known = new Map<number, readonly Step[]>();

  constructor(
    private readonly points: PointsTo,
    private readonly conditions: Conditions,
    private readonly choices: Choices,
    private readonly requested: RequestedNames,
    private readonly reach: () => Reach,
  ) {}

  /** `starts` answer the calls of this tool, and of others. */
  of(name: string, starts: readonly Target[]): ToolPart | undefined {
    const functions = new Set<number>();
    let isTold = false;
    const run = (targets: readonly Target[]): void => {
      const own = targets.filter((target) => target.names.includes(name));
      isTold ||= own.length > 0;
      for (const target of own.length > 0 ? own : targets) functions.add(target.function);
    };
    run(starts);
    for (const id of functions)
      for (const { names, targets } of this.stepsOf(id)) {
        if (names && !names.has(name)) continue;
        isTold ||= names !== undefined;
        run(targets);
      }
    return isTold ? { functions, runs: (site) => this.requested.at(site)?.has(name) ?? true } : undefined;
  }

  /** The functions of the project that a variable may be, each with the names that the registration gives where it is that one. */
  targetsAt(variable: number, functions: readonly number[], names: readonly number[]): readonly Target[] {
    return functions.map((id) => {
      const choice = this.choices.of(variable, this.points.values.function(id));
      const named = choice ? names.flatMap((node) => this.choices.narrow(node, choice) ?? []) : [];
      return { function: id, names: named.flatMap((node) => this.conditions.textAt(node) ?? []) };
    });
  }

  private stepsOf(id: number): readonly Step[] {
    const known = this.known.get(id);
    if (known) return known;
    const { universe, calls, values } = this.points;
    const { body, program } = universe.function(id);
    const { base } = universe.module(program);
    const steps = body.instructions.flatMap((instruction): Step[] => {
      if (instruction.op !== 'call') return [];
      const targets = [...new Set(this.reach().targets(instruction, base))];
      if (targets.length === 0) return [];
      const call = targets.length > 1 ? calls.at(instruction) : undefined;
      const names = this.requested.at({ instruction, function: id, program, base });
      return [{ names, targets: targets.map((target) => ({ function: target, names: call ? this.namesIn(this.choices.at(call, values.function(target))) : [] })) }];
    });
    this.known.set(id, steps);
    return steps;
  }

  private namesIn(choice: Choice | undefined): readonly string[] {
    if (!choice?.objects) return choice?.keys ?? [];
    if (!this.choices.isChoice(choice.objects)) return [];
    const { node } = choice.objects;
    const own = this.nameOf(node);
    if (own !== undefined) return [own];
    // Implementations keep what is told of them apart: `{ definition: { name }, execute }`.
    const parts = new Set(this.points.objectsOf(node).flatMap(({ stored }) => [...stored]));
    if (parts.size > mostParts) return [];
    return [...parts].flatMap((part) => this.nameOf(this.choices.member(node, part)) ?? []);
  }

  private nameOf(node: number): string | undefined {
    return this.conditions.textAt(this.choices.member(node, 'name'));
  }
}
