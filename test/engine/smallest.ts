// Makes a program that shows something smaller, line by line, as long as it still shows it. Quicker than other numbers, and easier to read.
import type { RandomProgram } from './random-program';

/** The program without every line that it can do without. `shows` may throw, which counts as no. */
export async function smallest(program: RandomProgram, shows: (program: RandomProgram) => Promise<boolean>): Promise<RandomProgram> {
  let best = program;
  for (let before = ''; before !== textOf(best); ) {
    before = textOf(best);
    for (const file of ['main', 'helpers'] as const)
      for (let size = 16; size >= 1; size /= 2)
        for (let at = 0; at + size <= best[file].length; ) {
          const lines = best[file];
          const shorter = { ...best, [file]: [...lines.slice(0, at), ...lines.slice(at + size)] };
          // Without its counter a loop would not end.
          const counts = lines.slice(at, at + size).some((line) => line.includes('++'));
          if (!counts && (await shows(shorter).catch(() => false))) best = shorter;
          else at++;
        }
  }
  return best;
}

function textOf({ main, helpers }: RandomProgram): string {
  return [...main, ...helpers].join('\n');
}
