// What becomes of a value that passes a schema: functions which it is shown to may refuse it, or put another one in its place.
import { parsePath } from '../../ir/access-path';
import type { Operation, SummaryRow } from '../../ir/row';
import { writtenIn } from '../call-targets';
import type { Check, CheckByCall, Checked } from '../checked';
import { variablesAt } from '../derivation';
import { noKinds } from '../harmless';
import { flagsOfJsonPatterns } from '../json-schemas';
import type { Owners } from '../owners';
import { anyElement } from '../paths';
import type { Site, Universe } from '../universe';
import { isCertain } from './certainty';
import type { Frame } from './frame';
import type { Homes } from './homes';
import type { Notes } from './notes';
import type { StandIns } from './operation';
import type { Value } from './value';
import { booleanOf, eachOf, isSame, nothing, refused, something, truthOf } from './value';

type Passes = Pick<Checked, 'checks' | 'members'>;

/** Who computes what functions and operations give, and takes note of what is refused. */
export interface Runner {
  readonly notes: Notes;
  readonly standIns: Pick<StandIns, 'against'>;
  /** Whether what is typed means no harm. */
  readonly isOwners: boolean;
  frame(id: number, caller: Frame | undefined, given: Map<number, Value>): Frame;
  readonly homes: Pick<Homes, 'loosely'>;
  valueOf(variable: number, frame: Frame): Value;
  /** What the function of the frame gives. */
  resultOf(frame: Frame): Value;
  computed(operation: Operation, values: readonly Value[]): Value;
}

/** What a call answers that has what passed in a member of its result; `refusing` are those that tell whether it did, without which it throws. */
export function answered(member: string, value: Value, refusing: SummaryRow['refusing']): Value {
  const isRefused = value.kind === 'never';
  if (isRefused && !refusing) return value;
  const told = Object.entries(refusing ?? {}).map(([name, isThere]): [string, Value] => [name, isThere ? (isRefused ? something : nothing) : booleanOf(!isRefused)]);
  return { kind: 'record', marked: true, members: new Map([[member, value], ...told]) };
}

export class Conformity {
  constructor(
    private readonly universe: Universe,
    private readonly owners: Owners,
    private readonly runner: Runner,
  ) {}

  /** What a call leaves of a value that it shows to a schema: one behind which nothing harms refuses what was typed to do harm, whatever it asks for. */
  shownTo(schema: Checked | undefined, value: Value, site: Site): Value {
    const { refusals } = this.runner.notes;
    const before = refusals.length;
    const left = this.passed(value, schema);
    // What is written in a schema that is a record has no place of its own.
    const isUnplaced = left.kind === 'never' && refusals.length === before;
    return isUnplaced || (schema && !this.runner.isOwners && this.doesHarm(left, schema)) ? this.refusedAt(site) : left;
  }

  private doesHarm(value: Value, { kinds, members }: Checked): boolean {
    const { against = noKinds } = this.runner.standIns;
    if (value.kind === 'text') return value.marked && (kinds & against) !== 0;
    const inside: readonly (readonly [string, Value])[] = value.kind === 'record' ? [...value.members] : value.kind === 'list' ? value.items.map((item) => [anyElement, item] as const) : [];
    return inside.some(([name, member]) => {
      const checked = members?.get(name);
      return checked !== undefined && this.doesHarm(member, checked);
    });
  }

  /** What is left of a value behind a schema; without one, all. */
  passed(value: Value, schema: Passes | undefined): Value {
    if (!schema || (!schema.members && schema.checks.length === 0)) return value;
    if (value.kind === 'choice') return eachOf(value, (one) => this.passed(one, schema));
    let left = schema.members ? this.withMembers(value, schema.members) : value;
    for (const check of schema.checks) {
      if (left.kind === 'never') return left;
      left = this.shown(check, left);
    }
    return left;
  }

  private withMembers(value: Value, known: ReadonlyMap<string, Checked>): Value {
    if (value.kind === 'list') {
      const items = value.items.map((item, index) => this.passed(item, (value.isOpen ? undefined : known.get(String(index))) ?? known.get(anyElement)));
      return items.find((item) => item.kind === 'never') ?? { ...value, items };
    }
    if (value.kind !== 'record') return value;
    const members = new Map(value.members);
    for (const [name, member] of members) {
      const left = this.passed(member, known.get(name) ?? known.get(anyElement));
      if (left.kind === 'never') return left;
      members.set(name, left);
    }
    return { ...value, members };
  }

  /** What one check leaves of a value. */
  private shown(check: Check, value: Value): Value {
    const { runner } = this;
    if ('pattern' in check) return this.told(runner.computed('matches', [{ kind: 'pattern', source: check.pattern, flags: flagsOfJsonPatterns }, value])) === false ? refused : value;
    const { row, function: id } = check;
    const frame = id === undefined ? undefined : this.frameOf(id, value);
    if (frame && this.hasObjection(frame, row.objection)) return this.refused(check);
    if (row.check === 'objects') return value;
    const answer = frame ? runner.resultOf(frame) : this.computed(check, value);
    if (answer.kind === 'never') return answer;
    if (row.check === 'replaces') {
      if (!isSame(answer, value)) runner.notes.rewritten();
      return answer;
    }
    return this.told(answer) === false ? this.refused(check) : value;
  }

  /** What a check said, if that can be told. */
  private told(answer: Value): boolean | undefined {
    const truth = truthOf(answer);
    if (truth !== undefined) this.runner.notes.checked();
    return truth;
  }

  private frameOf(id: number, value: Value): Frame {
    const { body, program } = this.universe.function(id);
    return this.runner.frame(id, undefined, new Map([[this.universe.module(program).base + (body.params[0] ?? -1), value]]));
  }

  private computed({ row: { by }, call }: CheckByCall, value: Value): Value {
    if (typeof by === 'string') return value;
    const frame = this.runner.homes.loosely(call.site.function);
    const values = by.of.map((path) => {
      const [place] = parsePath(path);
      const [variable] = variablesAt(place, { ...writtenIn(call.site), self: undefined, call });
      return variable === undefined ? value : this.runner.valueOf(variable, frame);
    });
    return this.runner.computed(by.computes, values);
  }

  private refused({ function: id, call }: CheckByCall): Value {
    const [returned] = id === undefined ? [] : this.owners.returnsOf(id);
    const [made] = id === undefined || returned?.value === undefined ? [] : this.universe.definitionsOf(this.universe.module(this.universe.function(id).program).base + returned.value);
    return this.refusedAt(made ?? call.site);
  }

  private refusedAt(site: Site): Value {
    return this.runner.notes.refused(site);
  }

  /** Whether the function certainly tells something against the value that it is shown; `at` leads to what it calls then. */
  private hasObjection(frame: Frame, at: string | undefined): boolean {
    const [place, member] = at === undefined ? [] : parsePath(at);
    if (place?.step !== 'parameter' || typeof place.which !== 'number' || member?.step !== 'member') return false;
    const { body, program } = this.universe.function(frame.function);
    const { base } = this.universe.module(program);
    const parameter = body.params[place.which];
    return body.instructions.some((made) => {
      const load = made.op === 'call' ? this.universe.definitionsOf(base + made.callee)[0]?.instruction : undefined;
      return made.op === 'call' && load?.op === 'load' && load.key === member.name && load.base === parameter && isCertain(body, made.reach, (condition) => this.runner.valueOf(base + condition, frame));
    });
  }
}
