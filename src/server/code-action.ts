// Quick fixes at a place, and one action for all safe fixes of a file. Which fixes there are is not decided here.
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Finding } from '../core/finding';
import type { AuditedFolder } from './audited-folder';
import { diagnosticOf } from './diagnostic';
import { fixAll } from './fix-all';
import { touches } from './range';
import { workspaceEdit } from './workspace-edit';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.mcpAudit`;

export interface Asked {
  readonly folder: AuditedFolder;
  readonly file: string;
  readonly range: Range;
  readonly context: CodeActionContext;
  /** Whether the client applies edits that are bound to a version. */
  readonly versioned: boolean;
}

export function codeActions(asked: Asked): readonly CodeAction[] {
  const { folder, file, range, context } = asked;
  const findings = folder.result.findings.filter(({ location }) => location.file === file);
  return [
    ...(wants(context, CodeActionKind.QuickFix) ? findings.filter(({ location }) => touches(location.range, range)).flatMap((finding) => quickFixes(finding, asked)) : []),
    // Unless it is asked for by name it is not in the menu, and every fix of the file need not be thought out.
    ...(context.only && wants(context, fixAllKind) ? fixAllActions(findings, asked) : []),
  ];
}

function quickFixes(finding: Finding, { folder, context, versioned }: Asked): readonly CodeAction[] {
  const own = diagnosticOf(finding, (file) => folder.uriOf(file));
  const shown = context.diagnostics.filter(({ code, range, source }) => source === own.source && code === own.code && JSON.stringify(range) === JSON.stringify(own.range));
  const fixes = folder.fixes(finding);
  const preferred = fixes.find(({ safe }) => safe);
  return fixes.flatMap((fix) => {
    const edit = workspaceEdit(fix.files, folder, versioned);
    if (edit === undefined) return [];
    return [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: shown.length > 0 ? shown : [own], edit, ...(fix === preferred && { isPreferred: true }) }];
  });
}

function fixAllActions(findings: readonly Finding[], { folder, file, versioned }: Asked): readonly CodeAction[] {
  const edits = fixAll(file, findings.map((finding) => folder.fixes(finding)));
  const edit = edits.length === 0 ? undefined : workspaceEdit([{ file, edits }], folder, versioned);
  return edit ? [{ title: 'Apply all safe fixes of MCP Audit', kind: fixAllKind, edit }] : [];
}

/** Kinds are hierarchical: who asks for `source` asks for `source.fixAll`, too. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
