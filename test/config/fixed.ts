// What the first fix of a rule's first report makes of a configuration. For tests of configurations only.
import type { Finding } from '../../src/core/finding';
import type { Fix } from '../../src/core/fix';
import { applyEdits } from '../../src/core/text-edit';
import { offered } from '../../src/fixes/offered';
import { readConfiguration } from '../../src/frontends/config/read-configuration';
import type { Rule } from '../../src/rules/rule';
import { projectWith } from './project-with';

export interface Fixed {
  readonly text: string;
  readonly fix: Fix;
}

/** Nothing where the rule reports nothing, or where no fix is offered. */
export function fixed(rule: Rule, file: string, text: string): Fixed | undefined {
  const project = projectWith(readConfiguration(file, text));
  const [report] = rule.check(project);
  if (!report || 'flow' in report) return undefined;
  const finding: Finding = { rule: rule.id, severity: rule.severity, confidence: 'high', message: report.message, location: report.location, steps: [], fingerprint: '' };
  const [fix] = (offered[rule.id] ?? []).flatMap((fixer) => fixer({ finding, text, read: () => undefined }));
  const edits = fix?.files.flatMap((one) => one.edits);
  return fix && edits ? { text: applyEdits(text, edits), fix } : undefined;
}
