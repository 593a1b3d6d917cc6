// The comments in a tested text that say what the audit must find: `expect: a, b from x in tool`, `expect-missing: a — why`, `expect-wrong: a — why`.
// They stand on the line they speak of or alone on a line above it, and are taken out before the text is audited.

export interface Expectation {
  readonly kind: 'found' | 'missing' | 'wrong';
  readonly rule: string;
  /** What the flow must start at, where the comment says so. */
  readonly source: string | undefined;
  /** The tool, resource or prompt that it must be told of, where the comment says so. */
  readonly subject: string | undefined;
  /** The line of the stripped text that it speaks of, from zero. */
  readonly line: number;
}

export interface StrippedText {
  readonly text: string;
  readonly expectations: readonly Expectation[];
  /** For each line of the stripped text, its line in the original; both from zero. */
  readonly originalLines: readonly number[];
}

const comment = /(?:\/\/|#)[ \t]*expect(-missing|-wrong)?:(.*)$/;
const item = /^([a-z0-9-]+)(?: from (.+?))?(?: in (.+))?$/;

/** Takes the expectation comments out of a text. Throws a sentence where one cannot be read or explains no gap. */
export function strip(original: string): StrippedText {
  const kept: string[] = [];
  const expectations: Expectation[] = [];
  const originalLines: number[] = [];
  for (const [number, line] of original.split('\n').entries()) {
    const match = comment.exec(line);
    const code = match ? line.slice(0, match.index).trimEnd() : line;
    if (match) expectations.push(...read(match[1] ?? '', match[2] ?? '', kept.length));
    if (match && code === '') continue;
    kept.push(code);
    originalLines.push(number);
  }
  return { text: kept.join('\n'), expectations, originalLines };
}

function read(suffix: string, said: string, line: number): readonly Expectation[] {
  const [items = '', reason] = said.split(/ — /, 2);
  const kind = suffix === '-missing' ? 'missing' : suffix === '-wrong' ? 'wrong' : 'found';
  if (kind !== 'found' && !reason?.trim()) throw new Error(`\`expect${suffix}:${said}\` must say why, after a dash: \`— why\`.`);
  return items.split(',').map((one) => {
    const match = item.exec(one.trim());
    if (!match?.[1]) throw new Error(`\`expect${suffix}:${said}\` must list rule ids, as in \`expect: ssrf from url\`.`);
    return { kind, rule: match[1], source: match[2], subject: match[3], line };
  });
}
