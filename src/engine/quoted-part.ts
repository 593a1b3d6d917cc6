// A part of a text that stands in quotes and has the same quotes escaped in itself is one word, whatever is in it: to a shell, where single quotes
// are closed, escaped and opened again, and to a database, where they are doubled, or get a backslash as backslashes do.
import type { Call, Make } from '../ir/program';
import type { Operation } from '../ir/row';
import type { PointsTo } from './points-to';
import { replacesEach } from './patterns';
import { quoteOpenBehind } from './trial/sql-text';
import type { SiteOf } from './universe';

/** `'\''` and `'"'"'` */
const reopened = /^'(?:\\'|"'")'$/;
/** Helpers in helpers. */
const mostCalls = 3;

type Text = SiteOf<Make>;

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
      if (escapes(points, base, instruction, quote)) return true;
      return depth > 0 && (returnsEscaped(points, instruction, quote, depth - 1) || joinsEscaped(points, base, instruction, quote, depth - 1));
    })
  );
}

/** `names.map(escape).join('", "')`: what stands between them closes the quotes and opens them again. */
function joinsEscaped(points: PointsTo, base: number, call: Call, quote: string, depth: number): boolean {
  const separator = call.args[0] && points.universe.constantOf(base + call.args[0].value);
  if (call.self === undefined || separator?.kind !== 'text' || quoteOpenBehind(quote + separator.text) !== quote || !computes(points, base, call, 'join-list')) return false;
  const made = points.makingOf(base + call.self);
  const [callback] = made?.instruction.op === 'call' && computes(points, made.base, made.instruction, 'map') ? made.instruction.args : [];
  const called = made && callback ? points.tokensOf(made.base + callback.value).map((token) => points.values.get(token)) : [];
  return called.length > 0 && called.every((value) => value.kind === 'function' && givesEscaped(points, value.function, quote, depth));
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
  const invocations = points.calls.at(call)?.invocations ?? [];
  return invocations.length > 0 && invocations.every(({ function: id }) => id !== undefined && givesEscaped(points, id, quote, depth));
}

function givesEscaped(points: PointsTo, id: number, quote: string, depth: number): boolean {
  const { body, program } = points.universe.function(id);
  const { base } = points.universe.module(program);
  const values = body.instructions.flatMap((instruction) => (instruction.op === 'return' && instruction.value !== undefined ? [instruction.value] : []));
  return values.length > 0 && values.every((value) => hasEscaped(points, base + value, quote, depth));
}

/** Whether the call replaces every such character in its receiver by a text that is wanted. */
function replaces(points: PointsTo, base: number, call: Call, character: string, isWanted: (written: string) => boolean): boolean {
  const [found, written] = call.args.map((argument) => points.universe.constantOf(base + argument.value));
  if (!found || written?.kind !== 'text' || !isWanted(written.text)) return false;
  if (found.kind === 'pattern') return replacesEach(found, character) && computes(points, base, call, 'replace-first', 'replace-all');
  return found.kind === 'text' && found.text === character && computes(points, base, call, 'replace-all');
}

/** Whether the call is one of a method by whose name it is known what it computes. */
function computes(points: PointsTo, base: number, instruction: Call, ...operations: readonly Operation[]): boolean {
  return points.methodCalled({ instruction, base })?.computations.some((row) => operations.includes(row.computes)) ?? false;
}
