// The names of the files that paths lead to, as far as they stand in the code: what a path ends in.
import type { PointsTo } from './points-to';
import type { Site } from './universe';

const mostNodes = 200;

export class FileNames {
  constructor(private readonly points: PointsTo) {}

  /** The last segments of the paths that a variable may hold, each whole. */
  segments(path: number): ReadonlySet<string> {
    return this.walk(path, (parts) => this.lastSegment(parts));
  }

  /** The same, also where only the end of the segment is told: `.py` of `${name}.py`. */
  endings(path: number): ReadonlySet<string> {
    return this.walk(path, (parts) => parts.slice(-1));
  }

  private walk(path: number, lastOf: (parts: readonly number[]) => readonly number[]): ReadonlySet<string> {
    const { universe, solver } = this.points;
    const found = new Set<string>();
    const queue = [path];
    const seen = new Set<number>();
    for (let at = 0; at < queue.length && seen.size < mostNodes; at++)
      for (const node of solver.before(queue[at] ?? path)) {
        if (seen.has(node) || node >= universe.variables) continue;
        seen.add(node);
        const constant = universe.constantOf(node);
        if (constant?.kind === 'text') found.add(constant.text.replace(/^.*[\\/]/s, ''));
        queue.push(...universe.definitionsOf(node).flatMap((made) => this.endOf(made, lastOf)));
      }
    found.delete('');
    return found;
  }

  /** What a path ends in: `new URL('notes.json', import.meta.url)` has that first, `join(folder, 'notes.json')` last. */
  private endOf({ instruction, base }: Site, lastOf: (parts: readonly number[]) => readonly number[]): readonly number[] {
    switch (instruction.op) {
      case 'make':
        return instruction.shape === 'list' || instruction.shape === 'record' ? [] : lastOf(instruction.parts.map(({ value }) => base + value));
      case 'call':
        if (this.points.calls.at(instruction)?.invocations.some((invocation) => invocation.function !== undefined)) return [];
        return instruction.args.slice(...(instruction.construct ? [0, 1] : [-1])).map(({ value }) => base + value);
      case 'load':
        return [base + instruction.base];
      default:
        return [];
    }
  }

  /** The last piece of a text, where it is a segment of its own. */
  private lastSegment(parts: readonly number[]): readonly number[] {
    const texts = parts.map((part) => this.points.universe.constantOf(part)).map((constant) => (constant?.kind === 'text' ? constant.text : ''));
    const last = parts.at(-1);
    return last !== undefined && (parts.length === 1 || /[\\/]/.test(texts.at(-1) ?? '') || /[\\/]$/.test(texts.at(-2) ?? '')) ? [last] : [];
  }
}
