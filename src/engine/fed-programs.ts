// What programs make of what they are fed: a shell, an interpreter or a database runs it. Which programs do stands elsewhere.
import { parsePath } from '../ir/access-path';
import { readFed } from '../ir/programs';
import type { SinkRow } from '../ir/row';
import type { CallSite, Invocation } from './call-targets';
import { writtenIn } from './call-targets';
import type { Arguments, Conditions } from './conditions';
import { firstElements } from './list-parts';
import type { PointsTo } from './points-to';

export class FedPrograms {
  constructor(
    private readonly points: PointsTo,
    private readonly conditions: Conditions,
  ) {}

  /** Whether the program that the call starts, or the one that its receiver belongs to, reads what it is fed as what the row says. */
  isRunBy({ program = '', sink }: SinkRow, invocation: Invocation): boolean {
    const [place] = parsePath(program);
    const starts = place?.step === 'maker' ? callsThatMade(this.points, invocation) : [invocation];
    return starts.some(({ args: [command, list] }) => command !== undefined && this.conditions.textsOf(command.value).some((text) => reads(text, list ? this.listed(list.value) : []) === sink));
  }

  /** The elements of the list that a variable holds; `undefined` for those that the text does not tell. */
  private listed(list: number): (string | undefined)[] {
    const { points } = this;
    return points.tokensOf(list).flatMap((token) => {
      const value = points.values.get(token);
      if (value.kind !== 'object' || !value.object.isList) return [];
      const { fields, rest } = value.object;
      const places = [...fields.keys()].flatMap((name) => (/^\d{1,3}$/.test(name) ? [Number(name) + 1] : []));
      return [...firstElements(points, value.object, Math.max(0, ...places)), ...(rest === undefined || !points.solver.isFed(rest) ? [] : [undefined])];
    });
  }
}

/** The calls that gave what is called. */
export function callsThatMade(points: PointsTo, { library, call: { site } }: Invocation): (Arguments & { readonly call: CallSite })[] {
  return points.tokensOf(site.base + site.instruction.callee).flatMap((token) => {
    const value = points.values.get(token);
    const made = value.kind === 'library' && value.node === library ? points.callbacks.registration(value.site)?.call : undefined;
    return made ? [{ ...writtenIn(made.site), call: made }] : [];
  });
}

/** A command may be one text with its arguments in it. */
function reads(command: string, args: readonly (string | undefined)[]): ReturnType<typeof readFed> {
  const [name = '', ...own] = command.trim().split(/\s+/);
  return readFed(own.length > 0 && args.length > 0 ? command : name, [...own, ...args]);
}
