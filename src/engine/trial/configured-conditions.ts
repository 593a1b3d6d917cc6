// Which conditions only the configuration decides: nothing that the input goes through is read for them, nor decides which of several values they read.
import { eachOperand } from '../site-index';
import type { Site, Universe } from '../universe';

/** A condition that reads more variables than so many may read anything. */
const mostVariables = 200;

/** `isInput` says of a variable whether the input goes through it, or may be what a function was given in it. */
export function isConfigured(condition: number, universe: Universe, isInput: (variable: number) => boolean): boolean {
  const read = new Set([condition]);
  for (const variable of read) {
    if (read.size > mostVariables || isInput(variable)) return false;
    const definitions = universe.definitionsOf(variable);
    for (const site of definitions) {
      if (mayCapture(site, universe)) return false;
      for (const operand of readBy(site)) read.add(operand);
    }
    for (const decisive of decidingBetween(definitions, universe)) read.add(decisive);
  }
  return true;
}

/** A function that is written inside of another one reads what it likes of that. */
function mayCapture({ instruction, function: id, program }: Site, universe: Universe): boolean {
  return instruction.op === 'function' && id !== universe.module(program).firstFunction;
}

function readBy({ instruction, base }: Site): readonly number[] {
  const operands: number[] = [];
  eachOperand(instruction, (operand) => operands.push(base + operand));
  if (instruction.op === 'call') operands.push(base + instruction.callee);
  if (instruction.op === 'load' && typeof instruction.key === 'number') operands.push(base + instruction.key);
  return operands;
}

/** What decides to which of several instructions of a function control comes: that it comes to all of them decides nothing. */
function decidingBetween(sites: readonly Site[], universe: Universe): readonly number[] {
  if (sites.length < 2) return [];
  const ways = sites.map((site) => placesBefore(site, universe));
  const found: number[] = [];
  for (const [index, { base, function: id }] of sites.entries())
    for (const at of ways[index] ?? []) {
      const place = universe.function(id).body.reaches?.[at];
      if (!place || ways.every((others, other) => sites[other]?.function === id && others.has(at))) continue;
      if ('condition' in place) found.push(base + place.condition);
      if ('element' in place) found.push(base + place.element);
    }
  return found;
}

/** The places of its function that control may come through on its way to an instruction. */
function placesBefore({ instruction, function: id }: Site, universe: Universe): ReadonlySet<number> {
  const { reaches = [] } = universe.function(id).body;
  const places = new Set('reach' in instruction && instruction.reach !== undefined ? [instruction.reach] : []);
  for (const at of places) {
    const place = reaches[at];
    if (!place) continue;
    if ('catcher' in place) for (const { at: thrown } of place.thrown) places.add(thrown);
    for (const before of 'ways' in place ? place.ways : [place.after]) if (before !== undefined) places.add(before);
  }
  return places;
}
