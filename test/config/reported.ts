// What a rule reports on one configuration, with the text that each report points at. For tests of configurations only.
import type { Severity } from '../../src/core/finding';
import { LineMap } from '../../src/core/location';
import { readConfiguration } from '../../src/frontends/config/read-configuration';
import type { Rule } from '../../src/rules/rule';
import { projectWith } from './project-with';

export interface Reported {
  /** The text of the range. */
  readonly at: string;
  readonly severity: Severity;
  readonly message: string;
  readonly label: string;
}

export function reported(rule: Rule, file: string, text: string): readonly Reported[] {
  const lines = new LineMap(text);
  const project = projectWith(readConfiguration(file, text));
  return [...rule.check(project)].map((report) => {
    if ('flow' in report) throw new Error('A configuration has no flows.');
    const { start, end } = report.location.range;
    return { at: text.slice(lines.offset(start), lines.offset(end)), severity: report.severity ?? rule.severity, message: report.message, label: report.label };
  });
}
