// The one place that knows where a rule's page is published. Every link to documentation, in whatever shell, is made here.

const pages = 'https://github.com/mcp-audit/mcp-audit/blob/main/docs/rules';

/** The address of the page of a rule: what goes wrong, how to repair it, and when a finding is fine. */
export function documentationUrl(id: string): string {
  return `${pages}/${encodeURIComponent(id)}.md`;
}
