// What a function that is called in a known way has in its parameters: the arguments of the call.
import type { FunctionBody } from '../../ir/program';
import type { Invocation } from '../call-targets';
import { parametersFor } from '../call-targets';
import { spreadOf } from './equality';
import type { Value } from './value';
import { isMarked, listWith, nothing } from './value';

/** Says what the caller's variable holds, and whether that hangs on the input. */
type Ask = (variable: number) => readonly [Value, boolean];

/**
 * Puts the arguments into `given`, by the variables of a function whose own are numbered from `base`. Answers those that hang on the input, or why
 * there is no call.
 */
export function giveArguments(given: Map<number, Value>, { args, self }: Pick<Invocation, 'args' | 'self'>, body: FunctionBody, base: number, ask: Ask): ReadonlySet<number> | Value {
  const hanging = new Set<number>();
  const further: Value[] = [];
  let place = 0;
  // Whether there may be further ones than those that are known, and whether it is known where these stand.
  let isOpen = false;
  let isPlaced = true;
  for (const argument of args) {
    const [value, hangs] = ask(argument.value);
    if (value.kind === 'never') return value;
    const items = argument.spread ? spreadOf(value) : [value];
    for (const item of (isPlaced || argument.name !== undefined ? items : undefined) ?? []) {
      const [param] = parametersFor(body, { ...argument, spread: false }, place++);
      if (param === undefined) continue;
      const variable = base + (body.params[param] ?? 0);
      if (param === body.rest) further.push(item);
      given.set(variable, param === body.rest ? listWith(further) : item);
      if (hangs) hanging.add(variable);
    }
    isPlaced &&= items !== undefined;
    isOpen ||= !isPlaced || (argument.spread === true && isMarked(value));
  }
  if (!isPlaced && body.rest !== undefined) given.delete(base + (body.params[body.rest] ?? 0));
  if (self !== undefined && body.self !== undefined) {
    const [value, hangs] = ask(self);
    given.set(base + body.self, value);
    if (hangs) hanging.add(base + body.self);
  }
  // What is not given is not there, unless more may have been.
  if (!isOpen) for (const param of body.params) if (!given.has(base + param) && body.params.indexOf(param) !== body.rest) given.set(base + param, nothing);
  return hanging;
}
