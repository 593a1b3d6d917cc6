// Where reports go: the standard output, or a file that is there whole or not at all.
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { visible } from '../report/visible';
import { codeOf, Refusal } from './refusal';

/** A stream that fails must not end the process: what matters of it reaches whoever printed. */
export function survivePipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => {
      // Told to the callback of the write that failed.
    });
}

/** Prints the text; answers when the reader has taken it. Throws a `Refusal` where it cannot be printed; a reader who leaves early, as `head` does, is no failure. */
export async function print(text: string): Promise<void> {
  const failure = await new Promise<Error | null | undefined>((resolve) => process.stdout.write(text, resolve));
  if (failure && codeOf(failure) !== 'EPIPE') throw new Refusal(`The report cannot be printed (${codeOf(failure)}); make room for it, or write it elsewhere with \`--output\`.`);
}

/** One sentence on the error stream. It may name what was typed, so nothing in it may act on the terminal. */
export function complain(sentence: string): void {
  process.stderr.write(`mcp-audit: ${visible(sentence)}\n`);
}

/** Whether the standard output is a terminal that wants colors, with regard to `NO_COLOR`. */
export function wantsColor(): boolean {
  return process.stdout.isTTY && process.stdout.hasColors();
}

/** Writes the file in one step, so that nobody reads half a report. Throws a `Refusal` where it cannot be written. */
export async function writeWhole(typed: string, text: string): Promise<void> {
  try {
    const target = await realpath(typed).catch(() => path.resolve(typed));
    const status = await stat(target).catch(() => undefined);
    // A device or a pipe is written to; only a regular file can be replaced.
    if (status && !status.isFile() && !status.isDirectory()) await writeFile(target, text);
    else await replace(target, text);
  } catch (thrown) {
    throw new Refusal(`The report cannot be written to "${typed}" (${codeOf(thrown)}); name a file in a folder that is there and can be written to.`);
  }
}

async function replace(target: string, text: string): Promise<void> {
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${String(process.pid)}.tmp`);
  const file = await open(draft, 'wx');
  try {
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (thrown) {
    await rm(draft, { force: true });
    throw thrown;
  }
}
