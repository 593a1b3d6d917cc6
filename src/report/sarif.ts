// The report for code scanning: SARIF 2.1.0, one run. Nothing in it depends on the machine, the folder's place or the time.
import type { Log, Notification, Result } from 'sarif';
import type { Finding, Notice } from '../core/finding';
import { rules } from '../rules/index';
import type { Audited } from './audited';
import { toolAddress, toolName } from './audited';
import { placed, told } from './sarif-location';
import { descriptor, levels } from './sarif-rule';
import { printableJson } from './visible';

/** How much a finding deserves to come first, from 0 to 100. */
const ranks = { high: 90, medium: 60, low: 30 } as const;

/** The whole report, ending in a line break. Paths in it are relative to the audited folder. */
export function sarifReport(audited: Audited): string {
  return printableJson(sarifLog(audited));
}

export function sarifLog(audited: Audited): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: toolName, version: audited.version, informationUri: toolAddress, rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: audited.notices.map(notification) }],
        ...(audited.tools ? { properties: { tools: audited.tools.map(({ name, capabilities, location }) => ({ ...(name === undefined ? {} : { name: told(name).text }), file: told(location.file).text, line: location.range.start.line + 1, capabilities })) } } : {}),
        results: [...audited.findings.map(result), ...audited.suppressed.map(({ finding, reason }) => suppressedResult(finding, reason))],
      },
    ],
  };
}

function result(finding: Finding): Result {
  const ruleIndex = rules.findIndex(({ id }) => id === finding.rule);
  const related = [...finding.steps.slice(0, -1), ...(finding.elsewhere ?? [])].map((step, at) => ({ id: at + 1, ...placed(step.location, step.message) }));
  return {
    ruleId: finding.rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levels[finding.severity],
    rank: ranks[finding.confidence],
    message: told(finding.message),
    locations: [subjectPlace(finding)],
    ...(finding.steps.length > 0 ? { codeFlows: [{ threadFlows: [{ locations: finding.steps.map((step) => ({ location: placed(step.location, step.message) })) }] }] } : {}),
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    partialFingerprints: { 'mcpAuditFingerprint/v1': finding.fingerprint },
    properties: { confidence: finding.confidence },
  };
}

/** The place of a finding, and the tool or configured server it belongs to. */
function subjectPlace(finding: Finding): ReturnType<typeof placed> {
  const place = placed(finding.location);
  return finding.subject === undefined ? place : { ...place, logicalLocations: [{ name: told(finding.subject).text }] };
}

function suppressedResult(finding: Finding, reason: string): Result {
  return { ...result(finding), suppressions: [{ kind: 'inSource', status: 'accepted', justification: told(reason).text }] };
}

const noticeLevels = { skipped: 'warning', partial: 'note', internal: 'error' } as const;

function notification({ kind, message, location }: Notice): Notification {
  return { level: noticeLevels[kind], message: told(message), locations: [placed(location)] };
}
