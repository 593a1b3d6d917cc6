// What a call of a library gives: computed as a row says, or what it was given, behind the schema that the library enforces.
import { parsePath } from '../../ir/access-path';
import type { ComputationRow, GuardRow } from '../../ir/row';
import type { CallSite, Invocation } from '../call-targets';
import type { Checked } from '../checked';
import { variablesAt } from '../derivation';
import { callsThatMade } from '../fed-programs';
import type { Registration } from '../registrations';
import type { Conformity } from './conformity';
import { answered } from './conformity';
import { itemsOf } from './equality';
import type { Filler } from './fillings';
import { filledList } from './fillings';
import type { Frame } from './frame';
import type { Homes } from './homes';
import type { NodeValues } from './node-values';
import type { Notes } from './notes';
import type { TrialOfOperations } from './operation';
import { operations } from './operations';
import { withOthers } from './parts';
import type { Setting } from './setting';
import type { Value } from './value';
import { booleanOf, eachOf, eitherOf, listWith, nothing, ofEach } from './value';

/** Who computes what variables hold. */
export interface Runner extends TrialOfOperations, Filler {
  readonly notes: Notes;
  readonly homes: Pick<Homes, 'handedOver'>;
  /** What a variable holds where it is used. */
  usedOf(variable: number, frame: Frame): Value;
  takenApart(value: Value, of?: number): Value;
  lookedAtWay(): void;
}

export class ThroughLibrary {
  constructor(
    private readonly setting: Setting,
    private readonly nodes: NodeValues,
    private readonly conformity: Conformity,
    private readonly runner: Runner,
  ) {}

  of(invocation: Invocation, frame: Frame): Value | undefined {
    const { library, call } = invocation;
    const [row] = library?.computations ?? [];
    if (row) return this.collected(row, call, frame) ?? this.byRow(row, { ...invocation, call }, frame);
    const tested = library?.guards.find(({ guard }) => guard === 'schema');
    if (tested) return this.conforms(tested, invocation, frame);
    const ways: Value[] = [];
    for (const { summary, ...ends } of library?.summaries ?? []) {
      const [from, ...inner] = parsePath(ends.from);
      const [to, ...members] = parsePath(ends.to);
      if (summary !== 'value' || (to?.step !== 'return' && to?.step !== 'instance')) continue;
      const [variable, ...others] = variablesAt(from, { args: invocation.args, self: invocation.self, call });
      if (variable === undefined) continue;
      const given = inner.length > 0 ? this.nodes.takenOut(call.target) : others.length > 0 ? withOthers(this.runner.valueOf(variable, frame)) : this.runner.valueOf(variable, frame);
      const schema = ends.schema === undefined ? undefined : this.passedAt({ call }, ends.schema);
      const value = this.conformity.shownTo(schema, given, call.site);
      const [member] = members;
      if (!member || member.step === 'member') ways.push(member ? answered(member.name, value, schema && ends.refusing) : value);
    }
    return ways.length > 0 ? eitherOf(ways) : undefined;
  }

  private passedAt(call: Pick<Registration, 'call' | 'maker'>, path: string): Checked | undefined {
    return this.setting.enforced.passedAt(call, path, (holder) => this.runner.homes.handedOver(holder, () => this.runner.lookedAtWay()));
  }

  /** Whether a value conforms to a schema, of which the call tells, or comes back only then. */
  private conforms({ value, against, asserts }: GuardRow, invocation: Invocation, frame: Frame): Value | undefined {
    const [variable] = variablesAt(parsePath(value)[0], invocation);
    const [made] = callsThatMade(this.setting.points, invocation);
    const schema = against === undefined ? undefined : this.passedAt({ call: invocation.call, maker: made?.call }, against);
    if (variable === undefined || !schema) return undefined;
    const left = this.conformity.shownTo(schema, this.runner.valueOf(variable, frame), invocation.call.site);
    if (left.kind === 'never') return asserts ? left : booleanOf(false);
    if (asserts) return nothing;
    return left.kind === 'unknown' ? { ...left, marked: false } : booleanOf(true);
  }

  /** A collection of a library's that is made empty, and filled by others than the caller. */
  private collected({ computes }: ComputationRow, { target, site: { instruction } }: CallSite, frame: Frame): Value | undefined {
    if (computes !== 'list' || !instruction.construct || instruction.args.length > 0 || this.setting.isCallers(target)) return undefined;
    return filledList(this.setting, target, frame, this.runner) ?? listWith(this.nodes.elementsOf(target).items, true);
  }

  byRow(row: ComputationRow, written: Pick<Invocation, 'args' | 'self'> & { readonly call: CallSite }, frame: Frame): Value | undefined {
    const compute = operations[row.computes];
    if (!compute) return undefined;
    const values: Value[] = [];
    for (const path of row.of) {
      const [place, ...inner] = parsePath(path);
      const variables = variablesAt(place, written);
      for (const variable of variables) {
        const given = inner.length > 0 ? this.nodes.elementsOf(variable) : this.runner.usedOf(variable, frame);
        const value = row.computes === 'list' ? eachOf(given, (one) => this.runner.takenApart(one, variable)) : given;
        if (value.kind === 'never') return value;
        const isSpread = written.args.some((argument) => argument.value === variable && argument.spread);
        values.push(...(isSpread ? (itemsOf(value)?.items ?? [value]) : [value]));
      }
      if (variables.length === 0 && place?.step === 'argument' && place.which !== 'any') values.push(nothing);
    }
    const result = ofEach(values, (plain) => compute(plain, this.runner));
    return row.computes === 'asserted' && result.kind === 'never' ? this.runner.notes.refused(written.call.site) : result;
  }
}
