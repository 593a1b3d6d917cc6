// Operations on numbers, on records, and the operators of programs in a trial.
import { anyNamed } from '../paths';
import type { Operations, TrialOfOperations } from './operation';
import type { Value } from './value';
import { booleanOf, isMarked, listWith, nothing, numberOf, refused, textOf, truthOf, unknown, unknownOfCaller, writtenOf } from './value';

function numeric(value: Value): number | undefined {
  if (value.kind === 'number') return value.number;
  if (value.kind === 'boolean') return value.boolean ? 1 : 0;
  if (value.kind === 'nothing') return NaN;
  return value.kind === 'text' ? Number(value.text) : undefined;
}

function ofNumber(compute: (number: number) => Value) {
  return ([value = nothing]: readonly Value[]): Value => {
    const number = numeric(value);
    return number === undefined ? { kind: 'unknown', marked: isMarked(value) } : compute(number);
  };
}

function among(choose: (...numbers: readonly number[]) => number) {
  return (values: readonly Value[]): Value => {
    const numbers = values.map(numeric);
    const known = numbers.filter((number) => number !== undefined);
    return known.length === numbers.length ? numberOf(choose(...known), values.some(isMarked)) : { kind: 'unknown', marked: values.some(isMarked) };
  };
}

/** Some number, whatever the caller typed. */
const someNumber = 7;

/** What was a text of the input's is a number now. */
function converted(value: Value, number: number | undefined, trial: TrialOfOperations): Value {
  const marked = isMarked(value);
  if (marked && value.kind !== 'number') trial.rewritten();
  return number === undefined && !marked ? unknown : numberOf(number ?? someNumber, marked);
}

export const numberOperations: Operations = {
  number: ([value = nothing], trial) => converted(value, numeric(value), trial),
  'whole-number': ([value = nothing, radix = nothing], trial) => {
    const text = writtenOf(value);
    return converted(value, text === undefined ? undefined : parseInt(text, radix.kind === 'number' ? radix.number : undefined), trial);
  },
  'is-integer': ([value = nothing]) => (value.kind === 'unknown' ? value : booleanOf(value.kind === 'number' && Number.isInteger(value.number))),
  'is-not-a-number': ofNumber((number) => booleanOf(Number.isNaN(number))),
  greatest: among(Math.max),
  least: among(Math.min),
  floor: ([value = nothing]) => {
    const number = numeric(value);
    return number === undefined ? { kind: 'unknown', marked: isMarked(value) } : numberOf(Math.floor(number), isMarked(value));
  },
  truth: ([value = nothing]) => {
    const truth = truthOf(value);
    return truth === undefined ? { kind: 'unknown', marked: isMarked(value) } : booleanOf(truth);
  },
  nothing: () => nothing,
  // That a value counts as true, or that two are equal.
  asserted: ([value = nothing, other], trial) => (truthOf(other ? trial.isEqual(value, other) : value) === false ? refused : nothing),
  'has-key': ([record = unknown, key = unknown]) => {
    const name = writtenOf(key);
    const isTold = record.kind === 'record' && !record.marked && name !== undefined && (!record.rest || record.members.has(name));
    return isTold ? booleanOf(record.members.has(name)) : { kind: 'unknown', marked: isMarked(key) };
  },
  // Of a record of the caller's the other members are not known.
  values: ([record = unknown]) => (record.kind === 'record' ? listWith([...record.members.values()], record.marked || record.rest !== undefined) : { kind: 'unknown', marked: isMarked(record) }),
  entries: ([record = unknown]) =>
    record.kind === 'record'
      ? listWith([...record.members].map(([name, value]) => listWith([nameOf(name, record.marked), value])), record.marked || record.rest !== undefined)
      : { kind: 'unknown', marked: isMarked(record) },
  keys: ([record = unknown]) => (record.kind === 'record' ? listWith([...record.members.keys()].map((key) => nameOf(key, record.marked)), record.rest !== undefined) : { kind: 'unknown', marked: isMarked(record) }),
};

/** The name of a member, which a caller may have given it. */
function nameOf(name: string, isMarked: boolean): Value {
  return name === anyNamed ? unknownOfCaller : textOf(name, isMarked);
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '<<': (a, b) => a << b,
  '>>': (a, b) => a >> b,
  '>>>': (a, b) => a >>> b,
  '**': (a, b) => a ** b,
};

const unary: Readonly<Record<string, (number: number) => number>> = {
  '+': (number) => number,
  '-': (number) => -number,
  '~': (number) => ~number,
  '++': (number) => number + 1,
  '--': (number) => number - 1,
};

const order: Readonly<Record<string, <T extends number | string>(a: T, b: T) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** What an operator gives; `and` and `or` are not among them, as they do not compute both sides. */
export function operated(operator: string, [left = nothing, right = nothing]: readonly Value[], trial: TrialOfOperations): Value {
  const marked = isMarked(left) || isMarked(right);
  switch (operator) {
    case 'not': {
      const truth = truthOf(left);
      return truth === undefined ? { kind: 'unknown', marked } : booleanOf(!truth);
    }
    case '==':
      return trial.isEqual(left, right);
    case '!=': {
      const truth = truthOf(trial.isEqual(left, right));
      return truth === undefined ? { kind: 'unknown', marked } : booleanOf(!truth);
    }
    case 'typeof':
      return typeOf(left);
    case 'in':
      return numberOperations['has-key']?.([right, left], trial) ?? unknown;
    default:
  }
  const ofOne = right.kind === 'nothing' && Object.hasOwn(unary, operator) ? unary[operator] : undefined;
  const number = ofOne && numeric(left);
  if (ofOne && number !== undefined) return numberOf(ofOne(number), marked);
  const compare = Object.hasOwn(order, operator) ? order[operator] : undefined;
  if (compare && left.kind === 'text' && right.kind === 'text') return booleanOf(compare(left.text, right.text));
  const [a, b] = [numeric(left), numeric(right)];
  if (a === undefined || b === undefined) return { kind: 'unknown', marked };
  if (compare) return booleanOf(compare(a, b));
  const compute = Object.hasOwn(arithmetic, operator) ? arithmetic[operator] : undefined;
  return compute ? numberOf(compute(a, b), marked) : { kind: 'unknown', marked };
}

function typeOf(value: Value): Value {
  switch (value.kind) {
    case 'text':
      return textOf('string', false);
    case 'number':
    case 'boolean':
    case 'function':
      return textOf(value.kind, false);
    case 'nothing':
      return textOf('undefined', false);
    case 'list':
    case 'record':
    case 'address':
    case 'pattern':
      return textOf('object', false);
    default:
      return unknown;
  }
}
