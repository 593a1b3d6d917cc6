// Which options somebody can hand to a program in the place of a value: none where the program would do no harm with any, whatever began with a dash.
import { anyOption, harmfulOptions, hasCommand } from '../ir/options-read';
import { isHarmfulProgram } from '../ir/programs';
import { parsePath } from '../ir/access-path';
import type { ArgumentLists } from './argument-lists';
import { parametersFor } from './call-targets';
import { variablesAt } from './derivation';
import { enteredAs, incomingOf } from './facts';
import { bitOf } from './harmless';
import { places } from './places';
import type { PointsTo } from './points-to';
import type { Hit } from './taint';
import type { FactWay } from './ways';
import { waysOver } from './ways';

export class OptionsTaken {
  constructor(
    private readonly points: PointsTo,
    private readonly lists: ArgumentLists,
  ) {}

  /** The options that an attacker would type to reach the sink on any of its ways. */
  of(hit: Hit): readonly string[] {
    const placeOf = places['program-argument'];
    const ways = placeOf ? waysOver(hit.fact, hit.call.site, placeOf, bitOf(hit.row.sink)) : [];
    return [...new Set(ways.flatMap((way) => this.on(way, hit)))];
  }

  /** The same on one way. */
  on(way: FactWay, hit: Hit): readonly string[] {
    const programs = this.programsOn(way, hit);
    const beside = programs.length > 0 ? this.lists.beside(way) : undefined;
    if (!beside) return anyOption;
    const named = programs.filter((program) => hasCommand(program, beside.before));
    // Of several that a helper may start it is the one that has such a command.
    return (named.length > 0 ? named : programs.filter(isHarmfulProgram)).flatMap((program) => harmfulOptions(program, beside.before, [...beside.before, ...beside.after]) ?? anyOption);
  }

  /** What the program may be called: where a helper is told, what this way's caller tells it. */
  private programsOn({ facts }: FactWay, { call, row, programs = [] }: Hit): readonly string[] {
    if (row.program === undefined || programs.length < 2) return programs;
    const [place] = parsePath(row.program);
    const [named, ...others] = call.invocations.flatMap((invocation) => variablesAt(place, invocation));
    if (named === undefined || others.some((other) => other !== named)) return programs;
    let variable = named;
    for (const [index, fact] of [...facts.entries()].reverse()) {
      const parameter = this.points.parameterOf(this.points.source(variable));
      if (!parameter) break;
      if (fact.hop.kind !== 'enter' || enteredAs(fact).function !== parameter.function) continue;
      const invocation = incomingOf(fact, facts[index - 1])?.call.invocations.find((candidate) => candidate.function === parameter.function);
      const { body } = this.points.universe.function(parameter.function);
      const argument = invocation?.args.find((given, at) => parametersFor(body, given, at).includes(parameter.index));
      if (!argument) break;
      variable = argument.value;
    }
    const told = this.points.constantsOf(variable).flatMap((constant) => (constant.kind === 'text' ? [constant.text] : []));
    return told.length > 0 ? told : programs;
  }
}
