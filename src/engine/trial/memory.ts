// What functions gave for arguments that are known: many flows pass through one check, which need not be followed again for each of them.
import type { Site } from '../universe';
import type { Comparison } from './operation';
import type { Value } from './value';

/** What a value of one kind is compared with, so that further inputs can be thought of. */
export interface Compared {
  readonly how: Comparison;
  readonly text: string;
  readonly other: string;
}

/** What was met on the way to a value. */
export interface Met {
  readonly comparisons: readonly Compared[];
  /** The conditions that refused the input, the last one met at the end. */
  readonly refusals: readonly Site[];
  /** Whether anything rewrote the input. */
  readonly isRewritten: boolean;
  /** Whether a condition could be told. */
  readonly isChecked: boolean;
}

export interface Given extends Met {
  readonly value: Value;
  /** The variables that may hold what is made from the input, or something else: where the input goes through one, it holds that. */
  readonly mixed: readonly number[];
  /** Whether it hangs on the input, or something was met on the way to it that is to be told for each input. */
  readonly hangs: boolean;
}

export class Memory {
  private readonly given = new Map<string, Given>();

  get(call: string): Given | undefined {
    return this.given.get(call);
  }

  set(call: string, given: Given): void {
    this.given.set(call, given);
  }
}

const longestKey = 4000;

type Numbering = (value: Value) => number;

/** The call as a text, the same for the same arguments, which tells functions apart by a number; nothing where they take longer to tell apart than to compute with. */
export function callOf(id: number, given: ReadonlyMap<number, Value>, numberOf: Numbering): string | undefined {
  let key = `${id}`;
  for (const [variable, value] of given) {
    const text = keyOf(value, numberOf);
    if (text === undefined || key.length > longestKey) return undefined;
    key += `|${variable}=${text}`;
  }
  return key;
}

/** A text that tells values apart; nothing for functions without a number, and for what takes longer to tell apart than to compute again. */
export function keyOf(value: Value, numberOf?: Numbering): string | undefined {
  const pieces: string[] = [];
  return isTold(value, pieces, numberOf) ? pieces.join(' ') : undefined;
}

const mostPieces = 200;

/** Adds the pieces of the value's key. */
function isTold(value: Value, pieces: string[], numberOf: Numbering | undefined): boolean {
  if (pieces.length > mostPieces) return false;
  const areTold = (values: readonly Value[]): boolean => values.every((one) => isTold(one, pieces, numberOf));
  switch (value.kind) {
    case 'function':
      if (numberOf) pieces.push(`function ${String(numberOf(value))}`);
      return numberOf !== undefined;
    case 'record':
      pieces.push(`${value.rest ? 'open ' : value.isWhole ? 'whole ' : ''}record ${value.of === undefined ? '' : `of ${value.of} `}${String(value.marked)} ${String(value.members.size)} ${[...value.members.keys()].map((name) => `${name.length} ${name}`).join(' ')}`);
      return areTold(value.rest ? [...value.members.values(), value.rest] : [...value.members.values()]);
    case 'list':
      pieces.push(`${value.isOpen ? 'open ' : ''}list ${String(value.items.length)}`);
      return areTold(value.items);
    case 'choice':
      pieces.push(`choice ${String(value.options.length)}`);
      return areTold(value.options);
    case 'text':
      pieces.push(`text ${String(value.marked)} ${String(value.text.length)} ${value.text}`);
      return true;
    case 'address':
      pieces.push(`address ${String(value.marked)} ${JSON.stringify(value.address.href)}`);
      return true;
    case 'number':
      pieces.push(`number ${String(value.number)} ${String(value.marked)}`);
      return true;
    case 'never':
      pieces.push(`never ${String(value.refused)}`);
      return true;
    default:
      pieces.push(JSON.stringify(value));
      return true;
  }
}
