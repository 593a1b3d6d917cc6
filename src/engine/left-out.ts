// A record that is made of another one without some of its members: they were left out of the rest, or written over by what stands behind.
import type { Part } from '../ir/program';
import type { Fact } from './facts';
import { except } from './facts';
import { allKinds } from './harmless';

/** So many may be told of a whole record; past it the others are taken to be the record's. */
const mostNames = 8;

/** What is known of the new record; nothing where the fact is about a member that it has not. */
export function withoutMembers({ path: [first], source, exceptions }: Fact, names: readonly string[]): Pick<Fact, 'exceptions'> | undefined {
  if (first !== undefined) return names.includes(first) ? undefined : { exceptions };
  return { exceptions: source === 'caller-input' ? names.slice(0, mostNames).reduce((known, name) => except(known, [name], allKinds), exceptions) : exceptions };
}

/** The names under which the parts of a record behind this place are written over it. */
export function writtenOver(parts: readonly Part[], index: number): readonly string[] {
  return parts.slice(index + 1).flatMap(({ key, spread }) => (key === undefined || spread ? [] : [key]));
}
