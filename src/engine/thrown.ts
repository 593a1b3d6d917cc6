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

/** What the server keeps to itself: no text for people may have it in it. */
function isKept({ source }: Pick<Fact, 'source'>): boolean {
  return source === 'secret' || source === 'environment';
}

/** Whether it is in the message of an error, which whoever serves a handler tells the caller. */
export function isTold(fact: Pick<Fact, 'path' | 'source'>): boolean {
  return fact.path[0] === rejection && fact.path[1] === 'message' && isKept(fact);
}

/**
 * What is known behind `throw`; nothing of numbers, which go wrong everywhere, nor of what else a message tells people. That something is wrong
 * with what a caller sent is meant to be told: that is asked only what it does elsewhere.
 */
export function thrown(fact: Fact): Pick<Fact, 'path' | 'harmless'> | undefined {
  if (isNumber(fact) || (fact.path[0] === 'message' && !isKept(fact))) return undefined;
  return { path: inside(rejection, fact.path), harmless: fact.source === 'caller-input' ? fact.harmless | bitOf('result') : fact.harmless };
}
