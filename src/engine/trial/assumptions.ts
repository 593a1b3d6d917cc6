// What follows from the place that a trial asks about: that it is reached says how the conditions before it turned out, and code often asks the
// same twice.
import type { Reach } from '../../ir/program';
import type { Forms } from '../forms';
import type { Site, Universe } from '../universe';
import type { Value } from './value';

const deepest = 8;

export class Assumptions {
  /** By the form of a condition. */
  private outcomes: Map<string, boolean> | undefined;
  /** By the form of a value: the constant that it is. */
  private constants: Map<string, string> | undefined;
  private excluded: Map<string, boolean> | undefined;

  constructor(
    private readonly universe: Universe,
    private readonly forms: Forms,
  ) {}

  /** That control comes to a place of the function. */
  reached(id: number, reach: number | undefined): void {
    const { body, program } = this.universe.function(id);
    const { base } = this.universe.module(program);
    this.excluded = undefined;
    for (const place of placesBefore(reach, body.reaches)) if ('condition' in place && place.outcome !== 'returns') this.assume(base + place.condition, place.outcome === 'true', deepest);
  }

  /** Whether control does not come to another place of the function as well. */
  exclude(id: number, reach: number | undefined): boolean {
    if (reach === undefined) return false;
    const key = `${id} ${reach}`;
    let excluded = this.excluded?.get(key);
    if (excluded === undefined) {
      const { body, program } = this.universe.function(id);
      const place = body.reaches?.[reach];
      excluded = place !== undefined && this.excludes(place, id, this.universe.module(program).base);
      (this.excluded ??= new Map()).set(key, excluded);
    }
    return excluded;
  }

  private excludes(place: Reach, id: number, base: number): boolean {
    if ('ways' in place) return place.ways.every((way) => this.exclude(id, way));
    if (!('condition' in place)) return this.exclude(id, place.after);
    const truth = place.outcome === 'returns' ? undefined : this.truthOf(base + place.condition);
    return (truth !== undefined && truth !== (place.outcome === 'true')) || this.exclude(id, place.after);
  }

  /** The same, and that what the caller typed is a text, whatever became of it. */
  implied(condition: number, valueOf: (variable: number) => Value): boolean | undefined {
    const truth = this.truthOf(condition);
    if (truth !== undefined) return truth;
    const { name, operands } = this.operation(condition);
    const [left = -1, right = -1] = operands;
    if (name === 'not') return negated(this.implied(left, valueOf));
    const type = name === '==' || name === '!=' ? this.operation(left) : undefined;
    const constant = this.universe.constantOf(right);
    const [tested] = type?.operands ?? [];
    if (type?.name !== 'typeof' || tested === undefined || constant?.kind !== 'text' || constant.text !== 'string') return undefined;
    const value = valueOf(tested);
    return value.kind === 'unknown' && value.marked ? name === '==' : undefined;
  }

  /** How a condition must have turned out; nothing where that does not follow. */
  truthOf(condition: number, depth = deepest): boolean | undefined {
    if (!this.outcomes || depth === 0) return undefined;
    const { name, operands } = this.operation(condition);
    const [left = -1, right = -1] = operands;
    switch (name) {
      case 'not':
        return negated(this.truthOf(left, depth - 1));
      case 'and':
      case 'or': {
        const both = [this.truthOf(left, depth - 1), this.truthOf(right, depth - 1)];
        if (both.includes(name === 'or')) return name === 'or';
        return both.includes(undefined) ? undefined : name === 'and';
      }
      case '!=':
        return negated(this.equality(left, right));
      case '==':
        return this.equality(left, right);
      default:
        return this.outcomes.get(this.forms.of(condition) ?? '');
    }
  }

  private equality(left: number, right: number): boolean | undefined {
    const known = this.outcomes?.get(this.equalityForm(left, right) ?? '');
    if (known !== undefined) return known;
    const constant = this.constants?.get(this.forms.of(left) ?? '');
    return constant !== undefined && this.isConstant(right) && constant !== this.forms.of(right) ? false : undefined;
  }

  private assume(condition: number, outcome: boolean, depth: number): void {
    if (depth === 0) return;
    const { name, operands } = this.operation(condition);
    const [left = -1, right = -1] = operands;
    switch (name) {
      case 'not':
        this.assume(left, !outcome, depth - 1);
        break;
      case 'and':
      case 'or':
        if (outcome !== (name === 'and')) break;
        for (const operand of operands) this.assume(operand, outcome, depth - 1);
        break;
      case '!=':
      case '==': {
        const isEqual = outcome === (name === '==');
        const [value, form, constant] = [this.forms.of(left), this.equalityForm(left, right), this.forms.of(right)];
        if (form !== undefined) (this.outcomes ??= new Map()).set(form, isEqual);
        if (isEqual && value !== undefined && constant !== undefined && this.isConstant(right)) (this.constants ??= new Map()).set(value, constant);
        break;
      }
      default: {
        const form = this.forms.of(condition);
        if (form !== undefined) (this.outcomes ??= new Map()).set(form, outcome);
      }
    }
  }

  /** The operator that gives the value, behind copies and guards. */
  private operation(variable: number): { readonly name?: string; readonly operands: readonly number[] } {
    const site = this.madeBy(variable);
    if (site?.instruction.op !== 'call') return { operands: [] };
    const { base, instruction } = site;
    const callee = this.universe.constantOf(base + instruction.callee);
    return callee?.kind === 'operator' ? { name: callee.name, operands: instruction.args.map((argument) => base + argument.value) } : { operands: [] };
  }

  /** The instruction that gives the value; of `a && b`, the operator. */
  private madeBy(variable: number): Site | undefined {
    let at = variable;
    for (let step = 0; step < 64; step++) {
      const definitions = this.universe.definitionsOf(at);
      const made = definitions.find(({ instruction }) => instruction.op === 'call') ?? definitions[0];
      if (!made || (definitions.length > 1 && made.instruction.op !== 'call')) return undefined;
      if (made.instruction.op !== 'copy' && made.instruction.op !== 'guard') return made;
      at = made.base + made.instruction.value;
    }
    return undefined;
  }

  private isConstant(variable: number): boolean {
    return this.universe.constantOf(variable) !== undefined;
  }

  private equalityForm(left: number, right: number): string | undefined {
    const [one, other] = [this.forms.of(left), this.forms.of(right)];
    return one === undefined || other === undefined ? undefined : `${one} == ${other}`;
  }
}

type Reaches = readonly Reach[];

/** Every input comes to the same places. */
const known = new WeakMap<Reaches, Map<number, Reaches>>();

function placesBefore(reach: number | undefined, reaches: Reaches = []): Reaches {
  if (reach === undefined) return [];
  const byPlace = known.get(reaches) ?? new Map<number, Reaches>();
  known.set(reaches, byPlace);
  let places = byPlace.get(reach);
  if (!places) byPlace.set(reach, (places = [...dominating(reach, reaches)]));
  return places;
}

/** The places that control comes through whichever way it takes, the last first. */
function* dominating(reach: number, reaches: Reaches): Generator<Reach> {
  const ways = new Set([reach]);
  while (ways.size > 0) {
    // Each place comes after those that it hangs on: the latest of several is on one of the ways only.
    const latest = Math.max(...ways);
    const place = reaches[latest];
    ways.delete(latest);
    if (!place) return;
    if (ways.size === 0) yield place;
    const before = 'ways' in place ? place.ways : [place.after];
    for (const one of before) {
      // One of the ways comes from the function's beginning.
      if (one === undefined) return;
      ways.add(one);
    }
  }
}

function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}
