// A word between single quotes, whose own single quotes are closed, escaped and opened again, is one word to a shell whatever is in it.
import type { Call, Make } from '../ir/program';
import type { PointsTo } from './points-to';
import type { Site } from './universe';

/** `'\''` and `'"'"'` */
const reopened = /^'(?:\\'|"'")'$/;

/** Whether the part at this place of a text stands so; `before` and `after` are the texts around it, where they are known. */
export function isQuotedWord(points: PointsTo, { base, instruction }: Site & { readonly instruction: Make }, index: number, before: string | undefined, after: string | undefined): boolean {
  if (!before?.endsWith("'") || !after?.startsWith("'")) return false;
  const part = instruction.parts[index];
  const [made, ...others] = part ? points.universe.definitionsOf(base + part.value) : [];
  return made?.instruction.op === 'call' && others.length === 0 && reopensQuotes(points, made.base, made.instruction);
}

function reopensQuotes({ universe, knowledge }: PointsTo, base: number, { callee, args }: Call): boolean {
  const [found, written] = args.map((argument) => universe.constantOf(base + argument.value));
  if (!found || written?.kind !== 'text' || !reopened.test(written.text)) return false;
  const loaded = universe.definitionsOf(base + callee)[0]?.instruction;
  const method = loaded?.op === 'load' && typeof loaded.key === 'string' ? knowledge.methods.members.get(loaded.key) : undefined;
  return (method?.computations ?? []).some(({ computes }) =>
    found.kind === 'pattern' ? found.source === "'" && found.flags.includes('g') && computes.startsWith('replace-') : found.kind === 'text' && found.text === "'" && computes === 'replace-all',
  );
}
