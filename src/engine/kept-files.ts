// What is written to a file and read of it again, maybe for another caller: files count as the same one where the code gives both paths one name,
// and no caller chooses any of it.
import { parsePath } from '../ir/access-path';
import { CodePlaces } from './code-places';
import { membersOf } from './derivation';
import { FileNames } from './file-names';
import { MadeFrom } from './made-from';
import type { FieldPath } from './paths';
import type { PointsTo } from './points-to';

/** A call that reads a file: what of the file it gives, and where in its result. */
export interface Reading {
  readonly target: number;
  readonly from: FieldPath;
  readonly to: FieldPath;
}

const mostIngredients = 400;
const deepestNames = 4;
const memberOfArgument = /^Argument\[\d+\]\./;

export class KeptFiles {
  private readonly madeFrom: MadeFrom;
  private readonly fileNames: FileNames;
  private readonly seeds: ReadonlySet<number>;
  private readonly names = new Map<number, string | undefined>();
  /** By name of the file. */
  private readings: Map<string, Reading[]> | undefined;

  constructor(private readonly points: PointsTo) {
    this.madeFrom = new MadeFrom(points, new CodePlaces(points.universe));
    this.fileNames = new FileNames(points);
    this.seeds = new Set(points.callbacks.seeds.filter(({ row }) => row.source === 'caller-input').map(({ variable }) => variable));
  }

  /** The calls that read the file whose path a variable holds. */
  readingsOf(path: number): readonly Reading[] {
    const name = this.nameOf(path);
    return name === undefined ? [] : ((this.readings ??= this.indexed()).get(name) ?? []);
  }

  /** Whether the text that a variable holds is written to a file, or read back at once, as where a record is copied by way of its text. */
  isReadBack(variable: number, depth = deepestNames): boolean {
    const { universe, calls } = this.points;
    return (
      depth > 0 &&
      universe.usesOf(variable).some(({ instruction, base }) => {
        if (instruction.op === 'copy') return this.isReadBack(base + instruction.target, depth - 1);
        return instruction.op === 'call' && (calls.at(instruction)?.invocations.some(({ library }) => library?.summaries.some(({ summary, from, to }) => to.startsWith('File') || (summary === 'copy' && memberOfArgument.test(from)))) ?? false);
      })
    );
  }

  private indexed(): Map<string, Reading[]> {
    const readings = new Map<string, Reading[]>();
    for (const call of this.points.calls.all)
      for (const { library, args } of call.invocations)
        for (const row of library?.summaries ?? []) {
          const [place, ...from] = parsePath(row.from);
          const path = place?.step === 'file' ? args[place.which] : undefined;
          const name = path && this.nameOf(path.value);
          if (name === undefined) continue;
          const reading = { target: call.target, from: membersOf(from), to: membersOf(parsePath(row.to).slice(1)) };
          const known = readings.get(name);
          if (known) known.push(reading);
          else readings.set(name, [reading]);
        }
    return readings;
  }

  /** The name of the file, where there is one only. */
  private nameOf(path: number): string | undefined {
    if (!this.names.has(path)) this.names.set(path, this.read(path));
    return this.names.get(path);
  }

  private read(path: number): string | undefined {
    const [only, ...others] = this.fileNames.segments(path);
    if (only === undefined || others.length > 0) return undefined;
    let left = mostIngredients;
    for (const { variable } of this.madeFrom.of(path)) if (--left < 0 || this.seeds.has(variable)) return undefined;
    return only;
  }
}
