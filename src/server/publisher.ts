// Tells the client what is wrong with each file of a folder, and takes back what no longer is. Knows what it said last, so that it says nothing twice.
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { AuditedFolder } from './audited-folder';
import { diagnosticOf, diagnosticOfNotice } from './diagnostic';

interface Said {
  readonly uri: string;
  /** The version and the diagnostics. */
  readonly text: string;
}

export class Publisher {
  /** For each folder, what the client has of each file that has diagnostics. */
  private readonly said = new Map<AuditedFolder, Map<string, Said>>();

  constructor(private readonly send: (params: PublishDiagnosticsParams) => void) {}

  /** Shows a folder's result: for its open files or, where the whole of it was asked for, for all. */
  show(folder: AuditedFolder): void {
    const before = this.said.get(folder) ?? new Map<string, Said>();
    const now = new Map<string, Said>();
    for (const [file, diagnostics] of diagnosticsOf(folder)) {
      const uri = folder.uriOf(file);
      const version = folder.auditedVersion(file);
      const known = before.get(file);
      // A document that changed since is about to be audited again; until then its diagnostics move with its text, as the editor has them.
      const saying = version === undefined ? known : { uri, text: `${String(version)} ${JSON.stringify(diagnostics)}` };
      if (saying) now.set(file, saying);
      // A client may write the address of an open document in another way; it is taken back first, since both may be one to the client.
      if (known && known.uri !== saying?.uri) this.send({ uri: known.uri, diagnostics: [] });
      if (saying && (saying.uri !== known?.uri || saying.text !== known.text)) this.send({ uri, diagnostics, ...(typeof version === 'number' && { version }) });
    }
    for (const [file, { uri }] of before) if (!now.has(file)) this.send({ uri, diagnostics: [] });
    this.said.set(folder, now);
  }

  /** Takes back all that was said of a folder. */
  forget(folder: AuditedFolder): void {
    for (const { uri } of this.said.get(folder)?.values() ?? []) this.send({ uri, diagnostics: [] });
    this.said.delete(folder);
  }
}

function diagnosticsOf(folder: AuditedFolder): ReadonlyMap<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  const add = (file: string, diagnostic: Diagnostic): void => {
    if (!folder.whole && !folder.isOpen(file)) return;
    const list = byFile.get(file);
    if (list) list.push(diagnostic);
    else byFile.set(file, [diagnostic]);
  };
  const uriOf = (file: string): string => folder.uriOf(file);
  for (const finding of folder.result.findings) add(finding.location.file, diagnosticOf(finding, uriOf));
  for (const notice of folder.result.notices) {
    const { file } = notice.location;
    const isTold = notice.toldByEditors === true && folder.isOpen(file);
    if (notice.kind !== 'internal' && file !== '' && !isTold) add(file, diagnosticOfNotice(notice));
  }
  return byFile;
}
