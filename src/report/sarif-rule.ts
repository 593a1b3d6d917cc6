// A rule as SARIF describes it. Everything follows from the rule itself.
import type { ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../core/finding';
import { documentationUrl } from '../rules/documentation';
import type { Rule } from '../rules/rule';
import { explanations } from './explanations';

/** SARIF knows nothing below a note. */
export const levels: Record<Severity, NonNullable<Result.level>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** What code scanning sorts by, on the scale of CVSS: high, medium, low, low. */
const securitySeverities: Record<Severity, string> = { error: '8.0', warning: '5.5', information: '3.0', hint: '1.0' };

export function descriptor(rule: Rule): ReportingDescriptor {
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: withoutLinks(explanationOf(rule)), markdown: explanationOf(rule) },
    helpUri: documentationUrl(rule.id),
    help: help(rule),
    defaultConfiguration: { level: levels[rule.severity], ...(rule.offByDefault ? { enabled: false } : {}) },
    properties: {
      tags: ['security', ...rule.cwe.map((number) => `external/cwe/cwe-${String(number).padStart(3, '0')}`), `owasp-mcp/${rule.owasp}`],
      precision: rule.offByDefault ? 'medium' : 'high',
      'security-severity': securitySeverities[rule.severity],
    },
  };
}

function help(rule: Rule): { text: string; markdown: string } {
  const weaknesses = rule.cwe.map((number) => `* [CWE-${String(number)}](https://cwe.mitre.org/data/definitions/${String(number)}.html)`);
  const markdown = [
    explanationOf(rule),
    '',
    `[Examples, how to repair it, and when a finding is fine](${documentationUrl(rule.id)})`,
    '',
    ...weaknesses,
    `* OWASP MCP Top 10: ${rule.owasp}`,
    '',
    `A comment \`mcp-audit: allow ${rule.id} — reason\` on the line of a finding, or above it, silences it.`,
  ].join('\n');
  return { text: `${withoutLinks(explanationOf(rule))} How to repair it: ${documentationUrl(rule.id)}`, markdown };
}

function explanationOf(rule: Rule): string {
  return (Object.hasOwn(explanations, rule.id) ? explanations[rule.id] : undefined) ?? `${rule.title}.`;
}

/** SARIF's plain texts would read a link of Markdown as one of their own, to a place in the report. */
function withoutLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}
