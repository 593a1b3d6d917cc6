// Reads the cases of `cases/<rule>.md`: a text with the finding's place between « and », and what the first fix makes of it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../src/core/finding';
import { LineMap } from '../../src/core/location';

export interface Case {
  readonly rule: string;
  readonly name: string;
  /** Of the file that the finding is in. */
  readonly path: string;
  readonly before: string;
  readonly finding: Finding;
  /** Further files of the workspace, by path. */
  readonly others: ReadonlyMap<string, string>;
  /** Nothing where no fix is offered. */
  readonly fix: { readonly safe: boolean; readonly title: string; readonly after: string } | undefined;
}

const block = /^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm;

export function casesOf(rule: string): readonly Case[] {
  const page = readFileSync(fileURLToPath(new URL(`cases/${rule}.md`, import.meta.url)), 'utf8');
  return page.split(/^## /m).slice(1).map((section) => caseOf(rule, section));
}

/** The text with the place's marks taken out, and a finding there. */
export function markedFinding(rule: string, path: string, marked: string): { readonly text: string; readonly finding: Finding } {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  if (start < 0 || end < start) throw new Error(`A case of ${rule} does not mark the finding's place.`);
  const text = marked.replace('«', '').replace('»', '');
  const range = new LineMap(text).range({ start, end });
  const location = { file: path, range };
  return { text, finding: { rule, severity: 'error', confidence: 'high', message: '', location, steps: [{ location, message: '' }], fingerprint: '' } };
}

function caseOf(rule: string, section: string): Case {
  const name = section.slice(0, section.indexOf('\n'));
  const blocks = [...section.matchAll(block)];
  const others = new Map(blocks.flatMap(([, , file, text]) => (file ? [[file, text!] as const] : [])));
  const [before, after] = blocks.filter(([, , file]) => !file);
  const path = `server.${before![1]!}`;
  const { text, finding } = markedFinding(rule, path, before![3]!);
  const kind = /^(Safe|Unsafe) fix: (.*)$/m.exec(section);
  if ((kind === null) !== (after === undefined)) throw new Error(`The case "${name}" of ${rule} says "fix" without showing it, or shows one without saying so.`);
  return { rule, name, path, before: text, finding, others, fix: kind && after ? { safe: kind[1] === 'Safe', title: kind[2]!, after: after[3]! } : undefined };
}
