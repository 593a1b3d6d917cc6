// The open documents, each told to the folder that it lies in, also when folders come and go around it.
import { TextDocuments } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AuditedFolder } from './audited-folder';
import type { Folders } from './folders';

export class Documents {
  private readonly documents = new TextDocuments(TextDocument);
  private readonly homes = new Map<string, AuditedFolder>();

  constructor(private readonly folders: Folders) {
    this.documents.onDidChangeContent(({ document }) => this.settle(document));
    this.documents.onDidClose(({ document }) => this.leave(document));
  }

  listen(connection: Connection): void {
    this.documents.listen(connection);
  }

  /** Finds each document's folder anew, after the folders of the workspace changed. */
  rehome(): void {
    for (const document of this.documents.all()) {
      if (this.homes.get(document.uri) === this.folders.of(document.uri)) continue;
      this.leave(document);
      this.settle(document);
    }
  }

  private settle(document: TextDocument): void {
    const home = this.folders.of(document.uri);
    this.homes.set(document.uri, home);
    home.edit(document.uri, document.languageId, document.version, document.getText());
  }

  private leave({ uri }: TextDocument): void {
    this.homes.get(uri)?.close(uri);
    this.homes.delete(uri);
    this.folders.prune();
  }
}
