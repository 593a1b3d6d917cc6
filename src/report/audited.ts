// What every report is made from: the answer of an audit, and the version that gave it. Holds no clock, no user and no absolute path, so that
// two audits of the same files report the same bytes.
import type { AuditResult } from '../audit';

export interface Audited extends AuditResult {
  /** The version of MCP Audit. */
  readonly version: string;
}

export const toolName = 'MCP Audit';
export const toolAddress = 'https://github.com/mcp-audit/mcp-audit';
