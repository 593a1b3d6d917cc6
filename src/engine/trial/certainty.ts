// Whether control certainly comes to a place, as against what is merely not known to be left out.
import type { FunctionBody, Reach } from '../../ir/program';
import type { Value } from './value';
import { truthOf } from './value';

/** `valueOf` says what a condition of the function comes to, by its own number of it. */
export function isCertain(body: Pick<FunctionBody, 'reaches'>, reach: number | undefined, valueOf: (condition: number) => Value): boolean {
  // Ways that part and meet again many times are as many as the combinations of their parts.
  const known = new Map<number, boolean>();
  const isSo = (at: number | undefined): boolean => {
    const place = at === undefined ? undefined : body.reaches?.[at];
    if (at === undefined || !place) return true;
    let answer = known.get(at);
    if (answer === undefined) known.set(at, (answer = comesTo(place)));
    return answer;
  };
  const comesTo = (place: Reach): boolean => {
    if ('ways' in place) return place.ways.some(isSo);
    if ('element' in place || 'catcher' in place || !isSo(place.after)) return false;
    return place.outcome === 'returns' || truthOf(valueOf(place.condition)) === (place.outcome === 'true');
  };
  return isSo(reach);
}
