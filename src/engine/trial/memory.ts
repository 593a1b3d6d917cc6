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

/** The call as a text, the same for the same arguments; nothing where they hold what only this run knows, such as a closure. */
export function callOf(id: number, given: ReadonlyMap<number, Value>): string | undefined {
  let key = `${id}`;
  for (const [variable, value] of given) {
    const text = keyOf(value);
    if (text === undefined || key.length > longestKey) return undefined;
    key += `|${variable}=${text}`;
  }
  return key;
}

/** A text that tells plain values apart; nothing for functions. */
export function keyOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'function':
      return undefined;
    case 'record': {
      const members = [...value.members].map(([name, member]) => [name, keyOf(member)]);
      return members.some(([, member]) => member === undefined) ? undefined : JSON.stringify([value.marked, members]);
    }
    case 'list':
      return listed('list', value.items);
    case 'choice':
      return listed('choice', value.options);
    case 'text':
      return `text ${String(value.marked)} ${String(value.text.length)} ${value.text}`;
    case 'address':
      return `address ${String(value.marked)} ${JSON.stringify(value.address.href)}`;
    case 'number':
      return `number ${String(value.number)} ${String(value.marked)}`;
    default:
      return JSON.stringify(value);
  }
}

function listed(kind: string, values: readonly Value[]): string | undefined {
  const keys = values.map(keyOf);
  return keys.includes(undefined) ? undefined : `${kind} ${JSON.stringify(keys)}`;
}
