// From what a rule states to findings: severity by setting, place, steps, and the fingerprint that survives moved lines.
import { sha256 } from 'js-sha256';
import type { Finding, Severity } from './core/finding';
import type { Project } from './engine/project';
import type { Report, Rule } from './rules/rule';

/** The findings of one rule; `severity` replaces the rule's own. Throws what the rule throws. */
export function findingsOf(rule: Rule, project: Project, severity?: Severity | 'off'): Finding[] {
  return [...rule.check(project)].map((report) => findingOf(rule, report, severity === 'off' ? undefined : severity));
}

function findingOf(rule: Rule, report: Report, chosen: Severity | undefined): Finding {
  const stated = { rule: rule.id, severity: chosen ?? report.severity ?? rule.severity, message: report.message };
  if ('flow' in report) {
    const { flow } = report;
    return {
      ...stated,
      confidence: report.confidence ?? flow.confidence,
      location: flow.sink.location,
      steps: flow.steps,
      ...(flow.elsewhere.length === 0 ? {} : { elsewhere: flow.elsewhere }),
      source: flow.source.label,
      ...(flow.subject === undefined ? {} : { subject: flow.subject }),
      fingerprint: fingerprint(rule.id, flow.source.label, flow.sink.label, flow.subject ?? '', flow.sinkText),
    };
  }
  return {
    ...stated,
    confidence: report.confidence ?? 'high',
    location: report.location,
    steps: [],
    ...(report.subject === undefined ? {} : { subject: report.subject }),
    fingerprint: fingerprint(rule.id, report.location.file, report.label, report.subject ?? ''),
  };
}

/** Source text is hashed, since it may hold anything. */
function fingerprint(...parts: readonly string[]): string {
  return sha256(JSON.stringify(parts)).slice(0, 32);
}
