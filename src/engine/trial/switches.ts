// Sinks that an option switches on: a helper that everyone shares passes it on, and what one caller has switched on is off for another.
import { parsePath } from '../../ir/access-path';
import { isShell } from '../../ir/programs';
import type { Condition } from '../../ir/row';
import { membersOf } from '../derivation';
import { isPlace } from '../knowledge';
import type { Hit } from '../taint';
import type { Evaluator } from './evaluator';
import type { Frame } from './frame';
import type { Value } from './value';
import { truthOf } from './value';

/** Whether an option or the name of a program makes the sink one, so that what a way hands on tells whether it is. */
export function isSwitched({ row: { when } }: Hit): boolean {
  return when?.is === 'truthy' || when?.is === 'shell';
}

/** Whether nothing that the call is given in the frame switches the sink on, as far as it is certain. */
export function isSwitchedOff({ call, row: { when } }: Hit, evaluator: Evaluator, frame: Frame): boolean {
  if (!when) return false;
  const [place, ...steps] = parsePath(when.at);
  if (place?.step !== 'argument' || place.which === 'self' || (when.is === 'shell' && steps.length > 0)) return false;
  const known = call.invocations.filter(({ library }) => library !== undefined);
  return (
    known.length > 0 &&
    known.every(({ args }) =>
      args.every((argument, index) => {
        if (!isPlace(place, index, args.length, argument.name)) return true;
        if (argument.spread) return false;
        const value = evaluator.valueOf(argument.value, frame);
        const options = value.kind === 'choice' ? value.options : [value];
        return options.every((option) => isOff(when.is, option, (holder) => evaluator.partOf(holder, membersOf(steps)), steps.length > 0));
      }),
    )
  );
}

function isOff(is: Condition['is'], holder: Value, switchOf: (holder: Value) => Value, isMember: boolean): boolean {
  if (isMember && holder.kind !== 'record') return holder.kind !== 'unknown' && holder.kind !== 'choice';
  const value = switchOf(holder);
  const options = value.kind === 'choice' ? value.options : [value];
  return options.every((option) => (is === 'shell' ? option.kind === 'text' && !isShell(option.text) : truthOf(option) === false));
}
