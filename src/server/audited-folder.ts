// One folder under audit: its texts, its settings and what the last audit of them found. Knows no protocol; whoever made it is told of each result.
import type { AuditOptions, AuditResult } from '../audit';
import type { Finding, Notice } from '../core/finding';
import type { Fix } from '../core/fix';
import type { Settings } from '../protocol';
import { Session } from '../session';
import { readInstalled } from '../workspace/read-installed';
import type { ReadFolder } from '../workspace/read-folder';
import type { OpenText } from './folder-texts';
import { FolderTexts } from './folder-texts';
import { Latest } from './latest';
import type { Root } from './place';
import { loosePath, pathBelow, uriBelow } from './place';

export interface FolderListener {
  /** The folder's result may be another from now on. */
  audited(): void;
  failed(thrown: unknown): void;
}

const nothing: AuditResult = { findings: [], suppressed: [], notices: [], files: 0 };

export class AuditedFolder {
  /** Whether findings are shown for files that are not open, too. */
  whole = false;
  /** What the last audit that was not cancelled found. */
  result: AuditResult = nothing;
  /** Nothing is audited before it is known what the user wants. */
  private settings: Settings | undefined;
  private readonly configured: Promise<void>;
  private known: () => void = () => undefined;
  /** The paths of the open documents, by address. */
  private readonly paths = new Map<string, string>();
  /** The open documents as they were when `result` was made. */
  private audited: ReadonlyMap<string, OpenText> = new Map();
  /** Whether another audit would find the same. */
  private fresh = false;
  private readonly session = new Session();
  private readonly texts: FolderTexts;
  private readonly latest: Latest;

  /** `readSome` reads a few files of the folder instead of all. */
  constructor(
    readonly root: Root,
    private readonly listener: FolderListener,
    readSome?: () => Promise<ReadFolder>,
  ) {
    this.texts = new FolderTexts(root.folder, readSome);
    this.configured = new Promise((resolve) => (this.known = resolve));
    this.latest = new Latest(
      async (signal) => {
        await this.run({ signal });
      },
      (thrown) => listener.failed(thrown),
    );
  }

  get enabled(): boolean {
    return this.settings?.enable ?? true;
  }

  /** Whether no document of it is open. */
  get idle(): boolean {
    return this.texts.open.size === 0;
  }

  /** Whether anybody sees what is found. Until then the folder is not even read. */
  private get watched(): boolean {
    return this.whole || !this.idle;
  }

  /** The path of a document of this folder. */
  pathOf(uri: string): string {
    return this.paths.get(uri) ?? this.makePath(uri, '');
  }

  uriOf(file: string): string {
    const { folder, uri } = this.root;
    return this.texts.open.get(file)?.uri ?? (folder === undefined ? `${uri}${encodeURIComponent(file.slice(file.lastIndexOf('/') + 1))}` : uriBelow(folder, file));
  }

  /** The text of an open document of a folder that is audited, as it is now. */
  openText(file: string): string | undefined {
    return this.enabled ? this.texts.open.get(file)?.text : undefined;
  }

  isOpen(file: string): boolean {
    return this.texts.open.has(file);
  }

  /** The version of an open document that was audited as it is now; `null` for a file that is not open, `undefined` for one that has changed since. */
  auditedVersion(file: string): number | null | undefined {
    const document = this.texts.open.get(file);
    if (document === undefined) return null;
    return document === this.audited.get(file) ? document.version : undefined;
  }

  configure(settings: Settings): void {
    const excluded = JSON.stringify(this.settings?.exclude ?? []);
    this.settings = settings;
    this.fresh = false;
    if (JSON.stringify(settings.exclude) !== excluded) this.texts.exclude(settings.exclude);
    this.known();
    if (this.watched) this.request(0);
  }

  edit(uri: string, language: string, version: number, text: string): void {
    const file = this.makePath(uri, language);
    this.paths.set(uri, file);
    this.texts.edit(file, { uri, version, text });
    this.request();
  }

  close(uri: string): void {
    this.texts.close(this.pathOf(uri));
    this.paths.delete(uri);
    this.request(0);
  }

  touched(uri: string): void {
    const { folder } = this.root;
    const file = folder === undefined ? undefined : pathBelow(folder, uri);
    if (file !== undefined && this.texts.touched(file) && this.watched) this.request();
  }

  /** Audits now, after reading the folder again, and shows the findings of all files from now on. Throws what the signal was aborted with. */
  async auditWhole(options: AuditOptions): Promise<AuditResult> {
    const before = this.whole;
    this.whole = true;
    this.texts.forgetDisk();
    try {
      return await this.audit(options);
    } catch (thrown) {
      this.whole = before;
      throw thrown;
    }
  }

  /** Audits now. Throws what the signal was aborted with. */
  async audit(options: AuditOptions): Promise<AuditResult> {
    await this.configured;
    try {
      return await this.latest.instead(() => this.run(options));
    } finally {
      // Whatever this run took the place of is still to be done if it did not get to its end.
      if (!this.fresh && !this.idle) this.request(0);
    }
  }

  /** Whether a file is among those that are audited. */
  holds(file: string): boolean {
    return this.session.text(file) !== undefined;
  }

  /** Resolves when the result knows a file's text as it is; what changed elsewhere is not waited for. */
  async settled(file: string): Promise<void> {
    await this.configured;
    if (this.auditedVersion(file) === undefined) await this.latest.settled();
  }

  fixes(finding: Finding): readonly Fix[] {
    const { folder } = this.root;
    return this.session.fixes(finding, (file) => (folder === undefined ? undefined : readInstalled(folder, file)));
  }

  dispose(): void {
    this.latest.drop();
  }

  /** `language` names the extension of a document that has none. */
  private makePath(uri: string, language: string): string {
    const { folder } = this.root;
    return (folder === undefined ? undefined : pathBelow(folder, uri)) ?? loosePath(uri, language);
  }

  private request(delay = this.settings?.debounce ?? 0): void {
    if (this.settings) this.latest.request(delay);
  }

  private async run(options: AuditOptions): Promise<AuditResult> {
    if (this.enabled) await this.auditChanges(options);
    else this.result = nothing;
    this.listener.audited();
    return this.result;
  }

  private async auditChanges(options: AuditOptions): Promise<void> {
    const changes = await this.texts.takeChanges();
    const audited = new Map(this.texts.open);
    for (const [file, text] of changes) {
      if (this.session.text(file) === text) continue;
      this.session.update(file, text);
      this.fresh = false;
    }
    options.signal?.throwIfAborted();
    if (!this.fresh) {
      const { severity = {}, approvedServers = [] } = this.settings ?? {};
      const result = await this.session.audit({ ...options, tools: true, severities: severity, ...(approvedServers.length > 0 && { approvedServers }) });
      this.result = { ...result, notices: [...this.skipped(result.notices), ...result.notices] };
      this.fresh = true;
    }
    this.audited = audited;
  }

  /** What could not be read, but for what the audit says of the same file. */
  private skipped(notices: readonly Notice[]): readonly Notice[] {
    const said = new Set(notices.map((notice) => notice.location.file));
    return this.texts.left.filter((notice) => !said.has(notice.location.file));
  }
}
