// The folders under audit: those of the workspace, and a stand-in for each place from which a loose file is open.
import type { AuditedFolder } from './audited-folder';
import type { Root } from './place';
import { looseRoot, onDisk, pathBelow } from './place';

export class Folders {
  private readonly ofWorkspace = new Map<string, AuditedFolder>();
  private readonly loose = new Map<string, AuditedFolder>();

  /** `make` starts a folder, `end` takes back what was said of one. */
  constructor(
    private readonly make: (root: Root) => AuditedFolder,
    private readonly end: (folder: AuditedFolder) => void,
  ) {}

  get workspace(): readonly AuditedFolder[] {
    return [...this.ofWorkspace.values()];
  }

  get all(): readonly AuditedFolder[] {
    return [...this.workspace, ...this.loose.values()];
  }

  add(uri: string): void {
    if (!this.ofWorkspace.has(uri)) this.ofWorkspace.set(uri, this.make({ uri, folder: onDisk(uri) }));
  }

  remove(uri: string): void {
    const folder = this.ofWorkspace.get(uri);
    this.ofWorkspace.delete(uri);
    if (folder) this.end(folder);
  }

  /** The innermost folder that a document lies in; one is made for a document that lies in none. */
  of(uri: string): AuditedFolder {
    const known = this.known(uri);
    if (known) return known;
    const root = looseRoot(uri);
    const folder = this.make(root);
    this.loose.set(root.uri, folder);
    return folder;
  }

  /** The same, but none is made. */
  known(uri: string): AuditedFolder | undefined {
    return this.holding(uri) ?? this.loose.get(looseRoot(uri).uri);
  }

  /** The innermost folder of the workspace that a file lies in. */
  holding(uri: string): AuditedFolder | undefined {
    return this.workspace
      .filter(({ root }) => root.folder !== undefined && pathBelow(root.folder, uri) !== undefined)
      .sort((a, b) => b.root.uri.length - a.root.uri.length)[0];
  }

  /** Ends the stand-ins that no document is open in. */
  prune(): void {
    for (const [uri, folder] of this.loose) {
      if (!folder.idle) continue;
      this.loose.delete(uri);
      this.end(folder);
    }
  }
}
