// `mcp-audit audit`: reads what was named, audits it, reports, and answers the exit code.
import { version } from '../../package.json';
import { audit } from '../audit';
import type { Audited } from '../report/audited';
import { jsonReport } from '../report/json';
import { sarifReport } from '../report/sarif';
import { textReport } from '../report/text';
import { exitCodes } from './exit-codes';
import { print, wantsColor, writeWhole } from './output';
import { readTargets } from './read-targets';
import { Refusal } from './refusal';
import { chosenRules } from './rule-choice';
import { targetsOf } from './targets';
import { reaches } from './threshold';
import type { Threshold } from './threshold';

export interface AuditCommandOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly output?: string;
  readonly failOn: Threshold;
  readonly rules: string;
  readonly exclude: readonly string[];
}

/** Throws a `Refusal` where the audit cannot run. */
export async function auditCommand(paths: readonly string[], options: AuditCommandOptions): Promise<number> {
  const rules = chosenRules(options.rules);
  const read = await readTargets(await targetsOf(paths), usableGlobs(options.exclude));
  const result = await audit(read.files, { rules });
  const audited: Audited = { ...result, notices: [...read.notices, ...result.notices], version };
  const text = report(audited, options);
  if (options.output === undefined) await print(text);
  else await writeWhole(options.output, text);
  return reaches(audited.findings, options.failOn) ? exitCodes.findings : exitCodes.clean;
}

function report(audited: Audited, { format, output }: AuditCommandOptions): string {
  switch (format) {
    case 'json':
      return jsonReport(audited);
    case 'sarif':
      return sarifReport(audited);
    case 'text':
      return textReport(audited, { color: output === undefined && wantsColor() });
  }
}

function usableGlobs(globs: readonly string[]): readonly string[] {
  const odd = globs.find((glob) => glob.length === 0 || glob.length > 1000);
  if (odd !== undefined) throw new Refusal(`\`--exclude "${odd.slice(0, 40)}"\` is no usable glob; give one of 1 to 1000 characters.`);
  return globs;
}
