// What the preferred fix of a case's finding makes of its file, to compare with a `fixed` block.
import { applyEdits } from '../../src/core/text-edit';
import { Session } from '../../src/session';
import type { CaseFile } from './case';
import { placeOf } from './case';

/** The text after the fix. Throws a sentence where the rule has not exactly one finding in the file, or no fix for it in this file alone. */
export async function afterPreferredFix(file: CaseFile, rule: string, beside: readonly CaseFile[] = []): Promise<string> {
  const session = new Session();
  for (const { path, text } of [...beside, file]) session.update(path, text);
  const { findings } = await session.audit({ rules: 'default' });
  const [finding, ...others] = findings.filter((one) => one.rule === rule);
  if (!finding || others.length > 0) throw new Error(`${placeOf(file, 0)}: the block before a \`fixed\` one must have exactly one finding of \`${rule}\`.`);
  const [fix] = session.fixes(finding);
  const [edited, ...more] = fix?.files ?? [];
  if (edited?.file !== file.path || more.length > 0) throw new Error(`${placeOf(file, 0)}: \`${rule}\` has no fix here that stays in the file.`);
  return applyEdits(file.text, edited.edits);
}
