// Reads the cases out of a rule's page: its fenced blocks of code. A block tagged `skip` is prose; one tagged `fixed` is what the preferred
// fix makes of the block before it; one tagged `given` is no case but lies beside all that follow, until another of its name; `file="…"` names the file, which a
// configuration must.
import type { CaseFile } from './case';
import { caseFile } from './case';

export interface PageCase {
  readonly file: CaseFile;
  /** The case that this one is the repaired form of. */
  readonly fixOf: CaseFile | undefined;
  /** What else lies in the folder. */
  readonly beside: readonly CaseFile[];
}

const sourceLanguages = new Set(['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs', 'py']);
const otherLanguages = new Set(['json', 'jsonc', 'toml', 'yaml', 'gitignore']);
const fence = /^(`{3,})(\w*)[ \t]*(.*)$/;

interface Block {
  readonly language: string;
  readonly info: string;
  /** Its first line of code in the page, from zero. */
  readonly line: number;
  readonly text: string;
}

/** Throws a sentence where a block cannot be a case. */
export function pageCases(page: string, shownAs: string): readonly PageCase[] {
  const cases: PageCase[] = [];
  let given: readonly CaseFile[] = [];
  let before: CaseFile | undefined;
  for (const block of blocks(page)) {
    if (!sourceLanguages.has(block.language) && !otherLanguages.has(block.language)) continue;
    if (/\bskip\b/.test(block.info)) continue;
    const fixed = /\bfixed\b/.test(block.info);
    const path = /file="([^"]+)"/.exec(block.info)?.[1] ?? (fixed ? before?.path : undefined) ?? defaultPath(block, shownAs);
    if (fixed && !before) throw new Error(`${shownAs}:${block.line}: a \`fixed\` block must follow the block that it repairs.`);
    const file = caseFile(path, block.text, shownAs, block.line);
    if (/\bgiven\b/.test(block.info)) {
      given = [...given.filter((one) => one.path !== file.path), file];
      continue;
    }
    cases.push({ file, fixOf: fixed ? before : undefined, beside: given });
    before = fixed ? undefined : file;
  }
  return cases;
}

function defaultPath(block: Block, shownAs: string): string {
  if (sourceLanguages.has(block.language)) return `example.${block.language}`;
  throw new Error(`${shownAs}:${block.line}: a block of configuration must name its file, as in \`jsonc file=".vscode/mcp.json"\`, or be tagged \`skip\`.`);
}

function blocks(page: string): readonly Block[] {
  const found: Block[] = [];
  const lines = page.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const open = fence.exec(lines[at] ?? '');
    if (!open) continue;
    const line = at + 1;
    const end = lines.indexOf(open[1] ?? '', line);
    if (end < 0) throw new Error(`The block of code that opens at line ${line} is never closed.`);
    found.push({ language: open[2] ?? '', info: open[3] ?? '', line, text: lines.slice(line, end).join('\n') + '\n' });
    at = end;
  }
  return found;
}
