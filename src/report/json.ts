// The report for programs, in a shape of our own that docs/report.schema.json describes. A change that breaks a reader raises `format`.
import type { Finding, Notice, Step } from '../core/finding';
import type { Range } from '../core/location';
import { documentationUrl } from '../rules/documentation';
import { rules } from '../rules/index';
import type { Audited } from './audited';
import { toolName } from './audited';
import { printableJson } from './visible';

/** The whole report, ending in a line break. Lines and columns in it count from 1. */
export function jsonReport(audited: Audited): string {
  const of = (...severities: string[]): number => audited.findings.filter(({ severity }) => severities.includes(severity)).length;
  return printableJson({
    format: 1,
    tool: { name: toolName, version: audited.version },
    summary: {
      files: audited.files,
      errors: of('error'),
      warnings: of('warning'),
      others: of('information', 'hint'),
      suppressed: audited.suppressed.length,
      notices: audited.notices.length,
    },
    findings: audited.findings.map(described),
    suppressed: audited.suppressed.map(({ finding, reason }) => ({ ...described(finding), reason })),
    notices: audited.notices.map((notice) => noted(notice)),
    ...(audited.tools ? { tools: audited.tools.map(({ name, location, capabilities }) => ({ ...(name === undefined ? {} : { name }), ...placed(location), capabilities })) } : {}),
  });
}

function described(finding: Finding): object {
  const rule = rules.find(({ id }) => id === finding.rule);
  return {
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    ...placed(finding.location),
    steps: finding.steps.map((step) => stepped(step)),
    ...(finding.elsewhere ? { elsewhere: finding.elsewhere.map((step) => stepped(step)) } : {}),
    ...(finding.subject === undefined ? {} : { subject: finding.subject }),
    cwe: rule?.cwe ?? [],
    ...(rule ? { owasp: rule.owasp } : {}),
    documentation: documentationUrl(finding.rule),
    fingerprint: finding.fingerprint,
  };
}

function stepped({ message, location }: Step): object {
  return { message, ...placed(location) };
}

function noted({ kind, message, location }: Notice): object {
  return { kind, message, ...placed(location) };
}

function placed({ file, range }: { readonly file: string; readonly range: Range }): object {
  const position = ({ line, character }: Range['start']): object => ({ line: line + 1, column: character + 1 });
  return { file, range: { start: position(range.start), end: position(range.end) } };
}
