// Where a value was put into what hurts: for some kinds of sink that place is the defect, and the call, often a helper that everyone shares, is not.
import { makesText } from '../ir/program';
import type { SinkKind, SinkRow } from '../ir/row';
import type { Fact } from './facts';
import { bitOf } from './harmless';
import type { Site } from './universe';
import type { PlaceOf } from './ways';

/** For the kinds that are reported there. */
export const places: Readonly<Partial<Record<SinkKind, PlaceOf>>> = {
  'shell-command': handedOverAt,
  code: handedOverAt,
  sql: handedOverAt,
  instructions: handedOverAt,
  html: (fact, before) => (before.part ? undefined : textAt(fact)),
  'program-argument': listAt,
  'remote-file': listAt,
  'url-path': (fact, before) => (gains(fact, before, 'request-url') ? textAt(fact) : undefined),
};

/** Where to look for the place of a value that reached a sink. */
export function placeOf({ row, isUnplaced }: { readonly row: Pick<SinkRow, 'sink'>; readonly isUnplaced?: boolean }): PlaceOf | undefined {
  return isUnplaced ? listAt : places[row.sink];
}

/** Whether the kind hurts by a text that the value is a part of; where it is all of the text as well, that is the lesser harm. */
export function isOfText(kind: SinkKind): boolean {
  return places[kind] === handedOverAt;
}

/**
 * Where the function that completed the text gave it to what uses it: that may be a helper which runs whatever it is given, and the fault is
 * in those who call it. A text that came a longer way is reported where it is used.
 */
function handedOverAt(fact: Fact, before: Fact, handedOver: Site, end: Site): Site | undefined {
  if (!fact.part || fact.hop.kind !== 'step' || !(textAt(fact) ?? !before.part)) return undefined;
  return fact.hop.site.function === handedOver.function ? handedOver : end;
}

/** The list that the value became an element of, the call that added it, or the one that takes any number of arguments as a list. */
function listAt({ hop, path }: Fact, before: Fact): Site | undefined {
  if (before.path.length > 0 || path.length !== 1) return undefined;
  if (hop.kind === 'enter') return hop.call.invocations.some(({ function: id }) => id !== undefined) ? hop.call.site : undefined;
  if (hop.kind !== 'step') return undefined;
  const { instruction } = hop.site;
  return instruction.op === 'call' || (instruction.op === 'make' && instruction.shape === 'list') ? hop.site : undefined;
}

/** The text that the value became a part of. */
function textAt({ hop }: Fact): Site | undefined {
  if (hop.kind !== 'step') return undefined;
  const { instruction } = hop.site;
  return makesText(instruction) ? hop.site : undefined;
}

/** Whether the place has made the value harmless to a kind. */
function gains(fact: Fact, before: Fact, kind: SinkKind): boolean {
  return (fact.harmless & ~before.harmless & bitOf(kind)) !== 0;
}
