// The comment that silences a finding: `mcp-audit: allow <id> — reason`, on the finding's line or the one above it.
import type { Finding } from './core/finding';

export interface Suppression {
  readonly rules: readonly string[];
  readonly reason: string;
}

const comment = /(?:\/\/|#|\/\*|<!--)[ \t]*mcp-audit:[ \t]*allow[ \t]+([a-z][a-z0-9-]*(?:[ \t]*,[ \t]*[a-z][a-z0-9-]*)*)(?:[ \t]*(?:—|–|--|:)[ \t]*([^\n\r]{1,400}))?/;

/** The suppression in one line of text; a reason is part of it, so that a comment without one silences nothing. */
export function suppressionIn(line: string): Suppression | undefined {
  if (line.length > 2000) return undefined;
  const match = comment.exec(line);
  const reason = match?.[2]?.replace(/\*\/.*|-->.*/, '').trim();
  if (!match?.[1] || !reason) return undefined;
  return { rules: match[1].split(',').map((id) => id.trim()), reason };
}

/** The reason a finding was silenced with, if it was. `lines` are the lines of its file. */
export function suppressionOf(finding: Finding, lines: readonly string[]): string | undefined {
  const at = finding.location.range.start.line;
  for (const line of [lines[at], lines[at - 1]]) {
    const found = line === undefined ? undefined : suppressionIn(line);
    if (found?.rules.includes(finding.rule)) return found.reason;
  }
  return undefined;
}
