// Findings and notices as the editor shows them. A finding keeps its rule's id as code, the rule's page as link, and each step of its way as a related place.
import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding, Notice, Severity } from '../core/finding';
import { documentationUrl } from '../rules/documentation';

export const diagnosticSource = 'MCP Audit';

const levels: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** `uriOf` answers the address of a path of the same folder. */
export function diagnosticOf(finding: Finding, uriOf: (file: string) => string): Diagnostic {
  return {
    range: finding.location.range,
    severity: levels[finding.severity],
    source: diagnosticSource,
    code: finding.rule,
    codeDescription: { href: documentationUrl(finding.rule) },
    message: finding.message,
    relatedInformation: [...finding.steps, ...(finding.elsewhere ?? [])].map(({ location, message }) => ({ location: { uri: uriOf(location.file), range: location.range }, message })),
  };
}

export function diagnosticOfNotice(notice: Notice): Diagnostic {
  return { range: notice.location.range, severity: DiagnosticSeverity.Information, source: diagnosticSource, message: notice.message };
}
