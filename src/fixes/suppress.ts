// Writes the comment that silences a finding, for people who know that the place is safe. The reason is theirs to write, so it is never safe.
import { LineMap } from '../core/location';
import type { TextEdit } from '../core/fix';
import { suppressionIn } from '../suppression';
import type { Fixer } from './fixer';
import { isInsideComment, isInsideText } from './typescript/inside-text';
import { parseFile } from './typescript/parsed-file';

const reason = 'say why this is safe here';

export const suppress: Fixer = ({ finding, text }) => {
  const { file, range } = finding.location;
  if (!allowsComment(file)) return [];
  const lines = new LineMap(text);
  const start = lines.offset({ line: range.start.line, character: 0 });
  // Nothing may stand above the line that names the interpreter.
  if (start === 0 && text.startsWith('#!')) return [];
  const source = parseFile(file, text);
  if (source ? isInsideText(source, start) : !isJsonWithComments(file)) return [];
  const end = endOfSuppressionAbove(text, lines, range.start.line);
  // What looks like a suppression may stand in a text, where it silences and cannot be added to.
  if (end !== undefined && source && !isInsideComment(source, end)) return [];
  const edit = end === undefined ? added(finding.rule, text, lines, range.start.line) : { range: lines.range({ start: end, end }), newText: `, ${finding.rule}` };
  return [{ title: `Allow \`${finding.rule}\` here, with a reason`, safe: false, files: [{ file, edits: [edit] }] }];
};

/** Where the ids of a suppression on the line above end: it would not be next to its own finding any more if another came between. */
function endOfSuppressionAbove(text: string, lines: LineMap, line: number): number | undefined {
  if (line === 0) return undefined;
  const start = lines.offset({ line: line - 1, character: 0 });
  const above = text.slice(start, lines.offset({ line, character: 0 }));
  const present = suppressionIn(above.trimEnd());
  if (!present) return undefined;
  const ids = /mcp-audit:[ \t]*allow[ \t]+(?:[a-z0-9-]+[ \t]*,[ \t]*)*[a-z0-9-]+/.exec(above);
  return ids ? start + ids.index + ids[0].length : undefined;
}

function added(rule: string, text: string, lines: LineMap, line: number): TextEdit {
  const start = lines.offset({ line, character: 0 });
  const indent = /^[ \t]*/.exec(text.slice(start, start + 500))?.[0] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { range: lines.range({ start, end: start }), newText: `${indent}// mcp-audit: allow ${rule} — ${reason}${eol}` };
}

function allowsComment(file: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(file) || isJsonWithComments(file);
}

/** Plain JSON has no comments; these are read by a host that takes them. */
function isJsonWithComments(file: string): boolean {
  return /\.jsonc$|(?:^|\/)\.vscode\/mcp\.json$|\.code-workspace$/.test(file);
}
