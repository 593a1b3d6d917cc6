// Numbers of a caller's: what is computed from them is one, too, and all that is left to ask of them is how big they are.
import type { Constant } from '../ir/program';
import type { Fact } from './facts';
import { numberKinds } from './harmless';

export function isNumber({ harmless }: Pick<Fact, 'harmless'>): boolean {
  return (harmless & numberKinds) === numberKinds;
}

/** The rest of a division is as small as what it is divided by. */
const arithmetic = new Set(['*', '/', '-', '+', '**', '<<']);

export function isArithmetic(callee: Constant | undefined): boolean {
  return callee?.kind === 'operator' && arithmetic.has(callee.name);
}
