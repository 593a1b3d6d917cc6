// What every report is made from: the answer of an audit, and the version that gave it. Holds no clock, no user and no absolute path, so that
// two audits of the same files report the same bytes.
import type { Finding, Notice } from '../core/finding';

export interface Audited {
  /** In the order of files and places. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly notices: readonly Notice[];
  /** How many files were looked at. */
  readonly files: number;
  /** The version of MCP Audit. */
  readonly version: string;
}

export const toolName = 'MCP Audit';
export const toolAddress = 'https://github.com/mcp-audit/mcp-audit';
