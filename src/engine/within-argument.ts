// Where a part of a parameter stands in the argument that gives it: lists that are spread, and the parameter that takes all further arguments,
// move elements to other places.
import type { Invocation } from './call-targets';
import type { FieldPath } from './paths';
import { anyElement } from './paths';

/**
 * The path into the argument at `index` of what stands at `path` in the parameter at `param`, one of those that it reaches; nothing where another
 * argument may give that, or where it cannot be told. `*` stands for all elements here.
 */
export function withinArgument({ args }: Pick<Invocation, 'args'>, index: number, { rest }: { readonly rest: number | undefined }, param: number, path: FieldPath): FieldPath | undefined {
  const argument = args[index];
  if (argument?.name !== undefined) return path;
  if (args.slice(0, index).some(({ spread }) => spread)) return undefined;
  const isRest = param === rest;
  if (!argument?.spread && !isRest) return path;
  if (isRest && path.length === 0) return argument?.spread && param !== index ? undefined : path;
  const [key, ...others] = isRest ? path : ['0', ...path];
  if (key === anyElement) return !argument?.spread ? others : param === index ? path : undefined;
  // How far behind the argument's own place.
  const place = param + Number(key) - index;
  if (argument?.spread) return place >= 0 ? [String(place), ...others] : undefined;
  return place === 0 ? others : undefined;
}
