// The folders under audit: those of the workspace, a stand-in for each place from which a loose file is open, and the home folder once its
// configurations were asked for.
import type { AuditedFolder } from './audited-folder';
import type { Root } from './place';
import { looseRoot, onDisk, pathBelow } from './place';

export class Folders {
  private readonly ofWorkspace = new Map<string, AuditedFolder>();
  private readonly loose = new Map<string, AuditedFolder>();

  /** The configurations in the home folder, once they were asked for. */
  private atHome: AuditedFolder | undefined;

  /** `make` starts a folder, `end` takes back what was said of one. */
  constructor(
    private readonly make: (root: Root) => AuditedFolder,
    private readonly end: (folder: AuditedFolder) => void,
  ) {}

  get workspace(): readonly AuditedFolder[] {
    return [...this.ofWorkspace.values()];
  }

  /** Those that are open: the home folder is not among them. */
  get opened(): readonly AuditedFolder[] {
    return [...this.workspace, ...this.loose.values()];
  }

  get all(): readonly AuditedFolder[] {
    return [...this.opened, ...(this.atHome ? [this.atHome] : [])];
  }

  /** The home folder, which `makeHome` starts. */
  home(makeHome: () => AuditedFolder): AuditedFolder {
    return (this.atHome ??= makeHome());
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
    return this.holding(uri) ?? this.holdingAtHome(uri) ?? this.loose.get(looseRoot(uri).uri);
  }

  private holdingAtHome(uri: string): AuditedFolder | undefined {
    const folder = this.atHome?.root.folder;
    const file = folder === undefined ? undefined : pathBelow(folder, uri);
    return file !== undefined && this.atHome?.holds(file) ? this.atHome : undefined;
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
