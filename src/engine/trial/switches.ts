// Sinks that an option switches on: a helper that everyone shares passes it on, and what one caller has switched on is off for another.
import { parsePath } from '../../ir/access-path';
import { isShell, readAs } from '../../ir/programs';
import type { Condition, SinkKind } from '../../ir/row';
import { membersOf } from '../derivation';
import { isPlace } from '../knowledge';
import type { Hit } from '../taint';
import type { Evaluator } from './evaluator';
import type { Frame } from './frame';
import type { Value } from './value';
import { hasMarked, isMarked, optionsOf, truthOf } from './value';

/** Whether an option or the name of a program makes the sink one, so that what a way hands on tells whether it is. */
export function isSwitched({ row: { when, isRead, program } }: Hit): boolean {
  return when?.is === 'truthy' || when?.is === 'shell' || Array.isArray(when?.is) || (isRead === true && program?.endsWith('.any') === false);
}

/** Whether nothing that the call is given in the frame, beside the input, switches the sink on, as far as it is certain. */
export function isSwitchedOff(hit: Hit, evaluator: Evaluator, frame: Frame): boolean {
  const { argument, row } = hit;
  const input = argument === undefined ? undefined : evaluator.valueOf(argument, frame);
  // Where the input is not to be seen, another call is looked at.
  if (input && !hasMarked(input)) return false;
  const { when, program = '' } = row;
  if (when) {
    const [, ...steps] = parsePath(when.at);
    const isMember = steps.length > 0;
    return (when.is === 'truthy' || !isMember) && isEach(when.at, hit, evaluator, frame, (option) => isOff(when.is, option, (holder) => evaluator.partOf(holder, membersOf(steps)), isMember));
  }
  return input !== undefined && isEach(program, hit, evaluator, frame, (name) => name.kind === 'text' && isReadOtherwise(name.text, input, row.sink));
}

/** Whether all that the call may be given at the place, known as it is, is so. */
function isEach(path: string, { call }: Hit, evaluator: Evaluator, frame: Frame, isSo: (option: Value) => boolean): boolean {
  const [place, member] = parsePath(path);
  if (place?.step !== 'argument' || place.which === 'self') return false;
  const known = call.invocations.filter(({ library }) => library !== undefined);
  const isEachOf = ({ args }: (typeof known)[number]): boolean => {
    const there = args.filter((argument, index) => isPlace(place, index, args.length, argument.name));
    if (there.some(({ spread }) => spread)) return false;
    const values = there.map(({ value }) => evaluator.valueOf(value, frame));
    // One of several arguments has the options, wherever it stands.
    const having = member?.step === 'member' ? values.filter((value) => optionsOf(value).every((option) => option.kind === 'record' && option.members.has(member.name))) : [];
    return (having.length > 0 ? having : values).every((value) => optionsOf(value).every(isSo));
  };
  return known.length > 0 && known.every(isEachOf);
}

/** Whether a program of this name does not read what is made from the input as the sink does, where it stands in its arguments. */
function isReadOtherwise(name: string, args: Value, sink: SinkKind): boolean {
  return optionsOf(args).every((list) => {
    if (list.kind !== 'list' || list.isOpen) return false;
    const texts = list.items.map((item) => (item.kind === 'text' ? item.text : undefined));
    return list.items.every((item, index) => !isMarked(item) || readAs(name, texts.slice(0, index)) !== sink);
  });
}

function isOff(is: Condition['is'], holder: Value, switchOf: (holder: Value) => Value, isMember: boolean): boolean {
  if (isMember && holder.kind !== 'record') return holder.kind !== 'unknown' && holder.kind !== 'choice';
  const isNone = (option: Value): boolean => {
    if (is === 'truthy') return truthOf(option) === false;
    return option.kind === 'text' && (is === 'shell' ? !isShell(option.text) : !is.includes(option.text));
  };
  return optionsOf(switchOf(holder)).every(isNone);
}
