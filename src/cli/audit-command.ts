// `mcp-audit audit` and `mcp-audit configurations`: reads what was named, or what hosts keep in the home folder, audits it, reports, and answers
// the exit code.
import { homedir } from 'node:os';
import { version } from '../../package.json';
import { audit } from '../audit';
import type { AuditOptions } from '../audit';
import type { Audited } from '../report/audited';
import { jsonReport } from '../report/json';
import { sarifReport } from '../report/sarif';
import { textReport } from '../report/text';
import { readHome } from '../workspace/read-home';
import type { ReadFolder } from '../workspace/read-folder';
import { exitCodes } from './exit-codes';
import { print, wantsColor, writeWhole } from './output';
import { readTargets } from './read-targets';
import { Refusal } from './refusal';
import { chosenRules } from './rule-choice';
import { targetsOf } from './targets';
import { reaches } from './threshold';
import type { Threshold } from './threshold';

export interface ReportOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly output?: string;
  readonly failOn: Threshold;
  readonly rules: string;
}

export interface AuditCommandOptions extends ReportOptions {
  readonly exclude: readonly string[];
}

/** Throws a `Refusal` where the audit cannot run. */
export async function auditCommand(paths: readonly string[], options: AuditCommandOptions): Promise<number> {
  const rules = chosenRules(options.rules);
  return auditRead(await readTargets(await targetsOf(paths), usableGlobs(options.exclude)), rules, options);
}

/** The same for the configurations in the home folder, whose paths the report's are relative to. */
export async function configurationsCommand(options: ReportOptions): Promise<number> {
  const rules = chosenRules(options.rules);
  return auditRead(await readHome({ home: homedir(), platform: process.platform, environment: process.env }), rules, options);
}

async function auditRead(read: ReadFolder, rules: NonNullable<AuditOptions['rules']>, options: ReportOptions): Promise<number> {
  const result = await audit(read.files, { rules, tools: options.format !== 'text' });
  const audited: Audited = { ...result, notices: [...read.notices, ...result.notices], version };
  const text = report(audited, options);
  if (options.output === undefined) await print(text);
  else await writeWhole(options.output, text);
  return reaches(audited.findings, options.failOn) ? exitCodes.findings : exitCodes.clean;
}

function report(audited: Audited, { format, output }: ReportOptions): string {
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
