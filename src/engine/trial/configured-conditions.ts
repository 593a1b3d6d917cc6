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
      if (definitions.length > 1) for (const decisive of decidingOn(site, universe)) read.add(decisive);
    }
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

/** What decides whether control comes to an instruction. */
function decidingOn({ instruction, base, function: id }: Site, universe: Universe): readonly number[] {
  const found: number[] = [];
  const { reaches = [] } = universe.function(id).body;
  const places = new Set('reach' in instruction && instruction.reach !== undefined ? [instruction.reach] : []);
  for (const at of places) {
    const place = reaches[at];
    if (!place) continue;
    if ('condition' in place) found.push(base + place.condition);
    if ('element' in place) found.push(base + place.element);
    for (const before of 'ways' in place ? place.ways : [place.after]) if (before !== undefined) places.add(before);
  }
  return found;
}
