// Where in a function a fact arrives that is handed over in a call: by place or by name, as an element of a list that is spread, and in the parameter
// that takes all further arguments.
import type { FunctionBody } from '../ir/program';
import type { PassedArgument } from './call-targets';
import { parametersFor } from './call-targets';
import type { CutPaths } from './cut-paths';
import type { Fact } from './facts';
import type { FieldPath } from './paths';
import { anyElement, inside } from './paths';

/** A variable of the function, and the part of it. */
export interface Place {
  readonly param: number;
  readonly path: FieldPath;
}

type Body = Pick<FunctionBody, 'params' | 'paramNames' | 'rest' | 'allArguments'>;

export function* placesIn(body: Body, args: readonly PassedArgument[], fact: Pick<Fact, 'variable' | 'path'>, cutPaths: CutPaths): Generator<Place> {
  for (const [index, argument] of args.entries()) {
    if (argument.value !== fact.variable) continue;
    const path = argument.spread ? cutPaths.behind(fact.path, anyElement, fact.variable) : fact.path;
    if (!path) continue;
    const place = placeOf(args, index, fact.path);
    if (body.allArguments !== undefined) yield { param: body.allArguments, path: inside(place === undefined ? anyElement : String(place), path) };
    const reached = place === undefined || argument.name !== undefined ? parametersFor(body, argument, index) : parametersFor(body, { ...argument, spread: false }, place);
    for (const param of reached) {
      const variable = body.params[param];
      if (variable === undefined) continue;
      yield { param: variable, path: param === body.rest ? inside(place === undefined ? anyElement : String(place - param), path) : path };
    }
  }
}

/** Which argument it is in the end, counting the elements of lists that are spread; nothing where how many there are is not known. */
function placeOf(args: readonly PassedArgument[], index: number, [key]: FieldPath): number | undefined {
  if (args.slice(0, index).some(({ spread }) => spread)) return undefined;
  if (!args[index]?.spread) return index;
  return key !== undefined && /^\d+$/.test(key) ? index + Number(key) : undefined;
}
