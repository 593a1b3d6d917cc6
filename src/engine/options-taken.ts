// Which options somebody can hand to a program in the place of a value: none where the program would do no harm with any, whatever began with a dash.
import { anyOption, harmfulOptions, hasCommand, isHandedOn } from '../ir/options-read';
import { isFlag } from '../ir/program-flags';
import { isHarmfulProgram, takesValue } from '../ir/programs';
import { parsePath } from '../ir/access-path';
import type { ArgumentLists } from './argument-lists';
import { parametersFor } from './call-targets';
import { variablesAt } from './derivation';
import { enteredAs, incomingOf } from './facts';
import { bitOf } from './harmless';
import { places } from './places';
import { isFirstInList, isInTemplate } from './list-parts';
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
    if (isInTemplate(hit.row)) return this.inTemplate(hit);
    const programs = this.programsOn(way, hit);
    const found = programs.length > 0 ? this.lists.beside(way) : undefined;
    const last = found ? found.before.at(-1)?.text : this.lists.wordBefore(way);
    // Some programs take the value behind such an option for what it is told, and others take it for an argument of its own.
    if (last !== undefined && takesValue(last) && !programs.some((program) => isFlag(program, last))) return [];
    const beside = found && isFirstInList(hit.row) ? { ...found, before: found.before.slice(1) } : found;
    if (!beside) return anyOption;
    if (beside.isWhole) return programs.every((program) => isHandedOn(program, beside.before)) ? [] : anyOption;
    const named = programs.filter((program) => hasCommand(program, beside.before));
    // Of several that a helper may start it is the one that has such a command.
    return (named.length > 0 ? named : programs.filter(isHarmfulProgram)).flatMap((program) => harmfulOptions(program, beside.before, [...beside.before, ...beside.after]) ?? anyOption);
  }

  private inTemplate({ call, argument = 0 }: Hit): readonly string[] {
    const [found] = call.invocations.flatMap((invocation) => this.lists.inTemplate(invocation, argument) ?? []);
    if (found?.program === undefined || !isHarmfulProgram(found.program)) return [];
    const { program, before, after } = found;
    const last = before.at(-1)?.text;
    const isBehindEnd = before.some(({ text }) => text === '--');
    if (isBehindEnd || (last !== undefined && takesValue(last) && !isFlag(program, last))) return [];
    return harmfulOptions(program, before, [...before, ...after]) ?? anyOption;
  }

  /** What the program may be called: where a helper is told, what this way's caller tells it. */
  private programsOn({ facts }: FactWay, { call, row, programs = [] }: Hit): readonly string[] {
    if (row.program === undefined || isFirstInList(row) || programs.length < 2) return programs;
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
