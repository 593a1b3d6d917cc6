// Which values code takes for the beginning that a text should have: a configured one is then the folder that stands in for such, whatever else
// the code asks about it, as whether it ends in a separator, or how long it is.
import { makesText } from '../../ir/program';
import type { PointsTo } from '../points-to';
import type { Site } from '../universe';
import type { Value } from './value';
import { eachOf, isConfigured, optionsOf, textOf } from './value';

/** A beginning is written a few ways in one function. */
const mostVariables = 40;

/** Operations that give a text which begins as the one they were given. */
const keeping: ReadonlySet<string> = new Set(['lower', 'upper', 'trim', 'trim-end', 'replace-first', 'replace-all', 'normalize-path']);

export class ConfiguredBeginnings {
  private readonly known = new Map<number, boolean>();

  constructor(private readonly points: PointsTo) {}

  /** What a variable holds, with the text that stands in for a configured one where others should begin with that. */
  valueOf(variable: number, value: Value, standIn: string | undefined): Value {
    if (standIn === undefined || !optionsOf(value).some(isConfigured) || !this.has(variable)) return value;
    return eachOf(value, (one) => (isConfigured(one) ? textOf(standIn, false) : one));
  }

  /** Whether the variable, or what is made of it in its function, is compared with the beginning of another text. */
  private has(variable: number): boolean {
    const source = this.points.source(variable);
    let answer = this.known.get(source);
    if (answer === undefined) this.known.set(source, (answer = this.isCompared(source)));
    return answer;
  }

  private isCompared(source: number): boolean {
    const queue = [source];
    const seen = new Set(queue);
    for (let at = 0; at < queue.length && at < mostVariables; at++)
      for (const site of this.points.universe.usesOf(queue[at] ?? source)) {
        const next = this.usedBy(site, queue[at] ?? source);
        if (next === 'beginning') return true;
        if (next !== undefined && !seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
    return false;
  }

  /** The variable that has it as its beginning now, or that a text was asked for it. */
  private usedBy(site: Site, variable: number): number | 'beginning' | undefined {
    const { instruction, base } = site;
    if (instruction.op === 'copy' || instruction.op === 'guard') return base + instruction.value === variable ? base + instruction.target : undefined;
    if (instruction.op === 'make') return makesText(instruction) && base + (instruction.parts[0]?.value ?? -1) === variable ? base + instruction.target : undefined;
    if (instruction.op !== 'call') return undefined;
    const computed = this.points.methodCalled({ instruction, base })?.computations[0]?.computes;
    if (computed === 'starts-with') return base + (instruction.args[0]?.value ?? -1) === variable ? 'beginning' : undefined;
    const isSelf = instruction.self !== undefined && base + instruction.self === variable;
    return isSelf && computed !== undefined && keeping.has(computed) ? base + instruction.target : undefined;
  }
}
