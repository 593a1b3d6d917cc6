// A program of this folder: a Markdown page with a source, what it is as instructions, and the flows that the engine finds in it.

export interface WrittenProgram {
  readonly language: 'ts' | 'js' | 'py';
  readonly source: string;
  readonly printed: string;
  /** Each as `source: kind in instruction`; none are stated for sources whose frontend is tested with the rules. */
  readonly flows: readonly string[] | undefined;
}

const block = /^```(\w+)\n([\s\S]*?)^```$/gm;

export function writtenProgram(page: string): WrittenProgram {
  const blocks = new Map([...page.matchAll(block)].map(([, language = '', text = '']) => [language, text]));
  const language = (['ts', 'js', 'py'] as const).find((name) => blocks.has(name));
  const source = language && blocks.get(language);
  if (!source) throw new SyntaxError('The page has no source.');
  return { language, source, printed: blocks.get('text') ?? '', flows: blocks.get('flows')?.trim().split('\n') };
}

/** The page with other instructions on it. */
export function withProgram(page: string, printed: string): string {
  return page.replace(/^```text\n[\s\S]*?^```$/m, () => `\`\`\`text\n${printed}\`\`\``);
}
