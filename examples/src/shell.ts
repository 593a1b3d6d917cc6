// Runs commands and gives back what they print.
import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(exec);

export async function output(command: string): Promise<string> {
  const { stdout } = await run(command, { timeout: 10_000 });
  return stdout;
}
