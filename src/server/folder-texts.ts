// The texts of one folder: what is open as the editor has it, everything else as it lies on disk. Collects what changed until an audit asks.
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../core/finding';
import { pathFilter } from '../workspace/path-filter';
import { largestFile, readFile, tooLarge } from '../workspace/read-file';
import { readFolder } from '../workspace/read-folder';
import type { ReadFolder } from '../workspace/read-folder';

export interface OpenText {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

export class FolderTexts {
  /** The documents that are open, by path; those that are not audited are among them. */
  readonly open = new Map<string, OpenText>();
  private filter = pathFilter();
  private readonly onDisk = new Set<string>();
  private readonly notices = new Map<string, Notice>();
  private readonly changes = new Map<string, string | undefined>();
  private reading: Promise<void> | undefined;

  /** Without a folder nothing is read from disk. `readSome` reads a few files of it instead of all. */
  constructor(
    private readonly folder: string | undefined,
    private readonly readSome?: () => Promise<ReadFolder>,
  ) {}

  /** Why some files are missing from the audit. */
  get left(): readonly Notice[] {
    return [...this.notices.values()];
  }

  /** Leaves out what the globs name, and reads the folder again when it is next asked for. */
  exclude(globs: readonly string[]): void {
    this.filter = pathFilter(globs);
    this.forgetDisk();
    for (const [file, { text }] of this.open) this.take(file, text);
  }

  /** Reads the folder again when it is next asked for. */
  forgetDisk(): void {
    this.reading = undefined;
  }

  edit(file: string, document: OpenText): void {
    this.open.set(file, document);
    this.take(file, document.text);
  }

  /** From now on the file is what lies on disk. */
  close(file: string): void {
    this.open.delete(file);
    // Where nothing has been read yet, what lies on disk is about to be.
    if (this.reading === undefined) this.take(file, undefined);
    this.afterReading(async () => {
      await this.readAgain(file);
      if (!this.onDisk.has(file)) this.take(file, undefined);
    });
  }

  /** A file or folder was made, changed or removed on disk. Answers whether that can matter; open files are the editor's. */
  touched(file: string): boolean {
    if (this.open.has(file) || !(this.filter.file(file) || this.filter.folder(file))) return false;
    this.afterReading(() => this.readAgain(file));
    return true;
  }

  /** Reads what has not been read yet, and answers what changed since the last call: the texts by path, `undefined` for what is gone. */
  async takeChanges(): Promise<ReadonlyMap<string, string | undefined>> {
    let awaited;
    do {
      awaited = this.reading ??= this.readAll();
      await awaited;
    } while (awaited !== this.reading);
    const changes = new Map(this.changes);
    this.changes.clear();
    return changes;
  }

  private afterReading(act: () => Promise<void>): void {
    this.reading = this.reading?.then(act);
  }

  private async readAll(): Promise<void> {
    if (this.folder === undefined) return;
    const { files, notices } = await (this.readSome?.() ?? readFolder(this.folder, { filter: this.filter }));
    this.replace('', files.filter((file) => this.filter.file(file.path)), notices);
  }

  private async readAgain(file: string): Promise<void> {
    const kind = this.folder === undefined ? 'nothing' : await kindOf(path.join(this.folder, file));
    if (this.folder !== undefined && kind === 'folder' && this.filter.folder(file)) {
      const { files, notices } = await readFolder(this.folder, { filter: this.filter, below: file });
      this.replace(file, files, notices);
    } else if (this.folder !== undefined && kind === 'file' && this.filter.file(file)) {
      const read = await readFile(this.folder, file);
      this.replace(file, read.file ? [read.file] : [], read.notice ? [read.notice] : []);
    } else {
      this.replace(file, [], []);
    }
  }

  /** What lies on disk at a path and below it is now this and nothing else. */
  private replace(at: string, files: readonly { readonly path: string; readonly text: string }[], notices: readonly Notice[]): void {
    const covered = (file: string): boolean => at === '' || file === at || file.startsWith(`${at}/`);
    const gone = new Set([...this.onDisk].filter(covered));
    for (const file of this.notices.keys()) if (covered(file) && !this.open.has(file)) this.notices.delete(file);
    for (const notice of notices) this.notices.set(notice.location.file, notice);
    for (const { path: file, text } of files) {
      gone.delete(file);
      this.onDisk.add(file);
      if (!this.open.has(file)) this.changes.set(file, text);
    }
    for (const file of gone) {
      this.onDisk.delete(file);
      if (!this.open.has(file)) this.changes.set(file, undefined);
    }
  }

  private take(file: string, text: string | undefined): void {
    this.notices.delete(file);
    const large = text !== undefined && text.length > largestFile;
    if (large && this.filter.file(file)) this.notices.set(file, tooLarge(file));
    this.changes.set(file, large || !this.filter.file(file) ? undefined : text);
  }
}

async function kindOf(absolute: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await lstat(absolute)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}
