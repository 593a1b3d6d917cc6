// All safe fixes of a file as one. Fixes that get in each other's way are left for the next time.
import type { Fix, TextEdit } from '../core/fix';
import { touches } from './range';

/** The edits of one file: of each list of fixes the first that is safe and touches no other file, unless an edit of an earlier one touches it. */
export function fixAll(file: string, offered: readonly (readonly Fix[])[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const fixes of offered) {
    const fix = fixes.find(({ safe, files }) => safe && files.every((edited) => edited.file === file));
    // Two fixes may need the same import; the edit that makes it is taken once.
    const edits = (fix?.files ?? []).flatMap((edited) => edited.edits).filter((edit) => !taken.some((other) => same(edit, other)));
    if (!edits.some((edit) => taken.some((other) => touches(edit.range, other.range)))) taken.push(...edits);
  }
  return taken;
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.newText === b.newText && JSON.stringify(a.range) === JSON.stringify(b.range);
}
