// What is written to files that somebody reads as programs, settings or pages, by their names. Of the first two a caller's text within a line is read
// as what stands there; one that is all of the file, or of some lines, is there to be chosen.
import { parsePath } from '../ir/access-path';
import type { FileKind } from '../ir/file-kinds';
import { kindOfFile } from '../ir/file-kinds';
import type { SinkRow } from '../ir/row';
import type { Invocation } from './call-targets';
import { variablesAt } from './derivation';
import { callsThatMade } from './fed-programs';
import { FileNames } from './file-names';
import type { PointsTo } from './points-to';
import type { Renamings } from './renamings';
import type { FactWay } from './ways';

export class WrittenFiles {
  private readonly names: FileNames;
  /** By variable that holds a path: what all files are that it may lead to, where they are the same. */
  private readonly kinds = new Map<number, FileKind | undefined>();

  constructor(private readonly points: PointsTo) {
    this.names = new FileNames(points);
  }

  /** Whether the file that the call names is what the row says. */
  isSuch({ at, is }: NonNullable<SinkRow['file']>, invocation: Invocation): boolean {
    const [place, ...rest] = parsePath(at);
    const [named] = place?.step === 'maker' ? rest : [place];
    const calls = place?.step === 'maker' ? callsThatMade(this.points, invocation) : [invocation];
    return calls.some((call) => variablesAt(named, call).some((path) => this.kindAt(path) === is));
  }

  private kindAt(path: number): FileKind | undefined {
    if (!this.kinds.has(path)) {
      const [only, ...others] = new Set([...this.names.endings(path)].map(kindOfFile));
      this.kinds.set(path, others.length === 0 ? only : undefined);
    }
    return this.kinds.get(path);
  }
}

/** Whether on this way something else stands in the same line as the value. */
export function isWithinLine(points: PointsTo, renamings: Renamings, { facts }: FactWay): boolean {
  const isSaid = (variable: number | undefined, pattern: RegExp): boolean => variable !== undefined && points.constantsOf(variable).some((constant) => constant.kind === 'text' && pattern.test(constant.text));
  return facts.some(({ hop }, index) => {
    const before = facts[index - 1];
    if (!before || hop.kind !== 'step' || hop.site.instruction.op !== 'make') return false;
    const { base, instruction } = hop.site;
    if (instruction.shape === 'list' || instruction.shape === 'record') return false;
    const parts = instruction.parts.map(({ value }) => base + value);
    return renamings.placesOf(before.variable, { ...hop.site, instruction }).some((place) => isSaid(parts[place - 1], endedLine) || isSaid(parts[place + 1], begunLine));
  });
}

/** A text that ends within a line, and one that begins there, with more than what ends a statement. */
const endedLine = /\S[^\S\n]*$/;
const begunLine = /^[^\S\n]*[^\s;)}\]]/;
