// Paths from a package's exports to a value: `McpServer.Instance.registerTool.Argument[2].Parameter[0]`, in CodeQL's words.

/** One step of a path. `any` may have a name that an argument of the call gives: the place of that is `named`. Arguments and parameters count from zero; `-1` is the last one; `self` is the receiver; one with a name is passed by keyword. */
export type PathStep =
  | { readonly step: 'member'; readonly name: string }
  | { readonly step: 'any'; readonly named?: number }
  | { readonly step: 'argument'; readonly which: number | 'any' | 'self'; readonly from?: boolean; readonly name?: string }
  | { readonly step: 'parameter'; readonly which: number | 'any' | 'self'; readonly from?: boolean }
  | { readonly step: 'return' }
  | { readonly step: 'instance' }
  | { readonly step: 'subclass' }
  | { readonly step: 'maker' }
  /** What is in the file whose path the argument is. */
  | { readonly step: 'file'; readonly which: number }
  /** What the file that the argument names has of the library, or as a free name, when it is started. */
  | { readonly step: 'started'; readonly which: number }
  /** What the files export that stand in the folder which the argument leads into. */
  | { readonly step: 'loaded'; readonly which: number }
  | { readonly step: 'holder' }
  /** What is there is a schema that is written in JSON Schema. */
  | { readonly step: 'json-schema' };

const word = /(Argument|Parameter|Named|File|Started|Loaded)\[(self|any|-1|\d+|[A-Za-z_]\w*:)(\.\.)?\]|\[([^\]]+)\]|[^.[\]]+/y;

/**
 * Reads a path. `Argument[1..]` is the second and every later one; `Argument[shell:]` is passed by that keyword; `any` is every member or element; `Named[0]` is the member of the name that the first argument gives; `File[0]` is what is in the file of that path; `JsonSchema`, at the end, says that what is there is written so; a name that has a dot in it stands
 * in brackets. Throws a `SyntaxError` where the text is no path.
 */
export function parsePath(text: string): readonly PathStep[] {
  const known = parsed.get(text);
  if (known) return known;
  const steps = stepsOf(text);
  parsed.set(text, steps);
  return steps;
}

const words: ReadonlyMap<string, PathStep> = new Map<string, PathStep>([
  ['ReturnValue', { step: 'return' }],
  ['Instance', { step: 'instance' }],
  ['Subclass', { step: 'subclass' }],
  ['Maker', { step: 'maker' }],
  ['Holder', { step: 'holder' }],
  ['JsonSchema', { step: 'json-schema' }],
  ['any', { step: 'any' }],
]);

/** Rows are read again at every call that they speak of. */
const parsed = new Map<string, readonly PathStep[]>();

function stepsOf(text: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  word.lastIndex = 0;
  while (word.lastIndex < text.length) {
    const match = word.exec(text);
    if (!match) throw new SyntaxError(`\`${text}\` is not an access path.`);
    steps.push(stepOf(match));
    if (text[word.lastIndex] === '.') word.lastIndex++;
  }
  return steps;
}

function stepOf(match: RegExpExecArray): PathStep {
  const [whole, kind, which, from, bracketed] = match;
  if (kind === 'File') return { step: 'file', which: Number(which) };
  if (kind === 'Started') return { step: 'started', which: Number(which) };
  if (kind === 'Loaded') return { step: 'loaded', which: Number(which) };
  if (kind === 'Named') return { step: 'any', named: Number(which) };
  if (kind && which) {
    if (kind === 'Argument' && which.endsWith(':')) return { step: 'argument', which: 'any', name: which.slice(0, -1) };
    const place = which === 'self' || which === 'any' ? which : Number(which);
    return { step: kind === 'Argument' ? 'argument' : 'parameter', which: place, ...(from ? { from: true } : {}) };
  }
  if (bracketed) return { step: 'member', name: bracketed };
  return words.get(whole) ?? { step: 'member', name: whole };
}
