// What is thrown: a part of what the throwing call gives that only those see who catch it. Says what becomes of a fact, and nothing of where it goes.
import type { Constant } from '../ir/program';
import { rejection } from '../ir/program';
import type { Fact } from './facts';
import { bitOf } from './harmless';
import { isNumber } from './numbers';
import { inside } from './paths';

export function isThrow(callee: Constant | undefined): boolean {
  return callee?.kind === 'operator' && callee.name === 'throw';
}

/** Whether it is what a promise is rejected with, or a call throws. */
export function isThrown({ path }: Pick<Fact, 'path'>): boolean {
  return path[0] === rejection;
}

/** Whether it is in the message of an error, which whoever serves a handler tells the caller; what is known of other data is how it was got. */
export function isTold({ path, source }: Pick<Fact, 'path' | 'source'>): boolean {
  return path[0] === rejection && path[1] === 'message' && (source === 'secret' || source === 'environment');
}

/**
 * What is known behind `throw`; nothing of numbers, which go wrong everywhere. That something is wrong with what a caller sent is meant to be told:
 * that is asked only what it does elsewhere.
 */
export function thrown(fact: Fact): Pick<Fact, 'path' | 'harmless'> | undefined {
  if (isNumber(fact)) return undefined;
  return { path: inside(rejection, fact.path), harmless: fact.source === 'caller-input' ? fact.harmless | bitOf('result') : fact.harmless };
}
