// What a value begins with that another one is compared with, as far as the text tells, and the folder that it stands for.
import { parsePath } from '../ir/access-path';
import type { Guard } from '../ir/program';
import type { Derivation } from './derivation';
import { variablesAt } from './derivation';
import type { PointsTo } from './points-to';
import type { SiteOf } from './universe';

/** Ways meet so often. */
const deepest = 3;

export class Prefixes {
  constructor(
    private readonly points: PointsTo,
    private readonly derivation: Derivation,
  ) {}

  textsOf(variable: number): string[] {
    return this.points.constantsOf(variable).flatMap((constant) => (constant.kind === 'text' ? [constant.text] : []));
  }

  /** The folder that a value lies in which begins with the other one; nothing where that is no folder with a separator behind it. */
  folderAsBeginning(variable: number): number | undefined {
    return this.endsInSeparator(variable) ? this.beginningOf(variable) : undefined;
  }

  /** The folder that a value was made relative to, which then lies in it if it does not begin with the other one, `..`. */
  folderWithout(value: number, beginning: number): number | undefined {
    const texts = this.textsOf(beginning);
    if (!(texts.length === 0 ? this.textsOf(this.beginningOf(beginning)) : texts).some((text) => text.startsWith('..'))) return undefined;
    for (const invocation of this.points.givingOf(value)?.invocations ?? [])
      for (const { computes, of } of invocation.library?.computations ?? []) {
        const [folder] = computes === 'relative-path' && of[0] !== undefined ? variablesAt(parsePath(of[0])[0], invocation) : [];
        if (folder !== undefined) return folder;
      }
    return undefined;
  }

  /** The first part of what a value is put together from, or the value. */
  private beginningOf(variable: number): number {
    const made = this.points.universe.definitionsOf(this.derivation.root(variable))[0];
    const first = made?.instruction.op === 'make' ? made.instruction.parts[0] : undefined;
    return made && first ? made.base + first.value : variable;
  }

  /** Without the separator `/srv/data-secret` starts with `/srv/data` too. */
  private endsInSeparator(variable: number, depth = deepest): boolean {
    const texts = this.textsOf(variable);
    if (texts.length > 0) return texts.every((text) => /[\\/]$/.test(text));
    if (this.isSeparator(variable)) return true;
    const [made, ...others] = this.points.universe.definitionsOf(variable);
    // As `folder.endsWith(sep) ? folder : folder + sep` does, whichever way it goes.
    if (made && others.length > 0) return depth > 0 && [made, ...others].every(({ instruction, base }) => instruction.op === 'copy' && this.endsInSeparator(base + instruction.value, depth - 1));
    if (made?.instruction.op === 'guard') return this.isEndShown(made as SiteOf<Guard>) || this.endsInSeparator(made.base + made.instruction.value, depth);
    if (made?.instruction.op === 'copy') return this.endsInSeparator(made.base + made.instruction.value, depth);
    if (made?.instruction.op !== 'make') return false;
    const last = made.instruction.parts.at(-1);
    if (!last) return false;
    const part = made.base + last.value;
    return this.textsOf(part).some((text) => /[\\/]$/.test(text)) || this.isSeparator(part);
  }

  /** Whether a condition asked just this. */
  private isEndShown({ instruction, base }: SiteOf<Guard>): boolean {
    const asked = instruction.outcome === 'true' ? this.points.makingOf(base + instruction.condition) : undefined;
    if (asked?.instruction.op !== 'call' || this.points.methodCalled({ ...asked, instruction: asked.instruction })?.computations[0]?.computes !== 'ends-with') return false;
    const { self, args: [end] } = asked.instruction;
    const isOfIt = self !== undefined && this.points.source(asked.base + self) === this.points.source(base + instruction.value);
    return isOfIt && end !== undefined && (this.isSeparator(asked.base + end.value) || ['/', '\\'].some((separator) => this.textsOf(asked.base + end.value).includes(separator)));
  }

  private isSeparator(variable: number): boolean {
    return this.points.universe.nameOf(variable) === 'sep' || this.points.universe.definitionsOf(variable).some(({ instruction }) => instruction.op === 'load' && instruction.key === 'sep');
  }
}
