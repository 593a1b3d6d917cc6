// Fixes as the client applies them: bound to the versions they were made for, where the client knows versions.
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdits } from '../core/fix';
import type { AuditedFolder } from './audited-folder';

/** The edit, or nothing where one of its files has changed since the audit that the fix is made from. */
export function workspaceEdit(files: readonly FileEdits[], folder: AuditedFolder, versioned: boolean): WorkspaceEdit | undefined {
  const documentChanges: TextDocumentEdit[] = [];
  for (const { file, edits } of files) {
    const version = folder.auditedVersion(file);
    if (version === undefined) return undefined;
    documentChanges.push({ textDocument: { uri: folder.uriOf(file), version }, edits: edits.map(({ range, newText }) => ({ range, newText })) });
  }
  if (versioned) return { documentChanges };
  return { changes: Object.fromEntries(documentChanges.map(({ textDocument, edits }) => [textDocument.uri, edits.filter((edit) => 'newText' in edit)])) };
}
