// A part of a text that stands in quotes and has the same quotes escaped in itself is one word, whatever is in it: to a shell, where single quotes
// are closed, escaped and opened again, and to a database, where they are doubled, or get a backslash as backslashes do.
import type { Call, Make } from '../ir/program';
import type { PointsTo } from './points-to';
import { replacesEach } from './patterns';
import { quoteOpenBehind } from './trial/sql-text';
import type { Site } from './universe';

/** `'\''` and `'"'"'` */
const reopened = /^'(?:\\'|"'")'$/;
/** Helpers in helpers. */
const mostCalls = 3;

type Text = Site & { readonly instruction: Make };

/** Whether the part at this place of a text stands so for a shell; `before` and `after` are the texts around it, where they are known. */
export function isQuotedWord(points: PointsTo, { base, instruction }: Text, index: number, before: string | undefined, after: string | undefined): boolean {
  if (!before?.endsWith("'") || !after?.startsWith("'")) return false;
  const part = instruction.parts[index];
  const [made, ...others] = part ? points.universe.definitionsOf(base + part.value) : [];
  return made?.instruction.op === 'call' && others.length === 0 && replaces(points, made.base, made.instruction, "'", (written) => reopened.test(written));
}

/** The same for a database; `before` is all of the text before the part. */
export function isQuotedValue(points: PointsTo, { base, instruction }: Text, index: number, before: string): boolean {
  const quote = quoteOpenBehind(before);
  const part = instruction.parts[index];
  return quote !== undefined && part !== undefined && hasEscaped(points, base + part.value, quote, mostCalls);
}

function hasEscaped(points: PointsTo, variable: number, quote: string, depth: number): boolean {
  const definitions = points.universe.definitionsOf(variable);
  return (
    definitions.length > 0 &&
    definitions.every(({ instruction, base }) => {
      if (instruction.op === 'copy' || instruction.op === 'guard') return hasEscaped(points, base + instruction.value, quote, depth);
      if (instruction.op !== 'call') return false;
      return escapes(points, base, instruction, quote) || (depth > 0 && returnsEscaped(points, instruction, quote, depth - 1));
    })
  );
}

function escapes(points: PointsTo, base: number, call: Call, quote: string): boolean {
  if (replaces(points, base, call, quote, (written) => written === quote + quote)) return true;
  const isBackslashed = (written: string): boolean => written === `\\${quote}` || written === '\\$&';
  if (!replaces(points, base, call, quote, isBackslashed)) return false;
  // A backslash that is the caller's own would take the meaning from the one before the quote.
  if (replaces(points, base, call, '\\', (written) => written === '\\$&')) return true;
  const before = call.self === undefined ? [] : points.universe.definitionsOf(base + call.self);
  return before.some(({ instruction, base: own }) => instruction.op === 'call' && replaces(points, own, instruction, '\\', (written) => written === '\\\\' || written === '\\$&'));
}

function returnsEscaped(points: PointsTo, call: Call, quote: string, depth: number): boolean {
  const { universe } = points;
  const invocations = points.calls.at(call)?.invocations ?? [];
  return (
    invocations.length > 0 &&
    invocations.every(({ function: id }) => {
      const called = id === undefined ? undefined : universe.functions[id];
      const values = called?.body.instructions.flatMap((instruction) => (instruction.op === 'return' && instruction.value !== undefined ? [instruction.value] : [])) ?? [];
      return called !== undefined && values.length > 0 && values.every((value) => hasEscaped(points, universe.module(called.program).base + value, quote, depth));
    })
  );
}

/** Whether the call replaces every such character in its receiver by a text that is wanted. */
function replaces({ universe, knowledge }: PointsTo, base: number, { callee, args }: Call, character: string, isWanted: (written: string) => boolean): boolean {
  const [found, written] = args.map((argument) => universe.constantOf(base + argument.value));
  if (!found || written?.kind !== 'text' || !isWanted(written.text)) return false;
  const loaded = universe.definitionsOf(base + callee)[0]?.instruction;
  const method = loaded?.op === 'load' && typeof loaded.key === 'string' ? knowledge.methods.members.get(loaded.key) : undefined;
  return (method?.computations ?? []).some(({ computes }) =>
    found.kind === 'pattern' ? computes.startsWith('replace-') && replacesEach(found, character) : found.kind === 'text' && found.text === character && computes === 'replace-all',
  );
}
