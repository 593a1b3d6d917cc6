// Whether control certainly comes to a place, as against what is merely not known to be left out.
import type { FunctionBody } from '../../ir/program';
import type { Value } from './value';
import { truthOf } from './value';

/** `valueOf` says what a condition of the function comes to, by its own number of it. */
export function isCertain(body: Pick<FunctionBody, 'reaches'>, reach: number | undefined, valueOf: (condition: number) => Value): boolean {
  const place = reach === undefined ? undefined : body.reaches?.[reach];
  if (!place) return true;
  const isSo = (at: number | undefined): boolean => isCertain(body, at, valueOf);
  if ('ways' in place) return place.ways.some(isSo);
  if ('element' in place || !isSo(place.after)) return false;
  return place.outcome === 'returns' || truthOf(valueOf(place.condition)) === (place.outcome === 'true');
}
