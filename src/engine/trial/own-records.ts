// Records that nobody but the function that makes them puts anything into, as one of problems that were found: what they hold is known by where
// control came. Computes nothing itself.
import type { Instruction, Load, Make, Store, Variable } from '../../ir/program';
import type { PointsTo } from '../points-to';
import type { SiteOf } from '../universe';

/** What a function puts into a record of its own, in order, and what that is made with. */
export interface OwnRecord {
  readonly parts: Make['parts'];
  readonly stores: readonly Store[];
}

/** How a member of an own record comes by its value. */
export interface OwnMember {
  /** The last first. */
  readonly stores: readonly Store[];
  /** What it was made with, if anything. */
  readonly first: Variable | undefined;
}

export class OwnRecords {
  private readonly byVariable = new Map<number, OwnRecord | undefined>();
  private readonly byLoad = new Map<Load, OwnMember | undefined>();

  constructor(private readonly points: PointsTo) {}

  /** The record that is made in this variable; nothing where others may put something into it, and where nobody does. */
  of(variable: number): OwnRecord | undefined {
    if (!this.byVariable.has(variable)) this.byVariable.set(variable, this.found(variable));
    return this.byVariable.get(variable);
  }

  /** The member that is read, as far as the function has filled the record by then; nothing where others may have, too. */
  memberAt({ instruction, base }: SiteOf<Load>): OwnMember | undefined {
    const { key } = instruction;
    // What all objects have is there without being put there.
    if (typeof key !== 'string' || key in Object.prototype) return undefined;
    if (!this.byLoad.has(instruction)) {
      const made = this.found(this.points.source(base + instruction.base), instruction);
      const isTold = made?.parts.every(({ spread }) => !spread) === true;
      this.byLoad.set(instruction, made && isTold ? { stores: made.stores.filter((store) => store.key === key).reverse(), first: made.parts.findLast((part) => part.key === key)?.value } : undefined);
    }
    return this.byLoad.get(instruction);
  }

  /** As far as a load, if one is given: what happens behind that need not have happened yet, unless it puts something into the member. */
  private found(record: number, until?: Load): OwnRecord | undefined {
    const { universe } = this.points;
    const [made, another] = universe.definitionsOf(record);
    if (another || made?.instruction.op !== 'make' || made.instruction.shape !== 'record') return undefined;
    const { base, function: id } = made;
    const { instructions } = universe.function(id).body;
    const isIt = (variable: Variable | undefined): boolean => variable !== undefined && this.points.source(base + variable) === record;
    const end = until === undefined ? instructions.length : instructions.indexOf(until);
    if (end < 0 || instructions.some((instruction, at) => (at < end ? this.isShared(instruction, base, isIt) : isPut(instruction, until?.key, isIt)))) return undefined;
    if (universe.usesOf(record).some((site) => site.function !== id)) return undefined;
    const stores = instructions.filter((instruction): instruction is Store => instruction.op === 'store' && isIt(instruction.base));
    return stores.length > 0 ? { parts: made.instruction.parts, stores } : undefined;
  }

  /** Whether others may put something into the record behind it, or it is not told where. */
  private isShared(instruction: Instruction, base: number, isIt: (variable: Variable | undefined) => boolean): boolean {
    switch (instruction.op) {
      case 'store':
        return isIt(instruction.value) || (isIt(instruction.base) && typeof instruction.key !== 'string');
      case 'call':
        return isIt(instruction.self) || (instruction.args.some(({ value }) => isIt(value)) && !this.isComputed(instruction, base));
      case 'copy':
        return isIt(instruction.value) && !isIt(instruction.target);
      case 'make':
        return instruction.parts.some(({ value, spread }) => !spread && isIt(value));
      default:
        return false;
    }
  }

  /** Whether what is called only looks at what it is given. */
  private isComputed(call: Instruction & { readonly op: 'call' }, base: number): boolean {
    if (this.points.universe.constantOf(base + call.callee)?.kind === 'operator') return true;
    const invocations = this.points.calls.at(call)?.invocations ?? [];
    return invocations.length > 0 && invocations.every(({ library }) => library !== undefined && library.computations.length > 0);
  }
}

function isPut(instruction: Instruction, key: Load['key'] | undefined, isIt: (variable: Variable | undefined) => boolean): boolean {
  return instruction.op === 'store' && isIt(instruction.base) && (typeof instruction.key !== 'string' || instruction.key === key);
}
