// The report for a terminal: findings grouped by file, each with the way of its data, then what could not be audited, then one line that sums up.
import type { Finding, Notice, Severity } from '../core/finding';
import type { Location } from '../core/location';
import { documentationUrl } from '../rules/documentation';
import type { Audited } from './audited';
import { paint } from './paint';
import type { Paint } from './paint';
import { visible } from './visible';

export interface TextOptions {
  readonly color: boolean;
}

const colorOf: Record<Severity, 'red' | 'yellow' | 'blue'> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'blue' };

/** The whole report, ending in a line break. */
export function textReport(audited: Audited, options: TextOptions): string {
  const look = paint(options.color);
  const blocks = [...byFile(audited.findings)].map(([file, findings]) => fileBlock(file, findings, look));
  if (audited.notices.length > 0) blocks.push(noticeBlock(audited.notices, look));
  return [...blocks, summary(audited, look)].join('\n\n') + '\n';
}

function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const already = files.get(finding.location.file);
    if (already) already.push(finding);
    else files.set(finding.location.file, [finding]);
  }
  return files;
}

function fileBlock(file: string, findings: readonly Finding[], look: Paint): string {
  return [look.bold(visible(file)), ...findings.map((finding) => findingLines(finding, look))].join('\n');
}

function findingLines(finding: Finding, look: Paint): string {
  const severity = look[colorOf[finding.severity]](finding.severity);
  return [
    `  ${place(finding.location)} ${severity} ${visible(finding.message)} ${look.dim(finding.rule)}`,
    ...finding.steps.map((step, at) => `      ${String(at + 1)}. ${place(step.location)} ${visible(step.message)}`),
    ...(finding.elsewhere ?? []).map((step) => `      – ${place(step.location)} ${visible(step.message)}`),
    `      ${look.dim(documentationUrl(finding.rule))}`,
  ].join('\n');
}

function noticeBlock(notices: readonly Notice[], look: Paint): string {
  return [look.bold('Not audited, or not in full'), ...notices.map((notice) => `  ${place(notice.location)} ${visible(notice.message)}`)].join('\n');
}

/** `file:line:column`, both from 1, as editors and terminals make links of it. */
function place({ file, range }: Location): string {
  return `${visible(file || '.')}:${String(range.start.line + 1)}:${String(range.start.character + 1)}`;
}

function summary(audited: Audited, look: Paint): string {
  const of = (severity: Severity): number => audited.findings.filter((finding) => finding.severity === severity).length;
  const others = of('information') + of('hint');
  const counts = [counted(of('error'), 'error'), counted(of('warning'), 'warning'), ...(others > 0 ? [`${String(others)} of less weight`] : [])];
  const found = audited.findings.length === 0 ? 'No findings' : counts.join(', ');
  const asides = [
    ...(audited.suppressed.length > 0 ? [`${String(audited.suppressed.length)} suppressed`] : []),
    ...(audited.notices.length > 0 ? [counted(audited.notices.length, 'notice')] : []),
  ];
  return look.bold(`${found} in ${counted(audited.files, 'file')}${asides.length > 0 ? ` (${asides.join(', ')})` : ''}.`);
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
