// What a trial types to reach what a kind of sink must not be reached with, and how to tell that it arrived; and what to make of the texts that
// checks compared it with. What is typed for each kind of sink stands elsewhere.
import type { Compared } from './memory';
import type { StandIns } from './operation';
import { folder } from './path-operations';
import { beginningOf, sampleOf } from './sample';

export interface Attack {
  /** Inputs that do the same, in different spellings. */
  readonly inputs: readonly string[];
  /** In so many spellings, which come in the same order in all attacks that have as many. */
  readonly spellings?: number;
  /** Harm that a check need not prevent where it prevents the other kind: a fetch tool may ask any public host. */
  readonly isForeign?: boolean;
  /** The file that the inputs mean to reach. */
  readonly target?: string;
  /** Made for one check: that it fails says nothing of the check. */
  readonly isFitted?: boolean;
  /** What the check asked for is a form, such as an ending, and was not meant to confine. */
  readonly isForm?: boolean;
  /** Does harm only where code takes something out of the input, or decodes it. */
  readonly isToBeRewritten?: boolean;
}

export interface Attacks extends StandIns {
  readonly first: readonly Attack[];
  /** Further ones that fit what the checks compared the first ones with; `tried` are some of the first, one for each check that refused any. */
  readonly fitted: (compared: readonly Compared[], tried: readonly Attack[]) => readonly Attack[];
  /** Inputs of which a check that means no harm lets one pass: a check that refuses them all wants a form that is not known here. */
  readonly ordinary?: (compared: readonly Compared[]) => readonly string[];
  /** Inputs of which a check of this kind lets one pass: one that refuses them all was meant for something else. */
  readonly meant?: readonly string[];
  /** A check that lets the first pass and refuses all the others asks for a form, and is not meant to confine. */
  readonly form?: { readonly passes: string; readonly refused: readonly string[] };
  readonly arrives: (text: string, attack: Attack) => boolean;
  /** The harm is slight, and is told where an input is seen to do it, alone. */
  readonly isSeenAlone?: true;
  /** What a text that arrives leads to, where that is less than the whole of it. */
  readonly reached?: (text: string) => string;
  /** How else to write inputs where what is asked for is of another form. */
  readonly rewritten?: (input: string) => readonly string[];
  /** What is another one where the program runs on Windows. */
  readonly onWindows?: Pick<Attacks, 'first' | 'fitted' | 'arrives'>;
}

/** A filler: for a piece of a text that only the configuration knows. */
export function nameOrFolder(isFirst: boolean, next: string): string {
  return isFirst && next.startsWith('/') ? folder : 'x';
}

const mostFitted = 16;
const mostOrdinary = 40;

/** The other sides of comparisons, each once. */
export function others(compared: readonly Compared[], ...hows: readonly Compared['how'][]): string[] {
  const found = new Set<string>();
  for (const { how, text, other } of compared) {
    if (!hows.includes(how)) continue;
    for (const wanted of how === 'pattern' ? samplesFor(text, other) : [other]) if (wanted !== '' && wanted !== text && wanted.length < 120) found.add(wanted);
    if (found.size >= mostFitted) break;
  }
  return [...found];
}

/** A text that the pattern matches, and the end of it that is left to the input where the text that was tested begins as that does. */
function samplesFor(text: string, pattern: string): readonly string[] {
  const sample = sampleOf(pattern);
  if (sample === undefined) return [];
  let common = 0;
  while (common < sample.length && sample[common] === text[common]) common++;
  const start = sample.slice(0, common).search(/[\w%]*$/);
  return start > 0 ? [sample, sample.slice(start)] : [sample];
}

/** Plain inputs, and what the checks compared them with: alone, as a beginning, as an ending. */
export function formed(compared: readonly Compared[], ...plain: readonly string[]): readonly string[] {
  const starts = others(compared, 'prefix');
  const ends = [...others(compared, 'suffix'), ...others(compared, 'equal').filter((other) => /^\.\w{1,8}$/.test(other))];
  return [
    ...plain,
    ...others(compared, 'equal', 'prefix', 'pattern', 'infix', 'suffix'),
    ...['', ...starts].flatMap((start) => ['', ...ends].flatMap((end) => plain.slice(0, 2).map((word) => `${start}${word}${end}`))).slice(0, mostOrdinary),
  ];
}

export function beginnings(compared: readonly Compared[]): string[] {
  return [...new Set(compared.flatMap(({ how, other }) => (how === 'pattern' ? [beginningOf(other)] : [])))].filter((text) => text !== '').slice(0, mostFitted);
}
